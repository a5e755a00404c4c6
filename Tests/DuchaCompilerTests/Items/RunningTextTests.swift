import DuchaModel
import Testing

@testable import DuchaCompiler

struct RunningTextTests {
  private func actors(_ words: String) -> [String] {
    compile("一、加强领导。\(words)").tasks.first?.units.filter { $0.basis == .runningText }.map(\.name) ?? []
  }

  @Test func namesWhomTheSentenceTellsToAct() {
    #expect(actors("各县（市、区）要落实责任。") == ["各县(市、区)"])
    #expect(actors("县政府督查室会同县审计局定期通报情况。") == ["县政府督查室", "县审计局"])
    #expect(actors("强化保障，各乡镇和园区严格落实制度。") == ["各乡镇", "园区"])
  }

  @Test func namesWhomASentenceSharesWorkAmong() {
    #expect(actors("由县人社局牵头，县教育局配合，开展培训。") == ["县人社局", "县教育局"])
  }

  @Test(arguments: ["发挥县科技局作用，推进建设。", "在县政府领导下推进。", "支持企业要素保障。", "鼓励高校牵头建设。"])
  func doesNotNameWhoIsMerelySpokenOf(_ words: String) {
    #expect(actors(words).isEmpty)
  }
}
