import DuchaTestSupport
import Testing

/// A task from hand-out to closure and back, as the clerk types it.
@Suite struct TaskStoryTests {
  @Test func fromHandOutToClosureAndBack() throws {
    let shell = try Shell.office()
    let story: [(command: [String], told: String)] = [
      (["task", "dispatch", "1-03", "--on", "2024-07-01"], "1-03 已交办：县教育局、县科协，请于2024年7月4日前签收"),
      (["task", "accept", "1-03", "--unit", "县教育局"], "1-03 县教育局已签收，还有县科协没有签收"),
      (["task", "object", "1-03", "--unit", "县科协", "--reason", "无此职责"], "1-03 县科协提出异议，待处理：无此职责"),
      (
        [
          "task", "settle", "1-03", "--unit", "县科协", "--uphold", "--cooperate", "县科技局", "--by", "李四",
          "--reason", "纪要",
        ], "1-03 县科协的异议成立，改县科技局配合"
      ),
      (
        [
          "progress", "1-03", "--unit", "县教育局", "--percent", "60", "--text", "已覆盖18所", "--value", "1=18所",
          "--by", "张三",
          "--approved-by", "赵六",
        ], "已登记进展 1 条"
      ),
      (["task", "submit", "1-03", "--unit", "县教育局", "--person", "张三"], "1-03 县教育局张三申请销号，待核验"),
      (["task", "return", "1-03", "--by", "王五", "--reason", "还差12所"], "1-03 已退回，请继续推进：还差12所"),
      (["task", "submit", "1-03", "--unit", "县教育局", "--person", "张三"], "1-03 县教育局张三申请销号，待核验"),
      (["task", "close", "1-03", "--by", "王五", "--text", "现场核验"], "1-03 已销号，王五核验"),
      (["task", "reopen", "1-03", "--by", "李四", "--reason", "回头看"], "1-03 已重开，继续推进"),
    ]
    for (command, told) in story {
      let run = try shell.ducha(command)
      #expect(run.status == 0 && run.errors == told + "\n", "\(command): \(run.errors)")
    }
    #expect(try shell.ducha("verify").status == 0)
    let told = try shell.ducha("show", "1-03").output
    for step in ["县科协提出异议：无此职责", "退回（核验人王五）：还差12所", "核验销号（核验人王五）：现场核验", "重开"] {
      #expect(told.contains(step), "\(step)")
    }
  }

  @Test func moreTimeMovesTheDate() throws {
    let shell = try Shell.office()
    let ask = ["task", "extend", "1-01", "--to", "2024-09-30", "--reason", "汛期", "--on", "2024-06-20"]
    #expect(try shell.ducha(ask).errors == "1-01 申请延期：2024年6月30日 → 2024年9月30日，待批\n")
    #expect(try shell.ducha("check", "--exit-code").status == 1)
    let grant = ["task", "decide", "1-01", "--grant", "--by", "李四", "--reason", "属实", "--on", "2024-06-21"]
    #expect(try shell.ducha(grant).errors == "1-01 同意延期至2024年9月30日（原为2024年6月30日）\n")
    #expect(try shell.ducha("check", "--exit-code").status == 0)
  }

  @Test func manyTasksAreDoneByOneTable() throws {
    let shell = try Shell.office()
    try shell.write("处理.csv", "任务,动作,人员,理由\n1-01,申请销号,张三,\n1-01,销号,王五,现场核验\n1-02,撤销,李四,政策调整\n")
    let run = try shell.ducha("task", "--file", "处理.csv")
    #expect(run.errors == "1-01 张三申请销号，待核验\n1-01 已销号，王五核验\n1-02 已撤销：政策调整\n共办理 3 项\n")
    try shell.write("处理.csv", "任务,动作,人员,理由\n1-01,销号,王五,\n")
    let again = try shell.ducha("task", "--file", "处理.csv")
    #expect(again.status == 2 && again.errors.contains("第 2 行：任务 1-01：任务已销号，须先重开（reopen）"))
  }

  @Test func evidenceComesOutAsItWentIn() throws {
    let shell = try Shell.office()
    try shell.write("验收.pdf", "一")
    #expect(try shell.ducha("evidence", "add", "1-01", "验收.pdf", "--unit", "县科协").status == 0)
    #expect(try shell.ducha("evidence").output.contains("验收.pdf"))
    #expect(try shell.ducha("evidence", "export", "1-01", "--out", "佐证").status == 0)
    #expect(try shell.text(of: "佐证/验收.pdf") == "一")
    let run = try shell.ducha("evidence", "withdraw", "1-01", "验收.pdf", "--reason", "交错")
    #expect(run.status == 0)
    #expect(try shell.ducha("evidence", "list", "1-01").output == "没有佐证材料\n")
  }

  @Test func theLedgersNoticesCountForTheCalendar() throws {
    let shell = try Shell.office()
    try shell.write("2027.toml", "year = 2027\nsource = \"通知\"\noff = [\"2027-01-01\", \"2027-01-04\"]\n")
    #expect(try shell.ducha("calendar", "adopt", "2027.toml").status == 0)
    #expect(try shell.ducha("calendar", "--day", "2027-01-04").output.contains("不是工作日"))
    #expect(try shell.ducha("calendar", "--day", "2027-01-04", "--ledger", "无.sqlite").status == 2)
  }

  @Test(arguments: [
    ["task"], ["task", "dispatch"], ["task", "dispatch", "1-01", "--document", "科普"],
    ["task", "accept", "1-01"],
    ["task", "settle", "1-01", "--unit", "县科协", "--by", "李四", "--reason", "纪要"],
    ["task", "decide", "1-01", "--refuse", "--to", "2024-09-30", "--by", "李四", "--reason", "不属实"],
    ["task", "warn", "批评", "1-01", "--text", "逾期"],
    ["task", "split", "1-01", "--by", "李四", "--reason", "分段"],
    ["task", "split", "1-01", "--part", ";县科协", "--by", "李四", "--reason", "分段"],
    ["progress", "1-01", "--value", "15家"],
    ["evidence", "add", "1-01"],
  ])
  func wrongUsageExitsWith64(_ arguments: [String]) throws {
    let run = try Shell().ducha(arguments)
    #expect(run.status == 64 && run.output.isEmpty)
  }
}
