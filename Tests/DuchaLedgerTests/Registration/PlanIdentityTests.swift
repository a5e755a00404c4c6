import DuchaModel
import Testing

@testable import DuchaLedger

@Suite struct PlanIdentityTests {
  @Test(arguments: [
    "建设行动方案（征求意见稿）", "建设行动方案(意见征求稿)", "建设行动方案（试行）", "建设行动方案 （2024年修订）", "建设行动\n方案〔送审稿〕（试行）",
  ])
  func aStageIsNoPartOfTheTitle(title: String) { #expect(PlanIdentity.normalised(title) == "建设行动方案") }

  @Test(arguments: ["行动方案(2023—2027年)", "（试行）行动方案", "行动方案(一)", "(试行"])
  func everythingElseIs(title: String) {
    #expect(PlanIdentity.normalised(title) == title.replacing("（", with: "(").replacing("）", with: ")"))
  }
}
