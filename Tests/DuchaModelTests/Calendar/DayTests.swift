import DuchaModel
import Testing

@Suite struct DayTests {
  /// 1600-01-01 to 2400-12-31, two whole cycles of the calendar: each day follows the one before.
  private static let first = -135_140
  private static let last = 157_419

  @Test func everyDayOfEightCenturiesReadsBackTheSame() throws {
    for number in Self.first...Self.last {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.components
      // A plain comparison: `#expect` on every one of 300 000 days would take minutes.
      guard Day(year, month, dayOfMonth) == day, Day(day.description) == day else {
        Issue.record("day \(number) reads back as \(day)")
        return
      }
    }
    #expect(Day(number: Self.first).description == "1600-01-01")
    #expect(Day(number: Self.last).description == "2400-12-31")
  }

  @Test func everyDayOfEightCenturiesFollowsTheDayBefore() {
    var (year, month, day) = (1600, 1, 1)
    for number in Self.first...Self.last {
      guard Day(number: number).components == (year, month, day) else {
        Issue.record("day \(number) is not \(year)-\(month)-\(day)")
        return
      }
      day += 1
      if day > Month(year: year, month: month).dayCount { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
  }

  @Test func dayZeroIsTheFirstOf1970() { #expect(Day(1970, 1, 1)?.number == 0) }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (0, 1, 1),
  ])
  func aDayThatDoesNotExistIsNone(year: Int, month: Int, day: Int) { #expect(Day(year, month, day) == nil) }

  @Test(arguments: ["2024-2-9", "2024-02-9", "24-02-09", "2024/02/09", "2024-02-30", "2024-02-09 ", "", "--"])
  func anythingButADayIsRefused(text: String) { #expect(Day(text) == nil) }

  @Test func leapDaysExistInLeapYears() {
    #expect(Day(2000, 2, 29) != nil)
    #expect(Day(2024, 2, 29) != nil)
  }

  @Test func daysAreCountedBetween() throws {
    let newYear = try #require(Day("2024-01-01"))
    #expect(newYear.adding(days: 366).description == "2025-01-01")
    #expect(newYear.adding(days: -1).days(since: newYear) == -1)
  }

  @Test func aDayIsPrintedWithoutLeadingZeros() throws {
    #expect(try #require(Day("2024-07-01")).chinese == "2024年7月1日")
  }

  @Test func theLastDayComesAfterAllOthers() { #expect(Day.last.description == "9999-12-31") }
}
