import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

@Suite struct UnreadLimitTests {
  @Test(arguments: [("视进展情况", ["P0208"]), ("/", []), ("2024年9月", []), ("持续推进", [])])
  func aCellOfTheColumnOfLimits(cell: String, codes: [String]) {
    let text = """
      序号 | 工作任务 | 责任单位 | 完成时限 |
      1 | 编制专项规划 | 县发改局 | \(cell) |
      2 | 建设数据平台 | 县数据局 | 2024年6月 |
      """
    let found = PolicyCompiler(simplify: nil).compile(SourceText(name: "plan.txt", text))
    #expect(found.tasks.count == 2)
    #expect(found.diagnostics.filter { $0.code.id.hasPrefix("P02") }.map(\.code.id) == codes)
  }
}
