/// The working days of one year as its notice on holidays (放假安排) sets them: the breaks, and the weekend days worked
/// in exchange (调休). Every day it does not name is a plain weekday or weekend.
///
/// A notice may reach back into the last week of the year before: that of 2023 gives 2022-12-31 off.
public struct CalendarYear: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// The numbers or titles of the notices: 国办发明电〔2025〕7号.
  public let sources: [String]
  /// Where the notices can be read, where known.
  public let addresses: [String]
  /// The breaks, in the notice's order.
  public let breaks: [Break]
  /// Saturdays and Sundays that are worked.
  public let workingWeekends: [Day]

  /// Days off on one occasion, weekends inside included.
  public struct Break: Sendable, Hashable {
    /// The holiday: 春节. `nil` where nobody wrote it down.
    public let name: String?
    /// The days.
    public let days: Period

    /// Creates a break.
    public init(name: String? = nil, days: Period) {
      self.name = name
      self.days = days
    }
  }

  /// Creates a year; refuses days that contradict each other or the year.
  public init(year: Int, source: String, breaks: [Break], workingWeekends: [Day]) throws(CalendarYearError) {
    self.init(
      unchecked: year, sources: [source], addresses: [], breaks: breaks, workingWeekends: workingWeekends)
    try check()
  }

  /// Takes days as they are; ``check()`` tells whether they make sense.
  init(
    unchecked year: Int, sources: [String], addresses: [String], breaks: [Break], workingWeekends: [Day]
  ) {
    self.year = year
    self.sources = sources
    self.addresses = addresses
    self.breaks = breaks
    self.workingWeekends = workingWeekends
  }

  /// `国办发明电〔2018〕15号、国办发明电〔2019〕3号`.
  public var source: String { sources.joined(separator: "、") }

  /// How many days of the year before a notice may change. Six of those for 2005 to 2026 changed days from 29 December
  /// on; a week leaves room.
  static let lastWeekLength = 7
}

// MARK: - Whether it makes sense

extension CalendarYear {
  /// Refuses what no notice says.
  func check() throws(CalendarYearError) {
    // Before 2000 there was neither the week of five days nor the notice of today.
    guard (2000...2999).contains(year) else {
      throw CalendarYearError(.year, "年份应为 2000 至 2999 的整数，现为 \(year)")
    }
    guard sources.contains(where: { !$0.isEmpty }) else {
      throw CalendarYearError(.source, "没有写明依据，应为放假安排通知的文号或标题")
    }
    guard !breaks.isEmpty else { throw CalendarYearError(.off, "没有放假日期") }
    var off: Set<Day> = []
    for (index, pause) in breaks.enumerated() { try check(pause.days, at: index, &off) }
    var work: Set<Day> = []
    for (index, day) in workingWeekends.enumerated() { try check(day, at: index, off, &work) }
  }

  private func check(_ days: Period, at index: Int, _ off: inout Set<Day>) throws(CalendarYearError) {
    for day in [days.start, days.end] where !reach.contains(day) {
      throw CalendarYearError(.break(index), outside(day))
    }
    guard days.end.days(since: days.start) < 31 else {
      throw CalendarYearError(.break(index), "一次放假超过31天，请核对首日和末日")
    }
    for number in days.start.number...days.end.number where !off.insert(Day(number: number)).inserted {
      throw CalendarYearError(.break(index), "\(Day(number: number)) 重复写作放假")
    }
  }

  private func check(
    _ day: Day, at index: Int, _ off: Set<Day>, _ work: inout Set<Day>
  ) throws(CalendarYearError) {
    guard reach.contains(day) else { throw CalendarYearError(.workingWeekend(index), outside(day)) }
    guard day.weekday > 5 else {
      throw CalendarYearError(.workingWeekend(index), "\(day) 是\(day.weekdayWord)，本来就上班，不是调休上班日")
    }
    guard !off.contains(day) else {
      throw CalendarYearError(.workingWeekend(index), "\(day) 既写作放假又写作上班")
    }
    guard work.insert(day).inserted else {
      throw CalendarYearError(.workingWeekend(index), "\(day) 重复写作上班")
    }
  }

  /// The days a notice may speak of.
  private var reach: ClosedRange<Day> {
    Day(unchecked: year, 1, 1).adding(days: -Self.lastWeekLength)...Day(unchecked: year, 12, 31)
  }

  private func outside(_ day: Day) -> String {
    "\(day) 不在\(year)年内（上一年只可写12月25日以后的日子）"
  }
}
