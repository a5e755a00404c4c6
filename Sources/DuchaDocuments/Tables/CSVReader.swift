import DuchaDiagnostics

/// Reads csv, as RFC 4180 defines it and Excel writes it: separated by commas, semicolons or tabs.
enum CSVReader {
  /// Reads a csv file in any encoding of ``TextDecoder``.
  static func read(
    name: String, bytes: [UInt8], limits: DocumentReader.Limits
  ) throws(DocumentError.Reason) -> SourceText {
    var words = try TextDecoder.decode(bytes).bytes[...]
    if words.starts(with: [0xEF, 0xBB, 0xBF]) { words = words.dropFirst(3) }
    var parser = CSVParser(words, separator: CSVParser.separator(of: words), cellLimit: limits.cells)
    var text = ExtractedText()
    SheetText.append(try parser.rows(), to: &text)
    return try text.source(name: name)
  }
}
