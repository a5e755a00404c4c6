/// 序时进度: how far a task should be on a day if its work were spread evenly from its start to its due date, or through
/// the values that the plan itself gives for earlier days.
///
/// Kept as two numbers, so that a task exactly 10 points behind is exactly 10 points behind.
public struct Pace: Sendable, Hashable {
  /// What should be done: days gone, the day itself included, or the value that should be reached; 0 before the start.
  let done: Double
  /// What is to be done: days from the start to the due date, both included, or the value to reach.
  let whole: Double

  /// Measures the pace on a day; `nil` where the due date lies before the start.
  public init?(from start: Day, to due: Day, on day: Day) {
    guard start <= due else { return nil }
    let days = due.days(since: start) + 1
    whole = Double(days)
    done = Double(min(max(day.days(since: start) + 1, 0), days))
  }

  /// Takes the value that should be reached of one above 0.
  init(reaching value: Double, of goal: Double) {
    done = value
    whole = goal
  }

  /// The share that should be done, 0 to 1, not rounded.
  public var expectedShare: Double { done / whole }

  /// The same in per cent.
  public var expectedPercent: Double { 100 * done / whole }

  /// Returns how many percentage points `percent` lies behind the pace; negative where it is ahead.
  public func pointsBehind(at percent: Double) -> Double {
    // Multiplied out before the one division: 50 - 40 must not become 9.999….
    (100 * done - percent * whole) / whole
  }
}
