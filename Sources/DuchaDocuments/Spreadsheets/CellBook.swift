package import DuchaDiagnostics

/// A file that somebody filled in, cell by cell: a workbook's visible sheets with what is hidden in them, or one csv.
package struct CellBook: Sendable, Equatable {
  /// Facts about the file by name, which no sheet shows; none in csv.
  package var properties: [String: String]
  /// The sheets, in the order of the tabs.
  package var sheets: [Sheet]

  /// One sheet.
  package struct Sheet: Sendable, Equatable {
    /// The name on its tab; `nil` in csv.
    package var name: String?
    /// The rows that hold something; all cells from the first column to the last one that any row uses.
    package var rows: [[Cell]]
  }

  /// One cell.
  package struct Cell: Sendable, Equatable {
    /// What it shows, without white space around it; may be empty.
    package var text: String
    /// Its place, as the program that shows the file names it.
    package var place: SourcePlace?
  }
}

extension CellBook.Sheet {
  init(name: String?, _ rows: [[TableCell]]) {
    self.name = name
    self.rows = rows.compactMap { cells in
      let cells = cells.map { CellBook.Cell(text: $0.text.trimmingWhiteSpace(), place: $0.place) }
      return cells.contains { !$0.text.isEmpty } ? cells : nil
    }
  }
}

// MARK: - Reading

extension DocumentReader {
  /// Reads a filled-in xlsx or csv file.
  package func cells(path: String) throws(DocumentError) -> CellBook {
    try cells(name: path, bytes: try bytes(path: path))
  }

  /// Reads the bytes of a filled-in xlsx or csv file; `name` is how messages call it.
  package func cells(name: String, bytes: [UInt8]) throws(DocumentError) -> CellBook {
    do throws(DocumentError.Reason) {
      guard !bytes.isEmpty else { throw .empty }
      switch try DocumentFormat(name: name, bytes: bytes) {
      case .zip: return try workbook(bytes)
      // A sheet saved as text is csv between tabs.
      case .csv, .plainText: return try separated(bytes)
      case .html, .pdf: throw .unsupported(kind: "网页或 PDF", advice: "请交回 .xlsx 或 .csv")
      }
    } catch {
      throw DocumentError(name: name, reason: error)
    }
  }

  private func workbook(_ bytes: [UInt8]) throws(DocumentError.Reason) -> CellBook {
    let archive = try ZipArchive(bytes, kind: "Excel", inflatedLimit: limits.inflatedSize)
    let package = OfficePackage(archive: archive, kind: "Excel", limits: limits)
    // What LibreOffice saves unless it is told otherwise.
    if archive.contains("mimetype"), archive.contains("content.xml") {
      throw .unsupported(kind: "OpenDocument 表格（.ods）", advice: "请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx 后再交")
    }
    guard let part = try package.mainPart(), try package.require(part).root().name == "workbook" else {
      throw .unsupported(kind: "其他文件，不是表格", advice: "请交回 .xlsx 或 .csv")
    }
    let workbook = try Workbook(package, part: part)
    let values = try CellValues(package, workbook: part, epoch: workbook.epoch)
    var budget = limits.cells
    var sheets: [CellBook.Sheet] = []
    for sheet in workbook.sheets {
      var reader = SheetReader(
        scanner: try package.require(sheet.part), name: sheet.name, values: values, budget: budget)
      sheets.append(CellBook.Sheet(name: sheet.name, try reader.rows()))
      budget = reader.budget
    }
    return CellBook(properties: try CustomProperties.read(package), sheets: sheets)
  }

  private func separated(_ bytes: [UInt8]) throws(DocumentError.Reason) -> CellBook {
    var parser = try CSVReader.parser(bytes, limits: limits)
    return CellBook(properties: [:], sheets: [CellBook.Sheet(name: nil, try parser.rows())])
  }
}
