/// Numbers as headings print them.
enum Numeral {
  private static let digits: [UInt32: Int] = {
    var table: [UInt32: Int] = [:]
    for (value, scalar) in "零一二三四五六七八九十".unicodeScalars.enumerated() { table[scalar.value] = value }
    for (value, scalar) in formal.unicodeScalars.enumerated() { table[scalar.value] = value + 1 }
    table["〇".unicodeScalars.first?.value ?? 0] = 0
    table["两".unicodeScalars.first?.value ?? 0] = 2
    return table
  }()
  /// What word-for-word conversions print for 一, 二, 三, …: 壹、工作目标.
  private static let formal = "壹贰叁肆伍陆柒捌玖"
  private static let ten: UInt32 = 0x5341
  private static let hundred: UInt32 = 0x767E

  /// chinese = digit? "十" digit? | digit "百" …        // 一, 十二, 二十, 一百零三
  static func chinese(in text: Reading, at start: Int) -> (value: Int, end: Int)? {
    var total = 0
    var pending: Int?
    var at = start
    while at < text.count, at - start < 6 {
      if text[at] == hundred {
        total += (pending ?? 1) * 100
        pending = nil
      } else if text[at] == ten {
        total += (pending ?? 1) * 10
        pending = nil
      } else if let digit = digits[text[at]] {
        pending = digit
      } else {
        break
      }
      at += 1
    }
    guard at > start else { return nil }
    return (total + (pending ?? 0), at)
  }

  /// Returns a printed numeral as paths write it: plain, without blanks.
  static func label(_ printed: String) -> String {
    let plain = Array("一二三四五六七八九")
    return String(
      printed.filter { !$0.isWhitespace }.map { character in
        formal.firstIndex(of: character).map { plain[formal.distance(from: formal.startIndex, to: $0)] }
          ?? character
      })
  }

  /// spaced = chinese with one blank in it        // (十 二)
  static func spaced(in text: Reading, at start: Int) -> (value: Int, end: Int)? {
    guard let first = chinese(in: text, at: start) else { return nil }
    guard first.end < text.count, text[first.end].isSpace, first.value % 10 == 0,
      let second = chinese(in: text, at: first.end + 1), second.value < 10
    else { return first }
    return (first.value + second.value, second.end)
  }

  /// arabic = digit{1,3}
  static func arabic(in text: Reading, at start: Int) -> (value: Int, end: Int)? {
    var value = 0
    var at = start
    while at < text.count, text[at].isDigit, at - start < 4 {
      value = value * 10 + Int(text[at] - 0x30)
      at += 1
    }
    return at > start && at - start <= 3 ? (value, at) : nil
  }

  /// Returns a number below a hundred as headings print it: 十二.
  static func chinese(_ number: Int) -> String {
    let digits = Array("零一二三四五六七八九")
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    let ten = tens == 0 ? "" : tens == 1 ? "十" : "\(digits[tens])十"
    return ones == 0 && tens > 0 ? ten : ten + String(digits[ones])
  }
}
