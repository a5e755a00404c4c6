import DuchaModel

/// What the document itself says of its time: the years that 年底前, N年内 and 未来五年 are counted by.
struct YearScope {
  /// The year the document speaks of: its title's, else that of its issue.
  var documentYear: Int?
  /// The day of issue, from which N年内 counts.
  var issued: Day?
  /// The period the plan covers.
  var period: Period?
  /// What told the year of the document.
  var documentYearSource = DateRule.YearSource.title

  /// The year that 年底前 and a month without a year fall in, where the item itself names none.
  ///
  /// In a plan of several years it is the year of issue: 年底前 in a plan of 2021 to 2025 issued in 2023 is 2023.
  var currentYear: Int? { current?.year }

  /// The current year and what told it.
  var current: (year: Int, source: DateRule.YearSource)? {
    if let issued, let period, period.start.year < period.end.year, period.start <= issued,
      issued <= period.end
    {
      return (issued.year, .issue)
    }
    if let documentYear { return (documentYear, documentYearSource) }
    if let issued { return (issued.year, .issue) }
    guard let period, period.start.year == period.end.year else { return nil }
    return (period.start.year, .period)
  }

  /// The first year that can still be demanded: what ended before it is history.
  var firstOpenYear: Int? {
    [documentYear, issued?.year, period?.start.year].compactMap(\.self).min()
  }
}
