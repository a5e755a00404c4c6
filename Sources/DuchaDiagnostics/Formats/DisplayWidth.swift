/// How many columns text takes on a terminal: a Chinese character takes two.
package enum DisplayWidth {
  /// Returns the columns of one character: 0 for marks that combine or do not show, 2 for East Asian wide, else 1.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0xFE00...0xFE0F, 0xFEFF:
      0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    // Chinese fonts draw these wide, and plans are full of them.
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2460...0x24FF: 2
    default: 1
    }
  }

  /// Returns the columns of a text.
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Returns the text with spaces behind it up to `width` columns.
  package static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  /// Returns the text cut to `width` columns, with … in place of what is cut.
  package static func clip(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var used = 2
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      used += of(scalar)
      if used > width { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}
