extension StringProtocol {
  /// The columns a terminal gives the text: a Chinese character takes two.
  package var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

  /// Returns the text filled up with spaces to a width.
  package func padded(toWidth width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }

  /// Returns the text cut to a width, the cut shown as `…`.
  package func shortened(toWidth width: Int) -> String {
    guard displayWidth > width else { return String(self) }
    var short = String.UnicodeScalarView()
    var used = 2
    for scalar in unicodeScalars {
      used += scalar.displayWidth
      if used > width { break }
      short.append(scalar)
    }
    return String(short) + "…"
  }
}

extension Unicode.Scalar {
  /// Two for East Asian wide and full-width characters (Unicode UAX #11, the blocks that occur in documents), none for
  /// characters that do not show, otherwise one. “…”, dashes and curly quotes are ambiguous there; Chinese fonts draw
  /// them wide, and plans are full of them.
  package var displayWidth: Int {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0xFE00...0xFE0F, 0xFEFF:
      0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    case 0x2014, 0x2018...0x201D, 0x2026, 0x2460...0x24FF, 0x25A0...0x25FF, 0x00B7: 2
    default: 1
    }
  }
}
