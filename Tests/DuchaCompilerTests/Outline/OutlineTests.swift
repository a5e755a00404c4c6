import DuchaModel
import Testing

@testable import DuchaCompiler

struct OutlineTests {
  @Test(arguments: ["总体原则", "建设原则", "工作思想"])
  func principlesAreNoTasks(heading: String) {
    let plan = compile("一、\(heading)\n（一）坚持生态优先，应保尽保。\n（二）坚持节约。\n二、任务\n1.建设平台。\n三、资金来源\n由县财政承担。")
    #expect(plan.paths == ["二/1"])
    #expect(compile("一、明确\(heading)\n1.建设平台。").paths == ["一/1"])
  }

  @Test func anItemsWordsMayBeginWithAFigureBehindAComma() {
    #expect(compile("1、加强管理。\n2、5G基站建设加快推进。\n3、20个小区改造完成。").paths == ["1", "2", "3"])
    #expect(compile("一、任务\n1、20个小区改造完成。\n2、98年活动做好规划。").paths == ["一/1", "一/2"])
    #expect(compile("1、加强管理。\n2、3、5号楼和2、3和6号楼同步改造。").paths == ["1"])
    #expect(compile("1、加强管理。\n9、20个小区改造完成。").paths == ["1"])
  }

  @Test func anExtractOfADecimalOutlineMayBeginAnywhere() {
    let plan = compile("2.3 部门职责\n2.3.1 县财政局\n及时下达经费。\n2.3.2 县民政局\n负责救济工作。")
    #expect(plan.paths == ["2.3/2.3.1", "2.3/2.3.2"])
    #expect(compile("3.2.4 县财政局要下达经费。\n3.2.5 县民政局要做好救济。").paths == ["3.2.4", "3.2.5"])
    #expect(compile("2 组织\n2.1 县财政局要下达经费。\n2.2 县民政局要做好救济。").paths == ["2/2.1", "2/2.2"])
    #expect(compile("2.3 万吨钢材\n3.8 万吨水泥").paths == [])
  }

  @Test func whatAReportContainsIsOneTask() {
    let plan = compile(
      "一、体检\n（一）形成报告。10月15日前形成评估报告，主要内容包括：\n1.各项指标现状；\n2.存在的问题；\n3.提出对策建议。\n（二）落实任务。主要做好以下工作：\n1.编制计划；\n2.开展督查。"
    )
    #expect(plan.paths == ["一/(一)", "一/(二)/1", "一/(二)/2"])
  }

  @Test func namesItemsByTheDocumentsOwnNumbering() {
    let plan = compile("一、任务\n（一）甲。\n1.子。\n2.丑。\n（二）乙。\n二、保障措施\n（一）丙。")
    #expect(plan.paths == ["一/(一)/1", "一/(一)/2", "一/(二)", "二/(一)"])
  }

  @Test func aWordBrokenBehindItsFirstCharacterOpensNoItem() {
    let line = "推动线上线下全面融合，持续加强队伍建设，做到标准统"
    let plan = compile("一、甲。\n（一）\(line)\n一、渠道统一。\n（二）\(line)\n一、服务同质。\n（三）\(line)\n一、乙。\n（四）\(line)\n一、丙。")
    #expect(plan.paths == ["一/(一)", "一/(二)", "一/(三)", "一/(四)"])
  }

  @Test func findsItemsInTextWithoutLineBreaks() {
    let plan = compile("现制定方案。一、任务（一）甲。（县财政局负责）1．子。（县审计局负责）2．2025年丑。（县人社局负责）（二）乙。")
    #expect(plan.paths == ["一/(一)", "一/(一)/1", "一/(一)/2", "一/(二)"])
  }

  @Test func followsNumbersThroughAllHeadings() {
    let plan = compile("一、任务\n（一）甲。\n（二）乙。\n二、措施\n（三）丙。")
    #expect(plan.paths == ["一/(一)", "一/(二)", "二/(三)"])
  }

  @Test func readsChaptersAndArticles() {
    #expect(compile("第一章 任务\n第一条 建设。\n第二条 管理。").paths == ["第一章/第一条", "第一章/第二条"])
    #expect(
      compile("第一部分 目标\n第一部分为目标。\n第二部分　任务\n一、建设\n1.建设。\n2.管理。").paths == [
        "第二部分/一/1", "第二部分/一/2",
      ])
  }

  @Test func doesNotTakeFiguresForItems() {
    #expect(compile("一、建设平台。打造3.0版平台。\n2.5亿元投资到位。").paths == ["一"])
  }

  @Test func itemsMayBeginWithADate() {
    #expect(compile("一、任务\n1.2024年建设平台。\n2.12 月底前引进人才。").paths == ["一/1", "一/2"])
  }

  @Test(arguments: [
    "优化发展环境", "营造良好的发展环境", "加强领导，夯实发展基础", "完善指标体系", "明确整治对象", "扩大支持范围", "持续优化民营经济发展环境", "分解年度目标", "排查存在问题",
    "通报工作进展情况", "提高奖励标准",
  ])
  func aHeadingWithAVerbAnnouncesTasks(_ heading: String) {
    #expect(compile("一、\(heading)\n（一）甲。（县财政局负责）\n（二）新建站点。").paths == ["一/(一)", "一/(二)"])
  }

  @Test(arguments: ["发展环境", "发展基础", "指标体系", "支持对象", "适用对象", "整治范围", "主要整治对象", "工作总结", "完成情况", "2024年工作目标"])
  func aHeadingWithoutAVerbAnnouncesNone(_ heading: String) {
    #expect(compile("一、\(heading)\n（一）甲。\n二、任务\n（一）新建站点。").paths == ["二/(一)"])
  }

  @Test func timesAndBodiesAloneDemandNothing() {
    #expect(compile("一、整治时间\n3月至11月。\n二、组织机构\n（一）成立专班。\n三、任务\n（一）排查。").paths == ["二/(一)", "三/(一)"])
  }

  @Test func anAppealBeforeTheTasksIsNone() {
    #expect(compile("一、充分认识发展光伏产业的重要性\n要坚定信心。\n二、任务\n（一）建设。").paths == ["二/(一)"])
    #expect(compile("一、任务\n（一）建设。\n二、提高认识，统一思想\n各乡镇要落实。").paths == ["一/(一)", "二"])
  }

  @Test func aBlankMaySetANumeralApart() {
    let line = compile("现制定计划。 一 完善制度 （一）健全法规 1.修订细则。（县司法局负责） 2.清理文件。（县政府办负责） 二 加强保护 1.检查。")
    #expect(line.paths == ["一/(一)/1", "一/(一)/2", "二/1"])
    #expect(compile("现制定计划。\n二 加强保护\n检查市场。").paths.isEmpty)
    #expect(compile("一、任务\n1.产值\n一 季度增长\n二 ○ 二四年").paths == ["一/1"])
  }

  @Test func clausesBeforeTheFirstItemAreToldOf() {
    let plan = compile("加大保障力度。（责任单位：县财政局）\n二、任务\n（一）建设。（责任单位：县审计局）")
    #expect(plan.paths == ["二/(一)"] && plan.codes.contains("P0004"))
  }

  @Test func aSecondPlanWithoutClausesIsToldOf() {
    let second = "一、主要任务\n（一）建设平台。\n（二）归集数据。\n二、保障措施\n（一）加强领导。"
    let first = "一、主要任务\n（一）修建水库。\n二、保障措施\n（一）加强宣传。\n2024年3月5日\n"
    let notice = "一、及时印发。\n二、认真落实。\n2024年3月5日\n"
    #expect(compile(first + second).codes.contains("P0004"))
    #expect(!compile(notice + second).codes.contains("P0004"))
  }

  @Test func theValidityOfLicencesIsNoProvision() {
    let plan = compile("一、推行许可证有效期自动顺延。\n二、对有效期不足3个月的证照进行提醒。\n三、本措施有效期2年。\n四、其他。有效期至2026年底。")
    #expect(plan.paths == ["一", "二"])
  }

  @Test func rulesBehindAPlanAreNotThePlan() {
    let plan = "一、建设平台。（责任单位：县科技局）\n二、引进人才。（责任单位：县人社局）\n2024年3月5日\n"
    #expect(compile(plan + "第一条 依法办事。\n第二条 公开透明。\n第三条 便民高效。").paths == ["一", "二"])
    let notice = "一、及时印发。（责任单位：县府办）\n2024年3月5日\n"
    #expect(compile(notice + "一、甲。\n二、乙。\n三、丙。\n四、丁。").paths == ["一", "二", "三", "四"])
  }

  @Test func provisionsBehindTheItemsAreNone() {
    #expect(compile("一、甲。（县财政局负责）\n二、乙。（县审计局负责）\n附 则\n（一）预算管理\n1.总额受限。").paths == ["一", "二"])
  }

  @Test func readsDecimalOutlines() {
    let plan = compile("1 总则\n1.1 目的\n制定本预案。\n2 响应\n2.1 预警\n2.1.1发布预警。\n2.1.2人员转移。\n2.2 处置\n3 附则")
    #expect(plan.paths == ["2/2.1/2.1.1", "2/2.1/2.1.2", "2/2.2"])
  }

  @Test func readsDecimalOutlinesWithoutLineBreaks() {
    let plan = compile("1总则1.1目的制定本预案。2响应2.1预警发布预警3.2万条。2.2处置转移人员。（县财政局负责）2.3评估开展评估。")
    #expect(plan.paths == ["2/2.1", "2/2.2", "2/2.3"])
    #expect(plan.units("2/2.2") == ["县财政局 sole"])
  }

  @Test func decimalsStandBelowNumbersOfAnotherKind() {
    let chinese = compile("一、目标\n1.1 提升水平。\n二、任务\n2.1 平台\n2.1.1 建设系统。\n2.1.2 2024年底前归集数据。\n2.2 推广应用。")
    #expect(chinese.paths == ["二/2.1/2.1.1", "二/2.1/2.1.2", "二/2.2"])
    #expect(chinese.deadlines("二/2.1/2.1.2") == ["2024-12-31 by"])
    let marked = compile("1.安全\n1.1、排查隐患。（县应急局）\n1.2、更换设备。（县财政局）\n2.市场\n2.1、招商。（县商务局）")
    #expect(marked.paths == ["1/1.1", "1/1.2", "2/2.1"])
    #expect(marked.units("2/2.1") == ["县商务局 listed"])
    let sections = compile("第一节 改革\n1.1 减证。\n1.2 减时。\n第二节 监管\n2.1 建库。")
    #expect(sections.paths == ["第一节/1.1", "第一节/1.2", "第二节/2.1"])
    let extract = compile("3 体系\n3.1 指挥\n成立专班。\n3.2 职责\n加强值守。\n4 响应\n4.1 预警。")
    #expect(extract.paths == ["3/3.1", "3/3.2", "4/4.1"])
  }

  @Test func figuresAtTheStartOfALineAreNoDecimals() {
    let plan = compile("一、任务\n1.投资\n完成投资\n1.1亿元，新增企业\n1.2万人参加。\n2.1万套住房完工。")
    #expect(plan.paths == ["一/1"])
  }

  @Test func shortLinesAreNotWrapped() {
    let plan = compile("一、项目\n（一）轨道交通\n牵头单位：县交通局\n配合单位：县财政局\n1.建设二号线\n2.建设三号线\n（二）机场\n1.改扩建")
    #expect(plan.paths == ["一/(一)", "一/(一)/1", "一/(一)/2", "一/(二)/1"])
  }

  @Test func joinsLinesThatAPageEdgeBroke() {
    let line = "支持建设平台并且推动企业开展技术攻关和成果转化"
    let text = Array(repeating: line, count: 6).joined(separator: "\n")
    let plan = compile("一、任务\n\(text)\n（市科技\n局牵头）")
    #expect(plan.units("一") == ["市科技局 lead"])
  }

  @Test func hangsBoxesOnTheItemBeforeThem() {
    let plan = compile("一、任务\n1.甲。\n专栏1 行动 1.子。 2.丑。\n2.乙。")
    #expect(plan.paths == ["一/1", "一/1/专栏1/1", "一/1/专栏1/2", "一/2"])
  }

  @Test func aBoxGoesOnWhereThePageEdgeBrokeIt() {
    let line = "支持建设平台并且推动企业开展技术攻关和成果转化"
    let text = Array(repeating: line, count: 6).joined(separator: "\n")
    let plan = compile("一、任务\n1.甲。\(text)。\n专栏1 行动 1.支持建设平台并且推动企业开展技术\n攻关服务。 2.丑。\n2.乙。")
    #expect(plan.paths == ["一/1", "一/1/专栏1/1", "一/1/专栏1/2", "一/2"])
  }

  @Test func anIndentShowsTheParagraphWhereLineBreaksAreLost() {
    #expect(compile("一、任务　　1.甲。　　3.丙。　　6.己。").paths == ["一/1", "一/3", "一/6"])
    #expect(compile("一、任务　　1.甲。　　3.丙。6.己。").paths == ["一/1", "一/3"])
  }

  @Test func headingsAreCountedWhereLineBreaksAreLost() {
    let text = String(repeating: "坚持标准统一、流程规范。", count: 50)
    let plan = compile(
      "某县政府一、重点任务1.甲。\(text)责任单位：县财政局2.乙。责任单位：县审计局二、改革任务3.丙占2.丁。责任单位：县教育局")
    #expect(plan.paths == ["一/1", "一/2", "二/3"])
    #expect(plan.units("一/1") == ["县财政局 listed"])
    #expect(plan.units("二/3") == ["县教育局 listed"])
    #expect(compile("某县政府一、任务1.甲。二等奖、三等奖。").paths.isEmpty)
  }

  @Test func aBoxMayListItsItemsBelowItsTitle() {
    let plan = compile("一、任务\n（一）平台\n3.甲。\n专栏1 项目\n1.子。\n2.丑。\n（二）园区\n4.乙。")
    #expect(plan.paths == ["一/(一)/3", "一/(一)/3/专栏1/1", "一/(一)/3/专栏1/2", "一/(二)/4"])
    let heading = compile("一、任务\n（一）平台\n专栏1 项目\n1.子。\n2.丑。")
    #expect(heading.paths == ["一/(一)/1", "一/(一)/2"])
  }

  @Test func rewardsAndPenaltiesAloneDemandNothing() {
    #expect(compile("一、任务\n（一）巡查。\n二、奖惩\n出现3处以上的予以免职。").paths == ["一/(一)"])
    #expect(compile("一、任务\n（一）巡查。\n二、责任追究\n县纪委要严肃追责。").paths == ["一/(一)", "二"])
  }

  @Test func countsOrdinalsOnlyWithClausesOfTheirOwn() {
    #expect(compile("一、甲。一是子。二是丑。").paths == ["一"])
    let plan = compile("一、甲。一是子。（县财政局负责）二是丑。（县审计局负责）")
    #expect(plan.paths == ["一/一是", "一/二是"])
  }

  @Test func dividesAnItemBetweenItsClauses() {
    let plan = compile("一、甲。子。（县财政局负责）丑。（县审计局负责）")
    #expect(plan.paths == ["一#1", "一#2"])
    #expect(plan.tasks.map(\.title) == ["甲", "丑"])
  }

  @Test func aHeadingsOwnClauseIsNotThatOfItsLastItem() {
    let plan = compile("一、任务\n（一）就业。（县人社局负责）\n1.办招聘会。\n2.建档。\n3.帮扶。（县残联负责）")
    #expect(plan.units("一/(一)") == ["县人社局 sole"])
    #expect(plan.units("一/(一)/3") == ["县残联 sole"])
  }

  @Test func aLineMayBreakInsideTheYearThatOpensAnItem() {
    let plan = compile(
      """
      一、任务
      1．清理规范中小企业融资中的不合理附加费用，
      整治强制搭售、变相收费、超过公示标准收费等行
      为，健全投诉举报机制，公开收费依据和收费标准
      ，定期通报情况。（县财政局负责）2．2
      025年底前组织开展行业协会收费情况自查。（县民
      政局负责）
      """)
    #expect(plan.paths == ["一/1", "一/2"])
  }

  @Test func formalNumeralsAreThePlainOnes() {
    #expect(compile("壹、总体任务\n(壹)建设平台。\n(二)引进人才。").paths == ["一/(一)", "一/(二)"])
  }

  @Test func readsNumeralsWhoseBytesWereShifted() {
    let plan = compile("一、建设平台\n　?。ㄒ唬┙设数据平台。（县科技局负责）\n　?。ǘ┕推广应用。（县财政局负责）\n　?。┕评价。（县审计局负责）")
    #expect(plan.paths == ["一/(一)", "一/(二)", "一/(六)"])
  }

  @Test func numberedLinesMayEndWithoutAFullStop() {
    let plan = compile("一、经济\n1、建设平台。责任单位：县发改局\n2、引进人才。责任单位：县人社局\n3、培育企业。责任单位：县工信局")
    #expect(plan.paths == ["一/1", "一/2", "一/3"])
    #expect(plan.units("一/3") == ["县工信局 listed"])
  }

  @Test func aPagesNumberInTheMiddleOfASentenceIsNoItem() {
    #expect(compile("1、建设平台（含乡镇\n2、）和数据中心。\n2、引进人才。\n3、培育企业。").paths == ["1", "2", "3"])
  }

  @Test func problemsAndTasksMayBeNumberedByName() {
    let plan = compile("三、整改任务\n问题一：水质不达标。\n责任单位：县水利局\n1.新建管网。\n2.加强监管。\n问题二：管理不到位。\n责任单位：县工信局")
    #expect(plan.paths == ["三/问题一", "三/问题一/1", "三/问题一/2", "三/问题二"])
    #expect(plan.units("三/问题二") == ["县工信局 listed"])
  }

  @Test func worksMayBeNumberedByName() {
    let plan = compile("工程一　算力筑基（责任单位：县发改局）\n建设中心。\n工程二　数据汇聚（责任单位：县数据局）\n建设平台。")
    #expect(plan.paths == ["工程一", "工程二"])
    #expect(plan.units("工程二") == ["县数据局 listed"])
    let projects = compile("项目一：新建学校\n责任单位：县教育局\n项目二：新建医院\n责任单位：县卫健局")
    #expect(projects.paths == ["项目一", "项目二"] && projects.units("项目二") == ["县卫健局 listed"])
  }

  @Test func howThingsStandIsNoTask() {
    #expect(compile("一、总体情况\n已办结六件。\n二、推进平台建设。").paths == ["二"])
  }

  @Test func aListMayStandBelowNumbersThatMostlyStandBelowIt() {
    let plan = compile(
      "一、任务\n1.园区\n（一）修路。（县住建局负责）\n（二）架桥。（县水利局负责）\n2.招商\n（一）建库。（县商务局负责）\n二、措施\n1.督查\n（一）通报。（县府办负责）")
    #expect(plan.paths.filter { $0.contains("(") } == ["一/1/(一)", "一/1/(二)", "一/2/(一)", "二/1/(一)"])
    #expect(!plan.codes.contains("P0002"))
    #expect(compile("一、任务\n1.甲。\n2.乙。\n（一）丙。\n二、措施\n1.丁。").paths == ["一/1", "一/2", "一/(一)", "二/1"])
  }

  @Test func numberedFieldsAreNoItems() {
    let plan = compile(
      "一、清单\n（一）界标缺失\n1.存在问题：缺少界标。\n2.整治措施：补齐界标。\n3.责任单位：县水利局\n4.督办单位：县河长办\n（二）围网养殖\n1.整治措施：拆除围网。\n2.责任单位：县农业局"
    )
    #expect(plan.paths == ["一/(一)", "一/(二)"])
    #expect(plan.units("一/(一)") == ["县水利局 listed", "县河长办 guide"])
    #expect(!plan.codes.contains("P0105"))
  }

  @Test func anUnknownFieldBesideKnownOnesIsNoItem() {
    let fields = "（一）责任领导：张三\n（二）责任单位：县教育局\n（五）资金筹措：县财政局补助200万元。\n（六）完成时限：2008年内"
    let plan = compile("三、实施改水\n\(fields)")
    #expect(plan.paths == ["三"])
    #expect(plan.units("三") == ["县教育局 listed"])
    #expect(plan.deadlines("三") == ["2008-12-31 by"])
    #expect(compile("三、任务\n（一）责任单位：县教育局\n（二）建设平台：年底前建成。\n（三）引进人才：年底前到位。").paths.count == 3)
  }

  @Test func itemsOfAFieldHaveTheUnitsOfTheFieldsBesideIt() {
    let plan = compile(
      "四、建设水泥路\n（一）责任领导：张三\n（二）责任单位：县交通局\n（三）协办单位：县财政局\n（四）项目内容及任务分解：\n1、新建水泥路1500公里。\n2、加强养护。\n（五）资金筹措：县财政局补助200万元。"
    )
    #expect(plan.paths == ["四/(四)/1", "四/(四)/2"])
    #expect(plan.units("四/(四)/2") == ["县交通局 listed", "县财政局 cooperate"])
  }

  @Test(arguments: ["分工原则", "任务分解原则", "采购范围"])
  func howTasksAreSharedOutIsNoTask(_ heading: String) {
    let plan = compile("一、\(heading)\n（一）明确职责。对任务进行分解。\n（二）落实主体。\n二、分工\n1.建设平台。（县工信局牵头）")
    #expect(plan.paths == ["二/1"])
  }

  @Test func whereToActIsNoTask() {
    let places = "1、镇中心街道、沿街住户及商户。\n2、镇域内所有河道。\n3、宾馆、农家乐等。"
    #expect(compile("二、整治重点\n\(places)\n三、安排\n1、各村要清理。").paths == ["三/1"])
    #expect(compile("二、整治重点\n1、镇域内所有河道。\n2、打击“黑车”。").paths == ["二/1", "二/2"])
    #expect(compile("二、整治重点\n1、清理河道。\n2、拆除沿街商铺。").paths == ["二/1", "二/2"])
    #expect(compile("二、建设任务\n1、县中心医院。\n2、县第一学校。").paths == ["二/1", "二/2"])
  }

  @Test func readsOneClauseBehindSubItemsForThemAll() {
    let plan = compile("一、任务\n1.甲。\n（1）子。\n（2）丑。\n（责任单位：县财政局）\n2.乙。")
    #expect(plan.paths == ["一/1", "一/2"])
    #expect(plan.units("一/1") == ["县财政局 listed"])
  }

  @Test func theLastClauseBelowTheNameOfAUnitIsThatOfItsItem() {
    let plan = compile("一、县教育局\n1.新建学校。\n2.培训教师。（县人社局）\n二、县卫健局\n1.新建医院。\n三、县民政局\n1.养老。")
    #expect(plan.paths == ["一/1", "一/2", "二/1", "三/1"])
    #expect(plan.units("一/1") == ["县教育局 lead"])
    #expect(!plan.codes.contains("P0105"))
  }

  @Test func keepsGoalsAndPrinciplesApart() {
    let plan = compile("一、总体要求\n（一）指导思想。甲。\n（二）发展目标。乙。\n二、重点任务\n（一）丙。")
    #expect(plan.paths == ["二/(一)"])
  }

  @Test func findsItemsBehindHeadingsWithoutAFullStop() {
    let plan = compile("制定本方案。一、重点任务(一)实施平台建设行动1.建设平台。(县财政局负责)2.引进人才。(县人社局负责)")
    #expect(plan.paths == ["一/(一)/1", "一/(一)/2"])
  }

  @Test func beginsAnExtractWithAnyNumber() {
    #expect(compile("十二、建设平台。\n十五、引进人才。").paths == ["十二", "十五"])
  }

  @Test func leavesOutClosingProvisionsAndBareAnnouncements() {
    #expect(compile("一、重点任务\n二、建设平台。\n三、本方案自印发之日起施行，由县财政局负责解释。").paths == ["二"])
  }

  @Test func aDemandThatHoldsFromADayIsATask() {
    #expect(compile("一、任务\n（一）票价由县交通局负责落实调整，10月1日起执行。\n（二）修路。").paths == ["一/(一)", "一/(二)"])
    #expect(compile("一、任务\n（一）修路。\n二、其他\n自2024年5月1日起施行。").paths == ["一/(一)"])
  }

  @Test func labelsBehindTheLastClauseBelongToTheLastItem() {
    let lines = compile("一、道路\n实施单位：县交通局\n计划投资：300万元\n完成时限：2024年11月\n望各单位抓好落实。")
    #expect(lines.tasks[0].deadlines.map(\.text) == ["2024年11月"])
    let brackets = compile("一、优化环境\n（牵头单位：县财政局）\n（完成时限：2024年12月）")
    #expect(brackets.tasks[0].deadlines.map(\.text) == ["2024年12月"])
    #expect(compile("一、优化环境。（县财政局牵头）\n（").paths == ["一"])
    #expect(compile("一、优化环境。（县财政局牵头）请于2024年3月底前报送方案。").tasks[0].deadlines.isEmpty)
  }

  @Test func closingProvisionsDoNotTakeTheLastItemWithThem() {
    let plan = compile("一、建设平台。\n二、强化督促。县财政局要加强检查。\n本办法自发布之日起施行。")
    #expect(plan.paths == ["一", "二"])
    #expect(plan.tasks.last?.text.contains("施行") == false)
    #expect(compile("一、建设平台。\n二、附则。本办法由县财政局负责解释，自发布之日起施行。").paths == ["一"])
  }

  @Test(arguments: ["县水利局要在6月底前检修泵站。", "抓好泵站检修\n", "6月底前泵站全部检修\n", "（一）检修泵站。"])
  func oneSentenceBeforeTheClosingProvisionsIsATask(sentence: String) {
    for provision in ["本通知自印发之日起执行。", "本方案由县水利局负责解释。"] {
      let plan = compile("一、建设平台。\n二、\(sentence)\n\(provision)")
      #expect(plan.tasks.count == 2)
      #expect(plan.tasks.last?.text.contains(provision) == false)
    }
    #expect(compile("一、建设平台。\n二、施行时间。\n本办法自印发之日起施行。").paths == ["一"])
  }

  @Test func aSitesFooterIsNoClause() {
    let plan = compile("一、任务\n（一）建设。（责任单位：县大数据局）\n主办：某市政府办　承办：某市大数据局　网站标识码：123")
    #expect(plan.units("一/(一)") == ["县大数据局 listed"])
    #expect(compile("一、任务\n（一）建设。\n主办：某市政府办　承办：某市大数据局").units("一/(一)") == ["某市政府办 lead", "某市大数据局 lead"])
  }

  @Test func leavesOutNoticeSignatureAndAttachments() {
    let plan = compile(
      """
      某县人民政府关于印发某方案的通知
      附件：1.分工表
      2.名单
      某县人民政府
      2024年3月5日
      某方案
      一、建设。
      二、管理。
      附：1.指标表
      2.流程
      """)
    #expect(plan.paths == ["一", "二"])
  }

  @Test func saysSoWhenNothingIsNumbered() {
    #expect(compile("各单位要认真落实。").codes == ["P0001"])
  }

  @Test(arguments: ["牵头单位：县交通局", "（县交通局牵头）", "县交通局牵头"])
  func clausesBelowFullLinesAreNoPartOfThem(_ clause: String) {
    let item = "扎实推进农村公路提档升级三年行动各项建设任务见效"
    let items = (1...4).map { "\($0).\(item)\n\(clause)\n" }.joined()
    let plan = compile("一、任务\n\(items)")
    #expect(plan.tasks.map(\.title) == Array(repeating: item, count: 4))
    #expect(plan.units("一/4") == ["县交通局 lead"])
  }

  @Test func indicatorsBehindAPlanAreNotThePlan() {
    let indicators = "附件1\n考核指标\n1.办件率增加。\n2.满意率增加。\n3.知晓率增加。"
    #expect(compile("一、主要任务\n（一）建设平台。\n\(indicators)").paths == ["一/(一)"])
    // Nor is a notice that only introduces it.
    #expect(compile("一、请认真落实。\n\(indicators)").paths == ["1", "2", "3"])
  }
  @Test func numbersBehindClausesCountOnInOneParagraph() {
    let plan = compile("一、任务\n1.改善供水服务，（1）制定规划。（县水利局负责）（2）研究标准。（县发改局负责）\n2.改善供电服务，包括（1）城区，（2）乡村。（县供电公司负责）")
    #expect(plan.paths == ["一/1/(1)", "一/1/(2)", "一/2"])
    #expect(plan.tasks.map(\.title).prefix(2) == ["制定规划", "研究标准"])
  }

  @Test func casesAreNoTasks() {
    let plan = compile("一、公开\n（一）有下列情形之一的，可不公开：\n1.存在纠纷的；\n2.涉及秘密的。\n（二）按以下步骤办理：\n1.提出申请；\n2.现场核查。")
    #expect(plan.paths == ["一/(一)", "一/(二)/1", "一/(二)/2"])
  }

  @Test func whatStandsAboveNumberedPartsIsAGoal() {
    let plan = compile("某县2024年方案\n一、任务\n1.改善供水。供水普及率达到95%。\n（1）修缮水厂。（县水利局负责）\n（2）更换管网。（县住建局负责）")
    #expect(plan.goals.map { "\($0.path) \($0.target.subject ?? "")" } == ["一/1 供水普及率"])
  }

  @Test func aHeadingThatTellsTheAimIsNoTask() {
    let plan = compile("一、明确主要目标\n到2026年，管网漏损率降到8%。\n二、明确年度目标，修缮水厂。")
    #expect(plan.goals.map(\.path) == ["一"])
    #expect(plan.paths == ["二"])
  }
  @Test func aNumberWithoutItsStopIsAnItemBetweenItsNeighbours() {
    let clause = "（县水利局负责）"
    let plan = compile(
      "一、任务\n1.疏浚河道。\(clause)\n2 修缮水闸。\(clause)\n3.改造泵站。\(clause)\n4.加固堤防。新建\n6 座泵站。\(clause)")
    #expect(plan.paths == ["一/1", "一/2", "一/3", "一/4"])
  }

  @Test func theClosingParagraphIsNoPartOfTheLastItem() {
    let plan = compile("一、任务\n（一）疏浚河道。年底前完成。\n请各镇于每季度末报送进展。")
    #expect(plan.units("一/(一)") == [])
    #expect(plan.tasks.first?.deadlines.count == 1)
    // A sentence of its own demand stays.
    #expect(compile("一、任务\n（一）疏浚河道。\n各镇要落实经费。").units("一/(一)") == ["各镇 lead"])
  }

  @Test func anItemMayBeginWithAFigure() {
    let plan = compile("一、任务\n1.修路。\n2.65岁以上老人建档。\n3.100%完成整改。\n4.12345热线扩容。\n5.15个工作日内办结。\n6.3月底前验收。\n7.植树。")
    #expect(plan.paths == (1...7).map { "一/\($0)" })
    #expect(compile("一、任务\n1.修路。\n2.植树。投资\n3.2亿元。\n3.造林。").paths == ["一/1", "一/2", "一/3"])
    #expect(compile("一、任务\n1.修路。\n2.5亿元用于植树。").paths == ["一/1"])
    #expect(compile("一、任务\n1.修路。\n5.6%以上的村通车。").paths == ["一/1"])
  }

  @Test func anAppealWithALimitIsATask() {
    let plan = compile("某县2024年通知\n一、提高思想认识。各镇要于6月底前制定方案。\n二、加强管护。")
    #expect(plan.paths == ["一", "二"])
    #expect(compile("一、提高思想认识。意义重大。\n二、加强管护。").paths == ["二"])
    #expect(compile("一、提高思想认识。各镇要主动对标。\n二、加强管护。").paths == ["一", "二"])
    #expect(compile("一、提高思想认识。各镇要主动对标。\n二、任务\n（一）管护。").paths == ["二/(一)"])
  }
  @Test func theValidityOfAPermitIsNoProvision() {
    let plan = compile("一、任务\n（一）推行许可证有效期自动顺延。\n（二）本办法自印发之日起施行，有效期2年。")
    #expect(plan.paths == ["一/(一)"])
  }
  @Test func whatARemarkNumbersIsNoItem() {
    let plan = compile("某县方案\n（说明：1.未注明时限的，年底前完成；2.各镇共同落实。）\n一、疏浚河道\n1.清淤。")
    #expect(plan.paths == ["一/1"])
  }

  @Test func aBoxMayFollowTheWordsOfAHeading() {
    let plan = compile(
      "一、任务\n（一）整治河道\n开展专项整治，疏浚河道。\n专栏1 河道工程\n1.清淤10公里。\n2.护岸5公里。\n（二）植树造林\n广泛植树。\n专栏2 造林工程\n1.育苗。\n2.栽植。")
    #expect(
      plan.paths == [
        "一/(一)", "一/(一)/专栏1/1", "一/(一)/专栏1/2", "一/(二)", "一/(二)/专栏2/1", "一/(二)/专栏2/2",
      ])
    let list = compile("一、任务\n（一）整治河道\n专栏1 河道工程\n清淤十公里。\n1.清淤。\n2.护岸。")
    #expect(list.paths == ["一/(一)/1", "一/(一)/2"])
  }

  @Test func numberedNotesAreNoItems() {
    let plan = compile(
      "一、任务\n（一）明确标准\n形成统一标准。\n表5 设计标准\n注：1.按表中数值计算。\n2.管渠按重力流计算。\n3.大城市指人口多的城市。\n（二）编制方案。")
    #expect(plan.paths == ["一/(一)", "一/(二)"])
    #expect(compile("一、任务\n注：以下同。\n1.修路。\n2.植树。").paths == ["一/1", "一/2"])
  }

  @Test(arguments: ["二、辖区概况", "二、自然特征及洪水风险分析", "二、存在问题与成因分析"])
  func howThingsAreIsNoTask(_ heading: String) {
    let plan = compile("一、任务\n（一）修路。\n\(heading)\n（一）地形\n耕地3万亩，雨季集中。")
    #expect(plan.paths == ["一/(一)"])
    #expect(compile("一、任务\n（一）修路。\n（二）开展风险分析\n各镇要定期分析。").paths == ["一/(一)", "一/(二)"])
  }

  @Test func numbersThatBeginAgainAreOfAPartWhoseHeadingWasLost() {
    let plan = compile("一、总体目标\n（一）增收。\n（二）增产。\n（一）疏浚河道。\n（二）植树。\n（一）巡查。")
    #expect(plan.paths == ["一/(一)", "一/(二)", "一/(一)"] && plan.codes.contains("P0002"))
    let goals = compile("一、总体目标\n（一）增收。\n1.收入增长5%。\n（二）增产。\n1.产量增长5%。\n二、任务\n（一）植树。")
    #expect(goals.paths == ["二/(一)"] && !goals.codes.contains("P0002"))
  }

  @Test func aStopTypedForTheDotStillNumbersItsItem() {
    let plan = compile("一、任务\n1.疏浚河道。（县水利局负责）\n2。强化管护。（县林业局负责）\n3.建立台账。（县审计局负责）")
    #expect(plan.paths == ["一/1", "一/2", "一/3"] && plan.tasks[1].title == "强化管护")
    #expect(compile("一、任务\n1.培训农技员，共\n12。分批开展。\n2.建立台账。").paths == ["一/1", "一/2"])
  }
}
