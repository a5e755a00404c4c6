import DuchaModel
import DuchaTestSupport
import Testing

/// Whom a collective name stands for. Unit 1 is 各乡镇人民政府 of 青禾县, units 2 to 4 are townships, 5 the 县政府; the plan
/// takes effect on 1 February, the task is its first.
struct MembersTests {
  static let county = Place(name: "青禾县", level: .county)
  static let task = TaskID(plan: PlanID(1), number: 1)

  static func township(_ number: Int, _ facts: UnitFacts = UnitFacts(system: .township)) -> OrgUnit {
    OrgUnit(
      id: .init(number), name: "\(number)镇人民政府", place: Place(name: "\(number)镇", level: .township),
      facts: facts)
  }

  static func state(
    _ changes: [(Change, Day)], collective name: String = "各乡镇人民政府",
    townships: [OrgUnit] = (2...4).map { township($0) }
  ) -> LedgerState {
    let units = [OrgUnit(id: .init(1), name: name, place: county, collective: true)] + townships
    let government = OrgUnit(id: .init(5), name: "青禾县人民政府", place: county)
    let registered = Sample.registered(
      1, 1, Sample.task("1", "修路", [Sample.assignment(name, .lead)]), units: [1])
    let plan = Sample.entry(.planRegistered(Sample.edition(1, 1, [registered])), on: Sample.day(2))
    return LedgerState(
      folding: (units + [government]).map { Sample.entry(.unitAdded($0)) } + [plan]
        + changes.map { Sample.entry($0, on: $1) }, asOf: Sample.day(12))
  }

  static func list(
    _ members: [Int], of unit: Int = 1, _ scope: MemberList.Scope = .everywhere, rule: MemberList.Rule? = nil
  ) -> Change {
    .membersNamed(
      MemberList(unit: .init(unit), scope: scope, members: members.map { .init($0) }, rule: rule))
  }

  static func members(_ state: LedgerState, of unit: Int = 1) -> [Int]? {
    state.tasks[task].flatMap { state.members(of: .init(unit), for: $0) }?.map(\.number)
  }

  static let townshipRule = MemberList.Rule(system: .township, level: .township)

  // MARK: Which list

  @Test func nobodyNamedIsNobody() {
    #expect(Self.members(Self.state([])) == nil)
    #expect(Self.members(Self.state([(Self.list([]), Sample.day(1))])) == nil)
  }

  @Test func theNarrowestScopeCounts() {
    let general = (Self.list([2]), Sample.day(1))
    let ofPlan = (Self.list([3], .plan(PlanID(1))), Sample.day(3))
    let ofTask = (Self.list([4], .task(Self.task)), Sample.day(4))
    #expect(Self.members(Self.state([ofTask, ofPlan, general])) == [4])
    #expect(Self.members(Self.state([ofPlan, general])) == [3])
    let other = (Self.list([4], .task(TaskID(plan: PlanID(1), number: 2))), Sample.day(4))
    #expect(Self.members(Self.state([general, other])) == [2])
  }

  @Test func aPlanForOneTaskIsNotForTheOthers() throws {
    let state = Self.state([
      (Self.list([2]), Sample.day(1)), (Self.list([4], .task(Self.task)), Sample.day(4)),
    ])
    let plan = try #require(state.plans[PlanID(1)])
    #expect(state.members(of: .init(1), for: plan) == [.init(2)])
  }

  @Test func aGeneralListIsThatOfThePlansDay() {
    let lists = [
      (Self.list([2]), Sample.day(1)), (Self.list([3]), Sample.day(2)), (Self.list([4]), Sample.day(3)),
    ]
    #expect(Self.members(Self.state(lists)) == [3])
    #expect(Self.members(Self.state([lists[2], (Self.list([2]), Sample.day(4))])) == [4])
  }

  @Test func aPlansOwnListCanBePutRight() {
    let lists = [3, 4].map { (Self.list([$0], .plan(PlanID(1))), Sample.day($0)) }
    #expect(Self.members(Self.state(lists)) == [4])
  }

  @Test(arguments: ["各有关乡镇人民政府", "相关乡镇"])
  func namesThatOnlySomeBearNeedAPersonsWord(name: String) {
    let general = (Self.list([2], rule: Self.townshipRule), Sample.day(1))
    #expect(Self.members(Self.state([general], collective: name)) == nil)
    let ofPlan = (Self.list([3], .plan(PlanID(1))), Sample.day(3))
    #expect(Self.members(Self.state([general, ofPlan], collective: name)) == [3])
  }

  // MARK: Rules

  @Test func whatFitsTheRuleIsAMember() throws {
    let state = Self.state([(Self.list([4], rule: Self.townshipRule), Sample.day(1))])
    #expect(Self.members(state) == [4, 2, 3])
    let fitting = state.bodies(fitting: Self.townshipRule, of: try #require(state.units[.init(1)]))
    #expect(Set(fitting.map(\.id.number)) == [2, 3, 4])
  }

  @Test func whatBelongsElsewhereOrWasNotThereIsNone() {
    let townships = [
      Self.township(2, UnitFacts(system: .township, parent: .init(5))),
      Self.township(3, UnitFacts(system: .township, validFrom: Sample.day(2, 2))),
      Self.township(4, UnitFacts(system: .township, validUntil: Sample.day(1, 31))),
      Self.township(6, UnitFacts(system: .township, parent: .init(7))),
      OrgUnit(id: .init(7), name: "白石县人民政府", place: Place(name: "白石县", level: .county)),
      Self.township(8, UnitFacts(system: .institution)),
    ]
    let rule = (Self.list([], rule: Self.townshipRule), Sample.day(1))
    #expect(Self.members(Self.state([rule], townships: townships)) == [2])
  }

  @Test func aPlaceIsOneWhicheverWayItIsWritten() {
    let townships = [
      Self.township(2, UnitFacts(system: .township, parent: .init(6))),
      OrgUnit(id: .init(6), name: "县政府", place: Place(name: "青禾", level: .county)),
    ]
    let rule = (Self.list([], rule: Self.townshipRule), Sample.day(1))
    #expect(Self.members(Self.state([rule], townships: townships)) == [2])
  }

  // MARK: Reforms and nesting

  @Test func reformsSinceThenAreFollowed() {
    let named = (Self.list([2, 3]), Sample.day(1))
    let merger = UnitReform(kind: .merger, from: [.init(2)], into: [.init(3)])
    #expect(Self.members(Self.state([named, (.unitsReformed(merger), Sample.day(6))])) == [3])
    let split = UnitReform(kind: .split, from: [.init(2)], into: [.init(4), .init(5)])
    #expect(Self.members(Self.state([named, (.unitsReformed(split), Sample.day(6))])) == [4, 5, 3])
  }

  @Test func namesInsideNamesAreOpenedOnce() {
    let nested = OrgUnit(id: .init(6), name: "各片区", collective: true)
    let unknown = OrgUnit(id: .init(7), name: "各园区", collective: true)
    let townships = (2...4).map { Self.township($0) } + [nested, unknown]
    let ring = [
      (Self.list([2, 6, 7]), Sample.day(1)), (Self.list([1, 3, 2], of: 6), Sample.day(1)),
    ]
    #expect(Self.members(Self.state(ring, townships: townships)) == [2, 3, 7])
    #expect(Self.members(Self.state(ring, townships: townships), of: 6) == [2, 7, 3])
    let empty = [(Self.list([6]), Sample.day(1)), (Self.list([1], of: 6), Sample.day(1))]
    #expect(Self.members(Self.state(empty, townships: townships)) == nil)
  }
}
