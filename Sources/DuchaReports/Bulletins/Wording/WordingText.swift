/// A line of the office's own wording, with names that a bulletin fills in.
///
///     text = *(words / "{{" name "}}" / "{{#" name "}}" text "{{/" name "}}" / "{{^" name "}}" text "{{/" name "}}")
///
/// What stands between `{{#name}}` and `{{/name}}` is said only where there is something of that name, between `{{^name}}` and
/// `{{/name}}` only where there is nothing. It is Mustache; its library knows no Chinese names, and no figures that lead to
/// their tasks.
struct WordingText: Sendable, Hashable {
  /// The pieces in their order.
  let pieces: [Piece]

  /// A piece of a line.
  indirect enum Piece: Sendable, Hashable {
    /// Words as they stand.
    case words(String)
    /// What a name stands for.
    case name(String)
    /// What is said only where a name stands for something, or only where it does not.
    case part(String, isInverted: Bool, [Piece])
  }

  /// Reads a line; says in Chinese what is wrong with it.
  init(_ line: Substring) throws(WordingProblem) {
    var reader = Reader(rest: line)
    pieces = try reader.pieces(inside: nil)
  }

  /// The names in it.
  var names: [String] { Self.names(in: pieces) }

  /// The only name in it, where it is nothing else.
  var onlyName: String? {
    guard pieces.count == 1, case .name(let name)? = pieces.first else { return nil }
    return name
  }

  private static func names(in pieces: [Piece]) -> [String] {
    pieces.flatMap { piece -> [String] in
      switch piece {
      case .words: []
      case .name(let name): [name]
      case .part(let name, _, let inner): [name] + names(in: inner)
      }
    }
  }
}

/// What is wrong with a line of wording, in Chinese.
struct WordingProblem: Error {
  let words: String
}

// MARK: - Reading

extension WordingText {
  private struct Reader {
    var rest: Substring

    /// Reads until the end of the part, or of the line.
    mutating func pieces(inside part: String?, depth: Int = 0) throws(WordingProblem) -> [Piece] {
      guard depth <= 50 else { throw WordingProblem(words: "{{#名称}}套得太深，最多50层") }
      var pieces: [Piece] = []
      while let open = rest.firstRange(of: "{{") {
        if open.lowerBound > rest.startIndex { pieces.append(.words(String(rest[..<open.lowerBound]))) }
        rest = rest[open.upperBound...]
        guard let close = rest.firstRange(of: "}}") else { throw WordingProblem(words: "“{{”没有以“}}”结束") }
        let tag = rest[..<close.lowerBound].trimmingSpaces
        rest = rest[close.upperBound...]
        if tag.first == "/" {
          guard tag.dropFirst().trimmingSpaces == part ?? "" else {
            throw WordingProblem(words: "{{\(tag)}}没有与之成对的开头")
          }
          return pieces
        }
        pieces.append(try piece(tag, depth))
      }
      if let part { throw WordingProblem(words: "{{#\(part)}}在同一行内没有{{/\(part)}}") }
      if !rest.isEmpty { pieces.append(.words(String(rest))) }
      return pieces
    }

    private mutating func piece(_ tag: Substring, _ depth: Int) throws(WordingProblem) -> Piece {
      let name = String(tag.drop { "#^".contains($0) }.trimmingSpaces)
      guard !name.isEmpty else { throw WordingProblem(words: "“{{}}”里没有名称") }
      guard let mark = tag.first, "#^".contains(mark) else { return .name(name) }
      return .part(name, isInverted: mark == "^", try pieces(inside: name, depth: depth + 1))
    }
  }
}

extension Substring {
  /// The text without spaces at its ends.
  var trimmingSpaces: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
