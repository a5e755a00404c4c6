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
}
