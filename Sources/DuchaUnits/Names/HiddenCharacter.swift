/// A character that nobody sees: it makes two names out of one, or prints the others in another order.
package enum HiddenCharacter {
  /// Whether a character is one: of no width, or one that steers the direction of writing or the form of a letter.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool { isHidden(scalar.value) }

  /// Whether the character of a number is one.
  package static func isHidden(_ scalar: UInt32) -> Bool {
    // Everything that names are written with.
    if scalar < 0x180B { return scalar == 0xAD || scalar == 0x61C }
    switch scalar {
    case 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
      0xE0000...0xE01EF:
      return true
    default: return false
    }
  }

  /// Returns which character of a name is the first of them and what it is, `第3个字符是 U+200B（零宽空格）`; `nil` where all can be
  /// seen.
  package static func words(in name: String) -> String? {
    let scalars = name.unicodeScalars
    guard let found = scalars.enumerated().first(where: { isHidden($0.element) }) else { return nil }
    return "第\(found.offset + 1)个字符是 \(code(of: found.element))（\(kind(found.element))）"
  }

  /// Returns the number of a character as people look it up: `U+200B`.
  package static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func kind(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x200B: "零宽空格"
    case 0x200C, 0x200D, 0x2060: "零宽连接符"
    case 0xFEFF: "字节顺序标记"
    case 0xAD: "软连字符"
    case 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: "书写方向控制符"
    default: "不可见字符"
    }
  }
}
