import DuchaDiagnostics

/// Reads a zip file: tells which office program wrote it, and reads it as such.
enum PackageReader {
  /// How messages call the file: until it is open nobody knows which program wrote it.
  private static let kind = "Office"

  /// Reads a docx or xlsx file.
  static func read(
    name: String, bytes: [UInt8], limits: DocumentReader.Limits
  ) throws(DocumentError.Reason) -> SourceText {
    let archive = try ZipArchive(bytes, kind: kind, inflatedLimit: limits.inflatedSize)
    let package = OfficePackage(archive: archive, kind: kind, limits: limits)
    guard let part = try package.mainPart() else { throw foreign(archive) }
    guard !part.hasSuffix(".bin") else {
      throw .unsupported(kind: "Excel 二进制工作簿（.xlsb）", advice: "请另存为 .xlsx")
    }
    switch try root(of: part, in: package) {
    case "document": return try WordReader.read(name: name, package: package, part: part)
    case "workbook": return try SpreadsheetReader.read(name: name, package: package, part: part)
    case "presentation": throw .unsupported(kind: "演示文稿（.pptx）", advice: "请把方案正文另存为 .docx 或 .txt")
    default: throw .unsupported(kind: "未知的 Office 文件", advice: "请另存为 .docx 或 .xlsx")
    }
  }

  private static func root(of part: String, in package: OfficePackage) throws(DocumentError.Reason) -> String
  {
    let scanner = try package.require(part)
    return try scanner.root().name
  }

  private static func foreign(_ archive: ZipArchive) -> DocumentError.Reason {
    if archive.contains("OFD.xml") {
      return .unsupported(kind: "OFD 版式文件", advice: "请导出为带文字的 PDF 或 .docx")
    }
    if archive.contains("mimetype"), archive.contains("content.xml") {
      return .unsupported(kind: "OpenDocument 文件（.odt、.ods）", advice: "请另存为 .docx 或 .xlsx")
    }
    return .unsupported(kind: "压缩包", advice: "请先解压，再指定其中的方案文件")
  }
}
