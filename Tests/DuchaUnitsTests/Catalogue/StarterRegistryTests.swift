import DuchaModel
import DuchaUnits
import Testing

@Suite struct StarterRegistryTests {
  private let units = StarterRegistry(for: Place(name: "清源畲族自治县", level: .county)).units

  private func unit(_ name: String) -> UnitDescription? { units.first { $0.name == name } }

  @Test func aDepartmentHasItsFullNameAndItsShortOnes() {
    let unit = unit("清源畲族自治县发展和改革局")
    #expect(unit?.aliases == ["县发展和改革委", "县发展和改革委员会", "县发展改革局", "县发展改革委", "县发展改革委员会", "县发改局", "县发改委"])
    #expect(unit?.plates == ["县粮食和物资储备局"])
    #expect(unit?.system == .department && unit?.parent == "清源畲族自治县人民政府")
  }

  @Test func thePartyAnswersToItsCommittee() {
    #expect(unit("中共清源畲族自治县委宣传部")?.parent == "中共清源畲族自治县委")
    #expect(unit("中共清源畲族自治县委宣传部")?.aliases == ["宣传部"])
  }

  @Test func whatHangsAtAnothersDoorIsNoUnitOfItsOwn() { #expect(unit("清源畲族自治县乡村振兴局") == nil) }

  @Test func collectivesComeLast() {
    #expect(units.last?.name == "各乡镇(街道)" && units.last?.collective == true)
  }

  @Test func thePlaceMayStandInside() {
    #expect(unit("国家税务总局清源畲族自治县税务局")?.aliases == ["县税务局"])
    #expect(unit("共青团清源畲族自治县委")?.aliases == ["团县委", "共青团县委", "团委"])
  }

  @Test func noNameIsGivenTwice() {
    for level in [AdministrativeLevel.province, .city, .county] {
      let place = Place(
        name: ["清源省", "清源市", "清源县"][[.province, .city, .county].firstIndex(of: level) ?? 0], level: level)
      let names = StarterRegistry(for: place).units.flatMap { [$0.name] + $0.aliases + $0.plates }
      let keys = Dictionary(grouping: names) { ScopedName($0, in: place) }
      #expect(keys.filter { $0.value.count > 1 }.isEmpty)
    }
  }

  @Test func aNameWithoutItsLevelIsCompleted() {
    let units = StarterRegistry(for: Place(name: "清源", level: .county)).units
    #expect(units.first?.name == "清源县人民政府")
  }
}
