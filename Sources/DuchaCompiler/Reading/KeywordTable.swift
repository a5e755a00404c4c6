/// A table of words with a value each, found in text by their first or last character.
///
/// Where several words match, the longest wins.
struct KeywordTable<Value: Sendable>: Sendable {
  /// A word found in a text.
  struct Match {
    /// The number of the word's characters.
    var length: Int
    var value: Value
  }

  private typealias Entry = (word: [UInt32], value: Value)
  private let byFirst: [UInt32: [Entry]]
  private let byLast: [UInt32: [Entry]]
  /// Most characters begin and end no word: sets of characters say so without a look into the tables.
  private let firsts: CharacterFilter
  private let lasts: CharacterFilter

  /// Creates a table from words of at least one character.
  init(_ words: [(String, Value)]) {
    let entries = words.map { (word: $0.0.unicodeScalars.map(\.value), value: $0.1) }
      .filter { !$0.word.isEmpty }
      .sorted { $0.word.count > $1.word.count }
    byFirst = Dictionary(grouping: entries) { $0.word[0] }
    byLast = Dictionary(grouping: entries) { $0.word[$0.word.count - 1] }
    firsts = CharacterFilter(byFirst.keys)
    lasts = CharacterFilter(byLast.keys)
  }

  /// Returns the longest word that starts at `at` and ends before `end`.
  func match(in text: [UInt32], at: Int, before end: Int) -> Match? {
    guard at < end, firsts.contains(text[at]), let entries = byFirst[text[at]] else { return nil }
    for entry in entries where at + entry.word.count <= end {
      if text[at..<at + entry.word.count].elementsEqual(entry.word) {
        return Match(length: entry.word.count, value: entry.value)
      }
    }
    return nil
  }

  /// Returns the longest word that ends at `end` and starts at `start` or later.
  func matchSuffix(in text: [UInt32], from start: Int, endingAt end: Int) -> Match? {
    guard end > start, lasts.contains(text[end - 1]), let entries = byLast[text[end - 1]] else { return nil }
    for entry in entries where end - entry.word.count >= start {
      if text[end - entry.word.count..<end].elementsEqual(entry.word) {
        return Match(length: entry.word.count, value: entry.value)
      }
    }
    return nil
  }

  /// Returns the first place in the range where a word stands.
  func firstMatch(in text: [UInt32], _ range: Range<Int>) -> (at: Int, match: Match)? {
    for at in range {
      if let match = match(in: text, at: at, before: range.upperBound) { return (at, match) }
    }
    return nil
  }

  /// Returns whether any word stands in the range.
  func contains(in text: [UInt32], _ range: Range<Int>) -> Bool { firstMatch(in: text, range) != nil }
}

extension KeywordTable where Value == Void {
  /// Creates a table of words that only are or are not there.
  init(_ words: [String]) { self.init(words.map { ($0, ()) }) }

  /// Creates a table from words with blanks between them.
  init(_ words: String) { self.init(words.split { $0 == " " || $0 == "\n" }.map(String.init)) }
}
