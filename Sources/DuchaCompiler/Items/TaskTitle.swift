/// Finds what a task is called: its heading, or its first sentence as far as it reads as one.
enum TaskTitle {
  /// title = heading | sentence up to its first comma        // without a lead-in such as 具体措施:
  static func range(in text: ItemText, before limit: Int) -> Range<Int> {
    var start = opening(text, from: 0)
    var end = sentenceEnd(text, from: start, before: limit)
    if end < limit, text.reading[end] == Mark.colon, isLeadIn(text, start..<end) {
      start = opening(text, from: end)
      end = sentenceEnd(text, from: start, before: limit)
    }
    // 推进办理(领衔代表:…): a colon in a bracket ends no heading, but what stands before the bracket is one.
    if end < limit, let open = text.reading.unclosed(in: start..<max(start, end)), open > start { end = open }
    guard end - start > longestHeading else { return start..<max(start, end) }
    return start..<(comma(text, start..<end) ?? end)
  }

  private static func opening(_ text: ItemText, from start: Int) -> Int {
    (start..<text.count).first { !edges.contains(text.reading[$0]) } ?? text.count
  }

  /// A sentence ends with its stop, or with a line that is no continuation: at a numeral, or behind a heading.
  private static func sentenceEnd(_ text: ItemText, from start: Int, before limit: Int) -> Int {
    let scalars = text.reading
    return (start..<max(start, limit)).first { at in
      if scalars[at] == Mark.stop || scalars[at] == Mark.colon || scalars[at] == Mark.semicolon {
        return true
      }
      return at > start && text.opensLine(at) && !continues(scalars[at - 1], scalars[at])
    } ?? max(start, limit)
  }

  /// A line behind a comma goes on, if no numeral begins it.
  private static func continues(_ last: UInt32, _ first: UInt32) -> Bool {
    !first.isDigit && (last == Mark.comma || last == Mark.listComma)
  }

  private static func comma(_ text: ItemText, _ range: Range<Int>) -> Int? {
    text.reading.parts(of: range, at: Mark.commas).first?.upperBound
  }

  private static func isLeadIn(_ text: ItemText, _ range: Range<Int>) -> Bool {
    leadIns.match(in: text.reading, at: range.lowerBound, before: range.upperBound)?.length
      == range.count
  }

  private static let longestHeading = 30
  private static let edges = CharacterFilter("。,;:、)#*")
  private static let leadIns = KeywordTable<Void>(
    """
    具体措施 主要措施 工作措施 重点任务 主要任务 工作任务 具体任务 工作内容 主要内容 工作目标 目标任务 具体举措
    任务 内容 实事内容 建设内容 项目内容 任务内容 任务名称 整改任务 问题表现 存在问题 存在的问题 反馈问题 整改问题 主要问题 具体问题 问题描述
    事项 督查事项 督办事项 交办事项 议定事项 工作事项
    """)
}

extension Reading {
  /// Returns the last bracket of a range that opens there and does not close.
  fileprivate func unclosed(in range: Range<Int>) -> Int? {
    var open: [Int] = []
    for at in range {
      if self[at] == Mark.open { open.append(at) }
      if self[at] == Mark.close { _ = open.popLast() }
    }
    return open.last
  }
}
