/// Words that mean something to a parser, as data: the longest one that stands at a position is found.
struct Vocabulary<Meaning: Sendable>: Sendable {
  private let meanings: [Meaning]
  private let heads: WordIndex
  private let tails: WordIndex

  /// Creates a vocabulary; each key is a list of words, parted by blanks, that mean the same.
  init(_ lists: KeyValuePairs<String, Meaning>) {
    var words: [Word] = []
    var meanings: [Meaning] = []
    for (list, meaning) in lists {
      for text in list.split(whereSeparator: \.isWhitespace) {
        words.append(Word(text))
        meanings.append(meaning)
      }
    }
    self.meanings = meanings
    heads = WordIndex(words, by: \.first)
    tails = WordIndex(words, by: \.last)
  }

  /// The characters that some word begins with.
  var firsts: ScalarSet { heads.keys }

  /// Returns the longest word that begins at a position.
  func match(_ text: FigureText, at: Int) -> (length: Int, meaning: Meaning)? {
    guard heads.keys.contains(text[at]), let found = heads.longest(text, at: at) else { return nil }
    return (found.length, meanings[found.word])
  }

  /// Returns the longest word that ends before a position.
  func match(_ text: FigureText, before end: Int) -> (length: Int, meaning: Meaning)? {
    guard tails.keys.contains(text[end - 1]), let found = tails.longest(text, before: end) else { return nil }
    return (found.length, meanings[found.word])
  }

  /// Returns the first word that stands in a range.
  func firstMatch(_ text: FigureText, in range: Range<Int>) -> (range: Range<Int>, meaning: Meaning)? {
    var at = range.lowerBound
    while let candidate = text.first(of: heads.keys, from: at, limit: range.upperBound) {
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

  /// Returns whether a word of the list stands in a range.
  func occurs(_ text: FigureText, in range: Range<Int>) -> Bool { firstMatch(text, in: range) != nil }

  /// Returns whether a word of the list begins at a position.
  func begins(_ text: FigureText, at: Int) -> Bool { match(text, at: at) != nil }

  /// Returns whether a word of the list ends before a position.
  func ends(_ text: FigureText, before end: Int) -> Bool { match(text, before: end) != nil }
}

/// Words found by their first or their last character.
///
/// The words of one character lie together, the longest first, in one flat array: looking one up touches no object.
struct WordIndex: Sendable {
  /// The characters that words are found by.
  let keys: ScalarSet
  /// The first entry of each key, by the key's slot: open addressing, a power of two, at most half full.
  private var slots: [Int32]
  private var entries: [Entry] = []
  /// The characters of all words.
  private var pool: [UInt32] = []

  private struct Entry: Sendable {
    var key: UInt32
    var start: Int
    var length: Int
    var word: Int
  }

  init(_ words: [Word], by key: ([UInt32]) -> UInt32?) {
    let keyed = words.enumerated().compactMap { number, word in key(word.scalars).map { ($0, number, word) } }
    keys = ScalarSet(keyed.map(\.0))
    var capacity = 8
    while capacity < keyed.count * 2 { capacity *= 2 }
    slots = [Int32](repeating: -1, count: capacity)
    for (key, number, word) in keyed.sorted(by: { ($0.0, $1.2.count) < ($1.0, $0.2.count) }) {
      if entries.last?.key != key { slots[freeSlot(of: key)] = Int32(entries.count) }
      entries.append(Entry(key: key, start: pool.count, length: word.count, word: number))
      pool += word.scalars
    }
  }

  private func firstSlot(of key: UInt32) -> Int { Int(key &* 0x9E37_79B1) & (slots.count - 1) }

  private func freeSlot(of key: UInt32) -> Int {
    var slot = firstSlot(of: key)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// Returns the first entry of a key.
  private func first(of key: UInt32) -> Int? {
    var slot = firstSlot(of: key)
    while slots[slot] >= 0 {
      if entries[Int(slots[slot])].key == key { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Returns the longest word that begins at a position.
  func longest(_ text: FigureText, at: Int) -> (length: Int, word: Int)? {
    longest(text, key: text[at]) { _ in at }
  }

  /// Returns the longest word that ends before a position.
  func longest(_ text: FigureText, before end: Int) -> (length: Int, word: Int)? {
    longest(text, key: text[end - 1]) { end - $0 }
  }

  private func longest(_ text: FigureText, key: UInt32, from start: (Int) -> Int) -> (length: Int, word: Int)?
  {
    guard var index = first(of: key) else { return nil }
    while index < entries.count, entries[index].key == key {
      let entry = entries[index]
      if text.has(pool[entry.start..<entry.start + entry.length], at: start(entry.length)) {
        return (entry.length, entry.word)
      }
      index += 1
    }
    return nil
  }
}
