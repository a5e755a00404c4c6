import DuchaModel
import Testing

@Suite struct WorkCalendarTests {
  private let calendar = WorkCalendar()

  @Test(arguments: WorkingDayBits.years)
  func everyDayIsWhatAnIndependentCollectionSays(_ year: Int, _ count: Int, _ digits: String) throws {
    let expected = WorkingDayBits.workingDays(of: year, digits)
    #expect(expected.count == count)
    let days = try Self.day(year, 1, 1).number...Self.day(year, 12, 31).number
    #expect(days.map(Day.init(number:)).filter { calendar.isWorkingDay($0) == true } == expected)
  }

  @Test func everyNoticeWouldPassAsAFile() {
    for year in CalendarYear.notices {
      #expect(throws: Never.self, "\(year.year)") {
        try CalendarYear(
          year: year.year, source: year.source, breaks: year.breaks, workingWeekends: year.workingWeekends)
      }
      #expect(year.addresses.count == year.sources.count, "\(year.year)")
    }
    #expect(CalendarYear.notices.map(\.year) == Array(2004...2026))
  }

  /// Counting by table equals stepping day by day, over the edges of what is known as well.
  @Test func countingEqualsSteppingDayByDay() throws {
    let calendar = WorkCalendar(assumesWeekends: true)
    let days = try (Self.day(2003, 12, 1).number...Self.day(2027, 2, 1).number).map(Day.init(number:))
    let worked = days.filter { calendar.isWorkingDay($0) == true }
    for (index, day) in worked.enumerated().dropFirst().dropLast(20) {
      guard try calendar.previousWorkingDay(before: day).value == worked[index - 1],
        try calendar.adding(workingDays: 20, to: day).value == worked[index + 20],
        try calendar.workingDays(from: day, to: worked[index + 20]).value == 20,
        try calendar.workingDays(from: worked[index + 20], to: day).value == -20
      else {
        Issue.record("counting from \(day)")
        return
      }
    }
    var next: Day?
    for day in days.reversed() {
      if calendar.isWorkingDay(day) == true { next = day }
      guard let next else { continue }
      guard try calendar.nextWorkingDay(onOrAfter: day).value == next else {
        Issue.record("next after \(day)")
        return
      }
    }
  }

  @Test(arguments: [
    // The Spring Festival of 2026 with its two Saturdays; a count that begins on a day off; nothing to add.
    ((2026, 2, 10), 5, (2026, 2, 24)), ((2026, 2, 10), 4, (2026, 2, 14)), ((2026, 2, 18), 1, (2026, 2, 24)),
    ((2026, 2, 18), 0, (2026, 2, 18)), ((2005, 12, 30), 1, (2005, 12, 31)),
  ])
  func daysAreCountedFromTheNext(
    _ start: (Int, Int, Int), _ count: Int, _ end: (Int, Int, Int)
  ) throws {
    let (start, end) = try (Self.day(start.0, start.1, start.2), Self.day(end.0, end.1, end.2))
    #expect(try calendar.adding(workingDays: count, to: start).value == end)
  }

  @Test func aDayTellsWhy() throws {
    #expect(try calendar.kind(of: Self.day(2026, 3, 2)).value == .weekday)
    #expect(try calendar.kind(of: Self.day(2026, 3, 1)).value == .weekend)
    #expect(try calendar.kind(of: Self.day(2026, 2, 28)).value == .workingWeekend(calendar.years[22]))
    let newYear = try #require(calendar.years[19].breaks.first)
    // The notice of 2023 has the last day of 2022 off.
    #expect(try calendar.kind(of: Self.day(2022, 12, 31)).value == .off(newYear, calendar.years[19]))
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year, month, day))
  }
}

/// What the calendar does where no notice says.
@Suite struct BeyondCalendarTests {
  private static let newYearsEve = Day("2026-12-31") ?? .first
  private static let newYear = Day("2027-01-01") ?? .first

  @Test func aYearWithoutANoticeIsRefused() throws {
    let calendar = WorkCalendar()
    #expect(calendar.isWorkingDay(Self.newYear) == nil)
    #expect(calendar.isWorkingDay(Day(number: .max)) == nil)
    #expect(calendar.isWorkingDay(Day(number: .min)) == nil)
    let error = #expect(throws: BeyondCalendar.self) {
      try calendar.adding(workingDays: 1, to: Self.newYearsEve)
    }
    #expect(error?.description.hasPrefix("2027年放假安排尚未收录（已收录2004—2026年）") == true)
    #expect(throws: BeyondCalendar.self) { try calendar.kind(of: Self.newYear) }
    #expect(throws: BeyondCalendar.self) { try calendar.nextWorkingDay(onOrAfter: Self.newYear) }
    #expect(throws: BeyondCalendar.self) {
      try calendar.workingDays(from: Self.newYearsEve, to: Self.newYear)
    }
    #expect(throws: BeyondCalendar.self) { try calendar.adding(workingDays: .max, to: Self.newYear) }
    let early = #expect(throws: BeyondCalendar.self) {
      try calendar.previousWorkingDay(before: Day("2004-01-01") ?? .last)
    }
    #expect(early?.year == 2003)
  }

  @Test func assumedWeekendsAreMarked() throws {
    let calendar = WorkCalendar(assumesWeekends: true)
    let answer = try calendar.adding(workingDays: 1, to: Self.newYearsEve)
    #expect(answer.value == Self.newYear)
    #expect(answer.mark == "假定：2027年放假安排尚未收录，按周末推算")
    #expect(calendar.isWorkingDay(Self.newYear) == true)
    let long = try calendar.adding(workingDays: 300, to: Self.newYearsEve)
    #expect(long.mark == "假定：2027—2028年放假安排尚未收录，按周末推算")
    let sure = try calendar.adding(workingDays: 1, to: Day("2026-11-02") ?? .first)
    #expect(sure.mark == nil)
  }

  /// The next year's notice may move the last days of December, as those of 2006 and 2023 did.
  @Test func theLastWeekKnownMayStillChange() throws {
    let calendar = WorkCalendar()
    #expect(try calendar.previousWorkingDay(before: Self.newYear).pendingYear == 2027)
    #expect(try calendar.kind(of: Day("2026-12-24") ?? .first).pendingYear == nil)
    let further = WorkCalendar(adding: [try Self.year(2027)])
    #expect(try further.previousWorkingDay(before: Self.newYear).mark == nil)
  }

  @Test func anAddedYearIsKnown() throws {
    let calendar = WorkCalendar(adding: [try Self.year(2027, off: "2026-12-31", work: "2027-01-02")])
    #expect(calendar.span == 2004...2027)
    #expect(calendar.isWorkingDay(Self.newYearsEve) == false)
    #expect(try calendar.nextWorkingDay(onOrAfter: Self.newYearsEve).value == Self.newYear)
    #expect(try calendar.adding(workingDays: 1, to: Self.newYear).value == Day("2027-01-02"))
  }

  @Test func anAddedYearTakesThePlaceOfTheOneKnown() throws {
    let calendar = WorkCalendar(adding: [try Self.year(2026, off: "2026-03-03"), try Self.year(2026)])
    #expect(Day("2026-03-03").flatMap(calendar.isWorkingDay) == true)
    #expect(Day("2026-10-05").flatMap(calendar.isWorkingDay) == true)
  }

  @Test func aYearBehindAGapWaits() throws {
    #expect(WorkCalendar(adding: [try Self.year(2028)]).span == 2004...2026)
    #expect(WorkCalendar(adding: [try Self.year(2028), try Self.year(2027)]).span == 2004...2028)
    #expect(WorkCalendar(adding: [try Self.year(2003)]).span == 2003...2026)
  }

  private static func year(_ year: Int, off: String? = nil, work: String? = nil) throws -> CalendarYear {
    let day = try #require(Day(off ?? "\(year)-05-01"))
    return try CalendarYear(
      year: year, source: "通知", breaks: [.init(days: Period(start: day, end: day))],
      workingWeekends: work.flatMap { Day($0) }.map { [$0] } ?? [])
  }
}
