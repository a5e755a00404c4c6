import DuchaLedger
import DuchaModel

extension Workspace {
  /// Appends what a decision on the ledger's state calls for; a refusal is told with the names of its units.
  ///
  /// - Parameters:
  ///   - tasks: the tasks that the decision is about, as they were written, so that nothing else has to be read; `nil`
  ///     for one that needs the whole ledger.
  ///   - decide: makes the entries; it is asked again, with the whole state, where a task is not found, so that it can
  ///     name the nearest.
  func append(about tasks: [String]? = nil, _ decide: (LedgerState) throws -> [Entry]) throws {
    let ids = tasks?.compactMap { TaskID($0) }
    guard let ids, ids.count == tasks?.count else { return try append(.everything, decide) }
    do {
      try append(.tasks(ids)) { state in
        guard ids.allSatisfy({ state.tasks[$0] != nil }) else { throw UnknownTask() }
        return try decide(state)
      }
    } catch let error where error is UnknownTask || error is TaskLookupError {
      try append(.everything, decide)
    }
  }

  /// A task that is not in the ledger.
  private struct UnknownTask: Error {}

  private func append(_ subject: Subject, _ decide: (LedgerState) throws -> [Entry]) throws {
    var names: [OrgUnit.ID: String] = [:]
    do {
      try Ledger.open(at: path).append(about: subject) { state in
        names = state.units.mapValues(\.name)
        return try decide(state)
      }
    } catch LedgerError.refused(let index, let refusal) {
      throw RefusedChange(index: index, refusal: refusal, names: names)
    }
  }
}

/// A change that the ledger refuses. Nothing was written.
package struct RefusedChange: Error, CustomStringConvertible {
  /// Its place among those handed over, from 0.
  let index: Int
  /// Why.
  let refusal: Refusal
  /// What units are called.
  let names: [OrgUnit.ID: String]

  /// The reason, with the names of units.
  package var description: String { "\(reason)；台账没有改动，请改正后重试" }

  /// The reason alone.
  var reason: String { refusal.words { unit in names[unit].map { "“\($0)”（\(unit)）" } ?? "\(unit)" } }
}
