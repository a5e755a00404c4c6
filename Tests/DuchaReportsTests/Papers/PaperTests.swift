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
    let text = (bulletins[edition] ?? BulletinTests.sample()).text
    let (word, markdown) = (
      try PaperWords.lines(ofWord: text.docx(copies: "县委办公室")), PaperWords.lines(ofMarkdown: text.markdown())
    )
    #expect(PaperWords.missing(markdown, in: word) == [])
    let imprint =
      text.imprint == nil ? [] : ["抄送：县委办公室。", "\(text.issuer)\(text.date)印发"]
    #expect(PaperWords.missing(word, in: markdown) == imprint)
  }

  @Test func aDraftIsMarkedAndHasNoImprint() throws {
    let word = try PaperWords.lines(ofWord: BulletinTests.sample().text.docx(copies: "县委办公室"))
    #expect(word.contains("（送审稿）") && !word.joined().contains("抄送"))
  }

  @Test func aBulletinWithoutTasksHasItsImprintBelowTheText() {
    var text = SampleIssues.june.text
    text.annex.rows = []
    #expect(text.paper(copies: "").sections.map(\.page) == [.upright])
    #expect(SampleIssues.june.text.paper(copies: "").sections.map(\.page) == [.upright, .across, .back])
  }

  @Test func lightsAreColoursBesideWords() throws {
    let sections = BulletinTests.sample().text.paper(copies: "").sections
    let cells = sections.flatMap(\.blocks).flatMap { block -> [TableDraft.Cell] in
      if case .table(let table) = block { return table.rows.joined().filter { $0.fill != nil } }
      return []
    }
    #expect(Set(cells.compactMap(\.fill)).count == 3)
    #expect(cells.allSatisfy { $0.runs[0].text.contains("灯") && $0.runs[0].colour != nil })
  }

  @Test func aListSaysTheSame() throws {
    let ledgers = [SampleLedger.state(asOf: GoldenTests.july.lastDay), SampleGroups.state]
    for list in ledgers.flatMap({ TaskListIndex(SupervisedLedger($0)).rows.map(\.list) }) {
      let word = try PaperWords.lines(ofWord: list.docx())
      #expect(word.first == "\(list.name)任务清单")
      #expect(word.filter { $0.contains(/^\d-\d\d$/) }.count == list.count)
      let facts = list.sections.flatMap(\.items).flatMap { [$0.deadlineWithDate, $0.standingWords, $0.lead] }
      #expect(PaperWords.missing(facts.map { $0.filter { !$0.isWhitespace } }, in: word) == [])
    }
  }

  @Test func aTemplateTakesEveryPlaceThatIsListed() throws {
    let list = BulletinText.placeholderList()
    let names = list.split(separator: "{{").dropFirst().map { String($0.prefix { $0 != "}" }) }
    let row = names.drop { $0 != "#任务" }
    let body =
      names.prefix { $0 != "#任务" }.map { "<w:p><w:r><w:t>{{\($0)}}</w:t></w:r></w:p>" }.joined()
      + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>\(row.map { "{{\($0)}}" }.joined())</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    let template = try WordTemplate(name: "t.docx", bytes: OfficeFiles.document(body))
    let text = SampleIssues.july.text
    let word = try PaperWords.lines(ofWord: text.docx(in: template, copies: "县委办公室"))
    let said =
      [text.masthead, text.issue, text.title, text.opening, text.annex.caption, "县委办公室"]
      + text.sections.map(\.heading) + text.notes + text.annex.rows.joined().map(\.words.text)
    #expect(PaperWords.missing(said.map { $0.filter { !$0.isWhitespace } }, in: word) == [])
    #expect(!word.joined().contains("{{"))
  }
}
