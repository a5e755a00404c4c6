import Testing

@Suite struct CalendarTests {
  @Test func aDayAndACount() throws {
    let shell = try Shell()
    let day = try shell.ducha("calendar", "--day", "2026-02-14")
    #expect(day.output == "2026年2月14日（星期六）：工作日，调休上班（国办发明电〔2025〕7号）\n")
    let count = try shell.ducha("calendar", "--from", "2026-02-10", "--add", "5")
    #expect(count.output == "自2026年2月10日（星期二）次日起的第5个工作日：2026年2月24日（星期二）\n")
    // Without more, the year of today.
    #expect(try shell.ducha("calendar").output.hasPrefix("2024年共有工作日251天\n"))
  }

  @Test func aYearNotKnownIsRefusedUnlessGivenOrAssumed() throws {
    let shell = try Shell()
    let question = ["calendar", "--day", "2003-02-08"]
    let refused = try shell.ducha(question)
    #expect(refused.status == 2)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.hasPrefix("错误: 2003年的工作日不能推算") && refused.errors.contains("--with"))
    let assumed = try shell.ducha(question + ["--assume-weekends"])
    #expect(assumed.output == "2003年2月8日（星期六）：不是工作日，周末\n假定：2003年放假安排尚未收录，按周末推算\n")
    try shell.write("2003.toml", Self.file(2003))
    let given = try shell.ducha(question + ["--with", "2003.toml"])
    #expect(given.output == "2003年2月8日（星期六）：工作日，调休上班（通知）\n")
  }

  @Test func aFileIsChecked() throws {
    let shell = try Shell()
    try shell.write("2003.toml", Self.file(2003))
    let good = try shell.ducha("calendar", "--check", "2003.toml")
    #expect(good.output.hasPrefix("2003年共有工作日261天\n依据：通知\n"))
    #expect(good.errors == "2003.toml 可以使用\n")
    try shell.write("2002.toml", Self.file(2002, work: "2002-02-09"))
    let waiting = try shell.ducha("calendar", "--check", "2002.toml")
    #expect(waiting.status == 0)
    #expect(waiting.errors == "2002.toml 可以使用，但要把中间的年份也补上才起作用\n")
    try shell.write("bad.toml", Self.file(2003, work: "2003-02-10"))
    let bad = try shell.ducha("calendar", "--check", "bad.toml")
    #expect(bad.status == 2)
    #expect(bad.errors.hasPrefix("错误: bad.toml:4:9: 2003-02-10 是星期一"))
  }

  @Test(arguments: [
    ["--from", "2026-01-01"], ["--add", "3"], ["2026", "--day", "2026-01-01"], ["0"],
    ["--from", "2026-01-01", "--add", "0"],
  ])
  func aWrongQuestionIsRefused(_ arguments: [String]) throws {
    #expect(try Shell().ducha(["calendar"] + arguments).status == 64)
  }

  private static func file(_ year: Int, work: String = "2003-02-08") -> String {
    "year = \(year)\nsource = \"通知\"\noff = [\"\(year)-01-01\"]\nwork = [\"\(work)\"]\n"
  }
}
