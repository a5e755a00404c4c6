import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

struct TaskFilterTests {
  static func ids(_ filter: TaskFilter) -> [String] {
    let state = SampleLedger.state(asOf: Month(year: 2024, month: 7).lastDay)
    return TaskTable(SupervisedLedger(state), filter).rows.map(\.task.id.description)
  }

  @Test func byUnitAndPart() {
    #expect(Self.ids(TaskFilter(unit: OrgUnit.ID(4))) == ["1-03", "1-04", "2-01"])
    #expect(Self.ids(TaskFilter(unit: OrgUnit.ID(4), part: .lead)) == ["1-04"])
  }

  /// Of a task that several lead each is told its own reason.
  @Test func aUnitIsToldItsOwnReason() throws {
    let ledger = SupervisedLedger(SampleGroups.state)
    let task = try #require(ledger.tasks.first { Set($0.answerable.map(\.assessment.standing)).count > 1 })
    for answerable in task.answerable {
      let table = TaskTable(ledger, TaskFilter(unit: answerable.unit))
      #expect(table.rows.first { $0.task.id == task.id }?.reason == answerable.assessment.reason)
    }
  }

  @Test func byStandingAndLight() {
    #expect(Self.ids(TaskFilter(standings: [.overdue, .farBehind])) == ["1-03", "2-02"])
    #expect(Self.ids(TaskFilter(lights: [.yellow])) == ["1-04"])
  }

  @Test func byDate() {
    #expect(Self.ids(TaskFilter(dueThrough: Day(2024, 8, 31))) == ["1-03", "2-03"])
  }

  @Test func byPlanWordsAndLead() {
    #expect(Self.ids(TaskFilter(plan: PlanID(2), words: "水源")) == ["2-03"])
    #expect(Self.ids(TaskFilter(withoutLead: true)) == ["1-05", "2-04"])
  }

  @Test func aMemberOfAGroupHasItsOwnLight() {
    let ledger = SupervisedLedger(SampleGroups.state)
    func red(_ unit: Int?) -> [String] {
      TaskTable(ledger, TaskFilter(unit: unit.map { .init($0) }, lights: [.red])).rows.map(
        \.task.id.description)
    }
    #expect(red(nil) == ["1-01", "1-02"])
    #expect(red(2) == [])
    #expect(red(3) == ["1-01", "1-02"])
  }

  @Test func nothingFoundIsSaid() {
    let state = SampleLedger.state(asOf: Month(year: 2024, month: 7).lastDay)
    #expect(TaskTable(SupervisedLedger(state), TaskFilter(words: "月球")).text() == "没有符合条件的任务。\n")
  }
}
