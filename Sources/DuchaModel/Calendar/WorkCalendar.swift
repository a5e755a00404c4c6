/// Which days are working days in China: weekdays outside the breaks, and the weekend days worked in exchange (调休).
///
/// It knows what the yearly notices say and guesses nothing: beyond the last notice, questions are refused unless plain
/// weekends are assumed, and then the answer says so.
///
///     let calendar = WorkCalendar()
///     calendar.isWorkingDay(Day(2026, 2, 14)!)                                  // true: a Saturday that is worked
///     try calendar.adding(workingDays: 5, to: Day(2026, 2, 10)!).value          // 2026-02-24
///     try calendar.adding(workingDays: 5, to: Day(2027, 1, 4)!)                 // throws: 2027 is not known
public struct WorkCalendar: Sendable {
  /// The years known without a gap, in order.
  public let years: [CalendarYear]
  /// Whether days outside these years are taken for plain weekdays and weekends instead of being refused.
  public let assumesWeekends: Bool

  /// The first day known.
  private let first: Int
  /// The first day after those known.
  private let end: Int
  /// How many working days lie before each day known, and before `end`: one table gives every answer.
  private let ranks: [Int32]
  /// The number of each working day known, by its rank.
  private let workingDays: [Int32]

  /// Knows the notices up to today's, and further years. A year that is given takes the place of the one known, so that
  /// a notice that is changed later can be corrected; of one year given twice the last counts. A year behind a gap waits
  /// until the gap is closed.
  public init(adding further: [CalendarYear] = [], assumesWeekends: Bool = false) {
    let known = (CalendarYear.notices + further).reduce(into: [:]) { $0[$1.year] = $1 }
    years = Self.unbroken(known)
    self.assumesWeekends = assumesWeekends
    first = Day(unchecked: years[0].year, 1, 1).number
    end = Day(unchecked: years[0].year + years.count, 1, 1).number
    let working = Self.working(years, first..<end)
    ranks = working.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 ? 1 : 0)) }
    workingDays = working.indices.filter { working[$0] }.map { [first] in Int32($0 + first) }
  }

  /// The years known: 2004 to 2026, and those added.
  public var span: ClosedRange<Int> { years[0].year...(years[0].year + years.count - 1) }

  /// Whether a day is worked; `nil` where no notice says and none may be assumed.
  public func isWorkingDay(_ day: Day) -> Bool? {
    let index = day.number &- first
    guard ranks.indices.contains(index &+ 1), index >= 0 else {
      return assumesWeekends ? day.weekday < 6 : nil
    }
    return ranks[index &+ 1] != ranks[index]
  }

  /// The longest run of years that holds the notices of our own.
  private static func unbroken(_ known: [Int: CalendarYear]) -> [CalendarYear] {
    let own = CalendarYear.notices[0].year
    var (low, high) = (own, own)
    while known[low - 1] != nil { low -= 1 }
    while known[high + 1] != nil { high += 1 }
    return (low...high).compactMap { known[$0] }
  }

  private static func working(_ years: [CalendarYear], _ days: Range<Int>) -> [Bool] {
    var working = days.map { Day(number: $0).weekday < 6 }
    // In order: of two notices about one day, the one of the later year was issued later.
    for year in years {
      for pause in year.breaks {
        for day in pause.days.start.number...pause.days.end.number where days.contains(day) {
          working[day - days.lowerBound] = false
        }
      }
      for day in year.workingWeekends where days.contains(day.number) {
        working[day.number - days.lowerBound] = true
      }
    }
    return working
  }
}

// MARK: - Counting

extension WorkCalendar {
  /// Returns the `count`-th working day after a day, which does not count itself; the day itself for 0.
  public func adding(workingDays count: Int, to day: Day) throws(BeyondCalendar) -> Reckoned<Day> {
    precondition(count >= 0, "working days are counted forward")
    guard count > 0 else { return Reckoned(value: day) }
    guard count < Day.last.number else { throw BeyondCalendar(Day.last.year, known: span) }
    let result = self.day(ranked: rank(day.number + 1) + count - 1)
    return try reckoned(result, looking: day.number + 1, result.number)
  }

  /// Returns how many working days lie after the first day, up to and including the second: what
  /// ``adding(workingDays:to:)`` adds to get from one to the other. Negative where the second is earlier.
  public func workingDays(from day: Day, to other: Day) throws(BeyondCalendar) -> Reckoned<Int> {
    let count = rank(other.number + 1) - rank(day.number + 1)
    return try reckoned(count, looking: min(day, other).number + 1, max(day, other).number)
  }

  /// Returns the working day so many places from a day: 5 is the fifth after it, 0 the day itself or, where that is not
  /// worked, the last before it, -3 the third before that.
  public func workingDay(_ offset: Int, from day: Day) throws(BeyondCalendar) -> Reckoned<Day> {
    guard offset <= 0 else { return try adding(workingDays: offset, to: day) }
    let result = self.day(ranked: rank(day.number + 1) - 1 + offset)
    return try reckoned(result, looking: result.number, day.number)
  }

  /// Returns the last working day before a day.
  public func previousWorkingDay(before day: Day) throws(BeyondCalendar) -> Reckoned<Day> {
    let result = self.day(ranked: rank(day.number) - 1)
    return try reckoned(result, looking: result.number, day.number - 1)
  }

  /// Returns the day itself where it is worked, otherwise the first working day after it.
  public func nextWorkingDay(onOrAfter day: Day) throws(BeyondCalendar) -> Reckoned<Day> {
    let result = self.day(ranked: rank(day.number))
    return try reckoned(result, looking: day.number, result.number)
  }

  /// Returns an answer that rests on some days, where each of them is known or may be assumed.
  func reckoned<Value>(
    _ value: Value, looking from: Int, _ to: Int
  ) throws(BeyondCalendar) -> Reckoned<Value> {
    // Nearly every question: no year need be worked out.
    guard from <= to, from < first || to >= lastWeek else { return Reckoned(value: value) }
    let asked = Day(number: from).year...Day(number: to).year
    let unknown = [Int.min...(span.lowerBound - 1), (span.upperBound + 1)...Int.max]
      .filter(asked.overlaps).map(asked.clamped)
    guard let missing = unknown.first else {
      return Reckoned(value: value, pendingYear: span.upperBound + 1)
    }
    guard assumesWeekends, asked.upperBound <= Day.last.year else {
      throw BeyondCalendar(missing.lowerBound, known: span)
    }
    return Reckoned(value: value, assumedYears: unknown)
  }

  /// The first day that a notice to come may still change.
  private var lastWeek: Int { end - CalendarYear.lastWeekLength }

  /// How many working days lie between the first day known and a day; negative before it.
  private func rank(_ number: Int) -> Int {
    if number < first { return Self.weekdays(before: number) - Self.weekdays(before: first) }
    if number < end { return Int(ranks[number - first]) }
    return workingDays.count + Self.weekdays(before: number) - Self.weekdays(before: end)
  }

  /// The working day with a rank.
  private func day(ranked rank: Int) -> Day {
    if rank < 0 { return Self.weekday(Self.weekdays(before: first) + rank) }
    if rank < workingDays.count { return Day(number: Int(workingDays[rank])) }
    return Self.weekday(Self.weekdays(before: end) + rank - workingDays.count)
  }

  /// How many weekdays lie between the Monday before 1970-01-01, which has the number -3, and a day.
  private static func weekdays(before number: Int) -> Int {
    let (week, day) = floorDivided(number + 3, by: 7)
    return week * 5 + min(day, 5)
  }

  /// The weekday before which so many lie.
  private static func weekday(_ count: Int) -> Day {
    let (week, day) = floorDivided(count, by: 5)
    return Day(number: week * 7 + day - 3)
  }

  private static func floorDivided(_ number: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
