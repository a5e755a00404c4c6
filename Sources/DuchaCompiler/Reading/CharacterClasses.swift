/// What the parsers ask of a single normalised character.
extension UInt32 {
  /// A blank, a tab or a line break.
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 }

  /// `0` to `9`.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// A Han character.
  var isHan: Bool {
    (self >= 0x4E00 && self <= 0x9FFF) || (self >= 0x3400 && self <= 0x4DBF)
      || (self >= 0x20000 && self <= 0x3FFFF) || self == 0x3007
  }

  /// A Latin letter without marks.
  var isLatin: Bool { (self >= 0x41 && self <= 0x5A) || (self >= 0x61 && self <= 0x7A) }
}
