/// The number formats of a workbook's cells.
enum CellFormats {
  /// Returns the formats by the style number that cells carry.
  static func read(_ package: OfficePackage, workbook: String) throws(DocumentError.Reason) -> [NumberFormat]
  {
    guard let scanner = try package.scan("styles", of: workbook) else { return [] }
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    _ = try scanner.root()
    try scanner.children { group throws(DocumentError.Reason) in
      guard group.name == "numFmts" || group.name == "cellXfs" else { return }
      try scanner.children { element throws(DocumentError.Reason) in
        guard let id = element["numFmtId"].flatMap({ Int($0) }) else { return }
        if group.name == "cellXfs" { ids.append(id) } else { codes[id] = element["formatCode"] }
      }
    }
    return ids.map { NumberFormat(id: $0, code: codes[$0]) }
  }
}
