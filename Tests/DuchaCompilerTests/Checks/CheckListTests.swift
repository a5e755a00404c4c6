import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

struct CheckListTests {
  /// The codes of the outline and of responsibility; figures have tests of their own.
  static let codes = CheckList.all.filter { $0.id < "P0200" }

  @Test func aBoxBehindAClauseBelongsToItsItem() {
    let demand = "1.推进内网改造。支持企业运用新型网络技术改造建设内网，探索部署新网络、新系统，提升内网的低时延、高可靠能力，推动技术融合。（责任单位：县经信局）\n"
    let words = "组织企业通过改造已有网络等方式，优先在园区建设外网，为企业提供高速稳定支撑。"
    #expect(!compile("一、任务\n\(demand)专栏1 互联互通工程\n\(words)\n2.加强督查。（县政府督查室负责）").codes.contains("P0111"))
    #expect(compile("一、任务\n\(demand)\(words)\n2.加强督查。（县政府督查室负责）").codes.contains("P0111"))
  }

  @Test func codesAreUnique() {
    #expect(Set(CheckList.all.map(\.id)).count == CheckList.all.count)
    #expect(CheckList.all.map(\.id) == CheckList.all.map(\.id).sorted())
  }

  @Test(arguments: codes)
  func theExampleShowsTheProblem(_ code: DiagnosticCode) {
    #expect(compile(code.explanation.example).codes.contains(code.id))
  }

  @Test(arguments: codes)
  func whatIsWrittenInsteadDoesNot(_ code: DiagnosticCode) {
    #expect(!compile(code.explanation.instead).codes.contains(code.id))
  }

  @Test func aCleanPlanIsNotWarnedOf() {
    let plan = compile("一、任务\n（一）建设平台。（市科技局牵头，市财政局、各县（市、区）政府按职责分工负责）\n（二）引进人才。（责任单位：市人社局）")
    #expect(plan.diagnostics.isEmpty)
  }

  @Test func aUnitInABracketAmidASentenceIsPointedOut() {
    #expect(compile("一、完善“一村一警”（县公安局）制度。").codes.contains("P0103"))
    #expect(compile("一、依托县住建局（县人防办）平台，加快建设。").codes.isEmpty)
  }

  @Test(arguments: [
    ("由10月31日提前至10月20日。", true), ("审批时限由30天缩短至20天。", false), ("营业时间由18时延长至20时。", false),
    ("将第2项“完成投资120亿元”调整为“完成投资132亿元”。", true), ("第3项牵头单位由县商务局调整为县发改局。", true),
  ])
  func whatChangesAnotherPlanIsPointedOut(_ words: String, isTold: Bool) {
    let plan = compile("一、\(words)\n二、加强督查。（县政府督查室负责）")
    #expect(plan.codes.contains("P0121") == isTold)
    #expect(plan.tasks[0].units.isEmpty)
  }

  @Test func warningsNameTheTask() {
    let warning = compile("一、建设平台。（责任单位：市科技局、市双招双引力）").diagnostics.first
    #expect(warning?.path == "一")
    #expect(warning?.severity == .warning)
  }
}
