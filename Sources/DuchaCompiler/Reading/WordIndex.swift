/// Words found by their first or their last character.
///
/// The words of one character lie together, the longest first, in one flat array: looking one up touches no object.
struct WordIndex: Sendable {
  /// The characters that words are found by.
  let keys: CharacterFilter
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

  init(_ words: [[UInt32]], by key: ([UInt32]) -> UInt32?) {
    let keyed = words.enumerated().compactMap { number, word in key(word).map { ($0, number, word) } }
    keys = CharacterFilter(keyed.map(\.0))
    var capacity = 8
    while capacity < keyed.count * 2 { capacity *= 2 }
    slots = [Int32](repeating: -1, count: capacity)
    for (key, number, word) in keyed.sorted(by: { ($0.0, $1.2.count) < ($1.0, $0.2.count) }) {
      if entries.last?.key != key { slots[freeSlot(of: key)] = Int32(entries.count) }
      entries.append(Entry(key: key, start: pool.count, length: word.count, word: number))
      pool += word
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

  /// Returns the longest word that begins at a position and ends at `limit` or before.
  func longest(in text: [UInt32], at: Int, limit: Int) -> (length: Int, word: Int)? {
    longest(in: text, key: text[at], within: at..<limit) { _ in at }
  }

  /// Returns the longest word that ends at a position and begins at `start` or behind it.
  func longest(in text: [UInt32], endingAt end: Int, from start: Int) -> (length: Int, word: Int)? {
    longest(in: text, key: text[end - 1], within: start..<end) { end - $0 }
  }

  private func longest(
    in text: [UInt32], key: UInt32, within range: Range<Int>, from start: (Int) -> Int
  ) -> (length: Int, word: Int)? {
    guard var index = first(of: key) else { return nil }
    while index < entries.count, entries[index].key == key {
      let entry = entries[index]
      if entry.length <= range.count, stands(entry, in: text, at: start(entry.length)) {
        return (entry.length, entry.word)
      }
      index += 1
    }
    return nil
  }

  private func stands(_ entry: Entry, in text: [UInt32], at: Int) -> Bool {
    for offset in 0..<entry.length where text[at + offset] != pool[entry.start + offset] { return false }
    return true
  }
}
