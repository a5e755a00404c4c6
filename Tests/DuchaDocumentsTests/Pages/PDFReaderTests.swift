import DuchaDiagnostics
import Testing

@testable import DuchaDocuments

/// These tests need `pdftotext`; all but the one about its absence are left out where it is missing.
struct PDFReaderTests {
  @Test(.enabled(if: PDFFiles.hasPrograms)) func readsText() throws {
    let text = try DocumentReader().read(name: "a.pdf", bytes: pdf("BT /F 12 Tf 72 700 Td (1. Task) Tj ET"))
    #expect(text.whole.contains("1. Task"))
    #expect(text.encoding == .extracted)
  }

  @Test(.enabled(if: PDFFiles.hasPrograms)) func countsPages() throws {
    let pages = ["BT /F 12 Tf 72 700 Td (Cover) Tj ET", "", "BT /F 12 Tf 72 700 Td (1. Task) Tj ET"]
    let text = try DocumentReader().read(name: "a.pdf", bytes: PDFFiles.document(pages))
    #expect(text.place("Cover") == "第1页")
    #expect(text.place("Task") == "第3页")
    #expect(!text.bytes.contains(0x0C))
  }

  @Test(.enabled(if: PDFFiles.hasPrograms)) func refusesAScan() {
    #expect(refusal(pdf("0 0 100 100 re f")) == .scanned)
  }

  @Test(.enabled(if: PDFFiles.hasPrograms)) func refusesADamagedFile() {
    #expect(refusal(Array("%PDF-1.4\n".utf8)) == .damaged(kind: "PDF", detail: "pdftotext 退出码 1"))
    #expect(refusal(Array("%PDF-1.4\n/Encrypt".utf8)) == .encrypted)
  }

  @Test(.enabled(if: PDFFiles.hasPrograms)) func takesNoMoreTextThanTheLimit() {
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

  private func pdf(_ content: String) -> [UInt8] { PDFFiles.document([content]) }
}
