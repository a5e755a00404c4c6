import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

struct ClauseTests {
  /// Clauses as plans print them, and the units they give.
  static let clauses: [(clause: String, units: [String])] = [
    ("（县财政局负责）", ["县财政局 sole"]),
    ("（县财政局、县审计局负责）", ["县财政局 joint", "县审计局 joint"]),
    ("（县财政局牵头，县审计局、县统计局按职责分工负责）", ["县财政局 lead", "县审计局 cooperate", "县统计局 cooperate"]),
    ("（县财政局负责，县审计局配合）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局会同县审计局负责）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局牵头县审计局配合）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县教育局负责，县府办负责督促检查）", ["县教育局 sole", "县府办 guide"]),
    ("（县教育局牵头，县府办负责跟踪督办）", ["县教育局 lead", "县府办 guide"]),
    ("（县财政局牵头，县人社局、县统计局分项负责）", ["县财政局 lead", "县人社局 cooperate", "县统计局 cooperate"]),
    ("（以县财政局为主，县审计局配合）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局归口管理，各乡镇政府落实主体责任）", ["县财政局 joint", "各乡镇政府 joint"]),
    ("（各乡镇政府属地负责）", ["各乡镇政府 sole"]),
    ("（省财政厅指导，各市政府落实）", ["省财政厅 guide", "各市政府 implement"]),
    ("（责任单位：县财政局、县审计局）", ["县财政局 listed", "县审计局 listed"]),
    ("（主办机关：县财政局；协办机关：县审计局）", ["县财政局 lead", "县审计局 cooperate"]),
    ("\n牵头督导单位：省住建厅\n配合督导单位：省水利厅\n整改主体：各市政府", ["省住建厅 guide", "省水利厅 guide", "各市政府 listed"]),
    ("\n包抓领导：张三\n包抓部门：县商务局", ["县商务局 listed"]),
    ("（牵头单位：县财政局；相关责任单位：县审计局）", ["县财政局 lead", "县审计局 cooperate"]),
    ("\n牵头单位：县财政局\n参与责任单位：县审计局\n监管责任单位：县府办", ["县财政局 lead", "县审计局 cooperate", "县府办 guide"]),
    ("（责任单位：①县财政局②县审计局）", ["县财政局 listed", "县审计局 listed"]),
    ("（县财政局（主）、县审计局（辅））", ["县财政局 lead", "县审计局 cooperate"]),
    ("（责任单位：县财政局）（县审计局配合）", ["县财政局 listed", "县审计局 cooperate"]),
    ("（牵头单位：县财政局；责任单位：县审计局）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（牵头：县财政局 配合：县审计局）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（责任单位：县财政局牵头，县审计局配合）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（负责部门：县财政局；适用范围：全县）", ["县财政局 listed"]),
    ("（县财政局、县审计局）", ["县财政局 listed", "县审计局 listed"]),
    ("〔县财政局牵头，年底前完成〕", ["县财政局 lead"]),
    ("（县财政局牵头，县审计局配合，最迟9月底前）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局牵头，确保在9月底前完成）", ["县财政局 lead"]),
    ("（县财政局牵头；“十五五”末完成）", ["县财政局 lead"]),
    ("由县财政局牵头，县审计局配合。", ["县财政局 lead", "县审计局 cooperate"]),
    ("牵头单位：县财政局\n配合单位：县审计局", ["县财政局 lead", "县审计局 cooperate"]),
    ("责任单位：县财政局、县审计局）", ["县财政局 listed", "县审计局 listed"]),
    ("（责任单位：县财政局、县审计局", ["县财政局 listed", "县审计局 listed"]),
    ("（责任单位：省级：省财政厅、省审计厅；市级：各市政府）", ["省财政厅 listed", "省审计厅 listed", "各市政府 listed"]),
    ("县财政局牵头，县审计局配合）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（县财政局牵头，县审计局配合", ["县财政局 lead", "县审计局 cooperate"]),
    ("责任单位 县财政局、县审计局", ["县财政局 listed", "县审计局 listed"]),
    ("\n县财政局、县审计局", ["县财政局 listed", "县审计局 listed"]),
    ("（县财政局负责资金保障，县审计局配合做好监督）", ["县财政局 lead", "县审计局 cooperate"]),
    ("（责任单位：县财政局（牵头）、县审计局）", ["县财政局 lead", "县审计局 cooperate"]),
    (
      "（责任单位：县财政局（牵头单位），县审计局、县统计局（配合单位））",
      ["县财政局 lead", "县审计局 cooperate", "县统计局 cooperate"]
    ),
    ("【牵头单位】县财政局【配合单位】县审计局", ["县财政局 lead", "县审计局 cooperate"]),
    ("（责任单位：县财政局、县审计局、县财政局）", ["县财政局 listed", "县审计局 listed"]),
  ]

  @Test(arguments: clauses.indices)
  func readsTheClause(_ index: Int) {
    let (clause, units) = Self.clauses[index]
    #expect(compile("一、建设平台。\(clause)").units("一") == units)
  }

  /// Lists of units, and the names they hold.
  static let lists: [(list: String, names: [String], isOpen: Bool)] = [
    ("县住房和城乡建设局、县文化和旅游局", ["县住房和城乡建设局", "县文化和旅游局"], false),
    ("县财政局和各乡镇政府", ["县财政局", "各乡镇政府"], false),
    ("县财政局及县审计局", ["县财政局", "县审计局"], false),
    ("县财政局等部门", ["县财政局"], true),
    ("县市场监督管理局、有关部门", ["县市场监督管理局", "有关部门"], false),
    ("县乡村振兴局、县直机关工委及有关单位", ["县乡村振兴局", "县直机关工委", "有关单位"], false),
    ("各乡镇、县政协办", ["各乡镇", "县政协办"], false),
    ("东城街道办事处和高新区管委会", ["东城街道办事处", "高新区管委会"], false),
    ("县政协办和县审计局", ["县政协办", "县审计局"], false),
    ("县财政局等有关部门及各乡镇", ["县财政局", "各乡镇"], true),
    ("省高等法院、各有关部门和单位", ["省高等法院", "各有关部门和单位"], false),
    ("各县（市、区）政府", ["各县(市、区)政府"], false),
    ("各县、市、区政府", ["各县、市、区政府"], false),
    ("各区、县级市", ["各区、县级市"], false),
    ("各部门、单位", ["各部门、单位"], false),
    ("各市、州、直管市及山北林区人民政府", ["各市、州、直管市", "山北林区人民政府"], false),
    ("各党（工）委、党组", ["各党(工)委、党组"], false),
    ("县乡村振兴办、各区县政府、管委会", ["县乡村振兴办", "各区县政府、管委会"], false),
    ("各街道办事处、开发区管委会", ["各街道办事处", "开发区管委会"], false),
    ("各地区、各部门", ["各地区", "各部门"], false),
    ("县住建局（县人防办）、县财政局", ["县住建局(县人防办)", "县财政局"], false),
    ("县城市管理局（以下简称“县城管局”）、开发区管委会（下同）", ["县城市管理局", "开发区管委会"], false),
    ("各县（市）、区委、政府", ["各县(市)、区委、政府"], false),
    ("直辖市、县（市）政府", ["直辖市、县(市)政府"], false),
    ("省、市、县政府", ["省、市、县政府"], false),
    ("市直有关部门和单位、有关企业", ["市直有关部门和单位", "有关企业"], false),
    ("各乡镇政府、县委、县政府", ["各乡镇政府", "县委", "县政府"], false),
    ("办公室、财务股", ["办公室", "财务股"], false),
    ("县财政局 县审计局", ["县财政局", "县审计局"], false),
    ("县财政局\n县审计局", ["县财政局", "县审计局"], false),
    ("省财政厅、科技厅", ["省财政厅", "科技厅"], false),
  ]

  @Test(arguments: lists.indices)
  func readsTheList(_ index: Int) {
    let (list, names, isOpen) = Self.lists[index]
    let task = compile("一、建设平台。（责任单位：\(list)）").tasks.first
    #expect(task?.units.map(\.name) == names)
    #expect(task?.openEnded == isOpen)
  }

  @Test(arguments: [
    "责任单位是指承担任务的单位。", "支持龙头企业（含国有企业）发展。", "受理申报单位：县财政局。", "建设三个区（甲、乙、丙）。",
    "落实通知（国办发〔2019〕3号）精神。",
  ])
  func doesNotTakeOtherWordsForAClause(_ words: String) {
    #expect(compile("一、建设平台。\(words)").tasks.first?.units.isEmpty == true)
  }

  @Test func aListBehindADemandIsAClauseAndOneBehindAWordForUnitsIsNot() {
    #expect(compile("一、建立会议制度（县财政局、县审计局）。").units("一") == ["县财政局 listed", "县审计局 listed"])
    #expect(compile("一、组建联盟（县财政局；2025年6月）。").units("一") == ["县财政局 listed"])
    #expect(compile("一、联系成员单位（县财政局、县审计局）。").units("一").isEmpty)
  }

  @Test func aSingleOfficeInABracketIsAClauseWhereItClosesADemand() {
    #expect(compile("一、任务\n1.出口增长15%（省商务厅）。\n2.就业增长（省人社厅）；").units("一/1") == ["省商务厅 listed"])
    #expect(compile("一、建设服务平台（县数据局）。").units("一") == ["县数据局 listed"])
    let plan = compile("一、新增灌溉100万亩（省水利厅）。扩大种植（省农委、省林业厅）。")
    #expect(plan.paths == ["一#1", "一#2"])
    #expect(compile("一、建基地2万亩（县农业局），改大棚5亩（县林业局），增收（县商务局）。").paths == ["一#1", "一#2", "一#3"])
    #expect(compile("一、（1）办结（市信访局）；（2）协商（市民政局）；（3）建设（市大数据局）。").paths == ["一/(1)", "一/(2)", "一/(3)"])
    #expect(compile("一、新增参保4万人（市人社局）。").units("一") == ["市人社局 listed"])
    for words in ["报主管机关（县教育局）。", "报县民生办（县财政局）。", "完善机制（县公安局）建设。", "支持重点区（高新区）。", "设立大厅（县政务中心），方便群众。"] {
      #expect(compile("一、\(words)").units("一").isEmpty)
    }
  }

  @Test func aSentenceOnItsOwnLineIsNoList() {
    let task = compile("一、建设平台。\n县政府设立应急指挥部，由县长任总指挥。").tasks.first
    #expect(task?.clause == nil)
  }

  @Test func shortNamesMayStandInABracket() {
    #expect(compile("一、放贷。（人民银行、农信社、农行）").units("一") == ["人民银行 listed", "农信社 listed", "农行 listed"])
    #expect(compile("一、放贷。（城市、农村）").units("一").isEmpty)
    #expect(compile("一、引导合作。（高校、企业）").units("一").isEmpty)
  }

  @Test func keepsPersonsApartFromUnits() {
    let task = compile("一、建设平台。（责任领导：张三、李四；责任单位：县财政局）").tasks.first
    #expect(task?.persons.map(\.name) == ["张三", "李四"])
    #expect(task?.units.map(\.name) == ["县财政局"])
  }

  @Test(arguments: [
    "\n责任单位及责任人：县教育局 张三", "（责任单位（责任人）：县教育局（张三））", "（责任单位、责任人：县教育局（张三））",
  ])
  func aLabelMayAskForUnitsAndPeople(_ clause: String) {
    let task = compile("一、建设平台。\(clause)").tasks.first
    #expect(task?.units.map(\.name) == ["县教育局"])
    #expect(task?.persons == [PersonInCharge(name: "张三", role: "责任人")])
  }

  @Test func aBracketBehindANameIsNoPersonUnlessAsked() {
    #expect(compile("一、建设平台。（责任单位及责任人：县住建局（县人防办））").units("一") == ["县住建局(县人防办) listed"])
    #expect(compile("一、建设平台。（责任单位：县住建局（张三））").units("一") == ["县住建局(张三) listed"])
  }

  @Test func joinsNamesThatLineBreaksCut() {
    let unit = compile("一、建设平台。（责任单位：县财政\n局）").tasks.first?.units.first
    #expect(unit?.name == "县财政局")
    #expect(unit?.asWritten == "县财政\n局")
  }

  @Test(arguments: [
    ("(县财政局牵头，县审计局、县统计局", ["县财政局 lead", "县审计局 cooperate", "县统计局 cooperate"]),
    ("[县发改局(县粮食局)", ["县发改局(县粮食局) listed"]),
  ])
  func aClauseMayBeCutOffWithTheText(clause: String, units: [String]) {
    let plan = compile("一、完善制度。\(clause)")
    #expect(plan.units("一") == units)
    #expect(plan.codes.contains("P0102"))
  }

  @Test func aShortWordBehindABlankIsALabel() {
    let plan = compile("一、建设平台。 责任单位：县财政局 项目责任人：李明 目前进度：县审计局已完成")
    #expect(plan.units("一") == ["县财政局 listed"])
    #expect(plan.tasks[0].persons.map(\.name) == ["李明"])
  }

  @Test func aBlankInAPersonsNameHidesNoLabelBehindIt() {
    let plan = compile("一、建设平台。\n牵头领导：陈　明\n牵头单位：县财政局\n配合单位：县审计局")
    #expect(plan.units("一") == ["县财政局 lead", "县审计局 cooperate"])
  }

  @Test func aNameInQuotationMarksIsNoClause() {
    #expect(compile("一、推进平台建设、政府运行“一网协同”、数据归集。").tasks[0].clause == nil)
  }

  @Test func whomToAskIsNoClause() {
    let plan = compile("一、建设平台。\n联系人：李明，联系电话：12345。")
    #expect(plan.tasks[0].clause == nil)
    #expect(plan.tasks[0].persons.isEmpty && !plan.codes.contains("P0103"))
  }

  @Test func aLineMaySayOfCollectivesThatTheyAnswer() {
    let plan = compile("一、主要目标任务。增长一成。\n由县有关部门，各乡镇人民政府负责落实。")
    #expect(plan.units("一") == ["县有关部门 joint", "各乡镇人民政府 joint"])
  }

  @Test func onePlanIsAskedOnceAboutUnitsBehindTheLead() {
    let item = { (number: Int) in "\(number).建设平台\(number)。（县科技局牵头；县财政局；各乡镇）\n" }
    let plan = compile("一、任务\n" + (1...4).map(item).joined())
    #expect(plan.units("一/4") == ["县科技局 lead", "县财政局 cooperate", "各乡镇 cooperate"])
    #expect(plan.diagnostics.filter { $0.code.id == "P0104" }.map(\.path) == ["一/1"])
    #expect(compile("一、任务\n\(item(1))\(item(2))").diagnostics.filter { $0.code.id == "P0104" }.count == 2)
  }
}
