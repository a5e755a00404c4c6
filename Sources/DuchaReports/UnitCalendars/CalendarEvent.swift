import DuchaModel

/// One whole day of a unit's calendar: a date of a task, or the day on which progress is reported.
struct CalendarEvent: Sendable, Hashable {
  /// What it is called in this ledger, the same in every export: `1-03-due2`.
  var name: String
  /// The day; of a series the first one.
  var day: Day
  /// The line that telephones show.
  var summary: String
  /// What stands below it.
  var details: [String]
  /// The unit's part.
  var category: String
  /// Whether it holds.
  var status: Status
  /// How it comes back (RFC 5545, 3.3.10); `nil` for a single day.
  var recurrence: String?
  /// When to remind, in days before; none where nothing is left to do.
  var alarms: [Int]
  /// The number of the entry that last changed it: it only grows, and so may stand for its revisions.
  var revision: Int

  /// Whether an event holds.
  enum Status: String {
    /// The date stands.
    case confirmed = "CONFIRMED"
    /// The task rests.
    case tentative = "TENTATIVE"
    /// The task is gone.
    case cancelled = "CANCELLED"
  }
}
