import DuchaDiagnostics

/// Finds the tables that stand one below the other in what a file calls one: a sheet may hold several.
///
///     rows  = table { table }
///     table = { caption } header { row }
struct TableParts {
  private let rows: [TableGrid.Row]
  private let plan: Reading
  /// Whether each row is one of headings.
  private let areHeaders: [Bool]

  init(_ rows: [TableGrid.Row], in plan: Reading) {
    self.rows = rows
    self.plan = plan
    areHeaders = rows.map { TableGrid.isHeader($0, in: plan) }
  }

  /// Returns the rows of each table.
  func find() -> [Range<Int>] {
    guard var header = areHeaders.firstIndex(of: true) else { return [rows.indices] }
    var parts: [Range<Int>] = []
    var start = 0
    for row in rows.indices.dropFirst(header + 2) where areHeaders[row] && !areHeaders[row - 1] {
      let caption = captionStart(above: row)
      let isOther = words(row) != words(header) && namesWork(row)
      guard isOther || caption < row && !isSection(row - 1) && numbersAnew(row + 1) else { continue }
      parts.append(start..<caption)
      start = caption
      header = row
    }
    return parts + [start..<rows.count]
  }

  // MARK: - Rows

  /// Whether the headings are those of a table of tasks or indicators.
  private func namesWork(_ row: Int) -> Bool {
    let kinds = rows[row].cells.compactMap { ColumnKind.announced(by: plan.words($0)) }
    return kinds.contains { $0.namesUnits || $0 == .demand || $0 == .indicator }
  }

  /// Returns where the captions of a header begin: rows with one cell right above it.
  private func captionStart(above header: Int) -> Int {
    var start = header
    while start > 0, filled(start - 1).count == 1, !isNote(start - 1) { start -= 1 }
    return start
  }

  private func isNote(_ row: Int) -> Bool {
    let words = filled(row).first.map { plan.words($0) }
    return words.map { TableNotes.opens($0, $0.indices) || $0.first?.isDigit == true } ?? false
  }

  private func isSection(_ row: Int) -> Bool {
    filled(row).first.map { plan.isSectionHeading($0.range) } ?? false
  }

  /// Whether a row is the first of a list: a header that every page repeats stands above one that counts on.
  private func numbersAnew(_ row: Int) -> Bool {
    guard rows.indices.contains(row), let first = filled(row).first else { return false }
    return plan.wholeNumber(first.range).map { $0 == 1 } ?? true
  }

  private func filled(_ row: Int) -> [TableGrid.Cell] { rows[row].cells.filter { !$0.isEmpty } }

  private func words(_ row: Int) -> [String] { rows[row].cells.map { plan.text(of: $0) } }
}
