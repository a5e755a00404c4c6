package import DuchaModel
package import DuchaReports

/// What a night's check did.
package struct NightlyRun: Sendable {
  /// The day it checked.
  package let day: Day
  /// The day of the check before; `nil` where this is the first.
  package let lastCheck: Day?
  /// What is told for the first time.
  package let notices: [NoticeDigest]
  /// How many measures wait for approval.
  package let drafts: Int
  /// What became of the notices that were on their way.
  package var deliveries: [Attempt] = []
  /// What waits: quiet hours, days off, or the time until the next attempt.
  package var waiting = 0

  /// An attempt to deliver.
  package struct Attempt: Sendable, Hashable {
    /// The number of the notice.
    package let notice: Int
    /// To whom.
    package let addressee: String
    /// The attempt.
    package let delivery: NoticeDelivery
    /// Whether nobody tries again by itself.
    package let isDead: Bool
  }

  /// How many nights were missed since the check before.
  package var missedNights: Int { lastCheck.map { max(day.days(since: $0) - 1, 0) } ?? 0 }

  /// The day of the check before, where that lies ahead of this one: what was told then was told too early.
  package var checkedAhead: Day? { lastCheck.flatMap { $0 > day ? $0 : nil } }

  /// Returns whether there is nothing to say.
  package var isEmpty: Bool {
    notices.isEmpty && deliveries.isEmpty && missedNights == 0 && checkedAhead == nil
  }

  /// Returns whether something needs a person: a notice that could not be delivered.
  package var needsAttention: Bool { deliveries.contains { $0.isDead } }
}
