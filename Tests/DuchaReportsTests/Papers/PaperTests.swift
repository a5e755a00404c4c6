import DuchaDiagnostics
import DuchaDocuments
import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaReports

/// Bulletins and lists as docx say what they say as Markdown.
struct PaperTests {
  @Test(arguments: ["印发", "更正", "送审稿"])
  func aBulletinSaysTheSame(edition: String) throws {
    let bulletins = ["印发": SampleIssues.june, "更正": SampleIssues.correction]
    var text = (bulletins[edition] ?? BulletinTests.sample()).text
    // Markdown has no pictures.
    text.pictures = nil
    let (word, markdown) = (
      try PaperWords.lines(ofWord: text.docx(copies: "县委办公室")), PaperWords.lines(ofMarkdown: text.markdown())
    )
    #expect(PaperWords.missing(markdown, in: word) == [])
    let imprint =
      text.imprint == nil ? [] : ["抄送：县委办公室。", "\(text.issuer)\(text.date)印发"]
    #expect(PaperWords.missing(word, in: markdown) == imprint)
  }

  @Test(arguments: [
    ("关于修路的通报", "关于修路的通报"),
    ("关于“推进农村公路提升”任务推进情况的催办函", "关于“推进农村公路提升”任务\n推进情况的催办函"),
    ("关于就“推进农村公路提升”任务推进情况约谈县水利局有关负责同志的建议", "关于就“推进农村公路提升”任务\n推进情况约谈县水利局有关负责同志的建议"),
    ("关于《青溪县数字经济发展五年行动方案》2024年7月推进情况的通报", "关于《青溪县数字经济发展五年行动方案》\n2024年7月推进情况的通报"),
  ]) func titlesBreakWhereTheirSenseDoes(title: String, lines: String) {
    #expect(TitleLines.broken(title) == lines)
  }

  /// Which of the end of the text, the head of the notes and the notes stay with what follows them.
  @Test(arguments: [
    (1, [true, true, false]), (4, [true, true, true, true, true, false]),
    (6, [true, true, true, false, false, false, true, false]),
  ]) func fewNotesStayTogetherAndNoneIsLeftAlone(count: Int, kept: [Bool]) throws {
    var text = BulletinTests.sample().text
    text.notes = (1...count).map { "注\($0)" }
    let blocks = text.contents
    let head = try #require(blocks.firstIndex { $0.role == .noteHead })
    #expect(blocks[(head - 1)...].map(\.keepsNext) == kept)
  }

  @Test func aDraftIsMarkedAndHasNoImprint() throws {
    let word = try PaperWords.lines(ofWord: BulletinTests.sample().text.docx(copies: "县委办公室"))
    #expect(word.contains("（送审稿）") && !word.joined().contains("抄送"))
  }

  @Test func aBulletinWithoutTasksHasItsImprintBelowTheText() {
    var text = SampleIssues.june.text
    text.annex.rows = []
    text.pictures = nil
    #expect(text.paper(copies: "").sections.map(\.page) == [.upright])
    #expect(
      SampleIssues.june.text.paper(copies: "").sections.map(\.page) == [.upright, .across, .upright, .back])
  }

  @Test func lightsAreColoursBesideWords() throws {
    var text = BulletinTests.sample().text
    text.pictures = nil
    let sections = text.paper(copies: "").sections
    let cells = sections.flatMap(\.blocks).flatMap { block -> [TableDraft.Cell] in
      if case .table(let table) = block { return table.rows.joined().filter { $0.fill != nil } }
      return []
    }
    #expect(Set(cells.compactMap(\.fill)).count == 3)
    #expect(cells.allSatisfy { $0.runs[0].text.contains("灯") && $0.runs[0].colour != nil })
  }

  @Test func aListSaysTheSame() throws {
    let ledgers = [SampleLedger.state(asOf: GoldenTests.july.lastDay), SampleGroups.state]
    for list in ledgers.flatMap({ TaskLists(SupervisedLedger($0)) }) {
      let word = try PaperWords.lines(ofWord: list.docx())
      #expect(word.first == "\(list.name)任务清单")
      #expect(word.filter { $0.contains(/^\d-\d\d$/) }.count == list.count)
      let facts = list.sections.flatMap(\.items).flatMap { [$0.deadlineWithDate, $0.standingWords, $0.lead] }
      #expect(PaperWords.missing(facts.map { $0.filter { !$0.isWhitespace } }, in: word) == [])
    }
  }

  /// A template with every place that a list names.
  private func template(_ list: String) throws -> WordTemplate {
    let names = list.split(separator: "{{").dropFirst().map { String($0.prefix { $0 != "}" }) }
    let row = names.drop { $0 != "#任务" }.prefix { $0 != "正文" }
    func paragraph(_ words: String) -> String { "<w:p><w:r><w:t>\(words)</w:t></w:r></w:p>" }
    let body =
      names.prefix { $0 != "#任务" }.map { paragraph("{{\($0)}}") }.joined()
      + "<w:tbl><w:tr><w:tc>\(paragraph(row.map { "{{\($0)}}" }.joined()))</w:tc></w:tr></w:tbl>"
    return try WordTemplate(name: "t.docx", bytes: OfficeFiles.document(body))
  }

  @Test func aBulletinFillsEveryPlaceThatIsListed() throws {
    let text = SampleIssues.july.text
    let template = try template(BulletinText.placeholderList())
    let word = try PaperWords.lines(ofWord: text.docx(in: template, copies: "县委办公室"))
    let said =
      [text.masthead, text.issue, text.title, text.opening, text.annex.caption, "县委办公室"]
      + text.sections.map(\.heading) + text.notes + text.annex.rows.joined().map(\.words.text)
    #expect(PaperWords.missing(said.map { $0.filter { !$0.isWhitespace } }, in: word) == [])
    #expect(!word.joined().contains("{{"))
  }

  @Test func aLetterFillsEveryPlaceThatIsListed() throws {
    let letter = NoticeTextTests.notice(.supervision, to: "县水利局", items: 4)
    let word = try PaperWords.lines(ofWord: letter.docx(in: try template(NoticeText.placeholderList())))
    let said =
      [letter.title, letter.issuer, "（送审稿）", "青政督〔2024〕12号", letter.firstSentence, letter.lastSentence]
      + letter.rows.joined()
    #expect(PaperWords.missing(said, in: word) == [])
    #expect(!word.joined().contains("{{"))
  }
}

extension WordDraft.Block {
  fileprivate var role: ParagraphRole? {
    if case .paragraph(let paragraph) = self { paragraph.role } else { nil }
  }

  fileprivate var keepsNext: Bool {
    guard case .paragraph(let paragraph) = self else { return false }
    return paragraph.keepsNext || paragraph.role == .noteHead
  }
}
