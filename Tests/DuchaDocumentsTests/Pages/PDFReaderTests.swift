import DuchaDiagnostics
import Foundation
import Testing

@testable import DuchaDocuments

/// These tests need `pdftotext`; all but the one about its absence are left out where it is missing.
struct PDFReaderTests {
  @Test(.enabled(if: PDFReaderTests.hasProgram)) func readsText() throws {
    let text = try DocumentReader().read(name: "a.pdf", bytes: pdf("BT /F 12 Tf 72 700 Td (1. Task) Tj ET"))
    #expect(text.whole.contains("1. Task"))
    #expect(text.encoding == .extracted)
  }

  @Test(.enabled(if: PDFReaderTests.hasProgram)) func countsPages() throws {
    let pages = ["BT /F 12 Tf 72 700 Td (Cover) Tj ET", "", "BT /F 12 Tf 72 700 Td (1. Task) Tj ET"]
    let text = try DocumentReader().read(name: "a.pdf", bytes: pdf(pages))
    #expect(text.place("Cover") == "第1页")
    #expect(text.place("Task") == "第3页")
    #expect(!text.bytes.contains(0x0C))
  }

  @Test(.enabled(if: PDFReaderTests.hasProgram)) func refusesAScan() {
    #expect(refusal(pdf("0 0 100 100 re f")) == .scanned)
  }

  @Test(.enabled(if: PDFReaderTests.hasProgram)) func refusesADamagedFile() {
    #expect(refusal(Array("%PDF-1.4\n".utf8)) == .damaged(kind: "PDF", detail: "pdftotext 退出码 1"))
    #expect(refusal(Array("%PDF-1.4\n/Encrypt".utf8)) == .encrypted)
  }

  @Test(.enabled(if: PDFReaderTests.hasProgram)) func takesNoMoreTextThanTheLimit() {
    let bytes = pdf("BT /F 12 Tf 72 700 Td (1. Task) Tj ET")
    #expect(refusal(bytes, limits: .init(inflatedSize: 3)) == .inflatesTooFar(limit: 3))
  }

  @Test func saysThatTheProgramIsMissing() {
    let error = #expect(throws: DocumentError.Reason.self) {
      try PDFReader.read(name: "a.pdf", bytes: [0x25], limits: .default, program: "no-such-program")
    }
    #expect(error == .pdftotextMissing)
    #expect(error?.advice == "请安装 poppler-utils")
  }

  private static let hasProgram = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// A page with this content.
  private func pdf(_ content: String) -> [UInt8] { pdf([content]) }

  /// Pages with these contents. Without a table of offsets the program finds the objects by itself.
  private func pdf(_ contents: [String]) -> [UInt8] {
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
}
