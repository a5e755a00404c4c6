/// A moment at which something was recorded: milliseconds since 1970-01-01T00:00:00Z.
public struct Moment: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Milliseconds since the epoch.
  public let milliseconds: Int64

  /// Creates a moment.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Orders by time.
  public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

  /// The day it falls on in China, which keeps one zone and no summer time.
  public var day: Day { Moment.china(milliseconds).day }

  /// `2024-07-31 09:02:03`, on the clocks of China.
  public var inChina: String {
    let (day, rest) = Moment.china(milliseconds)
    return "\(day) \(Moment.clock(rest))"
  }

  /// `2024-07-31T01:02:03.004Z`.
  public var description: String {
    let (day, rest) = Moment.parts(milliseconds)
    return "\(day)T\(Moment.clock(rest)).\(padded(rest % 1000, 3))Z"
  }

  /// A damaged ledger may hold any number here, so nothing may overflow.
  static func china(_ milliseconds: Int64) -> (day: Day, rest: Int) {
    let (shifted, overflow) = milliseconds.addingReportingOverflow(8 * 3_600_000)
    return parts(overflow ? milliseconds : shifted)
  }

  private static func parts(_ milliseconds: Int64) -> (day: Day, rest: Int) {
    let (days, rest) = Int(milliseconds).quotientAndRemainder(dividingBy: 86_400_000)
    return rest < 0 ? (Day(number: days - 1), rest + 86_400_000) : (Day(number: days), rest)
  }

  static func clock(_ rest: Int) -> String {
    [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }.joined(separator: ":")
  }
}
