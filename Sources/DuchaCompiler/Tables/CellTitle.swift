/// Finds the words of a task's cell that name it: its heading line, or its first sentence.
enum CellTitle {
  /// Returns where the title ends.
  static func end(_ cell: ItemText) -> Int {
    let text = cell.reading
    let breaks = (0..<cell.count).filter { $0 > 0 && cell.opensLine($0) }
    let longest = zip([0] + breaks, breaks + [cell.count]).map { $1 - $0 }.max() ?? 0
    for at in 0..<cell.count {
      if text[at] == Mark.stop || text[at] == Mark.semicolon { return at }
      if text[at] == Mark.colon, !isCounter(0..<at, text) { return at }
      if at > 0, cell.opensLine(at), isHeading(0..<at, cell, longestLine: longest) { return at }
    }
    return cell.count
  }

  /// 第三件: a counter names no task.
  private static func isCounter(_ words: Range<Int>, _ text: Reading) -> Bool {
    guard text[words.lowerBound] == ordinal, words.count > 2 else { return false }
    let end = Numeral.chinese(in: text, at: 1)?.end ?? Numeral.arabic(in: text, at: 1)?.end
    return end.map { $0 >= words.upperBound - 1 } ?? false
  }

  /// 第
  private static let ordinal: UInt32 = 0x7B2C

  /// A line break ends the title unless it only wraps a sentence at the edge of the cell.
  private static func isHeading(_ line: Range<Int>, _ cell: ItemText, longestLine: Int) -> Bool {
    let text = cell.reading
    let next = line.upperBound
    if Mark.endsSentence(text[next - 1])
      || text[next].isDigit && next + 1 < cell.count && text[next + 1] == Mark.dot
    {
      return true
    }
    let isWhole = text[next - 1] != Mark.comma && text[next - 1] != Mark.listComma
    return isWhole && line.count * 2 < longestLine
  }
}
