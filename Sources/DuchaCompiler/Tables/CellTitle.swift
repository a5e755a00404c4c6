/// Finds the words of a task's cell that name it: its heading line, or its first sentence.
enum CellTitle {
  /// Returns where the title ends.
  static func end(_ cell: ItemText) -> Int {
    let text = cell.reading
    let breaks = (0..<cell.count).filter { $0 > 0 && cell.opensLine($0) }
    let longest = zip([0] + breaks, breaks + [cell.count]).map { $1 - $0 }.max() ?? 0
    for at in 0..<cell.count {
      if text[at] == Mark.stop || text[at] == Mark.semicolon || text[at] == Mark.colon { return at }
      if at > 0, cell.opensLine(at), isHeading(0..<at, cell, longestLine: longest) { return at }
    }
    return cell.count
  }

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
