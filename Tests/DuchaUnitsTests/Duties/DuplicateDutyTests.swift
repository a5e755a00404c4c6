import DuchaModel
import DuchaTestSupport
import DuchaUnits
import Testing

/// Tasks of two plans that ask one unit for the same thing at the same time.
@Suite struct DuplicateDutyTests {
  /// A task of a plan: what, by whom, and until when.
  private typealias Asked = (plan: Int, title: String, unit: Int, due: Day?)

  private func found(_ tasks: Asked..., done: Int? = nil) -> [DuplicateDuty] {
    var ledger = DutyLedger()
    ledger.unit("县教育局")
    ledger.unit("县水利局")
    ledger.plan(1, "校园安全行动方案")
    ledger.plan(2, "民生实事任务分解表")
    for (index, asked) in tasks.enumerated() {
      var record = ledger.task(asked.plan, asked.title, "", [(.init(asked.unit), .lead, .explicit)])
      record.task.deadlines =
        asked.due.map { due in
          [Deadline(text: "", start: due, end: due, kind: .during, span: record.task.span)]
        } ?? []
      if done == index {
        record.reports = [Sample.report(asked.plan, record.id.number, month: 5, status: .completed).filed]
      }
      ledger.state.tasks[record.id] = record
    }
    return DuplicateDuty.found(among: ledger.state.supervisedTasks())
  }

  private let same = "排查中小学校舍安全隐患"

  @Test func theSameDemandOfTwoPlansIsFoundOnce() throws {
    let pair = try #require(found((1, same, 1, nil), (2, same, 1, nil)).first)
    #expect("\(pair.unit) \(pair.first) \(pair.second)" == "U1 1-01 2-01")
    #expect(pair.similarity > 0.99)
    #expect(found((1, same, 1, nil), (2, same, 1, nil)).count == 1)
  }

  @Test func whatIsOfOnePlanOrAnotherUnitOrDoneOrAnotherDemandIsNot() {
    #expect(found((1, same, 1, nil), (1, same, 1, nil)).isEmpty)
    #expect(found((1, same, 1, nil), (2, same, 2, nil)).isEmpty)
    #expect(found((1, same, 1, nil), (2, same, 1, nil), done: 1).isEmpty)
    #expect(found((1, same, 1, nil), (2, "改造农村灌溉渠道", 1, nil)).isEmpty)
  }

  @Test func tasksOfDifferentTimesAreNot() {
    #expect(found((1, same, 1, Sample.day(3)), (2, same, 1, Sample.day(9))).isEmpty)
    #expect(found((1, same, 1, Sample.day(3)), (2, same, 1, Sample.day(3))).count == 1)
  }
}
