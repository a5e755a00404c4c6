import DuchaModel
import Testing

@testable import DuchaCompiler

@Suite struct MinutesRollTests {
  @Test(arguments: [
    "出席：何平、李文（县财政局）", "出　席：何平（县财政局）", "列席：县财政局 何平", "缺席：何平（县财政局）", "请假：何平（县财政局）",
    "参加会议人员：何平（县财政局）", "主持：何平（县财政局）", "记录：何平（县财政局）", "参加：何平（县财政局）", "分送：县财政局",
    "抄送：县财政局", "出席  何平（县财政局）", "参加：县财政局\n列席：县审计局",
  ])
  func whoWasThereBelongsToNoTask(line: String) {
    let plan = compile("一、修路。（县交通局负责）\n二、县水利局要检修泵站。\n\(line)\n")
    #expect(plan.units("二") == ["县水利局 lead"])
    #expect(plan.tasks.last?.text == "县水利局要检修泵站。")
  }

  @Test func whoTakesPartInATaskIsNoRoll() {
    let plan = compile("一、检修泵站。\n牵头：县水利局\n参加：县财政局、县审计局")
    #expect(plan.units("一") == ["县水利局 lead", "县财政局 cooperate", "县审计局 cooperate"])
    #expect(compile("一、修路。\n二、县水利局要检修泵站。\n审核：县财政局").units("二") != [])
  }
}
