import DuchaDiagnostics
import DuchaModel

/// A table's row of totals says something else than its column adds up to.
enum WrongTotal: DraftCheck {
  static let code = DiagnosticCode(
    "D0113", "WrongTotal",
    Explanation(
      what: "检查表格“合计”“总计”行的数字，与该栏各行相加是否相等",
      why: "改了分项忘了改合计，数字一对就错，整张表都没人信",
      example:
        "序号\t任务\t责任单位\t时限\t数量\n1\t改造老旧小区\t县住建局\t2025年\t12\n2\t改造供水管网\t县水利局\t2025年\t20\n3\t改造棚户区\t县住建局\t2025年\t8\n\t合计\t\t\t42",
      instead:
        "序号\t任务\t责任单位\t时限\t数量\n1\t改造老旧小区\t县住建局\t2025年\t12\n2\t改造供水管网\t县水利局\t2025年\t20\n3\t改造棚户区\t县住建局\t2025年\t8\n\t合计\t\t\t40"
    ))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    plan.parsed.tables.flatMap { table in
      let rows = table.rows.filter { $0.cells.count == table.columns.count }
      guard rows.count == table.rows.count, let total = rows.lastIndex(where: { isTotal($0, plan.reading) }),
        rows.count(where: { isTotal($0, plan.reading) }) == 1,
        !rows.contains(where: { isPart($0, plan.reading) })
      else { return [Diagnostic]() }
      let parts = rows.indices.filter { $0 != total }.map { rows[$0] }
      return table.columns.indices.compactMap { column in
        wrong(rows[total].cells[column], of: parts.map { $0.cells[column] }, plan)
      }
    }
  }

  private static func wrong(
    _ total: TableGrid.Cell, of parts: [TableGrid.Cell], _ plan: DraftedPlan
  ) -> Diagnostic? {
    guard let said = figure(total, plan.reading) else { return nil }
    let filled = parts.filter { !$0.isEmpty }
    let figures = filled.compactMap { figure($0, plan.reading) }
    guard filled.count > 1, figures.count == filled.count else { return nil }
    let sum = figures.reduce(0, +)
    // Thousandths, so that decimals add up exactly.
    guard sum != said else { return nil }
    return Diagnostic(
      code, .warning, "合计写作\(printed(said))，各行相加为\(printed(sum))", at: plan.reading.span(total.range),
      help: "核对分项和合计",
      fix: Fix("改为\(printed(sum))", replacing: plan.reading.span(total.range), with: printed(sum)))
  }

  private static func isTotal(_ row: TableGrid.Row, _ reading: Reading) -> Bool {
    row.cells.contains { cell in
      let words = reading.words(cell)
      return totals.match(in: words, at: 0, before: words.count)?.length == words.count
        && words.count > 0
    }
  }

  /// A section row or 其中 repeats what other rows say: such a table adds up in its own way.
  private static func isPart(_ row: TableGrid.Row, _ reading: Reading) -> Bool {
    guard let first = row.cells.first(where: { !$0.isEmpty }) else { return false }
    let words = reading.words(first)
    if ofThose.contains(in: words, words.indices) { return true }
    let start = words[0] == Mark.open ? 1 : 0
    return Numeral.chinese(in: words, at: start) != nil
  }

  private static let ofThose = KeywordTable<Void>("其中")

  /// A cell that holds a number and nothing else, in thousandths.
  private static func figure(_ cell: TableGrid.Cell, _ reading: Reading) -> Int? {
    let words = reading.words(cell)
    let text = words.text(0..<words.count).filter { $0 != "," }
    guard !text.isEmpty, text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]), whole < 1_000_000_000_000 else { return nil }
    guard parts.count == 2 else { return whole * 1000 }
    guard (1...3).contains(parts[1].count),
      let rest = Int(parts[1] + String(repeating: "0", count: 3 - parts[1].count))
    else { return nil }
    return whole * 1000 + rest
  }

  private static func printed(_ thousandths: Int) -> String {
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
    guard rest > 0 else { return String(whole) }
    var digits = String(String(1000 + rest).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  private static let totals = KeywordTable<Void>("总分 合计 总计 总分值 共计 小计")
}
