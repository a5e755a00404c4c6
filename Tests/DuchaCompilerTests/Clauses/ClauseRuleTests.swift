import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

struct ClauseRuleTests {
  @Test func firstListedLeadsFromTheClauseOnThatSaysSo() {
    let plan = compile("一、甲。（县审计局、县财政局负责）\n二、乙。（县财政局、县审计局负责，列第一位的为牵头单位，下同）\n三、丙。（责任单位：县统计局、县财政局）")
    #expect(plan.units("一") == ["县审计局 joint", "县财政局 joint"])
    #expect(plan.units("二") == ["县财政局 lead", "县审计局 cooperate"])
    #expect(plan.units("三") == ["县统计局 lead", "县财政局 cooperate"])
    #expect(plan.document.leadRule == "列第一位的为牵头单位，下同")
    #expect(plan.tasks[2].units[0].basis == .firstListedRule)
  }

  @Test func allBeforeTheFirstMarkLeadWhereThePlanSaysSo() {
    let plan = compile(
      "一、甲。（责任单位：县财政局、县审计局，县统计局；第一个逗号前为牵头单位，多个牵头部门的按照职责分工负责，下同）\n二、乙。（责任单位：县审计局、县统计局，县财政局）\n三、丙。（责任单位：县统计局、县财政局）"
    )
    #expect(plan.units("一") == ["县财政局 lead", "县审计局 lead", "县统计局 cooperate"])
    #expect(plan.units("二") == ["县审计局 lead", "县统计局 lead", "县财政局 cooperate"])
    // Without the mark nobody stands before it.
    #expect(plan.units("三") == ["县统计局 listed", "县财政局 listed"])
  }

  @Test(arguments: ["除标注“分别牵头”外，列第一位为牵头单位，下同", "未注明的，列第一位的为牵头单位，下同"])
  func aRuleMayBeginWithWhatItDoesNotHoldFor(_ rule: String) {
    let plan = compile("一、甲。（责任单位：县财政局、县审计局，\(rule)）\n二、乙。（责任单位：县统计局、县财政局）")
    #expect(plan.units("一") == ["县财政局 lead", "县审计局 cooperate"])
    #expect(plan.units("二") == ["县统计局 lead", "县财政局 cooperate"])
    #expect(plan.document.leadRule == rule)
  }

  @Test func theRuleHoldsBesideThoseWhoCooperate() {
    let plan = compile(
      "一、甲。（县财政局、县审计局负责，列第一位的为牵头单位，下同）\n二、乙。（县审计局、县财政局负责，县统计局配合）\n三、丙。（县审计局负责，县统计局配合）")
    #expect(plan.units("二") == ["县审计局 lead", "县财政局 cooperate", "县统计局 cooperate"])
    #expect(plan.tasks[2].units[0].basis == .explicit)
  }

  @Test(arguments: ["第一个单位为牵头单位，以下均同", "排名第1位的单位为牵头单位，以下同", "下同，列第一位的为牵头单位"])
  func aRuleMayBeWordedOtherwise(_ rule: String) {
    let plan = compile("一、甲。（责任单位：县财政局、县审计局，\(rule)）\n二、乙。（责任单位：县统计局、县财政局）")
    #expect(plan.units("一") == ["县财政局 lead", "县审计局 cooperate"])
    #expect(plan.units("二") == ["县统计局 lead", "县财政局 cooperate"])
  }

  @Test(arguments: [
    "各牵头单位要在每个季度第1个月的20日前，将完成情况报县政府督查室。", "牵头单位要把项目建设放在首位，确保落实。", "把安全放在首位，由县应急局牵头推进。",
    "由县科技局牵头建设全省首个平台。", "每季度第一个工作日前，由牵头单位报送进展。",
  ])
  func whatLeadsAreToldIsNoRule(_ words: String) {
    let plan = compile("\(words)\n一、甲。（责任单位：县财政局、县审计局）")
    #expect(plan.units("一") == ["县财政局 listed", "县审计局 listed"])
    #expect(plan.document.leadRule == nil)
  }

  @Test(arguments: [
    "列第一位的为牵头单位，牵头单位要于每季度第1个月报送进展。", "各项任务的牵头单位放在首位。", "牵头单位应排在首位。",
  ])
  func aRuleMayStandBesideADuty(_ words: String) {
    let plan = compile("\(words)\n一、甲。（责任单位：县财政局、县审计局）")
    #expect(plan.units("一") == ["县财政局 lead", "县审计局 cooperate"])
  }

  @Test func howABlanketRulesUnitsActIsNoPartOfTheirName() {
    let plan = compile("一、甲。（县财政局负责。以下各项均由各乡镇政府具体落实，不再逐项列出）\n二、乙。（县审计局负责）")
    #expect(plan.units("二") == ["县审计局 sole", "各乡镇政府 implement"])
  }

  @Test func aRuleWithoutSameBelowHoldsForItsOwnClause() {
    let plan = compile("一、甲。（县财政局、县审计局，第一位为牵头单位）\n二、乙。（责任单位：县统计局、县财政局）")
    #expect(plan.units("一") == ["县财政局 lead", "县审计局 cooperate"])
    #expect(plan.units("二") == ["县统计局 listed", "县财政局 listed"])
    #expect(plan.document.leadRule == nil)
  }

  @Test func collectivesAloneAreNotLed() {
    let plan = compile("一、甲。（县财政局负责，列第一位的为牵头单位，下同）\n二、乙。（各部门、各乡镇负责）")
    #expect(plan.units("二") == ["各部门 joint", "各乡镇 joint"])
  }

  @Test func theWordsBeforeTheItemsMayStateTheRule() {
    let plan = compile("任务分工中，列第一位的责任单位为牵头单位。\n一、甲。（责任单位：县财政局、县审计局）")
    #expect(plan.units("一") == ["县财政局 lead", "县审计局 cooperate"])
  }

  @Test func aBlanketRuleAddsUnitsToWhatFollows() {
    let plan = compile("一、甲。（省财政厅指导，各市政府落实。以下均需各市政府落实，不再列出）\n二、乙。（省审计厅指导）")
    #expect(plan.units("一") == ["省财政厅 guide", "各市政府 implement"])
    #expect(plan.units("二") == ["省审计厅 guide", "各市政府 implement"])
    #expect(plan.tasks[1].units[1].basis == .blanket)
    #expect(plan.document.defaults.map(\.fromPath) == ["一"])
  }

  @Test func aBlanketRuleStatedTwiceAddsItsUnitsOnce() {
    let stated = "（县财政局指导。以下均需各乡镇落实，不再列出）"
    let plan = compile("一、甲。\(stated)\n二、乙。\(stated)\n三、丙。（县审计局负责）")
    #expect(plan.units("三") == ["县审计局 sole", "各乡镇 implement"])
  }

  /// A rule as the first clause states it, and what it makes of a later clause of two listed units.
  static let rules: [(rule: String, roles: [String])] = [
    ("，列第一位的责任单位为牵头单位或汇总单位，下同", ["lead", "cooperate"]),
    ("。列第一位的为牵头单位，其他列入单位为参与单位，下同", ["lead", "cooperate"]),
    ("。排第一位的牵头，其余按职责分工负责，下同", ["lead", "cooperate"]),
    ("，各市、县〔市、区〕政府〔列第一位的为牵头单位，下同；以下均需各市、县〔市、区〕政府落实，不再列出〕", ["lead", "cooperate", "implement"]),
    ("；以下任务各县政府均为责任单位，不再列出", ["listed", "listed", "implement"]),
    ("。以下各项均需各县政府落实，不再单独列出", ["listed", "listed", "implement"]),
    ("。以下任务责任单位均包括各县政府，不再列示", ["listed", "listed", "implement"]),
    ("。各县政府均为责任单位，下同", ["listed", "listed", "implement"]),
    ("。无牵头单位的，责任单位即为牵头单位，下同", ["lead", "lead"]),
    ("，列第一位的为牵头单位", ["listed", "listed"]),
  ]

  @Test(arguments: rules.indices)
  func aRuleHoldsForLaterClauses(_ index: Int) {
    let (rule, roles) = Self.rules[index]
    let plan = compile("一、甲。（责任单位：省财政厅、省审计厅\(rule)）\n二、乙。（责任单位：省审计厅、省财政厅）")
    #expect(plan.tasks[0].units.prefix(2).map(\.name) == ["省财政厅", "省审计厅"])
    #expect(plan.tasks[1].units.map(\.role.rawValue) == roles)
    #expect(plan.diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test func aBlanketRuleForAllTasksHoldsForItsOwnToo() {
    let plan = compile("一、甲。（县财政局负责。具体任务均涉及各乡镇，不再做分工，下同）\n二、乙。（县审计局负责）")
    #expect(plan.units("一") == ["县财政局 sole", "各乡镇 implement"])
    #expect(plan.units("二") == ["县审计局 sole", "各乡镇 implement"])
  }

  @Test func aNoteBehindTheItemsMayStateTheRule() {
    let plan = compile("一、甲。（县财政局、县审计局负责）\n二、乙。（县审计局负责）\n注：列第一位的为牵头单位。")
    #expect(plan.units("一") == ["县财政局 lead", "县审计局 cooperate"])
    #expect(plan.document.leadRule == "注：列第一位的为牵头单位")
  }

  @Test func starsMarkWhoLeads() {
    let plan = compile("一、甲。（县财政局、县审计局*负责，标*的为牵头单位，下同）")
    #expect(plan.units("一") == ["县财政局 cooperate", "县审计局 lead"])
  }

  @Test func aCommaMayPartTheUnitsOfABlanketRule() {
    let plan = compile("一、甲。（责任单位：市财政局。以下均需各县政府，市经开区、高新区管委会负责落实，不再列出）\n二、乙。（责任单位：市审计局）")
    #expect(
      plan.units("二") == ["市审计局 listed", "各县政府 implement", "市经开区 implement", "高新区管委会 implement"])
  }

  @Test func aPlanMaySayWhatItsStarsMean() {
    let item = "一、任务\n1.建设平台。（县科技局、县财政局*）\n2.引进人才。责任单位：县人社局、县教育局*"
    let helping = compile("某县方案\n注：带*的为配合单位。\n" + item)
    #expect(helping.units("一/1") == ["县科技局 lead", "县财政局 cooperate"])
    #expect(helping.units("一/2") == ["县人社局 listed", "县教育局 cooperate"])
    let leading = compile("某县方案\n注：带*的为牵头单位。\n" + item)
    #expect(leading.units("一/1") == ["县科技局 cooperate", "县财政局 lead"])
    #expect(compile("某县方案\n" + item).units("一/1") == ["县科技局 cooperate", "县财政局 lead"])
  }
  @Test(arguments: ["各项任务均由各县政府具体落实，不再逐项列出。", "注：以下各项均需各县政府组织实施，不一一列举。"])
  func theWordsBeforeTheItemsMayNameThoseWhoDoAll(_ rule: String) {
    let plan = compile("某市方案\n\(rule)\n一、甲。（市财政局负责）")
    #expect(plan.units("一") == ["市财政局 sole", "各县政府 implement"])
    #expect(plan.document.defaults.map(\.units) == [["各县政府"]])
  }

  @Test(arguments: ["以下任务各县政府均需落实，不再重复", "以下责任单位中均包含各县政府，不再列出"])
  func otherWordsOfABlanketRule(_ rule: String) {
    let plan = compile("一、甲。（责任单位：市财政局。\(rule)）\n二、乙。（责任单位：市审计局）")
    #expect(plan.units("二") == ["市审计局 listed", "各县政府 implement"])
  }

  @Test func aRulePrintedTwiceAddsItsUnitsOnce() {
    let rule = "。各县政府均为责任单位，以下不再列出"
    let plan = compile("一、甲。（责任单位：市财政局\(rule)）\n二、乙。（责任单位：市审计局\(rule)）")
    #expect(plan.units("二") == ["市审计局 listed", "各县政府 implement"])
  }
}
