import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

/// One table in every way that documents print tables.
struct LayoutTests {
  private static let rows = [
    "表1/1 建设平台1个 | 县财政局 lead, 县审计局 cooperate | 2024-06-30 by",
    "表1/2 引进人才50名 | 县人社局 lead | 2024-12-31 by",
  ]

  private static let title = "安宁县2024年重点任务分解表\n"

  @Test func numbersMayBeginAnewBelowASection() {
    let plan = compile(
      """
      2024年任务清单
      序号
      工作任务
      牵头单位
      配合单位
      一、建设平台
      1
      编制方案，明确目标。
      县财政局
      县审计局
      2
      建设平台，完善功能。
      县教育局
      县统计局
      二
      引进人才
      1
      制定办法，落实补贴。
      县人社局
      县民政局
      2
      举办活动，吸引人才。
      县科技局
      县住建局
      """)
    #expect(plan.paths == ["表1/1", "表1/2", "表1/3", "表1/4"])
    #expect(plan.units("表1/3") == ["县人社局 lead", "县民政局 cooperate"])
    #expect(plan.units("表1/4") == ["县科技局 lead", "县住建局 cooperate"])
  }

  @Test func chineseNumeralsInBracketsNumberRowsBelowSections() {
    let plan = compile(
      """
      东山县任务职责分工表
      序号
      工作任务
      主要工作内容
      牵头单位
      配合单位
      —
      健全处置体系
      （一）
      推动源头减量
      在项目设计文件中增加平衡内容。
      建设主管部门、县规划局
      县水利局、县房管局
      （二）
      落实码头建设
      建设转运码头。
      县交通局
      ——
      开展码头备案、验收工作。
      县城管局
      ——
      二
      健全管理体系
      （一）
      加强申报管理
      落实处置备案制度。
      县土方工作
      专班
      县住建局
      序号
      工作任务
      主要工作内容
      牵头单位
      配合单位
      （二）
      加强源头监管
      落实工地数字化监督管理。
      县数据局
      县水利局
      """)
    #expect(plan.units("表1/1").prefix(2) == ["建设主管部门 lead", "县规划局 lead"])
    #expect(plan.units("表1/2") == ["县交通局 lead"])
    #expect(plan.units("表1/3") == ["县城管局 lead"])
    #expect(plan.units("表1/4") == ["县土方工作专班 lead", "县住建局 cooperate"])
    #expect(plan.units("表1/5") == ["县数据局 lead", "县水利局 cooperate"])
    #expect(plan.paths.count == 5)
  }

  @Test func theLastRowWithoutUnitsEndsAboveTheNextTable() {
    let plan = compile(
      """
      附表1
      任务分工表
      序号
      事项
      责任单位
      1
      建设平台，完善功能
      县交通局
      2
      提高权重，落实补贴
      附表2
      建设分配表
      序号
      行业
      建设内容
      责任单位
      1
      铁路
      建设货场、站房
      县铁路办
      2
      港口
      建设码头、岸线
      县港口办
      """)
    #expect(plan.units("表2/1") == ["县铁路办 listed"])
    #expect(plan.units("表2/2") == ["县港口办 listed"])
    #expect(plan.units("表1/1") == ["县交通局 listed"])
  }

  @Test func unitsOverThreeLinesStandBesideTitles() {
    let plan = compile(
      """
      东山县任务分解表
      序号
      任务类型
      重点内容
      责任单位
      参考文件
      1
      海绵城市
      建设管理
      指导推进全县海绵城市建设工作，协同制定年度计划。
      县住建局、县发展改革局、
      县水利局，
      各街镇
      《海绵城市工作指引（试行）》
      2
      达标评估
      推进全县达标评估工作，按时上报结果。
      县住建局
      《海绵城市工作指引（试行）》
      """)
    #expect(plan.units("表1/1") == ["县住建局 listed", "县发展改革局 listed", "县水利局 listed", "各街镇 listed"])
    #expect(plan.units("表1/2") == ["县住建局 listed"])
  }

  @Test func anExcerptKeepsTheNumbersOfItsList() {
    let plan = compile(
      "序号 工作目标 主要责任单位 协同配合单位\n33 培育服务企业30家 市发改委 市商务局 市统计局\n35 改造危房1200户 市住建局 市民政局\n市残联")
    #expect(plan.units("表1/1") == ["市发改委 lead", "市商务局 cooperate", "市统计局 cooperate"])
    #expect(plan.units("表1/2") == ["市住建局 lead", "市民政局 cooperate", "市残联 cooperate"])
  }

  @Test(arguments: [
    "序号 | 任务 | 牵头单位 | 配合单位 | 完成时限\n1 | 建设平台1个 | 县财政局 | 县审计局 | 6月底\n2 | 引进人才50名 | 县人社局 | / | 12月",
    "序号\t任务\t牵头单位\t配合单位\t完成时限\n1\t建设平台1个\t县财政局\t县审计局\t6月底\n2\t引进人才50名\t县人社局\t\t12月",
    "序号 |\n任务 |\n牵头单位 |\n配合单位 |\n完成时限 |\n1 |\n建设平台1个 |\n县财政局 |\n县审计局 |\n6月底 |\n2 |\n引进人才50名 |\n县人社局 |\n |\n12月 |",
    "序号\n|\n任务\n|\n牵头单位\n|\n配合单位\n|\n完成时限\n|\n1\n|\n建设平台1个\n|\n县财政局\n|\n县审计局\n|\n6月底\n|\n2\n|\n引进人才50名\n|\n县人社局\n|\n|\n12月\n|",
    "序号\n\n任务\n\n牵头单位\n\n配合单位\n\n完成时限\n\n1\n\n建设平台1个\n\n县财政局\n\n县审计局\n\n6月底\n\n2\n\n引进人才50名\n\n县人社局\n\n/\n\n12月",
    "序号 任务 牵头单位 配合单位 完成时限\n1 建设平台1个 县财政局 县审计局 6月底\n2 引进人才50名 县人社局 / 12月",
    "序号 任务 牵头单位 配合单位 完成时限\n1、建设平台1个\n县财政局\n县审计局\n6月底\n2、引进人才50名\n县人社局\n/\n12月",
    "┌──┬──────┬────┬────┬────┐\n│序│任务  │牵头│配合│完成│\n│号│      │单位│单位│时限│\n├──┼──────┼────┼────┼────┤\n│1 │建设平│县财│县审│6月 │\n│  │台1个 │政局│计局│底  │\n├──┼──────┼────┼────┼────┤\n│2 │引进人│县人│    │12月│\n│  │才50名│社局│    │    │\n└──┴──────┴────┴────┴────┘",
    "+--+------------+--------+--------+--------+\n|序号|任务|牵头单位|配合单位|完成时限|\n+--+------------+--------+--------+--------+\n|1 |建设平台1个 |县财政局|县审计局|6月底|\n+--+------------+--------+--------+--------+\n|2 |引进人才50名|县人社局|        |12月|\n+--+------------+--------+--------+--------+",
    " 序号    任务            牵头单位    配合单位    完成时限\n         建设平台        县财政局    县审计      6月底\n  1\n         1个                         局\n  2      引进人才50名    县人社局                12月",
    "{\"id\": 1, \"task\": \"建设平台1个\", \"owner\": \"县财政局\", \"co\": \"县审计局\", \"time\": \"6月底\"},\n{\"id\": 2, \"task\": \"引进人才50名\", \"owner\": \"县人社局\", \"co\": \"无\", \"time\": \"12月\"}",
    "序号任务牵头单位配合单位完成时限1建设平台1个。县财政局县审计局6月底2引进人才50名。县人社局12月",
  ])
  func readsTheTable(printed: String) {
    let plan = compile(Self.title + printed)
    let rows = plan.tasks.map {
      "\($0.path) \($0.title) | \(plan.units($0.path).joined(separator: ", ")) | \(plan.deadlines($0.path).joined())"
    }
    #expect(rows == Self.rows)
    #expect(plan.tasks.map(\.targets.count) == [1, 1])
  }

  @Test func wordsWithoutSeparatorsAreAlwaysAGuess() {
    let plan = compile("序号任务责任领导牵头单位配合单位1建设平台。李海平财政局审计局各街道2引进人才。王芳人社局各街道")
    #expect(plan.units("表1/1") == ["财政局 lead", "审计局 cooperate", "各街道 cooperate"])
    #expect(plan.tasks.map { $0.persons.map(\.name) } == [["李海平"], ["王芳"]])
    #expect(plan.diagnostics.filter { $0.code.id == "P0003" }.map(\.path) == ["表1/1", "表1/2"])
  }

  @Test func unitsThatFitTwoColumnsAreAGuess() {
    let plan = compile(
      "序号\n任务\n牵头单位\n配合单位\n完成时限\n1\n建设平台\n县财政局\n县审计局\n县统计局\n6月底\n2\n引进人才\n县人社局\n县科技局\n12月")
    #expect(plan.units("表1/1") == ["县财政局 lead", "县审计局 cooperate", "县统计局 cooperate"])
    #expect(plan.diagnostics.filter { $0.code.id == "P0003" }.map(\.path) == ["表1/1"])
  }

  @Test func wrappedListsAreNoGuess() {
    let plan = compile(
      "序号 任务 牵头单位 配合单位 完成时限\n1 建设平台 县财政局 县审计局、\n县统计局 6月底\n2 引进人才 县人社局 县科技局 12月")
    #expect(plan.units("表1/1") == ["县财政局 lead", "县审计局 cooperate", "县统计局 cooperate"])
    #expect(!plan.codes.contains("P0003"))
  }

  @Test func aMergedCategoryIsNoSectionRow() {
    let plan = compile(
      "类别 | 序号 | 任务 | 责任单位\n一、产业 | 1 | 建设平台 | 县财政局、县审计局\n2 | 引进人才 | 县人社局\n二、社会 | 3 | 建设学校 | 县教育局")
    #expect(plan.paths == ["表1/1", "表1/2", "表1/3"])
    #expect(plan.units("表1/2") == ["县人社局 listed"])
  }

  @Test func rulesThatStopShortMergeCells() {
    let plan = compile(
      "┌──┬────┬────┐\n│序│任务│责任│\n│号│    │单位│\n├──┼────┼────┤\n│1 │建平│县财│\n│  │台  │政局│\n├──┼────┤    │\n│2 │引人│    │\n│  │才  │    │\n└──┴────┴────┘"
    )
    #expect(plan.units("表1/2") == ["县财政局 listed"])
  }

  @Test func aRowWithoutNumberGoesOnWithTheUnitAbove() {
    let plan = compile("序号\t责任单位\t任务\t时限\n1\t县水利局\t清理河道\t6月底\n\t\t申报示范河道\t12月底")
    #expect(plan.units("表1/2") == ["县水利局 listed"])
    #expect(plan.codes.contains("P0113"))
  }

  @Test func linesOfACellAreNamesOfTheirOwn() {
    let plan = compile("序号\t任务\t责任单位\t时限\n1\t引进人才\t教育局\n人社局\n总工会\t12月底\n2\t建设平台\t市政府\n办公室\t6月底")
    #expect(plan.units("表1/1") == ["教育局 listed", "人社局 listed", "总工会 listed"])
    #expect(plan.units("表1/2") == ["市政府办公室 listed"])
  }

  @Test func quotesOnlyTheCellsOwnWords() {
    let plan = compile(
      "序号    任务          牵头单位    完成时限\n 1      建设平台，    市发展改    6月底\n        整合数据。    革委\n 2      引进人才。    市人社局    12月"
    )
    #expect(plan.units("表1/1") == ["市发展改革委 lead"])
    #expect(plan.tasks.first?.units.first?.asWritten == "市发展改")
  }

  @Test func numbersMayComeFromAParentList() {
    let plan = compile(
      "序号 任务 牵头单位 完成时限\n33 建设平台 县财政局 6月底\n41 引进人才 县人社局 12月底\n57 新建学校 县教育局 8月底")
    #expect(plan.paths == ["表1/1", "表1/2", "表1/3"])
  }

  @Test func theLineAboveTellsTheYear() {
    let plan = compile("安宁县2020年重点工作进展（7月）\n任务 | 责任单位 | 完成时限\n建设平台 | 县财政局 | 9月底")
    #expect(plan.deadlines("表1/1") == ["2020-09-30 by"])
  }

  @Test func blanksOnPrintedPagesLeaveEveryRowUncertain() {
    let words = "序号   任务       牵头单位     配合单位\n1      建设平台   县科技局     县财政局\n2      引进人才   县人社局     县教育局\n"
    let printed = SourceText(
      name: "plan.pdf", bytes: Array(words.utf8), encoding: .extracted, places: [PlacedOffset(0, .page(1))])
    let plan = PolicyCompiler(simplify: simplified).compile(printed)
    #expect(plan.tasks.count == 2)
    #expect(plan.diagnostics.filter { $0.code.id == "P0003" }.map(\.path) == ["表1/1", "表1/2"])
    #expect(compile(words).diagnostics.isEmpty)
  }

  @Test func aLineOfBarsIsTheBarsOfEmptyCells() {
    let plan = compile(
      "序号 |\n任务 |\n牵头单位 |\n备注 |\n说明 |\n1 |\n建设平台 |\n县财政局 |\n||\n2 |\n引进人才 |\n县人社局 |\n已报 |\n|")
    #expect(plan.units("表1/1") == ["县财政局 lead"])
    #expect(plan.units("表1/2") == ["县人社局 lead"])
  }

  @Test func numbersMayLackAHeadingOfTheirOwn() {
    let plan = compile(
      "工作任务\n|\n具体要求\n|\n责任科室\n|\n规范公开\n|\n1\n|\n清理文件。\n|\n办公室\n|\n2\n|\n公布目录。\n|\n综合科\n|\n加强解读\n|\n3\n|\n丰富形式。\n|\n各科室\n|"
    )
    #expect(plan.tasks.map(\.title) == ["清理文件", "公布目录", "丰富形式"])
    #expect(["表1/1", "表1/2", "表1/3"].flatMap(plan.units) == ["办公室 listed", "综合科 listed", "各科室 listed"])
  }

  @Test(arguments: [
    "序号\n\n工 作 任 务\n\n责任单位\n\n1\n\n建设平台。\n\n县财政局\n\n2\n\n引进人才。\n\n县人社局",
    "序号\n\n民生大事\n\n责任单位\n\n1\n\n建设平台。\n\n县财政局\n\n2\n\n引进人才。\n\n县人社局",
    "序号 | 民生大事 | 责任单位\n1 | 建设平台。 | 县财政局\n2 | 引进人才。 | 县人社局",
  ])
  func theColumnBeforeTheUnitsHoldsTheDemand(printed: String) {
    let plan = compile(printed)
    #expect(plan.tasks.map(\.title) == ["建设平台", "引进人才"])
    #expect(plan.units("表1/2") == ["县人社局 listed"])
  }

  @Test func aRowWithoutATaskGoesOnWithTheOneAbove() {
    let plan = compile("任务 | 完成时间 | 牵头单位 |\n改造道路3条 | 2024.6 | 县住建局 |\n2024.8 | 县交通局 | |")
    #expect(plan.tasks.map(\.title) == ["改造道路3条", "改造道路3条"])
    #expect(plan.units("表1/2") == ["县交通局 lead"])
  }

  @Test func aPieceOfABrokenWordNamesNoTask() {
    let plan = compile(
      "序号 类别 主要任务 细化措施 牵头单位\n1 水资源保 护 严守开发利用红线 实施总量控制，防止不合理取水。 县水利局\n2 水环境治 理 治理入河排污口 开展排查整治，建立台账清单。 县生态环境局")
    #expect(plan.tasks.map { $0.title.prefix(4) } == ["严守开发", "治理入河"])
  }

  @Test func whatThePageSaysOfItselfIsNoRow() {
    let plan = compile("任务 | 责任单位 | 分管领导 |\n建设平台 | 县财政局 | 李明 |\n索引号: | 1234 | 成文日期: | 2022-10-08 |")
    #expect(plan.paths == ["表1/1"])
  }

  @Test func rowsMayBeNumberedInsideTheirFirstWords() {
    let plan = compile(
      "类别 工作任务 牵头单位 责任单位 完成时限\n一、组织 1.制定规划。 县爱卫办 各镇政府 2024年3月底前\n2.健全网络。 县爱卫办 县财政局 长期坚持\n二、宣传 3.设置专栏。 县融媒体中心 各镇政府 2024年6月底前"
    )
    #expect(plan.tasks.map(\.title) == ["制定规划", "健全网络", "设置专栏"])
    #expect(plan.units("表1/3") == ["县融媒体中心 lead", "各镇政府 cooperate"])
    #expect(plan.deadlines("表1/1") == ["2024-03-31 by"])
  }

  @Test func cardsAreRows() {
    let plan = compile(
      "某县督查事项\n编号：1号\n督查事项：建设污水厂\n承办单位：县住建局\n协办单位：县发改局\n办结时限：2024年12月31日\n\n编号：2号\n督查事项：加固校舍\n承办单位：县教育局")
    #expect(plan.tasks.map(\.title) == ["建设污水厂", "加固校舍"])
    #expect(plan.units("表1/1") == ["县住建局 lead", "县发改局 cooperate"])
    #expect(plan.deadlines("表1/1") == ["2024-12-31 by"])
  }

  @Test func whatStandsOnceAboveTheCardsIsThePages() {
    let card = "督查事项：建设污水厂\n承办单位：县住建局\n"
    #expect(compile("索引号：某县\n\(card)\n\(card)").paths == ["表1/1", "表1/2"])
  }

  /// Lists of duties by department have no column that says 任务.
  @Test(arguments: ["职责与任务", "政策制定重点领域"]) func unitsMayStandFirst(heading: String) {
    let plan = compile("部门 | \(heading)\n县科技局 | 支持研究\n县水务局 | 指导污水处理\n")
    #expect(plan.units("表1/2") == ["县水务局 listed"] && plan.tasks.map(\.title) == ["支持研究", "指导污水处理"])
  }

  @Test func aPageMayHoldOneCard() {
    let plan = compile("索引号：某县\n重点工作： | 建设污水厂 |\n牵头单位： | 县住建局 |\n办结时限： | 2024年6月底前 |\n")
    #expect(plan.units("表1/1") == ["县住建局 lead"] && plan.deadlines("表1/1") == ["2024-06-30 by"])
    #expect(compile("索引号：某县\n发布机构：县政府\n责任单位：县住建局\n").tasks.isEmpty)
  }

  @Test func goalsAreWordsOfTheTask() {
    let plan = compile("序号\t任务\t目标要求\t责任单位\n1\t监管危险源\t建成监测平台\t县应急局\n2\t储备物资。\t30类以上\t县应急局")
    #expect(plan.tasks.map(\.text) == ["监管危险源。目标要求：建成监测平台", "储备物资。目标要求：30类以上"])
  }

  @Test func labelsBelowNumbersMakeNoCards() {
    let item = "工作内容：建设平台\n责任单位：县财政局\n"
    #expect(compile("1.数据\n\(item)2.网络\n\(item)").paths == ["1", "2"])
    #expect(compile("问题一：数据\n\(item)问题二：网络\n\(item)").paths == ["问题一", "问题二"])
    #expect(compile("(101)数据\n\(item)(102)网络\n\(item)").paths == ["(101)", "(102)"])
  }

  @Test func namesThatTheEdgeOfAColumnToreAreWhole() {
    let plan = compile(
      "序号\n工作任务\n牵头部门\n责任单位\n1\n压减接电的环节，建成5G 基站\n并推广应用。\n国网某市电\n力公司\n市工业和信息化局\n2\n推动信息的共享，扩大范围。\n市政务服务\n办、市大数据\n管理中心\n市级有关单位\n3\n建设物流枢纽，争取资金支持。\n市发展改革\n委，滨海新区\n人民政府\n—"
    )
    #expect(plan.units("表1/1") == ["国网某市电力公司 lead", "市工业和信息化局 cooperate"])
    #expect(plan.units("表1/2") == ["市政务服务办 lead", "市大数据管理中心 lead", "市级有关单位 cooperate"])
    #expect(plan.units("表1/3") == ["市发展改革委 lead", "滨海新区人民政府 lead"])
  }

  @Test func aCellOfUnitsMaySayTheirParts() {
    let plan = compile(
      "序号\n工作任务\n责任单位\n完成时限\n1\n深化审批改革\n县政务局\n6月底\n2\n推行联合监管\n县审计局牵头，县直有关部门配合\n年底\n3\n加强文件审核\n县司法局、县公安局按职责分工负责\n年底"
    )
    #expect(plan.units("表1/2") == ["县审计局 lead", "县直有关部门 cooperate"])
    #expect(plan.units("表1/3") == ["县司法局 joint", "县公安局 joint"])
  }
  @Test func linesOfWrappedCellsAreJoined() {
    let plan = compile(
      """
      序号
      重点任务
      牵头部门
      责任单位
      1
      推进河道管护信息
      在水利平台中的应用。
      市政务服务
      办、市大数据
      管理中心
      市水利局、市财
      政局，临河新区
      管委会
      2
      优化渔船登记平台
      功能，加强共享。
      市工业和信息
      化局
      市农业农村
      局
      """)
    #expect(plan.tasks.first?.title == "推进河道管护信息在水利平台中的应用")
    #expect(
      plan.units("表1/1") == [
        "市政务服务办 lead", "市大数据管理中心 lead", "市水利局 cooperate", "市财政局 cooperate", "临河新区管委会 cooperate",
      ])
    #expect(plan.units("表1/2") == ["市工业和信息化局 lead", "市农业农村局 cooperate"])
  }

  @Test func theEndOfANameIsNoUnitOfARow() {
    let plan = compile("序号 | 任务 | 牵头单位\n1 | 建设平台 | 管理中心\n2 | 修缮水闸 | 市水利局")
    #expect(plan.diagnostics.map { "\($0.code.id) \($0.path ?? "")" } == ["P0101 表1/1"])
  }

  /// Cells of a table whose lines all arrive alone.
  private func flowing(_ lines: String) -> Compilation {
    compile("任务类型\n\n序号\n\n工作任务\n\n推进单位\n\n" + lines.replacing("\n", with: "\n\n"))
  }

  @Test(arguments: ["行动一：片区更新行动", "行动一：片区整体更新行动（重点片区环境焕新行动）"])
  func rowsBelowAnotherCategoryShareTheUnitsAbove(_ section: String) {
    let plan = flowing(
      "\(section)\n1\n推进河东片区更新\n区规划局、区建设局\n行动二：居住改善行动\n旧房改造\n2\n改造老旧小区\n区房管局、区城管局\n加装电梯\n3\n完成加装电梯70台\n特色社区建设\n4\n创建9个“特色社区”\n行动三：园区提质行动\n工业园区\n5\n盘活低效用地\n区工信局"
    )
    #expect(plan.units("表1/3") == ["区房管局 listed", "区城管局 listed"])
    #expect(plan.units("表1/4") == ["区房管局 listed", "区城管局 listed"])
    #expect(plan.targets("表1/4") == ["“特色社区” = 9"])
    #expect(plan.units("表1/5") == ["区工信局 listed"])
    #expect(plan.diagnostics.filter { $0.code.id == "P0113" }.compactMap(\.path) == ["表1/3", "表1/4"])
    #expect(!plan.codes.contains("P0003"))
  }

  @Test func aRowBelowANewSectionHasNoUnitsOfTheOneAbove() {
    let plan = flowing(
      "旧房改造\n1\n改造老旧小区\n区房管局\n加装电梯\n2\n完成加装电梯70台\n区建设局\n行动二：园区提质行动（工业园区提质增效行动）\n3\n盘活低效用地\n园区整合\n4\n整合小微园区\n区工信局"
    )
    #expect(plan.units("表1/2") == ["区建设局 listed"])
    #expect(plan.units("表1/3") == [])
  }

  @Test func aRowWithoutItsNumberHasTheUnitsAboveAndItsOwnLimit() {
    let plan = compile(
      "2024年民生实事\n\n序号\n\n民生实事\n\n责任单位\n\n完成时限\n\n1\n\n新建残疾人服务中心。\n\n县残联\n\n5月底前动工\n\n2\n\n新建养老服务楼。\n\n县民政局\n\n6月底前动工\n\n开工新建老年学校。\n\n12月底前\n\n3\n\n迁建服务大厅。\n\n县政务局\n\n12月底前"
    )
    #expect(plan.tasks.map(\.title) == ["新建残疾人服务中心", "新建养老服务楼", "开工新建老年学校", "迁建服务大厅"])
    #expect(plan.units("表1/3") == ["县民政局 listed"])
    #expect(plan.deadlines("表1/2") == ["2024-06-30 by"])
    #expect(plan.deadlines("表1/3") == ["2024-12-31 by"])
  }

  @Test func theColumnOfWhatIsAskedHoldsValues() {
    let plan = compile("序号 | 任务名称 | 指标要求 | 牵头部门 |\n1 | 生产总值 | 增长6% | 县发改局 |\n2 | 财政收入 | 50亿元以上 | 县财政局 |")
    #expect(plan.targets("表1/1") == ["生产总值 = 6"])
    #expect(plan.targets("表1/2") == ["财政收入 >= 50"])
  }

  @Test func aLabelCutByTheLineOpensNoCard() {
    let plan = compile(
      """
      一、任务
      （101）建立台账。（牵
      头单位：市水利局；责任单位：市财政局）
      （102）修缮水闸。（牵
      头单位：市水利局；责任单位：市发改委）
      （103）疏浚河道。（牵头单位：市水利局；
      责任单位：市住建局）
      提升任务：
      （104）改造泵站。（牵头单位：市水利局）
      """)
    #expect(plan.paths == ["一/(101)", "一/(102)", "一/(103)", "一/(104)"])
    #expect(plan.units("一/(102)") == ["市水利局 lead", "市发改委 cooperate"])
  }
}
