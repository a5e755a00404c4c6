import DuchaDiagnostics
import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaReports

struct BulletinTests {
  static let july = Month(year: 2024, month: 7)

  static func sample(_ change: (inout LedgerState) -> Void = { _ in }) -> Bulletin {
    var state = SampleLedger.state(asOf: july.lastDay)
    change(&state)
    return Bulletin(state, month: july, asking: SampleIssues.decisions(state))
  }

  static func words(_ bulletin: Bulletin) -> String { bulletin.text.markdown() }

  /// July's bulletin looks through August, whose last day is 31 days off, and not back at July's.
  @Test func whatIsDueUntilTheNextIssueIsNear() {
    let id = TaskID(plan: PlanID(1), number: 1)
    func near(_ due: Day) -> Bool {
      Self.sample { state in
        guard let span = state.tasks[id]?.task.span else { return }
        state.tasks[id]?.task.deadlines = [Deadline(text: "前", end: due, kind: .by, span: span)]
      }.dueSoon.ids.contains(id)
    }
    #expect(
      [Sample.day(7, 31), Sample.day(8, 1), Sample.day(8, 31), Sample.day(9, 1)].map(near) == [
        false, true, true, false,
      ])
  }

  // MARK: Figures

  @Test(arguments: 1...200)
  func figuresDivideTheTotal(seed: Int) {
    var ledgers = RandomLedger(seed: UInt64(seed))
    let state = ledgers.next()
    let bulletin = Bulletin(state, month: state.asOf.month)
    let total = bulletin.total.ids
    #expect(bulletin.standings.flatMap(\.figure.ids).sorted() == total, "seed \(seed)")
    #expect(bulletin.lights.flatMap(\.figure.ids).sorted() == total, "seed \(seed)")
    #expect(bulletin.plans.flatMap(\.total.ids).sorted() == total, "seed \(seed)")
    #expect(bulletin.annex.map(\.id).sorted() == total, "seed \(seed)")
    #expect((bulletin.reportsReceived.ids + bulletin.reportsMissing.ids).sorted() == bulletin.reportsDue.ids)
    #expect(Set(bulletin.partlyReported.ids).isSubset(of: bulletin.reportsMissing.ids))
    for plan in bulletin.plans { #expect(plan.lights.flatMap(\.figure.ids).sorted() == plan.total.ids) }
  }

  @Test(arguments: 1...200)
  func whereSharesDoNotAddUpANoteSaysSoOnce(seed: Int) {
    var ledgers = RandomLedger(seed: UInt64(seed))
    let state = ledgers.next()
    let bulletin = Bulletin(state, month: state.asOf.month)
    let sums = [bulletin.standings.map(\.share), bulletin.lights.map(\.share)].filter { !$0.addUp }
    let told = bulletin.text.notes.count { $0.contains("可能略有出入") }
    #expect(told == (bulletin.total.isEmpty || sums.isEmpty ? 0 : 1), "seed \(seed)")
  }

  /// Every slow or unreported task is told of in exactly one place.
  @Test(arguments: 1...200)
  func nobodyIsNamedTwice(seed: Int) {
    var ledgers = RandomLedger(seed: UInt64(seed))
    let state = ledgers.next()
    let bulletin = Bulletin(state, month: state.asOf.month)
    let told = (bulletin.slow + bulletin.unreported).flatMap(\.tasks) + bulletin.withoutLead
    #expect(Set(told.map(\.id)).count == told.count, "seed \(seed)")
    let slow = bulletin.ledger.tasks.filter { $0.isSlow || $0.standing == .unreported }
    #expect(Set(slow.map(\.id)).isSubset(of: told.map(\.id)), "seed \(seed)")
  }

  @Test func jsonIsReadAndCountsItsTasks() throws {
    let data = Data(Self.sample().json().utf8)
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let total = try #require(json["total"] as? [String: Any])
    #expect(total["count"] as? Int == 12)
    #expect((total["tasks"] as? [String])?.count == 12)
  }

  // MARK: Groups

  @Test func aTaskOfSeveralMembersCountsOnce() {
    let bulletin = Bulletin(SampleGroups.state, month: Self.july)
    #expect(bulletin.total.count == 8)
    #expect(bulletin.leadUnits.map(\.number) == [2, 3, 4, 5, 7, 10])
    #expect(bulletin.partlyReported.words == "1-02、1-08")
    #expect(bulletin.notFullyAssigned.words == "1-03、1-04、1-06")
  }

  /// In the one task members are under way, in the other they are done.
  @Test(arguments: [8, 1])
  func whereOnlySomeMembersReportedNotAllAreSaidToHaveBeenSilent(number: Int) {
    var state = SampleGroups.state
    state.tasks = state.tasks.filter { $0.key.number == number }
    for id in state.tasks.keys { state.tasks[id]?.reports.removeAll { $0.report.unit == OrgUnit.ID(3) } }
    let text = Self.words(Bulletin(state, month: Self.july))
    #expect(text.contains("已报送0项，报送率0.0%，未报送1项（其中1项已有部分牵头单位报送）。"))
    #expect(!text.contains("均未报送"))
  }

  @Test func ofSeveralMembersTheSlowOnesAreNamedInBriefToo() throws {
    let bulletin = Bulletin(SampleGroups.state, month: Self.july)
    let group = try #require(bulletin.slow.first { $0.units == [OrgUnit.ID(1)] })
    let words = bulletin.standingCounts(group, naming: true).text
    #expect(words == "已逾期1项（1-01，其中白石镇人民政府），严重滞后1项（1-02，其中白石镇人民政府）")
  }

  // MARK: Words

  @Test func neverCallsForAccountability() {
    for word in ["问责", "追责", "最差", "末位", "批评"] { #expect(!Self.words(Self.sample()).contains(word)) }
  }

  @Test func lowerGovernmentsAreReminded() {
    let text = Self.words(Self.sample())
    #expect(text.contains("提醒城关镇人民政府"))
    #expect(!text.contains("请城关镇人民政府"))
    #expect(text.contains("请各牵头部门于8月25日前报送8月进展，提醒城关镇人民政府于8月25日前提供8月进展。"))
  }

  @Test func whereOnlyLowerGovernmentsLeadNobodyIsAsked() {
    let text = Self.words(Self.sample { $0.tasks = $0.tasks.filter { $0.key.description == "2-02" } })
    #expect(text.contains("按时报送进展。提醒城关镇人民政府于8月25日前提供8月进展。"))
    #expect(!text.contains("请各牵头"))
  }

  @Test func aGovernmentOfficeAsksPartyOrgansAsEquals() {
    func words(_ issuer: String) -> String {
      Self.words(
        Self.sample {
          $0.rules.office.issuer = issuer
          $0.units[OrgUnit.ID(1)]?.name = "县委网信办"
        })
    }
    #expect(words("青禾县人民政府督查室").contains("商请县委网信办关注所牵头1项任务"))
    #expect(words("县委督查室").contains("请县委网信办对已逾期的1项任务"))
  }

  /// 1-01 is ahead of pace: it is no good news where it is due today.
  @Test func whatIsDueOnTheDayAndNotDoneIsNamedAndNotPraised() {
    let id = TaskID(plan: PlanID(1), number: 1)
    let bulletin = Self.sample { state in
      guard let task = state.tasks[id]?.task else { return }
      state.tasks[id]?.task.deadlines = [
        Deadline(text: "7月底前", end: Sample.day(7, 31), kind: .by, span: task.span)
      ]
    }
    #expect(bulletin.fallenDue.open == Figure([id]))
    #expect(!bulletin.faster.contains { group in group.tasks.contains { $0.id == id } })
    let words = Self.words(bulletin)
    #expect(words.contains("7月31日到期、未报送完成的有1项，次日起计逾期："), "\(words)")
  }

  @Test func eachGovernmentIsRemindedOfItsOwnTasks() {
    var state = SampleGroups.state
    let id = TaskID(plan: PlanID(1), number: 2)
    for place in state.tasks[id]?.reports.indices ?? 0..<0 {
      state.tasks[id]?.reports[place].report.percent = 20
    }
    let words = Self.words(Bulletin(state, month: Self.july))
    #expect(
      words.contains(
        "提醒城关镇人民政府关注所牵头1项任务（1-02）的时限和进度，提醒白石镇人民政府关注所牵头2项任务（1-01、1-02）的时限和进度。"),
      "\(words)")
  }

  /// 白石镇 is late alone; that another has caught up makes no sum of it.
  @Test func whoIsLateIsNamedThoughAnotherHasCaughtUp() {
    var state = SampleGroups.state
    let id = TaskID(plan: PlanID(1), number: 1)
    state.tasks[id]?.task.deadlines[0].end = Sample.day(6, 15)
    let words = Self.words(Bulletin(state, month: Self.july))
    #expect(words.contains("白石镇人民政府应于2024年6月15日前完成") && !words.contains("按各单位合计数"))
  }

  @Test(arguments: [(true, false), (false, true)])
  func onlyWhatIsCompletedInTimeIsSaidToBeFast(isLate: Bool, isTold: Bool) {
    let bulletin = Self.sample { state in
      let id = TaskID(plan: PlanID(2), number: 1)
      guard var record = state.tasks[id] else { return }
      let due = Sample.day(isLate ? 6 : 8, 30)
      record.task.deadlines = [Deadline(text: "底前", end: due, kind: .by, span: record.task.span)]
      record.reports = [
        FiledReport(
          ProgressReport(task: id, month: Self.july, status: .completed, percent: 100), on: Sample.day(7, 20),
          number: 900)
      ]
      state.tasks = [id: record]
    }
    #expect(bulletin.ledger.tasks.map(\.standing) == [.completed])
    #expect(Self.words(bulletin).contains("进展较快情况") == isTold)
  }

  /// The lab of 2-06 is reported done in July.
  @Test(arguments: [(30, true), (50, false)])
  func whatFiguresContradictIsNotPraisedButToBeVerified(reached: Double, isDoubted: Bool) {
    let bulletin = Self.sample { state in
      state.tell(
        reached, of: "配备“便携式”检测仪50台", "检测仪", .atLeast, 50, "台", in: TaskID(plan: PlanID(2), number: 6))
    }
    let text = Self.words(bulletin)
    #expect(bulletin.doubted.words == (isDoubted ? "2-06" : ""))
    #expect(bulletin.faster.flatMap(\.tasks).map(\.id.description).contains("2-06") == !isDoubted)
    for words in [
      "报送已完成、所报数值未达到目标的任务有1项，需核实。",
      "县水利局：“完成水质检测中心改造”（2-06）2024年7月报送已完成，但检测仪应达到50台，累计完成30台。",
      "核实完成情况。请县水利局于8月25日前核对2-06的完成情况和所报数值，", "2024年7月报送已完成，所报数值未达到目标，需核实",
    ] {
      #expect(text.contains(words) == isDoubted, "\(words)\n\(text)")
    }
    let trace = FigureTrace(bulletin.text).tasks(of: "completed-in-doubt")
    #expect(trace?.contains("报完成而数值未达标　\(isDoubted ? 1 : 0)项") == true)
    #expect(trace?.contains("2-06") == isDoubted)
  }

  @Test func aValueAboveItsCeilingIsToBeVerifiedAndNotPraised() {
    let id = TaskID(plan: PlanID(1), number: 4)
    let bulletin = Self.sample { state in
      state.tell(60, of: "能耗不超过50吨", "能耗", .atMost, 50, "吨", in: id)
    }
    #expect(bulletin.exceeded.ids == [id] && !bulletin.faster.flatMap(\.tasks).map(\.id).contains(id))
    let text = Self.words(bulletin)
    #expect(text.contains("所报数值突破上限的任务有1项，需核实。") && text.contains("能耗应不超过50吨，填报为60吨，已突破上限"))
  }

  @Test func whoIsAboveACeilingIsNamedAndAskedAlone() {
    var state = SampleGroups.state
    let id = TaskID(plan: PlanID(1), number: 2)
    for (index, value) in [3.0, 5].enumerated() {
      state.tasks[id]?.reports[index].report.values = [
        ReportedValue(target: "损坏率不超过4%", value: value, unit: "%")
      ]
    }
    state.tasks[id]?.task.targets = [
      Target(
        text: "损坏率不超过4%", subject: "损坏率", comparator: .atMost, value: 4, unit: "%", span: SourceSpan(0, 0))
    ]
    let text = Self.words(Bulletin(state, month: Self.july))
    #expect(text.contains("白石镇人民政府：“新建农村公厕”（1-02）损坏率应不超过4%，填报为5%，"), "\(text)")
    #expect(text.contains("核实所报数值。提醒白石镇人民政府核对1-02突破上限的数值。"), "\(text)")
  }

  @Test func whatWasDoneSinceTheLastIssueIsToldWithWhoApprovedIt() {
    let late = TaskID(plan: PlanID(1), number: 3)
    let measures: [(Day, Measure)] = [
      (Sample.day(6, 30), Measure(.urging, text: "请抓紧")), (Sample.day(7, 3), Measure(.urging, text: "请抓紧")),
      (Sample.day(7, 9), Measure(.urging, text: "请抓紧")),
      (Sample.day(7, 20), Measure(.criticism, unit: .init(1), approver: "王县长", text: "逾期")),
    ]
    let bulletin = Self.sample { state in
      for (day, measure) in measures {
        state.tasks[late]?.steps.append(TakenStep(.measured(measure), on: day, number: 900))
      }
    }
    let unit = bulletin.ledger.state.name(of: .init(1))
    #expect(
      Self.words(bulletin).contains(
        "从督办情况看，自2024年7月1日至2024年7月31日，催办1项；经王县长批准，通报批评1项（\(unit)1-03）。"))
    #expect(FigureTrace(bulletin.text).tasks(of: "measure.criticism")?.contains("1-03") == true)
  }

  @Test func aTableNamesTheUnitsWithMostTasksAndSumsUpTheOthers() {
    let bulletin = Self.sample()
    let groups = (0..<40).map { place in
      LeadGroup(
        units: [.init(place + 1)], name: "县\(place)局", tasks: Array(bulletin.annex.prefix(place % 3 + 1)))
    }
    let table = bulletin.standingTable(groups, "任务数", atMost: 30)
    let totals = table.rows.map { Int($0.last?.words.text ?? "") ?? 0 }
    #expect(table.caption == "任务数（列任务最多的30个单位）")
    #expect(table.rows.count == 32 && table.rows[30][1].words.text == "其余10个单位")
    #expect(totals.first == 3 && totals[30] == 10)
    #expect(totals.dropLast().reduce(0, +) == totals.last)
  }

  @Test func aSingleRequirementIsNotNumbered() {
    let text = Self.words(Self.sample { $0.tasks = $0.tasks.filter { $0.key.description == "2-01" } })
    #expect(text.contains("\n按时报送进展。请各牵头单位于8月25日前报送8月进展。\n"))
    #expect(!text.contains("一是"))
    #expect(!text.contains("存在问题"))
  }

  @Test func aSingleProblemHasNoSubheading() {
    let text = Self.words(Self.sample { $0.tasks = $0.tasks.filter { $0.key.description == "1-03" } })
    #expect(text.contains("### 二、进展滞后情况"))
    #expect(!text.contains("（一）"))
    #expect(text.contains("该项任务已逾期，红灯。"))
  }

  @Test func aBulletinOnOnePlanBearsItsName() {
    let text = Self.sample { $0.tasks = $0.tasks.filter { $0.key.plan == PlanID(2) } }.text
    #expect(text.title == "关于《青禾县农村供水保障三年实施方案》2024年7月推进情况的通报")
  }

  @Test func completedTasksAskForNothing() {
    let text = Self.words(Self.sample { $0.tasks = $0.tasks.filter { $0.key.description == "1-02" } })
    #expect(!text.contains("下一步工作要求"))
  }

  @Test func anEmptyLedgerSaysSo() {
    let text = Self.words(Self.sample { $0.tasks = [:] })
    #expect(text.contains("督查台账中没有任务。"))
    #expect(!text.contains("占"))
    #expect(!text.contains("附表"))
  }

  @Test func severalTasksOfAUnitAreCounted() {
    let text = Self.words(
      Self.sample { state in
        let unit = OrgUnit.ID(1)
        let duties = state.tasks[TaskID(plan: PlanID(1), number: 3)]?.duties ?? []
        for id in state.tasks.keys where id.plan == PlanID(2) {
          state.tasks[id]?.duties = duties
          state.tasks[id]?.reports = [
            ProgressReport(task: id, unit: unit, month: Self.july, status: .underway, percent: 0).filed
          ]
        }
      })
    #expect(text.contains("**县发展和改革局：已逾期1项，严重滞后4项，进展滞后1项。**"))
  }

  @Test func nestedTitlesTurnSingle() {
    let text = Self.sample {
      $0.tasks = $0.tasks.filter { $0.key.plan == PlanID(1) }
      $0.plans[PlanID(1)]?.document.title = "关于印发《某某方案》的通知"
    }.text
    #expect(text.title.contains("《关于印发〈某某方案〉的通知》"))
  }

  /// Adds tasks that are as late as the third, or as one with another number.
  static func addLateTasks(_ numbers: Range<Int>, to state: inout LedgerState, like number: Int = 3) {
    guard let late = state.tasks[TaskID(plan: PlanID(1), number: number)] else { return }
    for number in numbers {
      let id = TaskID(plan: PlanID(1), number: number)
      state.tasks[id] = TaskRecord(
        id: id, task: late.task, duties: late.duties, line: number, reports: late.reports)
    }
  }

  @Test func aLongBulletinLeavesTheFactsToItsAnnex() {
    let bulletin = Self.sample { Self.addLateTasks(10..<70, to: &$0) }
    let text = bulletin.text
    #expect(text.characters < BulletinText.characterLimit)
    #expect(text.markdown().contains("县发展和改革局：已逾期61项（1-03、1-10、"))
    #expect(text.annex.rows.count == 72)
  }

  @Test func redTasksKeepTheirFactsWhereYellowOnesHaveNoRoom() throws {
    let yellow = try #require(Self.sample().annex.first { $0.standing == .behind }).id.number
    let text = Self.sample { Self.addLateTasks(20..<75, to: &$0, like: yellow) }.text
    #expect(text.characters <= BulletinText.characterLimit)
    let told = text.markdown().split(separator: "\n")
    let red = try #require(told.first { $0.hasPrefix("县发展和改革局：已逾期1项（1-03）。") })
    #expect(red.contains("已逾期31天（红灯）"))
    #expect(told.contains { $0.contains("、1-70、") && !$0.contains("（黄灯）") })
  }

  @Test func aBulletinOfVeryManyTasksCountsThemByUnit() throws {
    let bulletin = Self.sample { Self.addLateTasks(10..<1100, to: &$0) }
    let text = bulletin.text
    #expect(text.lengthWarning == nil)
    let tables = text.sections.flatMap(\.blocks).compactMap { block -> BulletinText.Table? in
      if case .table(let table) = block { table } else { nil }
    }
    let slow = try #require(tables.first { $0.caption == "各单位进展滞后任务数" })
    let sums = try #require(slow.rows.last).map(\.words.text)
    #expect(slow.header == ["序号", "单位", "已逾期", "严重滞后", "进展滞后", "合计"])
    #expect(
      sums == ["", "合计"]
        + slow.header.indices.dropFirst(2).map { column in
          "\(slow.rows.dropLast().reduce(0) { $0 + (Int($1[column].words.text) ?? 0) })"
        })
    #expect(text.annex.caption.hasPrefix("进展滞后、未报送和未明确牵头单位任务情况表"))
    #expect(text.annex.rows.count < bulletin.annex.count)
    #expect(text.annex.rows.count >= bulletin.slow.flatMap(\.tasks).count)
    #expect(text.tasks.count == bulletin.total.count)
  }

  /// 50 of 1200 together are too little though each is as far as it should be: all are named for it and asked.
  @Test func whatIsTooLittleTogetherIsEverybodys() throws {
    var state = SampleGroups.state
    let id = TaskID(plan: PlanID(1), number: 8)
    state.tasks[id]?.reports.append(
      ProgressReport(task: id, unit: .init(3), month: Self.july, status: .underway, percent: 55).filed)
    state.tell(50, of: "改造1200户", "改造", .atLeast, 1200, "户", in: id)
    let bulletin = Bulletin(state, month: Self.july)
    let task = try #require(bulletin.ledger.task(id))
    #expect(Set(task.answerable.map(\.assessment.standing)) == [.onPace])
    #expect(bulletin.ledger.reason(task).hasPrefix("4个牵头单位均达进度；各单位合计填报进度4.2%，"))
    #expect(bulletin.slow.contains { $0.units == [.init(5), .init(1)] && $0.tasks == [task] })
    #expect(bulletin.catchUp?.contains("县农业农村局") == true)
  }

  @Test func lengthIsWatched() {
    var text = Self.sample().text
    #expect(text.lengthWarning == nil)
    text.opening = String(repeating: "字", count: 3500)
    #expect(text.lengthWarning?.contains("超过4000字（专项文件）") == true)
    text.opening = String(repeating: "字", count: 5000)
    #expect(text.lengthWarning?.contains("超过5000字（综合性文件）") == true)
  }

  @Test func reportsDueOnTheLastDayCountForTheMonth() {
    let bulletin = Self.sample { $0.rules.warning.reportDay = 31 }
    #expect(bulletin.reportingMonth == Self.july)
  }
}

extension LedgerState {
  /// Gives a task one target, and its newest report a value of it.
  mutating func tell(
    _ value: Double, of words: String, _ subject: String, _ comparator: Target.Comparator, _ goal: Double,
    _ unit: String, in id: TaskID
  ) {
    guard let span = tasks[id]?.task.span, let last = tasks[id]?.reports.indices.last else { return }
    tasks[id]?.task.targets = [
      Target(text: words, subject: subject, comparator: comparator, value: goal, unit: unit, span: span)
    ]
    tasks[id]?.reports[last].report.values = [ReportedValue(target: words, value: value, unit: unit)]
  }
}
