import DuchaDiagnostics

extension String {
  /// Returns the text in lines of a display width, with the line breaks it has.
  ///
  /// No line begins with a closing mark or ends with an opening one (GB/T 15834), and no word of letters or digits is
  /// broken, even where it is wider than a line; a number keeps its 年, 条 or 家. Control characters print as spaces.
  func wrapped(toWidth width: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: true).flatMap { Self.wrapped($0, width) }
  }

  private static func wrapped(_ text: Substring, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      if !line.isEmpty, line.displayWidth + piece.displayWidth > width {
        lines.append(line.trimmingSpaces)
        line = piece == " " ? "" : piece
      } else {
        line += piece
      }
    }
    let last = line.trimmingSpaces
    return last.isEmpty ? lines : lines + [last]
  }

  /// Cuts a text where a line may break.
  private static func pieces(of text: Substring) -> [String] {
    var pieces: [String] = []
    var joins = false
    for character in text {
      let character = character.isWhitespace || character.isControl ? " " : character
      let isLetter = character.isASCII && character != " "
      let follows = isLetter && pieces.last?.last.map { $0.isASCII && $0 != " " } ?? false
      if let last = pieces.indices.last,
        joins || follows || closing.contains(character) || isMeasure(character, pieces[last])
      {
        pieces[last].append(character)
      } else {
        pieces.append(String(character))
      }
      joins = opening.contains(character)
    }
    return pieces
  }

  private static let closing = Set<Character>("，。；：、！？）》”’」』】〕〉…·%℃")
  private static let opening = Set<Character>("（《“‘「『【〔〈")

  private static func isMeasure(_ character: Character, _ before: String) -> Bool {
    before.last?.isNumber ?? false && measures.contains(character)
  }

  private static let measures = Set<Character>("年月日条行项家个次版号期天")

  /// The text without spaces at its ends.
  private var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Character {
  fileprivate var isControl: Bool { unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }
}
