/// Finds tables with tabs between the cells, whose cells may hold line breaks.
///
///     table  = header { section | record }
///     record = line with tabs { line without }
struct TabbedRows: TableLayout {
  private let plan: Reading
  private let lines: PlanLines

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
  }

  func find() -> [TableGrid] {
    var grids: [TableGrid] = []
    var number = 0
    while number < lines.ranges.count {
      guard isHeader(number) else {
        number += 1
        continue
      }
      let (rows, end) = records(from: number)
      let range = lines.ranges[number].lowerBound..<lines.ranges[end - 1].upperBound
      if let grid = TableGrid(range: range, rows: rows, in: plan) { grids.append(grid) }
      number = end
    }
    return grids
  }

  // MARK: - Records

  private func records(from header: Int) -> (rows: [TableGrid.Row], end: Int) {
    var rows: [TableGrid.Row] = []
    var width = 0
    var number = header
    // Right behind the header nothing but a section can stand alone; the others then look like it.
    let plain = isPlainSection(header + 1)
    func opensSection(_ number: Int) -> Bool { isSection(number) || plain && isPlainSection(number) }
    while number < lines.ranges.count, hasTab(number) || number == header || opensSection(number) {
      var end = number + 1
      let isAlone = opensSection(number)
      while !isAlone, end < lines.ranges.count, !hasTab(end), !endsTable(end), !opensSection(end),
        !isCaption(end)
      { end += 1 }
      let row = record(number..<end)
      if let last = rows.last, rows.count > 1, last.cells.count > 1,
        last.cells.count + row.cells.count - 1 <= width,
        !isNumbered(row)
      {
        rows[rows.count - 1] = joined(last, row)
      } else {
        rows.append(row)
      }
      width = max(width, rows[0].cells.count)
      number = end
    }
    return (rows.map(unquoted), number)
  }

  /// Spreadsheets copy a cell with line breaks between quotation marks.
  private func unquoted(_ row: TableGrid.Row) -> TableGrid.Row {
    func isQuote(_ at: Int) -> Bool { Self.quotes.contains(plan[at]) }
    return .init(
      cells: row.cells.map { cell in
        guard let first = cell.parts.first?.first, let last = cell.parts.last?.last, first < last,
          isQuote(first), isQuote(last),
          cell.parts.count > 1 || cell.range.contains(where: { plan[$0] == Mark.newline })
        else { return cell }
        var parts = cell.parts
        parts[0] = parts[0].dropFirst()
        parts[parts.count - 1] = parts[parts.count - 1].dropLast()
        return TableGrid.Cell(parts: parts.map(plan.trimmed), continues: cell.continues)
      }, placing: row.placing)
  }

  private static let quotes: CharacterFilter = "\"“”"

  /// A line break inside a cell parts a record in two: the first cell of the second goes on with the last of the first.
  private func joined(_ row: TableGrid.Row, _ rest: TableGrid.Row) -> TableGrid.Row {
    guard let last = row.cells.last, let first = rest.cells.first else { return row }
    let cell = TableGrid.Cell(parts: last.parts + first.parts)
    return .init(cells: row.cells.dropLast() + [cell] + rest.cells.dropFirst())
  }

  /// The lines without tabs belong to the record's last cell, which is empty behind a tab at the line's end.
  private func record(_ numbers: Range<Int>) -> TableGrid.Row {
    let line = lines.ranges[numbers.lowerBound]
    var cells = plan.cells(of: line, at: Mark.tab)
    let endsWithTab = line.last.map { plan[$0] == Mark.tab } ?? false
    if endsWithTab { cells.append(.init(parts: [])) }
    guard numbers.count > 1, let last = cells.popLast() else { return .init(cells: cells) }
    let rest = plan.trimmed(line.upperBound..<lines.ranges[numbers.upperBound - 1].upperBound)
    return .init(cells: cells + [.init(parts: last.parts + [rest])])
  }

  // MARK: - Lines

  private func isNumbered(_ row: TableGrid.Row) -> Bool {
    guard let first = row.cells.first?.range, !first.isEmpty else { return false }
    return plan.wholeNumber(first) != nil || Numeral.chinese(in: plan, at: first.lowerBound) != nil
  }

  /// A line without tabs that opens a part of the plan, or notes, ends the table.
  private func endsTable(_ number: Int) -> Bool {
    opensPart(number) || TableNotes.opens(plan, lines.trimmed(number))
  }

  private func opensPart(_ number: Int) -> Bool {
    let line = lines.trimmed(number)
    guard !line.isEmpty, let numeral = Numeral.chinese(in: plan, at: line.lowerBound) else {
      return false
    }
    return numeral.end < line.upperBound && plan[numeral.end] == Mark.listComma
  }

  /// section = a line that opens a part, before further records       // 一、综合经济
  private func isSection(_ number: Int) -> Bool {
    guard opensPart(number), !hasTab(number) else { return false }
    let next = lines.filled(behind: number)
    return next.map { hasTab($0) && !isHeader($0) } ?? false
  }

  /// A short line before a numbered record that is no unit: 综合经济, （一）综合经济.
  private func isPlainSection(_ number: Int) -> Bool {
    guard lines.ranges.indices.contains(number), !hasTab(number) else { return false }
    let line = lines.trimmed(number)
    guard (2...Self.longestSection).contains(line.count), !UnitWords.isUnit(plan, line) else { return false }
    let next = lines.filled(behind: number)
    guard let next, hasTab(next), !isHeader(next) else { return false }
    return isNumbered(.init(cells: plan.cells(of: lines.ranges[next], at: Mark.tab)))
  }

  /// A line right above a header, which is no unit that the last cell of the table above goes on with.
  private func isCaption(_ number: Int) -> Bool {
    let line = lines.trimmed(number)
    guard !line.isEmpty, let next = lines.filled(behind: number), isHeader(next) else { return false }
    return !UnitWords.isUnit(plan, line) && !plan.endsInsideList(line)
  }

  private static let longestSection = 20

  private func isHeader(_ number: Int) -> Bool {
    guard hasTab(number) else { return false }
    let cells = plan.cells(of: lines.ranges[number], at: Mark.tab)
    let kinds = cells.compactMap { ColumnKind.announced(by: plan.words($0)) }
    // 任务 | 责任单位: two headings are enough where they are what a table of tasks needs.
    let hasBoth = kinds.contains(where: \.namesUnits) && kinds.contains { $0 == .demand || $0 == .goal }
    return kinds.count >= 3 || hasBoth && kinds.count * 2 > cells.count
  }

  private func hasTab(_ number: Int) -> Bool {
    lines.ranges[number].contains { plan[$0] == Mark.tab }
  }
}
