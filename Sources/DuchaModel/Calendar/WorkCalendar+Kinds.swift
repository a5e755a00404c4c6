extension WorkCalendar {
  /// Why a day is worked or not.
  public enum DayKind: Sendable, Hashable {
    /// Monday to Friday, and no notice says otherwise.
    case weekday
    /// Saturday or Sunday, and no notice says otherwise.
    case weekend
    /// Off by a notice.
    case off(CalendarYear.Break, CalendarYear)
    /// A weekend day that is worked by a notice.
    case workingWeekend(CalendarYear)
  }

  /// Returns why a day is worked or not.
  public func kind(of day: Day) throws(BeyondCalendar) -> Reckoned<DayKind> {
    try reckoned(knownKind(of: day), looking: day.number, day.number)
  }

  /// Returns the notices that speak of days of a year, in order: its own, and the next year's where that reaches back.
  public func notices(of year: Int) -> [CalendarYear] {
    let index = year - years[0].year
    guard years.indices.contains(index) else { return [] }
    let next = years.dropFirst(index + 1).prefix(1).filter { notice in
      (notice.breaks.map(\.days.start) + notice.workingWeekends).contains { $0.year == year }
    }
    return [years[index]] + next
  }

  private func knownKind(of day: Day) -> DayKind {
    // The notice of the next year may speak of this year's last week, and was issued later.
    for notice in notices(of: day.year).reversed() {
      if notice.workingWeekends.contains(day) { return .workingWeekend(notice) }
      if let pause = notice.breaks.first(where: { $0.days.start <= day && day <= $0.days.end }) {
        return .off(pause, notice)
      }
    }
    return day.weekday < 6 ? .weekday : .weekend
  }
}
