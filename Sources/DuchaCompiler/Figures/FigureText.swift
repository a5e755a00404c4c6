/// An item's normalised characters as the figure parsers look at them.
///
/// Every position may be asked for: outside the item stands the character 0, which is part of no word. So a parser
/// can look ahead and behind without counting, and cannot run off either end.
struct FigureText {
  let reading: Reading
  /// Where the words begin below a heading that stands on a line of its own without a stop; 0 where none does.
  private(set) var body = 0

  init(_ reading: Reading) {
    self.reading = reading
    body = wordsBelowHeading()
  }

  private func wordsBelowHeading() -> Int {
    let end = lineEnd(from: 1, limit: Self.longestHeading)
    guard end < count, reading.gap(end).contains(.line) else { return 0 }
    return Numerals.year(self, at: end) != nil || isHeading(before: end) ? end : 0
  }

  /// A line that only wraps is as long as the one below it, and no page is as narrow as a short heading.
  private func isHeading(before end: Int) -> Bool {
    guard !Self.goOn.contains(self[end - 1]), !self[end - 1].isDigit, !Self.joined.contains(self[end]) else {
      return false
    }
    if end <= Self.shortestLine { return true }
    let longer = end + Self.longestNumeral
    return lineEnd(from: end + 1, limit: end + longer) - end >= longer
  }

  /// Returns where the line ends that a position stands in, looked for up to a limit.
  private func lineEnd(from start: Int, limit: Int) -> Int {
    var at = start
    let end = min(limit, count)
    while at < end, !reading.gap(at).contains(.line) { at += 1 }
    return at
  }

  private static let goOn: CharacterFilter = ",、(:及和与"
  private static let joined: CharacterFilter = ",、。;:)%"
  private static let longestHeading = 40
  private static let shortestLine = 14
  /// An item's first line has lost its numeral.
  private static let longestNumeral = 5

  var count: Int { reading.count }

  subscript(_ at: Int) -> UInt32 { reading[at] }

  /// Returns whether a word stands at a position.
  func has(_ word: Word, at: Int) -> Bool { has(word.scalars[...], at: at) }

  /// Returns whether the characters stand at a position.
  func has(_ word: ArraySlice<UInt32>, at start: Int) -> Bool {
    guard start >= 0, start + word.count <= reading.count else { return false }
    var at = start
    for scalar in word {
      guard reading[at] == scalar else { return false }
      at += 1
    }
    return true
  }

  /// Returns the first position from `start` on, but before `limit`, at which a character stands.
  func first(_ scalar: Unicode.Scalar, from start: Int, limit: Int? = nil) -> Int? {
    var at = max(start, 0)
    let end = min(limit ?? count, count)
    while at < end {
      if reading[at] == scalar.value { return at }
      at += 1
    }
    return nil
  }

  /// Returns the first position from `start` on, but before `limit`, at which a character of the set stands.
  func first(of set: CharacterFilter, from start: Int, limit: Int? = nil) -> Int? {
    let start = max(start, 0)
    let end = min(limit ?? count, count)
    return start < end ? reading.firstIndex(in: start..<end, of: set) : nil
  }

  /// Returns the last position before `end`, but not before `limit`, at which a character of the set stands.
  func last(of set: CharacterFilter, before end: Int, limit: Int = 0) -> Int? {
    var at = min(end, count) - 1
    while at >= max(limit, 0) {
      if set.contains(reading[at]) { return at }
      at -= 1
    }
    return nil
  }
}
