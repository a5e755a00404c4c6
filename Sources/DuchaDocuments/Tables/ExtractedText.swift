import DuchaDiagnostics

/// Gathers the words of a structured file: paragraphs as lines, table rows as lines of cells between tabs.
struct ExtractedText {
  private var bytes: [UInt8] = []
  private var tables: [SourceTable] = []

  /// Adds a paragraph, without its outer white space; one that holds nothing else leaves no line.
  mutating func append(paragraph: String) {
    let words = paragraph.trimmingWhiteSpace()
    guard !words.isEmpty else { return }
    bytes += Array(words.utf8)
    bytes.append(0x0A)
  }

  /// Adds a table; rows without any word are left out.
  mutating func append(table rows: [[TableCell]], name: String? = nil) {
    let start = bytes.count
    let placed = rows.compactMap { append(row: $0) }
    guard !placed.isEmpty else { return }
    tables.append(SourceTable(name: name, span: SourceSpan(start, bytes.count), rows: placed))
  }

  /// Returns the text; one without any word is refused for this reason.
  func source(name: String, ifEmpty reason: DocumentError.Reason = .empty) throws(DocumentError.Reason)
    -> SourceText
  {
    guard !bytes.isEmpty else { throw reason }
    return SourceText(name: name, bytes: bytes, encoding: .extracted, tables: tables)
  }

  private mutating func append(row: [TableCell]) -> [SourceCell]? {
    // Line breaks stay inside the cell: units are often listed one to a line.
    let words = row.map { $0.text.trimmingWhiteSpace().replacing("\t", with: " ") }
    guard words.contains(where: { !$0.isEmpty }) else { return nil }
    var cells: [SourceCell] = []
    for (cell, words) in zip(row, words) {
      if !cells.isEmpty { bytes.append(0x09) }
      let start = bytes.count
      bytes += Array(words.utf8)
      let span = SourceSpan(start, bytes.count)
      cells.append(SourceCell(span: span, continues: cell.continues, place: cell.place))
    }
    bytes.append(0x0A)
    return cells
  }
}

extension StringProtocol {
  /// Returns the text without white space at both ends, the ideographic space included.
  func trimmingWhiteSpace() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
