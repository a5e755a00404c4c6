/// Tells the blanks around figures and letters that only space them, 新建 50 处, 6 月底 and 5G 基站, from those between cells.
enum SpacedFigure {
  /// Returns whether the words go on behind the blank at their end.
  static func goesOn(_ plan: Reading, _ words: Range<Int>) -> Bool {
    let next = words.upperBound + 1
    guard plan[words.upperBound] == 0x20, next < plan.count, !plan[next].isSpace else {
      return false
    }
    if plan[words.upperBound - 1].isDigit { return goesOnBehindDigits(plan, words, next) }
    if plan[words.upperBound - 1].isLatin, plan[next].isHan { return !isUnit(plan, from: next) }
    return plan[next].isDigit && plan[words.upperBound - 1].isHan
      && !UnitWords.isUnit(plan, words) && isFigure(plan, next, isTime: false)
  }

  /// Whether the words up to the next blank are a unit; 基站 only ends as some do.
  private static func isUnit(_ plan: Reading, from start: Int) -> Bool {
    let end = (start..<plan.count).first { plan[$0].isSpace } ?? plan.count
    return end - start > 2 && UnitWords.isUnit(plan, start..<end)
  }

  /// 50 处, 2026 年, 6 月底; but a number that opens its line numbers the row: 1 个体工商户….
  private static func goesOnBehindDigits(_ plan: Reading, _ words: Range<Int>, _ next: Int) -> Bool {
    var start = words.upperBound
    while start > words.lowerBound, plan[start - 1].isDigit || plan[start - 1] == Mark.dot {
      start -= 1
    }
    let opensLine = start == words.lowerBound && (start == 0 || plan[start - 1] == Mark.newline)
    return !opensLine && isFigure(plan, start, isTime: true)
  }

  /// Returns whether a figure with its unit, or a date, stands at a position, blanks left out.
  private static func isFigure(_ plan: Reading, _ start: Int, isTime: Bool) -> Bool {
    let reach = start..<min(start + longestFigure, plan.count)
    let line = reach.prefix { plan[$0] != Mark.newline }
    let text = FigureText(plan.slice(line.startIndex..<line.endIndex).compacted())
    if let phrase = CalendarPhrase(text, at: 0), phrase.range.count > 1 { return isTime }
    guard let figure = Figure(text, at: 0) else { return false }
    return figure.measure != .bare && figure.measure != .ordinal
  }

  private static let longestFigure = 16
}
