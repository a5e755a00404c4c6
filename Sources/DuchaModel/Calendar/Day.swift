/// A day of the Gregorian calendar, without a time and without a time zone, written `yyyy-MM-dd`.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01, which is day 0.
  public let number: Int

  /// Creates a day from its number, days since 1970-01-01.
  public init(number: Int) { self.number = number }

  /// The first day that can be written, 0001-01-01: what takes effect on it holds for all time.
  public static let first = Day(unchecked: 1, 1, 1)

  /// The last day that can be written, 9999-12-31: a state as of this day knows every entry.
  public static let last = Day(unchecked: 9999, 12, 31)

  /// Creates a day, or returns `nil` where the calendar has no such day.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Month(year: year, month: month).dayCount
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Reads `yyyy-MM-dd`, or returns `nil`.
  public init?(_ text: some StringProtocol) {
    // In bytes: a ledger has several for each of its entries.
    var numbers = (0, 0, 0)
    var place = 0
    for byte in text.utf8 {
      let digit = Int(byte) - 0x30
      switch place {
      case 0..<4 where 0...9 ~= digit: numbers.0 = numbers.0 * 10 + digit
      case 5..<7 where 0...9 ~= digit: numbers.1 = numbers.1 * 10 + digit
      case 8..<10 where 0...9 ~= digit: numbers.2 = numbers.2 * 10 + digit
      case 4 where byte == 0x2D, 7 where byte == 0x2D: break
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(numbers.0, numbers.1, numbers.2)
  }

  /// Days from civil, after Howard Hinnant's `days_from_civil`: no table, no loop, right for every year.
  init(unchecked year: Int, _ month: Int, _ day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day of month.
  public var components: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The year.
  public var year: Int { components.year }

  /// The month the day lies in.
  public var month: Month { Month(year: components.year, month: components.month) }

  /// `2024-07-31`.
  public var description: String {
    let (year, month, day) = components
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// `2024年7月31日`, as offices print a day: Arabic figures, no leading zero (GB/T 9704).
  public var chinese: String {
    let (year, month, day) = components
    return "\(year)年\(month)月\(day)日"
  }

  /// Returns the day `days` later.
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// Returns the day of the same number `months` later, or that month's last (民法典 202).
  public func adding(months: Int) -> Day {
    let target = month.adding(months)
    return target.firstDay.adding(days: min(components.day, target.dayCount) - 1)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// 星期日.
  public var weekdayWord: String { "星期" + ["一", "二", "三", "四", "五", "六", "日"][weekday - 1] }

  /// Returns how many days `other` lies before this day.
  public func days(since other: Day) -> Int { number - other.number }

  /// Orders by time.
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: Codable {
  /// Reads `yyyy-MM-dd`.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "`\(text)` is not a day yyyy-MM-dd"))
    }
    self = day
  }

  /// Writes `yyyy-MM-dd`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Returns a number with leading zeros.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
