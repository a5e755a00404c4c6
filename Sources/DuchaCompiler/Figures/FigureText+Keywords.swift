/// Keywords looked up in a text that may be asked for any position.
extension KeywordTable {
  /// Returns the longest word that begins at a position.
  func match(_ text: FigureText, at: Int) -> Match? {
    guard at >= 0 else { return nil }
    return match(in: text.reading, at: at, before: text.count)
  }

  /// Returns the longest word that ends before a position.
  func match(_ text: FigureText, before end: Int) -> Match? {
    guard end <= text.count else { return nil }
    return matchSuffix(in: text.reading, from: 0, endingAt: end)
  }

  /// Returns the first word that stands in a range.
  func firstMatch(_ text: FigureText, in range: Range<Int>) -> (range: Range<Int>, value: Value)? {
    let range = range.clamped(to: 0..<text.count)
    guard let found = firstMatch(in: text.reading, range) else { return nil }
    return (found.at..<found.at + found.match.length, found.match.value)
  }

  /// Returns whether a word stands in a range.
  func occurs(_ text: FigureText, in range: Range<Int>) -> Bool { firstMatch(text, in: range) != nil }

  /// Returns whether a word begins at a position.
  func begins(_ text: FigureText, at: Int) -> Bool { match(text, at: at) != nil }

  /// Returns whether a word ends before a position.
  func ends(_ text: FigureText, before end: Int) -> Bool { match(text, before: end) != nil }
}

/// A word as the characters it is made of.
struct Word: Sendable {
  let scalars: [UInt32]

  init(scalars: [UInt32]) { self.scalars = scalars }
  init(_ text: some StringProtocol) { scalars = text.unicodeScalars.map(\.value) }

  var count: Int { scalars.count }
}
