import Foundation
import Testing

/// What a hurried user gets wrong: each is refused with 2, in words that say what to do, and nothing is written.
@Suite struct RefusalTests {
  @Test func aMissingLedgerNamesInit() throws {
    let shell = try Shell()
    let run = try shell.ducha("tasks")
    #expect(run.status == 2)
    #expect(run.errors.contains("ducha.sqlite") && run.errors.contains("ducha init"))
    #expect(run.output.isEmpty)
  }

  @Test func aLedgerIsNotCreatedTwice() throws {
    let shell = try Shell()
    #expect(try shell.ducha("init").status == 0)
    let before = try Data(contentsOf: shell.folder.appending(path: "ducha.sqlite"))
    #expect(try shell.ducha("init").status == 2)
    #expect(try Data(contentsOf: shell.folder.appending(path: "ducha.sqlite")) == before)
  }

  @Test func anotherProgramsFileIsNoLedger() throws {
    let shell = try Shell()
    try shell.write(
      "ducha.sqlite", "not a database at all, but long enough to look like one to a careless program")
    let run = try shell.ducha("tasks")
    #expect(run.status == 2)
    #expect(run.errors.contains("不是 ducha 台账"))
  }

  @Test(arguments: ["missing.txt", "."])
  func aPlanThatIsNoFile(_ name: String) throws {
    let shell = try Shell()
    _ = try shell.ducha("init")
    let run = try shell.ducha("import", name)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("错误: "))
  }

  @Test func anEmptyFile() throws {
    let shell = try Shell()
    _ = try shell.ducha("init")
    try shell.write("empty.txt", "")
    #expect(try shell.ducha("import", "empty.txt").status == 2)
    #expect(try shell.ducha("parse", "empty.txt").status == 2)
  }

  @Test func textThatIsNoTextIsRefusedByItsFirstBadByte() throws {
    let shell = try Shell()
    try shell.write("plan.txt", Data("一、".utf8) + Data([0xFF, 0xFF, 0x00, 0x81]))
    let run = try shell.ducha("parse", "plan.txt")
    #expect(run.status == 2)
    #expect(run.errors.contains("plan.txt"))
  }

  @Test func aFileWithoutATaskIsNotRegistered() throws {
    let shell = try Shell()
    _ = try shell.ducha("init")
    try shell.write("letter.txt", "各位同志：\n明天下午开会。\n")
    let run = try shell.ducha("import", "letter.txt")
    #expect(run.status == 2)
    #expect(run.errors.contains("没有识别到任务"))
    #expect(try shell.ducha("tasks").output.contains("没有符合条件的任务"))
  }

  @Test func anUnknownUnitOffersTheNearest() throws {
    let shell = try Shell()
    _ = try shell.ducha("init")
    _ = try shell.ducha("units", "add", "县科技局")
    let run = try shell.ducha("tasks", "--unit", "县科技厅")
    #expect(run.status == 2)
    #expect(run.errors.contains("县科技局"))
  }

  @Test func aMonthInTheFuture() throws {
    let shell = try Shell()
    _ = try shell.ducha("init")
    let run = try shell.ducha("bulletin", "--month", "2024-09")
    #expect(run.status == 2)
    #expect(run.errors.contains("2024年9月"))
  }

  @Test(arguments: [
    ["bulletin"], ["bulletin", "--month", "2024-13"], ["tasks", "--role", "lead"],
    ["check", "--as-of", "昨天"],
    ["progress"], ["progress", "1-01", "--percent", "120"], ["nosuch"],
  ])
  func wrongUsageExitsWith64InChinese(_ arguments: [String]) throws {
    let run = try Shell().ducha(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains("错误: ") && !run.errors.contains("Error"))
    #expect(run.output.isEmpty)
  }
}
