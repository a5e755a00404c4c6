import DuchaDiagnostics

/// Reads pdf by way of `pdftotext`, which keeps columns apart by spaces. Tables are not told apart from text.
enum PDFReader {
  /// Reads a pdf; `program` is the program that turns it into text.
  static func read(
    name: String, bytes: [UInt8], limits: DocumentReader.Limits, program: String = "pdftotext"
  ) throws(DocumentError.Reason) -> SourceText {
    let words = try Pdftotext(program: program, limit: limits.inflatedSize).run(on: bytes)
    guard words.contains(where: { $0 > 0x20 }) else { throw .scanned }
    if let flaw = TextDecoder.firstInvalidUTF8(in: words) { throw .notText(offset: flaw, tried: "UTF-8") }
    return text(name: name, pages: words)
  }

  /// Takes out the form feeds that end the pages, and keeps where each page begins.
  private static func text(name: String, pages: [UInt8]) -> SourceText {
    var bytes: [UInt8] = []
    var places: [PlacedOffset] = []
    for (index, page) in pages.split(separator: 0x0C, omittingEmptySubsequences: false).enumerated()
    where !page.isEmpty {
      places.append(PlacedOffset(bytes.count, .page(index + 1)))
      bytes += page
    }
    return SourceText(name: name, bytes: bytes, encoding: .extracted, places: places)
  }
}
