import DuchaDocuments
import DuchaLedger
import DuchaModel
import DuchaReports
import DuchaTestSupport
import DuchaUnits
import Foundation
import Testing

@testable import Ducha

/// No table that leaves ducha holds a formula, whatever plans, units and reports are called.
@Suite struct SafeTablesTests {
  /// What a spreadsheet would run.
  private static let hostile = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1"]

  /// The sample county in which everything that somebody else writes begins like a formula.
  private static func state(_ words: String) -> LedgerState {
    var state = SampleLedger.state(asOf: Sample.day(7, 31))
    for id in state.tasks.keys {
      state.tasks[id]?.task.title = words
      state.tasks[id]?.task.text = words
      state.tasks[id]?.task.path = words
      for index in state.tasks[id]?.task.deadlines.indices ?? 0..<0 {
        state.tasks[id]?.task.deadlines[index].text = words
        state.tasks[id]?.task.deadlines[index].reading = words
      }
      for index in state.tasks[id]?.reports.indices ?? 0..<0 {
        state.tasks[id]?.reports[index].report.text = words
        state.tasks[id]?.reports[index].report.difficulties = words
      }
    }
    for id in state.plans.keys { state.plans[id]?.document.title = words }
    for id in state.units.keys {
      state.units[id]?.name = words
      state.units[id]?.aliases = [words]
      state.units[id]?.facts.plates = [words]
      state.units[id]?.facts.duties = [words]
    }
    return state
  }

  private static func tables(_ words: String) throws -> [String] {
    let state = state(words)
    let ledger = SupervisedLedger(state)
    let lists = TaskLists(ledger)
    let scores = ScoreSheet(ledger)
    let open = OpenAssignments(ledger) { DutyIndex(state).proposals(for: $0) }
    let entry = Entry(
      number: 1, effectiveOn: state.asOf, recordedAt: Moment(milliseconds: 0), actor: words,
      change: .unitAdded(OrgUnit(id: OrgUnit.ID(1), name: words)))
    return [
      TaskTable(ledger).csv(), TaskListIndex(lists).csv(), UnitTable(ledger).csv(), scores.csv(),
      scores.csv(explaining: scores.scores), open.csv(), LedgerHistory([entry]).csv(),
      UnitsTable.csv([UnitDescription](state)),
    ] + lists.map { $0.csv() }
  }

  @Test(arguments: hostile)
  func noCellIsAFormula(words: String) throws {
    for table in try Self.tables(words) {
      let cells = try Self.cells(of: table)
      #expect(cells.contains { $0.hasPrefix("'") }, "\(table.prefix(40))")
      for cell in cells where cell.first.map({ "=+-@\t\r＝＋－＠".contains($0) }) ?? false {
        // Points that were taken off are figures.
        #expect(Double(cell) != nil, "\(cell)")
      }
    }
  }

  /// Returns the cells of a file as a spreadsheet takes them.
  private static func cells(of text: String) throws -> [String] {
    var (cells, cell, quoted) = ([String](), "", false)
    for character in text.unicodeScalars.dropFirst() {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted, "\n" where !quoted:
        cells.append(cell)
        cell = ""
      case "\r" where !quoted: break
      default: cell.unicodeScalars.append(character)
      }
    }
    return cells
  }
}
