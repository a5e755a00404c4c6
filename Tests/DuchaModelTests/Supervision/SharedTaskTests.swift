import DuchaModel
import DuchaTestSupport
import Testing

/// What several bodies answer for together. Unit 1 is 各乡镇人民政府, units 2 to 4 are its members, as in
/// ``GroupSupervisionTests``; the year is half over.
struct SharedTaskTests {
  private typealias Group = GroupSupervisionTests

  /// 全县改造1200户 or another result, with what it counts.
  private static func target(_ words: String, _ subject: String, _ value: Double, _ unit: String) -> Target {
    Target(
      text: words, subject: subject, comparator: .atLeast, value: value, unit: unit,
      span: Sample.task("1", "修路").span)
  }

  private static func report(
    _ unit: Int?, _ percent: Double?, _ value: Double, of target: Target, month: Int = 6
  ) -> ProgressReport {
    var report = Group.report(unit, percent ?? 0, month: month)
    report.percent = percent
    report.values = [ReportedValue(target: target.reading, value: value, unit: target.unit)]
    return report
  }

  // MARK: Results

  /// 300 of 1200 together are far behind half a year; each town is as far as it says.
  @Test func whatIsAskedOfAllTogetherJudgesTheWholeAndNoMember() throws {
    let houses = Self.target("全县改造1200户", "全县改造", 1200, "户")
    let task = try Group.task(
      reports: (2...4).map { Self.report($0, 60, 50, of: houses) }, targets: [houses])
    #expect(Group.standings(task) == [.ahead, .ahead, .ahead])
    #expect(task.assessment.reportedPercent == 12.5)
    #expect(task.standing == .farBehind)
  }

  @Test func aRateOfOneMemberSaysNothingOfAnother() throws {
    let rate = Self.target("参保率达到98%", "参保率", 98, "%")
    let task = try Group.task(
      reports: [Self.report(2, 100, 98.5, of: rate), Self.report(3, 60, 85, of: rate)], targets: [rate])
    #expect(task.completionsInDoubt(SupervisionRules()).isEmpty)
  }

  /// One that is done with its own part is not in doubt because the others are not.
  @Test(arguments: [([100.0, 60, 60], 0), ([100, 100, 100], 3)])
  func whatAllReachTogetherIsInDoubtOnceAllAreDone(percents: [Double], doubts: Int) throws {
    let houses = Self.target("全县改造1200户", "全县改造", 1200, "户")
    let reports = zip(2...4, percents).map { Self.report($0, $1, 50, of: houses) }
    let task = try Group.task(reports: reports, targets: [houses])
    #expect(task.completionsInDoubt(SupervisionRules()).count == doubts)
  }

  /// What a body reported that only helps, or has no part any more, is no part of a sum of the leads'.
  @Test(arguments: [[(2, Role.lead), (5, .cooperate)], [(2, .lead)]])
  func onlyLeadsAddUp(duties: [(Int, Role)]) throws {
    let houses = Self.target("改造100户", "改造", 100, "户")
    let task = try Group.task(
      duties, reports: [Self.report(2, 50, 50, of: houses), Self.report(5, 50, 7, of: houses)],
      targets: [houses])
    #expect(task.targetProgress(SupervisionRules()).map(\.value) == [50])
  }

  /// 各乡镇人民政府 is jointly charged: what a body reported that is none of its members adds nothing.
  @Test func whoHasLeftAGroupAddsNothing() throws {
    let houses = Self.target("改造100户", "改造", 100, "户")
    let task = try Group.task(
      [(1, .joint), (6, .joint)],
      reports: [Self.report(2, 50, 50, of: houses), Self.report(5, 50, 7, of: houses)], targets: [houses])
    #expect(task.targetProgress(SupervisionRules()).map(\.value) == [50])
  }

  // MARK: Words

  /// The office, or somebody in the common name, speaks for those alone who say nothing themselves.
  @Test(arguments: [nil, 1])
  func whatIsSaidOfAllLeavesWhatEachSays(unit: Int?) throws {
    let task = try Group.task(reports: [Group.report(2, 60), Group.report(3, 100), Group.report(unit, 10)])
    #expect(Group.standings(task) == [.ahead, .completed, .farBehind])
  }

  @Test func oneThatAsksForVerificationAsksForItself() throws {
    let submitted = TaskAction.submitted(by: .init(2), person: "张三", text: "")
    let reports = [Group.report(3, 10), Group.report(4, 50)]
    let waiting = try Group.task(reports: reports, steps: [submitted])
    #expect(Group.standings(waiting) == [.submitted, .farBehind, .onPace])
  }

  @Test func whoIsSentBackTakesNobodyWithIt() throws {
    let sentBack = TaskAction.returned(of: .init(2), verifier: "王五", reason: "未验收")
    let task = try Group.task(
      reports: (2...4).map { Group.report($0, 100, month: 5) }, due: Sample.day(5, 31), steps: [sentBack],
      stepNumber: 999_999)
    #expect(Group.standings(task) == [.overdue, .completed, .completed])
  }

  /// Who leads with others and names no share does not hide the one that lags behind.
  @Test func aLeadWithoutAShareHidesNobody() throws {
    var silent = Group.report(5, 0)
    silent.percent = nil
    let task = try Group.task([(2, .lead), (5, .lead)], reports: [Group.report(2, 10), silent])
    #expect(task.assessment.reportedPercent == 10)
  }

  /// 共同负责: whoever is done first is not done for the others.
  @Test func ofSeveralThatAreJointlyChargedTheSlowestDecides() throws {
    let task = try Group.task(
      [(5, .joint), (6, .joint)], reports: [Group.report(5, 30, month: 5), Group.report(6, 100)])
    #expect(task.leadership == .none(.joint))
    #expect(task.assessment.reportedPercent == 30)
    let office = try Group.task(
      [(5, .joint), (6, .joint)], reports: [Group.report(5, 20), Group.report(nil, 30)])
    #expect(office.assessment.reportedPercent == 20)
  }

  // MARK: Dates

  @Test func theWholeHasTheEarliestDateAndTheYellowOfItsMembers() throws {
    let later = Sample.day(12, 31)
    let steps: [TaskAction] = [
      .extensionRequested(by: .init(2), from: Sample.day(7, 31), to: later, reason: "汛期"),
      .extensionDecided(to: later, approver: "县长", reason: "同意"),
    ]
    let reports = [Group.report(2, 80), Group.report(3, 95), Group.report(4, 95)]
    let task = try Group.task(reports: reports, due: Sample.day(7, 31), steps: steps)
    #expect(task.assessment.nextDue == Sample.day(7, 31))
  }

  @Test func eachMayAskForMoreTimeWhileAnotherWaits() throws {
    let (due, later) = (Sample.day(6, 20), Sample.day(9, 30))
    func ask(_ unit: Int) -> TaskAction {
      .extensionRequested(by: .init(unit), from: due, to: later, reason: "汛期")
    }
    let granted = TaskAction.extensionDecided(of: .init(2), to: later, approver: "县长", reason: "同意")
    let task = try Group.task(due: due, steps: [ask(2), ask(3), granted])
    #expect(task.answerable.map(\.assessment.nextDue) == [later, due, due])
    #expect(task.life.extensionRequests.map(\.unit) == [.init(3)])
    let undecided = try Group.task(due: due, steps: [ask(2), ask(3)]).life
    let anybody = TaskAction.extensionDecided(to: later, approver: "县长", reason: "同意")
    #expect(
      undecided.obstacle(to: anybody, on: Sample.day(6, 1)) == .severalExtensions([.init(2), .init(3)]))
  }

  // MARK: Members that change

  /// 4镇 goes into 3镇 on the first of July: together they have what both had, until 3镇 speaks for itself.
  @Test(arguments: [(7, 100.0), (8, 70)])
  func whatAMergedMemberReportedGoesOnInItsSuccessor(month: Int, sum: Double) throws {
    let houses = Self.target("全县改造1200户", "全县改造", 1200, "户")
    let rate = Self.target("参保率达到98%", "参保率", 98, "%")
    var state = LedgerState(asOf: Sample.day(8, 31))
    state.units[.init(1)] = OrgUnit(id: .init(1), name: "各乡镇人民政府", collective: true)
    for unit in 2...4 { state.units[.init(unit)] = Sample.unit(unit, "\(unit)镇") }
    state.apply(
      Sample.entry(.membersNamed(MemberList(unit: .init(1), members: [2, 3, 4].map { .init($0) }))))
    var task = Sample.task("1", "改厕", [Sample.assignment("各乡镇人民政府", .lead)])
    task.targets = [houses, rate]
    task.deadlines = [Deadline(text: "年底前", end: Sample.day(12, 31), kind: .by, span: task.span)]
    state.apply(
      Sample.entry(.planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, task, units: [1])]))))
    var told = [(2, 20.0, 99.0, 6), (3, 30, 97, 6), (4, 50, 96, 6)]
    if month == 8 { told.append((3, 50, 97, 8)) }
    for (unit, value, share, month) in told {
      var report = Self.report(unit, 60, value, of: houses, month: month)
      report.values.append(ReportedValue(target: rate.reading, value: share, unit: "%"))
      state.apply(Sample.entry(.progressReported(report), on: Sample.day(month, 28)))
    }
    let merger = UnitReform(kind: .merger, from: [.init(4)], into: [.init(3)], source: "文号")
    state.apply(Sample.entry(.unitsReformed(merger), on: Sample.day(7, 1)))
    let supervised = try #require(state.supervisedTasks().first)
    #expect(supervised.memberDuties.map(\.unit.number) == [2, 3])
    #expect(supervised.targetProgress(SupervisionRules()).map(\.value) == [sum, 97])
  }

  /// Who comes in later owes no reports of the months before.
  @Test func whoJoinsOwesNothingOfTheTimeBefore() throws {
    var state = LedgerState(asOf: Sample.day(6, 27))
    state.units[.init(1)] = OrgUnit(id: .init(1), name: "各有关部门", collective: true)
    for unit in 2...4 { state.units[.init(unit)] = Sample.unit(unit, "县\(unit)局") }
    let task = Sample.task("1", "修路", [Sample.assignment("各有关部门", .lead)])
    state.apply(
      Sample.entry(.planRegistered(Sample.edition(1, 1, [Sample.registered(1, 1, task, units: [1])]))))
    for (members, day) in [([2, 3], 1), ([2, 3, 4], 28)] {
      let list = MemberList(unit: .init(1), scope: .plan(PlanID(1)), members: members.map { .init($0) })
      state.apply(Sample.entry(.membersNamed(list), on: Sample.day(day == 1 ? 1 : 6, day == 1 ? 1 : 26)))
    }
    let supervised = try #require(state.supervisedTasks().first)
    #expect(supervised.memberDuties.map(\.since) == [nil, nil, Sample.day(6, 26)])
    #expect(supervised.answerable.map { $0.assessment.reportState } == [.missing, .missing, .notDue])
  }

  // MARK: Editions

  /// A later edition asks for more: what was reported still counts, and what is missing is still missing.
  @Test func aLaterEditionKeepsWhatWasReported() throws {
    let (old, new) = (
      Self.target("改造1200户", "改造", 1200, "户"), Self.target("改造1500户", "改造", 1500, "户")
    )
    var state = LedgerState(asOf: Sample.day(6, 30))
    state.units[.init(2)] = Sample.unit(2, "县水利局")
    func edition(_ number: Int, _ target: Target, _ tasks: Int, on day: Day) {
      let registered = (1...tasks).map { id in
        var task = Sample.task("\(id)", "改厕", [Sample.assignment("县水利局", .lead)])
        task.targets = [target]
        task.deadlines = [
          Deadline(text: "年底前", end: Sample.day(12, 31), kind: .by, span: task.span)
        ]
        return Sample.registered(1, id, task, units: [2])
      }
      state.apply(Sample.entry(.planRegistered(Sample.edition(1, number, registered)), on: day))
    }
    edition(1, old, 2, on: Sample.day(1))
    state.apply(
      Sample.entry(.progressReported(Self.report(2, 50, 300, of: old, month: 5)), on: Sample.day(5, 31)))
    edition(2, new, 3, on: Sample.day(6, 28))
    let tasks = state.supervisedTasks()
    #expect(tasks[0].targetProgress(SupervisionRules()).map(\.value) == [300])
    #expect(tasks.map(\.reportState) == [.missing, .missing, .notDue])
    #expect(tasks.map(\.assessment.schedule.start) == [Sample.day(1), Sample.day(1), Sample.day(6, 28)])
  }
}
