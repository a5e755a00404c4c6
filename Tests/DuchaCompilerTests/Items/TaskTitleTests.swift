import DuchaModel
import Testing

@testable import DuchaCompiler

struct TaskTitleTests {
  private func title(_ item: String) -> String? { compile("一、\(item)").tasks.first?.title }

  @Test func theHeadingIsTheTitle() {
    #expect(title("建设平台，服务企业。加快建设，做好服务。（县财政局负责）") == "建设平台，服务企业")
  }

  @Test func aLongFirstSentenceIsCutAtItsComma() {
    let sentence = "推动重大平台建设，支持企业和高校开展关键技术攻关并且加快成果转化和产业化应用推广。"
    #expect(title(sentence) == "推动重大平台建设")
  }

  @Test func aLeadInIsNoTitle() {
    let plan = compile("一、建设平台。（县财政局负责）具体措施：完成选址。（县住建局负责）")
    #expect(plan.tasks.map(\.title) == ["建设平台", "完成选址"])
  }

  @Test func problemsAreCalledByWhatTheyAre() {
    #expect(compile("1.问题表现：台账不全。（县应急局负责）").tasks.map(\.title) == ["台账不全"])
  }
  @Test func aColonInABracketEndsNoTitle() {
    #expect(compile("一、任务\n1.疏浚河道（领衔代表：王五）。年底前完成。").tasks.map(\.title) == ["疏浚河道"])
    #expect(compile("一、任务\n1.疏浚河道（一期）：年底前完成。").tasks.map(\.title) == ["疏浚河道（一期）"])
  }
}
