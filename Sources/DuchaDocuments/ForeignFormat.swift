/// Formats that are recognised only to say what to do instead.
enum ForeignFormat {
  /// Returns why a file is refused, if its first bytes tell.
  static func refusal(of bytes: [UInt8]) -> DocumentError.Reason? {
    if bytes.starts(with: compoundFile) { return compoundRefusal(of: bytes) }
    guard let (_, kind, advice) = signatures.first(where: { bytes.starts(with: $0.bytes) }) else {
      return nil
    }
    return .unsupported(kind: kind, advice: advice)
  }

  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// The names that streams have in the compound files of old office programs. Encrypted new files hide in one, too.
  private static func compoundRefusal(of bytes: [UInt8]) -> DocumentError.Reason {
    func hasStream(_ name: String) -> Bool {
      bytes.firstRange(of: name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) != nil
    }
    if hasStream("EncryptedPackage") { return .encrypted }
    if hasStream("Workbook") || hasStream("Book") {
      return .unsupported(kind: "旧版 Excel 或 WPS 表格（.xls、.et）", advice: "请另存为 .xlsx")
    }
    return .unsupported(kind: "旧版 Word 或 WPS 文档（.doc、.wps）", advice: "请另存为 .docx")
  }

  private static let saveAsDocx = "请用 Word 或 WPS 打开并另存为 .docx"
  private static let recognise = "请用文字识别软件转成文本"
  private static let unpack = "请先解压，再指定其中的方案文件"

  private static let signatures: [(bytes: [UInt8], kind: String, advice: String)] = [
    (Array("{\\rtf".utf8), "RTF 文档", saveAsDocx),
    (Array("MIME-Version:".utf8), "单个文件网页（.mht）", saveAsDocx),
    ([0x89, 0x50, 0x4E, 0x47], "PNG 图片", recognise),
    ([0xFF, 0xD8, 0xFF], "JPEG 图片", recognise),
    (Array("GIF8".utf8), "GIF 图片", recognise),
    ([0x49, 0x49, 0x2A, 0x00], "TIFF 图片", recognise),
    ([0x4D, 0x4D, 0x00, 0x2A], "TIFF 图片", recognise),
    (Array("Rar!".utf8), "RAR 压缩包", unpack),
    ([0x37, 0x7A, 0xBC, 0xAF], "7z 压缩包", unpack),
    ([0x1F, 0x8B], "gzip 压缩包", unpack),
  ]
}
