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
    let printed = structured.isEmpty ? barred() + tabbed() : []
    return (structured + printed).sorted { $0.range.lowerBound < $1.range.lowerBound }
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
    runs { $0.contains { plan.scalars[$0] == Mark.bar } }.compactMap { run in
      let rows = run.map { TableGrid.Row(cells: cells(lines.ranges[$0], at: Mark.bar)) }
      return TableGrid(range: span(run), rows: rows, in: plan)
    }
  }

  /// Returns the runs of lines that belong to one table; blank lines between them do not end it.
  private func runs(where belongs: (Range<Int>) -> Bool) -> [[Int]] {
    var runs: [[Int]] = []
    var run: [Int] = []
    for number in lines.ranges.indices {
      let line = lines.ranges[number]
      if belongs(line) {
        run.append(number)
      } else if !lines.trimmed(number).isEmpty {
        if !run.isEmpty { runs.append(run) }
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
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
    if cells.first?.range.isEmpty == true, cells.count > 1,
      plan.scalars[plan.trimmed(line).lowerBound] == separator
    {
      cells.removeFirst()
    }
    while cells.count > 1, cells.last?.range.isEmpty == true { cells.removeLast() }
    return cells
  }

  // MARK: - Tabs

  /// table = header { record } ; record = line with tabs { line without }        // cells may hold line breaks
  private func tabbed() -> [TableGrid] {
    guard let header = lines.ranges.indices.first(where: { isTabbedHeader($0) }) else { return [] }
    var rows: [TableGrid.Row] = []
    var number = header
    while number < lines.ranges.count {
      var end = number + 1
      while end < lines.ranges.count, !hasTab(end) { end += 1 }
      rows.append(record(number..<end))
      number = end
    }
    let range = lines.ranges[header].lowerBound..<plan.count
    return TableGrid(range: range, rows: rows, in: plan).map { [$0] } ?? []
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
