import DuchaDiagnostics

/// Puts the text of a pdf together, page after page: text between the tables, and the tables' cells.
struct PageText {
  private var text = ExtractedText()
  private var cellsLeft: Int
  /// The last table, as long as nothing stands below it: the next page may go on with it.
  private var open: OpenTable?

  init(cellLimit: Int) {
    cellsLeft = cellLimit
  }

  /// Adds a page: as it was laid out where it has no table, otherwise strip by strip.
  mutating func append(
    _ page: ArraySlice<UInt8>, number: Int, tables: [RuledTable], _ poppler: Poppler
  ) throws(DocumentError.Reason) {
    guard !tables.isEmpty else { return add(page, number) }
    var top = 0.0
    for table in tables {
      add(try poppler.text(ofPage: number, from: top, to: table.top)[...], number)
      try add(table, number)
      top = table.bottom
    }
    add(try poppler.text(ofPage: number, from: top, to: Self.tallest)[...], number)
  }

  /// Returns the whole text.
  mutating func finish() -> ExtractedText {
    close()
    return text
  }

  private mutating func add(_ words: ArraySlice<UInt8>, _ page: Int) {
    guard open == nil || !Self.isPageMark(words) else { return }
    close()
    text.append(printed: words, at: .page(page))
  }

  private mutating func add(_ table: RuledTable, _ page: Int) throws(DocumentError.Reason) {
    var rows = table.cells()
    cellsLeft -= rows.count * (rows.first?.count ?? 0)
    guard cellsLeft >= 0 else { throw .tooComplex }
    for row in rows.indices {
      for column in rows[row].indices { rows[row][column].place = .page(page) }
    }
    if var upper = open, upper.goesOn(columns: table.columns) {
      open = nil
      upper.append(rows)
      open = upper
    } else {
      close()
      open = OpenTable(columns: table.columns, rows: rows)
    }
  }

  private mutating func close() {
    if let open { text.append(table: open.rows) }
    open = nil
  }

  /// Whether nothing stands between two pages' tables but page numbers.
  private static func isPageMark(_ words: ArraySlice<UInt8>) -> Bool {
    String(decoding: words, as: UTF8.self).allSatisfy {
      $0.isWhitespace || $0.isNumber || "-—－–第页共/".contains($0)
    }
  }

  /// Higher than any page, in points.
  private static let tallest = 20_000.0
}
