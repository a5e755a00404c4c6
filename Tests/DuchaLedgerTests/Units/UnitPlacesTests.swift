import DuchaDiagnostics
import DuchaLedger
import DuchaModel
import DuchaTestSupport
import Testing

/// Which unit a name means in a plan of some place.
@Suite struct UnitPlacesTests {
  private static let county = Place(name: "青溪县", level: .county)
  private static let other = Place(name: "白石县", level: .county)
  private static let city = Place(name: "临江市", level: .city)

  /// 青溪县 with the city above it, another county, and names without a place.
  private let registry: UnitRegistry = {
    let units = [
      OrgUnit(id: .init(1), name: "县政府", place: county, facts: UnitFacts(parent: .init(4))),
      OrgUnit(id: .init(2), name: "县教育局", place: county),
      OrgUnit(id: .init(3), name: "县教育局", place: other),
      OrgUnit(id: .init(4), name: "市政府", place: city), OrgUnit(id: .init(5), name: "市税务局", place: city),
      Sample.unit(6, "高校"), Sample.unit(7, "企业", provisional: true),
      OrgUnit(id: .init(8), name: "县财政局", place: county),
    ]
    return UnitRegistry(
      LedgerState(
        folding: [4, 1, 2, 3, 5, 6, 7, 8].compactMap { number in units.first { $0.id.number == number } }
          .map { Sample.entry(.unitAdded($0)) }, asOf: .last))
  }()

  @Test(arguments: [
    ("县教育局", county, 2), ("教育局", county, 2), ("青溪县教育局", county, 2), ("县教育局", other, 3),
    // Another place's unit, by the name of the place.
    ("白石县教育局", county, 3), ("临江市税务局", county, 5),
    // The city above, which the registry tells of this county only.
    ("市税务局", county, 5), ("市税务局", other, nil),
    // Without a place: where a person vouches for it.
    ("高校", county, 6), ("企业", county, nil), ("企业", nil, 7),
    ("县教育局", nil, nil), ("县水利局", county, nil),
  ])
  func aNameMeansAUnitOfThePlansPlace(_ name: String, _ place: Place?, _ unit: Int?) {
    #expect(registry.resolve(name, in: place)?.id.number == unit)
  }

  @Test func aNameOfTwoPlacesAsksForANumber() throws {
    let error = #expect(throws: UnitError.self) { try registry.find("县教育局") }
    #expect(
      error?.description == "有2个单位叫“县教育局”；请写全名或用编号指明：U2（青溪县，县教育局）、U3（白石县，县教育局）")
    #expect(try registry.find("县教育局", in: Self.other).id == .init(3))
  }

  @Test(arguments: [
    (["县教育局", "县财政局"], "青溪县"), (["市教育局", "市税务局"], "临江市"), (["教育部", "海关总署"], Place.nation.name),
    (["省教育厅"], nil),
  ])
  func aPlanWithoutAPlaceIsProbablyThatOfItsUnits(_ names: [String], _ place: String?) {
    let compilation = Compilation(
      source: SourceText(name: "plan.txt", ""), document: PolicyDocument(file: "plan.txt"),
      tasks: [Sample.task("一", "建园区", names.map { Sample.assignment($0) })], goals: [], diagnostics: [])
    #expect(registry.presumedPlace(of: compilation)?.name == place)
  }
}
