/// Finds the notes that stand below tables and explain them: they belong to no row, and their numbers open no items.
///
///     notes = ( "注" | "备注" | "说明" ) ":" … { line that begins with a number }
enum TableNotes {
  /// Returns whether a stretch opens notes.
  static func opens(_ plan: Reading, _ range: Range<Int>) -> Bool {
    openers.match(in: plan, at: range.lowerBound, before: range.upperBound) != nil
  }

  /// Returns the numbered notes that have a line of their own each, wherever they stand: 注:1.…, and below it 2.….
  static func numbered(_ plan: Reading, _ lines: PlanLines) -> [Range<Int>] {
    lines.ranges.indices.compactMap { first in
      var range = lines.trimmed(first)
      guard let opener = openers.match(in: plan, at: range.lowerBound, before: range.upperBound),
        number(range.lowerBound + opener.length..<range.upperBound, plan) == 1
      else { return nil }
      var (count, last) = (1, first)
      while let next = lines.filled(behind: last), number(lines.trimmed(next), plan) == count + 1 {
        range = range.lowerBound..<lines.trimmed(next).upperBound
        (count, last) = (count + 1, next)
      }
      return count > 1 ? range : nil
    }
  }

  /// Returns the number that words begin with: 2.雨水管渠….
  private static func number(_ words: Range<Int>, _ plan: Reading) -> Int? {
    guard let start = words.first(where: { !plan[$0].isSpace }),
      let numeral = Numeral.arabic(in: plan, at: start), numeral.end < words.upperBound,
      marks.contains(plan[numeral.end])
    else { return nil }
    return numeral.value
  }

  private static let marks: CharacterFilter = ".、)"

  /// Returns the notes right below the tables.
  static func find(below tables: [TableGrid], _ plan: Reading, _ lines: PlanLines) -> [Range<Int>] {
    tables.compactMap { table in
      let last = lines.line(of: max(table.range.lowerBound, table.range.upperBound - 1))
      guard let first = firstLine(behind: last, plan, lines), opens(plan, lines.trimmed(first)) else {
        return nil
      }
      var range = lines.trimmed(first)
      var next = lines.filled(behind: first)
      while let number = next, plan[lines.trimmed(number).lowerBound].isDigit {
        range = range.lowerBound..<lines.trimmed(number).upperBound
        next = lines.filled(behind: number)
      }
      return range
    }
  }

  /// Returns the first line behind a table and what its columns come to: 合计, 24000.
  private static func firstLine(behind last: Int, _ plan: Reading, _ lines: PlanLines) -> Int? {
    var line = lines.filled(behind: last)
    for _ in 0..<mostSums {
      guard let number = line, isSum(plan, lines.trimmed(number)) else { break }
      line = lines.filled(behind: number)
    }
    return line
  }

  private static func isSum(_ plan: Reading, _ line: Range<Int>) -> Bool {
    totals.match(in: plan, at: line.lowerBound, before: line.upperBound) != nil
      || plan.isFigure(line)
  }

  private static let totals = KeywordTable<Void>("合计 总计 小计")
  private static let mostSums = 12

  private static let openers = KeywordTable<Void>("注: 注1: 注释: 备注: 附注: 说明: 填表说明: (注: *注: ※注:")
}
