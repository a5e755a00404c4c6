/// Finds tables whose cells are parted by bars and line breaks alike: a bar at each line's end, or on a line of its own.
///
///     table = heading { "|" heading } { "|" cell }        // as many cells a row as there are headings
struct CellStreams {
  private let plan: Reading
  private let cells: [TableGrid.Cell]

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    cells = Self.cells(plan, lines)
  }

  /// Returns the tables in printed order.
  func find() -> [TableGrid] {
    var grids: [TableGrid] = []
    var at = 0
    while at < cells.count {
      guard let columns = header(at) else {
        at += 1
        continue
      }
      let first = at + columns.count
      let next = (first..<cells.count).first { header($0) != nil } ?? cells.count
      if let grid = grid(at, columns, rows: first..<next) { grids.append(grid) }
      at = next
    }
    return grids
  }

  /// The words between bars, from the first line with a bar to the last.
  private static func cells(_ plan: Reading, _ lines: PlanLines) -> [TableGrid.Cell] {
    let bars = (0..<plan.count).filter { plan.scalars[$0] == Mark.bar }
    guard let first = bars.first, let last = bars.last else { return [] }
    var cells: [TableGrid.Cell] = []
    var start = lines.ranges[lines.line(of: first)].lowerBound
    if plan.trimmed(start..<first).isEmpty, let above = lineAbove(plan, lines, first) { start = above }
    for bar in bars {
      cells.append(.init(range: plan.trimmed(start..<bar)))
      start = bar + 1
    }
    let end = lines.ranges[min(lines.line(of: last) + 1, lines.ranges.count - 1)].upperBound
    cells.append(.init(range: plan.trimmed(start..<max(start, end))))
    return cells
  }

  /// Where a bar stands alone, the first cell is the line above it.
  private static func lineAbove(_ plan: Reading, _ lines: PlanLines, _ bar: Int) -> Int? {
    let number = lines.line(of: bar)
    let above = lines.ranges.indices.prefix(number).last { !lines.trimmed($0).isEmpty }
    return above.map { lines.ranges[$0].lowerBound }
  }

  /// A header is three or more headings in a row, one of which names who answers.
  private func header(_ first: Int) -> [ColumnKind]? {
    var columns: [ColumnKind] = []
    while first + columns.count < cells.count, columns.count < 12,
      let kind = ColumnKind.announced(by: plan.slice(cells[first + columns.count].range).compacted())
    {
      columns.append(kind)
    }
    let named = columns.contains {
      if case .responsibility(let label) = $0 { label != .person } else { false }
    }
    return named && columns.count >= 3 ? columns : nil
  }

  private func grid(_ first: Int, _ columns: [ColumnKind], rows: Range<Int>) -> TableGrid? {
    let headings = cells[first..<first + columns.count].map { cell in
      let words = plan.slice(cell.range).compacted()
      return words.text(0..<words.count)
    }
    // The bar at a row's end may be followed by the one that opens the next: an empty cell between rows.
    let strides = [columns.count, columns.count + 1]
    let divided = strides.map { divide(rows, by: $0, keeping: columns.count) }
    guard let best = divided.max(by: { worth($0, columns) < worth($1, columns) }), worth(best, columns) > 0,
      let last = best.flatMap(\.cells).last(where: { !$0.range.isEmpty })
    else { return nil }
    let range = cells[first].range.lowerBound..<last.range.upperBound
    return TableGrid(range: range, columns: columns, headings: headings, rows: best)
  }

  private func divide(_ range: Range<Int>, by width: Int, keeping kept: Int) -> [TableGrid.Row] {
    stride(from: range.lowerBound, to: range.upperBound, by: width).map { start in
      let end = min(start + kept, range.upperBound)
      return TableGrid.Row(cells: Array(cells[start..<end]))
    }
  }

  private func worth(_ rows: [TableGrid.Row], _ columns: [ColumnKind]) -> Int {
    let aligner = ColumnAligner(plan, columns)
    return rows.reduce(0) { sum, row in sum + aligner.worth(row.cells.map { [$0] }) } / max(rows.count, 1)
  }
}
