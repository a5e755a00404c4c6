import DuchaLedger
import DuchaModel
import DuchaTestSupport
import DuchaUnits
import Testing

/// What a registry file changes: it only ever adds, and once.
@Suite struct RegistryUpdateTests {
  private let county = Place(name: "青溪县", level: .county)

  /// A ledger's state with these units, after these rows.
  private func state(_ units: [OrgUnit], taking rows: [UnitDescription] = []) throws -> LedgerState {
    let before = LedgerState(folding: units.map { Sample.entry(.unitAdded($0)) }, asOf: .last)
    let changes = try RegistryUpdate(rows, in: before).changes
    return LedgerState(
      folding: units.map { Sample.entry(.unitAdded($0)) } + changes.map { Sample.entry($0) }, asOf: .last)
  }

  private func counts(_ rows: [UnitDescription], in state: LedgerState) throws -> [Int] {
    let update = try RegistryUpdate(rows, in: state)
    let counts = [update.added, update.aliases, update.described, update.known]
    return update.confirmed == 0 ? counts : counts + [update.confirmed]
  }

  private func unit(_ number: Int, _ name: String, provisional: Bool = false) -> OrgUnit {
    OrgUnit(id: .init(number), name: name, place: county, provisional: provisional)
  }

  @Test func aRowIsNewOrSaysSomethingNewOrNothing() throws {
    let known = try state([unit(1, "县教育局"), unit(2, "县财政局", provisional: true)])
    func counts(_ row: UnitDescription) throws -> [Int] { try self.counts([row], in: known) }
    #expect(try counts(UnitDescription(name: "县水利局", place: county)) == [1, 0, 0, 0])
    #expect(
      try counts(UnitDescription(name: "县教育局", aliases: ["县教委"], place: county)) == [0, 1, 0, 0])
    #expect(
      try counts(UnitDescription(name: "县教育局", place: county, duties: ["校园"])) == [0, 0, 1, 0])
    // Who writes a unit into the registry vouches for it.
    #expect(try counts(UnitDescription(name: "县财政局", place: county)) == [0, 0, 0, 0, 1])
    #expect(try counts(UnitDescription(name: "县教育局", place: county)) == [0, 0, 0, 1])
  }

  @Test func theSameRowsAgainChangeNothing() throws {
    let rows = [
      UnitDescription(
        name: "县教育局", aliases: ["县教委"], plates: ["县委教育工委"], system: .department, place: county,
        parent: "县政府", duties: ["校园"], from: Sample.day(1), until: Sample.day(12)),
      UnitDescription(name: "县政府", place: county),
      UnitDescription(name: "各部门", place: county, collective: true, members: ["县教育局", "县政府"]),
    ]
    #expect(try counts(rows, in: state([])) == [3, 0, 1, 0])
    #expect(try counts(rows, in: state([], taking: rows)) == [0, 0, 0, 3])
  }

  @Test func anEmptyCellKeepsWhatIsKnown() throws {
    let first = UnitDescription(name: "县教育局", system: .department, place: county, duties: ["校园"])
    let second = UnitDescription(name: "县教育局", place: county, duties: ["学校"])
    let units = try state([], taking: [first, second]).units
    #expect(units[.init(1)]?.facts == UnitFacts(system: .department, duties: ["学校"]))
  }

  @Test func superiorsMayStandBelow() throws {
    let rows = [("三", "二"), ("二", "一"), ("一", nil)].map {
      UnitDescription(name: "\($0.0)局", place: county, parent: $0.1.map { "\($0)局" })
    }
    let units = try state([], taking: rows).units.values.sorted { $0.id < $1.id }
    #expect(units.map(\.name) == ["一局", "二局", "三局"])
    #expect(units.map(\.facts.parent) == [nil, .init(1), .init(2)])
  }

  @Test func nobodyStandsAboveItself() throws {
    let ring = [("甲局", "乙局"), ("乙局", "甲局")].map {
      UnitDescription(name: $0.0, place: county, parent: $0.1)
    }
    #expect(throws: UnitRowError.self) { try RegistryUpdate(ring, in: state([])) }
    // The file's row and what the ledger knows make the ring together.
    let known = try state([unit(1, "甲局")], taking: [ring[1]])
    let error = #expect(throws: UnitRowError.self) { try RegistryUpdate([ring[0]], in: known) }
    #expect(error?.description == "“甲局”一项：“甲局”的上级最终是它自己；请核对“上级”一栏；名册没有改动")
  }

  @Test func aRowWithoutAPlaceMeansTheOneUnitOfThatName() throws {
    let row = UnitDescription(name: "县教育局", aliases: ["县教委"])
    #expect(try counts([row], in: state([unit(1, "县教育局")])) == [0, 1, 0, 0])
    let elsewhere = OrgUnit(id: .init(2), name: "县教育局", place: Place(name: "白石县", level: .county))
    #expect(try counts([row], in: state([unit(1, "县教育局"), elsewhere])) == [1, 0, 0, 0])
    // A registry may hold both: read into an empty ledger it stays two.
    let both = [UnitDescription(name: "县教育局", place: county), UnitDescription(name: "县教育局")]
    #expect(try counts(both, in: state([])) == [2, 0, 0, 0])
  }

  @Test func whatARowGetsWrongIsToldWithItsName() throws {
    let known = try state([unit(1, "县教育局"), unit(2, "县财政局")])
    let wrong: [(UnitDescription, String)] = [
      (UnitDescription(name: "县教育局", aliases: ["县财政局"], place: county), "名称和别名分属2个单位"),
      (UnitDescription(name: "甲局", plates: ["县教育局"], place: county), "“县教育局”已在单位名录中（U1）"),
      (UnitDescription(name: "甲局", place: county, parent: "乙局"), "单位名录中没有“乙局”"),
      (
        UnitDescription(name: "甲局", place: county, from: Sample.day(2), until: Sample.day(1)),
        "“甲局”的撤销日期早于设立日期"
      ),
      (UnitDescription(name: "甲局", place: county, members: ["县教育局"]), "“甲局”不是集体名称"),
      (UnitDescription(name: "甲组", place: county, collective: true, members: ["丙局"]), "单位名录中没有“丙局”"),
      (
        UnitDescription(name: "有关部门", place: county, collective: true, members: ["县教育局"]),
        "“有关部门”在各个方案、任务中所指不同"
      ),
      (UnitDescription(name: " ", place: county), "单位名称为空"),
    ]
    for (row, words) in wrong {
      let error = #expect(throws: UnitRowError.self) { try RegistryUpdate([row], in: known) }
      #expect(error?.description.hasPrefix("“\(row.name)”一项：\(words)") == true, "\(words)")
    }
  }

  @Test func twoRowsShareNoName() throws {
    let rows = ["甲局", "乙局"].map { UnitDescription(name: $0, aliases: ["丙局"], place: county) }
    let error = #expect(throws: UnitRowError.self) { try RegistryUpdate(rows, in: state([])) }
    #expect(error?.description.hasPrefix("“乙局”一项：“丙局”已是“甲局”（U1）的名称") == true)
  }

  @Test func aRegistryReadsBackAsItself() throws {
    let rows = [
      UnitDescription(
        name: "县教育局", aliases: ["县教委", "县教体局"], plates: ["县委教育工委"], system: .department, place: county,
        duties: ["校园"], from: Sample.day(1)),
      UnitDescription(name: "高校"),
      UnitDescription(name: "各部门", place: county, collective: true, members: ["县教育局"]),
    ]
    #expect([UnitDescription](try state([], taking: rows)) == rows)
  }
}
