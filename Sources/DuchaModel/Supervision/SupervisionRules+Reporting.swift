extension SupervisionRules.WarningRule {
  /// Returns the last day on which progress of a month can be reported in time; the month's last where it is shorter.
  public func reportDay(of month: Month) -> Day {
    month.firstDay.adding(days: min(max(reportDay, 1), month.dayCount) - 1)
  }

  /// Returns the newest month whose reports are due: a report that may still come today is not missing.
  public func reportingMonth(on day: Day) -> Month {
    day > reportDay(of: day.month) ? day.month : day.month.previous
  }

  /// Returns the next day after `day` by which progress is to be reported.
  public func nextReportDay(after day: Day) -> Day {
    let current = reportDay(of: day.month)
    return day < current ? current : reportDay(of: day.month.adding(1))
  }
}
