import DuchaLedger
import DuchaModel

extension Workspace {
  /// Appends what a decision on the ledger's whole state calls for; a refusal is told with the names of its units.
  func append(_ decide: (LedgerState) throws -> [Entry]) throws {
    var names: [OrgUnit.ID: String] = [:]
    do {
      try Ledger.open(at: path).append { state in
        names = state.units.mapValues(\.name)
        return try decide(state)
      }
    } catch LedgerError.refused(_, let refusal) {
      throw RefusedChange(refusal: refusal, names: names)
    }
  }
}

/// A change to units that the ledger refuses. Nothing was written.
package struct RefusedChange: Error, CustomStringConvertible {
  /// Why.
  let refusal: Refusal
  /// What units are called.
  let names: [OrgUnit.ID: String]

  /// The reason, with the names of units.
  package var description: String {
    let words = refusal.words { unit in names[unit].map { "“\($0)”（\(unit)）" } ?? "\(unit)" }
    return "\(words)；台账没有改动，请改正后重试"
  }
}
