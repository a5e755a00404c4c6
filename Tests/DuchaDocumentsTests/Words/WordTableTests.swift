import DuchaDiagnostics
import DuchaDocuments
import DuchaTestSupport
import Testing

struct WordTableTests {
  @Test func readsCellsBetweenTabs() throws {
    let text = try DocumentReader().read(
      name: "a.docx",
      bytes: OfficeFiles.document(paragraph("表") + table([[cell("甲"), cell("乙", "丙")]]) + paragraph("注")))
    #expect(text.whole == "表\n甲\t乙\n丙\n注\n")
    #expect(text.grid == [[["甲", "乙\n丙"]]])
    #expect(text[text.tables[0].span] == "甲\t乙\n丙\n")
  }

  @Test func countsParagraphsAndCells() throws {
    let tables = table([[cell("甲")], [cell("")], [cell("乙"), cell("丙", "丁")]]) + table([[cell("戊")]])
    let text = try DocumentReader().read(
      name: "a.docx",
      bytes: OfficeFiles.document(paragraph("表") + paragraph("") + tables + paragraph("注")))
    #expect(text.place("表") == "第1段")
    #expect(text.place("丁") == "表1第3行第2列")
    #expect(text.place("戊") == "表2第1行第1列")
    #expect(text.place("注") == "第2段")
  }

  @Test func marksMergedCells() throws {
    let rows = [
      [cell("一", properties: #"<w:vMerge w:val="restart"/>"#), cell("1"), cell("甲")],
      [cell("", properties: "<w:vMerge/>"), cell("合", properties: #"<w:gridSpan w:val="2"/>"#)],
    ]
    #expect(try grid(table(rows)) == [[["一", "1", "甲"], ["^", "合", "^"]]])
  }

  @Test func leavesOutDeletedRows() throws {
    let deleted = "<w:trPr><w:del/></w:trPr>" + cell("旧") + cell("旧")
    #expect(try grid(table([[deleted], [cell("新"), cell("1")]])) == [[["新", "1"]]])
  }

  @Test func flattensATableInsideACell() throws {
    #expect(
      try grid(table([["<w:tc>\(table([[cell("甲"), cell("乙")]]))</w:tc>", cell("丙")]])) == [[["甲\n乙", "丙"]]])
  }

  @Test func refusesAnAbsurdSpan() {
    let wide = table([[cell("甲", properties: #"<w:gridSpan w:val="2000000000"/>"#)]])
    #expect(refusal(OfficeFiles.document(wide)) == .tooComplex)
  }

  private func grid(_ body: String) throws -> [[[String]]] {
    try DocumentReader().read(name: "a.docx", bytes: OfficeFiles.document(body)).grid
  }

  private func table(_ rows: [[String]]) -> String {
    "<w:tbl>" + rows.map { "<w:tr>\($0.joined())</w:tr>" }.joined() + "</w:tbl>"
  }

  private func cell(_ paragraphs: String..., properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraphs.map(paragraph).joined())</w:tc>"
  }

  private func paragraph(_ words: String) -> String { "<w:p><w:r><w:t>\(words)</w:t></w:r></w:p>" }
}
