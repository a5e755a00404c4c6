/// Numbers as plans print them: Arabic figures and Chinese numerals.
enum Numerals {
  /// A number and the position behind it.
  struct Number: Equatable {
    var value: Double
    var end: Int
    /// Whether it is printed in Chinese numerals, which often count categories (四大产业) rather than results.
    var isChinese: Bool
  }

  /// Characters a Chinese numeral can begin with; 百, 千, 万 and 亿 alone are no number (亿元以上).
  static let chineseFirsts: CharacterFilter = "〇零○一二三四五六七八九十两"
  /// Characters a number of either script can begin with.
  static let starts = chineseFirsts.union("0123456789")

  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6, 0x25CB: 0  // 〇零○
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2  // 二两
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  private static func scale(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }

  /// Returns the whole number in Arabic figures at a position: `figures = digit { digit }`, at most nine of them.
  static func whole(_ text: FigureText, at start: Int) -> (value: Int, end: Int)? {
    var at = start
    var value = 0
    while text[at].isDigit, at == start || !beginsOther(text, at: at, from: start) {
      guard at - start < 9 else { return nil }
      value = value * 10 + Int(text[at] - 0x30)
      at += 1
    }
    return at > start ? (value, at) : nil
  }

  /// Returns whether a blank before a digit parts two numbers: 1200 1700, but not 1 0 0 as some pages print it, nor 12 000.
  private static func beginsOther(_ text: FigureText, at: Int, from start: Int) -> Bool {
    guard text.reading.gap(at).contains(.blank) else { return false }
    if text[start - 1] == 0x2E { return true }
    guard !text.reading.gap(at - 1).contains(.blank), at - start > 1 else { return false }
    let isGroup = at - start <= 3 && text[at + 1].isDigit && text[at + 2].isDigit && !text[at + 3].isDigit
    return !isGroup
  }

  /// Returns the number in Arabic figures at a position.
  ///
  ///     arabic = digit { digit } { "," digit digit digit } [ "." digit { digit } ]
  static func arabic(_ text: FigureText, at start: Int) -> Number? {
    guard var (whole, at) = whole(text, at: start) else { return nil }
    if at - start <= 3 { (whole, at) = thousands(text, after: at, whole) }
    var value = Double(whole)  // exact: 1.36 is 136 / 100
    if text[at] == 0x2E, let fraction = Self.whole(text, at: at + 1) {
      var scale = 1.0
      for _ in at + 1..<fraction.end { scale *= 10 }
      value = (value * scale + Double(fraction.value)) / scale
      at = fraction.end
    }
    return Number(value: value, end: at, isChinese: false)
  }

  /// Reads groups of exactly three figures behind commas; anything else behind a comma is the next clause.
  private static func thousands(_ text: FigureText, after start: Int, _ first: Int) -> (Int, Int) {
    var value = first
    var at = start
    while text[at] == 0x2C, let group = whole(text, at: at + 1), group.end == at + 4, value < 1_000_000 {
      value = value * 1000 + group.value
      at = group.end
    }
    return (value, at)
  }

  /// Returns whether a comma parts thousands: a figure before it and exactly three behind it.
  static func isThousandsMark(_ text: FigureText, at: Int) -> Bool {
    guard text[at] == 0x2C, text[at - 1].isDigit, let group = whole(text, at: at + 1) else { return false }
    return group.end == at + 4
  }

  /// Returns whether a colon stands between the figures of a ratio: 1:1.6.
  static func isRatioMark(_ text: FigureText, at: Int) -> Bool {
    text[at] == Mark.colon && text[at - 1].isDigit && text[at + 1].isDigit
  }

  /// Returns whether a number is the hour or the minutes of a time of day, 20:00; 1:15 is a ratio.
  static func isTimeOfDay(_ text: FigureText, at start: Int) -> Bool {
    if text[start - 1] == Mark.colon, text[start - 2].isDigit {
      let hour = text[start - 3].isDigit ? start - 3 : start - 2
      return isTimeOfDay(text, at: hour)
    }
    guard let hour = whole(text, at: start), (earliestHour...24).contains(hour.value),
      isRatioMark(text, at: hour.end), let minutes = whole(text, at: hour.end + 1)
    else { return false }
    return minutes.end == hour.end + 3 && quarters.contains(minutes.value)
  }

  private static let earliestHour = 6
  private static let quarters: Set = [0, 15, 30, 45]

  /// Returns the Chinese numeral at a position.
  ///
  ///     chinese = [ digit ] ( 十 | 百 | 千 ) ... | digit
  static func chinese(_ text: FigureText, at start: Int) -> Number? {
    guard chineseFirsts.contains(text[start]) else { return nil }
    var (total, pending, at) = (0, -1, start)
    while at - start < 9 {
      if let digit = digit(text[at]) {
        if pending > 0 { break }
        pending = digit
      } else if let scale = scale(text[at]) {
        total += (pending < 0 ? 1 : pending) * scale
        pending = -1
      } else {
        break
      }
      at += 1
    }
    return Number(value: Double(total + max(pending, 0)), end: at, isChinese: true)
  }

  /// Returns the year printed digit by digit, 2025 or 二〇二五, where 年 stands behind it.
  static func year(_ text: FigureText, at start: Int) -> (year: Int, end: Int)? {
    guard let four = fourDigits(text, at: start), text[four.end] == 0x5E74 else { return nil }
    return (four.year, four.end + 1)
  }

  /// Returns four digits of one script that can be a year, 1900 to 2099.
  static func fourDigits(_ text: FigureText, at start: Int) -> (year: Int, end: Int)? {
    var year = 0
    for offset in 0..<4 {
      let scalar = text[start + offset]
      guard let digit = scalar.isDigit ? Int(scalar - 0x30) : Self.digit(scalar) else { return nil }
      year = year * 10 + digit
    }
    guard (1900...2099).contains(year), !text[start + 4].isDigit, !text[start - 1].isDigit else { return nil }
    return (year, start + 4)
  }

  /// Returns a small whole number in either script.
  static func small(_ text: FigureText, at start: Int) -> (value: Int, end: Int)? {
    if let arabic = whole(text, at: start) { return arabic }
    guard let chinese = chinese(text, at: start) else { return nil }
    return (Int(chinese.value), chinese.end)
  }
}
