import DuchaDiagnostics
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaDocuments

struct WordWriterTests {
  /// A paper with one of everything.
  static let draft = WordDraft(
    title: "关于“试点”的通报",
    sections: [
      .init(
        .upright,
        [
          .paragraph(.masthead, "督查通报"), .paragraph(.issueLine, "县督查室\t2024年8月2日"),
          .paragraph(ParagraphDraft(.redLine, [])), .paragraph(.heading1, "一、总体情况"),
          .paragraph(
            ParagraphDraft(.body, [.init("共"), .init("3", isBold: true, colour: "B00009"), .init("项。")])),
          .table(
            TableDraft(
              columns: [.init(1, isCentred: true), .init(2)], header: ["序号", "任务"],
              rows: [[.init("1"), .init([.init("修路\n（二期）")], fill: "FFF2CC")]])),
        ] + WordDraft.Block.signature("县督查室", date: "2024年8月2日")),
      .init(
        .across,
        [.paragraph(.annexTitle, "附表"), .table(TableDraft(columns: [.init(1)], header: ["甲"], rows: []))]),
      .init(.back, [.imprint([.init("抄送：县委办公室。"), .init("县督查室", right: "2024年8月2日印发")])]),
    ])

  private func read(_ draft: WordDraft) throws -> SourceText {
    try DocumentReader().read(name: "a.docx", bytes: WordWriter.bytes(of: draft))
  }

  private func part(_ name: String, of draft: WordDraft) throws -> [UInt8] {
    let archive = try ZipArchive(WordWriter.bytes(of: draft), kind: "Word", inflatedLimit: 1 << 20)
    return try #require(try archive.read(name))
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let text = try read(Self.draft)
    #expect(
      text.whole == """
        督查通报
        县督查室 2024年8月2日
        一、总体情况
        共3项。
        序号\t任务
        1\t修路
        （二期）
        县督查室
        2024年8月2日
        附表
        甲
        抄送：县委办公室。
        县督查室 2024年8月2日印发

        """)
    #expect(text.grid.first == [["序号", "任务"], ["1", "修路\n（二期）"]])
  }

  @Test func theSamePaperMakesTheSameBytes() {
    #expect(WordWriter.bytes(of: Self.draft) == WordWriter.bytes(of: Self.draft))
  }

  @Test func documentOfASmallPaper() throws {
    // One element a line reads better.
    let xml = WordWriter.document(Self.draft).replacingOccurrences(of: "><", with: ">\n<")
    #expect(try Golden("documents/word").problems(["document.xml": xml + "\n"]) == [])
  }

  @Test func wordsAreNoMarkup() throws {
    let words = "<w:p/>&amp;\"'\u{1}\u{FFFF}"
    #expect(
      try read(WordDraft(title: words, sections: [.init(.upright, [.paragraph(.body, words)])])).whole
        == "<w:p/>&amp;\"'\n")
  }

  private static let letter = WordDraft(
    title: "函", sections: [.init(.letter(office: "县政府办"), [.paragraph(.body, "甲")])])

  /// What `[Content_Types].xml` and the relationships name is there, and all of it is XML.
  @Test(arguments: ["通报", "函"])
  func everyPartThatIsNamedIsThere(kind: String) throws {
    let draft = kind == "函" ? Self.letter : Self.draft
    let types = String(decoding: try part("[Content_Types].xml", of: draft), as: UTF8.self)
    let parts = types.components(separatedBy: "PartName=\"/").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(parts.count > 5)
    for name in parts + ["_rels/.rels", "word/_rels/document.xml.rels"] {
      let scanner = try XMLScanner(try part(name, of: draft), part: name, kind: "Word", depthLimit: 40)
      _ = try scanner.root()
      try scanner.children { _ in }
    }
    let targets = String(decoding: try part("word/_rels/document.xml.rels", of: draft), as: UTF8.self)
    for target in targets.components(separatedBy: "Target=\"").dropFirst() {
      #expect(parts.contains("word/" + target.prefix { $0 != "\"" }))
    }
    let document = String(decoding: try part("word/document.xml", of: draft), as: UTF8.self)
    for reference in document.components(separatedBy: "r:id=\"").dropFirst() {
      #expect(targets.contains("Id=\"\(reference.prefix { $0 != "\"" })\""))
    }
  }

  /// A table stays on one page where each of its rows stays with the next and the last with what follows.
  @Test(arguments: [true, false])
  func aWholeTableKeepsItsRowsTogether(isWhole: Bool) {
    let table = TableDraft(columns: [.init(1)], header: ["甲"], rows: [[.init("乙")]], isWhole: isWhole)
    let xml = WordWriter.document(WordDraft(title: "表", sections: [.init(.upright, [.table(table)])]))
    #expect(xml.components(separatedBy: "<w:keepNext/>").count - 1 == (isWhole ? 2 : 0))
  }

  /// No page begins with the sum alone: of the last rows each but the last stays with the next.
  @Test func theLastRowsOfATableComeTogether() {
    let rows = (1...5).map { [TableDraft.Cell("\($0)")] }
    let table = TableDraft(columns: [.init(1)], header: ["甲"], rows: rows)
    let xml = WordWriter.document(WordDraft(title: "表", sections: [.init(.upright, [.table(table)])]))
    let kept = xml.components(separatedBy: "<w:tr>").dropFirst().map { $0.contains("<w:keepNext/>") }
    #expect(kept == [false, false, false, true, true, false])
  }

  @Test func noLineOfACellBreaksAtTheHyphenOfANumber() throws {
    let table = TableDraft(columns: [.init(1)], header: ["编号"], rows: [[.init("1-16（甲-乙）")]])
    let blocks: [WordDraft.Block] = [.paragraph(.body, "1-16"), .table(table)]
    let draft = WordDraft(title: "表", sections: [.init(.upright, blocks)])
    let xml = WordWriter.document(draft)
    #expect(xml.contains(#">1</w:t><w:noBreakHyphen/><w:t xml:space="preserve">16（甲-乙）<"#))
    #expect(xml.contains(">1-16<"))
    #expect(try read(draft).whole == "1-16\n编号\n1-16（甲-乙）\n")
  }

  @Test func theNameOfASignerStandsAboveTheMiddleOfTheDate() {
    func margins(_ name: String, _ date: String) -> [Double] {
      WordDraft.Block.signature(name, date: date).compactMap { block in
        if case .paragraph(let paragraph) = block { return paragraph.right }
        return nil
      }
    }
    #expect(margins("县督查室", "2024年8月2日") == [5, 4])
    #expect(margins("青溪县数字经济发展领导小组办公室", "2024年8月2日") == [0, 5])
  }
}
