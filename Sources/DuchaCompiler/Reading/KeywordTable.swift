/// A table of words with a value each, found in text by their first or last character.
///
/// Where several words match, the longest wins. Tables are made once, for the life of the process, and never freed: the
/// words of a document have no place in one.
struct KeywordTable<Value: Sendable>: Sendable {
  /// A word found in a text.
  struct Match {
    /// The number of the word's characters.
    var length: Int
    var value: Value
  }

  private let values: [Value]
  private let heads: WordIndex
  private let tails: WordIndex

  /// Creates a table from words of at least one character.
  init(_ words: [(String, Value)]) {
    let keys = words.map { $0.0.unicodeScalars.map(\.value) }
    values = words.map(\.1)
    heads = WordIndex(keys, by: \.first)
    tails = WordIndex(keys, by: \.last)
  }

  /// Creates a table; each key is a list of words, with blanks between them, that mean the same.
  init(_ lists: KeyValuePairs<String, Value>) {
    self.init(
      lists.flatMap { list, value in list.split(whereSeparator: \.isWhitespace).map { (String($0), value) } })
  }

  /// The characters that some word begins with.
  var firsts: CharacterFilter { heads.keys }

  /// The characters that some word ends with.
  var lasts: CharacterFilter { tails.keys }

  /// Returns the longest word that starts at `at` and ends before `end`.
  func match(in text: Reading, at: Int, before end: Int) -> Match? {
    guard at < end, heads.keys.contains(text[at]), let found = heads.longest(in: text, at: at, limit: end)
    else { return nil }
    return Match(length: found.length, value: values[found.word])
  }

  /// Returns the longest word that ends at `end` and starts at `start` or later.
  func matchSuffix(in text: Reading, from start: Int, endingAt end: Int) -> Match? {
    guard end > start, tails.keys.contains(text[end - 1]),
      let found = tails.longest(in: text, endingAt: end, from: start)
    else { return nil }
    return Match(length: found.length, value: values[found.word])
  }

  /// Returns the first place in the range where a word stands.
  func firstMatch(in text: Reading, _ range: Range<Int>) -> (at: Int, match: Match)? {
    var from = range.lowerBound
    while let at = text.firstIndex(in: from..<range.upperBound, of: heads.keys) {
      if let found = heads.longest(in: text, at: at, limit: range.upperBound) {
        return (at, Match(length: found.length, value: values[found.word]))
      }
      from = at + 1
    }
    return nil
  }

  /// Returns whether any word stands in the range.
  func contains(in text: Reading, _ range: Range<Int>) -> Bool { firstMatch(in: text, range) != nil }
}

extension KeywordTable where Value == Void {
  /// Creates a table of words that only are or are not there.
  init(_ words: [String]) { self.init(words.map { ($0, ()) }) }

  /// Creates a table from words with blanks between them.
  init(_ words: String) { self.init(words.split { $0 == " " || $0 == "\n" }.map(String.init)) }
}
