import DuchaDiagnostics

/// Reads xlsx: every visible sheet becomes a table, in the order of the tabs.
enum SpreadsheetReader {
  /// Reads a workbook whose main part is `part`.
  static func read(
    name: String, package: OfficePackage, part: String
  ) throws(DocumentError.Reason) -> SourceText {
    let workbook = try Workbook(package, part: part)
    let values = try CellValues(package, workbook: part, epoch: workbook.epoch)
    var budget = package.limits.cells
    var text = ExtractedText()
    for sheet in workbook.sheets {
      var reader = SheetReader(
        scanner: try package.require(sheet.part), name: sheet.name, values: values, budget: budget)
      SheetText.append(try reader.rows(), name: sheet.name, to: &text)
      budget = reader.budget
    }
    return try text.source(name: name)
  }
}
