import DuchaDiagnostics
import DuchaModel
import DuchaTestSupport
import Testing

/// How single tasks stand. The plan runs for 100 days from 2024-01-01, so that a day is a percentage point.
struct AssessmentTests {
  static let start = Day(number: 19_723)
  static let due = start.adding(days: 99)
  static let halfway = start.adding(days: 49)
  static let span = SourceSpan(0, 0)

  static func plan(period: Period? = nil) -> PlanRecord {
    PlanRecord(
      id: PlanID(1), edition: 1, document: PolicyDocument(file: "plan.txt", issued: start, period: period),
      digest: "",
      effectiveOn: start)
  }

  static func report(
    _ percent: Double?, _ status: ProgressReport.Status = .underway, unit: Int? = 1,
    month: Month = halfway.month,
    doneThrough: Day? = nil
  ) -> ProgressReport {
    ProgressReport(
      task: TaskID(plan: PlanID(1), number: 1), unit: unit.map { OrgUnit.ID($0) }, month: month,
      status: status,
      percent: percent, doneThrough: doneThrough)
  }

  static func by(_ day: Day) -> Deadline { Deadline(text: "按期", end: day, kind: .by, span: span) }

  static func assess(
    _ reports: [ProgressReport], deadlines: [Deadline] = [by(due)], on day: Day = halfway,
    period: Period? = nil,
    duties: [(Int, Role)] = [(1, .lead), (2, .cooperate)], steps: [TaskAction] = []
  ) -> Assessment {
    let record = TaskRecord(
      id: TaskID(plan: PlanID(1), number: 1),
      task: PolicyTask(path: "1", title: "任务", span: span, deadlines: deadlines),
      duties: duties.map { unit, role in
        Duty(
          unit: OrgUnit.ID(unit),
          assignment: Assignment(name: "县局", asWritten: "县局", role: role, span: span))
      }, line: 1, reports: reports.map(\.filed),
      steps: steps.enumerated().map { TakenStep($1, on: start, number: $0 + 1) })
    return Assessment(record, plan: plan(period: period), rules: SupervisionRules(), asOf: day)
  }

  // MARK: Lights

  @Test(arguments: [
    (60, Standing.ahead), (59.9, .onPace), (50, .onPace), (40.1, .onPace), (40, .behind), (20, .behind),
    (19.9, .farBehind), (0, .farBehind),
  ])
  func halfwayThrough(percent: Double, standing: Standing) {
    let assessment = Self.assess([Self.report(percent)])
    #expect(assessment.expectedShare == 0.5)
    #expect(assessment.standing == standing)
  }

  @Test func lightsFollowStandings() {
    #expect(Self.assess([Self.report(40)]).light == .yellow)
    #expect(Self.assess([Self.report(19.9)]).light == .red)
    #expect(Self.assess([Self.report(50)]).light == .green)
    #expect(Self.assess([]).light == .none)
  }

  @Test func notStartedIsNothingDone() {
    #expect(Self.assess([Self.report(nil, .notStarted)]).standing == .farBehind)
  }

  /// Unit 1 said 10 % in January; unit 3, which leads with it, is at 50 % in February.
  @Test func aCoLeadThatFallsSilentMovesNothingAhead() {
    let january = Self.report(10, month: Self.start.month)
    let february = Self.report(50, unit: 3)
    let duties: [(Int, Role)] = [(1, .lead), (3, .lead)]
    #expect(Self.assess([january, february], duties: duties).standing == .farBehind)
    let verified = Self.report(48, unit: nil, month: Self.start.month)
    #expect(Self.assess([january, verified, february], duties: duties).standing == .onPace)
    #expect(Self.assess([january, february], duties: [(3, .lead)]).standing == .onPace)
  }

  @Test func underWayWithoutFigureIsNotBehind() {
    let assessment = Self.assess([Self.report(nil)])
    #expect(assessment.standing == .onPace)
    #expect(assessment.reason == "已报送进展，未填完成比例，时限未到")
  }

  @Test func reasonNamesTheGap() {
    #expect(Self.assess([Self.report(25.5)]).reason == "填报进度25.5%，落后序时进度（50.0%）24.5个百分点")
    #expect(Self.assess([Self.report(50)]).reason == "填报进度50.0%，与序时进度持平")
  }

  @Test func theGapIsThatOfThePrintedFigures() {
    // 0.18 points apart, but 71.0 and 70.9 on paper.
    #expect(printedGap(70.86, 71.04) == "0.1")
    #expect(printedGap(50, 50) == "0.0")
  }

  // MARK: Dates

  @Test func dueTodayIsNotOverdue() {
    let today = Self.assess([Self.report(100, month: Self.due.month)], on: Self.due)
    #expect(today.standing == .onPace)
    #expect(today.daysLeft == 0)
    #expect(today.daysLate == 0)
  }

  @Test func overdueFromTheNextDay() {
    let tomorrow = Self.assess([Self.report(100, month: Self.due.month)], on: Self.due.adding(days: 1))
    #expect(tomorrow.standing == .overdue)
    #expect(tomorrow.daysLate == 1)
    #expect(tomorrow.daysLeft == nil)
  }

  @Test func completedIsNeverOverdue() {
    let late = Self.assess([Self.report(nil, .completed)], on: Self.due.adding(days: 500))
    #expect(late.standing == .completed)
    #expect(late.nextDue == nil)
    #expect(late.reportState == .notDue)
  }

  @Test func aLaterReportReopens() {
    let reports = [Self.report(nil, .completed, month: Self.start.month), Self.report(50)]
    #expect(Self.assess(reports).standing == .onPace)
  }

  @Test func beforeItsStretchItIsNotYetDue() {
    let later = Deadline(
      text: "下半年", start: Self.due.adding(days: 60), end: Self.due.adding(days: 90), kind: .during,
      span: Self.span)
    let assessment = Self.assess([], deadlines: [later])
    #expect(assessment.standing == .notYetDue)
    #expect(assessment.reason == "自2024年6月8日起实施")
  }

  // MARK: Milestones

  static let stages = [by(start.adding(days: 29)), by(due)]

  @Test func anUnmetStageIsOverdueThoughTheEndIsFar() {
    let assessment = Self.assess([Self.report(50)], deadlines: Self.stages)
    #expect(assessment.standing == .overdue)
    #expect(assessment.daysLate == 20)
    #expect(assessment.reason == "阶段任务应于2024年1月30日前完成，已逾期20天")
  }

  @Test func aStageReportedDoneIsMet() {
    let met = Self.report(50, doneThrough: Self.start.adding(days: 29))
    let assessment = Self.assess([met], deadlines: Self.stages)
    #expect(assessment.standing == .onPace)
    #expect(assessment.nextDue == Self.due)
  }

  @Test func allStagesMetIsNotYetCompleted() {
    let met = Self.assess([Self.report(90, doneThrough: Self.due)], on: Self.due.adding(days: 9))
    #expect(met.standing == .unreported)
    let reported = Self.report(90, month: Self.due.month, doneThrough: Self.due)
    #expect(Self.assess([reported], on: Self.due.adding(days: 9)).reason == "各时限节点的任务均已报送完成，待确认办结")
  }

  @Test func aStageStaysMetInLaterReports() {
    let reports = [
      Self.report(20, month: Self.start.month, doneThrough: Self.start.adding(days: 29)), Self.report(50),
    ]
    #expect(Self.assess(reports, deadlines: Self.stages).nextDue == Self.due)
  }

  @Test func stagesMetCountForPace() {
    let met = Self.report(nil, doneThrough: Self.halfway)
    #expect(Self.assess([met]).reportedPercent == 50)
    #expect(Self.assess([Self.report(10, doneThrough: Self.halfway)]).standing == .onPace)
  }

  @Test func stagesFollowEachOther() {
    let schedule = Self.assess([], deadlines: Self.stages.reversed()).schedule
    #expect(schedule.milestones.map(\.due) == [Self.start.adding(days: 29), Self.due])
    #expect(schedule.milestones.map(\.start) == [Self.start, Self.start.adding(days: 30)])
    #expect(schedule.due == Self.due)
  }

  // MARK: Plan period

  @Test func withoutDateThePlanPeriodEndsIt() {
    let assessment = Self.assess(
      [Self.report(50)], deadlines: [], period: Period(start: Self.start, end: Self.due))
    #expect(assessment.schedule.origin == .planPeriod)
    #expect(assessment.schedule.due == Self.due)
  }

  @Test func aLimitWithoutADayIsToldBesideThePlansEnd() {
    let event = Deadline(text: "汛期前", end: nil, kind: .by, span: Self.span)
    let schedule = Self.assess([], deadlines: [event], period: Period(start: Self.start, end: Self.due))
      .schedule
    #expect(schedule.due == Self.due && schedule.undecidedWords == "时限待定（原文：汛期前）")
  }

  @Test func theOfficeSaysWhichDayALimitMeans() {
    let event = Deadline(text: "汛期前", end: nil, kind: .by, span: Self.span)
    let set = TaskAction.dueDateSet(from: nil, to: Self.due, approver: "李四", reason: "会议定")
    let schedule = Self.assess([], deadlines: [event], steps: [set]).schedule
    #expect(schedule.due == Self.due && schedule.origin == .office && schedule.undecided.isEmpty)
    #expect(schedule.milestones.map(\.words) == [["汛期前"]])
  }

  @Test func withoutDateAndPeriodItIsOngoing() {
    let assessment = Self.assess([Self.report(0)], deadlines: [])
    #expect(assessment.standing == .ongoing)
    #expect(assessment.schedule.origin == .none)
  }

  @Test func aTaskCannotBeLateBeforeItsPlanWasIssued() {
    let earlier = Period(start: Self.start.adding(days: -300), end: Self.due)
    #expect(Self.assess([], deadlines: [], period: earlier).schedule.start == Self.start)
  }

  /// What a year demands is counted from its beginning, though the plan came out in March.
  @Test(arguments: [(3, 1), (7, 7)])
  func aPlanOfTheYearBeginsWithIt(issued: Int, start: Int) throws {
    var plan = Self.plan(period: .year)
    plan.issuedOn = Sample.day(issued, 20)
    let task = PolicyTask(path: "1", title: "任务", span: Self.span)
    let record = TaskRecord(id: TaskID(plan: PlanID(1), number: 1), task: task, duties: [], line: 1)
    let schedule = Schedule(of: record, plan: plan, rules: SupervisionRules(), asOf: Sample.day(8, 1))
    #expect(schedule.start == Sample.day(start, start == 1 ? 1 : 20))
  }

  @Test func recurringHasNoDueDateThoughItEnds() {
    let yearly = Deadline(text: "每年", end: Self.start, kind: .recurring, recurrence: .yearly, span: Self.span)
    let assessment = Self.assess(
      [Self.report(0)], deadlines: [yearly], period: Period(start: Self.start, end: Self.due))
    #expect(assessment.standing == .ongoing)
    #expect(assessment.light == .none)
  }

  // MARK: Who reports

  @Test func cooperatingUnitsDecideNothing() {
    let assessment = Self.assess([Self.report(100, .completed, unit: 2)])
    #expect(assessment.standing == .unreported)
    #expect(assessment.newest == nil)
  }

  @Test func whereNobodyLeadsEveryoneMaySpeak() {
    let assessment = Self.assess([Self.report(50, unit: 2)], duties: [(1, .joint), (2, .joint)])
    #expect(assessment.standing == .onPace)
  }

  @Test func theOfficeOutranksTheUnit() {
    let assessment = Self.assess([Self.report(60, unit: nil), Self.report(100, .completed)])
    #expect(assessment.standing == .ahead)
  }

  @Test func ofTwoLeadsTheLessAdvancedCounts() {
    let assessment = Self.assess(
      [Self.report(40), Self.report(nil, .completed, unit: 2)], duties: [(1, .lead), (2, .lead)])
    #expect(assessment.reportedPercent == 40)
    #expect(assessment.standing == .behind)
  }

  @Test func aSecondReportOfTheMonthSupersedesTheFirst() {
    let assessment = Self.assess([Self.report(nil, .completed), Self.report(50)])
    #expect(assessment.standing == .onPace)
  }

  // MARK: Missing reports

  @Test func aReportIsNotMissingOnItsLastDay() {
    let day25 = Self.start.adding(days: 24)
    #expect(Self.assess([], on: day25).standing == .notYetDue)
    #expect(Self.assess([], on: day25.adding(days: 1)).standing == .unreported)
  }

  @Test func theReasonRecallsTheLastReport() {
    let assessment = Self.assess([Self.report(10, month: Self.start.month)], on: Self.due)
    #expect(assessment.reason == "未报送2024年3月进展，最近一次报送为2024年1月")
  }

  @Test func overdueOutranksUnreported() {
    let assessment = Self.assess([], on: Self.due.adding(days: 1))
    #expect(assessment.standing == .overdue)
    #expect(assessment.reportIsMissing)
    #expect(assessment.reason == "应于2024年4月9日前完成，已逾期1天，且未报送2024年3月进展")
  }
}
