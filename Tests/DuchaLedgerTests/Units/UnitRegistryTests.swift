import DuchaLedger
import DuchaModel
import DuchaTestSupport
import Testing

@Suite struct UnitRegistryTests {
  private let registry = UnitRegistry(
    LedgerState(
      folding: [
        Sample.unit(1, "市科学技术局", aliases: ["市科技局"]), Sample.unit(2, "市发展改革委"), Sample.unit(3, "市财政局"),
        Sample.unit(4, "市民政局"), Sample.unit(5, "市科委"),
      ].map { Sample.entry(.unitAdded($0)) } + [Sample.entry(.unitsMerged(.init(5), into: .init(1)))],
      asOf: .last))

  @Test(arguments: ["市科学技术局", "市科技局", "市 科技局", "市科委", "U1", "u5"]) func aUnitHasManyNames(text: String) throws
  {
    #expect(try registry.find(text).id == .init(1))
  }

  @Test(arguments: [
    ("科技局", ["市科学技术局"]), ("发改委", ["市发展改革委"]), ("市财局", ["市财政局"]), ("县教育体育局", []), ("", []),
  ])
  func anUnknownNameOffersTheNearest(text: String, nearest: [String]) {
    #expect(Array(registry.nearest(to: text).prefix(1)) == nearest)
    #expect(registry.nearest(to: text).count <= 3)
  }

  @Test func theErrorNamesTheNearest() {
    #expect(throws: UnitError.unknown(name: "发改委", nearest: ["市发展改革委"])) { try registry.find("发改委") }
    #expect(
      UnitError.unknown(name: "发改委", nearest: ["市发展改革委"]).description
        == "单位名录中没有“发改委”；是否指“市发展改革委”")
  }

  @Test func addingGivesTheNextNumberAndConfirms() throws {
    #expect(
      try registry.adding("市教育局", aliases: ["教育局"])
        == .unitAdded(Sample.unit(6, "市教育局", aliases: ["教育局"])))
  }

  @Test func aTakenNameIsRefused() throws {
    let unit = try registry.find("U1")
    #expect(throws: UnitError.taken(name: "市科委", by: unit)) { try registry.adding("市科委") }
    #expect(throws: UnitError.taken(name: "市科技局", by: unit)) { try registry.aliasing("市财政局", as: "市科技局") }
    #expect(throws: UnitError.nameMissing) { try registry.adding(" ") }
  }

  @Test func aliasesAndMergesNameUnitsByAnyName() throws {
    #expect(try registry.aliasing("市财政局", as: "财政局") == .unitAliased(.init(3), alias: "财政局"))
    #expect(try registry.merging("U4", into: "市科技局") == .unitsMerged(.init(4), into: .init(1)))
  }

  @Test func aUnitIsNotMergedIntoItself() throws {
    #expect(throws: UnitError.same(try registry.find("U1"))) { try registry.merging("市科委", into: "市科技局") }
  }

  @Test func anAliasInFrontOfItsUnitIsPointedAt() throws {
    let unit = try registry.find("U3")
    #expect(throws: UnitError.aliasFirst(alias: "财政所", of: unit, asWritten: "市财政局")) {
      try registry.aliasing("财政所", as: "市财政局")
    }
  }

  @Test(arguments: ["北坪镇", "北坪镇政府", "青溪县北坪镇人民政府", "南溪街道", "南溪街道办事处"])
  func theGovernmentOfATownIsKnownByEachOfItsForms(name: String) {
    let place = Place("青溪县")
    let towns = ["青溪县北坪镇人民政府", "南溪街道办"].enumerated().map { index, name in
      Sample.entry(.unitAdded(OrgUnit(id: .init(index + 1), name: name, place: place)))
    }
    let registry = UnitRegistry(LedgerState(folding: towns, asOf: .last))
    #expect(registry.unit(named: name, in: place)?.id.number == (name.contains("南溪") ? 2 : 1))
    #expect(registry.unit(named: "北坪村", in: place) == nil && registry.unit(named: "镇", in: place) == nil)
  }
}
