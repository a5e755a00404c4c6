import DuchaDiagnostics
package import DuchaDocuments
package import DuchaReports

extension FilledForm {
  /// Reads a form's cells: wherever its sheets, rows and columns have been moved, titles tell what is what.
  package init(_ book: CellBook) {
    self.init(identities: [book.properties[FormIdentity.property]].compactMap(\.self))
    for sheet in book.sheets { read(sheet) }
    identities = Set(identities).sorted()
  }

  private mutating func read(_ sheet: CellBook.Sheet) {
    guard let header = sheet.rows.firstIndex(where: Self.isHeader) else { return }
    for row in sheet.rows[..<header] { read(heading: row) }
    let columns = sheet.rows[header].map { FormColumn(rawValue: $0.text.filter { !$0.isWhitespace }) }
    let rows = sheet.rows[(header + 1)...].map { cells in
      let named = zip(columns, cells).compactMap { column, cell in
        column.map { ($0, Cell(cell.text, at: cell.place)) }
      }
      return Row(place: cells.first?.place, cells: Dictionary(named) { first, _ in first })
    }
    if columns.contains(.value) { targets += rows } else { tasks += rows }
  }

  private static func isHeader(_ row: [CellBook.Cell]) -> Bool {
    let titles = Set(row.map { $0.text.filter { !$0.isWhitespace } })
    let answers = [FormColumn.status, .value]
    return titles.contains(FormColumn.task.rawValue) && answers.contains { titles.contains($0.rawValue) }
  }

  private mutating func read(heading row: [CellBook.Cell]) {
    let words = row.map(\.text).filter { !$0.isEmpty }
    for text in words {
      guard let label = text.firstRange(of: FormIdentity.label) else { continue }
      identities.append(String(text[label.upperBound...].prefix { !$0.isWhitespace }))
    }
    reporter = reporter ?? Self.name(after: FormHeading.signers[0], in: words)
    approver = approver ?? Self.name(after: FormHeading.signers[1], in: words)
  }

  /// Returns the words behind a label, unless they are the next label.
  private static func name(after label: String, in words: [String]) -> String? {
    guard let index = words.firstIndex(of: label), words.indices.contains(index + 1) else { return nil }
    let name = words[index + 1]
    return FormHeading.signers.contains(name) ? nil : name
  }
}
