/// Words that flow together in a line, with white space as a browser shows it.
struct FlowText {
  private(set) var words = ""
  private var gap = Gap.none

  private enum Gap { case none, space, lineBreak }

  /// Adds the characters of a text node.
  mutating func append(_ characters: String) {
    for character in characters {
      if character.isWhitespace, character != "\u{3000}" {
        gap = gap == .lineBreak || character.isNewline ? .lineBreak : .space
      } else {
        close(before: character)
        words.append(character)
      }
    }
  }

  /// Adds characters whose white space counts.
  mutating func append(preformatted characters: String) {
    words += characters
    gap = .none
  }

  /// Adds a line break.
  mutating func breakLine() {
    words.append("\n")
    gap = .none
  }

  /// Returns the words and begins anew.
  mutating func take() -> String {
    defer { self = FlowText() }
    return words
  }

  private mutating func close(before next: Character) {
    defer { gap = .none }
    guard let last = words.last, last != "\n" else { return }
    switch gap {
    case .none: return
    // Where the source breaks its lines between Chinese characters, no space was meant.
    case .lineBreak where !last.isASCII && !next.isASCII: return
    case .space, .lineBreak: words.append(" ")
    }
  }
}
