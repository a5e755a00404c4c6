import Foundation
import Testing

/// Scores, the leader's page, the office's own wording and calendars, as the clerk types it.
@Suite struct ScoreStoryTests {
  @Test func pointsAreExplained() throws {
    let shell = try Shell.office()
    #expect(try shell.ducha("score", "--month", "2024-07").output.contains("部门和事业单位（不排名）"))
    let explained = try shell.ducha("score", "--month", "2024-07", "--explain", "县科协").output
    #expect(explained.contains("1-01") && explained.contains("已逾期") && explained.contains("合计"))
    let none = try shell.ducha("score", "--explain", "县财政局")
    #expect(none.status == 2 && none.errors.contains("县财政局没有可以计分的任务"))
  }

  @Test func rulesAreTriedOutAndAdopted() throws {
    let shell = try Shell.office()
    try shell.write("规则.toml", "[score]\nbase = 50\nper-tasks = 0\n[score.points]\noverdue = -7\n")
    let tried = try shell.ducha("score", "--month", "2024-07", "--rules", "规则.toml", "--format", "csv").output
    // Overdue by the rule that is tried, and the month's report is missing.
    #expect(tried.contains("县科协,42.00,50.00,0.00,-8.00"))
    #expect(try shell.ducha("rules", "set", "规则.toml", "--as-of", "2024-07-01").status == 0)
    #expect(try shell.ducha("score", "--month", "2024-07", "--format", "csv").output == tried)
    try shell.write("错.toml", "[score.points]\noverdu = -7\n")
    #expect(try shell.ducha("rules", "check", "错.toml").errors.contains("没有名为“overdu”的项"))
  }

  @Test func theLeaderReadsOnePage() throws {
    let shell = try Shell.office()
    let page = try shell.ducha("bulletin", "--month", "2024-07", "--brief").output
    #expect(page.contains("（领导阅件）") && page.contains("由谁牵头？"))
    #expect(try shell.ducha("bulletin", "issue", "--month", "2024-07", "--by", "李四").status == 0)
    let issued = try shell.ducha("bulletin", "show", "1", "--brief").output
    #expect(issued == page.replacing("（送审稿）", with: ""))
  }

  @Test func theOfficeWordsItsBulletins() throws {
    let shell = try Shell.office()
    let plain = try shell.ducha("bulletin", "--month", "2024-07").output
    #expect(try shell.ducha("bulletin", "--write-template", "模板").status == 0)
    #expect(try shell.ducha("bulletin", "--month", "2024-07", "--template", "模板").output == plain)
    #expect(try shell.ducha("bulletin", "--write-template", "模板").errors.contains("不覆盖"))

    try shell.write("措辞.txt", "标题：通报\n开头：如下。\n## 概况\n任务{{任务数}}项。\n")
    let worded = ["--month", "2024-07", "--template", "措辞.txt"]
    #expect(try shell.ducha(["bulletin"] + worded).output.contains("### 一、概况\n\n任务4项。"))
    #expect(try shell.ducha(["bulletin", "issue", "--by", "李四"] + worded).status == 0)
    #expect(try shell.ducha("bulletin", "show", "1").output.contains("任务4项。"))
    let shown = try shell.ducha("bulletin", "show", "1", "--template", "措辞.txt")
    #expect(shown.errors.contains("措辞文件没有用上"))

    try shell.write("错.txt", "标题：通报\n开头：如下。\n## 概况\n{{任务书}}\n")
    let wrong = try shell.ducha("bulletin", "--month", "2024-07", "--template", "错.txt")
    #expect(wrong.status == 2 && wrong.errors.contains("第4行：没有名为“任务书”的内容，是否指“任务数”"))
  }

  @Test func datesGoToTelephones() throws {
    let shell = try Shell.office()
    let printed = try shell.ducha("calendar", "export", "--unit", "县科协")
    #expect(printed.output.hasPrefix("BEGIN:VCALENDAR\r\n") && printed.output.contains("UID:1-01-due1@"))
    #expect(try shell.ducha("calendar", "export", "--unit", "县科协", "--out", "科协.ics").status == 0)
    #expect(try shell.text(of: "科协.ics") == printed.output)
    #expect(try shell.ducha("calendar", "export", "--all", "--out", "日历").errors.contains("个单位导出日历"))
    let files = try FileManager.default.contentsOfDirectory(atPath: shell.folder.appending(path: "日历").path)
    #expect(files.contains { $0.hasSuffix("县科协任务日历.ics") })
  }

  @Test(arguments: [
    ["score", "--month", "2024-07", "--as-of", "2024-07-31"], ["calendar", "export"],
    ["calendar", "export", "--all"], ["calendar", "export", "--all", "--unit", "县科协", "--out", "日历"],
  ])
  func wrongUsageExitsWith64(_ arguments: [String]) throws {
    let run = try Shell().ducha(arguments)
    #expect(run.status == 64 && run.output.isEmpty, "\(arguments)")
  }
}
