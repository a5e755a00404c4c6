import DuchaDiagnostics

/// Finds the tables of a plan: those that the file's own structure told, and those printed as text.
struct TableFinder {
  private let plan: Reading
  private let lines: PlanLines

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
  }

  /// Returns the tables in printed order.
  func find() -> [TableGrid] {
    let structured = plan.source.tables.compactMap(grid)
    guard structured.isEmpty else { return structured.sorted { $0.range.lowerBound < $1.range.lowerBound } }
    let printed = (barred() + tabbed()).sorted { $0.range.lowerBound < $1.range.lowerBound }
    if printed.contains(where: { $0.namesUnits }) { return printed }
    let streams = CellStreams(plan, lines: lines).find()
    return printed + (streams.isEmpty ? FlowingTables(plan, lines: lines).find() : streams)
  }

  // MARK: - Structure of the file

  private func grid(_ table: SourceTable) -> TableGrid? {
    let rows = table.rows.map { row in
      TableGrid.Row(
        cells: row.map { TableGrid.Cell(range: plan.range(of: $0.span), continues: $0.continues) })
    }
    return TableGrid(range: plan.range(of: table.span), rows: rows, in: plan)
  }

  // MARK: - Bars

  /// table = row { row } ; row = cell { "|" cell } ["|"]        // one line each
  private func barred() -> [TableGrid] {
    runs { $0.contains { plan.scalars[$0] == Mark.bar } }.flatMap(divided).compactMap { run in
      let rows = run.filter { !isRule($0) }.map(row)
      return TableGrid(range: span(run), rows: rows, in: plan)
    }
  }

  /// |---|---|
  private func isRule(_ number: Int) -> Bool {
    lines.trimmed(number).allSatisfy {
      let scalar = plan.scalars[$0]
      return scalar == Mark.bar || scalar == 0x2D || scalar == Mark.colon || scalar.isSpace
    }
  }

  /// Returns the runs of lines that belong to one table; blank lines between them do not end it.
  private func runs(where belongs: (Range<Int>) -> Bool) -> [[Int]] {
    var runs: [[Int]] = []
    var run: [Int] = []
    for number in lines.ranges.indices {
      let line = lines.ranges[number]
      if belongs(line) || (!run.isEmpty && isSectionBetween(number, where: belongs)) {
        run.append(number)
      } else if !lines.trimmed(number).isEmpty {
        if !run.isEmpty { runs.append(run) }
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  /// Divides a run where a header stands again, with the rows counted anew.
  private func divided(_ run: [Int]) -> [[Int]] {
    let headers = run.indices.filter { TableGrid.isHeader(row(run[$0]), in: plan) }
    guard headers.count > 1 else { return [run] }
    var parts: [[Int]] = []
    var part: [Int] = []
    for (place, line) in run.enumerated() {
      if headers.contains(place), place > headers[0] {
        // A page prints the header again, but goes on counting.
        guard place + 1 < run.count, firstNumber(run[place + 1]) == 1 else { continue }
        while let last = part.last, !hasBar(last) { part.removeLast() }
        parts.append(part)
        part = []
      }
      part.append(line)
    }
    return parts + [part]
  }

  private func row(_ number: Int) -> TableGrid.Row { .init(cells: cells(lines.ranges[number], at: Mark.bar)) }

  private func hasBar(_ number: Int) -> Bool {
    lines.ranges[number].contains { plan.scalars[$0] == Mark.bar }
  }

  private func firstNumber(_ number: Int) -> Int? {
    guard let cell = row(number).cells.first?.range else { return nil }
    return Numeral.arabic(in: plan.scalars, at: cell.lowerBound)?.value
  }

  /// A section row may lack the separators of the rows around it.
  private func isSectionBetween(_ number: Int, where belongs: (Range<Int>) -> Bool) -> Bool {
    let line = lines.trimmed(number)
    guard !line.isEmpty, line.count <= 30, Numeral.chinese(in: plan.scalars, at: line.lowerBound) != nil
    else { return false }
    let next = lines.ranges.indices.dropFirst(number + 1).first { !lines.trimmed($0).isEmpty }
    return next.map { belongs(lines.ranges[$0]) } ?? false
  }

  private func span(_ run: [Int]) -> Range<Int> {
    guard let first = run.first, let last = run.last else { return 0..<0 }
    return lines.ranges[first].lowerBound..<lines.ranges[last].upperBound
  }

  private func cells(_ line: Range<Int>, at separator: UInt32) -> [TableGrid.Cell] {
    var cells: [TableGrid.Cell] = []
    var start = line.lowerBound
    for at in line where plan.scalars[at] == separator {
      cells.append(.init(range: plan.trimmed(start..<at)))
      start = at + 1
    }
    cells.append(.init(range: plan.trimmed(start..<line.upperBound)))
    // A separator at either end of the line parts nothing.
    let filled = plan.trimmed(line)
    if cells.count > 1, !filled.isEmpty, plan.scalars[filled.lowerBound] == separator { cells.removeFirst() }
    if cells.count > 1, cells.last?.range.isEmpty == true { cells.removeLast() }
    return cells
  }

  // MARK: - Tabs

  /// table = header { record } ; record = line with tabs { line without }        // cells may hold line breaks
  private func tabbed() -> [TableGrid] {
    var grids: [TableGrid] = []
    var number = 0
    while number < lines.ranges.count {
      guard isTabbedHeader(number) else {
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

  private func records(from header: Int) -> (rows: [TableGrid.Row], end: Int) {
    var rows: [TableGrid.Row] = []
    var width = 0
    var number = header
    while number < lines.ranges.count, hasTab(number), number == header || !isTabbedHeader(number) {
      var end = number + 1
      while end < lines.ranges.count, !hasTab(end), !opensPart(end) { end += 1 }
      let row = record(number..<end)
      if let last = rows.last, rows.count > 1, last.cells.count + row.cells.count - 1 <= width,
        !isNumbered(row)
      {
        rows[rows.count - 1] = joined(last, row)
      } else {
        rows.append(row)
      }
      width = max(width, rows[0].cells.count)
      number = end
    }
    return (rows, number)
  }

  /// A line break inside a cell parts a record in two: the first cell of the second goes on with the last of the first.
  private func joined(_ row: TableGrid.Row, _ rest: TableGrid.Row) -> TableGrid.Row {
    guard let last = row.cells.last, let first = rest.cells.first else { return row }
    let cell = TableGrid.Cell(
      range: last.range.lowerBound..<max(first.range.upperBound, last.range.upperBound))
    return .init(cells: row.cells.dropLast() + [cell] + rest.cells.dropFirst())
  }

  private func isNumbered(_ row: TableGrid.Row) -> Bool {
    guard let first = row.cells.first?.range, !first.isEmpty else { return false }
    if let numeral = Numeral.arabic(in: plan.scalars, at: first.lowerBound) {
      return numeral.end == first.upperBound
    }
    return Numeral.chinese(in: plan.scalars, at: first.lowerBound) != nil
  }

  /// A line without tabs that opens a part of the plan ends the table.
  private func opensPart(_ number: Int) -> Bool {
    let line = lines.trimmed(number)
    guard !line.isEmpty, let numeral = Numeral.chinese(in: plan.scalars, at: line.lowerBound) else {
      return false
    }
    return numeral.end < line.upperBound && plan.scalars[numeral.end] == Mark.listComma
  }

  private func isTabbedHeader(_ number: Int) -> Bool {
    guard hasTab(number) else { return false }
    let cells = cells(lines.ranges[number], at: Mark.tab)
    return cells.count { ColumnKind.announced(by: plan.slice($0.range).compacted()) != nil } >= 3
  }

  private func hasTab(_ number: Int) -> Bool {
    lines.ranges[number].contains { plan.scalars[$0] == Mark.tab }
  }

  /// The lines without tabs belong to the record's last cell; behind a tab at the line's end they are a cell of their own.
  private func record(_ numbers: Range<Int>) -> TableGrid.Row {
    let line = lines.ranges[numbers.lowerBound]
    var cells = cells(line, at: Mark.tab)
    guard numbers.count > 1 else { return .init(cells: cells) }
    let rest = plan.trimmed(line.upperBound..<lines.ranges[numbers.upperBound - 1].upperBound)
    let endsWithTab = !line.isEmpty && plan.scalars[line.upperBound - 1] == Mark.tab
    if endsWithTab || cells.isEmpty {
      cells.append(.init(range: rest))
    } else {
      let last = cells.removeLast()
      cells.append(.init(range: last.range.lowerBound..<max(rest.upperBound, last.range.upperBound)))
    }
    return .init(cells: cells)
  }
}

extension Reading {
  /// Returns the characters that stand for a stretch of original bytes.
  func range(of span: SourceSpan) -> Range<Int> {
    let start = firstIndex(atOrBehind: span.start)
    let end = firstIndex(atOrBehind: span.end)
    return start..<max(start, end)
  }

  private func firstIndex(atOrBehind byte: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
