import DuchaDiagnostics

/// Reads csv, as RFC 4180 defines it and Excel writes it: separated by commas, semicolons or tabs.
enum CSVReader {
  /// Reads a csv file in any encoding of ``TextDecoder``.
  static func read(
    name: String, bytes: [UInt8], limits: DocumentReader.Limits
  ) throws(DocumentError.Reason) -> SourceText {
    var parser = try parser(bytes, limits: limits)
    var text = ExtractedText()
    SheetText.append(try parser.rows(), to: &text)
    return try text.source(name: name)
  }

  /// Returns a parser of a file's rows.
  static func parser(_ bytes: [UInt8], limits: DocumentReader.Limits) throws(DocumentError.Reason)
    -> CSVParser
  {
    var words = try TextDecoder.decode(bytes).bytes[...]
    if words.starts(with: [0xEF, 0xBB, 0xBF]) { words = words.dropFirst(3) }
    return CSVParser(words, separator: CSVParser.separator(of: words), cellLimit: limits.cells)
  }
}
