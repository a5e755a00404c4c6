/// A month of a year, written `yyyy-MM`.
public struct Month: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int

  /// Creates a month; `month` is 1 to 12.
  public init(year: Int, month: Int) {
    precondition((1...12).contains(month), "a month is 1 to 12")
    self.year = year
    self.month = month
  }

  /// Reads `yyyy-MM`, or returns `nil`.
  public init?(_ text: some StringProtocol) {
    guard let day = Day(text + "-01") else { return nil }
    self = day.month
  }

  /// The number of days, 28 to 31.
  public var dayCount: Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The first day.
  public var firstDay: Day { Day(unchecked: year, month, 1) }
  /// The last day.
  public var lastDay: Day { Day(unchecked: year, month, dayCount) }
  /// The month before.
  public var previous: Month { adding(-1) }

  /// Returns the month `count` months later.
  public func adding(_ count: Int) -> Month {
    let index = year * 12 + month - 1 + count
    return Month(year: index / 12, month: index % 12 + 1)
  }

  /// Returns how many months `other` lies before this month.
  public func months(since other: Month) -> Int { (year - other.year) * 12 + month - other.month }

  /// `2024-07`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }
  /// `2024年7月`.
  public var chinese: String { "\(year)年\(month)月" }

  /// Orders by time.
  public static func < (a: Month, b: Month) -> Bool { (a.year, a.month) < (b.year, b.month) }
}
