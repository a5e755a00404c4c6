import DuchaDiagnostics
import DuchaDocuments
import DuchaTestSupport
import Testing

struct SpreadsheetReaderTests {
  @Test func readsSharedAndInlineStrings() throws {
    let text = try read(
      OfficeFiles.workbook(
        sheet: """
          <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>县科技局</t></is></c></row>
          """,
        strings: "<si><r><t>重点</t></r><r><t>任务</t></r><rPh sb=\"0\" eb=\"2\"><t>zhong</t></rPh></si>"))
    #expect(text.grid == [[["", "重点任务", "县科技局"]]])
    #expect(text.whole == "\t重点任务\t县科技局\n")
    #expect(text.tables[0].name == "表")
  }

  @Test func namesSheetAndCell() throws {
    let content = """
      <sheetData><row r="1"><c r="A1" t="str"><v>分解表</v></c></row><row r="4"><c r="B4"><v>1</v></c>\
      <c r="C4" t="str"><v>建校</v></c></row></sheetData>
      """
    let text = try read(OfficeFiles.workbook(sheets: [("附件1", "", content)]))
    #expect(text.place("分解表") == "工作表“附件1”!A1")
    #expect(text.place("校") == "工作表“附件1”!C4")
  }

  @Test func readsCellsWithoutPlaces() throws {
    #expect(try read(sheet(#"<row><c><v>1</v></c><c t="str"><v>甲</v></c></row>"#)).grid == [[["1", "甲"]]])
  }

  @Test func writesNumbersAsTheyAreShown() throws {
    let formats = ["General", "0.0%", #"#,##0"万元""#, #""≥"0.00_ "#, "[Red]0;-0", "@"]
    let values = ["0.28999999999999998", "0.955", "1860.4", "8.5", "12", "3.0"]
    #expect(try shown(values, formats) == ["0.29", "95.5%", "1860万元", "≥8.5", "12", "3"])
  }

  @Test func writesDatesInTheWordsOfPlans() throws {
    let formats = ["yyyy/m/d", #"[$-804]yyyy"年"m"月""#, "m-d", "h:mm", "yyyy-mm-dd hh:mm:ss"]
    let values = ["45535", "45535", "45535", "0.375", "45535.375"]
    #expect(try shown(values, formats) == ["2024年8月31日", "2024年8月", "8月31日", "9:00", "2024年8月31日 9:00"])
  }

  @Test func knowsTheBuiltInFormats() throws {
    let styles =
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"57\"/><xf numFmtId=\"9\"/></cellXfs>"
    let cells = (1...3).map { #"<c s="\#($0)"><v>\#($0 == 3 ? "0.4" : "1")</v></c>"# }.joined()
    let text = try read(OfficeFiles.workbook(sheet: "<row>\(cells)</row>", styles: styles))
    #expect(text.grid == [[["1900年1月1日", "1900年1月", "40%"]]])
  }

  @Test func countsFrom1904WhereTheWorkbookSaysSo() throws {
    let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    let content = #"<sheetData><row><c s="0"><v>44073</v></c></row></sheetData>"#
    let bytes = OfficeFiles.workbook(
      sheets: [("表", "", content)], styles: styles, properties: #"<workbookPr date1904="1"/>"#)
    #expect(try read(bytes).whole == "2024年8月31日\n")
  }

  @Test func marksMergedCells() throws {
    let content = """
      <sheetData>
      <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
      <row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c></row>
      <row r="3"><c r="A3"><v>6</v></c></row>
      <row r="4"/>
      </sheetData>
      <mergeCells><mergeCell ref="C1:C2"/><mergeCell ref="A3:XFD1048576"/></mergeCells>
      """
    let text = try read(OfficeFiles.workbook(sheets: [("表", "", content)]))
    #expect(text.grid == [[["1", "2", "3"], ["4", "5", "^"], ["6", "^", "^"]]])
  }

  @Test func readsVisibleSheetsInOrder() throws {
    let content = { (word: String) in
      "<sheetData><row><c t=\"str\"><v>\(word)</v></c><c><v>1</v></c></row></sheetData>"
    }
    let text = try read(
      OfficeFiles.workbook(sheets: [
        ("附件1", "", content("甲")), ("旧", #"state="hidden""#, content("乙")), ("附件2", "", content("丙")),
      ]))
    #expect(text.tables.map(\.name) == ["附件1", "附件2"])
    #expect(text.whole == "甲\t1\n丙\t1\n")
  }

  @Test func makesParagraphsOfTitleRows() throws {
    let text = try read(
      sheet("<row><c t=\"str\"><v>分解表</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>"))
    #expect(text.whole == "分解表\n1\t2\n")
    #expect(text.grid == [[["1", "2"]]])
  }

  @Test func resolvesCharactersThatXMLCannotHold() throws {
    let text = try read(sheet(#"<row><c t="str"><v>甲_x000D__x000A_乙_x005F_</v></c><c><v>1</v></c></row>"#))
    #expect(text.grid == [[["甲\n乙_", "1"]]])
  }

  @Test func refusesAnEmptyWorkbook() {
    #expect(refusal(OfficeFiles.workbook(sheet: "")) == .empty)
  }

  @Test func refusesMoreCellsThanAnyPlanHas() {
    let wide = OfficeFiles.workbook(sheet: #"<row><c r="XFD1"><v>1</v></c></row>"#)
    #expect(refusal(wide, limits: .init(cells: 10_000)) == .tooComplex)
  }

  @Test func neverCrashesOnACutPart() {
    let row = #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>2</v></c></row>"#
    for count in 0..<row.utf8.count {
      _ = refusal(OfficeFiles.workbook(sheet: String(row.prefix(count)), strings: "<si><t>甲</t></si>"))
    }
  }

  @Test func neverCrashesOnACutFile() {
    readCutAtEveryByte(sheet(#"<row r="1"><c r="A1"><v>1</v></c></row>"#), name: "a.xlsx")
  }

  private func read(_ bytes: [UInt8]) throws -> SourceText {
    // The name says nothing: the content does.
    try DocumentReader().read(name: "a.txt", bytes: bytes)
  }

  private func sheet(_ rows: String) -> [UInt8] { OfficeFiles.workbook(sheet: rows) }

  /// What is shown of values, each under a format of its own.
  private func shown(_ values: [String], _ formats: [String]) throws -> [String] {
    let codes = formats.enumerated().map { index, code in
      let escaped = code.replacing("\"", with: "&quot;")
      return #"<numFmt numFmtId="\#(164 + index)" formatCode="\#(escaped)"/>"#
    }
    let styles = formats.indices.map { #"<xf numFmtId="\#(164 + $0)"/>"# }
    let cells = values.enumerated().map { index, value in #"<c s="\#(index)"><v>\#(value)</v></c>"# }
    let text = try read(
      OfficeFiles.workbook(
        sheet: "<row>\(cells.joined())</row>",
        styles: "<numFmts>\(codes.joined())</numFmts><cellXfs>\(styles.joined())</cellXfs>"))
    return text.grid[0][0]
  }
}
