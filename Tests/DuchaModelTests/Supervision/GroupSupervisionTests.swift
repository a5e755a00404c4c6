import DuchaModel
import DuchaTestSupport
import Testing

/// Tasks that a collective name leads or helps in. Unit 1 is the name, units 2 to 4 are its members; the task began
/// on 1 January, is due at the end of December and is judged at the end of June, when half of it should be done.
struct GroupSupervisionTests {
  static let id = TaskID(plan: PlanID(1), number: 1)
  static let asOf = Sample.day(6, 30)

  static func task(
    _ duties: [(Int, Role)] = [(1, .lead)], members: [Int] = [2, 3, 4], reports: [ProgressReport] = [],
    due: Day = Sample.day(12, 31), handovers: [Handover] = [], steps: [TaskAction] = [],
    stepNumber: Int = 90, targets: [Target] = []
  ) throws -> SupervisedTask {
    var state = LedgerState(asOf: asOf)
    state.units[.init(1)] = OrgUnit(id: .init(1), name: "各乡镇人民政府", collective: true)
    for unit in 2...6 { state.units[.init(unit)] = Sample.unit(unit, "\(unit)镇") }
    if !members.isEmpty {
      state.apply(Sample.entry(.membersNamed(MemberList(unit: .init(1), members: members.map { .init($0) }))))
    }
    var document = PolicyDocument(file: "plan.txt")
    document.period = Period(start: Sample.day(1), end: due)
    state.plans[id.plan] = PlanRecord(
      id: id.plan, edition: 1, document: document, digest: "", effectiveOn: Sample.day(1))
    var task = Sample.task("1", "修路")
    task.targets = targets
    state.tasks[id] = TaskRecord(
      id: id, task: task,
      duties: duties.map { Duty(unit: .init($0), assignment: Sample.assignment("\($0)镇", $1)) }, line: 1,
      reports: reports.map(\.filed), handovers: handovers,
      steps: steps.enumerated().map {
        TakenStep($0.element, on: Sample.day(5, 1), number: stepNumber + $0.offset)
      })
    return try #require(state.supervisedTasks().first)
  }

  static func report(_ unit: Int?, _ percent: Double, month: Int = 6) -> ProgressReport {
    ProgressReport(
      task: id, unit: unit.map { .init($0) }, month: Month(year: 2024, month: month),
      status: percent == 100 ? .completed : .underway, percent: percent)
  }

  static func standings(_ task: SupervisedTask) -> [Standing?] {
    task.memberDuties.map { duty in
      task.eachAnswers ? task.answerable.first { $0.unit == duty.unit }?.assessment.standing : nil
    }
  }

  // MARK: Members that lead

  @Test func eachMemberHasALightOfItsOwn() throws {
    let task = try Self.task(reports: [Self.report(2, 60), Self.report(3, 10)])
    #expect(task.memberDuties.map(\.unit.number) == [2, 3, 4])
    #expect(task.memberDuties.allSatisfy { $0.through == .init(1) && $0.role == .lead })
    #expect(Self.standings(task) == [.ahead, .farBehind, .unreported])
  }

  @Test(
    arguments: [
      ([100, 100, 100], Standing.completed), ([100, 100, 50], .onPace), ([100, 60, 30], .behind),
      ([100, 30, 10], .farBehind), ([100, 100, nil], .unreported), ([30, nil, 100], .behind),
      ([nil, nil, nil], .unreported),
    ] as [([Double?], Standing)])
  func theTaskStandsAsItsSlowest(percents: [Double?], standing: Standing) throws {
    let reports = zip(2...4, percents).compactMap { unit, percent in percent.map { Self.report(unit, $0) } }
    let task = try Self.task(reports: reports)
    #expect(task.standing == standing)
    #expect(task.reportIsMissing == percents.contains(nil))
  }

  @Test func oneThatIsLateMakesTheTaskLate() throws {
    let reports = [Self.report(2, 100), Self.report(3, 90), Self.report(4, 100)]
    let task = try Self.task(reports: reports, due: Sample.day(6, 20))
    #expect(task.standing == .overdue)
    #expect(task.assessment(for: .init(2)).standing == .completed)
    #expect(task.assessment(for: .init(3)).daysLate == 10)
  }

  @Test func whoAsksForMoreTimeAsksForItself() throws {
    let (due, later) = (Sample.day(6, 20), Sample.day(9, 30))
    let asked = TaskAction.extensionRequested(by: .init(2), from: due, to: later, reason: "汛期")
    let waiting = try Self.task(due: due, steps: [asked])
    #expect(waiting.answerable.map { $0.assessment.life.pendingExtension?.to } == [later, nil, nil])
    #expect(waiting.life.pendingExtension?.to == later)
    let granted = TaskAction.extensionDecided(to: later, approver: "县长", reason: "同意")
    let moved = try Self.task(due: due, steps: [asked, granted])
    #expect(moved.answerable.map(\.assessment.nextDue) == [later, due, due])
  }

  /// The office speaks for all, and so does who only helps.
  @Test(arguments: [nil, 6])
  func moreTimeForTheTaskIsForEach(unit: Int?) throws {
    let (due, later) = (Sample.day(6, 20), Sample.day(9, 30))
    let steps: [TaskAction] = [
      .extensionRequested(by: unit.map { .init($0) }, from: due, to: later, reason: "汛期"),
      .extensionDecided(to: later, approver: "县长", reason: "同意"),
    ]
    let task = try Self.task(due: due, steps: steps)
    #expect(task.answerable.map(\.assessment.nextDue) == [later, later, later])
  }

  @Test(arguments: [nil, 1])
  func whatIsSaidInTheNameOfAllSpeaksForEach(unit: Int?) throws {
    let task = try Self.task(reports: [Self.report(2, 10, month: 5), Self.report(unit, 100)])
    #expect(Self.standings(task) == [.completed, .completed, .completed])
    #expect(task.standing == .completed)
  }

  /// Each is measured by its own figure, and only those that say more than it tells are to be verified.
  @Test func whatIsAskedOfEachIsComparedWithItsOwnFigure() throws {
    let words = "每个镇建成100户"
    let task = try Self.task(
      reports: zip(2...4, [(100.0, 110.0), (100, 90), (100, 100)]).map { unit, told in
        var report = Self.report(unit, told.0)
        report.values = [ReportedValue(target: words, value: told.1, unit: "户")]
        return report
      },
      targets: [
        Target(
          text: words, subject: "每个镇建成", comparator: .atLeast, value: 100, unit: "户",
          span: Sample.task("1", "修路").span)
      ])
    #expect(task.completionsInDoubt(SupervisionRules()).map(\.unit) == [OrgUnit.ID(3)])
  }

  @Test func leadsInTheirOwnNamesAnswerForThemselves() throws {
    let reports = [Self.report(5, 60), Self.report(2, 55), Self.report(3, 20), Self.report(6, 0)]
    let task = try Self.task(
      [(5, .lead), (1, .lead), (6, .cooperate)], reports: reports + [Self.report(4, 50)])
    #expect(task.answerable.map { $0.unit?.number } == [5, 2, 3, 4])
    #expect(task.answerable.map(\.assessment.standing) == [.ahead, .onPace, .behind, .onPace])
    #expect(task.assessment(for: .init(5)).standing == .ahead)
    #expect(task.standing == .behind)
  }

  @Test func aMemberThatThePlanNamesItselfKeepsToThat() throws {
    let task = try Self.task([(2, .lead), (1, .cooperate), (3, .guide)])
    #expect(task.memberDuties.map(\.unit.number) == [4])
    #expect(task.units.map(\.number) == [2, 3, 4])
  }

  // MARK: Members that do not lead

  @Test func membersThatCooperateDecideNothing() throws {
    let task = try Self.task(
      [(5, .lead), (1, .cooperate)], reports: [Self.report(2, 100), Self.report(5, 50)])
    #expect(task.memberDuties.map(\.unit.number) == [2, 3, 4])
    #expect(Self.standings(task) == [nil, nil, nil])
    #expect(task.standing == .onPace)
    #expect(task.answerable.map { $0.unit?.number } == [5])
  }

  // MARK: What is open

  @Test func aNameWithoutMembersIsOpen() throws {
    let task = try Self.task([(5, .lead), (1, .listed)], members: [])
    #expect(task.openGroups == [.init(1)])
    #expect(task.isNotFullyAssigned)
    #expect(try !Self.task([(5, .lead), (1, .listed)]).isNotFullyAssigned)
    #expect(
      try !Self.task([(5, .lead), (1, .listed)], members: [], reports: [Self.report(5, 100)])
        .isNotFullyAssigned)
  }

  @Test func aNameThatLeadsWithoutMembersReportsAsOne() throws {
    let task = try Self.task(members: [], reports: [Self.report(1, 50)])
    #expect(task.standing == .onPace)
    #expect(task.answerable.map { $0.unit?.number } == [1])
  }

  @Test func aPartThatAReformLeftOpenIsOpen() throws {
    let handover = Handover(unit: .init(5), candidates: [.init(6)], on: Self.asOf)
    #expect(try Self.task([(5, .lead)], handovers: [handover]).isNotFullyAssigned)
    #expect(try !Self.task([(5, .lead)]).isNotFullyAssigned)
  }
}
