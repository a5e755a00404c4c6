import DuchaDiagnostics
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaDocuments

struct WordTemplateTests {
  private static let content = TemplateContent(
    words: ["标题": "关于<试点>的通报", "期号": "第7期"],
    blocks: ["正文": [.paragraph(.heading1, "一、总体情况"), .paragraph(.body, "共3项。")]],
    rows: ["任务": [["序号": "1", "任务": "修路"], ["序号": "2", "任务": "架桥"]]])

  private func run(_ words: String) -> String { "<w:r><w:t>\(words)</w:t></w:r>" }
  private func paragraph(_ words: String...) -> String { "<w:p>\(words.map(run).joined())</w:p>" }

  private func fill(_ body: String, _ content: TemplateContent = content) throws -> String {
    let filled = try WordTemplate(name: "t.docx", bytes: OfficeFiles.document(body)).filled(with: content)
    let archive = try ZipArchive(filled, kind: "Word", inflatedLimit: 1 << 20)
    let document = String(decoding: try #require(try archive.read("word/document.xml")), as: UTF8.self)
    return String(document.drop { $0 != ">" }.dropFirst(9).dropLast("</w:body></w:document>".count))
  }

  private func problems(_ body: String) throws -> [TemplateError.Problem] {
    let template = try WordTemplate(name: "t.docx", bytes: OfficeFiles.document(body))
    let error = #expect(throws: TemplateError.self) { try template.filled(with: Self.content) }
    return try #require(error).problems
  }

  @Test func fillsPlacesAndLeavesTheRestAsItIs() throws {
    let rest = #"<w:p w:rsid='1>2'><w:pPr/><!-- <w:t> --><w:r><w:t>甲</w:t></w:r></w:p>"#
    #expect(
      try fill(rest + paragraph("题：{{标题}}（｛｛期号｝｝）") + rest)
        == rest + paragraph("题：关于&lt;试点&gt;的通报（第7期）") + rest)
  }

  @Test func findsPlacesThatAreSplitBetweenRuns() throws {
    #expect(
      try fill(paragraph("第{", "{期", "号}", "}刊", "甲")) == paragraph("第第7期", "", "", "刊", "甲"))
  }

  @Test func otherPartsAreCopied() throws {
    let bytes = OfficeFiles.document(paragraph("{{标题}}"), styles: "<w:style/>")
    let filled = try WordTemplate(name: "t.docx", bytes: bytes).filled(with: Self.content)
    let archives = try [bytes, filled].map { try ZipArchive($0, kind: "Word", inflatedLimit: 1 << 20) }
    for part in ["_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml"] {
      #expect(try archives[0].read(part) == archives[1].read(part))
    }
    #expect(try filled == WordTemplate(name: "t.docx", bytes: bytes).filled(with: Self.content))
  }

  @Test func aFileWithoutPlacesIsItself() throws {
    let bytes = OfficeFiles.document(paragraph("甲"))
    #expect(try WordTemplate(name: "t.docx", bytes: bytes).filled(with: Self.content) == bytes)
  }

  @Test func paragraphsTakeOverTheLooksOfTheirPlace() throws {
    let looks = #"<w:pPr><w:pStyle w:val="a"/><w:ind w:firstLine="9"/></w:pPr>"#
    let heading = #"<w:pPr><w:pStyle w:val="a"/><w:keepNext/><w:ind w:firstLine="9"/></w:pPr>"#
    let run = #"<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="30"/></w:rPr>"#
    let hei = #"<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="黑体"/><w:sz w:val="30"/></w:rPr>"#
    func made(_ looks: String, _ run: String, _ words: String) -> String {
      #"<w:p>\#(looks)<w:r>\#(run)<w:t xml:space="preserve">\#(words)</w:t></w:r></w:p>"#
    }
    #expect(
      try fill("<w:p>\(looks)<w:r>\(run)<w:t>{{正文}}</w:t></w:r></w:p>")
        == made(heading, hei, "一、总体情况") + made(looks, run, "共3项。"))
  }

  @Test func theEndOfASectionStays() throws {
    let end = "<w:pPr><w:sectPr><w:titlePg/></w:sectPr></w:pPr>"
    let filled = try fill("<w:p>\(end)\(run("{{正文}}"))</w:p>")
    #expect(filled.hasSuffix("共3项。</w:t></w:r></w:p><w:p>\(end)</w:p>"))
    #expect(filled.components(separatedBy: "sectPr>").count == 3)
  }

  @Test func rowsAreRepeated() throws {
    func row(_ number: String, _ task: String) -> String {
      "<w:tr><w:trPr/><w:tc>\(paragraph(number))</w:tc><w:tc>\(paragraph(task))</w:tc></w:tr>"
    }
    let head = row("序号", "{{期号}}")
    #expect(
      try fill("<w:tbl>\(head)\(row("{{#任务}}{{序号}}", "{{任务}}{{/任务}}"))</w:tbl>")
        == "<w:tbl>\(row("序号", "第7期"))\(row("1", "修路"))\(row("2", "架桥"))</w:tbl>")
    var nothing = Self.content
    nothing.rows["任务"] = []
    #expect(
      try fill("<w:tbl>\(row("{{#任务}}{{序号}}", "{{任务}}{{/任务}}"))</w:tbl>", nothing)
        == "<w:tbl>\(row("", ""))</w:tbl>")
  }

  @Test func tellsEveryPlaceThatCannotBeFilled() throws {
    let row = "<w:tr><w:tc>\(paragraph("{{#任务}}{{序数}}"))</w:tc></w:tr>"
    let body =
      paragraph("甲") + paragraph("{{通报标题}}") + paragraph("见{{正文}}") + paragraph("{{#任务}}")
      + "<w:tbl>\(row)</w:tbl>" + paragraph("{{标题") + paragraph("{{序号}}")
    let problems = try problems(body)
    #expect(problems.map(\.place) == ["第4段", "表1第1行", "第2段", "第3段", "第5段", "第6段", "表1第1行"])
    #expect(
      problems.map(\.cause) == [
        .outsideTable("任务"), .unpaired("任务"), .unknown("通报标题", nearest: "标题"), .notAlone("正文"), .unclosed,
        .outsideRow("序号", of: "任务"), .unknown("序数", nearest: "序号"),
      ])
  }

  @Test func repeatedRowsInsideARepeatedRowAreRefused() throws {
    let inner = "<w:tbl><w:tr><w:tc>\(paragraph("{{#任务}}{{任务}}{{/任务}}"))</w:tc></w:tr></w:tbl>"
    let outer = "<w:tr><w:tc>\(paragraph("{{#任务}}{{序号}}{{/任务}}"))\(inner)</w:tc></w:tr>"
    #expect(try problems("<w:tbl>\(outer)</w:tbl>").map(\.cause) == [.nested("任务")])
  }

  /// Every place is looked for once, however many rows begin in one.
  @Test(.timeLimit(.minutes(1))) func aRowThatBeginsManyTimesIsToldSoon() throws {
    let marks = String(repeating: "{{#任务}}", count: 1000) + "{{/任务}}"
    let causes = try problems("<w:tbl><w:tr><w:tc>\(paragraph(marks))</w:tc></w:tr></w:tbl>").map(\.cause)
    #expect(!causes.isEmpty && causes.allSatisfy { $0 == .unpaired("任务") })
  }

  @Test func aTextBoxGoesWithTheParagraphThatIsReplaced() throws {
    let box = "<w:r><w:txbxContent>\(paragraph("{{标题}}"))</w:txbxContent></w:r>"
    let filled = try fill("<w:p>\(box)\(run("{{正文}}"))</w:p>")
    #expect(filled.contains("共3项。") && !filled.contains("txbxContent"))
  }

  @Test func aWorkbookIsNoTemplate() {
    #expect(throws: DocumentError.self) {
      try WordTemplate(name: "t.xlsx", bytes: OfficeFiles.workbook(sheet: ""))
    }
  }

  @Test func brokenPartsDoNotCrash() {
    let whole = Array(paragraph("{{标", "题}}", "<!-- --><?a ?><![CDATA[ ]]>").utf8)
    for count in whole.indices {
      let filling = TemplateFilling(TemplateMarkup(Array(whole[..<count]), named: ""), Self.content)
      #expect(filling.bytes?.isEmpty != true)
    }
  }
}
