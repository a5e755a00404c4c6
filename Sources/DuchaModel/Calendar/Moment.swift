/// A moment at which something was recorded: milliseconds since 1970-01-01T00:00:00Z.
public struct Moment: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Milliseconds since the epoch.
  public let milliseconds: Int64

  /// Creates a moment.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Orders by time.
  public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

  /// The day it falls on in China, which keeps one zone and no summer time.
  public var day: Day { Day(number: Int((Double(milliseconds + 8 * 3_600_000) / 86_400_000).rounded(.down))) }

  /// `2024-07-31T01:02:03.004Z`.
  public var description: String {
    let day = Day(number: Int((Double(milliseconds) / 86_400_000).rounded(.down)))
    let rest = Int(milliseconds - Int64(day.number) * 86_400_000)
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
    return "\(day)T\(clock.joined(separator: ":")).\(padded(rest % 1000, 3))Z"
  }
}
