/// The characters that the grammar names.
enum Mark {
  /// 、
  static let listCommas: CharacterFilter = "、"
  static let commas: CharacterFilter = ","
  static let listMarks: CharacterFilter = "、,"
  static let nameMarks: CharacterFilter = "、,;"
  static let sentenceMarks: CharacterFilter = "。;"
  static let open: UInt32 = 0x28
  static let close: UInt32 = 0x29
  static let listComma: UInt32 = 0x3001
  static let comma: UInt32 = 0x2C
  static let semicolon: UInt32 = 0x3B
  static let colon: UInt32 = 0x3A
  static let stop: UInt32 = 0x3002
  static let dot: UInt32 = 0x2E
  static let bar: UInt32 = 0x7C
  static let slash: UInt32 = 0x2F
  static let tab: UInt32 = 0x09
  static let newline: UInt32 = 0x0A
  /// “ and ”
  static let openingQuote: UInt32 = 0x201C
  static let closingQuote: UInt32 = 0x201D
  /// 各
  static let every: UInt32 = 0x5404
  /// 等
  static let andOthers: UInt32 = 0x7B49

  /// Whether a sentence can end with the character, so that something new may begin behind it.
  static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case stop, semicolon, colon, close, bar, 0x21, 0x3F, closingQuote, newline: true
    default: false
    }
  }
}

extension Reading {
  /// Returns the place of the bracket that closes the one at `open`, if it stands before `end`.
  func closing(of open: Int, before end: Int) -> Int? {
    var depth = 0
    for at in open..<end {
      if self[at] == Mark.open { depth += 1 }
      if self[at] == Mark.close {
        depth -= 1
        if depth == 0 { return at }
      }
    }
    return nil
  }

  /// Returns the place of the bracket that stands open before `end`, if it stands at `start` or behind.
  func opening(before end: Int, from start: Int) -> Int? {
    var depth = 0
    for at in stride(from: end - 1, through: Swift.max(0, start), by: -1) {
      if self[at] == Mark.close { depth += 1 }
      if self[at] == Mark.open {
        if depth == 0 { return at }
        depth -= 1
      }
    }
    return nil
  }

  /// Returns where each opening bracket of a range closes, in one pass: brackets may be nested by the thousand.
  func closings(in range: Range<Int>) -> [Int: Int] {
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    for at in range {
      if self[at] == Mark.open {
        open.append(at)
      } else if self[at] == Mark.close, let start = open.popLast() {
        closings[start] = at
      }
    }
    return closings
  }

  /// Returns the parts of a range between characters that stand outside brackets; empty parts are left out.
  func parts(of range: Range<Int>, at separators: CharacterFilter) -> Parts {
    Parts(self, range, separators)
  }

  /// The parts of a range, found as they are asked for.
  struct Parts: Sequence, IteratorProtocol {
    private let reading: Reading
    private let separators: CharacterFilter
    private var at: Int
    private let end: Int

    fileprivate init(_ reading: Reading, _ range: Range<Int>, _ separators: CharacterFilter) {
      self.reading = reading
      self.separators = separators
      at = range.lowerBound
      end = range.upperBound
    }

    mutating func next() -> Range<Int>? {
      while at < end {
        let start = at
        var depth = 0
        while at < end {
          let scalar = reading[at]
          if scalar == Mark.open { depth += 1 }
          if scalar == Mark.close { depth = Swift.max(0, depth - 1) }
          if depth == 0, separators.contains(scalar) { break }
          at += 1
        }
        let part = start..<at
        at += 1
        if !part.isEmpty { return part }
      }
      return nil
    }

    /// The first part.
    var first: Range<Int>? {
      var parts = self
      return parts.next()
    }

    /// The last part.
    var last: Range<Int>? { reduce(nil) { $1 } }
  }

  /// Returns whether the words of a range are exactly these.
  func matches(_ word: [UInt32], at: Int) -> Bool {
    at >= 0 && at + word.count <= count && word.indices.allSatisfy { self[at + $0] == word[$0] }
  }
}
