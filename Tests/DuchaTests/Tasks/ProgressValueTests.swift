import Ducha
import DuchaModel
import Testing

/// Figures of results in a report: which result is meant, and in which unit.
@Suite struct ProgressValueTests {
  private func report(_ cell: String, in office: TaskOffice, task: String = "1-03") throws -> ProgressOutcome
  {
    let table = "任务,月份,状态,填报人,审签人,指标值\n\(task),2024-02,推进中,张三,李四,\(cell)\n"
    return try office.workspace.recordProgress(table: office.office.file("进展.csv", table))
  }

  @Test func aResultIsNamedByItsNumberOrByItsWords() throws {
    let office = try TaskOffice()
    let outcome = try report("1=９家；经费 = 9000万元", in: office)
    #expect(outcome.text == "已登记进展 1 条；指标以“亿元”计，填报为“万元”，9000万元已折算为0.9亿元")
    let report = try #require(try office.record(3).reports.first?.report)
    #expect(report.values.map(\.value) == [9, 9000] && report.values.map(\.unit) == ["家", "万元"])
    let targets = try office.record(3).task.targets
    #expect(report.values.map(\.target) == targets.prefix(2).map(\.reading))
    #expect(report.reportedBy == "张三" && report.approvedBy == "李四")
  }

  @Test func allThatIsWrongInATableIsToldAtOnce() throws {
    let office = try TaskOffice()
    let rows = "1-03,2024-02,推进中,1=9户\n1-01,2024-02,九成,\n1-09,2024-02,推进中,\n"
    let table = try office.office.file("进展.csv", "任务,月份,状态,指标值\n" + rows)
    do {
      _ = try office.workspace.recordProgress(table: table)
      Issue.record("nothing is refused")
    } catch let error as TableError {
      #expect(error.problems.map { $0.prefix(6) } == ["第 2 行：", "第 3 行“", "第 4 行："])
    }
  }

  @Test func namesThatReportForNobodyAreRefused() throws {
    let office = try TaskOffice()
    func report(_ unit: String, month: String) throws {
      let table = try office.office.file("进展.csv", "任务,单位,月份,状态\n1-02,\(unit),\(month),推进中\n")
      _ = try office.workspace.recordProgress(table: table)
    }
    try office.refused("“各乡镇人民政府”代表2个单位，任务 1-02 由它们各自报送；请写明是哪一个：城关镇、白石镇") {
      try report("各乡镇人民政府", month: "2024-03")
    }
    _ = try office.workspace.reform(
      .merger, from: ["白石镇"], into: ["城关镇"], source: "3号", on: try office.day(3, 1))
    try office.refused("“白石镇”2024年3月1日起已由城关镇承接；2024年3月进展请以承接单位的名义报送") {
      try report("白石镇", month: "2024-03")
    }
    try report("白石镇", month: "2024-02")
  }

  @Test func whoIsNotAmongItsUnitsIsToldWhoLeads() throws {
    let office = try TaskOffice()
    func report(_ rows: String) throws -> String {
      let table = try office.office.file("进展.csv", "任务,单位,月份,状态,完成节点\n\(rows)\n")
      return try office.workspace.recordProgress(table: table).text
    }
    try office.refused("“县教育局”不是任务 1-01 的责任单位，责任单位有县科协、县财政局，没有登记") {
      _ = try report("1-01,县教育局,2024-02,推进中,")
    }
    #expect(try report("1-01,县科协,2024-02,推进中,2024年4月") == "已登记进展 1 条")
    #expect(try office.record(1).reports.last?.report.doneThrough == office.day(4, 30))
  }

  @Test func nothingIsReportedOnBeforeThePlanBegan() throws {
    let office = try TaskOffice()
    try office.refused("任务 1-01 的方案始于2024年1月，不能登记2023年12月的进展") {
      let table = try office.office.file("进展.csv", "任务,月份,状态\n1-01,2023-12,推进中\n")
      _ = try office.workspace.recordProgress(table: table)
    }
  }

  @Test func theRemovedIsRemarkedOnAndOfTheSplitThePartsAreNamed() throws {
    let office = try TaskOffice()
    let parts = try ["选址", "建馆"].map { try #require(TaskPartLine($0)) }
    try office.act("1-01", .split(parts, TaskOffice.decision))
    try office.refused("任务 1-01 已拆分，请报 1-05、1-06") {
      let table = try office.office.file("进展.csv", "任务,月份,状态\n1-01,2024-02,推进中\n")
      _ = try office.workspace.recordProgress(table: table)
    }
    _ = try office.workspace.importPlan(
      office.office.plan(["建馆。2024年4月底前选址，2024年6月底前建成。（县科协牵头，县财政局配合）"]), effectiveOn: office.day(3, 4))
    let table = try office.office.file("进展.csv", "任务,月份,状态\n1-04,2024-02,推进中\n")
    #expect(
      try office.workspace.recordProgress(table: table).text.contains(
        "注意：1-04 已随2024年3月4日起的方案修订删去，本条只存档，不计入进展"))
  }

  @Test func aPastedPerCentIsToldWhatToType() throws {
    let office = try TaskOffice()
    try office.refused("现为“3500%”；是35%的请在该格直接输入35%（本格为百分比格式，粘贴的35会变成3500%）") {
      let table = try office.office.file("进展.csv", "任务,月份,状态,完成比例\n1-01,2024-02,推进中,3500%\n")
      _ = try office.workspace.recordProgress(table: table)
    }
  }

  @Test func whoeverTakesBackACompletionIsTold() throws {
    let office = try TaskOffice()
    func report(_ status: String) throws -> String {
      let table = try office.office.file("进展.csv", "任务,月份,状态\n1-03,2024-02,\(status)\n")
      return try office.workspace.recordProgress(table: table).text
    }
    #expect(try report("已完成") == "已登记进展 1 条")
    #expect(try report("推进中") == "已登记进展 1 条\n注意：1-03 完成又改回：2024年2月已报完成，2024年2月又报推进中，请核对")
  }

  @Test func resultsInTheSameWordsAreGivenTogetherInTheirOrder() throws {
    let office = try TaskOffice()
    try office.refused("的第3、4个指标（甲类6家、乙类企业4家）出自同一句话，请一并填报") { _ = try report("3=2家", in: office) }
    _ = try report("4=1家；3=2家", in: office)
    #expect(try office.record(3).reports.first?.report.values.map(\.value) == [2, 1])
  }

  @Test(arguments: [
    ("9=3家", "没有指标“9”，请写编号：1 "), ("企业=3家", "有几个指标都含“企业”"), ("1=3所", "两者不能折算，请按“家”重新填报"),
    ("1=3家；基地=4家", "填了两个数值"), ("1=三家", "“指标值”应为“1=15家；2=80%”，现为“1=三家”"), ("15家", "“指标值”应为"),
  ])
  func aFigureThatFitsNothingIsRefused(_ cell: String, _ words: String) throws {
    let office = try TaskOffice()
    try office.refused(words) { _ = try report(cell, in: office) }
  }

  @Test func aTaskWithoutResultsTakesNone() throws {
    let office = try TaskOffice()
    try office.refused("任务 1-01 没有可填数值的指标") { _ = try report("1=3家", in: office, task: "1-01") }
  }
}
