import DuchaDiagnostics
import DuchaDocuments
import Testing

struct CSVReaderTests {
  @Test func readsQuotedCellsWithTheirBreaks() throws {
    let text = try read("序号,任务,单位\r\n1,\"建设\"\"一张图\"\",\n接入系统\",县科技局\r\n")
    #expect(text.grid == [[["序号", "任务", "单位"], ["1", "建设\"一张图\",\n接入系统", "县科技局"]]])
    #expect(text.whole == "序号\t任务\t单位\n1\t建设\"一张图\",\n接入系统\t县科技局\n")
    #expect(text.encoding == .extracted)
  }

  @Test(arguments: [",", ";", "\t"]) func findsTheSeparator(separator: String) throws {
    let text = try read(["甲", "乙", "丙"].joined(separator: separator) + "\n")
    #expect(text.grid == [[["甲", "乙", "丙"]]])
  }

  @Test func readsWhatExcelSavesInGB18030() throws {
    // 任务,单位
    let bytes: [UInt8] = [0xC8, 0xCE, 0xCE, 0xF1, 0x2C, 0xB5, 0xA5, 0xCE, 0xBB]
    #expect(try DocumentReader().read(name: "a.CSV", bytes: bytes).grid == [[["任务", "单位"]]])
  }

  @Test func makesParagraphsOfTitleRows() throws {
    let text = try read("\u{FEFF}任务分解表,,\n 2024年1月 ,,\n\n序号,任务,\n一、教育,,\n1,建校,\n")
    #expect(text.whole == "任务分解表\n2024年1月\n序号\t任务\t\n一、教育\t\t\n1\t建校\t\n")
    #expect(text.tables.map(\.span) == [SourceSpan(28, text.bytes.count)])
  }

  @Test func namesCellsAsASpreadsheetDoes() throws {
    let text = try read("任务分解表,,\n\n序号,\"任\n务\",\n1,建校,\n")
    #expect(text.place("分解表") == "A1")
    #expect(text.place("建校") == "B4")
  }

  @Test func keepsWhatFollowsAClosingQuote() throws {
    #expect(try read("a,\"b\"c\n").grid == [[["a", "bc"]]])
  }

  @Test func refusesAQuoteWithoutPartner() {
    let reason = refusal(Array("a,b\nc,\"d\ne,f\n".utf8), name: "a.csv")
    #expect(reason == .damaged(kind: "CSV", detail: "B2 单元格的引号没有配对"))
  }

  @Test func refusesTooManyCells() {
    #expect(refusal(Array("a,b\nc,d\n".utf8), name: "a.csv", limits: .init(cells: 3)) == .tooComplex)
  }

  @Test func neverCrashesOnACutFile() {
    readCutAtEveryByte(Array("\u{FEFF}任务,\"单\"\"位\"\r\n1,县科技局\n".utf8), name: "a.csv")
  }

  private func read(_ text: String) throws -> SourceText {
    try DocumentReader().read(name: "a.csv", bytes: Array(text.utf8))
  }
}
