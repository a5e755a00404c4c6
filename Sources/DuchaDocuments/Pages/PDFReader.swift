import DuchaDiagnostics

/// Reads pdf by way of poppler-utils: text as `pdftotext` lays it out, and the tables that are drawn with lines.
///
/// Tables without lines stay text with columns kept apart by blanks.
enum PDFReader {
  /// Reads a pdf; `program` is the program that turns it into text.
  static func read(
    name: String, bytes: [UInt8], limits: DocumentReader.Limits, program: String = "pdftotext"
  ) throws(DocumentError.Reason) -> SourceText {
    let poppler = try Poppler(bytes, limit: limits.inflatedSize, pdftotext: program)
    let words = try poppler.text()
    guard words.contains(where: { $0 > 0x20 }) else { throw .scanned }
    if let flaw = TextDecoder.firstInvalidUTF8(in: words) { throw .notText(offset: flaw, tried: "UTF-8") }
    var pages = PageText(cellLimit: limits.cells)
    let tables = try tables(poppler, limits)
    for (index, page) in words.split(separator: 0x0C, omittingEmptySubsequences: false).enumerated() {
      try pages.append(page, number: index + 1, tables: index < tables.count ? tables[index] : [], poppler)
    }
    return try pages.finish().source(name: name)
  }

  /// Returns the tables of each page.
  private static func tables(
    _ poppler: Poppler, _ limits: DocumentReader.Limits
  ) throws(DocumentError.Reason) -> [[RuledTable]] {
    guard let drawing = try poppler.drawing() else { return [] }
    let rulings = PageDrawing.pages(drawing, depthLimit: limits.depth)
    guard rulings.contains(where: { $0.down.count > 2 }), let list = try poppler.words() else { return [] }
    return zip(rulings, PageWord.pages(list)).map { RuledTable.find($0, words: $1) }
  }
}
