import Foundation
import Testing

/// Checking a draft before it is issued.
@Suite struct LintTests {
  private static let draft = """
    青溪县科普行动方案（2024—2025年）
    一、2024年6月底前建成县科技馆。（县科协牵头，县财政局配合）
    二、2025年6月底前印发科普规划。（县科技局牵头）
    四、2025年底前举办科技周2次。（县教育局牵头）

    """

  @Test func whatIsWrongIsToldAndCounted() throws {
    let shell = try Shell()
    try shell.write("稿.txt", Self.draft)
    let run = try shell.ducha("lint", "稿.txt")
    #expect(run.status == 1)
    #expect(run.output.contains("警告[D0108]") && run.output.contains("稿.txt:4:1"))
    #expect(run.output.hasSuffix("检查完毕：0处错误、1处警告、0处提示\n"))
    #expect(run.errors.isEmpty)
  }

  @Test func whatIsAllowedIsNotTold() throws {
    let shell = try Shell()
    try shell.write("稿.txt", Self.draft)
    let run = try shell.ducha("lint", "稿.txt", "--allow", "d0108")
    #expect(run.status == 0)
    #expect(run.output == "检查完毕：0处错误、0处警告、0处提示\n")
  }

  @Test(arguments: ["json", "sarif"])
  func programsReadSeveralDraftsAsOneReport(_ format: String) throws {
    let shell = try Shell()
    try shell.write("甲.txt", Self.draft)
    try shell.write("乙.txt", Self.draft)
    let run = try shell.ducha("lint", "甲.txt", "乙.txt", "--format", format)
    #expect(run.status == 1)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
  }

  @Test func whatCannotBeReadIsRefusedAndTheRestIsTold() throws {
    let shell = try Shell()
    try shell.write("稿.txt", Self.draft)
    let run = try shell.ducha("lint", "没有.txt", "稿.txt")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("错误: ") && run.output.contains("D0108"))
  }

  @Test func anUnknownCodeIsWrongUsage() throws {
    let shell = try Shell()
    try shell.write("稿.txt", Self.draft)
    let run = try shell.ducha("lint", "稿.txt", "--allow", "D9")
    #expect(run.status == 64)
    #expect(run.errors.contains("没有编号为“D9”的诊断"))
  }
}
