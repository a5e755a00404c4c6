import DuchaDiagnostics
import DuchaDocuments
import DuchaTestSupport
import Testing

struct WordReaderTests {
  @Test func readsParagraphsAsLines() throws {
    #expect(try read(p("一、", "重点任务") + p() + p("（一）甲")) == "一、重点任务\n（一）甲\n")
  }

  @Test func keepsBreaksTabsAndBoundWords() throws {
    let body =
      "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r><w:hyperlink>\(r("丁"))</w:hyperlink></w:p>"
    #expect(try read(body) == "甲\n乙 丙丁\n")
  }

  @Test func readsTheOutcomeOfRevisions() throws {
    let body = """
      <w:p>\(r("县"))<w:del><w:r><w:delText>发改局</w:delText></w:r></w:del><w:ins>\(r("科技局"))</w:ins>\
      <w:moveFrom>\(r("旧"))</w:moveFrom></w:p>
      """
    #expect(try read(body) == "县科技局\n")
  }

  @Test func joinsParagraphsWhoseBreakWasDeleted() throws {
    let body = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(r("责任单位："))</w:p>" + p("县科技局")
    #expect(try read(body) == "责任单位：县科技局\n")
  }

  @Test func leavesOutHiddenWordsFieldCodesAndContents() throws {
    let body =
      "<w:p><w:pPr><w:pStyle w:val=\"10\"/></w:pPr>\(r("一、重点任务 1"))</w:p>"
      + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\(r("甲"))</w:p>"
    let styles = #"<w:style w:styleId="10"><w:name w:val="toc 1"/></w:style>"#
    #expect(try read(body, styles: styles) == "甲\n")
  }

  @Test func readsATextBoxOnce() throws {
    let box = "<wps:txbx><w:txbxContent>\(p("附框"))</w:txbxContent></wps:txbx>"
    let body = """
      <w:p>\(r("正文"))<w:r><mc:AlternateContent><mc:Choice><w:drawing>\(box)</w:drawing></mc:Choice>\
      <mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
    #expect(try read(body) == "正文\n附框\n")
  }

  @Test func readsBlocksInsideContentControls() throws {
    #expect(try read("<w:sdt><w:sdtContent>\(p("甲"))</w:sdtContent></w:sdt>") == "甲\n")
  }

  @Test func refusesADocumentWithoutWords() {
    #expect(refusal(OfficeFiles.document(p())) == .empty)
  }

  @Test func neverCrashesOnACutFile() {
    let table = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(p("甲"))</w:tc></w:tr></w:tbl>"
    readCutAtEveryByte(OfficeFiles.document(table), name: "a.docx")
    for count in 0..<table.count { _ = refusal(OfficeFiles.document(String(table.prefix(count)))) }
  }

  private func read(_ body: String, styles: String = "") throws -> String {
    try DocumentReader().read(name: "a.docx", bytes: OfficeFiles.document(body, styles: styles)).whole
  }

  private func r(_ words: String) -> String { "<w:r><w:t>\(words)</w:t></w:r>" }

  private func p(_ runs: String...) -> String { "<w:p>\(runs.map(r).joined())</w:p>" }
}
