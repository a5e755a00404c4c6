import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaDocuments

/// Charts in papers: parts of the file that hold their values themselves.
struct ChartTests {
  private static let red = ChartDraft.Fill(.slantedLines, ink: "5C0006", ground: "E5544B")
  private static let white = ChartDraft.Fill(.plain, ink: "000000", ground: "FFFFFF")

  private static func chart(_ kind: ChartDraft.Kind) -> ChartDraft {
    ChartDraft(
      kind, title: "亮灯", description: "甲局<1>：红灯2项", categories: ["甲局<1>", "乙局\n红0"],
      series: [.init("红灯", red, [2, nil]), .init("不亮灯", white, [1, 40])],
      axis: .init("项", top: 50, step: 10))
  }

  private static let draft = WordDraft(
    title: "图",
    sections: [
      .init(
        .upright, [.paragraph(.caption, "图1"), .chart(chart(.stackedBars)), .chart(chart(.clusteredBars))]),
      .init(.upright, [.chart(chart(.stackedColumns))]),
    ])

  private func part(_ name: String, of draft: WordDraft = draft) throws -> [UInt8] {
    let archive = try ZipArchive(WordWriter.bytes(of: draft), kind: "Word", inflatedLimit: 1 << 20)
    return try #require(try archive.read(name), "\(name)")
  }

  private func text(_ name: String) throws -> String { String(decoding: try part(name), as: UTF8.self) }

  /// The charts of all sections are numbered through, and the text, its relationships and the list of contents agree.
  @Test func everyChartIsAPart() throws {
    let (types, targets, document) = (
      try text("[Content_Types].xml"), try text("word/_rels/document.xml.rels"), try text("word/document.xml")
    )
    for number in 1...3 {
      #expect(
        types.contains(
          "/word/charts/chart\(number).xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
        ))
      #expect(targets.contains("/relationships/chart\" Target=\"charts/chart\(number).xml\""))
      #expect(document.components(separatedBy: "r:id=\"rIdChart\(number)\"").count == 2)
      #expect(document.components(separatedBy: "<wp:docPr id=\"\(number)\"").count == 2)
      let name = "word/charts/chart\(number).xml"
      let scanner = try XMLScanner(try part(name), part: name, kind: "Word", depthLimit: 40)
      _ = try scanner.root()
      try scanner.children { _ in }
    }
    #expect(!types.contains("chart4.xml"))
    #expect(document.contains("descr=\"甲局&lt;1&gt;：红灯2项\""))
  }

  @Test func goldens() throws {
    let kinds: [(String, ChartDraft.Kind)] = [
      ("stacked-bars", .stackedBars), ("stacked-columns", .stackedColumns),
      ("clustered-bars", .clusteredBars),
    ]
    let outputs = kinds.map { name, kind in
      let xml = ChartMarkup(chart: Self.chart(kind), number: 1).xml
      return ("\(name).xml", xml.replacingOccurrences(of: "><", with: ">\n<") + "\n")
    }
    let files = Dictionary(uniqueKeysWithValues: outputs)
    #expect(try Golden("documents/charts").problems(files) == [])
  }

  /// 1 of 50 has no room for its figure, 40 has; what is not there has neither bar nor figure.
  @Test func figuresStandWhereTheyHaveRoom() {
    let xml = ChartMarkup(chart: Self.chart(.stackedBars), number: 1).xml
    let series = xml.components(separatedBy: "<c:ser>").dropFirst()
    #expect(series.map { $0.contains(#"<c:dLbl><c:idx val="0"/><c:delete val="1"/>"#) } == [true, true])
    #expect(series.allSatisfy { !$0.contains(#"<c:dLbl><c:idx val="1"/>"#) })
    #expect(
      series.first?.contains(#"<c:ptCount val="2"/><c:pt idx="0"><c:v>2</c:v></c:pt></c:numLit>"#) == true)
  }

  @Test func aChartOfTwentyBarsFitsOnAPageWithItsWords() {
    let page = 225 * ChartLayout.millimetre
    #expect(ChartLayout(kind: .stackedBars, categories: 20).height < page - 30 * ChartLayout.millimetre)
    #expect(ChartLayout(kind: .clusteredBars, categories: 12).height < page - 30 * ChartLayout.millimetre)
  }

  @Test func theSameChartsMakeTheSameBytes() {
    #expect(WordWriter.bytes(of: Self.draft) == WordWriter.bytes(of: Self.draft))
  }
}
