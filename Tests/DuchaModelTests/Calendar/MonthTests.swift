import DuchaModel
import Testing

@Suite struct MonthTests {
  @Test func everyMonthOfEightCenturiesFollowsTheMonthBefore() {
    var month = Month(year: 1600, month: 1)
    while month.year <= 2400 {
      let next = month.adding(1)
      guard next.previous == month, month.lastDay.adding(days: 1) == next.firstDay, next > month,
        next.months(since: month) == 1, month.firstDay.month == month, month.lastDay.month == month,
        Month(month.description) == month
      else {
        Issue.record("\(month) is not followed by \(next)")
        return
      }
      month = next
    }
  }

  @Test func monthsAreAddedAcrossYears() {
    let november = Month(year: 2024, month: 11)
    #expect(november.adding(14) == Month(year: 2026, month: 1))
    #expect(november.adding(-11) == Month(year: 2023, month: 12))
    #expect(Month(year: 2026, month: 1).months(since: november) == 14)
  }

  @Test(arguments: ["2024-13", "2024-00", "2024-1", "2024", "2024-01-01", ""])
  func anythingButAMonthIsRefused(text: String) { #expect(Month(text) == nil) }

  @Test func aMonthIsPrintedWithoutLeadingZeros() {
    #expect(Month(year: 2024, month: 7).chinese == "2024年7月")
  }
}
