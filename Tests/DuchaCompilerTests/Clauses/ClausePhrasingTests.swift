import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

/// Clauses as typists vary them: labels, brackets, words for the parts, what else they write into a clause.
struct ClausePhrasingTests {
  static let clauses: [(clause: String, units: [String])] = [
    ("【牵头单位】县财政局【配合单位】县审计局", ["县财政局 lead", "县审计局 cooperate"]),
    ("[责任单位]县财政局、县审计局", ["县财政局 listed", "县审计局 listed"]),
    ("（牵头单位县财政局，配合单位县审计局）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（牵头单位为县财政局，配合单位为县审计局）", ["县财政局 lead", "县审计局 cooperate"]),
    ("牵头单位为县财政局，责任单位为县审计局。", ["县财政局 lead", "县审计局 cooperate"]),
    ("（主办：县财政局；协办：县审计局）", ["县财政局 lead", "县审计局 cooperate"]),
    ("——责任单位：县财政局", ["县财政局 listed"]),
    ("\n★牵头单位：县财政局\n☆配合单位：县审计局", ["县财政局 lead", "县审计局 cooperate"]),
    ("\n★牵头单位：县财政局\n★配合单位：县审计局\n★完成时限：长期", ["县财政局 lead", "县审计局 cooperate"]),
    ("\n➢ 主办单位：县财政局\n➢ 会办单位：县审计局", ["县财政局 lead", "县审计局 cooperate"]),
    ("（牵头单位：县财政局；成员单位：县审计局）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（责任单位；县财政局、县审计局）", ["县财政局 listed", "县审计局 listed"]),
    ("（责任单位：财政局 审计局）", ["财政局 listed", "审计局 listed"]),
    ("\n包片领导：张三\n牵头站所：镇财政所\n配合站所：镇派出所", ["镇财政所 lead", "镇派出所 cooperate"]),
    ("（县财政局牵头，县审计局参与，2026年6月底前出台）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局主管，县审计局协管）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局组织实施，县审计局提供技术支撑）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（责任单位∶县财政局/县审计局）", ["县财政局 listed", "县审计局 listed"]),
    ("（县财政局牵头）（县审计局配合）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局牵头，会同县审计局、县统计局等部门落实）", ["县财政局 lead", "县审计局 cooperate", "县统计局 cooperate"]),
    ("（县财政局牵头，各市、县级政府配合）", ["县财政局 lead", "各市、县级政府 cooperate"]),
    ("（省财政厅牵头，各市、县〔区〕财政局配合）", ["省财政厅 lead", "各市、县(区)财政局 cooperate"]),
    ("（市财政局牵头，各区、市审计局配合）", ["市财政局 lead", "各区 cooperate", "市审计局 cooperate"]),
    ("（省财政厅，东海、南山等市人民政府负责）", ["省财政厅 joint", "东海 joint", "南山 joint"]),
    ("（省贸促会和东海市、南山市政府负责）", ["省贸促会 joint", "东海市 joint", "南山市政府 joint"]),
    ("（县财政局、县审计局牵头并按职责分工负责）", ["县财政局 lead", "县审计局 lead"]),
    ("（县财政局牵头，各乡镇按职责完成有关工作）", ["县财政局 lead", "各乡镇 cooperate"]),
    ("（指标牵头单位：县财政局）", ["县财政局 lead"]),
    ("（责任单位：县财政局、县审\n\n12\n\n计局）", ["县财政局 listed", "县审计局 listed"]),
    ("（责任单位：县财政局、\n--- Page 12 ---\n县审计局）", ["县财政局 listed", "县审计局 listed"]),
    ("（责任乡镇：城关镇；首席服务官：张三）", ["城关镇 listed"]),
    ("（责任单位：城关镇党委、政府，高新区党工委、管委会）", ["城关镇党委、政府 listed", "高新区党工委、管委会 listed"]),
    ("（县财政局、县审计局等新闻媒体负责）", ["县财政局 joint", "县审计局 joint"]),
    ("（财政部牵头，商务部、审计署等10部门分工负责）", ["财政部 lead", "商务部 cooperate", "审计署 cooperate"]),
    ("（民政部和共青团中央负责）", ["民政部 joint", "共青团中央 joint"]),
    ("县财政局牵头，县审计局配合。建立台账，每月报送。", ["县财政局 lead", "县审计局 cooperate"]),
    ("由县财政局牵头；县审计局配合。建立台账。", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局会县审计局组织实施）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（预算科会采购科、信息推进科负责）", ["预算科 lead", "采购科 cooperate", "信息推进科 cooperate"]),
    ("（县财政局商县审计局负责）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（园区管委会、县会展中心、县商务局负责）", ["园区管委会 joint", "县会展中心 joint", "县商务局 joint"]),
    ("（县级牵头单位：县财政局；共同责任单位：县审计局）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（责任副县长：张三；责任单位：县财政局）", ["县财政局 listed"]),
    ("（经办领导：张三；责任单位：县财政局；预计竣工时间：2024年6月底）", ["县财政局 listed"]),
    ("\n责任单位：县财政局\n支持单位：县审计局", ["县财政局 listed", "县审计局 cooperate"]),
    ("——县财政局牵头，县审计局配合", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局总牵头，县审计局分领域负责，县统计局保障资金）", ["县财政局 lead", "县审计局 cooperate", "县统计局 cooperate"]),
    ("（县财政局牵头，县审计局配合，2024年底前完成，并长期坚持）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（财政办牵头，审计、统计等有关部门配合）", ["财政办 lead", "审计 cooperate", "统计 cooperate"]),
    ("（临东、临西市政府，县资本、各设区的市政府负责）", ["临东 joint", "临西市政府 joint", "县资本 joint", "各设区的市政府 joint"]),
    (
      "（县财政局牵头，县直有关部门、单位及各镇（街道）配合）",
      ["县财政局 lead", "县直有关部门、单位 cooperate", "各镇(街道) cooperate"]
    ),
    ("（县财政局为主，县审计局配合）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局为牵头单位，县审计局为配合单位）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局、县审计局等部门负责推进）", ["县财政局 joint", "县审计局 joint"]),
    ("（县财政局指导，各乡镇负责）", ["县财政局 guide", "各乡镇 sole"]),
    ("（县财政局牵头，县审计局，县统计局配合）", ["县财政局 lead", "县审计局 cooperate", "县统计局 cooperate"]),
    ("（县财政局牵头；政策执行期限至2024年12月31日）", ["县财政局 lead"]),
    ("（县财政局牵头，其他部门配合）", ["县财政局 lead", "其他部门 cooperate"]),
    ("（责任单位：各县（市、区）党委、政府，县直有关部门）", ["各县(市、区)党委、政府 listed", "县直有关部门 listed"]),
    ("（县财政局和各县、市、区政府负责）", ["县财政局 joint", "各县、市、区政府 joint"]),
    ("县住建局（县人防办）牵头，县财政局配合。", ["县住建局(县人防办) lead", "县财政局 cooperate"]),
    ("（办公室负责，财务部、商丘公司配合）", ["办公室 lead", "财务部 cooperate", "商丘公司 cooperate"]),
    ("（办公室负责，商丘公司配合）", ["办公室 lead", "商丘公司 cooperate"]),
    ("（市财政局牵头，市审计局、商丘市公安局配合）", ["市财政局 lead", "市审计局 cooperate", "商丘市公安局 cooperate"]),
    ("（省财政厅商省审计厅、省统计局负责）", ["省财政厅 lead", "省审计厅 cooperate", "省统计局 cooperate"]),
    ("（财政部牵头，商教育部、公安部落实）", ["财政部 lead", "教育部 cooperate", "公安部 cooperate"]),
    ("（办公室、财务部等部门协同负责，相关单位配合）", ["办公室 lead", "财务部 lead", "相关单位 cooperate"]),
    ("（办公室、财务部协同推进）", ["办公室 joint", "财务部 joint"]),
    ("（县财政局牵头，县审计局、县统计局协同负责）", ["县财政局 lead", "县审计局 cooperate", "县统计局 cooperate"]),
    ("（县财政局负责，县审计局协同落实）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局牵头，县数字改革工作专班牵头单位按职责分工负责）", ["县财政局 lead", "县数字改革工作专班牵头单位 cooperate"]),
    (
      "（县数字改革工作专班牵头单位牵头，县数字改革工作专班成员单位配合）",
      ["县数字改革工作专班牵头单位 lead", "县数字改革工作专班成员单位 cooperate"]
    ),
    ("（省推进“一湾两带”建设领导小组执行小组成员单位按职责分工负责）", ["省推进“一湾两带”建设领导小组执行小组成员单位 sole"]),
    ("（责任单位：县推进工业上云专项工作组（成员单位））", ["县推进工业上云专项工作组(成员单位) listed"]),
  ]

  @Test func whoStandsBeforeThoseWhoOnlyHelpOrGuideDoesTheWork() {
    let plan = compile("一、建设平台。（县财政局；县审计局指导）\n二、引进人才。（县人社局，县教育局配合）")
    #expect(plan.units("一") == ["县财政局 listed", "县审计局 guide"])
    #expect(plan.units("二") == ["县人社局 lead", "县教育局 cooperate"])
    #expect(plan.diagnostics.map(\.code.id) == ["P0104", "P0104"])
  }

  @Test(arguments: clauses.indices)
  func readsTheClause(_ index: Int) {
    let (clause, units) = Self.clauses[index]
    let plan = compile("一、建设平台。\(clause)")
    #expect(plan.units("一") == units)
    #expect(plan.diagnostics.allSatisfy { $0.severity == .note })
  }

  /// Brackets that speak of parts without giving any.
  @Test(arguments: ["（政府主导、企业参与）", "（谁主管、谁负责）", "（以县为主、省市支持）", "（企业牵头）", "（责任单位：待定）"])
  func principlesAreNoClauses(_ words: String) {
    #expect(compile("一、建设平台\(words)。").units("一").isEmpty)
  }

  @Test func aHeadingDoesNotRunIntoTheLabelBelow() {
    #expect(compile("一、建设平台\n二、其他\n责任单位：县财政局").units("二") == ["县财政局 listed"])
  }

  @Test func aPersonsNumberIsNoPartOfTheName() {
    let plan = compile("一、建设平台。（责任单位：县财政局；责任人：李四 13800000000）")
    #expect(plan.tasks[0].persons.map(\.name) == ["李四"])
  }

  @Test func theMembersOfAGroupAreNoClause() {
    #expect(compile("一、成立专班（组长：张三，副组长：李四）。").tasks[0].clause == nil)
    #expect(compile("一、修路。（分管副县长：张三）").tasks[0].persons.map(\.name) == ["张三"])
  }

  @Test func aBracketMayOpenTheItem() {
    #expect(compile("一、任务\n1.（县财政局、县审计局）严控经费。").units("一/1") == ["县财政局 listed", "县审计局 listed"])
    #expect(compile("一、任务\n1.（县城区）建设公园。").units("一/1").isEmpty)
  }

  @Test func aBracketBehindQuotedWordsMayExplainThem() {
    #expect(compile("一、建设“旗舰店”（政务服务平台）。").units("一").isEmpty)
    #expect(compile("一、建设“旗舰店”（县政务局）。").units("一") == ["县政务局 listed"])
  }

  @Test func anOrderWithTheNameOfAFundIsNoClause() {
    #expect(compile("一、任务\n（一）加强产业基金支持。设立专窗，服务企业。").units("一/(一)").isEmpty)
  }

  /// What stands in a clause and is no unit is said to be there.
  @Test(arguments: [
    "（县财政局负责制定方案，县审计局负责监督资金）", "（县财政局牵头，每季度调度一次）", "（县财政局牵头，2025年出台办法）",
    "（县财政局负责，县审计局配合；根据会议安排确定报送时间等事项）", "（县财政局牵头，县审计局配合；依据预算确定方案）",
  ])
  func workInsideAClauseIsWarnedOf(_ clause: String) {
    let plan = compile("一、建设平台。\(clause)")
    #expect(plan.tasks[0].units.allSatisfy { $0.name.hasSuffix("局") })
    #expect(plan.codes.contains("P0116"))
  }

  @Test func bareListsMayShareALevelAndEndWithALimit() {
    let plan = compile("一、建设平台。（县发改局、财政局、住建委；2024年11月底前）")
    #expect(plan.units("一") == ["县发改局 listed", "财政局 listed", "住建委 listed"])
    #expect(plan.deadlines("一") == ["2024-11-30 by"])
  }

  @Test func gradesOfHospitalsLeaveNoListOpen() {
    let plan = compile("一、建设平台。（各高等学校、有关三级甲等医院负责）")
    #expect(plan.tasks[0].units.map(\.name) == ["各高等学校", "有关三级甲等医院"])
  }

  @Test func ordersToCollectivesAreNoNames() {
    let plan = compile("一、总结。各镇、县直各单位要将情况于12月前报县民政局，县政府督查室负责督查。")
    #expect(plan.tasks[0].units.allSatisfy { $0.name.count < 8 })
  }

  @Test func theOfficesOfATownNeedNoPlaceAndNoStop() {
    #expect(compile("一、森林防火（林业站、各村）").units("一") == ["林业站 listed", "各村 listed"])
    #expect(compile("一、建设阵地（服务中心、工作站）").units("一") == [])
  }

  @Test func theStopOfAClauseGoesWithIt() {
    #expect(compile("一、清理欠款。全面清偿欠款。牵头单位：县财政局。").tasks[0].text == "全面清偿欠款。")
  }

  @Test func thoseOfAnUnknownLabelHelp() {
    let plan = compile("一、建设平台。（牵头单位：县财政局；联系单位：县审计局、县统计局）")
    #expect(plan.units("一") == ["县财政局 lead", "县审计局 cooperate", "县统计局 cooperate"])
    #expect(plan.diagnostics.first { $0.code.id == "P0118" }?.message.contains("只按配合列入") == true)
    #expect(compile("一、建设平台。（牵头单位：县财政局；支撑单位：县审计局）").diagnostics.isEmpty)
  }

  @Test func whoIsAskedIsNoPartOfTheName() {
    #expect(compile("一、建设平台。（委托县城投公司实施，县审计局负责配合）").units("一") == ["县城投公司 lead", "县审计局 cooperate"])
  }

  @Test func placesOfTheMatterStandForSeveral() {
    let units = compile("一、建设平台。（责任单位：全体科室、属地政府、涉及县区、县乡两级政府、县财政局）").tasks[0].units
    #expect(units.map(\.collective) == [true, true, true, true, false])
  }

  @Test func whoDoesWhatMayBeCalledDivisionOfWork() {
    let plan = compile("一、重点任务\n1.打造平台。\n部门分工：省工信厅牵头，省商务厅、省计生协等配合。\n2.建设农田。（责任单位：县财政局，13个街道、镇）")
    #expect(plan.units("一/1") == ["省工信厅 lead", "省商务厅 cooperate", "省计生协 cooperate"])
    #expect(plan.units("一/2") == ["县财政局 listed", "13个街道、镇 listed"])
    #expect(plan.tasks.map(\.openEnded) == [true, false])
  }

  /// Without a name of its own a kind of body stands for all of them.
  @Test func aKindOfBodyIsNoBody() throws {
    let plan = compile("一、重点任务\n1.建设农田。（责任单位：各乡镇人民政府、街道办事处、东城街道办事处）")
    #expect(try #require(plan.tasks.first).units.map(\.collective) == [true, true, false])
  }
  @Test func aNameMayStandBeforeACollectiveOfLevels() {
    #expect(compile("一、修渠。（省水利厅及各市、县级政府负责）").units("一") == ["省水利厅 joint", "各市、县级政府 joint"])
    #expect(compile("一、修渠。（省水利厅及各区、市财政局负责）").units("一").count == 3)
    #expect(!compile("一、对外省（自治区、直辖市）取得证书的企业优先检验。").codes.contains("P0103"))
  }

  @Test func aSentenceThatBreaksAroundABracketHasNoClauseThere() {
    let plan = compile("一、公开信息\n引导招标人\n（招标代理机构）\n按格式公布信息。")
    #expect(plan.units("一").isEmpty)
    #expect(compile("一、公开信息\n（县水利局）\n按格式公布。").units("一") == ["县水利局 listed"])
  }

  @Test(arguments: ["（以下简称河管局）", "（市、区）"])
  func aBracketThatGoesOnWithAWordIsNoClause(_ bracket: String) {
    let plan = compile("一、在一个县\n\(bracket)\n试行。\n二、建设平台。（县水利局负责）")
    #expect(plan.units("一") == [])
    #expect(plan.units("二") == ["县水利局 sole"])
  }

  @Test func theLimitMayHaveABracketOfItsOwn() {
    let plan = compile("一、建设平台（县水利局）（6月底前完成）")
    #expect(plan.units("一") == ["县水利局 listed"])
  }

  @Test(arguments: ["年内取得实质性进展", "2024年取得明显成效"])
  func aResultWithItsTimeIsALimit(_ limit: String) {
    let plan = compile("某县2024年方案\n一、建设平台。（县水利局、县财政局按职责分工负责，\(limit)）")
    #expect(plan.units("一") == ["县水利局 joint", "县财政局 joint"])
    #expect(plan.deadlines("一") == ["2024-12-31 by"])
  }

  @Test func aPurposeIsPartOfACommissionsName() {
    let clause = "（市推进城乡供水一体化工作领导小组办公室、市水利局按职责分工负责）"
    #expect(compile("一、建设平台。\(clause)").codes.isEmpty)
    #expect(compile("一、建设平台。（市推进供水、市水利局按职责分工负责）").codes.contains("P0101"))
  }
  @Test(arguments: [
    ("县直有关部门，中、省驻县有关单位", ["县直有关部门", "中、省驻县有关单位"]),
    ("市“双随机、一公开”联席会议、市水利局", ["市“双随机、一公开”联席会议", "市水利局"]),
    ("县水利局\n各级各部门要认真落实要求，加强组织实施", ["县水利局"]),
  ])
  func oneNameIsOneUnit(_ list: String, expected: [String]) {
    let plan = compile("一、疏浚河道。\n责任单位：\(list)")
    #expect(plan.tasks.first?.units.map(\.name) == expected)
  }

  @Test(arguments: [
    ("经济办和农业办负责组织各企业具体实施。", ["经济办 joint", "农业办 joint"]), ("经济办负责督促各企业落实。", ["经济办 sole"]),
    ("卫生院、宣传办负责组织。", ["卫生院 joint", "宣传办 joint"]), ("县财政局与县审计局实行协同监管。", []),
  ])
  func whoIsToBeMovedIsNoUnit(_ words: String, expected: [String]) {
    #expect(compile("一、清理垃圾。\(words)").units("一") == expected)
  }
}
