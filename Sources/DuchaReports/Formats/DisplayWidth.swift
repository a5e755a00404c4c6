extension StringProtocol {
  /// The columns a terminal gives the text: a Chinese character takes two.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// Returns the text filled up with spaces to a width.
  func padded(toWidth width: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }

  /// Returns the text cut to a width, the cut shown as `…`.
  func shortened(toWidth width: Int) -> String {
    guard displayWidth > width else { return String(self) }
    var short = ""
    var used = 0
    for character in self {
      used += character.displayWidth
      if used > width - 2 { break }
      short.append(character)
    }
    return short + "…"
  }
}

extension Character {
  /// Two for East Asian wide and full-width characters (Unicode UAX #11, the blocks that occur in documents), none for
  /// control characters, otherwise one. 「…」 and the curly quotes are ambiguous there; Chinese fonts draw them wide.
  fileprivate var displayWidth: Int {
    guard let scalar = unicodeScalars.first?.value else { return 0 }
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    case 0x2014, 0x2018...0x201D, 0x2026, 0x2460...0x24FF, 0x25A0...0x25FF, 0x00B7: return 2
    default: return 1
    }
  }
}
