import DuchaDiagnostics

/// Puts the text of a pdf together, page after page: text between the tables, and the tables' cells.
struct PageText {
  private var text = ExtractedText()
  private var cellsLeft: Int
  /// The last table, as long as nothing stands below it: the next page may go on with it.
  private var open: OpenTable?
  /// What stands below it so far: numbers and heads of pages.
  private var between: [(words: ArraySlice<UInt8>, page: Int)] = []

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
    between.append((words, page))
    if open == nil || !Self.isRunningHead(words) { close() }
  }

  private mutating func add(_ table: RuledTable, _ page: Int) throws(DocumentError.Reason) {
    var rows = table.cells()
    cellsLeft -= rows.count * (rows.first?.count ?? 0)
    guard cellsLeft >= 0 else { throw .tooComplex }
    for row in rows.indices {
      for column in rows[row].indices { rows[row][column].place = .page(page) }
    }
    // Below a line of words a table that names its columns anew is another one.
    let isOnlyPaged = between.allSatisfy { Self.isPageMark($0.words) }
    if var upper = open, upper.goesOn(columns: table.columns), isOnlyPaged || !upper.hasHeader(of: rows) {
      open = nil
      upper.append(rows)
      open = upper
      between.removeAll { Self.isPageMark($0.words) }
    } else {
      close()
      open = OpenTable(columns: table.columns, rows: rows)
    }
  }

  private mutating func close() {
    if let open { text.append(table: open.rows) }
    open = nil
    for (words, page) in between { text.append(printed: words, at: .page(page)) }
    between = []
  }

  /// Whether so little stands above or below a table that each page may print it.
  private static func isRunningHead(_ words: ArraySlice<UInt8>) -> Bool {
    words.split(separator: 0x0A).count { $0.contains { $0 > 0x20 } } <= mostLinesOfHead
  }

  /// Whether there is nothing but a page number.
  private static func isPageMark(_ words: ArraySlice<UInt8>) -> Bool {
    String(decoding: words, as: UTF8.self).allSatisfy {
      $0.isWhitespace || $0.isNumber || "-—－–第页共/".contains($0)
    }
  }

  private static let mostLinesOfHead = 2
  /// Higher than any page, in points.
  private static let tallest = 20_000.0
}
