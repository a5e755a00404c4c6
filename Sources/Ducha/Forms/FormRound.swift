import DuchaModel
import DuchaReports

/// What came of all forms that were collected together.
package struct FormRound: Sendable {
  /// What came of each file.
  package let forms: [Workspace.CollectedForm]
  /// The ledger with all that they told, recorded or not.
  private let state: LedgerState
  private let isRecorded: Bool

  init(_ forms: [Workspace.CollectedForm], _ state: LedgerState, isRecorded: Bool) {
    self.forms = forms
    self.state = state
    self.isRecorded = isRecorded
  }

  /// Whether a file has to be filled in again.
  package var hasMistakes: Bool { forms.contains(where: \.isWrong) }

  /// The last lines: what came of all, who is late, and how many have not sent.
  package var total: String {
    let tally = FormTally(
      forms.compactMap(\.review), unread: forms.count { $0.review == nil }, isRecorded: isRecorded)
    let ledger = SupervisedLedger(state)
    return tally.text() + tally.months.map { FormOverview(ledger, month: $0).heading + "\n" }.joined()
  }
}
