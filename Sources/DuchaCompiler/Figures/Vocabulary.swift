/// Words that mean something to a parser, as data: the longest one that stands at a position is found.
struct Vocabulary<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let word: Word
    let meaning: Meaning
  }

  /// The words by their first character, the longest first.
  private var heads: [UInt32: [Entry]] = [:]
  /// The words by their last character, the longest first.
  private var tails: [UInt32: [Entry]] = [:]
  /// The characters that some word begins with.
  private(set) var firsts = ScalarSet([])
  /// The characters that some word ends with.
  private var lasts = ScalarSet([])

  /// Creates a vocabulary; each key is a list of words, parted by blanks, that mean the same.
  init(_ lists: KeyValuePairs<String, Meaning>) {
    self.init(
      lists.flatMap { list, meaning in list.split(whereSeparator: \.isWhitespace).map { (Word($0), meaning) }
      })
  }

  /// Creates a vocabulary of words, each with its meaning.
  init(_ words: [(Word, Meaning)]) {
    for (word, meaning) in words {
      guard let head = word.scalars.first, let tail = word.scalars.last else { continue }
      heads[head, default: []].append(Entry(word: word, meaning: meaning))
      tails[tail, default: []].append(Entry(word: word, meaning: meaning))
    }
    for key in heads.keys { heads[key]?.sort { $0.word.count > $1.word.count } }
    for key in tails.keys { tails[key]?.sort { $0.word.count > $1.word.count } }
    firsts = ScalarSet(heads.keys)
    lasts = ScalarSet(tails.keys)
  }

  /// Returns the longest word that begins at a position.
  func match(_ text: FigureText, at: Int) -> (length: Int, meaning: Meaning)? {
    guard firsts.contains(text[at]), let entries = heads[text[at]] else { return nil }
    for entry in entries where text.has(entry.word, at: at) { return (entry.word.count, entry.meaning) }
    return nil
  }

  /// Returns the longest word that ends before a position.
  func match(_ text: FigureText, before end: Int) -> (length: Int, meaning: Meaning)? {
    guard lasts.contains(text[end - 1]), let entries = tails[text[end - 1]] else { return nil }
    for entry in entries where text.has(entry.word, at: end - entry.word.count) {
      return (entry.word.count, entry.meaning)
    }
    return nil
  }

  /// Returns the first word that begins in a range.
  func firstMatch(_ text: FigureText, in range: Range<Int>) -> (range: Range<Int>, meaning: Meaning)? {
    var at = range.lowerBound
    while let candidate = text.first(of: firsts, from: at, limit: range.upperBound) {
      if let found = match(text, at: candidate), candidate + found.length <= range.upperBound {
        return (candidate..<candidate + found.length, found.meaning)
      }
      at = candidate + 1
    }
    return nil
  }
}

extension Vocabulary where Meaning == Bool {
  /// Creates a plain list of words, parted by blanks.
  init(_ words: String) { self.init([words: true]) }

  /// Returns whether a word of the list begins in a range.
  func occurs(_ text: FigureText, in range: Range<Int>) -> Bool { firstMatch(text, in: range) != nil }

  /// Returns whether a word of the list begins at a position.
  func begins(_ text: FigureText, at: Int) -> Bool { match(text, at: at) != nil }

  /// Returns whether a word of the list ends before a position.
  func ends(_ text: FigureText, before end: Int) -> Bool { match(text, before: end) != nil }
}
