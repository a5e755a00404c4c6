/// Finds tables that print one cell to a line and close it with a bar, on the same line or on one of its own.
///
///     table = header { section | row }
///     row   = as many cells as the header has
///     cell  = { line } "|"
struct BarredCells: TableLayout {
  private let plan: Reading
  private let lines: PlanLines

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
  }

  func find() -> [TableGrid] { runs().compactMap(grid) }

  // MARK: - Lines

  /// Whether the line's only bar stands at its end, or nothing but the bars of empty cells does.
  private func closesCell(_ number: Int) -> Bool {
    let line = lines.trimmed(number)
    guard let last = line.last, plan[last] == Mark.bar else { return false }
    let before = line.dropLast()
    return !before.contains { plan[$0] == Mark.bar }
      || before.allSatisfy { plan[$0] == Mark.bar || plan[$0].isSpace }
  }

  private func hasBar(_ number: Int) -> Bool {
    lines.ranges[number].contains { plan[$0] == Mark.bar }
  }

  /// Returns the stretches of lines from the first closed cell to the last.
  private func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    var last = 0
    for number in lines.ranges.indices {
      if closesCell(number) {
        if start == nil { start = firstLine(of: number) }
        last = number
      } else if let first = start, hasBar(number) || number - last > Self.longestCell {
        runs.append(first..<last + 1)
        start = nil
      }
    }
    if let start { runs.append(start..<last + 1) }
    return runs
  }

  /// A bar alone on its line closes the cell above it.
  private func firstLine(of number: Int) -> Int {
    guard lines.trimmed(number).count == 1 else { return number }
    return lines.ranges.indices[..<number].last { !lines.trimmed($0).isEmpty } ?? number
  }

  // MARK: - Cells

  private func grid(_ run: Range<Int>) -> TableGrid? {
    let range = lines.ranges[run.lowerBound].lowerBound..<lines.ranges[run.upperBound - 1].upperBound
    let cells = plan.cells(of: range, at: Mark.bar).map(\.range)
    for first in cells.indices.prefix(Self.deepestHeader) {
      let width = headerWidth(cells, from: first)
      let header = TableGrid.Row(cells: cells[first..<first + width].map { .init(range: $0) })
      guard width >= 3, TableGrid.isHeader(header, in: plan) else { continue }
      let rows =
        hasUnnamedNumbers(cells[first...], width)
        ? unnamedRows(cells, from: first + width, width: width)
        : rows(cells, from: first + width, width: width)
      return TableGrid(
        range: (cells[first].isEmpty ? range : cells[first].lowerBound..<range.upperBound),
        rows: [header] + rows, in: plan)
    }
    return nil
  }

  /// The header ends before the first row's number, or where no word names a column.
  private func headerWidth(_ cells: [Range<Int>], from first: Int) -> Int {
    let isNumbered = kind(cells[first]) == .number
    var end = first
    while end < cells.count, end - first < Self.mostColumns {
      let isWord = isNumbered && plan.wholeNumber(cells[end]) == nil && cells[end].count <= 14
      guard kind(cells[end]) != nil || isWord && !plan.isSectionHeading(cells[end]) else { break }
      end += 1
    }
    return end - first
  }

  private func rows(_ cells: [Range<Int>], from first: Int, width: Int) -> [TableGrid.Row] {
    var rows: [TableGrid.Row] = []
    var at = first
    while at < cells.count {
      let end = rowEnd(cells, at, width)
      rows.append(.init(cells: cells[at..<end].map { .init(range: $0) }))
      at = end
    }
    return rows
  }

  // MARK: - Numbers without a heading

  /// Whether the rows are numbered though no heading says so, first or behind the category that heads them.
  private func hasUnnamedNumbers(_ cells: ArraySlice<Range<Int>>, _ width: Int) -> Bool {
    guard let header = cells.first, kind(header) != .number else { return false }
    return cells.dropFirst(width).prefix(2).contains { plan.wholeNumber($0) == 1 }
  }

  /// row = [ category ] number cell { cell }        // the category is printed once for the rows it heads
  private func unnamedRows(_ cells: [Range<Int>], from first: Int, width: Int) -> [TableGrid.Row] {
    var rows: [TableGrid.Row] = []
    var category: Range<Int>?
    var at = first
    while at < cells.count {
      guard plan.wholeNumber(cells[at]) == rows.count + 1 else {
        category = cells[at]
        at += 1
        continue
      }
      let end = min(at + width, cells.count)
      let heading = category.map { TableGrid.Cell(range: $0) } ?? TableGrid.Cell(parts: [], continues: true)
      rows.append(.init(cells: [heading] + cells[at + 1..<end].map { .init(range: $0) }))
      category = nil
      at = end
    }
    return rows
  }

  /// Where a cell is missing or one too many, the next row's number tells the row's end.
  private func rowEnd(_ cells: [Range<Int>], _ at: Int, _ width: Int) -> Int {
    let end = min(at + width, cells.count)
    if plan.isSectionHeading(cells[at]), at + 1 < cells.count, plan.wholeNumber(cells[at + 1]) != nil {
      return at + 1
    }
    guard let number = plan.wholeNumber(cells[at]), end < cells.count, !opensRow(cells[end]) else {
      return end
    }
    if let early = (at + 1..<end).first(where: { plan.wholeNumber(cells[$0]) == number + 1 }) { return early }
    return (end..<min(end + 3, cells.count)).first { plan.wholeNumber(cells[$0]) == number + 1 } ?? end
  }

  private func opensRow(_ cell: Range<Int>) -> Bool {
    plan.wholeNumber(cell) != nil || plan.isSectionHeading(cell)
  }

  private func kind(_ cell: Range<Int>) -> ColumnKind? {
    ColumnKind.announced(by: plan.slice(cell).compacted())
  }

  private static let longestCell = 20
  private static let deepestHeader = 6
  private static let mostColumns = 12
}
