import Foundation

/// Pdf files made of the least that makes one.
enum PDFFiles {
  /// Whether the programs that read pdf are installed.
  static let hasPrograms = ["/usr/bin/", "/usr/local/bin/"].contains { folder in
    ["pdftotext", "pdftocairo"].allSatisfy { FileManager.default.isExecutableFile(atPath: folder + $0) }
  }

  /// Pages with these contents. Without a table of offsets the programs find the objects by themselves.
  static func document(_ contents: [String]) -> [UInt8] {
    let pages = contents.enumerated().map { index, content in
      let number = 3 + 2 * index
      return """
        \(number) 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(number + 1) 0 R
        /Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
        \(number + 1) 0 obj <</Length \(content.utf8.count)>> stream
        \(content)
        endstream endobj
        """
    }
    let kids = contents.indices.map { "\(3 + 2 * $0) 0 R" }.joined(separator: " ")
    let text = """
      %PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [\(kids)] /Count \(contents.count)>> endobj
      \(pages.joined(separator: "\n"))
      trailer <</Root 1 0 R>>
      """
    return Array(text.utf8)
  }

  /// Words that begin at a point.
  static func words(_ words: String, _ x: Int, _ y: Int) -> String {
    "BT /F 10 Tf \(x) \(y) Td (\(words)) Tj ET\n"
  }

  /// A straight line.
  static func line(_ x: Int, _ y: Int, _ toX: Int, _ toY: Int) -> String { "\(x) \(y) m \(toX) \(toY) l S\n" }
}
