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
    #expect(CalendarYear.notices.map(\.year) == Array(WorkCalendar().span))
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

/// What the calendar does where no notice says: before 2004, and from the year after the last known on, whichever that is.
@Suite struct BeyondCalendarTests {
  private static let next = WorkCalendar().span.upperBound + 1
  private static let newYear = Month(year: next, month: 1).firstDay
  private static let newYearsEve = newYear.adding(days: -1)

  @Test func aYearWithoutANoticeIsRefused() throws {
    let calendar = WorkCalendar()
    let next = Self.next
    #expect(calendar.isWorkingDay(Self.newYear) == nil)
    #expect(calendar.isWorkingDay(Day(number: .max)) == nil)
    #expect(calendar.isWorkingDay(Day(number: .min)) == nil)
    let error = #expect(throws: BeyondCalendar.self) {
      try calendar.adding(workingDays: 1, to: Self.newYearsEve)
    }
    #expect(error?.description.hasPrefix("\(next)年的工作日不能推算：放假安排只收录了2004—\(next - 1)年；") == true)
    #expect(throws: BeyondCalendar.self) { try calendar.kind(of: Self.newYear) }
    #expect(throws: BeyondCalendar.self) { try calendar.nextWorkingDay(onOrAfter: Self.newYear) }
    #expect(throws: BeyondCalendar.self) {
      try calendar.workingDays(from: Self.newYearsEve, to: Self.newYear)
    }
    #expect(throws: BeyondCalendar.self) { try calendar.adding(workingDays: .max, to: Self.newYear) }
    let early = #expect(throws: BeyondCalendar.self) {
      try calendar.previousWorkingDay(before: Self.day(2004, 1, 1))
    }
    #expect(early?.year == 2003)
  }

  @Test func assumedWeekendsAreMarked() throws {
    let calendar = WorkCalendar(assumesWeekends: true)
    let before = try calendar.previousWorkingDay(before: Self.day(2004, 1, 1))
    #expect(try before.value == Self.day(2003, 12, 31))
    #expect(before.mark == "假定：2003年放假安排尚未收录，按周末推算")
    #expect(try calendar.isWorkingDay(Self.day(2003, 12, 31)) == true)
    let years = try calendar.workingDays(from: Self.day(2001, 12, 30), to: Self.newYear)
    #expect(years.mark == "假定：2001—2003年、\(Self.next)年放假安排尚未收录，按周末推算")
    #expect(try calendar.adding(workingDays: 1, to: Self.day(2026, 11, 2)).mark == nil)
  }

  /// The next year's notice may move the last days of December, as those of 2006 and 2023 did.
  @Test func theLastWeekKnownMayStillChange() throws {
    let calendar = WorkCalendar()
    #expect(try calendar.kind(of: Self.newYearsEve).pendingYear == Self.next)
    #expect(try calendar.kind(of: Self.newYear.adding(days: -7)).mark?.hasPrefix("注意：\(Self.next)年") == true)
    #expect(try calendar.kind(of: Self.newYear.adding(days: -8)).mark == nil)
    let further = WorkCalendar(adding: [try Self.year(Self.next)])
    #expect(try further.kind(of: Self.newYearsEve).mark == nil)
  }

  @Test func anAddedYearIsKnown() throws {
    let (off, work) = try (Self.day(2002, 12, 31), Self.day(2003, 1, 4))
    let calendar = WorkCalendar(adding: [try Self.year(2003, off: off, work: work), try Self.year(2002)])
    #expect(calendar.span.lowerBound == 2002)
    #expect(calendar.isWorkingDay(off) == false)
    #expect(try calendar.nextWorkingDay(onOrAfter: off).value == Self.day(2003, 1, 1))
    #expect(try calendar.adding(workingDays: 1, to: Self.day(2003, 1, 3)).value == work)
  }

  @Test func anAddedYearTakesThePlaceOfTheOneKnown() throws {
    let (off, formerlyOff) = try (Self.day(2026, 3, 3), Self.day(2026, 10, 5))
    let calendar = WorkCalendar(adding: [try Self.year(2026, off: off), try Self.year(2026)])
    #expect(calendar.isWorkingDay(off) == true)
    #expect(calendar.isWorkingDay(formerlyOff) == true)
  }

  @Test func aYearBehindAGapWaits() throws {
    let (next, afterNext) = try (Self.year(Self.next), Self.year(Self.next + 1))
    #expect(WorkCalendar(adding: [afterNext]).span.upperBound == Self.next - 1)
    #expect(WorkCalendar(adding: [afterNext, next]).span.upperBound == Self.next + 1)
    #expect(WorkCalendar(adding: [try Self.year(2002)]).span.lowerBound == 2004)
  }

  private static func year(_ year: Int, off: Day? = nil, work: Day? = nil) throws -> CalendarYear {
    let day = try off ?? Self.day(year, 5, 1)
    return try CalendarYear(
      year: year, source: "通知", breaks: [.init(days: Period(start: day, end: day))],
      workingWeekends: [work].compactMap(\.self))
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> Day {
    try #require(Day(year, month, day))
  }
}
