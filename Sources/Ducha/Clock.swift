package import DuchaModel
import Foundation

/// The one place where time comes in. Days are days in China, which keeps one zone and no summer time.
package struct Clock: Sendable {
  /// Today.
  package let today: Day
  /// This moment.
  package let now: Moment

  /// Creates a clock that stands still, for tests.
  package init(today: Day, now: Moment) {
    self.today = today
    self.now = now
  }

  /// The machine's clock. `DUCHA_TODAY=yyyy-MM-dd` replaces the day, not the moment that is recorded.
  package static var system: Clock {
    let now = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let given = ProcessInfo.processInfo.environment["DUCHA_TODAY"].flatMap { Day($0) }
    return Clock(today: given ?? now.day, now: now)
  }
}
