import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

struct CheckListTests {
  /// The codes of the outline and of responsibility; figures have tests of their own.
  static let codes = CheckList.all.filter { $0.id < "P0200" }

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

  @Test func warningsNameTheTask() {
    let warning = compile("一、建设平台。（责任单位：市科技局、市双招双引力）").diagnostics.first
    #expect(warning?.path == "一")
    #expect(warning?.severity == .warning)
  }
}
