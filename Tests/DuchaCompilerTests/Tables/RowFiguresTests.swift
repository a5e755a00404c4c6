import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

struct RowFiguresTests {
  @Test(arguments: [
    ("2024年8月底", "2024-08-31 by"), ("12月", "2024-12-31 by"), ("2026年12月", "2026-12-31 by"),
    ("年底", "2024-12-31 by"), ("2024年", "2024-12-31 by"), ("2024.6.30", "2024-06-30 by"),
    ("四季度", "2024-12-31 by"), ("1—6月", "2024-06-30 during"), ("持续推进", "- ongoing"),
    ("长期", "- ongoing"), ("2024年1月起长期坚持", "- ongoing"), ("每季度", "- recurring"),
    ("全年", "2024-12-31 by"), ("2024年6月持续跟踪", "2024-06-30 by"), ("/", ""),
  ])
  func theColumnOfLimitsIsALimitAsAWhole(cell: String, expected: String) {
    let plan = compile("安宁县2024年重点任务分解表\n任务 | 责任单位 | 完成时限\n建设平台 | 县财政局 | \(cell)")
    #expect(plan.deadlines("表1/1") == (expected.isEmpty ? [] : [expected]))
  }

  @Test func demandsKeepTheirOwnLimits() {
    let plan = compile("安宁县2024年重点任务分解表\n任务 | 责任单位\n9月底前建成平台 | 县财政局")
    #expect(plan.deadlines("表1/1") == ["2024-09-30 by"])
  }

  @Test func noSentenceRunsFromCellToCell() {
    let plan = compile("任务 | 年度目标 | 责任单位\n改造村卫生室 | 改造36个，满意度95%以上 | 县卫健局")
    #expect(plan.targets("表1/1") == ["改造 = 36", "满意度 >= 95"])
  }

  @Test func moneyScoresAndRemarksAreNoTargets() {
    let plan = compile("任务 | 计划投资（万元） | 分值 | 责任单位 | 备注\n改造道路 | 1860 | 新增20分 | 县交通局 | 新建3座桥梁")
    #expect(plan.targets("表1/1") == [])
  }

  @Test func aBareFigureCountsWhatTheTaskNames() {
    let plan = compile("任务 | 2026年目标 | 牵头单位\n新建改建农村公路 | 100 公里 | 县交通局")
    #expect(plan.targets("表1/1") == ["新建改建农村公路 = 100"])
    #expect(plan.tasks.first?.targets.first?.by == Day(2026, 12, 31))
  }

  @Test(arguments: [
    "一季度 | 二季度", "第一季度目标 | 第二季度目标", "1—3月 | 4—6月", "1-3月工作计划 | 2024年4-6月工作计划", "3月底前 | 6月底前",
  ])
  func aStageDatesWhatStandsBelowIt(stages: String) {
    let plan = compile(
      "安宁县2024年任务表\n任务 | \(stages) | 责任单位\n修建村道 | 修建5公里 | 修建9公里 | 县交通局\n修订章程 | / | 印发 | 县司法局")
    #expect(plan.tasks.first?.targets.map(\.by) == [Day(2024, 3, 31), Day(2024, 6, 30)])
    #expect(
      plan.tasks.map { $0.deadlines.map(\.end) } == [
        [Day(2024, 3, 31), Day(2024, 6, 30)], [Day(2024, 6, 30)],
      ])
  }

  @Test(arguments: [
    ("三季度目标 | 全年目标", [Day(2024, 9, 30), Day(2024, 12, 31)]),
    ("1月 | 2月", [Day(2024, 1, 31), Day(2024, 2, 29)]),
    ("3月 | 4—6月", [Day(2024, 3, 31), Day(2024, 6, 30)]),
  ])
  func monthsAndTheWholeYearAreStagesBesideOthers(stages: String, days: [Day?]) {
    let plan = compile(
      "安宁县2024年任务表\n任务 | 年度目标 | \(stages) | 责任单位\n道路改造 | 完成投资8亿元 | 1.5亿元 | 2亿元 | 县交通局")
    #expect(plan.targets("表1/1") == ["投资 = 8", "投资 = 1.5", "投资 = 2"])
    #expect(plan.tasks.first?.targets.dropFirst().map(\.by) == days)
    #expect(plan.tasks.first?.deadlines.map(\.end) == days)
  }

  @Test func aStageEndsWithTheLimitOfTheRow() {
    let plan = compile(
      """
      安宁县2024年任务表
      任务 | 一季度 | 二季度 | 三季度 | 责任单位 | 完成时限
      修建村道 | 修建5公里 | / | 修建9公里 | 县交通局 | 8月底前
      修订章程 | / | 印发 | 宣讲4场 | 县司法局 | 5月底前
      """)
    #expect(plan.tasks.map { $0.deadlines.compactMap(\.end) }[0] == [Day(2024, 3, 31), Day(2024, 8, 31)])
    #expect(plan.tasks[0].targets.map(\.by) == [Day(2024, 3, 31), Day(2024, 8, 31)])
    #expect(plan.diagnostics.filter { $0.code.id == "P0209" }.map(\.path) == ["表1/2"])
  }

  @Test func theStandardsOfAProjectAreItsResultsAndLimit() {
    let plan = compile("安宁县2024年民生实事\n项目名称 | 建设内容 | 完成标准 | 牵头单位\n停车便民 | 新增泊位150个 | 9月底前投用，惠及居民800户 | 县城管局")
    #expect(plan.targets("表1/1") == ["新增泊位 = 150", "惠及居民 = 800"])
    #expect(plan.deadlines("表1/1") == ["2024-09-30 by"])
    #expect(plan.tasks.first?.text == "停车便民。建设内容：新增泊位150个。完成标准：9月底前投用，惠及居民800户")
  }

  @Test func whatTwoCellsSayIsDemandedOnce() {
    let plan = compile("任务 | 建设内容 | 完成标准 | 责任单位\n老年助餐 | 新建助餐点30个 | 新建助餐点30个，日均服务90人次以上 | 县民政局")
    #expect(plan.targets("表1/1") == ["助餐点 = 30", "日均服务 >= 90"])
  }

  @Test func aRowBelowAMergedCellQuotesItsOwnWords() {
    let plan = compile(
      "序号 | 任务 | 牵头单位 | 配合单位\n1 | 建泵站 | 县水利局 | 县供电公司\n2 | 修渠 | 〃 | 县发改局")
    #expect(plan.tasks.map(\.clause) == ["县水利局 | 县供电公司", "县发改局"])
    #expect(plan.tasks.last?.units.map(\.name) == ["县水利局", "县发改局"])
  }

  @Test func aLoneMonthOrAStateOfThingsIsNoStage() {
    let plan = compile("安宁县2024年任务表\n任务 | 一季度进展情况 | 责任单位\n修建村道 | 修建5公里 | 县交通局")
    #expect(plan.deadlines("表1/1") == [])
    #expect(plan.targets("表1/1") == [])
  }

  @Test func aColumnOfGoalsAndLimitsIsProse() {
    let plan = compile("安宁县2024年任务表\n任务 | 工作目标及进度安排 | 责任单位\n学前教育 | 6月底前新建公办园5所 | 县教育局")
    #expect(plan.targets("表1/1") == ["公办园 = 5"])
    #expect(plan.deadlines("表1/1") == ["2024-06-30 by"])
  }

  @Test func aStandardIsAGoal() {
    let plan = compile(
      "序号 重点工作 工作要求 责任部门 配合部门\n1 安全培训 持证率100%，培训不少于9学时 人事部 安全部\n2 应急演练 综合演练2次，专项演练4次 安全部 人事部")
    #expect(plan.tasks.map(\.title) == ["安全培训", "应急演练"])
    #expect(plan.tasks.map { $0.targets.map(\.value) } == [[100, 9], [2, 4]])
  }

  @Test func aNamedAmountIsAllThatAGoalHolds() {
    let plan = compile("任务 | 年度目标 | 责任单位\n科研 | 到账经费3亿元 | 县科技局\n投入 | 总投资3亿元 | 县财政局")
    #expect(plan.tasks.map { $0.targets.map(\.value) } == [[3], []])
  }

  @Test func aColumnOfItsOwnTellsTheUnit() {
    let plan = compile("指标名称 | 单位 | 2026年 | 责任单位\n粮食产量 | 万吨 | ≥32 | 县农业农村局\n能耗降低 | % | 〔13.5〕 | 县发改局")
    #expect(plan.tasks.flatMap { $0.targets.map(\.unit) } == ["万吨", "%"])
    #expect(plan.targets("表1/1") == ["粮食产量 >= 32"])
  }

  @Test func theProblemsOfAListDemandNothing() {
    let plan = compile("反馈问题 | 整改措施 | 责任单位\n仅集中学习6次，拖欠账款2亿元。 | 每月集中学习不少于1次 | 县委办")
    #expect(plan.tasks.first?.targets.map(\.value) == [1])
  }

  @Test func personsTakeTheirRoleFromTheHeading() {
    let plan = compile("任务 | 责任单位 | 分管县领导\n建设平台 | 县财政局 | 李明、王芳")
    #expect(plan.tasks.first?.persons.map(\.name) == ["李明", "王芳"])
    #expect(plan.tasks.first?.persons.map(\.role) == ["分管县领导", "分管县领导"])
  }

  @Test(arguments: ["完成时限：2018年12月", "时限要求：2018年12月\n牵头单位：县财政局。"])
  func labelsAnnounceLimitsInProse(lines: String) {
    let plan = compile("一、重点任务\n1.建设平台。\n\(lines)\n2.引进人才。\n二、保障措施\n1.加强领导。")
    #expect(plan.deadlines("一/1") == ["2018-12-31 by"])
  }
}
