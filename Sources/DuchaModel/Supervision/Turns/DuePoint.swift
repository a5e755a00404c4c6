/// The day of each period on which a recurring duty falls due.
public enum DuePoint: Sendable, Hashable {
  /// A day of a month. `month` counts from the period's first month, which is 0; `day` is 1 to 31, and a shorter month
  /// takes its last day. The month right behind the period is its number of months: 次月5日前.
  case day(month: Int, day: Int)
  /// So many days after the period's last: 结束后15日内.
  case daysAfter(Int)
  /// So many working days after the period's last: 结束后10个工作日内.
  case workingDaysAfter(Int)
  /// A day of the week, 1 for Monday: 每周五前.
  case weekday(Int)
}

extension DuePoint {
  /// Returns the day in a period.
  func day(in period: Period, _ calendar: WorkCalendar) -> Day {
    switch self {
    case .day(let month, let day):
      let month = period.start.month.adding(month)
      return month.firstDay.adding(days: Swift.min(day, month.dayCount) - 1)
    case .daysAfter(let count): return period.end.adding(days: count)
    case .workingDaysAfter(let count):
      // A calendar that refuses years without a notice leaves the weekdays, five to a week.
      let plain = period.end.adding(days: (count + 4) / 5 * 2 + count)
      return (try? calendar.adding(workingDays: count, to: period.end))?.value ?? plain
    case .weekday(let day): return period.start.adding(days: day - 1)
    }
  }

  /// What tells one turn of a year from another: `3月`, `第二季度末`; `nil` for points that stand alone.
  func words(in period: Period) -> String? {
    guard case .day(let month, let day) = self else { return nil }
    let named = period.start.month.adding(month)
    return day >= named.dayCount ? named.chinese : "\(named.chinese)\(day)日"
  }
}
