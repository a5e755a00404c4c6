import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

@Suite struct FigureChecksTests {
  @Test(arguments: [
    ("年底前完成编制", "P0201"), ("6月底前完成编制", "P0201"), ("五年内实现全覆盖", "P0203"), ("汛期前完成整改", "P0204"),
    ("定期通报进展", "P0206"), ("2025年6月前完成", "P0202"),
  ])
  func aLimitThatNobodyCanDate(text: String, code: String) {
    #expect(DeadlineParser(scope: undatedPlan).parse(itemReading(text)).diagnostics.map(\.code.id) == [code])
  }

  @Test func aLimitBeforeTheIssue() {
    let found = DeadlineParser(scope: samplePlan).parse(itemReading("2024年1月底前报送方案")).diagnostics
    #expect(found.map(\.code.id) == ["P0205"])
  }

  @Test(arguments: [
    ("研发投入达到全市平均水平", "P0301"), ("培育技术中心、重点实验室2家以上", "P0302"), ("企业数量实现倍增", "P0303"), ("引进人才50名左右", "P0304"),
    ("研发中心、研究院、实验室分别达到6家和4家", "P0305"),
  ])
  func aTargetThatNobodyCanCheck(text: String, code: String) {
    let item = itemReading(text)
    #expect(TargetParser(scope: samplePlan).parse(item, deadlines: []).diagnostics.map(\.code.id) == [code])
  }

  @Test func theSameWordsAreFlaggedOnce() {
    let found = DeadlineParser(scope: undatedPlan).parse(itemReading("年底前建成。其余年底前开工。")).diagnostics
    #expect(found.count == 1)
  }

  @Test(arguments: FigureChecks.all)
  func everyCodeExplainsItself(code: DiagnosticCode) {
    let explanation = code.explanation
    for part in [explanation.what, explanation.why, explanation.example, explanation.instead] {
      #expect(!part.isEmpty)
    }
  }

  @Test func codesAreDistinctAndInOrder() {
    let ids = FigureChecks.all.map(\.id)
    #expect(ids == Set(ids).sorted())
  }
}
