import DuchaDiagnostics
import Testing

@testable import DuchaCompiler

@Suite struct NamesInOnePlanTests {
  /// A plan of one task for each clause.
  private func plan(_ clauses: String...) -> String {
    clauses.enumerated().map { "\(Numeral.chinese($0.offset + 1))、建成场馆。（\($0.element)）" }.joined(
      separator: "\n")
  }

  @Test func namesInOneClauseAreTwoUnits() {
    let text = plan("县发改局牵头，县发展改革局配合", "县发改局牵头")
    #expect(lint(text, for: TwoNamesForOneUnit.code).isEmpty)
  }

  @Test func aShortNameForTwoLongOnesTellsNothing() {
    let text = plan("开发区管委会牵头", "青溪经济开发区管委会牵头", "澄江经济开发区管委会牵头")
    #expect(lint(text, for: TwoNamesForOneUnit.code).isEmpty)
  }

  @Test func onlyACommonNameIsOfferedAsFix() {
    let even = lint(plan("县发改局牵头", "县发展改革局牵头"), for: TwoNamesForOneUnit.code)
    #expect(even.count == 1 && even.first?.fix == nil)
    let text = plan("县发改局牵头", "县发改局牵头", "县发改局牵头", "县发展改革局牵头")
    let fix = lint(text, for: TwoNamesForOneUnit.code).first?.fix
    #expect(!fixed(text, by: fix).contains("县发展改革局"))
  }

  @Test func aLevelLeftOutIsANoteWhereItOpensAClause() {
    let opening = lint(plan("教育局牵头", "县教育局牵头"), for: TwoNamesForOneUnit.code)
    #expect(opening.map(\.severity) == [.note])
    let sharing = lint(plan("省科技厅、教育厅按职责分工负责", "省教育厅牵头"), for: TwoNamesForOneUnit.code)
    #expect(sharing.isEmpty)
  }

  @Test func shortNamesOftenDifferByOneCharacter() {
    let text = plan("县民政局牵头", "县财政局牵头", "县财政局牵头", "县财政局牵头")
    #expect(lint(text, for: MisspeltUnit.code).isEmpty)
  }
}
