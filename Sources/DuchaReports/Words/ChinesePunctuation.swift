extension String {
  /// The text with full-width punctuation beside Chinese characters, as offices print it.
  ///
  /// Tasks are kept as the compiler reads them, with half-width marks; figures such as 1,200 and 3:1 keep theirs.
  var inChinesePunctuation: String {
    guard hasMarks else { return self }
    let characters = Array(self)
    var printed = ""
    for (index, character) in characters.enumerated() {
      let neighbours = [index - 1, index + 1].filter(characters.indices.contains).map { characters[$0] }
      let wide = neighbours.contains(where: \.isChinese) ? Self.wide[character] : nil
      printed.append(wide ?? Self.mainland[character] ?? character)
    }
    return printed.matchingBrackets
  }

  /// Whether it holds any mark that may change. Most texts hold none, and a report prints many.
  private var hasMarks: Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
        UInt8(ascii: "("), UInt8(ascii: ")"):
        return true
      // 「, 」, 『 and 』 are E3 80 8C to 8F.
      case 0x8C...0x8F where last == (0xE3, 0x80): return true
      default: last = (last.1, byte)
      }
    }
    return false
  }

  private static let wide: [Character: Character] = [
    ",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）",
  ]

  /// Quotation marks of Traditional documents and those of the mainland.
  private static let mainland: [Character: Character] = ["「": "“", "」": "”", "『": "‘", "』": "’"]

  /// A bracket whose partner became wide becomes wide too: (2023—2027年) opens before a figure.
  private var matchingBrackets: String {
    var characters = Array(self)
    var open: [Int] = []
    for (index, character) in characters.enumerated() {
      switch character {
      case "(", "（": open.append(index)
      case ")", "）":
        guard let start = open.popLast() else { continue }
        if characters[start] == "（" || character == "）" {
          characters[start] = "（"
          characters[index] = "）"
        }
      default: break
      }
    }
    return String(characters)
  }
}

extension Character {
  /// Whether it is a Chinese character or one of the marks that stand between them.
  fileprivate var isChinese: Bool {
    guard let scalar = unicodeScalars.first?.value else { return false }
    return (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
      || (0x20000...0x3FFFD).contains(scalar) || (0x3001...0x301F).contains(scalar) || self == "”"
      || self == "“"
  }
}
