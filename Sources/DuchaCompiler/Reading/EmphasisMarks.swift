/// Finds the marks of bold type in Markdown: `**二、重点任务**`.
enum EmphasisMarks {
  /// Returns the ranges to take out, in order: two asterisks that open and two that close on the same line.
  static func find(in draft: CharacterTape) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var opening: Int?
    for at in 1..<max(1, draft.count) {
      if draft[at] == Mark.newline { opening = nil }
      guard draft[at] == asterisk, draft[at - 1] == asterisk, marks.last?.contains(at - 1) != true else {
        continue
      }
      if let open = opening, at - open > 2 {
        marks += [open - 1..<open + 1, at - 1..<at + 1]
        opening = nil
      } else {
        opening = at
      }
    }
    return marks
  }

  private static let asterisk: UInt32 = 0x2A
}
