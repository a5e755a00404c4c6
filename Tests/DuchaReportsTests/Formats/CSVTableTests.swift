import Testing

@testable import DuchaReports

struct CSVTableTests {
  private func cell(_ text: String) -> String {
    String(CSVTable(header: ["a"], rows: [[text]]).text().dropFirst("\u{FEFF}a\r\n".count).dropLast())
  }

  @Test(arguments: ["=HYPERLINK(0)", "+1", "-1", "@SUM", "\t=1", "＝1"])
  func formulasBecomeText(text: String) {
    #expect(cell(text).contains("'" + text))
  }

  @Test func figuresOfOursStayFigures() {
    let table = CSVTable(header: ["任务", "得分"], rows: [["-2", "-2"]], figures: [1])
    #expect(table.text().hasSuffix("\r\n'-2,-2\r\n"))
  }

  @Test func quotesAndBreaksAreQuoted() {
    #expect(cell("甲\"乙\n丙") == "\"甲\"\"乙\n丙\"")
    #expect(cell("甲,乙") == "\"甲,乙\"")
    #expect(cell("甲，乙") == "甲，乙")
  }

  @Test func beginsWithAByteOrderMark() {
    #expect(Array(CSVTable(header: ["a"], rows: []).text().utf8) == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A])
  }
}
