import DuchaDiagnostics
import DuchaModel
import DuchaTestSupport
import Testing

/// What reforms, decisions and lists of members do to a state.
@Suite struct ReformTests {
  private let task = TaskID(plan: PlanID(1), number: 1)

  /// Units 1 to 3, and a plan in which unit 1 leads the only task.
  private func state(_ changes: [(Change, Day)], asOf day: Day = Sample.day(12)) -> LedgerState {
    let units = (1...3).map { Sample.entry(.unitAdded(Sample.unit($0, "单位\($0)"))) }
    let registered = Sample.registered(
      1, 1, Sample.task("1", "建园区", [Sample.assignment("单位1", .lead)]), units: [1])
    let plan = Sample.entry(.planRegistered(Sample.edition(1, 1, [registered])), on: Sample.day(2))
    return LedgerState(folding: units + [plan] + changes.map { Sample.entry($0, on: $1) }, asOf: day)
  }

  private func reform(_ kind: UnitReform.Kind, into: [Int] = [], newName: String? = nil) -> Change {
    .unitsReformed(UnitReform(kind: kind, from: [.init(1)], into: into.map { .init($0) }, newName: newName))
  }

  private func leads(_ state: LedgerState) -> [Int] { state.tasks[task]?.duties.map(\.unit.number) ?? [] }

  private let done = Change.progressReported(Sample.report(1, 1, unit: 1, status: .completed))

  @Test func aRenamedUnitHadItsOldNameBefore() {
    let rename = [(reform(.rename, newName: "新单位"), Sample.day(6))]
    #expect(state(rename).name(of: .init(1)) == "新单位")
    #expect(state(rename).units[.init(1)]?.aliases == ["单位1"])
    let before = state(rename, asOf: Sample.day(5))
    #expect(before.name(of: .init(1)) == "单位1")
    #expect(before.units[.init(1)]?.aliases == ["新单位"])
  }

  @Test func openTasksGoOnUnderTheSuccessor() {
    let merger = [(reform(.merger, into: [2]), Sample.day(6))]
    #expect(leads(state(merger)) == [2])
    #expect(leads(state(merger, asOf: Sample.day(5))) == [1])
    #expect(state(merger).units[.init(1)]?.facts.validUntil == Sample.day(5, 31))
  }

  @Test func whoLeadsDoesNotHelpItself() {
    var record = TaskRecord(
      id: task, task: Sample.task("1", "建园区"),
      duties: [
        Duty(unit: .init(2), assignment: Sample.assignment("单位2")),
        Duty(unit: .init(1), assignment: Sample.assignment("单位1", .cooperate)),
      ], line: 1)
    var before = state([])
    before.tasks[task] = record
    before.apply(Sample.entry(reform(.merger, into: [2]), on: Sample.day(6)))
    record = before.tasks[task] ?? record
    #expect(record.duties.map(\.assignment.role) == [.lead] && record.duties.map(\.unit.number) == [2])
  }

  @Test func whatIsDoneStaysWithWhoDidIt() {
    #expect(leads(state([(done, Sample.day(4)), (reform(.merger, into: [2]), Sample.day(6))])) == [1])
  }

  @Test func oneMemberIsNotTheGroup() {
    let group = Assignment(
      name: "各乡镇", asWritten: "各乡镇", role: .lead, collective: true, span: SourceSpan(0, 3))
    let reports = [Sample.report(1, 1, unit: 2, status: .completed).filed]
    var record = TaskRecord(
      id: task, task: Sample.task("1", "建园区"), duties: [Duty(unit: .init(1), assignment: group)], line: 1,
      reports: reports)
    #expect(!record.isCompleted)
    record.reports.append(Sample.report(1, 1, unit: 1, status: .completed).filed)
    #expect(record.isCompleted)
  }

  @Test func aSplitAsksForEveryOpenTask() {
    let split = (reform(.split, into: [2, 3]), Sample.day(6))
    let asked = state([split]).tasks[task]?.handovers
    #expect(asked == [Handover(unit: .init(1), candidates: [.init(2), .init(3)], on: Sample.day(6))])
    #expect(state([(done, Sample.day(4)), split]).tasks[task]?.handovers == [])
    #expect(state([split], asOf: Sample.day(5)).tasks[task]?.handovers == [])
  }

  @Test func aDecisionSettlesIt() {
    let split = (reform(.split, into: [2, 3]), Sample.day(6))
    let decision = DutyAssignment(task: task, replacing: .init(1), units: [AssignedUnit(.init(3), .lead)])
    let settled = state([split, (.dutiesAssigned(decision), Sample.day(7))])
    #expect(leads(settled) == [3])
    #expect(settled.tasks[task]?.handovers == [])
  }

  @Test func aUnitMayKeepWhatItHas() {
    let keep = DutyAssignment(task: task, replacing: .init(1), units: [AssignedUnit(.init(1), .lead)])
    let kept = state([(reform(.transfer, into: [2]), Sample.day(6)), (.dutiesAssigned(keep), Sample.day(7))])
    #expect(kept.tasks[task]?.duties.map(\.assignment.basis) == [.explicit])
    #expect(kept.tasks[task]?.handovers == [])
  }

  @Test func aDecisionOutlivesTheNextEdition() {
    let decision = DutyAssignment(task: task, units: [AssignedUnit(.init(2), .cooperate)])
    let registered = Sample.registered(
      1, 1, Sample.task("1", "建园区", [Sample.assignment("单位1", .lead)]), units: [1])
    let again = state([
      (.dutiesAssigned(decision), Sample.day(3)),
      (.planRegistered(Sample.edition(1, 2, [registered])), Sample.day(4)),
    ])
    #expect(leads(again) == [1, 2])
  }

  // MARK: - Editions behind a decision

  /// A plan whose sentence names units, unit 2 first; a person makes unit 2 the lead; the next edition's sentence names others.
  private func revised(_ roles: [(Int, Role)], _ later: [DutyAssignment] = []) -> TaskRecord? {
    func edition(_ number: Int, _ roles: [(Int, Role)]) -> Change {
      let units = roles.map { Sample.assignment("单位\($0)", $1, basis: .runningText) }
      let registered = Sample.registered(1, 1, Sample.task("1", "建园区", units), units: roles.map(\.0))
      return .planRegistered(Sample.edition(1, number, [registered]))
    }
    let decision = DutyAssignment(task: task, units: [AssignedUnit(.init(2), .lead)])
    let changes = [edition(2, [(2, .sole)]), .dutiesAssigned(decision), edition(3, roles)]
    return state((changes + later.map { .dutiesAssigned($0) }).map { ($0, Sample.day(4)) }).tasks[task]
  }

  @Test func anEditionThatNamesAnotherLeadAsksAgain() {
    let asked = Handover(unit: .init(2), candidates: [.init(3)], on: Sample.day(4), edition: 3)
    let record = revised([(3, .lead), (2, .cooperate)])
    #expect(record?.handovers == [asked])
    #expect(
      record.map { Leadership($0.duties, LedgerState(asOf: Sample.day(4)).rules.lead).units } == [.init(2)])
    #expect(revised([(2, .lead), (3, .lead)])?.handovers.map(\.candidates) == [[.init(2), .init(3)]])
  }

  @Test func anEditionThatNamesTheSameLeadOrNobodyAsksNothing() {
    #expect(revised([(2, .lead), (3, .cooperate)])?.handovers == [])
    #expect(revised([(2, .listed), (3, .listed)])?.handovers == [])
    #expect(revised([])?.handovers == [])
  }

  @Test func whoIsNamedInSpiteOfTheEditionIsSettled() {
    for replacing in [OrgUnit.ID(2), nil] {
      let keep = DutyAssignment(task: task, replacing: replacing, units: [AssignedUnit(.init(2), .lead)])
      #expect(revised([(3, .lead)], [keep])?.handovers == [])
    }
    let other = DutyAssignment(task: task, replacing: .init(2), units: [AssignedUnit(.init(3), .lead)])
    let settled = revised([(3, .lead)], [other])
    #expect(settled?.handovers == [] && settled?.duties.map(\.unit.number) == [3])
  }

  // MARK: - Members

  @Test func membersHoldFromTheirDay() {
    func list(_ member: Int) -> Change { .membersNamed(MemberList(unit: .init(1), members: [.init(member)])) }
    let lists = state([(list(3), Sample.day(8)), (list(2), Sample.day(3))]).memberLists[.init(1)]
    #expect(lists?.map(\.on) == [Sample.day(3), Sample.day(8)])
  }
}
