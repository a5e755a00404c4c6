package import DuchaDiagnostics

/// A plan's text, or a part of it, as the parsers read it: normalised characters, each of which knows its bytes.
///
/// Everything behind this type works on clean text. Full-width digits and punctuation are half-width here (the list
/// marks 、 and the stops 。 ； and ， are `、` `。` `;` `,`), brackets of every kind are `(` and `)` where they enclose (see
/// ``Normaliser``), Traditional characters are simplified. Spans always point at the original bytes.
package struct Reading: @unchecked Sendable, RandomAccessCollection {
  private let tape: CharacterTape
  /// The part's characters, kept by the tape.
  private let base: UnsafePointer<UInt32>
  /// Where the part begins on the tape.
  private let lower: Int
  /// The number of characters.
  package let count: Int

  /// Creates the reading of all that a tape holds.
  init(_ tape: CharacterTape) {
    self.init(tape, 0..<tape.count)
  }

  private init(_ tape: CharacterTape, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= tape.count)
    self.tape = tape
    base = UnsafePointer(tape.scalars + range.lowerBound)
    lower = range.lowerBound
    count = range.count
  }

  /// Creates the reading of words that stand in no document; every character's span is empty.
  package init(words: String) {
    let tape = CharacterTape(SourceText(name: "", ""), capacity: words.utf8.count)
    for scalar in words.unicodeScalars { tape.append(scalar.value, 0, 0) }
    self.init(tape)
  }

  /// The text that was read.
  package var source: SourceText { tape.source }
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  /// The character at any place; outside the reading stands the character 0, which is part of no word: whoever looks one
  /// place too far, in a text that is cut off anywhere, finds nothing there.
  @inline(__always)
  package subscript(position: Int) -> UInt32 {
    guard UInt(bitPattern: position) < UInt(bitPattern: count) else { return 0 }
    return withExtendedLifetime(tape) { base[position] }
  }

  /// Calls a function with the characters of a range, for loops that look at each.
  @inline(__always)
  func withCharacters<Result>(_ range: Range<Int>, _ body: (UnsafePointer<UInt32>) -> Result) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return withExtendedLifetime(tape) { body(base + range.lowerBound) }
  }

  /// Returns the offset of the first original byte that a character stands for.
  func start(_ at: Int) -> UInt32 {
    precondition(UInt(bitPattern: at) < UInt(bitPattern: count))
    return withExtendedLifetime(tape) { tape.starts[lower + at] }
  }

  /// Returns the offset behind the last original byte that a character stands for.
  func end(_ at: Int) -> UInt32 {
    precondition(UInt(bitPattern: at) < UInt(bitPattern: count))
    return withExtendedLifetime(tape) { tape.end(lower + at) }
  }

  /// Returns what white space was lost before a character.
  func gap(_ at: Int) -> CharacterTape.Gap {
    precondition(UInt(bitPattern: at) < UInt(bitPattern: count))
    return withExtendedLifetime(tape) { tape.gaps[lower + at] }
  }

  /// Returns the reading of a part; it shares the characters, and its spans point at the same bytes.
  package func slice(_ range: Range<Int>) -> Reading {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return Reading(tape, lower + range.lowerBound..<lower + range.upperBound)
  }

  /// Returns the original bytes behind a range of characters.
  package func span(_ range: Range<Int>) -> SourceSpan {
    guard !range.isEmpty else {
      let at = range.lowerBound < count ? Int(start(range.lowerBound)) : source.bytes.count
      return SourceSpan(at, at)
    }
    return SourceSpan(Int(start(range.lowerBound)), Int(end(range.upperBound - 1)))
  }

  /// Returns the normalised words of a range of characters.
  package func text(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count * 4) { buffer in
      var length = 0
      for index in range { length += buffer.encode(self[index], at: length) }
      return length
    }
  }

  /// Returns the document's own words behind a range of characters.
  package func original(_ range: Range<Int>) -> String { source[span(range)] }

  /// Returns the document's own words behind a range of characters, and the normalised ones: mostly one string.
  func quotation(_ range: Range<Int>) -> (original: String, text: String) {
    let original = original(range)
    return (original, standsAsWritten(range) ? original : text(range))
  }

  /// Whether a range is nothing but characters of three bytes, none of them folded, converted or taken out.
  private func standsAsWritten(_ range: Range<Int>) -> Bool {
    let span = span(range)
    guard span.end - span.start == range.count * 3 else { return false }
    return source.bytes.withUnsafeBufferPointer { bytes in
      withCharacters(range) { characters in
        for offset in 0..<range.count {
          let at = span.start + offset * 3
          let scalar =
            UInt32(bytes[at] & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
          guard bytes[at] & 0xF0 == 0xE0, scalar == characters[offset] else { return false }
        }
        return true
      }
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a character in UTF-8 and returns the number of its bytes; what is no character is written as none.
  func encode(_ scalar: UInt32, at: Int) -> Int {
    switch scalar {
    case 0..<0x80:
      self[at] = UInt8(truncatingIfNeeded: scalar)
      return 1
    case 0x80..<0x800:
      self[at] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      self[at + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return 2
    case 0x800..<0xD800, 0xE000..<0x10000:
      self[at] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      self[at + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      self[at + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return 3
    case 0x10000..<0x110000:
      self[at] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      self[at + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
      self[at + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      self[at + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return 4
    default: return 0
    }
  }
}
