import Foundation
import Testing

/// A bulletin from draft to correction, as the clerk types it.
@Suite struct BulletinStoryTests {
  @Test func aBulletinIsDraftedIssuedPrintedAgainAndCorrected() throws {
    let shell = try Shell.office()
    let draft = try shell.ducha("bulletin", "--month", "2024-07").output
    #expect(draft.contains("第1期") && draft.contains("（送审稿）"))
    #expect(try shell.ducha("bulletin", "list").output == "还没有印发过通报\n")

    let issue = try shell.ducha("bulletin", "issue", "--month", "2024-07", "--by", "李四")
    #expect(issue.status == 0 && issue.output.isEmpty)
    #expect(issue.errors.contains("已印发2024年第1期") && issue.errors.contains("bulletin show 1 --year 2024"))
    let shown = try ["markdown", "html", "json"].map {
      try shell.ducha("bulletin", "show", "1", "--format", $0).output
    }
    #expect(shown[0].contains("签发：李四") && !shown[0].contains("送审稿"))
    #expect(try shell.ducha("bulletin", "--reissue", "1").output == shown[0])

    let again = try shell.ducha("bulletin", "issue", "--month", "2024-07", "--by", "李四")
    #expect(again.status == 2 && again.errors.contains("用 --corrects 1 另发一期更正"))
    let report = try shell.ducha(
      "progress", "1-01", "--month", "2024-07", "--percent", "40", "--as-of", "2024-07-31")
    #expect(report.status == 0)
    let correction = try shell.ducha(
      "bulletin", "issue", "--month", "2024-07", "--by", "李四", "--corrects", "1")
    #expect(correction.status == 0 && correction.errors.contains("更正2024年第1期"))
    let old = try shell.ducha("bulletin", "show", "1", "--year", "2024")
    #expect(old.output == shown[0] && old.errors.contains("2024年第1期已由2024年第2期"))
    #expect(try shell.ducha("bulletin", "list").output.contains("已由2024年第2期更正"))
    #expect(try shell.ducha("verify").status == 0)
  }

  @Test func everyFigureIsTraced() throws {
    let shell = try Shell.office()
    #expect(try shell.ducha("bulletin", "issue", "--month", "2024-07", "--by", "李四").status == 0)
    #expect(try shell.ducha("bulletin", "trace", "1").output.contains("4   total"))
    #expect(try shell.ducha("bulletin", "trace", "1", "total").output.contains("1-04"))
    let draft = try shell.ducha("bulletin", "trace", "--month", "2024-07", "without-lead")
    #expect(draft.output.contains("第2期（送审稿）") && draft.output.contains("1-04"))
    let unknown = try shell.ducha("bulletin", "trace", "1", "红灯")
    #expect(unknown.status == 2 && unknown.errors.contains("没有名为“红灯”的数"))
  }

  @Test(arguments: [
    ["issue", "--month", "2024-07"], ["issue", "--by", "李四"], ["show"], ["trace"], ["trace", "total"],
    ["trace", "1", "total", "total"], ["trace", "--month", "2024-07", "1", "total"],
    ["--month", "2024-07", "--reissue", "1"], ["--month", "2024-07", "--as-of", "2024-06-30"],
  ])
  func wrongUsageExitsWith64(_ arguments: [String]) throws {
    let run = try Shell().ducha(["bulletin"] + arguments)
    #expect(run.status == 64 && run.output.isEmpty, "\(arguments)")
  }
}
