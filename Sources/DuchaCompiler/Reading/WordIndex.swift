/// Words found by their first or their last character.
///
/// The words of one character lie together, the longest first, in one flat table made for the life of the process:
/// looking one up counts no references.
struct WordIndex: @unchecked Sendable {
  /// The characters that words are found by.
  let keys: CharacterFilter
  /// The first entry of each key, by the key's slot: open addressing, a power of two, at most half full.
  private let slots: UnsafePointer<Int32>
  private let slotMask: Int
  /// The words, and one entry behind them whose key is that of none.
  private let entries: UnsafePointer<Entry>
  /// The characters of all words.
  private let pool: UnsafePointer<UInt32>

  private struct Entry {
    var key: UInt32
    var start: UInt32
    var length: Int32
    var word: Int32
  }

  init(_ words: [[UInt32]], by key: ([UInt32]) -> UInt32?) {
    let keyed = words.enumerated().compactMap { number, word in key(word).map { ($0, number, word) } }
      .sorted { ($0.0, $1.2.count) < ($1.0, $0.2.count) }
    keys = CharacterFilter(keyed.map(\.0))
    var capacity = 8
    while capacity < keyed.count * 2 { capacity *= 2 }
    var slots = [Int32](repeating: -1, count: capacity)
    var entries: [Entry] = []
    var pool: [UInt32] = []
    for (key, number, word) in keyed {
      if entries.last?.key != key {
        var slot = Self.firstSlot(of: key, capacity - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
        slots[slot] = Int32(entries.count)
      }
      entries.append(
        Entry(key: key, start: UInt32(pool.count), length: Int32(word.count), word: Int32(number)))
      pool += word
    }
    entries.append(Entry(key: .max, start: 0, length: 0, word: 0))
    self.slots = Self.kept(slots)
    slotMask = capacity - 1
    self.entries = Self.kept(entries)
    self.pool = Self.kept(pool)
  }

  /// Returns the values in memory that is never freed.
  private static func kept<Value>(_ values: [Value]) -> UnsafePointer<Value> {
    let kept = UnsafeMutablePointer<Value>.allocate(capacity: max(1, values.count))
    kept.initialize(from: values, count: values.count)
    return UnsafePointer(kept)
  }

  private static func firstSlot(of key: UInt32, _ mask: Int) -> Int { Int(key &* 0x9E37_79B1) & mask }

  /// Returns the first entry of a key.
  private func first(of key: UInt32) -> Int? {
    var slot = Self.firstSlot(of: key, slotMask)
    while slots[slot] >= 0 {
      if entries[Int(slots[slot])].key == key { return Int(slots[slot]) }
      slot = (slot + 1) & slotMask
    }
    return nil
  }

  /// Returns the longest word that begins at a position and ends at `limit` or before.
  func longest(in text: Reading, at: Int, limit: Int) -> (length: Int, word: Int)? {
    let key = text[at]
    guard var index = first(of: key) else { return nil }
    while entries[index].key == key {
      let length = Int(entries[index].length)
      if length <= limit - at, stands(entries[index], in: text, at: at) {
        return (length, Int(entries[index].word))
      }
      index += 1
    }
    return nil
  }

  /// Returns the longest word that ends at a position and begins at `start` or behind it.
  func longest(in text: Reading, endingAt end: Int, from start: Int) -> (length: Int, word: Int)? {
    let key = text[end - 1]
    guard var index = first(of: key) else { return nil }
    while entries[index].key == key {
      let length = Int(entries[index].length)
      if length <= end - start, stands(entries[index], in: text, at: end - length) {
        return (length, Int(entries[index].word))
      }
      index += 1
    }
    return nil
  }

  private func stands(_ entry: Entry, in text: Reading, at: Int) -> Bool {
    let word = pool + Int(entry.start)
    let length = Int(entry.length)
    return text.withCharacters(at..<at + length) { characters in
      for offset in 0..<length where characters[offset] != word[offset] { return false }
      return true
    }
  }
}
