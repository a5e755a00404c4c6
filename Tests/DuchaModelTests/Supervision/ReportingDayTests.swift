import DuchaModel
import Testing

/// By when progress is reported.
struct ReportingDayTests {
  let rule = SupervisionRules.WarningRule(reportDay: 31)
  let february = Month(year: 2024, month: 2)

  @Test func shortMonthsEndEarlier() {
    #expect(rule.reportDay(of: february).description == "2024-02-29")
  }

  @Test func theMonthIsDueTheDayAfter() throws {
    let last = february.lastDay
    #expect(rule.reportingMonth(on: last) == february.previous)
    #expect(rule.reportingMonth(on: last.adding(days: 1)) == february)
  }

  @Test func theNextDayLiesAhead() throws {
    let rule = SupervisionRules.WarningRule(reportDay: 25)
    let day = try #require(Day(2024, 12, 25))
    #expect(rule.nextReportDay(after: day.adding(days: -1)) == day)
    #expect(rule.nextReportDay(after: day).description == "2025-01-25")
  }
}
