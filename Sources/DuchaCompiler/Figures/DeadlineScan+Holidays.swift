import DuchaModel

/// Limits before a holiday, whose day the notices on holidays tell.
extension DeadlineScan {
  /// Returns the position behind the words of a holiday: 国庆节前, 春节假期前.
  static func holiday(_ text: FigureText, at: Int) -> (holiday: Holiday, end: Int)? {
    guard let name = Holiday.names.match(text, at: at),
      let before = Holiday.befores.match(text, at: at + name.length)
    else { return nil }
    return (name.value, at + name.length + before.length)
  }

  /// Returns the limit before a holiday of the year in scope; `nil` where that has no day.
  ///
  /// Without a year of its own it is the next such holiday: 春节前 in a plan of May is the one of the year to come.
  func limit(before holiday: Holiday, _ phrase: CalendarPhrase, _ range: Range<Int>) -> Limit? {
    guard let (year, origin) = year(of: phrase) else { return nil }
    let years = phrase.year == .open ? [year, year + 1] : [year]
    for year in years {
      guard let (day, isArranged) = holiday.eve(in: year) else { return nil }
      if isHistory(day) || scope.issued.map({ day <= $0 }) ?? false { continue }
      return Limit(
        range: range, end: day, kind: .by, form: .holidayEve(holiday.rawValue, isArranged: isArranged),
        year: origin)
    }
    return nil
  }
}
