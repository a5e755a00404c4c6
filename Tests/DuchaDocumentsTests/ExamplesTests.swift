import DuchaDiagnostics
import DuchaDocuments
import Foundation
import Testing

/// The files in Examples, as users meet them.
struct ExamplesTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples")

  @Test func theSameTableReadsAlikeFromBothFormats() throws {
    let workbook = try read("青溪县2024年民生实事任务分解表.xlsx")
    let list = try read("青溪县2024年民生实事任务分解表.csv")
    #expect(workbook.span(ofLine: 1) == list.span(ofLine: 1))
    #expect(workbook.whole == list.whole)
    #expect(workbook.grid[0].count == 16)
    #expect(list.grid == workbook.grid.map { $0.map { $0.map { $0 == "^" ? "" : $0 } } })
  }

  @Test func everyPlanIsPlainText() throws {
    for name in ["青溪县数字经济五年行动方案.txt", "臨江市營商環境提升行動方案.txt", "安澜区科普工作要点.txt"] {
      #expect(try read(name).encoding == .utf8)
    }
  }

  @Test func everyReportNamesAKnownUnit() throws {
    let units = Set(try read("units.csv").grid[0].map { $0[0] })
    for report in try read("progress.csv").grid[0].dropFirst() { #expect(units.contains(report[1])) }
  }

  private func read(_ name: String) throws -> SourceText {
    try DocumentReader().read(path: folder.appending(path: name).path)
  }
}
