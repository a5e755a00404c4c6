package import DuchaModel

/// How days until and since a due date are counted on a day: natural days, or working days where the rules say so.
///
/// Beyond the last notice on holidays, weekends are assumed, and ``mark`` says so wherever the count is shown; whether that
/// is allowed is asked before (``LedgerState/requireWorkingDays()``).
package struct DayCount: Sendable {
  /// The day.
  let asOf: Day
  /// The last due date that is soon.
  let soonUntil: Day
  /// What has to be said of the count; `nil` where it rests on notices only.
  package let mark: String?
  /// What knows working days; `nil` where natural days are counted.
  private let calendar: WorkCalendar?
  /// How many days ahead is soon.
  private let dueSoonDays: Int

  /// Counts as the rules of a ledger say.
  init(_ state: LedgerState) {
    let rule = state.rules.warning
    let calendar = rule.countsWorkingDays ? state.workCalendar(assumingWeekends: true) : nil
    let limit = try? calendar?.adding(workingDays: rule.dueSoonDays, to: state.asOf)
    asOf = state.asOf
    soonUntil = limit?.value ?? state.asOf.adding(days: rule.dueSoonDays)
    mark = limit?.mark
    self.calendar = calendar
    dueSoonDays = rule.dueSoonDays
  }

  /// Returns how many natural days before a due date it begins to be soon.
  func lead(before due: Day) -> Int {
    var days = dueSoonDays
    while let calendar,
      let more = try? calendar.workingDays(from: due.adding(days: -days - 1), to: due).value,
      more <= dueSoonDays
    {
      days += 1
    }
    return days
  }

  /// Returns whether a task's next date is soon. A turn of a recurring duty is only in its last quarter, for a month is
  /// as long as most reminders look ahead; ours.
  func isSoon(_ assessment: Assessment) -> Bool {
    guard let due = assessment.nextDue, let left = assessment.daysLeft, due <= soonUntil else { return false }
    return assessment.turn.map { left <= $0.due.days(since: $0.period.start) / 4 } ?? true
  }

  /// Returns the working days between the day and a task's next date, whichever comes first; `nil` where natural days are
  /// counted.
  func workingDays(_ assessment: Assessment) -> Int? {
    guard let calendar, let due = assessment.nextDue else { return nil }
    return try? calendar.workingDays(from: min(due, asOf), to: max(due, asOf)).value
  }

  /// How far ahead is soon: 30天内, 20个工作日内.
  func soonWords(_ rule: SupervisionRules.WarningRule) -> String {
    rule.countsWorkingDays ? "\(rule.dueSoonDays)个工作日内" : "\(rule.dueSoonDays)天内"
  }
}

extension LedgerState {
  /// Refuses a ledger whose rules count working days beyond the last notice on holidays that it knows.
  package func requireWorkingDays() throws(BeyondCalendar) {
    guard rules.warning.countsWorkingDays else { return }
    _ = try workCalendar(assumingWeekends: false).adding(workingDays: rules.warning.dueSoonDays, to: asOf)
  }
}
