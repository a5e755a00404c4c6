/// A stretch of days, both ends included: 2023—2027年 is 2023-01-01 to 2027-12-31.
public struct Period: Sendable, Hashable, Codable {
  /// The first day.
  public var start: Day
  /// The last day.
  public var end: Day

  /// Creates a period; `end` is not before `start`.
  public init(start: Day, end: Day) {
    precondition(start <= end, "a period ends on its first day or later")
    self.start = start
    self.end = end
  }
}
