import DuchaModel
import DuchaTestSupport
import Testing

/// What the steps of a task's life do to its standing and light.
@Suite struct LifeStandingTests {
  private static let id = TaskID(plan: PlanID(1), number: 1)
  private static let due = Sample.day(6, 30)

  /// A task due on 30 June 2024, as of a day, by these entries and rules.
  private func assess(
    _ changes: [(Change, Day)], asOf day: Day, due: Day = due,
    _ edit: (inout SupervisionRules) -> Void = { _ in }
  ) throws -> Assessment {
    try supervised(changes, asOf: day, due: due, edit).assessment
  }

  private func supervised(
    _ changes: [(Change, Day)], asOf day: Day, due: Day = due,
    _ edit: (inout SupervisionRules) -> Void = { _ in }
  ) throws -> SupervisedTask {
    var rules = SupervisionRules()
    edit(&rules)
    let task = Self.task(due: due)
    let entries =
      [
        (.rulesAdopted(rules), Sample.day(1)), (.unitAdded(Sample.unit(1, "县局")), Sample.day(1)),
        (.planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, task, units: [1])])), Sample.day(1)),
      ] + changes
    let state = LedgerState(folding: entries.map { Sample.entry($0.0, on: $0.1) }, asOf: day)
    return try #require(state.supervisedTasks().first)
  }

  private static let task = task(due: due)

  private static func task(due: Day) -> PolicyTask {
    var task = Sample.task("1", "建园区", [Sample.assignment("县局")])
    task.deadlines = [Deadline(text: "6月底前", end: due, kind: .by, span: task.span)]
    return task
  }

  private func step(_ action: TaskAction, _ day: Day) -> (Change, Day) {
    (.taskStepped(TaskStep(Self.id, action)), day)
  }

  private func report(_ month: Int, _ status: ProgressReport.Status) -> (Change, Day) {
    var report = Sample.report(1, 1, unit: 1, month: month, status: status)
    report.percent = status == .completed ? nil : 95
    return (.progressReported(report), Sample.day(month, 25))
  }

  @Test func aReportOfCompletionWaitsWhereTheRulesAskForVerification() throws {
    #expect(try assess([report(6, .completed)], asOf: Sample.day(7, 31)).standing == .completed)
    let waiting = try assess([report(6, .completed)], asOf: Sample.day(7, 31)) { $0.closure.verified = true }
    #expect(waiting.standing == .submitted)
    #expect(waiting.reason == "2024年6月报送已完成，待核验")
    let late = try assess([report(6, .completed)], asOf: Sample.day(7, 31)) {
      $0.closure = .init(verified: true, submittedIsOverdue: true)
    }
    #expect(late.standing == .overdue)
    #expect(late.reason.hasSuffix("，已报送完成，待核验"))
  }

  @Test func whatWasSentBackIsNotDone() throws {
    let history = [
      report(6, .completed), step(.returned(verifier: "李四", reason: "现场未完工"), Sample.day(7, 2)),
    ]
    #expect(try assess(history, asOf: Sample.day(7, 1)).standing == .completed)
    #expect(try assess(history, asOf: Sample.day(7, 31)).standing == .overdue)
    #expect(try assess(history + [report(7, .completed)], asOf: Sample.day(7, 31)).standing == .completed)
  }

  /// A paper that replaces another has a day of its own; the work went on.
  @Test func aLaterEditionDoesNotBeginTheWorkAnew() throws {
    var later = Sample.edition(1, 2, [Sample.registered(1, 1, Self.task, units: [1])])
    later.document.issued = Sample.day(6, 1)
    let before = try assess([], asOf: Sample.day(6, 2))
    #expect(
      try assess([(.planRegistered(later), Sample.day(6, 1))], asOf: Sample.day(6, 2)).pace == before.pace)
  }

  @Test func whoIsMadeToLeadOwesNothingOfTheTimeBefore() throws {
    let taken = DutyAssignment(
      task: Self.id, replacing: .init(1), units: [AssignedUnit(.init(2), .lead)], reason: "会议确定")
    let decision: [(Change, Day)] = [
      (.unitAdded(Sample.unit(2, "县水利局")), Sample.day(1)), (.dutiesAssigned(taken), Sample.day(5, 18)),
    ]
    #expect(try assess([], asOf: Sample.day(5, 20)).reportIsMissing)
    #expect(try !assess(decision, asOf: Sample.day(5, 20)).reportIsMissing)
    #expect(try assess(decision, asOf: Sample.day(6, 20)).reportIsMissing)
  }

  @Test func whatIsHandedInAgainAfterItsDayIsLate() throws {
    let submitted = TaskAction.submitted(by: .init(1), person: "张三", text: "")
    func history(_ days: [Int]) -> [(Change, Day)] {
      days.map { step(submitted, Sample.day(6, $0)) }
    }
    let sentBack = step(.returned(verifier: "李四", reason: "现场未完工"), Sample.day(6, 12))
    let closed = step(.closed(by: nil, verifier: "李四", text: "现场核实"), Sample.day(6, 20))
    let inTime = try assess(history([10]) + [closed], asOf: Sample.day(7, 1), due: Sample.day(6, 15))
    #expect(!inTime.finishedLate)
    let again = history([10]) + [sentBack] + history([18]) + [closed]
    #expect(try assess(again, asOf: Sample.day(7, 1), due: Sample.day(6, 15)).finishedLate)
  }

  @Test func whatIsDoneOnlyAfterAnUrgingIsLateThoughItsMonthIsThatOfItsDay() throws {
    func urged(_ kind: Measure.Kind, unit: Int = 1) throws -> Bool {
      let letter = step(.measured(Measure(kind, unit: .init(unit), text: "")), Sample.day(6, 16))
      return try assess([letter, report(6, .completed)], asOf: Sample.day(7, 1), due: Sample.day(6, 15))
        .finishedLate
    }
    #expect(try urged(.urging))
    #expect(try !urged(.reminder))
    #expect(try !urged(.urging, unit: 2))
    let before = [report(6, .completed), step(.measured(Measure(.urging, text: "")), Sample.day(6, 26))]
    #expect(try !assess(before, asOf: Sample.day(7, 1), due: Sample.day(6, 15)).finishedLate)
  }

  @Test func ofWhatWasTakenBackNothingIsKnownAnyMore() throws {
    let history = [
      report(6, .completed), step(.returned(verifier: "李四", reason: "尚有1只气瓶未更换"), Sample.day(6, 28)),
    ]
    let assessment = try assess(history, asOf: Sample.day(6, 30))
    #expect(assessment.standing == .notYetDue && assessment.light == .none)
    #expect(assessment.reason == "2024年6月28日退回重新办理，待重新报送")
  }

  @Test func aReportBehindTheReturnIsNoneThatWasTakenBack() throws {
    let history = [
      report(6, .completed), step(.returned(verifier: "李四", reason: "现场未完工"), Sample.day(7, 2)),
    ]
    let task = try supervised(history, asOf: Sample.day(7, 25))
    let again = Sample.report(1, 1, unit: 1, month: 7, "已整改", status: .completed)
    #expect(!task.flags(of: again, SupervisionRules()).contains { $0.kind == .withdrawnCompletion })
  }

  @Test func closureSettlesIt() throws {
    let history = [
      report(6, .completed), step(.closed(by: nil, verifier: "李四", text: "现场核实"), Sample.day(7, 2)),
    ]
    let closed = try assess(history, asOf: Sample.day(7, 31)) { $0.closure.verified = true }
    #expect(closed.standing == .completed)
    #expect(closed.reason == "2024年6月报送已完成，2024年7月2日核验销号")
    let reopened = history + [step(.reopened(approver: "王五", reason: "质量不合格"), Sample.day(7, 10))]
    #expect(try assess(reopened, asOf: Sample.day(7, 31)).standing == .overdue)
  }

  @Test func aRequestMovesNothingAndADecisionDoes() throws {
    let asked = step(
      .extensionRequested(by: .init(1), from: Self.due, to: Sample.day(9, 30), reason: "汛期停工"),
      Sample.day(6, 20))
    let told = [report(6, .underway), asked]
    let pending = try assess(told, asOf: Sample.day(7, 15))
    #expect(pending.standing == .overdue)
    #expect(pending.reason.hasSuffix("，已申请延期至2024年9月30日，待批"))
    let lenient = try assess(told, asOf: Sample.day(7, 15)) { $0.closure.pendingKeepsDue = false }
    #expect(lenient.nextDue == Sample.day(9, 30))
    let granted = try assess(
      told + [
        step(.extensionDecided(to: Sample.day(8, 31), approver: "王五", reason: "同意"), Sample.day(6, 28))
      ],
      asOf: Sample.day(7, 15))
    #expect(granted.nextDue == Sample.day(8, 31))
    #expect(granted.schedule.milestones.first?.originalDue == Self.due)
    #expect(granted.standing != .overdue)
  }

  @Test func aTaskThatRestsOwesNothing() throws {
    let resting = try assess(
      [step(.suspended(approver: "王五", reason: "等上级批复"), Sample.day(5))], asOf: Sample.day(9))
    #expect(resting.standing == .suspended)
    #expect(resting.reportState == .notDue)
    #expect(resting.light == .none)
    let early = try assess(
      [step(.suspended(approver: "王五", reason: "等上级批复"), Sample.day(5))], asOf: Sample.day(6))
    #expect(early.daysLeft == nil)
  }

  @Test func aTaskMadeOngoingIsReviewedAndNeverLate() throws {
    let kept = [
      step(.keptOngoing(reviewOn: Sample.day(8, 1), approver: "王五", reason: "转入日常"), Sample.day(6)),
      report(7, .underway),
    ]
    let ongoing = try assess(kept, asOf: Sample.day(9))
    // The report of August is missing, which is no matter of time limits.
    #expect(ongoing.standing == .unreported)
    #expect(ongoing.light == .none)
    #expect(ongoing.schedule.due == nil)
    #expect(ongoing.schedule.reviewOn == Sample.day(8, 1))
  }

  @Test func catchingUpLateShowsYellowForThatMonth() throws {
    let history = [report(7, .completed)]
    let july = try assess(history, asOf: Sample.day(7, 31))
    #expect(july.standing == .completed)
    #expect(july.finishedLate)
    // On 30 June the due date had not passed: nothing was red yet.
    #expect(july.light == .green)
    let august = [report(8, .completed)]
    #expect(try assess(august, asOf: Sample.day(7, 31)).light == .red)
    #expect(try assess(august, asOf: Sample.day(8, 31)).light == .yellow)
    #expect(try assess(august, asOf: Sample.day(9, 30)).light == .green)
    let lenient = try assess(august, asOf: Sample.day(8, 31)) { $0.light.lateCatchUp = .green }
    #expect(lenient.light == .green)
  }

  @Test func eachTurnOfARecurringDutyFallsDueByItself() throws {
    var task = Sample.task("1", "召开调度会", [Sample.assignment("县局")])
    task.deadlines = [
      Deadline(text: "每季度", end: nil, kind: .recurring, recurrence: .quarterly, span: task.span)
    ]
    let entries = [
      Sample.entry(.unitAdded(Sample.unit(1, "县局"))),
      Sample.entry(.planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, task, units: [1])]))),
      Sample.entry(report(3, .completed).0, on: Sample.day(3, 25)),
      Sample.entry(report(6, .underway).0, on: Sample.day(6, 25)),
    ]
    let standings = [Sample.day(4, 20), Sample.day(6, 28), Sample.day(7, 10)].map { day in
      LedgerState(folding: entries, asOf: day).supervisedTasks()[0].assessment
    }
    #expect(standings.map(\.standing) == [.onPace, .onPace, .overdue])
    #expect(standings.map(\.turn?.words) == ["2024年第二季度", "2024年第二季度", "2024年第二季度"])
    #expect(standings[2].reason == "2024年第二季度应于2024年6月30日前完成，已逾期10天")
  }

  /// A plan of 2022 that counts here from May 2024 begins with the turns of 2024.
  @Test func turnsOfYearsBeforeThePlanCountsAreNotAsked() throws {
    var task = Sample.task("1", "走访企业", [Sample.assignment("县局")])
    task.deadlines = [
      Deadline(text: "每季度", end: nil, kind: .recurring, recurrence: .quarterly, span: task.span)
    ]
    var edition = Sample.edition(1, 1, [Sample.registered(1, 1, task, units: [1])])
    edition.document.period = Period(start: Day(2022, 1, 1) ?? .first, end: Sample.day(12, 31))
    let entries = [
      Sample.entry(.unitAdded(Sample.unit(1, "县局"))),
      Sample.entry(.planRegistered(edition), on: Sample.day(5, 10)),
    ]
    let state = LedgerState(folding: entries, asOf: Sample.day(5, 20))
    #expect(state.supervisedTasks()[0].assessment.openTurns.map(\.words) == ["2024年第一季度", "2024年第二季度"])
  }

  /// The lead sums up: what helpers tell counts where no lead tells anything.
  @Test(arguments: [([(1, 45.0), (2, 30)], 45.0), ([(2, 30)], 30)] as [([(Int, Double)], Double)])
  func figuresOfLeadsComeBeforeThoseOfHelpers(told: [(Int, Double)], value: Double) throws {
    var task = Sample.task("1", "改造管网", [Sample.assignment("县局"), Sample.assignment("镇", .cooperate)])
    task.deadlines = [Deadline(text: "年底前", end: Sample.day(12, 31), kind: .by, span: task.span)]
    task.targets = [
      Target(text: "改造管网45公里", subject: "管网", comparator: .atLeast, value: 45, unit: "公里", span: task.span)
    ]
    let reports = told.map { unit, value -> Entry in
      var report = Sample.report(1, 1, unit: unit, month: 6)
      report.values = [ReportedValue(target: "改造管网45公里", value: value)]
      return Sample.entry(.progressReported(report), on: Sample.day(6, 25))
    }
    let entries =
      [1, 2].map { Sample.entry(.unitAdded(Sample.unit($0, "县局\($0)"))) }
      + [
        Sample.entry(.planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, task, units: [1, 2])])))
      ] + reports
    let state = LedgerState(folding: entries, asOf: Sample.day(6, 30))
    #expect(state.supervisedTasks()[0].targetProgress(state.rules).map(\.value) == [value])
  }

  @Test func figuresComeBeforeThePercentageThatAUnitGivesItself() throws {
    var task = Sample.task("1", "新建泊位", [Sample.assignment("县局")])
    task.deadlines = [Deadline(text: "年底前", end: Sample.day(12, 31), kind: .by, span: task.span)]
    task.targets = [
      Target(text: "新建充电桩100个", subject: "充电桩", comparator: .atLeast, value: 100, unit: "个", span: task.span)
    ]
    var told = Sample.report(1, 1, unit: 1, month: 6)
    told.percent = 50
    told.values = [ReportedValue(target: "新建充电桩100个", value: 20)]
    let entries = [
      Sample.entry(.unitAdded(Sample.unit(1, "县局"))),
      Sample.entry(.planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, task, units: [1])]))),
      Sample.entry(.progressReported(told), on: Sample.day(6, 25)),
    ]
    var state = LedgerState(folding: entries, asOf: Sample.day(6, 30))
    #expect(state.supervisedTasks()[0].assessment.reportedPercent == 20)
    #expect(state.supervisedTasks()[0].targetProgress(state.rules).map(\.verdict) == [.behind])
    state.rules.target.valuesDecide = false
    #expect(state.supervisedTasks()[0].assessment.reportedPercent == 50)
  }

  @Test(arguments: [
    TaskAction.cancelled(approver: "王五", reason: "政策调整"),
    .merged(into: TaskID(plan: PlanID(1), number: 2), approver: "王五", reason: "重复"),
  ]) func whatIsGoneIsNotCounted(action: TaskAction) throws {
    let tasks = [1, 2].map { Sample.registered(1, $0, Sample.task("\($0)", "任务\($0)")) }
    let entries = [
      Sample.entry(.planRegistered(Sample.edition(1, 1, tasks))),
      Sample.entry(.taskStepped(TaskStep(Self.id, action)), on: Sample.day(3)),
    ]
    #expect(LedgerState(folding: entries, asOf: Sample.day(2)).supervisedTasks().count == 2)
    #expect(LedgerState(folding: entries, asOf: Sample.day(3)).supervisedTasks().map(\.id.number) == [2])
  }

  @Test func partsCountInThePlaceOfTheWhole() throws {
    let parts = [
      TaskPart(
        id: TaskID(plan: PlanID(1), number: 2), title: "建东区", units: [AssignedUnit(.init(2), .lead)],
        due: Sample.day(5, 31)),
      TaskPart(id: TaskID(plan: PlanID(1), number: 3), title: "建西区"),
    ]
    var whole = Sample.task("1", "建园区", [Sample.assignment("县局")])
    whole.deadlines = [Deadline(text: "6月底前", end: Self.due, kind: .by, span: whole.span)]
    let state = LedgerState(
      folding: [
        Sample.entry(.unitAdded(Sample.unit(1, "县局"))), Sample.entry(.unitAdded(Sample.unit(2, "东区管委会"))),
        Sample.entry(.planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, whole, units: [1])]))),
        Sample.entry(.taskStepped(TaskStep(Self.id, .split(parts, approver: "王五", reason: "分区推进")))),
      ], asOf: Sample.day(3))
    let tasks = state.supervisedTasks()
    #expect(tasks.map(\.id.number) == [2, 3])
    #expect(tasks.map(\.record.task.title) == ["建东区", "建西区"])
    #expect(tasks.map(\.leadership.units) == [[.init(2)], [.init(1)]])
    #expect(tasks.map(\.assessment.schedule.due) == [Sample.day(5, 31), Self.due])
  }
}
