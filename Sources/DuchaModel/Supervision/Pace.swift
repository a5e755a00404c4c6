/// 序时进度: how far a task should be on a day if its work were spread evenly from its start to its due date.
///
/// Kept as two whole numbers, so that a task exactly 10 points behind is exactly 10 points behind.
public struct Pace: Sendable, Hashable {
  /// Days gone, the day itself included; 0 before the start.
  public let elapsedDays: Int
  /// Days from the start to the due date, both included.
  public let totalDays: Int

  /// Measures the pace on a day; `nil` where the due date lies before the start.
  public init?(from start: Day, to due: Day, on day: Day) {
    guard start <= due else { return nil }
    totalDays = due.days(since: start) + 1
    elapsedDays = min(max(day.days(since: start) + 1, 0), totalDays)
  }

  /// The share that should be done, 0 to 1, not rounded.
  public var expectedShare: Double { Double(elapsedDays) / Double(totalDays) }

  /// The same in per cent.
  public var expectedPercent: Double { 100 * Double(elapsedDays) / Double(totalDays) }

  /// Returns how many percentage points `percent` lies behind the pace; negative where it is ahead.
  public func pointsBehind(at percent: Double) -> Double {
    // Multiplied out before the one division: 50 - 40 must not become 9.999….
    (100 * Double(elapsedDays) - percent * Double(totalDays)) / Double(totalDays)
  }
}
