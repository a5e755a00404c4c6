/// A set of characters that answers in one step.
///
/// A page of 32 bytes for each 256 characters of which some are in the set; all other characters share one empty page.
/// Sets are made once, for the life of the process, so nobody counts who uses them.
struct CharacterFilter: @unchecked Sendable, ExpressibleByStringLiteral {
  private let pages: UnsafePointer<UInt8>
  private let bits: UnsafePointer<UInt64>
  private let characters: Set<UInt32>

  init(_ characters: some Sequence<UInt32>) {
    let characters = Set(characters.filter { $0 < 0x10000 })
    let filled = Set(characters.map { $0 >> 8 }).sorted()
    precondition(filled.count < 256)
    let pages = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    pages.initialize(repeating: 0, count: 256)
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: (filled.count + 1) * 4)
    bits.initialize(repeating: 0, count: (filled.count + 1) * 4)
    for (number, page) in filled.enumerated() { pages[Int(page)] = UInt8(number + 1) }
    for character in characters {
      bits[Int(pages[Int(character >> 8)]) * 4 + Int(character >> 6 & 3)] |= 1 << UInt64(character & 63)
    }
    (self.pages, self.bits, self.characters) = (UnsafePointer(pages), UnsafePointer(bits), characters)
  }

  /// Creates the set of a string's characters.
  init(_ characters: String) { self.init(characters.unicodeScalars.map(\.value)) }

  /// Creates the set of a literal's characters.
  init(stringLiteral characters: String) { self.init(characters) }

  /// Returns the characters of both sets.
  func union(_ other: CharacterFilter) -> CharacterFilter {
    CharacterFilter(characters.union(other.characters))
  }

  /// Returns whether a character is in the set; characters beyond the basic plane never are.
  @inline(__always)
  func contains(_ character: UInt32) -> Bool {
    guard character < 0x10000 else { return false }
    let word = bits[Int(pages[Int(character >> 8)]) * 4 + Int(character >> 6 & 3)]
    return word & (1 << UInt64(character & 63)) != 0
  }
}
