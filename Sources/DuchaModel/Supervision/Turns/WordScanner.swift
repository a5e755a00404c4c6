/// Reads words from left to right; spaces and the width of characters do not matter.
struct WordScanner {
  let text: [Unicode.Scalar]
  private(set) var at = 0

  /// Begins at the front of a text made by ``folded(_:)``.
  init(_ text: [Unicode.Scalar]) { self.text = text }

  /// Returns the characters of a text without spaces, full-width ones made half-width.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
      // No space stands behind the ideographic one: Chinese characters need no look into the tables of Unicode.
      case ...0x3000 where scalar.properties.isWhitespace: nil
      default: scalar
      }
    }
  }

  /// Whether a word comes next.
  func begins(with word: String) -> Bool { text[at...].starts(with: word.unicodeScalars) }

  /// Whether one of some words comes next.
  func begins(withOneOf words: [String]) -> Bool { words.contains(where: begins) }

  /// Steps behind a word if it comes next.
  mutating func skip(_ word: String) -> Bool {
    guard begins(with: word) else { return false }
    at += word.unicodeScalars.count
    return true
  }

  /// Steps behind the first of some words that comes next; longer ones stand before those they begin with.
  mutating func skip(oneOf words: [String]) -> Bool {
    guard let word = words.first(where: begins) else { return false }
    return skip(word)
  }

  /// Reads a number up to 99, `12` or `十二`.
  mutating func number() -> Int? { arabic() ?? chinese() }

  private mutating func arabic() -> Int? {
    let digits = text[at...].prefix { ("0"..."9").contains($0) }
    guard (1...2).contains(digits.count) else { return nil }
    at += digits.count
    return digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
  }

  private mutating func chinese() -> Int? {
    let tens = digit()
    guard skip("十") else { return tens }
    return (tens ?? 1) * 10 + (digit() ?? 0)
  }

  private mutating func digit() -> Int? {
    guard at < text.count, let digit = Self.digits.firstIndex(of: text[at]) else { return nil }
    at += 1
    return digit + 1
  }

  private static let digits = Array("一二三四五六七八九".unicodeScalars)
}
