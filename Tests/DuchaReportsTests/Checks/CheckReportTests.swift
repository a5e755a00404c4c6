import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

struct CheckReportTests {
  static func report(on day: Day?, _ change: (inout LedgerState) -> Void = { _ in }) throws -> CheckReport {
    var state = SampleLedger.state(asOf: try #require(day))
    change(&state)
    return CheckReport(SupervisedLedger(state))
  }

  @Test func dueTodayIsDueSoonAndNotOverdue() throws {
    let report = try Self.report(on: Day(2024, 8, 20))
    let id = TaskID(plan: PlanID(2), number: 3)
    #expect(report.figure(.dueSoon).ids.contains(id))
    #expect(!report.figure(.overdue).ids.contains(id))
    #expect(report.text().contains("今日到期"))
  }

  @Test func theDayAfterItIsOverdue() throws {
    let report = try Self.report(on: Day(2024, 8, 21))
    let warning = report.groups.flatMap(\.warnings).first {
      $0.task.description == "2-03" && $0.kind == .overdue
    }
    #expect(warning?.daysLate == 1)
  }

  @Test func soonIncludesItsLastDay() throws {
    let report = try Self.report(on: Day(2024, 7, 21))
    #expect(report.figure(.dueSoon).ids.map(\.description) == ["2-03"])
    #expect(try Self.report(on: Day(2024, 7, 20)).figure(.dueSoon).isEmpty)
  }

  @Test func tasksWithoutLeadStandLast() throws {
    let report = try Self.report(on: Day(2024, 7, 31))
    #expect(report.groups.last?.name == "未明确牵头单位")
    #expect(report.groups.last?.warnings.first?.gap == .unassigned)
  }

  @Test func nothingToWarnOfIsSaid() throws {
    let report = try Self.report(on: Day(2024, 7, 31)) { $0.tasks = [:] }
    #expect(report.isEmpty)
    #expect(report.text() == "截至2024年7月31日，没有已逾期、临近到期、进展滞后和未报送的任务。\n")
  }
}
