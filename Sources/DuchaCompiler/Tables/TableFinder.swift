import DuchaDiagnostics

/// Finds the tables of a plan: those that the file's own structure told, and those printed as text.
struct TableFinder {
  private let plan: Reading
  private let lines: PlanLines

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
  }

  /// The layouts whose separators tell the cells, the most telling first.
  private static let separated: [any TableLayout.Type] = [
    JSONRecords.self, BoxDrawing.self, BarredCells.self, BarredRows.self, TabbedRows.self,
  ]

  /// A text with none of these has no table whose cells are separated.
  private static let separators = BoxDrawing.marks.union("{|\t")

  /// The layouts in which the words themselves must tell the cells; read only where no separator does.
  private static let unseparated: [any TableLayout.Type] = [
    SpacedColumns.self, SpacedIndicators.self, FlowingTables.self, GluedTables.self, LabelledCards.self,
  ]

  /// Returns the tables in printed order.
  func find() -> [TableGrid] {
    var tables = plan.source.tables.flatMap(grids)
    if tables.isEmpty, plan.firstIndex(in: 0..<plan.count, of: Self.separators) != nil {
      add(Self.separated, to: &tables)
    }
    if plan.source.isPrinted {
      // Lines part the cells of some tables on printed pages, and only blanks those of others.
      let certain = tables.count
      add(Self.unseparated, to: &tables)
      for index in tables.indices.dropFirst(certain) { tables[index].isUncertain = true }
    } else if !tables.contains(where: \.namesUnits), plan.source.tables.isEmpty {
      add(Self.unseparated, to: &tables)
    }
    return tables.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Adds the tables that stand where none was found yet.
  private func add(_ layouts: [any TableLayout.Type], to tables: inout [TableGrid]) {
    for layout in layouts {
      for table in layout.init(plan, lines: lines).find()
      where !tables.contains(where: { $0.range.overlaps(table.range) }) {
        tables.append(table)
      }
    }
  }

  private func grids(_ table: SourceTable) -> [TableGrid] {
    // A title above may be merged over more columns than the table has.
    let width = table.rows.lazy.map { row in (row.lastIndex { !$0.span.isEmpty } ?? -1) + 1 }.max() ?? 0
    let rows = table.rows.map { row in
      // Files leave out the empty cells at a row's end.
      let missing = [TableGrid.Cell](repeating: .init(parts: []), count: max(0, width - row.count))
      let cells = row.prefix(width).map {
        TableGrid.Cell(range: plan.range(of: $0.span), continues: $0.continues)
      }
      return TableGrid.Row(cells: cells + missing)
    }
    let range = plan.range(of: table.span)
    let parts = TableParts(rows, in: plan).find()
    return parts.enumerated().compactMap { index, part in
      let start = index == 0 ? range.lowerBound : place(of: rows[part.lowerBound]) ?? range.lowerBound
      let end = part.upperBound < rows.count ? place(of: rows[part.upperBound]) : nil
      var grid = TableGrid(range: start..<(end ?? range.upperBound), rows: Array(rows[part]), in: plan)
      grid?.isTold = true
      grid?.hasOwnLines = !plan.source.isPrinted
      return grid
    }
  }

  private func place(of row: TableGrid.Row) -> Int? {
    row.cells.first { !$0.isEmpty }?.range.lowerBound
  }
}
