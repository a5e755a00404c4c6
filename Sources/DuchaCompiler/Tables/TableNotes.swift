/// Finds the notes that stand below tables and explain them: they belong to no row, and their numbers open no items.
///
///     notes = ( "注" | "备注" | "说明" ) ":" … { line that begins with a number }
enum TableNotes {
  /// Returns whether a stretch opens notes.
  static func opens(_ plan: Reading, _ range: Range<Int>) -> Bool {
    openers.match(in: plan, at: range.lowerBound, before: range.upperBound) != nil
  }

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
