import DuchaDiagnostics

/// An item's normalised characters as the figure parsers look at them.
///
/// Every position may be asked for: outside the item stands the character 0, which is part of no word. So a parser
/// can look ahead and behind without counting, and cannot run off either end.
struct FigureText {
  let scalars: [UInt32]

  var count: Int { scalars.count }

  subscript(_ at: Int) -> UInt32 { at >= 0 && at < scalars.count ? scalars[at] : 0 }

  /// Returns whether a word stands at a position.
  func has(_ word: Word, at: Int) -> Bool { has(word.scalars[...], at: at) }

  /// Returns whether the characters stand at a position.
  func has(_ word: ArraySlice<UInt32>, at start: Int) -> Bool {
    guard start >= 0, start + word.count <= scalars.count else { return false }
    var at = start
    for scalar in word {
      guard scalars[at] == scalar else { return false }
      at += 1
    }
    return true
  }

  /// Returns the first position from `start` on, but before `limit`, at which a character stands.
  func first(_ scalar: Unicode.Scalar, from start: Int, limit: Int? = nil) -> Int? {
    var at = max(start, 0)
    let end = min(limit ?? count, count)
    while at < end {
      if scalars[at] == scalar.value { return at }
      at += 1
    }
    return nil
  }

  /// Returns the first position from `start` on, but before `limit`, at which a character of the set stands.
  func first(of set: ScalarSet, from start: Int, limit: Int? = nil) -> Int? {
    var at = max(start, 0)
    let end = min(limit ?? count, count)
    while at < end {
      if set.contains(scalars[at]) { return at }
      at += 1
    }
    return nil
  }

  /// Returns the last position before `end`, but not before `limit`, at which a character of the set stands.
  func last(of set: ScalarSet, before end: Int, limit: Int = 0) -> Int? {
    var at = min(end, count) - 1
    while at >= max(limit, 0) {
      if set.contains(scalars[at]) { return at }
      at -= 1
    }
    return nil
  }
}

extension Reading {
  /// Returns the characters that stand for the bytes of a span.
  func characters(of span: SourceSpan) -> Range<Int> {
    let first = firstIndex(notBefore: span.start)
    return first..<max(first, firstIndex(notBefore: span.end))
  }

  /// Returns the first character whose bytes begin at an offset or behind it.
  private func firstIndex(notBefore offset: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A word as the characters it is made of.
struct Word: Sendable {
  let scalars: [UInt32]

  init(scalars: [UInt32]) { self.scalars = scalars }
  init(_ text: some StringProtocol) { scalars = text.unicodeScalars.map(\.value) }

  var count: Int { scalars.count }
}

/// A set of characters of the basic plane, asked for in one step.
struct ScalarSet: Sendable, ExpressibleByStringLiteral {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars where scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  }

  init(stringLiteral text: String) { self.init(text.unicodeScalars.map(\.value)) }

  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
  }

  /// Returns the characters of both sets.
  func union(_ other: ScalarSet) -> ScalarSet {
    var union = self
    for index in union.bits.indices { union.bits[index] |= other.bits[index] }
    return union
  }
}
