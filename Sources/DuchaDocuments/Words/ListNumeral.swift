/// Writes the numbers of lists.
enum ListNumeral {
  /// Returns a number in one of Word's formats; in digits where the format is not one that plans use.
  static func write(_ number: Int, _ format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "ideographDigital", "koreanCounting":
      chinese(number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": enclosed(number, first: 0x2460)
    case "decimalEnclosedParen": enclosed(number, first: 0x2474)
    case "decimalEnclosedFullstop": enclosed(number, first: 0x2488)
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    case "decimalFullWidth", "decimalFullWidth2": fullWidth(number)
    case "upperLetter": letters(number)
    case "lowerLetter": letters(number).lowercased()
    case "upperRoman": roman(number)
    case "lowerRoman": roman(number).lowercased()
    case "none": ""
    default: String(number)
    }
  }

  /// 1 to 9999 as people count: 十, 二十一, 一百零五.
  private static func chinese(_ number: Int) -> String {
    guard (1...9999).contains(number) else { return String(number) }
    let digits = Array("零一二三四五六七八九")
    var words = ""
    var gap = false
    for (place, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / place % 10
      if digit == 0 {
        gap = !words.isEmpty
        continue
      }
      if gap { words.append("零") }
      gap = false
      let isBareTen = place == 10 && number < 20
      words += (isBareTen ? "" : String(digits[digit])) + unit
    }
    return words
  }

  private static func enclosed(_ number: Int, first: UInt32) -> String {
    guard (1...20).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1) else {
      return String(number)
    }
    return String(Character(scalar))
  }

  private static func fullWidth(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })
    )
  }

  /// A to Z, then AA to ZZ, as Word goes on.
  private static func letters(_ number: Int) -> String {
    guard (1...780).contains(number) else { return String(number) }
    let letter = Character(UnicodeScalar(UInt8(65 + (number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var words = ""
    for (value, word) in steps {
      while rest >= value {
        words += word
        rest -= value
      }
    }
    return words
  }
}
