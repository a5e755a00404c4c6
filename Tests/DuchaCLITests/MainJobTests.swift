import Foundation
import Testing

/// The main job on one small plan, as the clerk types it.
@Suite struct MainJobTests {
  @Test func importShowsEveryTaskWithItsLeadOrWhyNot() throws {
    let shell = try Shell()
    try shell.write("方案.txt", Plans.county)
    _ = try shell.ducha("init")
    let text = try shell.ducha("import", "方案.txt").output
    #expect(text.contains("已登记为方案 1，自 2024-01-10 生效：任务 4 项"))
    for words in ["县科协（推定牵头）", "县科技局", "共同负责，未明确牵头单位", "方案未列责任单位"] {
      #expect(text.contains(words))
    }
  }

  @Test func aDryRunWritesNothing() throws {
    let shell = try Shell()
    try shell.write("方案.txt", Plans.county)
    _ = try shell.ducha("init")
    let before = try Data(contentsOf: shell.folder.appending(path: "ducha.sqlite"))
    #expect(try shell.ducha("import", "方案.txt", "--dry-run").output.contains("试读，未入账"))
    #expect(try Data(contentsOf: shell.folder.appending(path: "ducha.sqlite")) == before)
  }

  @Test func theSameFileAddsNothing() throws {
    let shell = try Shell.office()
    let again = try shell.ducha("import", "方案.txt")
    #expect(again.status == 0)
    #expect(again.output.contains("没有重复登记"))
    #expect(try shell.ducha("tasks").output.contains("共4项"))
  }

  @Test func aNewEditionSaysWhatChanged() throws {
    let shell = try Shell.office()
    try shell.write("方案.txt", Plans.countyRevised)
    let text = try shell.ducha("import", "方案.txt").output
    #expect(text.contains("第 2 版") && text.contains("新增 1 项，删除 1 项，修改 1 项，未变 2 项"))
    #expect(text.contains("2024年6月底前") && text.contains("2024年9月底前"))
    // The task that is gone keeps its number; the new one gets the next.
    #expect(text.contains("删除 1-03") && text.contains("新增 1-05"))
  }

  @Test func whatIsOverdueIsToldWithItsPlaceInThePlan() throws {
    let shell = try Shell.office()
    let run = try shell.ducha("check", "--as-of", "2024-07-31", "--exit-code")
    #expect(run.status == 1)
    #expect(run.output.contains("1-01") && run.output.contains("逾期31天") && run.output.contains("第二部分（一），第6行"))
  }

  @Test func aFinishedTaskIsNoLongerOverdue() throws {
    let shell = try Shell.office()
    let done = try shell.ducha("progress", "1-01", "--status", "已完成", "--text", "场馆开放", "--month", "2024-06")
    #expect(done.status == 0)
    #expect(try shell.ducha("check", "--as-of", "2024-07-31", "--exit-code").status == 0)
    #expect(try shell.ducha("check", "--as-of", "2024-06-29").output.contains("1-01"))
  }

  @Test func aTableOfProgressIsTakenWholeOrNotAtAll() throws {
    let shell = try Shell.office()
    try shell.write(
      "进展.csv", "任务,单位,月份,状态,完成比例\n1-01,县科协,2024-06,推进中,80%\n1-99,县科协,2024-06,推进中,20\n")
    let refused = try shell.ducha("progress", "--file", "进展.csv")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("第 3 行") && refused.errors.contains("1-99"))
    try shell.write("进展.csv", "任务,单位,月份,状态,完成比例\n1-01,县科协,2024-06,推进中,80%\n")
    #expect(try shell.ducha("progress", "--file", "进展.csv").errors.contains("已登记进展 1 条"))
    #expect(try shell.ducha("progress", "--file", "进展.csv").errors.contains("没有重复登记"))
  }

  @Test func everyUnitGetsAListAndTheIndexNamesIt() throws {
    let shell = try Shell.office()
    #expect(try shell.ducha("lists", "--out", "清单", "--as-of", "2024-07-31").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: shell.folder.appending(path: "清单").path)
    for unit in ["县科协", "县财政局", "县科技局", "县教育局"] {
      #expect(names.filter { $0.contains(unit) }.count == 3)
      #expect(try shell.text(of: "清单/目录.md").contains(unit))
    }
  }

  @Test(arguments: ["markdown", "html", "json"])
  func theBulletinComesInEachFormat(_ format: String) throws {
    let run = try Shell.office().ducha("bulletin", "--month", "2024-07", "--format", format)
    #expect(run.status == 0)
    #expect(run.output.contains("青溪县科普行动方案"))
  }

  @Test func aPipedListCanBeReadByPrograms() throws {
    let shell = try Shell.office()
    let json = try JSONSerialization.jsonObject(
      with: Data(shell.ducha("tasks", "--format", "json").output.utf8))
    let tasks = try #require((json as? [String: Any])?["tasks"] as? [Any])
    #expect(tasks.count == 4)
  }

  @Test func aDateIsExplainedFromTheLedgerThePlanOrItsWords() throws {
    let shell = try Shell.office()
    let task = try shell.ducha("explain-date", "1-01")
    #expect(task.status == 0)
    for words in ["“2024年6月底前”", "以月为界", "时限自己写明", "2024年6月有30天", "确定", "台账按 2024-06-30 到期"] {
      #expect(task.output.contains(words))
    }
    let plan = try shell.ducha("explain-date", "--plan", "方案.txt", "二/(一)")
    #expect(task.output.hasPrefix(plan.output.replacing("二/(一)", with: "1-01").dropLast(1)))
    let phrase = try shell.ducha(
      "explain-date", "--phrase", "年底前", "--issued", "2024-03-15", "--format", "json")
    #expect(phrase.output.contains(#""end": "2024-12-31""#) && phrase.output.contains("取自成文日期"))
  }

  @Test(arguments: [["1-99"], ["--plan", "方案.txt", "二/(九)"]])
  func aTaskWithoutDatesToExplainIsRefused(arguments: [String]) throws {
    let run = try Shell.office().ducha(["explain-date"] + arguments)
    #expect(run.status == 2 && run.errors.contains("没有任务"))
  }

  @Test func theLedgerVerifies() throws {
    #expect(try Shell.office().ducha("verify").output.contains("台账完好"))
  }
}
