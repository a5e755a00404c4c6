extension Reading {
  /// Returns the words of a range as people are to read them: with full-width punctuation where the document has it.
  ///
  /// The grammar reads `，` as `,`; a title or a demand is printed `建设平台，服务企业`.
  func prose(_ range: Range<Int>) -> String { prose([range]) }

  /// Returns the words of several ranges, one behind the other.
  func prose(_ ranges: [Range<Int>]) -> String {
    String(unsafeUninitializedCapacity: ranges.reduce(0) { $0 + $1.count } * 4) { buffer in
      var length = 0
      for range in ranges {
        for index in range {
          let isWide = end(index) - start(index) > 1
          length += buffer.encode(isWide ? Self.wide(self[index]) : self[index], at: length)
        }
      }
      return length
    }
  }

  private static func wide(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2C, 0x3B, 0x3A, 0x28, 0x29, 0x21, 0x3F: scalar + 0xFEE0
    default: scalar
    }
  }
}
