import DuchaDiagnostics
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaReports

@Suite struct LintReportTests {
  private static let bracket = DiagnosticCode(
    "D9001", "ExampleBracket",
    Explanation(what: "检查括号", why: "不成对有两种读法", example: "（县科协", instead: "（县科协）"))
  private static let number = DiagnosticCode(
    "D9002", "ExampleNumber", Explanation(what: "检查编号", why: "重号分不清", example: "一、一、", instead: "一、二、"))
  private static let unused = DiagnosticCode(
    "D9003", "ExampleUnused", Explanation(what: "不会出现", why: "没有", example: "无", instead: "无"))

  /// Two drafts: one with a warning that has a fix and a note that has another place, one without any finding.
  private var report: LintReport {
    let source = SourceText(name: "方案.txt", "一、建馆。（县科协\n一、建站。")
    let found = [
      Diagnostic(
        Self.number, .note, "编号用了两次", at: SourceSpan(0, 3), path: "一", help: "顺次改号",
        labels: [.init(SourceSpan(28, 31), "又一处")]),
      Diagnostic(
        Self.bracket, .warning, "`（` 没有对应的 `）`", at: SourceSpan(15, 18), help: "补上 `）`",
        fix: Fix("补上 `）`", replacing: SourceSpan(27, 27), with: "）")),
    ]
    let clean = SourceText(name: "清.txt", "无")
    return LintReport(
      [
        .init(file: "稿 1/方案.txt", source: source, diagnostics: found),
        .init(file: "/清.txt", source: clean, diagnostics: []),
      ], codes: [Self.bracket, Self.number, Self.unused])
  }

  @Test func everyFormatIsAsAccepted() throws {
    #expect(
      try Golden("reports/lint").problems([
        "lint.txt": report.text(), "lint.json": report.json(), "lint.sarif": report.sarif(),
      ]) == [])
  }

  @Test func whatSARIFRequiresIsThere() throws {
    let log = try #require(JSONSerialization.jsonObject(with: Data(report.sarif().utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 2)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["note", "warning", "error"].contains(result["level"] as? String))
    }
  }

  @Test func aFileNameIsAValidReference() {
    let text = report.sarif()
    #expect(text.contains(#""uri": "%E7%A8%BF%201/%E6%96%B9%E6%A1%88.txt""#))
    #expect(text.contains(#""uri": "file:///%E6%B8%85.txt""#))
  }

  @Test func notesAloneAreClean() {
    let source = SourceText(name: "方案.txt", "一、")
    func isClean(_ severity: Severity) -> Bool {
      let found = Diagnostic(Self.number, severity, "编号", at: SourceSpan(0, 3))
      return LintReport([.init(file: "方案.txt", source: source, diagnostics: [found])], codes: []).isClean
    }
    #expect(isClean(.note) && !isClean(.warning) && !isClean(.error))
  }
}
