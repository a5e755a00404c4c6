/// Finds the empty lines of a text that has one between any two of its lines: they part nothing.
enum LineSpacing {
  /// Returns the line breaks to take out, in order.
  static func find(in draft: CharacterTape) -> [Range<Int>] {
    var breaks: [Range<Int>] = []
    var lines = 0
    var at = 0
    while at < draft.count {
      guard draft[at] == Mark.newline else {
        at += 1
        continue
      }
      var end = at + 1
      var last = at
      while end < draft.count, draft[end].isSpace {
        if draft[end] == Mark.newline { last = end }
        end += 1
      }
      if end == draft.count { break }
      // Two lines below each other: an empty line means something here.
      if last == at { return [] }
      lines += 1
      breaks.append(at..<last)
      at = last + 1
    }
    return lines >= fewestLines ? breaks : []
  }

  private static let fewestLines = 2
}
