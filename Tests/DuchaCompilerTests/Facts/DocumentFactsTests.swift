import DuchaModel
import Testing

@testable import DuchaCompiler

struct DocumentFactsTests {
  @Test(arguments: [
    ("东海市贯彻《健康中国2030》规划任务分工", nil), ("东海市2030年前碳达峰任务分工", nil), ("东海市教育现代化2035任务分工", nil),
    ("东海市2024重点工作任务分工", 2024),
    ("东海市三年任务分工(2024—2026年)", nil), ("东海市2023年工作总结和2024年工作安排", 2024),
  ])
  func theYearOfAProgrammeIsNotThePlans(title: String, year: Int?) {
    let plan = compile("\(title)\n一、重点任务\n1.年底前建成平台。（市财政局负责）")
    #expect(plan.deadlines("一/1") == ["\(year.map { "\($0)-12-31" } ?? "-") by"])
  }

  @Test func aHeadingWithoutItsNumeralIsNoTitle() {
    let plan = compile("东山县民政局关于开展燃气整治的方案\n总体要求\n防范事故。\n工作安排\n（一）集中攻坚。全面排查。\n（二）巩固提升。开展回访。")
    #expect(plan.document.title == "东山县民政局关于开展燃气整治的方案")
    #expect(compile("东山县关于推进政务公开的\n工作安排\n一、建设平台。").document.title == "东山县关于推进政务公开的工作安排")
  }

  @Test(arguments: ["二OO五年十月十八日", "二ＯＯ五年十月十八日", "二零零五年十月十八日"])
  func aYearTypedWithLetters(date: String) {
    let plan = compile("东海市任务分工\n\(date)\n一、重点任务\n1.年底前建成平台。（市财政局负责）")
    #expect(plan.document.issued == Day(2005, 10, 18))
  }

  @Test func thePageEdgeMayBreakTheYearAndASentenceIsNoTitle() {
    let plan = compile(
      """
      全县政务服务工作会议对优化营商环境作出部署。202
      4年9月11日，会议指出要按照《县国民经济和社会发
      展第十四个五年规划和二〇三五年远景目标建设规划
      纲要》的要求，把各项工作落到实处，推动企业开办
      更加便利，取得实效，现制定如下分工。
      一、任务
      1.年底前建成平台。（县财政局负责）
      """)
    #expect(plan.document.title == nil)
    #expect(plan.deadlines("一/1") == ["2024-12-31 by"])
  }

  @Test func aDayAboveTheTitleIsNoPartOfIt() {
    let plan = compile("东海市督查室  2022年8月19\n关于印发重点工作落实情况的通报\n一、建设平台。")
    #expect(plan.document.title == "关于印发重点工作落实情况的通报")
  }

  @Test(arguments: [
    "东海市人才发展行动方案各县政府，市直各部门：现印发给你们。", "东政发〔2024〕5 号东海市人才发展行动方案各县政府：现印发给你们。",
    "各县政府：《东海市人才发展行动方案》已经市政府同意，现印发给你们。",
    "各县政府：按照《人才法》，现将《东海市人才发展行动方案》印发给你们。",
  ])
  func titlesOfTextWithoutLineBreaks(opening: String) {
    #expect(compile("\(opening)一、建设平台。").document.title == "东海市人才发展行动方案")
  }

  private let plan = compile(
    """
    某县人民政府关于印发某县人才
    发展行动方案的通知
    某政发〔2024〕12号
    现将方案印发给你们。
    某县人民政府
    2024年3月5日
    某县人才发展行动方案
    （2024—2026年）
    一、建设平台。
    """)

  @Test func thePlansOwnTitleIsTheLast() {
    #expect(plan.document.title == "某县人才发展行动方案(2024—2026年)")
  }

  @Test func readsNumberIssuerAndDate() {
    #expect(plan.document.documentNumber == "某政发〔2024〕12号")
    #expect(plan.document.issuer == "某县人民政府")
    #expect(plan.document.issued == Day(2024, 3, 5))
  }

  @Test func readsThePeriodInTheTitle() {
    #expect(plan.document.period?.start == Day(2024, 1, 1))
    #expect(plan.document.period?.end == Day(2026, 12, 31))
  }

  @Test(arguments: [
    "某县行动方案\n某政发〔2024〕5号\n（2024年3月5日）\n一、建设。", "某县行动方案\n（2024年3月5日）\n一、建设。",
    "某县行动方案\n某政发〔2024〕5号 2024年3月5日\n一、建设。", "某县行动方案\n一、建设。\n某县人民政府2024年3月5日",
  ])
  func theDayMayStandInBracketsOrBesideTheIssuer(_ text: String) {
    let document = compile(text).document
    #expect(document.issued == Day(2024, 3, 5) && document.title == "某县行动方案")
    #expect(document.documentNumber == (text.contains("〔") ? "某政发〔2024〕5号" : nil))
    #expect(document.issuer == (text.contains("人民政府") ? "某县人民政府" : nil))
  }

  @Test func theDayMayStandInTheLastOfSeveralBrackets() {
    let document = compile("某县行动方案（征求意见稿）（2024年3月5日）\n一、建设。").document
    #expect(document.issued == Day(2024, 3, 5) && document.title == "某县行动方案(征求意见稿)")
  }

  @Test func aTornTitleStillTellsWhoIssues() {
    let document = compile("某县人民政府办公室关于印发某县加快推进“一件\n事”实施\n方案的通知\n2024年3月5日\n一、建设。").document
    #expect(document.issuer == "某县人民政府办公室")
    #expect(compile("根据某县人民政府办公室关于建设的要求\n一、建设。").document.issuer == nil)
  }

  @Test func theImprintMayStandAboveATable() {
    let table = "序号\t工作任务\t牵头单位\n1\t修建水库\t县水利局\n2\t整修渠道\t县水利局"
    #expect(compile("某县2024年民生实事任务分解表\n2024年1月15日印发\n\(table)").document.issued == Day(2024, 1, 15))
  }

  @Test func theTitleNamesThePlaceThatASignatureLeavesOut() {
    let plan = compile("某省人民政府办公厅关于印发某省行动方案的通知\n省政府办公厅\n2024年3月5日\n某省行动方案\n一、建设。")
    #expect(plan.document.issuer == "某省人民政府办公厅")
  }

  @Test func theNumberMayStandBehindOtherFieldsOfItsLine() {
    let plan = compile("发布机构 某县人民政府办公室 文    号 某政办〔2024〕1号\n某县行动方案\n一、建设。")
    #expect(plan.document.documentNumber == "某政办〔2024〕1号")
  }

  @Test func anEncyclopediaMayTellIssuerAndDate() {
    let document = compile("某县行动方案，某县人民政府于2024年3月5日印发。\n一、建设。").document
    #expect(document.issuer == "某县人民政府")
    #expect(document.issued == Day(2024, 3, 5))
  }

  @Test func aFiveYearPlanHasItsPeriod() {
    #expect(compile("“十四五”规划\n一、建设。").document.period?.end == Day(2025, 12, 31))
  }

  @Test func thePlansOwnYearsOutweighThoseOfTheFiveYearPlan() {
    #expect(compile("“十四五”规划年度推进计划\n一、建设。").document.period == nil)
    let period = compile("“十四五”规划实施计划\n为抓好落实，明确2022—2023年度重点任务。\n一、建设。").document.period
    #expect(period?.start == Day(2022, 1, 1) && period?.end == Day(2023, 12, 31))
    #expect(compile("某县工作计划\n圆满完成2022年度重点任务。\n一、建设。").document.period == nil)
  }

  @Test func aCampaignHasThePeriodOfItsForeword() {
    let plan = compile("为改善环境，从2024年2月至11月，在全镇开展专项整治行动，制定本方案。\n一、拆除。\n（一）10月底前拆除违建。（镇执法队负责）")
    #expect(plan.document.period?.end == Day(2024, 11, 30))
    #expect(plan.deadlines("一/(一)") == ["2024-10-31 by"])
    #expect(compile("从2019年至2023年，专项行动成效明显。\n一、建设。").document.period == nil)
  }

  @Test func goalsMayStandBeforeTheItems() {
    let goals = compile("某县计划\n主要指标：农业增加值增长3%，农民人均收入达到30000元。\n一、建设。").goals
    #expect(goals.map(\.path) == ["引言", "引言"])
    #expect(goals.map(\.target.value) == [3, 30000])
  }

  @Test(arguments: ["2024年某县若干举措", "2024年度某镇农业任务书", "某县2024年防汛工作提示"])
  func aTitlesYearIsThatOfItsLimits(title: String) {
    let plan = compile("\(title)\n一、修路。年底前完成。（县住建局负责）")
    #expect(plan.document.title == title)
    #expect(plan.deadlines("一") == ["2024-12-31 by"])
  }

  @Test func findsATitleThatRunsIntoThePreamble() {
    #expect(compile("某县科技创新行动方案(试行)为加快发展，制定本方案。一、建设。").document.title == "某县科技创新行动方案(试行)")
  }

  @Test func aTitleMayStandInQuotationMarks() {
    let document = compile("某政办〔2024〕1号《某县人民政府关于印发2024年县〈工作报告〉任务分解方案的通知》\n一、建设。").document
    #expect(document.title == "某县人民政府关于印发2024年县〈工作报告〉任务分解方案的通知")
    #expect(document.issuer == "某县人民政府")
  }

  @Test(arguments: [
    "某县2024年重点工作\n\n及民生项目分解方案\n一、建设。",
    "《某县2024年重点工作及民生项目分解方案》已经同意。\n\n某县2024年重点工作\n\n及民生项目分解方案\n一、建设。",
  ])
  func aTitlesLinesMayBeParagraphs(text: String) {
    #expect(compile(text).document.title == "某县2024年重点工作及民生项目分解方案")
  }

  @Test func theHeadingOfATableBehindThePlanIsNotItsTitle() {
    let table = "序号\t任务\t责任单位\n1\t修路\t县住建局\n2\t架桥\t县水利局"
    #expect(compile("某县改造方案\n为改善居住条件，制定本方案。\n附件\n某县改造任务分解表\n\(table)").document.title == "某县改造方案")
    #expect(compile("某县关于印发分解表的通知\n现印发给你们。\n某县改造任务分解表\n\(table)").document.title == "某县改造任务分解表")
  }

  @Test func theDayBehindATitleIsNoPartOfIt() {
    let document = compile("某县关于推进政务公开的实施\n意见（2023 年6 月3 日）\n各乡镇：\n一、修路。").document
    #expect(document.title == "某县关于推进政务公开的实施意见" && document.issued == Day(2023, 6, 3))
  }

  @Test func theDayOfTheNoticeIsNoPartOfTheTitleBelow() {
    let document = compile("某县人民政府\n2023 年3 月31 日\n2023 年某县公开工作要点\n一、修路。").document
    #expect(document.title == "2023年某县公开工作要点" && document.issued == Day(2023, 3, 31))
  }

  @Test func titlesShareNoLine() {
    #expect(compile("提升某县营商环境工作方案\n提升某县评价任务台账\n一、修路。").document.title == "提升某县评价任务台账")
  }

  @Test func whatASitePrintsAboveATitleIsNoneOfIt() {
    let items = "一、修路。（县住建局负责）"
    #expect(
      compile("当前位置:首页\n>> 专栏 >> 2023年重点工作（已归档）\n某县重点工作责任分解（2023年）\n\(items)").document.title
        == "某县重点工作责任分解(2023年)")
    #expect(compile("某县公开实施方案\n某县2017年公开实施方案\n\(items)").document.title == "某县2017年公开实施方案")
    #expect(compile("某县绿化\n三年行动方案\n\(items)").document.title == "某县绿化三年行动方案")
    let document = compile("新闻详情\n某县人民政府关于做好工作的意见\n\(items)").document
    #expect(document.title == "某县人民政府关于做好工作的意见" && document.issuer == "某县人民政府")
  }

  @Test(arguments: ["某县政府工作报告任务分解", "某县2023年工作进展情况的通报", "某县关于印发《工作分工》的函", "某县防汛应急预案"])
  func papersOfOtherKindsHaveATitle(_ title: String) {
    #expect(compile("\(title)\n一、修路。").document.title == title)
  }

  @Test func aNoticesTitleMayBreakBehindWhatItIsAbout() {
    #expect(compile("关于印发2022年主要任务\n\n上半年落实情况的通报\n\n一、修路。").document.title == "关于印发2022年主要任务上半年落实情况的通报")
  }

  @Test func marksOfHeadingsAreNoPartOfTitles() {
    let plan = compile("# 某县行动方案\n## 一、任务\n1. **修路**。（县交通局负责）")
    #expect(plan.document.title == "某县行动方案")
    #expect(plan.tasks.first?.title.hasPrefix("修路") == true)
  }

  @Test func minutesHaveATitle() {
    #expect(compile("某县人民政府专题会议纪要\n（第15期）\n一、修路。").document.title == "某县人民政府专题会议纪要")
  }

  @Test func theIssuerMayStandOnALineOfItsOwn() {
    let plan = compile("某县人民政府办公室\n关于印发某县2024年工作方案的通知\n2024年7月8日\n一、建设。")
    #expect(plan.document.issuer == "某县人民政府办公室")
  }

  @Test func aLabelIsNoPartOfTheNumber() {
    #expect(compile("发文字号某政办〔2023〕11号\n一、建设。").document.documentNumber == "某政办〔2023〕11号")
  }

  @Test func theNumberTellsTheYear() {
    let plan = compile("时间：2024-01-10 21:15\n某政发〔2023〕6号\n一、年底前建设平台。")
    #expect(plan.deadlines("一") == ["2023-12-31 by"])
  }

  @Test func onesYearsPlanHasNotThePeriodOfTheFiveYearPlan() {
    let period = compile("某县2021年工作要点\n今年是“十四五”开局之年。\n一、建设。").document.period
    #expect(period?.start == Day(2021, 1, 1) && period?.end == Day(2021, 12, 31))
    #expect(compile("2021年环保督察反馈问题整改方案\n一、建设。").document.period == nil)
  }

  @Test func aTitleMayRunIntoItsAddressees() {
    let document = compile("某县办公室文件 某政发〔2024〕5号 某县政府办关于印发任务分解表的通知 （某政发〔2024〕5号） 各镇人民政府：一、建设。").document
    #expect(document.title == "某县政府办关于印发任务分解表的通知")
  }

  @Test func thePageAroundTheDocumentTellsWhatItDoesNot() {
    let document = compile("发文机关某县人民政府\n发文日期：2023年8月18日\n文号 | 某政办〔2023〕11号 主题分类：其他\n一、建设。").document
    #expect(document.issuer == "某县人民政府")
    #expect(document.issued == Day(2023, 8, 18))
    #expect(document.documentNumber == "某政办〔2023〕11号")
  }

  @Test(arguments: [
    "某县人民政府关于印发某县工作方案的通知（某政发〔2019〕31号）\n一、建设。",
    "| [ 索引号 ] | 1234 | [ 发文字号 ] | 某政发〔2019〕31号 |\n一、建设。",
  ])
  func theNumberMayStandInOrBehindBrackets(text: String) {
    #expect(compile(text).document.documentNumber == "某政发〔2019〕31号")
  }

  @Test func theNoticesItemsAreNotThePlans() {
    let plan = compile(
      """
      某县人民政府关于印发某县任务分解方案的通知
      一、各部门要压实责任。
      二、列第一位的责任单位为牵头单位。
      2024年2月1日
      某县任务分解方案
      一、建设平台。
      责任单位：县科技局、县财政局
      """)
    #expect(plan.paths == ["一"])
    #expect(plan.units("一") == ["县科技局 lead", "县财政局 cooperate"])
  }

  @Test func severalMayIssueAPlanTogether() {
    let plan = "某县三年行动方案\n一、建设平台。\n"
    #expect(
      compile(plan + "某县卫生健康局    某县民政局\n某县医疗保障局\n2024年3月1日").document.issuer == "某县卫生健康局、某县民政局、某县医疗保障局")
    #expect(compile(plan + "某县人民政府  办公室\n2024年3月1日").document.issuer == "某县人民政府办公室")
  }

  @Test func thePartyAndTheGovernmentAreTwoIssuers() {
    let plan = "\n关于印发节水方案的通知\n一、建设平台。"
    #expect(compile("中共清源县委清源县人民政府" + plan).document.issuer == "中共清源县委、清源县人民政府")
    #expect(compile("中共清源县委办公室" + plan).document.issuer == "中共清源县委办公室")
  }

  @Test(arguments: [
    ("清源县水利局关于印发\n《清源县节水办法》的通知（2024\n年3月1日）", "清源县水利局关于印发《清源县节水办法》的通知"),
    ("清源县水利局印发\n《全县节水工作\n方案》（2024年3月1日）", "全县节水工作方案"),
    ("清源县“节水2.0”建设若干措\n施（2024年3月1日）", "清源县“节水2.0”建设若干措施"),
  ])
  func aHeadingWithItsDayIsTheTitle(heading: String, title: String) {
    #expect(compile(heading + "\n为做好节水工作，制定本文。\n一、建设平台。").document.title == title)
    #expect(compile("会议要求，加快出台措施（2024年3月1日）\n一、建设平台。").document.title == nil)
  }

  @Test func theImprintDatesAPlanThatNobodySigned() {
    let items = "某县数据工作方案\n一、任务\n1.建设平台，一年内建成。\n抄送：县委办。\n"
    let plan = compile(items + "某县人民政府办公室　　2024年3月1日印发")
    #expect(plan.document.issued?.description == "2024-03-01" && plan.document.issuer == "某县人民政府办公室")
    let signed = compile(items + "某县人民政府\n2024年2月20日\n某县人民政府办公室　　2024年3月1日印发")
    #expect(signed.document.issued?.description == "2024-02-20")
  }

  @Test(arguments: ["附件1\n", "为做好工作，制定本表。\n", ""])
  func titlesOneBelowTheOther(_ above: String) {
    let plan = compile(
      above + "云溪县2024年河湖长制工作要点任务表\n表1 河道整治任务表\n序号\t任务\t责任单位\n1\t清淤河道\t县水利局\n2\t拆除围堰\t县水利局\n")
    #expect(plan.paths == ["表1/1", "表1/2"])
  }

  @Test func aPaperWithoutLineBreaks() {
    let document = compile(
      "某县人民政府办公室关于加强河道管护的通知某政办发〔2024〕16号各镇人民政府：　　现通知如下：　　一、严格巡查　　（一）健全制度。制定办法。　　（二）开展检查。年底前完成。　　各镇要认真抓好落实。　　　　某县人民政府办公室　　　　2024年3月12日　　（此件公开发布）"
    ).document
    #expect(document.title == "某县人民政府办公室关于加强河道管护的通知")
    #expect(document.documentNumber == "某政办发〔2024〕16号")
    #expect(document.issued?.description == "2024-03-12")
    #expect(document.issuer == "某县人民政府办公室")
    let words = String(repeating: "加强巡查，落实经费。", count: 60)
    #expect(compile("河道管护工作方案一、总体思路\(words)二、主要任务\(words)").document.title == "河道管护工作方案")
  }

  @Test func aHeadingWhoseDayIsCutHasItsDay() {
    let document = compile("某省2023年营商环境重点任务（2023年6\n月30日）\n一、任务\n1.年内建成平台。").document
    #expect(document.title == "某省2023年营商环境重点任务" && document.issued?.description == "2023-06-30")
  }

  @Test func aPagesNumberIsNoPartOfTheTitle() {
    #expect(compile("22 某县人民政府关于管护河道的意见\n\n一、修路。").document.title == "某县人民政府关于管护河道的意见")
    #expect(
      compile("某县人民政府转发县水利局关于管护河道意见的通知\n\n一、修路。").document.issuer == "某县人民政府")
  }

  @Test func theNumberBehindATitleIsNoPartOfIt() {
    let document = compile("2024年某县重点工作任务(某政发〔2024〕2号)\n一、修路。").document
    #expect(document.title == "2024年某县重点工作任务" && document.documentNumber == "某政发〔2024〕2号")
  }

  @Test func aPlaceThatBeginsAgainBeginsTheNextIssuer() {
    let plan = compile("东海省商务厅东海省财政厅关于印发节水措施的通知\n\n一、修路。")
    #expect(plan.document.issuer == "东海省商务厅、东海省财政厅")
    let tax = compile("东海市商务局国家税务总局东海市税务局关于节水的通知\n\n一、修路。").document.issuer
    #expect(tax?.contains("总局、") == false)
    #expect(compile("东海省东海市商务局关于节水的通知\n\n一、修路。").document.issuer == "东海省东海市商务局")
  }

  /// Papers that arrive as one line.
  private func runIn(_ head: String) -> PolicyDocument {
    let words = String(repeating: "加强巡查，落实经费。", count: 60)
    return compile("\(head)为管好河道，制定本方案。一、加强巡查\(words)二、落实责任\(words)").document
  }

  @Test(arguments: ["附件1", "附件", "附件：", "附件1："])
  func theMarkOfAnAttachmentIsNoPartOfTheTitle(_ mark: String) {
    #expect(runIn("\(mark)2024年河道管护工作方案").title == "2024年河道管护工作方案")
    #expect(runIn("\(mark)东海县河道管护工作方案").title == "东海县河道管护工作方案")
  }

  @Test func theHeadOfAPageThatRunsIntoTheTitleIsNoIssuer() {
    let head = "内部资料东海水务集团有限公司部门文件水管综〔2024〕5号东海水务运行部关于印发《2024年河道管护工作安排》的通知各分公司：现印发给你们。"
    let document = runIn(head + "东海水务运行部2024年3月28日2024年河道管护工作安排")
    #expect(document.title == "东海水务运行部关于印发《2024年河道管护工作安排》的通知")
    #expect(document.issuer == "东海水务运行部" && document.issued?.description == "2024-03-28")
  }

  @Test func aLetterThatLostItsLinesIsAddressedAndSigned() {
    let head = "东海省水利厅关于商请会签《关于管护河道的若干措施》的函省财政厅、省审计厅：我厅起草了措施，请予会签。省水利厅2024年8月16日"
    let document = runIn(head + "关于管护河道的若干措施")
    #expect(document.title == "东海省水利厅关于商请会签《关于管护河道的若干措施》的函")
    #expect(document.issued?.description == "2024-08-16")
    #expect(runIn("东海省水利厅关于河道的函省财政厅：省水利厅2024年8月16日召开会议。").issued == nil)
  }

  @Test func minutesBeginWithTheDayOfTheMeeting() {
    let head = "普通事项东海供水公司专题会纪要〔2024〕69号东海供水公司关于2024年9月份工作例会的纪要10月8日上午，公司召开例会。"
    #expect(runIn(head).title == "东海供水公司关于2024年9月份工作例会的纪要")
    #expect(runIn("东海省水利厅文件东海省水利厅关于节水的通知各市水利局：").issuer == "东海省水利厅")
  }

  @Test func whatALineSaysIsIssuedIsTheTitle() {
    let words = "按照上级有关部署，现就河道管护工作提出以下意见。\n一、修路。"
    #expect(compile("东海市政府办公厅印发《关于管护河道的若干意见》\n\n\(words)").document.title == "关于管护河道的若干意见")
    #expect(compile("去年东海市印发《关于管护河道的若干意见》，成效明显。\n\n\(words)").document.title == nil)
  }

  @Test func thePlanThatARunInNoticeNamesKeepsItsName() {
    let document = runIn("东海省水利厅关于印发《工作方案》的通知各市水利局：现将《2024年河道管护工作方案》印发给你们。")
    #expect(document.title == "2024年河道管护工作方案" && document.issuer == "东海省水利厅")
  }
}
