import Testing

@testable import DuchaDiagnostics

@Suite struct FullFormatTests {
  private static let code = DiagnosticCode(
    "P9999", "Example", Explanation(what: "", why: "", example: "", instead: ""))

  /// Returns the printed lines for a diagnostic on the first occurrence of `words`.
  private func lines(_ text: String, on words: String) throws -> [String] {
    let range = try #require(text.firstRange(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let span = SourceSpan(start, start + words.utf8.count)
    let diagnostic = Diagnostic(Self.code, .warning, "任务列出两个牵头单位", at: span, help: "明确一个牵头单位")
    return FullFormat(SourceText(name: "plan.txt", text)).text(of: diagnostic)
      .split(separator: "\n").map(String.init)
  }

  @Test func marksStandUnderTheWordsOnAWideTerminal() throws {
    #expect(
      try lines("建站（县科技局牵头，配合）", on: "县科技局") == [
        "警告[P9999]: 任务列出两个牵头单位",
        " --> plan.txt:1:4",
        "  |",
        "1 | 建站（县科技局牵头，配合）",
        "  |       ^^^^^^^^",
        "  = 建议: 明确一个牵头单位",
      ])
  }

  @Test func aFixIsShownAsTheLineWouldRead() {
    let source = SourceText(name: "plan.txt", "一、建站（县科技局\n二、建馆（县发改局）")
    let inserted = Diagnostic(
      Self.code, .warning, "缺括号", at: SourceSpan(12, 15),
      fix: Fix("补上 `）`", replacing: SourceSpan(27, 27), with: "）"))
    #expect(
      FullFormat(source).text(of: inserted).split(separator: "\n").suffix(4) == [
        "  = 改法: 补上 `）`", "  |", "1 | 一、建站（县科技局）", "  |                   ++",
      ])
    let replaced = Diagnostic(
      Self.code, .warning, "两种写法", at: SourceSpan(43, 55),
      fix: Fix(
        "统一写作 `县发展改革局`",
        [.init(SourceSpan(43, 55), "县发展改革局"), .init(SourceSpan(15, 27), "县发展改革局")]))
    #expect(
      FullFormat(source).text(of: replaced).split(separator: "\n").suffix(4) == [
        "  = 改法: 统一写作 `县发展改革局`（另有1处同样修改）", "  |", "2 | 二、建馆（县发展改革局）",
        "  |           ~~~~~~~~~~~~",
      ])
  }

  @Test func aFixOnALongerNumberedLineKeepsTheMargin() {
    let source = SourceText(name: "plan.txt", String(repeating: "\n", count: 9) + "县科技局")
    let diagnostic = Diagnostic(
      Self.code, .warning, "缺标题", at: SourceSpan(0, 0),
      fix: Fix("补上", replacing: SourceSpan(9, 9), with: "青溪"))
    let printed = FullFormat(source).text(of: diagnostic).split(separator: "\n")
    #expect(printed.contains(" 1 | ") && printed.contains("10 | 青溪县科技局"))
  }

  @Test func placesWithTheSameReasonShareALine() {
    let source = SourceText(name: "plan.txt", String(repeating: "县\n", count: 20))
    func labels(_ count: Int) -> [Diagnostic.Label] {
      (1...count).map { .init(SourceSpan($0 * 4, $0 * 4 + 3), "也没有") }
    }
    let few = Diagnostic(Self.code, .warning, "没有", at: SourceSpan(0, 3), labels: labels(2))
    #expect(FullFormat(source).text(of: few).contains("= 另见 plan.txt:2:1、3:1: 也没有\n"))
    let many = Diagnostic(Self.code, .warning, "没有", at: SourceSpan(0, 3), labels: labels(19))
    #expect(FullFormat(source).text(of: many).contains("、13:1等19处: 也没有\n"))
  }

  @Test func aPlaceInTheFileStandsBesideLineAndColumn() {
    let text = SourceText(
      name: "plan.docx", bytes: Array("甲\t乙\n".utf8), encoding: .extracted,
      places: [
        PlacedOffset(0, .tableCell(table: 1, row: 3, column: 1)),
        PlacedOffset(4, .tableCell(table: 1, row: 3, column: 2)),
      ])
    let printed = FullFormat(text).text(
      of: Diagnostic(
        Self.code, .note, "乙", at: SourceSpan(4, 7), path: "表1/2", labels: [.init(SourceSpan(0, 3), "甲")]))
    #expect(printed.contains(" --> plan.docx:1:3  表1第3行第2列  任务 表1/2\n"))
    #expect(printed.contains(" = 另见 plan.docx:1:1  表1第3行第1列: 甲\n"))
  }

  @Test func aLongParagraphIsCutToAWindowAroundTheWords() throws {
    let text = String(repeating: "前", count: 500) + "县科技局" + String(repeating: "后", count: 500)
    let printed = try lines(text, on: "县科技局")
    #expect(printed[3].contains("县科技局") && printed[3].hasPrefix("1 | …前") && printed[3].hasSuffix("后…"))
    #expect(printed.allSatisfy { $0.displayWidth <= 84 })
    let before = try #require(printed[3].firstRange(of: "县科技局")).lowerBound
    #expect(printed[3][..<before].displayWidth == printed[4].prefix { $0 != "^" }.count)
  }

  @Test func anExcerptCannotSteerTheTerminal() throws {
    #expect(!(try lines("\u{1B}[2J县科技局", on: "县科技局")).joined().contains("\u{1B}"))
  }

  @Test(arguments: [("县", 2), ("a", 1), ("，", 2), ("\u{200B}", 0), ("“", 2), ("é", 1)])
  func columns(_ text: String, _ width: Int) { #expect(text.displayWidth == width) }

  @Test func clippedTextFitsItsWidth() {
    for width in 2...12 { #expect("县a科技b局工信".shortened(toWidth: width).displayWidth <= width) }
    #expect("县局".shortened(toWidth: 4) == "县局")
  }
}
