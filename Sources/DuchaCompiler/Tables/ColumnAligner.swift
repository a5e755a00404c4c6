/// Puts the cells of a row under its columns where the layout does not tell them.
///
/// A merged cell is missing in the rows it covers, and a cell of several lines may arrive as several: each cell is put
/// under the column whose kind it looks like, in order, so that the whole row fits best.
struct ColumnAligner {
  private let plan: Reading
  private let columns: [ColumnKind]

  /// A row's cells under its columns.
  struct Alignment {
    /// For each column the cells under it.
    var cells: [[TableGrid.Cell]]
    /// Whether no other way to place a unit would have been nearly as good.
    var isCertain: Bool
  }

  init(_ plan: Reading, _ columns: [ColumnKind]) {
    self.plan = plan
    self.columns = columns
  }

  /// Returns the cells of a row under its columns.
  func align(_ row: TableGrid.Row) -> Alignment {
    let printed = row.cells.map { [$0] }
    let isFull = row.cells.count == columns.count
    switch row.placing {
    case .placed where isFull: return Alignment(cells: printed, isCertain: true)
    case .guessed where isFull: return Alignment(cells: printed, isCertain: false)
    case .counted where isFull: return aligned(printed, row)
    default: return fit(row.cells.filter { !$0.isEmpty || $0.continues })
    }
  }

  /// As many cells as columns: each stands under its own, unless a merged first cell is missing and the row filled up.
  private func aligned(_ printed: [[TableGrid.Cell]], _ row: TableGrid.Row) -> Alignment {
    let asPrinted = Alignment(cells: printed, isCertain: true)
    guard row.cells.last?.isEmpty == true, row.cells.first?.isEmpty == false else { return asPrinted }
    let fitted = fit(row.cells.filter { !$0.isEmpty || $0.continues })
    // Where a cell is missing, those behind it moved on into the empty ones; else one only looks odd in its own column.
    guard lastFilled(fitted.cells) > lastFilled(printed) else { return asPrinted }
    guard worth(fitted.cells) > worth(printed) + Self.clearlyBetter else { return asPrinted }
    // Where the file tells merged cells, one that stands elsewhere than it says is a guess.
    let isTold = row.cells.contains { $0.continues }
    return Alignment(cells: fitted.cells, isCertain: fitted.isCertain && !isTold)
  }

  private func lastFilled(_ aligned: [[TableGrid.Cell]]) -> Int {
    aligned.lastIndex { $0.contains { !$0.isEmpty } } ?? -1
  }

  private func worth(_ aligned: [[TableGrid.Cell]]) -> Int {
    zip(aligned, columns).reduce(0) { sum, column in
      column.0.reduce(sum) { $0 + looks($1).fitness(column.1) }
    }
  }

  /// The best way to give the cells columns that never go back.
  private func fit(_ cells: [TableGrid.Cell]) -> Alignment {
    guard !columns.isEmpty, !cells.isEmpty, cells.count <= Self.mostCells else {
      return Alignment(cells: Array(repeating: [], count: columns.count), isCertain: false)
    }
    let looks = cells.map(looks)
    let joints = cells.indices.map { index in
      index == 0 ? .none : CellJoint(plan, cells[index - 1].range, cells[index].range)
    }
    let path = ColumnPath(looks, joints: joints, columns: columns)
    var aligned: [[TableGrid.Cell]] = Array(repeating: [], count: columns.count)
    for (cell, column) in zip(cells, path.best) { aligned[column].append(cell) }
    return Alignment(cells: aligned, isCertain: path.isCertain)
  }

  private func looks(_ cell: TableGrid.Cell) -> CellLooks { CellLooks(plan.words(cell)) }

  private static let clearlyBetter = 4
  private static let mostCells = 40
}
