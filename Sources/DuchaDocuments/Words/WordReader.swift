import DuchaDiagnostics

/// Reads docx: paragraphs in their order with the numbers Word gives them, tables, text boxes.
enum WordReader {
  /// Reads a document whose main part is `part`.
  static func read(name: String, package: OfficePackage, part: String) throws(DocumentError.Reason)
    -> SourceText
  {
    let styles = try WordStyles(try package.scan("styles", of: part))
    let numbering = try WordNumbering(try package.scan("numbering", of: part))
    var body = WordBody(
      scanner: try package.require(part), styles: styles,
      counters: WordCounters(numbering: numbering), cellLimit: package.limits.cells)
    var text = ExtractedText()
    for block in try body.read() {
      switch block {
      case .paragraph(let words): text.append(paragraph: words)
      case .table(let rows): text.append(table: rows)
      }
    }
    return try text.source(name: name)
  }
}
