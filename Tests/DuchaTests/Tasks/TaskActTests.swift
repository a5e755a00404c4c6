import Ducha
import DuchaLedger
import DuchaModel
import DuchaReports
import Testing

/// What each act does and says, and what is refused.
@Suite struct TaskActTests {
  private let decision = TaskOffice.decision
  private let dispatch = TaskAct.dispatch(replyBy: nil, note: "")

  // MARK: - Hand-out

  @Test func aTaskIsHandedToItsUnitsForSoManyWorkingDays() throws {
    let office = try TaskOffice()
    #expect(try office.act("1-01", dispatch) == ["1-01 已交办：县科协、县财政局，请于2024年3月8日前签收"])
    #expect(try office.act("1-02", dispatch) == ["1-02 已交办：城关镇、白石镇，请于2024年3月8日前签收"])
    let given = TaskAct.dispatch(replyBy: try office.day(3, 20), note: "")
    #expect(try office.act("1-03", given) == ["1-03 已交办：县教育局，请于2024年3月20日前签收"])
    #expect(try office.record(1).life.dispatch?.replyBy == office.day(3, 8))
  }

  @Test func aWholePlanIsHandedOutOnce() throws {
    let office = try TaskOffice()
    try office.act("1-01", dispatch)
    let lines = try office.workspace.dispatch(plan: "科普", replyBy: nil, note: "")
    #expect(lines.map { $0.prefix(4) } == ["1-02", "1-03", "1-04"])
    #expect(lines.last == "1-04 没有责任单位，没有交办；请先用 ducha assign 落实")
    try office.act("1-04", .cancel(decision))
    try office.refused("没有待交办的任务") {
      _ = try office.workspace.dispatch(plan: "科普", replyBy: nil, note: "")
    }
  }

  @Test func workingDaysBeyondTheNoticesAreNotGuessed() throws {
    let office = try Office(today: Day(2026, 12, 29))
    _ = try office.workspace.importPlan(office.plan(["建馆。（县科协牵头）"], date: "2026年12月28日"))
    #expect(throws: TaskActError.self) { try office.workspace.act(dispatch, on: ["1-01"]) }
    let lines = try office.workspace.act(dispatch, on: ["1-01"], assumingWeekends: true)
    #expect(lines == ["1-01 已交办：县科协，请于2027年1月1日前签收（假定：2027年放假安排尚未收录，按周末推算）"])
  }

  @Test func severalTasksAreHandedOutOrNone() throws {
    let office = try TaskOffice()
    try office.refused("任务 1-04 没有责任单位") {
      _ = try office.workspace.act(dispatch, on: ["1-01", "1-04"])
    }
    #expect(try office.workspace.act(dispatch, on: ["1-01", "1-1", "1-02"]).count == 2)
  }

  // MARK: - Answers

  @Test func unitsAnswerAndTheOfficeSettles() throws {
    let office = try TaskOffice()
    let lines = try office.act(
      "1-01", dispatch, .accept(unit: "县科协"), .object(unit: "县财政局", reason: "无此职责"),
      .settle(unit: "县财政局", upheld: false, leads: [], cooperating: [], decision), .accept(unit: "县财政局"))
    #expect(
      lines.dropFirst() == [
        "1-01 县科协已签收，还有县财政局没有签收", "1-01 县财政局提出异议，待处理：无此职责", "1-01 县财政局的异议不成立，仍由其承担",
        "1-01 县财政局已签收",
      ])
    #expect(try office.record(1).life.stage == .underway)
  }

  @Test func whoTakesOverStandsInTheSameAppend() throws {
    let office = try TaskOffice()
    try office.act("1-01", dispatch, .object(unit: "县财政局", reason: "无此职责"))
    let before = try office.workspace.state(asOf: .last).lastEntry
    let upheld = TaskAct.settle(
      unit: "县财政局", upheld: true, leads: [], cooperating: ["县教育局"], decision)
    #expect(try office.act("1-01", upheld) == ["1-01 县财政局的异议成立，改县教育局配合"])
    let state = try office.workspace.state(asOf: .last)
    #expect(state.lastEntry == before + 2)
    #expect(try office.record(1).duties.map { state.name(of: $0.unit) } == ["县科协", "县教育局"])
  }

  @Test func anUpheldObjectionAsksWhoTakesOver() throws {
    let office = try TaskOffice()
    try office.act("1-01", dispatch, .object(unit: "县财政局", reason: "无此职责"))
    let upheld = TaskAct.settle(unit: "县财政局", upheld: true, leads: [], cooperating: [], decision)
    #expect(
      try office.act("1-01", upheld) == [
        "1-01 县财政局的异议成立，还没有确定由谁接手，请用 ducha assign 1-01 --replace 县财政局 --lead …"
      ])
  }

  @Test func aMemberOfAGroupActsForItself() throws {
    let office = try TaskOffice()
    try office.act("1-02", dispatch)
    #expect(try office.act("1-02", .accept(unit: "城关镇")) == ["1-02 城关镇已签收，还有白石镇没有签收"])
    try office.refused("“各乡镇人民政府”代表2个单位，任务 1-02 由它们各自办理；请写明是哪一个：城关镇、白石镇") {
      try office.act("1-02", .accept(unit: "各乡镇人民政府"))
    }
    try office.act("1-02", .object(unit: "白石镇", reason: "无场地"))
    try office.refused("“白石镇”是作为“各乡镇人民政府”的成员承担任务 1-02 的") {
      try office.act(
        "1-02", .settle(unit: "白石镇", upheld: true, leads: ["县科协"], cooperating: [], decision))
    }
    #expect(
      try office.act("1-02", .settle(unit: "白石镇", upheld: true, leads: [], cooperating: [], decision)) == [
        "1-02 白石镇的异议成立；本项不再由其承担的，请重新列明“各乡镇人民政府”的成员：ducha units members U3 城关镇 --task 1-02"
      ])
  }

  @Test(arguments: [
    TaskAct.accept(unit: "县教育局"), .object(unit: "县教育局", reason: "无此职责"),
    .submit(unit: "县教育局", person: "张三", text: ""),
    .measure(.urging, unit: "县教育局", approver: nil, text: "请抓紧"),
    .extend(unit: "县教育局", from: nil, to: .last, reason: "汛期"),
  ])
  func onlyUnitsOfTheTaskAct(_ act: TaskAct) throws {
    let office = try TaskOffice()
    try office.act("1-01", dispatch)
    try office.refused("“县教育局”不是任务 1-01 的责任单位，责任单位有县科协、县财政局；确应由它承担的，先用 ducha assign 1-01") {
      try office.act("1-01", act)
    }
  }

  @Test func ofSeveralTasksNoneIsTakenWithoutTheOthers() throws {
    let office = try TaskOffice()
    try office.act("1-01", dispatch)
    try office.refused("任务 1-03：任务还没有交办，请先用 ducha task dispatch 1-03 交办；所给2项都没有登记") {
      _ = try office.workspace.act(.accept(unit: "县教育局"), on: ["1-03", "1-01"])
    }
  }

  // MARK: - More time

  @Test func theEarliestDateThatIsNotMetMoves() throws {
    let office = try TaskOffice()
    let ask = TaskAct.extend(unit: "县科协", from: nil, to: try office.day(5, 31), reason: "汛期")
    #expect(
      try office.act("1-01", ask, .grant(to: nil, decision)) == [
        "1-01 县科协申请延期：2024年4月30日 → 2024年5月31日，待批", "1-01 同意延期至2024年5月31日（原为2024年4月30日）",
      ])
    let again = TaskAct.extend(
      unit: nil, from: try office.day(6, 30), to: try office.day(9, 30), reason: "汛期")
    #expect(
      try office.act("1-01", again, .refuse(decision)).last == "1-01 不同意延期，仍按2024年6月30日")
    try office.refused("2024年4月30日不是任务 1-01 现行的时限；现行时限是2024年5月31日、2024年6月30日") {
      try office.act("1-01", .extend(unit: nil, from: office.day(4, 30), to: office.day(9, 30), reason: "汛期"))
    }
  }

  @Test func aHelperThatAsksForMoreTimeIsTakenToTheLead() throws {
    let office = try TaskOffice()
    let to = try office.day(5, 31)
    let said = try office.act("1-01", .extend(unit: "县财政局", from: nil, to: to, reason: "汛期"))
    #expect(said.first?.hasSuffix("，待批；注意：县财政局不是牵头单位，批准后改的是县科协的时限，请与牵头单位核对") == true)
  }

  @Test func withoutADateNothingMoves() throws {
    let office = try TaskOffice()
    let ask = TaskAct.extend(unit: nil, from: nil, to: try office.day(12, 31), reason: "汛期")
    try office.refused("任务 1-04 没有到期日") { try office.act("1-04", ask) }
    let line = ProgressLine(
      task: "1-01", unit: nil, month: nil, status: .completed, percent: nil, doneThrough: nil, text: "建成",
      difficulties: nil, nextSteps: nil)
    _ = try office.workspace.recordProgress(line)
    try office.refused("任务 1-01 的各个时限都已报送完成") { try office.act("1-01", ask) }
  }

  @Test func anEarlierDateIsNoExtension() throws {
    let office = try TaskOffice()
    try office.refused("新的时限不晚于原时限（2024年4月30日），不是延期；时限提前的，用 ducha task date 1-01 --to 日期 核定") {
      try office.act("1-01", .extend(unit: nil, from: nil, to: office.day(4, 20), reason: "通知"))
    }
  }

  @Test func aTaskWithTurnsTellsWhichIsDue() throws {
    let office = try Office(today: Day(2024, 3, 5))
    _ = try office.workspace.importPlan(office.plan(["报送。每月25日前报送情况。（县科协牵头）"]))
    let ask = TaskAct.extend(unit: nil, from: nil, to: .last, reason: "汛期")
    refused("任务 1-01 按期办理，当前一期（2024年1月）应于2024年1月25日前完成；按期的任务不延期") {
      _ = try office.workspace.act(ask, on: ["1-01"])
    }
  }

  @Test func aLimitWithoutADayIsToBeSettled() throws {
    let office = try Office(today: Day(2024, 1, 12))
    _ = try office.workspace.importPlan(office.plan(["检修。汛期前完成检修。（县水利局牵头）"]))
    let ask = TaskAct.extend(unit: nil, from: nil, to: .last, reason: "汛期")
    refused("任务 1-01 时限待定（原文：汛期前），没有可延的日期") { _ = try office.workspace.act(ask, on: ["1-01"]) }
    let task = try #require(
      office.workspace.state(asOf: Day(2024, 1, 12) ?? .last).supervisedTask(
        TaskID(plan: PlanID(1), number: 1)))
    #expect(task.assessment.schedule.undecidedWords == "时限待定（原文：汛期前）")
    #expect(try office.workspace.explainDates(of: "1-01").text.contains("台账列为时限待定（原文：汛期前），没有到期日"))

    let settle = TaskAct.setDue(from: nil, to: try #require(Day(2024, 4, 30)), TaskOffice.decision)
    #expect(try office.workspace.act(settle, on: ["1-01"]) == ["1-01 时限核定为2024年4月30日"])
    #expect(try office.workspace.explainDates(of: "1-01").text.contains("台账按 2024-04-30 到期（督查机构核定）"))
  }

  @Test func aDueDateIsBroughtForward() throws {
    let office = try Office(today: Day(2024, 3, 5))
    _ = try office.workspace.importPlan(office.plan(["建馆。2024年6月底前建成。（县科协牵头）"]))
    let forward = TaskAct.setDue(from: nil, to: try #require(Day(2024, 5, 31)), TaskOffice.decision)
    #expect(
      try office.workspace.act(forward, on: ["1-01"]) == ["1-01 时限核定为2024年5月31日（原为2024年6月30日）"])
    let back = TaskAct.setDue(from: nil, to: try #require(Day(2024, 6, 30)), TaskOffice.decision)
    refused("现行时限是2024年5月31日，核定的日期应早于它；推迟的请申请延期") {
      _ = try office.workspace.act(back, on: ["1-01"])
    }
    let task = try office.workspace.state(asOf: .last).supervisedTask(TaskID(plan: PlanID(1), number: 1))
    let due = try #require(task?.assessment.schedule.milestones.last)
    #expect(due.due == Day(2024, 5, 31) && due.originalDue == Day(2024, 6, 30))
  }

  @Test func whoseDateMovesWithAnothersIsTold() throws {
    let office = try Office(today: Day(2024, 3, 5))
    _ = try office.workspace.importPlan(office.plan(["建馆。2024年6月底前建成。（县科协、县教育局牵头）"]))
    let ask = TaskAct.extend(unit: "县科协", from: nil, to: try #require(Day(2024, 9, 30)), reason: "汛期")
    _ = try office.workspace.act(ask, on: ["1-01"])
    let said = try office.workspace.act(.grant(to: nil, TaskOffice.decision), on: ["1-01"])
    #expect(said == ["1-01 同意延期至2024年9月30日（原为2024年6月30日），同时适用于共同牵头的县教育局"])
  }

  @Test func oneTownsOwnDateIsNotEverybodys() throws {
    let office = try TaskOffice()
    let ask = TaskAct.extend(unit: "白石镇", from: nil, to: try #require(Day(2025, 3, 31)), reason: "汛期")
    try office.act("1-02", ask, .grant(to: nil, TaskOffice.decision))
    #expect(
      try office.workspace.explainDates(of: "1-02").text.contains("台账按 2024-12-31 到期（任务自定时限）；白石镇 2025-03-31"))
  }

  // MARK: - Closure

  @Test func whoFillsInIsNotWhoChecks() throws {
    let office = try TaskOffice()
    let submit = TaskAct.submit(unit: "县科协", person: "张三", text: "建成")
    #expect(try office.act("1-01", submit) == ["1-01 县科协张三申请销号，待核验"])
    try office.refused("任务 1-01：张三填报、审签或提交过这项任务，不能由本人核验") {
      try office.act("1-01", .close(unit: nil, verifier: "张三", text: ""))
    }
    for unit in ["县科协", "县财政局"] {
      try office.refused("“\(unit)”是任务 1-01 的责任单位，不能自己核验") {
        try office.act("1-01", .close(unit: unit, verifier: "王五", text: ""))
      }
    }
    let lines = try office.act(
      "1-01", .sendBack(verifier: "王五", reason: "未验收"), submit,
      .close(unit: "县教育局", verifier: "王五", text: ""),
      .reopen(decision))
    #expect(
      lines == [
        "1-01 已退回，请继续推进：未验收", "1-01 县科协张三申请销号，待核验", "1-01 已销号，县教育局王五核验", "1-01 已重开，继续推进",
      ])
  }

  /// One member's word is not that of all: to ask, to close, to send back and to ask for more time.
  @Test func eachMemberOfAGroupSpeaksForItself() throws {
    let office = try TaskOffice()
    func submit(_ unit: String) throws -> [String] {
      try office.act("1-02", .submit(unit: unit, person: "张三", text: ""))
    }
    let close = TaskAct.close(unit: nil, verifier: "王五", text: "")
    let sendBack = TaskAct.sendBack(verifier: "王五", reason: "未验收")
    #expect(try submit("城关镇") == ["1-02 城关镇张三申请销号，待核验；注意：白石镇还没有报送完成"])
    refused("白石镇还没有报送完成，没有销号") { try office.act("1-02", close) }
    #expect(try submit("白石镇") == ["1-02 白石镇张三申请销号，待核验"])
    refused("城关镇、白石镇都报送了完成；请用 --unit") { try office.act("1-02", sendBack) }
    let returned = try office.act(
      "1-02", .sendBack(unit: "白石镇", verifier: "王五", reason: "未验收"))
    #expect(returned == ["1-02 已退回白石镇，请继续推进：未验收"])
    refused("白石镇还没有报送完成，没有销号") { try office.act("1-02", close) }
    let standings = try office.standings(of: "1-02")
    #expect(standings == ["城关镇": .submitted, "白石镇": .unreported])
    _ = try submit("白石镇")
    #expect(try office.act("1-02", close) == ["1-02 已销号，王五核验"])
  }

  /// A unit that has asked for nothing is given nothing, and another's request is left alone.
  @Test func moreTimeIsDecidedOnForTheUnitThatIsNamed() throws {
    let office = try TaskOffice()
    let later = try #require(Day(2025, 1, 31))
    try office.act("1-02", .extend(unit: "城关镇", from: nil, to: later, reason: "汛期"))
    try office.refused("没有待批的延期申请") {
      try office.act("1-02", .grant(unit: "白石镇", to: nil, decision))
    }
    #expect(try office.record(2).life.extensionRequests.count == 1)
    let granted = try office.act("1-02", .grant(unit: "城关镇", to: nil, decision))
    #expect(granted == ["1-02 同意延期至2025年1月31日（原为2024年12月31日）"])
  }

  // MARK: - Tasks as a whole

  @Test func aTaskRestsGoesAndComesBack() throws {
    let office = try TaskOffice()
    #expect(
      try office.act("1-01", .suspend(decision), .resume(decision), .cancel(decision), .reopen(decision)) == [
        "1-01 已中止：纪要", "1-01 已恢复，按原时限推进", "1-01 已撤销：纪要", "1-01 已重开，继续推进",
      ])
    #expect(
      try office.act("1-03", .keepOngoing(reviewOn: office.day(12, 31), decision)) == [
        "1-03 已转为长期推进，2024年12月31日复核"
      ])
    #expect(
      try office.act("1-01", .merge(into: "1-03", decision)) == [
        "1-01 已并入 1-03 育人；县科协、县财政局不是 1-03 的责任单位，仍由其承担的用 ducha assign 1-03 --cooperate 单位 列入"
      ])
    try office.refused("任务 1-03：任务 1-01 已并入其他任务，不能再并入") {
      try office.act("1-03", .merge(into: "1-01", decision))
    }
  }

  @Test func aTaskIsSplitIntoPartsOfItsPlan() throws {
    let office = try TaskOffice()
    let lines = try ["选址;县财政局、县科协;2024-04-30", "建设"].map { try #require(TaskPartLine($0)) }
    #expect(
      try office.act("1-01", .split(lines, decision)) == [
        "1-01 已拆分为2项：1-05 选址（县财政局、县科协，2024年4月30日前）；1-06 建设"
      ])
    #expect(try office.record(5).duties.map(\.assignment.role) == [.lead, .cooperate])
    // Of what was due before, the whole answered.
    let (whole, part) = (try office.record(1).duties, try office.record(6).duties)
    #expect(part.map(\.assignment) == whole.map(\.assignment) && !part.map(\.since).contains(nil))
    try office.refused("任务 1-01：拆分出的任务（1-05、1-06）还在推进，须先撤销") { try office.act("1-01", .reopen(decision)) }
    #expect(try office.act("1-06", dispatch).count == 1)
  }

  @Test func whatAPartDoesNotCarryIsSaid() throws {
    let office = try Office(today: Day(2024, 3, 5))
    _ = try office.workspace.importPlan(
      office.plan(["排查。2024年底前排查率达到100%，覆盖率达到80%，建站3座。（县科协、县财政局、县教育局牵头）"]), effectiveOn: Day(2024, 1, 2))
    _ = try office.workspace.act(dispatch, on: ["1-01"])
    let lines = try ["城区;县科协", "乡镇;县财政局"].map { try #require(TaskPartLine($0)) }
    #expect(
      try office.workspace.act(.split(lines, decision), on: ["1-01"]) == [
        """
        1-01 已拆分为2项：1-02 城区（县科协）；1-03 乡镇（县财政局）；注意：县教育局没有分到分项，不再承担；原任务的指标“覆盖率达到80%”、\
        “建站3座”没有分项承接，不再填报；分项须另行交办：ducha task dispatch 1-02 1-03
        """
      ])
    // All of the whole is done where all of every part is.
    let parts = try office.workspace.state(asOf: .last).tasks.values.filter { $0.partOf != nil }
    #expect(parts.map { $0.task.targets.map(\.value) } == [[100], [100]])
    let revised = try office.workspace.importPlan(
      office.plan(["排查。2024年9月底前排查率达到100%，覆盖率达到80%，建站3座。（县科协、县财政局、县教育局牵头）"]))
    #expect(revised.text.contains("；任务已拆分为1-02、1-03，各分项仍按上一版，请逐项核对"))
  }

  @Test func whatIsNoLongerReportedAfterAMergerIsSaid() throws {
    let office = try TaskOffice()
    let line = try #require(try office.act("1-03", .merge(into: "1-01", decision)).first)
    #expect(line.contains("1-03 已并入 1-01 建馆；注意：原指标“新增科普基地15家”、"))
    #expect(line.contains("不再单独填报，情况请写入 1-01 的进展情况；县教育局不是 1-01 的责任单位"))
  }

  @Test func whoClosesWhatTheFiguresDoNotShowIsTold() throws {
    let office = try Office(today: Day(2024, 3, 5))
    _ = try office.workspace.importPlan(
      office.plan(["建站。2024年底前建站30座。（县科协牵头）"]), effectiveOn: Day(2024, 1, 2))
    let table = "任务,单位,月份,状态,填报人,审签人,指标值\n1-01,县科协,2024-02,已完成,张三,李四,1=12\n"
    _ = try office.workspace.recordProgress(table: office.file("进展.csv", table))
    let close = TaskAct.close(unit: nil, verifier: "王五", text: "现场核验")
    let line = try #require(try office.workspace.act(close, on: ["1-01"]).first)
    #expect(line.hasPrefix("1-01 已销号，王五核验；注意：县科协2024年2月报送已完成，但"))
    #expect(line.hasSuffix("请核实，确未完成的用 ducha task reopen 1-01 重开"))
  }

  @Test(arguments: ["", ";县科协", "选址;县科协;六月", "选址;县科协;2024-06-30;备注"])
  func aPartHasANameAndADay(_ line: String) { #expect(TaskPartLine(line) == nil) }

  @Test func partsComeFromATable() throws {
    let office = try TaskOffice()
    let file = try office.office.file("分项.csv", "名称,单位,期限\n选址,县科协,2024-04-30\n建设,,\n")
    #expect(try TaskPartLine.read(table: file).map(\.title) == ["选址", "建设"])
    let wrong = try office.office.file("错.csv", "名称,单位,期限\n选址,县科协,四月\n,县科协,\n")
    try office.refused("第 2 行“期限”应为 yyyy-MM-dd，现为“四月”\n  第 3 行没有填“名称”") {
      _ = try TaskPartLine.read(table: wrong)
    }
  }

  @Test func warningsAreKept() throws {
    let office = try TaskOffice()
    #expect(
      try office.act(
        "1-01", .measure(.urging, unit: nil, approver: nil, text: "请抓紧"),
        .measure(.criticism, unit: "县财政局", approver: "李四", text: "逾期")) == [
          "1-01 已登记催办：县科协（只作记录，不另发函）", "1-01 已登记通报批评：县财政局（只作记录，不另发函）",
        ])
    try office.refused("约谈建议须经批准，没有写明批准人") {
      try office.act("1-01", .measure(.talk, unit: nil, approver: nil, text: "逾期"))
    }
    #expect(try office.record(1).life.measures.count == 2)
  }

  // MARK: - What an act is about

  @Test(arguments: [
    ("1-09", "台账中没有任务 1-09；相近的有 1-02 巡展、1-03 育人、1-04 宣传"), ("巡", "“巡”不是任务编号；任务编号形如 1-07；是否指 1-02 巡展"),
    ("7-01", "“-”前面是方案编号，台账中有方案 1 青溪县科普行动方案"), ("", "用 ducha tasks 查任务编号"),
  ])
  func anUnknownTaskNamesTheNearest(_ task: String, _ words: String) throws {
    let office = try TaskOffice()
    try office.refused(words) { try office.act(task, dispatch) }
  }

  @Test func aTaskThatAnEditionTookOutIsLeftAlone() throws {
    let office = try TaskOffice()
    _ = try office.workspace.importPlan(office.office.plan(["建馆。2024年6月底前建成。（县科协牵头，县财政局配合）"]))
    try office.refused("任务 1-02 已从方案中删除（2024年3月5日起），不再办理") { try office.act("1-02", dispatch) }
  }

  @Test func onlyWhatHasHappenedIsRecordedInItsOrder() throws {
    let office = try TaskOffice()
    try office.refused("2024年3月6日还没有到（今天是2024年3月5日）") {
      try office.act("1-01", dispatch, on: office.day(3, 6))
    }
    try office.act("1-01", dispatch, on: office.day(3, 4))
    try office.refused("任务 1-01：上一步的日期是2024年3月4日，这一步不能更早") {
      try office.act("1-01", .accept(unit: "县科协"), on: office.day(3, 1))
    }
  }

  @Test func whoDecidesOnAnOldViewIsTold() throws {
    let office = try TaskOffice()
    let seen = try office.workspace.state(asOf: .last).lastEntry
    _ = try office.workspace.act(dispatch, on: ["1-02"], seen: seen)
    // Another task's news are no news.
    _ = try office.workspace.act(dispatch, on: ["1-01"], seen: seen)
    try office.refused("任务 1-01 在您看过之后（第 \(seen) 条）又有新的记录：第 \(seen + 2) 条，交办") {
      _ = try office.workspace.act(.cancel(decision), on: ["1-01"], seen: seen)
    }
    try office.refused("台账只有 \(seen + 2) 条记录") {
      _ = try office.workspace.act(.cancel(decision), on: ["1-01"], seen: 999)
    }
  }
}
