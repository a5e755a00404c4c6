import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

struct TableTests {
  @Test func aColumnOfTimesMayHoldYearsAlone() {
    let plan = compile(
      "东山县2024年民生实事项目清单\n序号 | 项目名称 | 建设年限 | 责任单位\n1 | 学校改造 | 2024 | 县教育局\n2 | 道路建设 | 2024-2025 | 县住建局\n3 | 公园建设 | 2024年6月 | 县城管局"
    )
    #expect(plan.deadlines("表1/1") == ["2024-12-31 by"])
    #expect(plan.deadlines("表1/2") == ["2025-12-31 during"])
    #expect(plan.deadlines("表1/3") == ["2024-06-30 by"])
  }

  @Test func aCellOfUnitsMayHoldLongBrackets() {
    let plan = compile(
      "2024年任务清单\n序号\n任务名称\n任务内容\n牵头部门\n配合部门\n时间节点\n1\n营造氛围\n参与全区宣传工程。\n区科委、区委宣传部（区文明办、区政府新闻办、区委网信办）\n各街镇\n2024年\n2\n组织各级媒体做好宣传工作。\n区教育局\n各街镇\n2024年5月"
    )
    #expect(plan.units("表1/1") == ["区科委 lead", "区委宣传部(区文明办、区政府新闻办、区委网信办) lead", "各街镇 cooperate"])
    #expect(plan.units("表1/2") == ["区教育局 lead", "各街镇 cooperate"])
  }

  @Test func readsRowsBetweenBars() {
    let plan = compile("序号 | 任务 | 牵头单位 | 配合单位\n1 | 建设平台 | 县财政局 | 县审计局\n2 | 引进人才 | 县人社局 | /\n合计 | | |")
    #expect(plan.paths == ["表1/1", "表1/2"])
    #expect(plan.units("表1/1") == ["县财政局 lead", "县审计局 cooperate"])
    #expect(plan.units("表1/2") == ["县人社局 lead"])
  }

  @Test func ofTwoThingsUnderOneHeadingTheFirstTellsTheColumn() {
    let plan = compile("| 项目 | 建设内容及标准 | 责任单位 |\n|---|---|---|\n| 平台 | 新建站点3个 | 县财政局 |")
    #expect(plan.targets("表1/1") == ["站点 = 3"])
  }

  @Test func sectionRowsAreNoTasks() {
    let plan = compile("序号 | 任务 | 责任单位\n一、经济 | |\n1 | 建设平台 | 县财政局\n二、社会\n2 | 引进人才 | 县人社局")
    #expect(plan.paths == ["表1/1", "表1/2"])
  }

  @Test func aSectionsNumeralMayStandInACellOfItsOwn() {
    let plan = compile(
      "序号\t任务\t牵头单位\t责任单位\t时限\n一\t交通\n1\t修路\t县交通局\t县财政局\t2024年6月\n二\t建筑\t\t\t\n2\t检测\t县住建局\t县审计局\t2024年9月")
    #expect(plan.paths == ["表1/1", "表1/2"])
    #expect(compile("序号\t任务\t责任单位\n一\t修路\t县交通局\n二\t检测\t县住建局").paths == ["表1/1", "表1/2"])
  }

  @Test func emptyFirstCellsBelongToTheCellsAbove() {
    let plan = compile(
      "责任领导\t责任单位\t重点工作\t完成时限\t配合单位\n张三\t县府办\t建设平台\t2024年6月\t县财政局\n\t\t政务公开\t2024年9月\t县人社局\n李四\t县财政局\t预算管理\t2024年9月\t"
    )
    #expect(plan.units("表1/2") == ["县府办 listed", "县人社局 cooperate"])
    #expect(plan.tasks.map { $0.persons.map(\.name) } == [["张三"], ["张三"], ["李四"]])
    #expect(plan.codes.contains("P0113"))
  }

  @Test(arguments: ["序号\t任务\t责任单位\t时限\n", "序号 | 任务 | 责任单位 | 时限\n"])
  func notesBelowATableBelongToNoRow(_ header: String) {
    let rows = ["1\t修路\t县交通局\t2024年6月", "2\t架桥\t县水利局\t2024年9月"].joined(separator: "\n")
    let bars = rows.replacing("\t", with: " | ")
    let plan = compile(
      header + (header.contains("|") ? bars : rows) + "\n注：1.牵头单位为责任主体。\n2.每月25日前报送进展。\n")
    #expect(plan.paths == ["表1/1", "表1/2"])
    #expect(plan.deadlines("表1/2") == ["2024-09-30 by"])
  }

  @Test func actionsBesideStrategiesAreTheTasks() {
    let plan = compile(
      "| 策略 | 行动方案 | 主办机关 | 协办机关 | 办理期程 |\n| 一、扩增服务 | 布建中心 | 县民政局 | 县财政局 | 2024年底 |\n| | 推广课程 | 县教育局 | 县人社局 | 持续办理 |"
    )
    #expect(plan.tasks.map(\.title) == ["布建中心", "推广课程"])
    #expect(plan.units("表1/2") == ["县教育局 lead", "县人社局 cooperate"])
    #expect(plan.deadlines("表1/1") == ["2024-12-31 by"])
  }

  @Test(arguments: ["责任单位及责任人", "责任单位（责任人）"])
  func aColumnMayNameUnitsAndPeople(_ heading: String) {
    let plan = compile("序号\t任务\t\(heading)\t时限\n1\t修路\t县交通局 张三\t6月\n2\t架桥\t县水利局（李四）\t9月")
    #expect(plan.units("表1/1") == ["县交通局 listed"] && plan.units("表1/2") == ["县水利局 listed"])
    #expect(plan.tasks.map { $0.persons.map(\.name) } == [["张三"], ["李四"]])
  }

  @Test func twoColumnsAreATable() {
    let plan = compile("责任单位\t工作任务\n县教育局\t1.6月底前建学校3所；2.培训教师200人。\n县卫健局\t1.建医院2所。")
    #expect(plan.paths == ["表1/1", "表1/2"])
    #expect(plan.units("表1/2") == ["县卫健局 listed"])
  }

  @Test func readsMarkdownTables() {
    let plan = compile("| 任务 | 责任单位 |\n|---|---|\n| 建设平台 | 县财政局 |")
    #expect(plan.units("表1/1") == ["县财政局 listed"])
  }

  @Test(arguments: ["同上", "〃", "″"])
  func aDittoMeansTheCellAbove(_ mark: String) {
    let plan = compile(
      "任务 | 责任单位 | 完成时限\n建设平台 | 县财政局 | 2024年6月\n引进人才 | \(mark) | \(mark)\n招商 | \(mark) | 2024年9月")
    #expect(plan.units("表1/2") == ["县财政局 listed"] && plan.units("表1/3") == ["县财政局 listed"])
    #expect(plan.tasks[1].deadlines.map(\.end) == [Day(2024, 6, 30)])
  }

  @Test func blanksInACellPartUnits() {
    let plan = compile("任务 | 完成时限 | 责任单位\n检查烟花 | 2月 | 安监站 安监所\n检查交通 | 3月 | 超限站 公路站 交警中队\n检查供水 | 4月 | 县政府 办公室")
    #expect(plan.units("表1/1") == ["安监站 listed", "安监所 listed"])
    #expect(plan.units("表1/2") == ["超限站 listed", "公路站 listed", "交警中队 listed"])
    #expect(plan.units("表1/3") == ["县政府办公室 listed"])
  }

  @Test func readsTabsWithLineBreaksInsideCells() {
    let plan = compile("序号\t任务\t责任单位\t配合单位\t时限\n1\t建设平台\t县财政局\t县审计局\n县统计局\t年底\n2\t引进人才\t县人社局\t\t年底")
    #expect(plan.units("表1/1") == ["县财政局 listed", "县审计局 cooperate", "县统计局 cooperate"])
    #expect(plan.units("表1/2") == ["县人社局 listed"])
  }

  @Test func aHeadingBetweenTabbedRowsParts() {
    let plan = compile(
      "序号\t任务\t责任单位\t时限\n一、经济\n1\t建设平台\t县财政局\t年底\n二、社会\n2\t引进人才\t县人社局\t年底\n三、其他\n以上事项抓好落实。")
    #expect(plan.paths.filter { $0.hasPrefix("表") } == ["表1/1", "表1/2"])
    #expect(plan.units("表1/2") == ["县人社局 listed"])
  }

  @Test func aLeadersNameIsNoUnit() {
    let plan = compile(
      "序号\t任务\t牵头单位\t配合单位\t包抓领导\t时限\t备注\n1\t修建公路\t县交通局\t县财政局、各镇政府\t杨军\t年底\t\n2\t举办赛事\t县文旅局\t无\t杨军\t年底\t")
    #expect(plan.units("表1/1") == ["县交通局 lead", "县财政局 cooperate", "各镇政府 cooperate"])
    #expect(plan.units("表1/2") == ["县文旅局 lead"])
    #expect(plan.tasks.allSatisfy { $0.persons.map(\.name) == ["杨军"] })
  }

  @Test func aCellMayStateThatTheFirstListedLeads() {
    let plan = compile(
      "序号\t任务\t责任单位\n1\t建设平台\t县财政局、县审计局\n2\t引进人才\t县人社局、县教育局（第一位为牵头单位，下同）\n3\t培育企业\t县工信局、县商务局")
    #expect(plan.units("表1/1") == ["县财政局 listed", "县审计局 listed"])
    #expect(plan.units("表1/2") == ["县人社局 lead", "县教育局 cooperate"])
    #expect(plan.units("表1/3") == ["县工信局 lead", "县商务局 cooperate"])
  }

  @Test func aRowWithNothingButUnitsGoesOnWithTheTaskAbove() {
    let plan = compile(
      "序号\t任务\t牵头单位\t配合单位\t时限\n1\t建设平台\t县财政局\t县审计局\t9月\n\t\t\t县统计局\t\n\t\t\t各乡镇\t\n2\t引进人才\t县人社局\t\t年底")
    #expect(
      plan.units("表1/1") == ["县财政局 lead", "县审计局 cooperate", "县统计局 cooperate", "各乡镇 cooperate"])
    #expect(plan.units("表1/2") == ["县人社局 lead"])
  }

  @Test(arguments: ["（一）经济", "经济发展"])
  func aPlainHeadingRightBehindTheColumnTitlesParts(_ heading: String) {
    let plan = compile(
      "2024年任务\n序号\t任务\t责任单位\t时限\n\(heading)\n1\t建设平台\t县财政局\t9月底\n社会事业\n2\t引进人才\t县人社局\t10月底")
    #expect(plan.units("表1/2") == ["县人社局 listed"])
    #expect(plan.tasks.map { $0.deadlines.map(\.text) } == [["9月底"], ["10月底"]])
  }

  /// `pdftotext` gives a Chinese character one column, and a heading may stand on a line of its own.
  @Test func readsColumnsOfPagesWhoseCharactersCountOnce() {
    let plan = compile(
      """
                                       投资
      序号    工作任务       年度目标      （万元）   牵头单位      配合单位      完成时限
      一、社会事业

      1     新建幼儿园      新增学位540个    1860   县教育局      县财政局      8月底
      2     培训         培训300人      96     县人社局      县总工会      9月底
      """)
    #expect(plan.units("表1/1") == ["县教育局 lead", "县财政局 cooperate"])
    #expect(plan.units("表1/2") == ["县人社局 lead", "县总工会 cooperate"])
  }

  @Test func readsCellsOnLinesOfTheirOwn() {
    let plan = compile("序号\n任务\n责任单位\n1\n建设平台\n县财政局\n县审计局\n2\n引进人才\n县人社局")
    #expect(plan.units("表1/1") == ["县财政局 listed", "县审计局 listed"])
    #expect(plan.units("表1/2") == ["县人社局 listed"])
  }

  @Test func readsCellsThatEndWithABar() {
    let plan = compile("任务 |\n责任科室 |\n时限 |\n建设平台 |\n综合科 |\n年底 |\n引进人才 |\n人事科 |\n长期 |\n")
    #expect(plan.units("表1/1") == ["综合科 listed"])
    #expect(plan.units("表1/2") == ["人事科 listed"])
  }

  @Test func countsTablesWithHeadersOfTheirOwn() {
    let plan = compile("序号 | 任务 | 责任单位\n1 | 建设平台 | 县财政局\n二、社会\n序号 | 任务 | 责任单位\n1 | 引进人才 | 县人社局")
    #expect(plan.paths == ["表1/1", "表2/1"])
  }

  @Test func headingsMayStateTheRuleAndCellsTheRole() {
    let plan = compile("序号 | 任务 | 责任单位（列首位的为牵头单位）\n1 | 建设平台 | 县财政局、县审计局\n2 | 引进人才 | 县教育局、县人社局（牵头）")
    #expect(plan.units("表1/1") == ["县财政局 lead", "县审计局 cooperate"])
    #expect(plan.units("表1/2") == ["县教育局 cooperate", "县人社局 lead"])
  }

  @Test func givesRowsTheUnitAboveWhereItIsPrintedOnce() {
    let plan = compile(
      "序号\t考核内容\t分值\n1\t县财政局\t60\t管好资金\n20\t管好账目\n2\t县审计局\t60\t审计项目\n3\t县统计局\t60\t统计数据")
    #expect(plan.units("表1/2") == ["县财政局 listed"])
    #expect(plan.codes.contains("P0113"))
  }

  @Test func takesMergedCellsFromTheRowAbove() {
    var text = ""
    func cell(_ words: String, continues: Bool = false) -> SourceCell {
      let start = text.utf8.count
      text += words + "\n"
      return SourceCell(span: SourceSpan(start, start + words.utf8.count), continues: continues)
    }
    let rows = [
      [cell("任务"), cell("责任单位"), cell("完成时限")], [cell("建设平台"), cell("县财政局"), cell("2024年6月底前")],
      [cell("引进人才"), cell("", continues: true), cell("", continues: true)],
      [cell("新建学校"), cell("县教育局"), cell("")],
    ]
    let table = SourceTable(span: SourceSpan(0, text.utf8.count), rows: rows)
    let plan = compile(text, tables: [table])
    #expect(plan.units("表1/2") == ["县财政局 listed"])
    #expect(plan.deadlines("表1/2") == ["2024-06-30 by"])
    #expect(plan.deadlines("表1/3") == [])
  }

  @Test func indicatorsAreGoalsNotTasks() {
    let plan = compile(
      "一、发展目标\n类别 | 指标 | 2020年 | 2025年 |\n创新 | 研发强度(%) | 2.1 | 3.5 |\n企业数(家) | 20 | 40 | |\n")
    #expect(plan.tasks.isEmpty)
    #expect(plan.goals.map(\.target.value) == [3.5, 40])
    #expect(plan.goals.map(\.path) == ["一", "一"])
    #expect(plan.goals.first?.target.baseline == "2.1")
  }

  @Test(arguments: ["汛期前", "立即整改", "会后5日内"])
  func aFullCellIsNeverReplacedByTheOneAbove(limit: String) {
    let plan = compile(
      """
      序号 | 问题 | 责任单位 | 责任人 | 整改措施 | 整改时限 | 整改情况 | 备注 |
      1 | 台账不全 | 县水利局 | 何平 | 补账 | 2024年5月12日 | | |
      2 | 堤坝渗水 | 各乡镇（街道） | 各乡镇（街道）主要负责人 | 检修泵站9座 | \(limit) | | |
      3 | 渠道淤塞 | 县农业农村局 | 局主要领导 | 清淤 | \(limit) | | |
      """)
    #expect(plan.tasks.map { $0.persons.map(\.name) } == [["何平"], ["各乡镇(街道)主要负责人"], ["局主要领导"]])
    #expect(plan.tasks.dropFirst().allSatisfy { $0.deadlines.allSatisfy { $0.end == nil } })
    let unread = plan.diagnostics.filter { ["P0204", "P0208"].contains($0.code.id) }
    #expect(unread.map(\.path) == ["表1/2", "表1/3"])
  }

  @Test func aFaultThatCallsTheTaskIsTheFaultAndNotTheDemand() {
    let faults = compile("序号 | 存在问题 | 整改措施 | 责任单位\n1 | 台账不全 | 补账 | 县水利局\n2 | 堤坝渗水 | | 县水利局")
    #expect(faults.tasks.map(\.title) == ["台账不全", "堤坝渗水"])
    #expect(faults.tasks.map(\.text) == ["问题：台账不全。整改措施：补账", "问题：堤坝渗水"])
    let demands = compile("序号 | 工作任务 | 具体措施 | 责任单位\n1 | 完善台账 | 补账 | 县水利局")
    #expect(demands.tasks.map(\.text) == ["完善台账。具体措施：补账"])
  }

  @Test func aTableThatSharesWorkOutIsNotPassedOver() {
    let item = "一、开展排查。（责任单位：各乡镇）\n附件\n"
    let shares = compile(item + "序号 | 乡镇 | 排查任务（户） | 完成时限\n1 | 城关镇 | 420 | 10月底\n2 | 青石镇 | 210 | 9月底")
    #expect(shares.tasks.count == 1 && shares.codes.contains("P0006"))
    let people = compile(item + "序号 | 单位 | 联系人 | 电话\n1 | 城关镇 | 何平 | 5550101\n2 | 青石镇 | 李敏 | 5550102")
    #expect(!people.codes.contains("P0006"))
  }
}
