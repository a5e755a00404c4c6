import DuchaCompiler
import DuchaDiagnostics
import DuchaModel
import DuchaReports
import DuchaTestSupport
import Testing

@testable import Ducha

/// One short plan for every code of reading and drafting: its explanation's own example, and what a user sees of it.
@Suite struct GalleryTests {
  private static let codes = CheckList.all + DraftCheckList.all

  /// What `ducha parse` tells of a plan, and for a drafter's code what `ducha lint` tells.
  private static func findings(_ text: String, for code: DiagnosticCode) -> LintReport.Draft {
    let source = SourceText(name: "方案.txt", text)
    let compiler = PolicyCompiler(simplify: nil)
    let isDraft = DraftCheckList.all.contains(code)
    let compilation = isDraft ? compiler.lint(source) : compiler.compile(source)
    return LintReport.Draft(file: "方案.txt", source: source, diagnostics: compilation.diagnostics)
  }

  @Test(arguments: codes)
  func theExampleShowsTheProblem(_ code: DiagnosticCode) {
    let found = Self.findings(code.explanation.example, for: code)
    #expect(found.diagnostics.contains { $0.code == code })
  }

  @Test(arguments: codes)
  func whatIsWrittenInsteadDoesNot(_ code: DiagnosticCode) {
    let found = Self.findings(code.explanation.instead, for: code)
    #expect(!found.diagnostics.contains { $0.code == code })
  }

  @Test func eachIsPrintedAsAccepted() throws {
    let printed = Self.codes.map { code in
      let draft = Self.findings(code.explanation.example, for: code)
      return (
        "\(code).txt", code.explanation.example + "\n\n" + LintReport([draft], codes: Self.codes).text()
      )
    }
    #expect(try Golden("gallery").problems(Dictionary(uniqueKeysWithValues: printed)) == [])
  }
}
