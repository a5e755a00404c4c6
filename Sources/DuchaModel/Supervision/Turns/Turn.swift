/// One turn of a recurring duty: what 每季度末前报送 demands for one quarter.
public struct Turn: Sendable, Hashable {
  /// The days it answers for. Turns of one duty lie side by side, without gap and without overlap.
  public var period: Period
  /// The last day on which it can be met: a day of its period, or of the one right behind it (5日前报上月).
  public var due: Day
  /// What people call it: `2024年第二季度`, `2024年3月`, `2024年9月` of a duty due each March and September.
  public var words: String

  /// Creates a turn.
  public init(period: Period, due: Day, words: String) {
    self.period = period
    self.due = due
    self.words = words
  }

  /// Returns whether its due day has gone by.
  public func isPast(on day: Day) -> Bool { due < day }

  /// Returns whether it is to be worked on: it has begun, and its due day has not gone by.
  ///
  /// Early in a month two turns of 每月5日前报上月 run: the month before, not reported yet, and the month itself.
  public func isRunning(on day: Day) -> Bool { period.start <= day && !isPast(on: day) }
}

extension [Turn] {
  /// Returns the turns whose due day has gone by.
  public func past(on day: Day) -> [Turn] { filter { $0.isPast(on: day) } }

  /// Returns the turns to be worked on, the one due first in front; none between a due day and the next period.
  public func running(on day: Day) -> [Turn] { filter { $0.isRunning(on: day) } }
}
