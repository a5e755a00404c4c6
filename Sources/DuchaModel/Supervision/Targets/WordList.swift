/// Words looked for in texts, byte by byte: a ledger has very many targets.
struct WordList: Sendable {
  /// The words by their first character, longest first.
  private let words: [UInt32: [[UInt8]]]

  /// Takes words apart at spaces and line breaks.
  init(_ words: String) {
    let bytes = words.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
    self.words = Dictionary(grouping: bytes) { Self.first($0[...]) }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// Whether one of the words stands in a text.
  func occurs(in text: [UInt8]) -> Bool { occurs(in: text[...]) }

  /// Whether one of the words stands in a text.
  func occurs(in text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { match(text, at: $0) != nil }
  }

  /// Returns what stands behind the longest of the words with which a text begins; `nil` where it begins with none.
  func rest(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    match(text, at: text.startIndex).map { text[(text.startIndex + $0)...] }
  }

  /// Whether a text ends with one of the words.
  func ends(_ text: [UInt8]) -> Bool {
    text.indices.contains { start in
      words[Self.first(text[start...])]?.contains { text[start...].elementsEqual($0) } ?? false
    }
  }

  /// Returns the length of the longest word that begins at a position.
  private func match(_ text: ArraySlice<UInt8>, at start: Int) -> Int? {
    // Within a character of three bytes no word begins.
    guard start < text.endIndex, text[start] & 0xC0 != 0x80, let words = words[Self.first(text[start...])]
    else {
      return nil
    }
    return words.first { text[start...].starts(with: $0) }?.count
  }

  /// The first character: one byte of ASCII, three of Chinese.
  private static func first(_ text: ArraySlice<UInt8>) -> UInt32 {
    guard let first = text.first else { return 0 }
    guard first >= 0x80 else { return UInt32(first) }
    return text.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
