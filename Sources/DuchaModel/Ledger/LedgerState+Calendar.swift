extension LedgerState {
  /// Returns the working days by the notices that ducha knows and those that were taken into the ledger.
  public func workCalendar(assumingWeekends: Bool) -> WorkCalendar {
    WorkCalendar(adding: calendarYears, assumesWeekends: assumingWeekends)
  }
}
