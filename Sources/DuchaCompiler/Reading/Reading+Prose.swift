extension Reading {
  /// Returns the words of a range as people are to read them: with full-width punctuation where the document has it.
  ///
  /// The grammar reads `，` as `,`; a title or a demand is printed `建设平台，服务企业`.
  func prose(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for index in range {
      let isWide = ends[index] - starts[index] > 1
      let scalar = isWide ? Self.wide[scalars[index]] ?? scalars[index] : scalars[index]
      if let scalar = Unicode.Scalar(scalar) { view.append(scalar) }
    }
    return String(view)
  }

  private static let wide: [UInt32: UInt32] = [
    0x2C: 0xFF0C, 0x3B: 0xFF1B, 0x3A: 0xFF1A, 0x28: 0xFF08, 0x29: 0xFF09, 0x21: 0xFF01, 0x3F: 0xFF1F,
  ]
}
