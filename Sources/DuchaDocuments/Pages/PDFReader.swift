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
    return SourceText(name: name, bytes: words, encoding: .extracted)
  }
}
