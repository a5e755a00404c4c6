import DuchaDiagnostics

/// Gathers the words of a structured file: paragraphs as lines, table rows as lines of cells between tabs.
struct ExtractedText {
  private var bytes: [UInt8] = []
  private var tables: [SourceTable] = []
  private var places: [PlacedOffset] = []
  private var paragraphCount = 0

  /// Adds a paragraph, without its outer white space; one that holds nothing else leaves no line. Without a place of its
  /// own it is told by its number.
  mutating func append(paragraph: String, at place: SourcePlace? = nil) {
    let words = paragraph.trimmingWhiteSpace()
    guard !words.isEmpty else { return }
    paragraphCount += 1
    places.append(PlacedOffset(bytes.count, place ?? .paragraph(paragraphCount)))
    bytes += Array(words.utf8)
    bytes.append(0x0A)
  }

  /// Adds text that was laid out already, as it stands.
  mutating func append(printed words: ArraySlice<UInt8>, at place: SourcePlace) {
    guard !words.isEmpty else { return }
    places.append(PlacedOffset(bytes.count, place))
    bytes += words
    if words.last != 0x0A { bytes.append(0x0A) }
  }

  /// Adds a table; rows without any word are left out.
  mutating func append(table rows: [[TableCell]], name: String? = nil) {
    let start = bytes.count
    let placed = rows.enumerated().compactMap { append(row: $1, number: $0 + 1) }
    guard !placed.isEmpty else { return }
    tables.append(SourceTable(name: name, span: SourceSpan(start, bytes.count), rows: placed))
  }

  /// Returns the text; one without any word is refused for this reason.
  func source(name: String, ifEmpty reason: DocumentError.Reason = .empty) throws(DocumentError.Reason)
    -> SourceText
  {
    guard !bytes.isEmpty else { throw reason }
    return SourceText(name: name, bytes: bytes, encoding: .extracted, tables: tables, places: places)
  }

  private mutating func append(row: [TableCell], number: Int) -> [SourceCell]? {
    // Line breaks stay inside the cell: units are often listed one to a line.
    let words = row.map { cell in
      let words = cell.text.trimmingWhiteSpace()
      return words.utf8.contains(0x09) ? words.replacing("\t", with: " ") : words
    }
    guard words.contains(where: { !$0.isEmpty }) else { return nil }
    var cells: [SourceCell] = []
    for (column, (cell, words)) in zip(row, words).enumerated() {
      if !cells.isEmpty { bytes.append(0x09) }
      let start = bytes.count
      let counted = SourcePlace.tableCell(table: tables.count + 1, row: number, column: column + 1)
      places.append(PlacedOffset(start, cell.place ?? counted))
      bytes += Array(words.utf8)
      let span = SourceSpan(start, bytes.count)
      cells.append(SourceCell(span: span, continues: cell.continues))
    }
    bytes.append(0x0A)
    return cells
  }
}

extension StringProtocol {
  /// Returns the text without white space at both ends, the ideographic space included.
  func trimmingWhiteSpace() -> String {
    if isSolid(unicodeScalars.first), isSolid(unicodeScalars.last) { return String(self) }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// Whether a character is one that most words begin and end with, and surely no white space.
  private func isSolid(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("!"..."~").contains($0) || ("\u{4E00}"..."\u{9FFF}").contains($0) } ?? false
  }
}
