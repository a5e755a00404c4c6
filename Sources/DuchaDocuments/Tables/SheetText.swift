/// Lays out the rows of a spreadsheet as text.
enum SheetText {
  /// Adds a sheet's rows to a text.
  ///
  /// A sheet has no paragraphs, so people write a table's title, number and date in cells above it. Leading rows with
  /// words in one cell only become paragraphs; the table begins with the first row that fills two.
  static func append(_ rows: [[TableCell]], name: String? = nil, to text: inout ExtractedText) {
    let head =
      rows.firstIndex { row in row.count { !$0.text.trimmingWhiteSpace().isEmpty } > 1 } ?? rows.count
    for row in rows[..<head] {
      for cell in row { text.append(paragraph: cell.text, at: cell.place) }
    }
    text.append(table: Array(rows[head...]), name: name)
  }
}
