/// Finds tables that print one row to a line, with bars between the cells.
///
///     table = row { row }
///     row   = cell { "|" cell } [ "|" ] { continued line }
struct BarredRows: TableLayout {
  private let plan: Reading
  private let lines: PlanLines

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
  }

  func find() -> [TableGrid] { runs().compactMap(grid) }

  private func grid(_ run: [Int]) -> TableGrid? {
    guard let first = run.first, let last = run.last else { return nil }
    let border = border(of: run)
    var rows: [TableGrid.Row] = []
    for number in run where !isRule(number) {
      if !hasBar(number), !isSection(number), let row = rows.popLast() {
        rows.append(continued(row, by: number))
      } else {
        rows.append(row(number, border))
      }
    }
    let range = lines.ranges[first].lowerBound..<lines.ranges[last].upperBound
    return TableGrid(range: range, rows: rows, in: plan)
  }

  private func row(_ number: Int, _ border: TableBorder = .both) -> TableGrid.Row {
    .init(cells: plan.cells(of: lines.ranges[number], at: Mark.bar, border: border))
  }

  /// An empty cell and a border look alike: the header, whose outer cells are never empty, tells which it is.
  private func border(of run: [Int]) -> TableBorder {
    guard let header = run.first(where: { TableGrid.isHeader(row($0), in: plan) }) else { return .both }
    let line = lines.trimmed(header)
    var border: TableBorder = []
    if line.first.map({ plan[$0] == Mark.bar }) == true { border.insert(.left) }
    if line.last.map({ plan[$0] == Mark.bar }) == true { border.insert(.right) }
    return border
  }

  /// The line goes on with the last cell of the row.
  private func continued(_ row: TableGrid.Row, by number: Int) -> TableGrid.Row {
    guard let last = row.cells.last else { return row }
    let cell = TableGrid.Cell(parts: last.parts + [lines.trimmed(number)])
    return .init(cells: row.cells.dropLast() + [cell])
  }

  // MARK: - Lines

  /// Returns the runs of lines that belong to one table; blank lines between them do not end it.
  private func runs() -> [[Int]] {
    var runs: [[Int]] = []
    var run: [Int] = []
    for number in lines.ranges.indices where !lines.trimmed(number).isEmpty {
      if hasBar(number) || !run.isEmpty && standsBetween(number) {
        run.append(number)
      } else {
        if !run.isEmpty { runs.append(run) }
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  private func hasBar(_ number: Int) -> Bool {
    lines.ranges[number].contains { plan[$0] == Mark.bar }
  }

  /// A section row may lack the bars of the rows around it, and so does what goes on with a list of units. A heading
  /// above columns that are named again begins another table.
  private func standsBetween(_ number: Int) -> Bool {
    if isSection(number) {
      let next = lines.filled(behind: number)
      return next.map { hasBar($0) && !TableGrid.isHeader(row($0), in: plan) } ?? false
    }
    return number > 0 && plan.endsInsideList(lines.ranges[number - 1])
      || plan.beginsInsideList(lines.ranges[number])
  }

  private func isSection(_ number: Int) -> Bool {
    let line = lines.trimmed(number)
    return plan.isSectionHeading(line)
      || line.count <= 30 && Numeral.chinese(in: plan, at: line.lowerBound) != nil
  }

  /// |---|---|
  private func isRule(_ number: Int) -> Bool {
    lines.trimmed(number).allSatisfy {
      let scalar = plan[$0]
      return scalar == Mark.bar || scalar == 0x2D || scalar == Mark.colon || scalar.isSpace
    }
  }
}
