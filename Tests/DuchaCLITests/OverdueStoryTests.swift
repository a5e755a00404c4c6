import Foundation
import Testing

/// The short list of what is overdue, as the clerk and the nightly job type it.
@Suite struct OverdueStoryTests {
  @Test func theListIsThatOfTheCheck() throws {
    let shell = try Shell.office()
    let list = try shell.ducha("overdue", "--format", "csv").output
    let checked = try shell.ducha("tasks", "--light", "red", "--format", "csv").output
    let overdue = checked.split(separator: "\r\n").filter { $0.contains("已逾期") }
    #expect(!overdue.isEmpty)
    #expect(list.split(separator: "\r\n").count == overdue.count + 1)
    #expect(try shell.ducha("overdue", "--count").output == "\(overdue.count)\n")
    #expect(try shell.ducha("overdue", "--exit-code").status == 1)
    #expect(try shell.ducha("overdue", "--as-of", "2020-01-01", "--exit-code").output.contains("没有逾期任务"))
  }

  @Test func whatIsDoneLeavesTheListAtOnce() throws {
    let shell = try Shell.office()
    let number = try #require(
      try shell.ducha("overdue", "--format", "csv").output.split(separator: "\r\n").last?.split(
        separator: ","
      ).first)
    #expect(try shell.ducha("progress", "\(number)", "--status", "已完成", "--text", "已办结").status == 0)
    #expect(!(try shell.ducha("overdue").output.contains("\(number) ")))
    #expect(try shell.ducha("verify").status == 0)
  }
}
