/// A set of characters that answers in one step.
///
/// One bit for each character of the basic plane; characters beyond it share the bits of those within.
struct CharacterFilter: Sendable, ExpressibleByStringLiteral {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ characters: some Sequence<UInt32>) {
    for character in characters { bits[Int(character >> 6) & 1023] |= 1 << UInt64(character & 63) }
  }

  /// Creates the set of a string's characters.
  init(_ characters: String) { self.init(characters.unicodeScalars.map(\.value)) }

  /// Creates the set of a literal's characters.
  init(stringLiteral characters: String) { self.init(characters) }

  /// Returns the characters of both sets.
  func union(_ other: CharacterFilter) -> CharacterFilter {
    var union = self
    for index in union.bits.indices { union.bits[index] |= other.bits[index] }
    return union
  }

  /// Returns whether a character may be in the set; for the basic plane the answer is exact.
  func contains(_ character: UInt32) -> Bool {
    bits[Int(character >> 6) & 1023] & (1 << UInt64(character & 63)) != 0
  }
}
