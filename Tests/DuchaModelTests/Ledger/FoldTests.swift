import DuchaModel
import DuchaTestSupport
import Testing

@Suite struct FoldTests {
  private let units: [Entry] = [
    Sample.entry(.unitAdded(Sample.unit(1, "市科技局"))),
    Sample.entry(.unitAdded(Sample.unit(2, "市科委", aliases: ["科委"], provisional: true))),
  ]

  private func plan(_ edition: Int, _ tasks: [RegisteredTask], on day: Day) -> Entry {
    Sample.entry(.planRegistered(Sample.edition(1, edition, tasks)), on: day)
  }

  private func task(_ number: Int, _ title: String, _ units: [Int] = []) -> RegisteredTask {
    let task = Sample.task("\(number)", title, units.map { Sample.assignment("单位\($0)") })
    return Sample.registered(1, number, task, units: units)
  }

  private func fold(_ entries: [Entry], asOf day: Day = Sample.day(12)) -> LedgerState {
    LedgerState(folding: units + entries, asOf: day)
  }

  // MARK: - Plans

  @Test func aPlanBringsItsTasksWithTheirUnits() throws {
    let state = fold([plan(1, [task(1, "建园区", [1, 2])], on: Sample.day(2))])
    let record = try #require(state.tasks[TaskID(plan: PlanID(1), number: 1)])
    #expect(record.task.title == "建园区")
    #expect(record.duties.map(\.unit.number) == [1, 2])
    #expect(state.plans[PlanID(1)]?.effectiveOn == Sample.day(2))
  }

  @Test func whatTakesEffectLaterIsNotYet() {
    let entry = plan(1, [task(1, "建园区")], on: Sample.day(2, 2))
    #expect(fold([entry], asOf: Sample.day(2, 1)).plans.isEmpty)
    #expect(fold([entry], asOf: Sample.day(2, 2)).plans.count == 1)
  }

  @Test func unitsAreKnownBeforeTheyTakeEffect() {
    #expect(fold([], asOf: Day(number: 0)).units.count == 2)
  }

  @Test func aRevisionReplacesTasksAndMarksTheRest() throws {
    let state = fold([
      plan(1, [task(1, "建园区"), task(2, "办展会")], on: Sample.day(2)),
      plan(2, [task(1, "扩建园区"), task(3, "招人才")], on: Sample.day(3)),
    ])
    let tasks = state.tasks.values.sorted { $0.id < $1.id }
    #expect(tasks.map(\.task.title) == ["扩建园区", "办展会", "招人才"])
    #expect(tasks.map(\.removedOn) == [nil, Sample.day(3), nil])
    #expect(state.plans[PlanID(1)]?.edition == 2)
    #expect(state.plans[PlanID(1)]?.earlierDigests == [Sample.digest(1001)])
  }

  @Test func aNoticeIsOneMeasureHoweverManyDaysItMakesUpFor() throws {
    let id = TaskID(plan: PlanID(1), number: 1)
    let alerts = (1...3).map { day in
      let key = Alert.Key(
        .unit(OrgUnit.ID(1)), id, unit: OrgUnit.ID(1), .overdue, measure: .urging, step: day,
        about: Sample.day(2))
      return Alert(key, fellDue: Sample.day(3, day), words: "逾期\(day)天")
    }
    let notice = Notice(to: .unit(OrgUnit.ID(1)), alerts: alerts, documents: [], channels: [])
    let state = fold([
      plan(1, [task(1, "建园区", [1])], on: Sample.day(2)),
      Sample.entry(.noticeIssued(notice), on: Sample.day(4)),
      Sample.entry(.noticeIssued(notice), on: Sample.day(5)),
    ])
    #expect(try #require(state.tasks[id]).life.measures.map(\.on) == [Sample.day(4), Sample.day(5)])
  }

  @Test(
    arguments: [
      ([("邮件", .withdrawn), ("短信", .withdrawn)], true), ([("邮件", .withdrawn)], false),
      ([("邮件", .withdrawn), ("短信", .accepted)], false), ([("短信", .accepted), ("邮件", .withdrawn)], false),
    ] as [([(String, NoticeDelivery.Outcome)], Bool)])
  func aNoticeThatReachedNobodyIsWithdrawn(ways: [(String, NoticeDelivery.Outcome)], isWithdrawn: Bool) {
    let key = Alert.Key(
      .unit(OrgUnit.ID(1)), TaskID(plan: PlanID(1), number: 1), unit: OrgUnit.ID(1), .overdue,
      measure: .criticism, about: Sample.day(2))
    let notice = Notice(
      to: .unit(OrgUnit.ID(1)), approver: "县长", alerts: [Alert(key, fellDue: Sample.day(3), words: "逾期")],
      documents: [], channels: ["邮件", "短信"])
    let entries = [
      plan(1, [task(1, "建园区", [1])], on: Sample.day(2)),
      Sample.entry(.noticeIssued(notice), on: Sample.day(4)),
    ]
    let issued = fold(entries).lastEntry
    let deliveries = ways.map {
      Sample.entry(.noticeDelivered(NoticeDelivery(issued, over: $0.0, $0.1, reply: "")))
    }
    #expect(fold(entries + deliveries).withdrawnNotices == (isWithdrawn ? [issued] : []))
  }

  @Test func aTaskThatCameBackKeepsItsReports() throws {
    let state = fold([
      plan(1, [task(1, "建园区")], on: Sample.day(2)),
      Sample.entry(.progressReported(Sample.report(1, 1)), on: Sample.day(2)),
      plan(2, [], on: Sample.day(3)), plan(3, [task(1, "建园区")], on: Sample.day(4)),
    ])
    let record = try #require(state.tasks.values.first)
    #expect(record.removedOn == nil)
    #expect(record.reports.count == 1)
  }

  @Test func anotherPlanKeepsItsTasks() {
    let other = Sample.edition(2, 1, [Sample.registered(2, 1, Sample.task("1", "修路"))])
    let state = fold([
      Sample.entry(.planRegistered(other)), plan(1, [task(1, "建园区")], on: Sample.day(2)),
      plan(2, [], on: Sample.day(3)),
    ])
    #expect(state.tasks[TaskID(plan: PlanID(2), number: 1)]?.removedOn == nil)
  }

  @Test func aUnitNamedTwiceAnswersOnce() throws {
    let state = fold([plan(1, [task(1, "建园区", [1, 1])], on: Sample.day(2))])
    #expect(state.tasks.values.first?.duties.count == 1)
  }

  // MARK: - Units

  @Test func mergingHandsNamesAndDutiesOver() throws {
    let state = fold([
      plan(1, [task(1, "建园区", [2])], on: Sample.day(2)),
      Sample.entry(.progressReported(Sample.report(1, 1, unit: 2)), on: Sample.day(2)),
      Sample.entry(.unitsMerged(.init(2), into: .init(1)), on: Sample.day(3)),
    ])
    #expect(state.units.keys.map(\.number) == [1])
    #expect(state.units[.init(1)]?.aliases == ["市科委", "科委"])
    #expect(state.current(.init(2)) == .init(1))
    let record = try #require(state.tasks.values.first)
    #expect(record.duties.map(\.unit.number) == [1])
    #expect(record.reports.map(\.report.unit?.number) == [1])
  }

  @Test func aPlanReadAfterAMergeFollowsIt() throws {
    let state = fold([
      Sample.entry(.unitsMerged(.init(2), into: .init(1)), on: Sample.day(2)),
      plan(1, [task(1, "建园区", [2])], on: Sample.day(3)),
    ])
    #expect(state.tasks.values.first?.duties.map(\.unit.number) == [1])
  }

  @Test func beforeTheirMergeUnitsAreTwo() {
    let state = fold(
      [Sample.entry(.unitsMerged(.init(2), into: .init(1)), on: Sample.day(3))], asOf: Sample.day(2))
    #expect(state.units.count == 2)
  }

  @Test func aNameGivenByAPersonConfirmsAUnit() {
    let state = fold([Sample.entry(.unitAliased(.init(2), alias: "科学技术委员会"))])
    #expect(state.units[.init(2)]?.provisional == false)
    #expect(state.units[.init(2)]?.aliases == ["科委", "科学技术委员会"])
  }

  // MARK: - Reports and rules

  @Test func reportsStandByMonthAndThenInTheOrderRecorded() throws {
    let months = [(6, "甲"), (4, "乙"), (6, "丙"), (5, "丁")]
    let state = fold(
      [plan(1, [task(1, "建园区")], on: Sample.day(1))]
        + months.map { Sample.entry(.progressReported(Sample.report(1, 1, month: $0, $1))) })
    #expect(state.tasks.values.first?.reports.map(\.report.text) == ["乙", "丁", "甲", "丙"])
  }

  @Test func aReportOnATaskThatIsNotYetChangesNothing() {
    #expect(fold([Sample.entry(.progressReported(Sample.report(1, 1)))]).tasks.isEmpty)
  }

  @Test func theLastRulesAdoptedHold() {
    var rules = SupervisionRules()
    rules.warning.dueSoonDays = 7
    let entry = Sample.entry(.rulesAdopted(rules), on: Sample.day(3))
    #expect(fold([entry], asOf: Sample.day(2)).rules.warning.dueSoonDays == 30)
    #expect(fold([entry], asOf: Sample.day(3)).rules.warning.dueSoonDays == 7)
  }
}
