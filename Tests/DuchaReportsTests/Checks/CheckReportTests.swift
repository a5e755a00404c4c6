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

  @Test func aDutyWithoutAnEndIsReviewedAndNotLate() throws {
    let report = try Self.report(on: Day(2025, 3, 9))
    #expect(report.figure(.review).ids.map(\.description) == ["1-06"])
    #expect(!report.figure(.overdue).ids.map(\.description).contains("1-06"))
    #expect(report.text().contains("应于2025年3月8日前复核"))
    #expect(try Self.report(on: Day(2025, 3, 8)).figure(.review).isEmpty)
  }

  @Test func workingDaysAreCountedWhereTheRulesSaySo() throws {
    // 2-03 is due on Tuesday 20 August 2024: the tenth working day after the 6th.
    let rules = { (state: inout LedgerState) in
      state.rules.warning.countsWorkingDays = true
      state.rules.warning.dueSoonDays = 10
    }
    let report = try Self.report(on: Day(2024, 8, 6), rules)
    #expect(report.figure(.dueSoon).ids.map(\.description) == ["2-03"])
    #expect(report.text().contains("10个工作日内到期1项"))
    #expect(report.text().contains("还有10个工作日到期"))
    #expect(try Self.report(on: Day(2024, 8, 5), rules).figure(.dueSoon).isEmpty)
    #expect(try Self.report(on: Day(2024, 8, 27), rules).text().contains("逾期7天（5个工作日）"))
  }

  @Test func aYearsNoticeTakenInLaterCountsAtOnce() throws {
    let plain = { (state: inout LedgerState) in
      state.rules.warning.countsWorkingDays = true
      state.rules.warning.dueSoonDays = 3
    }
    let day = try #require(Day(2027, 1, 4))
    var state = SampleLedger.state(asOf: day)
    plain(&state)
    #expect(throws: BeyondCalendar.self) { try state.requireWorkingDays() }
    #expect(DayCount(state).mark?.hasPrefix("假定：2027年放假安排尚未收录") == true)
    #expect(DayCount(state).soonUntil == Day(2027, 1, 7))
    // A break of ours: 4 to 6 January.
    let pause = CalendarYear.Break(name: "元旦", days: Period(start: day, end: day.adding(days: 2)))
    state.calendarYears = [
      try CalendarYear(year: 2027, source: "通知", breaks: [pause], workingWeekends: [])
    ]
    try state.requireWorkingDays()
    #expect(DayCount(state).mark == nil)
    #expect(DayCount(state).soonUntil == Day(2027, 1, 11))
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
