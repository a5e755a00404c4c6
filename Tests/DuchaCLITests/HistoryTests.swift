import Foundation
import Testing

/// What happened, as the clerk asks for it on the command line.
@Suite struct HistoryTests {
  /// A ledger with the county's plan and a report on its first task.
  private func office() throws -> Shell {
    let shell = try Shell.office()
    let report = [
      "progress", "1-01", "--unit", "县科协", "--month", "2024-05", "--percent", "40", "--text", "主体封顶",
    ]
    #expect(try shell.ducha(report).status == 0)
    return shell
  }

  @Test func aTaskIsShownWithThePlansWordsItsReportsAndItsLights() throws {
    let run = try office().ducha("show", "1-01", "--as-of", "2024-07-31")
    #expect(run.status == 0)
    for words in [
      "任务1-01", "截至2024年7月31日：红灯·已逾期", "责任条款：（责任单位：县科协、县财政局）", "推定牵头", "“2024年6月底前”，即2024年6月30日",
      "2024年5月 县科协：推进中，完成40%", "主体封顶", "2024-06", "供 --seen 使用",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
    #expect(try office().ducha("show", "1-01", "--format", "markdown").output.hasPrefix("# 任务1-01"))
  }

  @Test func whatWasSeenIsTheNewestEntry() throws {
    let shell = try office()
    let all = try shell.ducha("history").output
    let count = try #require(all.split(separator: "\n").last.map(String.init))
    let show = try shell.ducha("show", "1-01")
    #expect(count.hasPrefix("共") && show.output.contains("截至第\(count.dropFirst().dropLast())条记录"))
  }

  @Test(arguments: [
    (["show", "1-99"], "没有任务 1-99"), (["history", "--task", "1-99"], "没有任务 1-99"), (["show", "甲"], "不是任务编号"),
    (["show", "1-01", "--as-of", "2024-01-09"], "还没有任务 1-01"),
  ])
  func anUnknownTaskIsRefused(_ arguments: [String], _ words: String) throws {
    let run = try office().ducha(arguments)
    #expect(run.status == 2 && run.errors.contains(words))
  }

  @Test func theHistoryIsFilteredByWhatIsAsked() throws {
    let shell = try office()
    let report = "1-01 县科协报送2024年5月进展，推进中，完成40%：主体封顶"
    for filter in [["--kind", "进展"], ["--unit", "县科协", "--from", "2024-05-01", "--to", "2024-05-31"]] {
      let lines = try shell.ducha(["history"] + filter).output.split(separator: "\n")
      #expect(lines.count == 2 && lines.first?.contains(report) == true, "\(filter)")
    }
    #expect(try shell.ducha("history", "--by", "别人").output == "没有符合条件的记录。\n")
    #expect(try shell.ducha("history", "--document", "科普", "--kind", "方案").output.contains("登记方案1"))
    #expect(try shell.ducha("history", "--task", "1-02").output.contains("共1条"))
    #expect(try shell.ducha("history", "--format", "csv").output.hasPrefix("\u{FEFF}序号,"))
  }

  @Test(arguments: [
    ["history", "--kind", "没有这一类"], ["history", "--recorded"],
    ["history", "--from", "2024-02-01", "--to", "2024-01-01"], ["diff"], ["diff", "--from", "2024-09-01"],
    ["show"],
  ])
  func wrongUsageIsToldAsSuch(_ arguments: [String]) throws {
    #expect(try office().ducha(arguments).status == 64)
  }

  @Test func twoDaysAreComparedWithABalance() throws {
    let shell = try office()
    let run = try shell.ducha("diff", "--from", "2024-01-09", "--to", "2024-07-31")
    #expect(run.status == 0 && run.output.contains("（0＋4－0＝4）") && run.output.contains("新增4项"))
    let json = try shell.ducha("diff", "--from", "2024-05-30", "--to", "2024-07-31", "--format", "json")
    let value = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((value["lights"] as? [[String: Any]])?.map { $0["task"] as? String } == ["1-01"])
    #expect(try shell.ducha("diff", "--from", "2024-07-31", "--to", "2024-07-31").output.contains("没有变化"))
  }
}
