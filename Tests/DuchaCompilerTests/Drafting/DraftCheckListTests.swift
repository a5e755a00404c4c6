import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

@Suite struct DraftCheckListTests {
  @Test func codesAreUnique() {
    let codes = (CheckList.all + DraftCheckList.all).map(\.id)
    #expect(Set(codes).count == codes.count)
    #expect(DraftCheckList.all.allSatisfy { $0.id.hasPrefix("D01") })
  }

  /// The fix must settle what it was offered for.
  @Test(arguments: DraftCheckList.all)
  func aFixSettlesItsProblem(_ code: DiagnosticCode) {
    let example = code.explanation.example
    for found in lint(example, for: code) where found.fix != nil {
      #expect(lint(fixed(example, by: found.fix), for: code).isEmpty)
    }
  }

  @Test func aBracketIsToldOnceWithItsFix() {
    let codes = PolicyCompiler(simplify: nil).lint(
      SourceText(name: "plan.txt", UnbalancedClause.code.explanation.example)
    ).diagnostics.map(\.code)
    #expect(codes.contains(UnbalancedBracket.code) && !codes.contains(UnbalancedClause.code))
  }

  @Test func aRepeatedNumberIsToldOnce() {
    let codes = PolicyCompiler(simplify: nil).lint(
      SourceText(name: "plan.txt", RepeatedPath.code.explanation.example)
    ).diagnostics.map(\.code)
    #expect(codes.filter { $0 == RepeatedNumber.code }.count == 1 && !codes.contains(RepeatedPath.code))
  }

  @Test func readingAPlanTellsNothingOfDrafting() {
    for code in DraftCheckList.all {
      #expect(!compile(code.explanation.example).codes.contains { $0.hasPrefix("D") })
    }
  }
}
