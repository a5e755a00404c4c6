import Ducha
import DuchaModel
import DuchaReports
import Testing

/// A table of what is to be done with tasks: all of it or nothing.
@Suite struct TaskTableTests {
  private func act(_ rows: String, in office: TaskOffice) throws -> [String] {
    let head = "任务,动作,单位,人员,日期,期限,理由,并入\n"
    return try office.workspace.act(table: office.office.file("处理.csv", head + rows))
  }

  @Test func whoAsksForAUnitThatWasMergedIsToldInto() throws {
    let office = try TaskOffice()
    _ = try office.workspace.reform(
      .merger, from: ["县科协"], into: ["县教育局"], source: "3号", on: try office.day(3, 1))
    let table = try office.workspace.tasks(TaskRequest(unit: "县科协"), asOf: office.day(3, 5))
    #expect(table.text() == "没有符合条件的任务。县科协2024年3月1日起已由县教育局承接，任务请按县教育局查。\n")
    try office.refused("县科协2024年3月1日起已由县教育局承接，没有待填报的任务；请发给县教育局") {
      _ = try office.workspace.writeForms(month: Month(year: 2024, month: 3), units: ["县科协"], to: "表")
    }
  }

  @Test func rowsFollowOneAnother() throws {
    let office = try TaskOffice()
    let lines = try act(
      """
      1-01,交办,,,2024-03-01,2024-03-06,,
      1-01,签收,县科协,,2024-03-04,,,
      1-01,申请销号,县科协,张三,,,建成,
      1-01,销号,,王五,,,现场核验,
      1-02,合并,,李四,,,重复,1-03
      1-03,转长期,,李四,,2024-12-31,常态,
      1-03,催办,县教育局,,,,请抓紧,

      """, in: office)
    #expect(lines.count == 7)
    let life = try office.record(1).life
    #expect(life.stage == .closed)
    #expect(try life.dispatch?.on == office.day(3, 1))
    #expect(try life.closedOn == office.day(3, 5))
    #expect(try [2, 3].map { try office.record($0).life.stage } == [.merged, .ongoing])
  }

  @Test(arguments: [
    ("1-01,签收,,,,,,\n", "第 2 行没有填“单位”，“签收”要写"), ("1-01,异议成立,县科协,,,,,\n", "第 2 行没有填“人员”"),
    (",签收,县科协,,,,,\n", "第 2 行没有填“任务”"), ("1-01,,县科协,,,,,\n", "第 2 行没有填“动作”"),
    ("1-01,办结,县科协,,,,,\n", "第 2 行“动作”没有“办结”，可用的有交办、签收"),
    ("1-01,交办,,,3月1日,,,\n", "第 2 行“日期”应为 yyyy-MM-dd，现为“3月1日”"),
    ("1-01,转长期,,李四,,,常态,\n", "第 2 行没有填“期限”"), ("1-09,交办,,,,,,\n", "第 2 行：台账中没有任务 1-09"),
    ("1-01,交办,,,,,,\n1-02,签收,城关镇,,,,,\n", "第 3 行：任务 1-02：任务还没有交办"),
    ("1-01,交办,,,,,,\n1-02,合并,,李四,,,重复,1-02\n", "第 3 行：任务 1-02：任务不能并入自己"),
    (
      "1-01,签收,县科协,,,,,\n1-02,签收,城关镇,,,,,\n",
      "第 2 行：任务 1-01：任务还没有交办，请先用 ducha task dispatch 1-01 交办\n  第 3 行"
    ),
  ])
  func aWrongRowIsToldAndNothingTaken(_ rows: String, _ words: String) throws {
    let office = try TaskOffice()
    try office.refused(words) { _ = try act(rows, in: office) }
  }

  @Test func whatFollowsOnAFailureIsNotRepeated() throws {
    let office = try TaskOffice()
    let rows = "1-01,申请销号,县教育局,张三,,,,\n1-01,销号,,王五,,,,\n"
    let error = try #require(throws: TableError.self) { try act(rows, in: office) }
    #expect(error.problems.count == 1)
  }
}
