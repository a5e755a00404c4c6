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
    SpacedColumns.self, FlowingTables.self, GluedTables.self, LabelledCards.self,
  ]

  /// Returns the tables in printed order.
  func find() -> [TableGrid] {
    var tables = plan.source.tables.compactMap(grid)
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

  private func grid(_ table: SourceTable) -> TableGrid? {
    let width = table.rows.lazy.map(\.count).max() ?? 0
    let rows = table.rows.map { row in
      // Files leave out the empty cells at a row's end.
      let missing = [TableGrid.Cell](repeating: .init(parts: []), count: width - row.count)
      return TableGrid.Row(
        cells: row.map { TableGrid.Cell(range: plan.range(of: $0.span), continues: $0.continues) } + missing)
    }
    var grid = TableGrid(range: plan.range(of: table.span), rows: rows, in: plan)
    grid?.hasOwnLines = !plan.source.isPrinted
    return grid
  }
}
