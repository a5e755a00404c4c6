import DuchaDiagnostics
import DuchaModel
import DuchaTestSupport
import Testing

/// What somebody has to be told, and when. The task is due on Friday 28 June 2024.
@Suite struct AlertTests {
  private static let id = TaskID(plan: PlanID(1), number: 1)
  private static let due = Sample.day(6, 28)
  private static let lead = OrgUnit.ID(1)
  private static let helper = OrgUnit.ID(2)

  /// The state of a ledger in which 县局 leads the task and 县财政局 supports it.
  private func state(
    asOf day: Day, _ changes: [(Change, Day)] = [], leads lead: OrgUnit = Sample.unit(1, "县局"),
    limit: Deadline = Deadline(text: "6月28日前", end: due, kind: .by, span: SourceSpan(0, 0)),
    _ edit: (inout SupervisionRules) -> Void = { _ in }
  ) -> LedgerState {
    var rules = SupervisionRules()
    edit(&rules)
    var task = Sample.task(
      "1", "建园区", [Sample.assignment("县局"), Sample.assignment("县财政局", .cooperate)])
    task.deadlines = [limit]
    let registered = Sample.registered(1, 1, task, units: [1, 2])
    let entries: [(Change, Day)] =
      [
        (.rulesAdopted(rules), Sample.day(1)), (.unitAdded(lead), Sample.day(1)),
        (.unitAdded(Sample.unit(2, "县财政局")), Sample.day(1)),
        (.planRegistered(Sample.edition(1, 1, [registered])), Sample.day(1)),
      ] + changes
    return LedgerState(folding: entries.map { Sample.entry($0.0, on: $0.1) }, asOf: day)
  }

  private func alerts(
    _ day: Day, _ changes: [(Change, Day)] = [], _ edit: (inout SupervisionRules) -> Void = { _ in }
  ) -> [Alert] {
    let state = state(asOf: day, changes, edit)
    return state.alerts(state.supervisedTasks())
  }

  private func step(_ action: TaskAction, _ day: Day) -> (Change, Day) {
    (.taskStepped(TaskStep(Self.id, action)), day)
  }

  /// The days on which rungs of the ladder were to be told, with what is done.
  private func rungs(_ alerts: [Alert], to addressee: Alert.Addressee) -> [String] {
    alerts.filter { $0.key.addressee == addressee && $0.key.measure != nil }.map {
      "\($0.fellDue) \($0.key.measure?.word ?? "")\($0.key.step)"
    }
  }

  @Test func theLadderIsClimbedInWorkingDays() {
    // 10 June was 端午.
    #expect(
      rungs(alerts(Sample.day(7, 8)), to: .unit(Self.lead)) == [
        "2024-06-14 提醒10", "2024-06-25 提醒3", "2024-06-28 提醒0", "2024-07-01 催办0", "2024-07-08 催办1",
      ])
    #expect(rungs(alerts(Sample.day(7, 8)), to: .office) == ["2024-07-05 督办0"])
    #expect(rungs(alerts(Sample.day(7, 8)), to: .leader) == ["2024-07-05 督办0"])
    #expect(rungs(alerts(Sample.day(6, 13)), to: .unit(Self.lead)).isEmpty)
  }

  @Test func itSaysWhatIsLeftAndWhatIsLate() throws {
    let soon = try #require(alerts(Sample.day(6, 14)).first { $0.key.cause == .dueSoon })
    #expect(soon.words == "2024年6月28日到期，还有14天（10个工作日）")
    let late = try #require(alerts(Sample.day(7, 8)).first { $0.key.cause == .overdue })
    #expect(late.words == "应于2024年6月28日前完成，已逾期10天（6个工作日），且未报送2024年6月进展")
  }

  @Test func aDueDateOnADayOffIsRemindedOfBefore() throws {
    let moved = step(
      .extensionDecided(to: Sample.day(6, 30), approver: "王五", reason: ""), Sample.day(6, 20))
    let asked = step(
      .extensionRequested(by: nil, from: Self.due, to: Sample.day(6, 30), reason: "下雨"), Sample.day(6, 20))
    let today = alerts(Sample.day(6, 28), [asked, moved]).filter { $0.key.cause == .dueToday }
    #expect(today.map(\.fellDue) == [Sample.day(6, 28)])
    #expect(today.map(\.key.about) == [Sample.day(6, 30)])
  }

  @Test func whatRestsOrIsDoneIsNotWarnedOf() {
    var done = Sample.report(1, 1, unit: 1, month: 6, status: .completed)
    done.percent = nil
    let reported: (Change, Day) = (.progressReported(done), Sample.day(6, 25))
    #expect(alerts(Sample.day(7, 31), [reported]).isEmpty)
    let rests = step(.suspended(approver: "王五", reason: "资金未到"), Sample.day(6, 1))
    #expect(alerts(Sample.day(7, 31), [rests]).isEmpty)
  }

  @Test func whatAPersonDidIsNotDoneAgain() {
    let urged = step(.measured(Measure(.urging, unit: Self.lead, text: "请抓紧")), Sample.day(7, 1))
    let rungs = rungs(alerts(Sample.day(7, 8), [urged]), to: .unit(Self.lead))
    #expect(!rungs.contains("2024-07-01 催办0"))
    #expect(rungs.contains("2024-07-08 催办1"))
  }

  @Test func whoGotTheGraverLetterGetsNoLesserOne() {
    let graver = step(
      .measured(Measure(.supervision, unit: Self.lead, approver: "王五", text: "")), Sample.day(7, 5))
    #expect(
      !rungs(alerts(Sample.day(7, 8), [graver]), to: .unit(Self.lead)).contains { $0.contains("催办") })
    let other = step(
      .measured(Measure(.supervision, unit: Self.helper, approver: "王五", text: "")), Sample.day(7, 5))
    #expect(rungs(alerts(Sample.day(7, 8), [other]), to: .unit(Self.lead)).contains("2024-07-08 催办1"))
  }

  @Test func aMissingReportIsAskedForAgain() {
    let unreported = alerts(Sample.day(5, 8)).filter { $0.key.cause == .unreported }
    // The April report was due on Thursday the 25th; 28 April and 11 May were worked, 1 to 5 May were not.
    #expect(unreported.map(\.fellDue) == [Sample.day(4, 26), Sample.day(4, 30), Sample.day(5, 8)])
    #expect(unreported.allSatisfy { $0.key.addressee == .unit(Self.lead) })
  }

  @Test func theOfficeIsToldOfAUnitThatIsSilentAndNoOtherUnitIs() {
    let handed = step(.dispatched(replyBy: Sample.day(3, 8), note: ""), Sample.day(3, 5))
    let taken = step(.accepted(by: Self.lead), Sample.day(3, 6))
    let silent = alerts(Sample.day(3, 11), [handed, taken]).filter { $0.key.cause == .unaccepted }
    #expect(silent.map(\.key.addressee) == [.unit(Self.helper), .office])
    #expect(silent.allSatisfy { $0.key.unit == Self.helper && $0.fellDue == Sample.day(3, 11) })
  }

  @Test func theOfficeIsToldOfANameWhoseMembersAreNotNamedAndNobodyElse() {
    let group = OrgUnit(id: Self.lead, name: "县级有关部门", collective: true)
    let handed = step(.dispatched(replyBy: Sample.day(3, 8), note: ""), Sample.day(3, 5))
    func alerts(_ changes: [(Change, Day)]) -> [Alert] {
      let state = state(asOf: Sample.day(7, 8), changes, leads: group)
      return state.alerts(state.supervisedTasks())
    }
    let open = alerts([handed])
    #expect(!open.contains { $0.key.addressee == .unit(Self.lead) })
    #expect(
      open.filter { $0.key.unit == Self.lead }.map { "\($0.key.cause.word)：\($0.words)" } == [
        "责任未落实：所指单位尚未按方案或任务列明"
      ])
    #expect(open.contains { $0.key.addressee == .office && $0.key.cause == .overdue && $0.key.unit == nil })
    let named: (Change, Day) = (
      .membersNamed(MemberList(unit: Self.lead, scope: .task(Self.id), members: [Self.helper])), Sample.day(1)
    )
    let told = alerts([handed, named])
    #expect(told.contains { $0.key.addressee == .unit(Self.helper) && $0.key.cause == .overdue })
    #expect(!told.contains { $0.key.cause == .unsettled })
  }

  @Test func whoTakesAUnitsPlaceTakesItsAnswerWithIt() {
    let handed = step(.dispatched(replyBy: Sample.day(3, 8), note: ""), Sample.day(3, 5))
    let taken = step(.accepted(by: Self.lead), Sample.day(3, 6))
    let merged: (Change, Day) = (.unitsMerged(Self.lead, into: Self.helper), Sample.day(3, 7))
    #expect(!alerts(Sample.day(3, 11), [handed, taken, merged]).contains { $0.key.cause == .unaccepted })
  }

  @Test func whoHasReportedHasTheTask() {
    let handed = step(.dispatched(replyBy: Sample.day(3, 8), note: ""), Sample.day(3, 5))
    let taken = step(.accepted(by: Self.lead), Sample.day(3, 6))
    let report = Sample.report(1, 1, unit: 2, month: 3)
    let reported: (Change, Day) = (.progressReported(report), Sample.day(3, 9))
    #expect(!alerts(Sample.day(3, 11), [handed, taken, reported]).contains { $0.key.cause == .unaccepted })
  }

  @Test func theOfficeIsRemindedOfWhatItHasToDecide() {
    let asked = step(
      .extensionRequested(by: Self.lead, from: Self.due, to: Sample.day(9, 30), reason: "下雨"),
      Sample.day(6, 20))
    #expect(!alerts(Sample.day(6, 26), [asked]).contains { $0.key.cause == .undecided })
    let waiting = alerts(Sample.day(6, 27), [asked]).filter { $0.key.cause == .undecided }
    #expect(waiting.map(\.key.addressee) == [.office])
    #expect(waiting.map(\.words) == ["2024年6月20日申请延期至2024年9月30日，尚未审批"])
  }

  @Test func theOfficeIsAskedForTheDayOfALimit() {
    let event = Deadline(text: "汛期前", end: nil, kind: .by, span: SourceSpan(0, 0))
    let state = state(asOf: Sample.day(6, 26), limit: event)
    let waiting = state.alerts(state.supervisedTasks()).filter { $0.key.cause == .undecided }
    #expect(waiting.map(\.words) == ["时限待定（原文：汛期前），请核定日期"])
  }

  @Test func anExtensionEndsTheOldWarnings() {
    let told = alerts(Sample.day(6, 28)).map { ToldAlert($0.key, fellDue: $0.fellDue) }
    let asked = step(
      .extensionRequested(by: nil, from: Self.due, to: Sample.day(9, 30), reason: "下雨"), Sample.day(6, 28))
    let granted = step(
      .extensionDecided(to: Sample.day(9, 30), approver: "王五", reason: ""), Sample.day(6, 28))
    let later = alerts(Sample.day(7, 10), [asked, granted]).filter { $0.key.measure != nil }
    #expect(later.isEmpty)
    let state = state(asOf: Sample.day(10, 8), [asked, granted])
    let again = untold(state, told, since: Sample.day(9, 30))
    #expect(again.contains { $0.key.cause == .overdue && $0.key.about == Sample.day(9, 30) })
  }
}

// MARK: - Once, and none lost

extension AlertTests {
  /// Runs the check on some days and returns all that was told, in order.
  private func told(on days: [Day], _ changes: [(Change, Day)] = []) -> [ToldAlert] {
    var told: [ToldAlert] = []
    var last: Day?
    for day in days {
      told += untold(state(asOf: day, changes), told, since: last).map {
        ToldAlert($0.key, fellDue: $0.fellDue)
      }
      last = day
    }
    return told
  }

  private func untold(_ state: LedgerState, _ told: [ToldAlert], since lastCheck: Day?) -> [Alert] {
    let tasks = state.supervisedTasks()
    return state.untold(state.alerts(tasks), of: tasks, told: told, since: lastCheck)
  }

  private var nights: [Day] { (0..<120).map { Sample.day(5, 1).adding(days: $0) } }

  @Test(arguments: 0..<20) func aMissedNightIsCaughtUp(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let all = told(on: nights)
    let ran = nights.dropFirst().dropLast().filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    let some = told(on: [nights[0]] + ran + [nights[119]])
    #expect(Set(all.map(\.key)).count == all.count)
    #expect(Set(some.map(\.key)).count == some.count)
    #expect(Set(some.filter { $0.key.measure != nil }) == Set(all.filter { $0.key.measure != nil }))
  }

  @Test func aSecondRunOnOneDayTellsNothing() {
    let days = nights.flatMap { [$0, $0] }
    #expect(told(on: days) == told(on: nights))
  }

  /// The measures that were told, each once, with their days.
  private func measures(_ told: [ToldAlert]) -> [String] {
    told.filter { $0.key.measure != nil && $0.key.addressee != .leader }.map {
      "\($0.fellDue) \($0.key.measure?.word ?? "")"
    }
  }

  @Test func whatBecomesKnownLateBeginsWithTheFirstRung() {
    // An old plan is taken in at the end of July: the unit is urged once, and nobody is asked to summon it.
    #expect(measures(told(on: [Sample.day(7, 31)])) == ["2024-07-31 催办"])
  }

  @Test func fromThereTheLadderKeepsItsDistances() {
    let nights = (0..<35).map { Sample.day(7, 31).adding(days: $0) }
    let told = told(on: nights)
    #expect(
      measures(told).filter { !$0.hasSuffix("催办") } == [
        "2024-08-06 督办", "2024-08-13 通报批评", "2024-08-27 约谈建议",
      ])
    #expect(Set(told.map(\.key)).count == told.count)
    // Nights that are missed then are caught up like any others.
    let later = self.told(on: [nights[0], nights[10], nights[34]])
    #expect(Set(measures(later)) == Set(measures(told)))
  }

  @Test func whomAPersonUrgedIsNotBegunWithAgain() {
    let urged = step(.measured(Measure(.urging, unit: Self.lead, text: "请抓紧")), Sample.day(7, 1))
    let first = told(on: [Sample.day(7, 31)], [urged])
    #expect(first.filter { $0.key.cause == .approval }.map(\.key.measure) == [.talk, .talk])
  }
}
