import DuchaDiagnostics
package import DuchaDocuments
package import DuchaReports

extension FilledForm {
  /// Reads a form's cells: wherever its sheets, rows and columns have been moved, titles tell what is what.
  package init(_ book: CellBook) {
    self.init(identities: [book.properties[FormIdentity.property]].compactMap(\.self))
    for sheet in book.sheets { read(sheet) }
    mark =
      book.sheets.lazy.flatMap(\.rows).joined().compactMap { Self.word(after: Self.markLabel, in: $0.text) }
      .first
    identities = Set(identities).sorted()
  }

  /// Reads a sheet's tables: in csv they stand below each other.
  private mutating func read(_ sheet: CellBook.Sheet) {
    let headers = sheet.rows.indices.filter { Self.isHeader(sheet.rows[$0]) }
    for row in sheet.rows[..<(headers.first ?? 0)] { read(heading: row) }
    for (header, end) in zip(headers, headers.dropFirst() + [sheet.rows.count]) {
      read(table: sheet.rows[header..<end], isText: sheet.name == nil)
    }
  }

  private mutating func read(table: ArraySlice<[CellBook.Cell]>, isText: Bool) {
    guard let columns = table.first?.map({ FormColumn(rawValue: $0.text.filter { !$0.isWhitespace }) }) else {
      return
    }
    let rows = table.dropFirst().map { cells in
      let named = zip(columns, cells).compactMap { column, cell in
        column.map { ($0, Cell(isText ? CSVTable.plain(cell.text) : cell.text, at: cell.place)) }
      }
      return Row(place: cells.first?.place, cells: Dictionary(named) { first, _ in first })
    }
    if columns.contains(.value) {
      targets += rows
    } else {
      hasTasks = true
      tasks += rows
    }
  }

  private static func isHeader(_ row: [CellBook.Cell]) -> Bool {
    let titles = Set(row.map { $0.text.filter { !$0.isWhitespace } })
    let answers = [FormColumn.status, .value]
    return titles.contains(FormColumn.task.rawValue) && answers.contains { titles.contains($0.rawValue) }
  }

  private mutating func read(heading row: [CellBook.Cell]) {
    let words = row.map(\.text).filter { !$0.isEmpty }
    identities += words.compactMap { Self.word(after: FormIdentity.label, in: $0) }
    reporter = reporter ?? Self.name(after: FormHeading.signers[0], in: words)
    approver = approver ?? Self.name(after: FormHeading.signers[1], in: words)
  }

  /// Returns the word right behind a label in a text.
  private static func word(after label: String, in text: String) -> String? {
    text.firstRange(of: label).map { String(text[$0.upperBound...].prefix { !$0.isWhitespace }) }
  }

  /// Returns the words behind a label, unless they are the next label.
  private static func name(after label: String, in words: [String]) -> String? {
    guard let index = words.firstIndex(of: label), words.indices.contains(index + 1) else { return nil }
    let name = words[index + 1]
    return FormHeading.signers.contains(name) ? nil : name
  }
}
