package import DuchaModel
package import DuchaUnits

/// The tasks that a person has to give to somebody: those that nobody leads, with proposals, and those that a reform has
/// left open.
package struct OpenAssignments: Sendable {
  /// The day.
  package let asOf: Day
  /// The tasks, by number.
  package let rows: [Row]

  /// One task.
  package struct Row: Sendable {
    /// The task.
    package let task: SupervisedTask
    /// Who might lead, the likeliest first.
    package let leads: [Candidate]
    /// Who might cooperate.
    package let partners: [Candidate]
    /// Parts that a reform has left open: the unit, and who may take them over.
    package let handovers: [(unit: String, candidates: [String])]
  }

  /// A unit that might answer, and why.
  package struct Candidate: Sendable {
    /// The unit.
    package let unit: OrgUnit.ID
    /// Its name.
    package let name: String
    /// Chinese reasons that a clerk can check.
    package let reasons: [String]
  }

  /// Looks through those tasks of a ledger that are asked for; `propose` tells who might answer for a task.
  package init(
    _ ledger: SupervisedLedger, where isAsked: (TaskRecord) -> Bool = { _ in true },
    propose: (TaskRecord) -> [LeadProposal]
  ) {
    asOf = ledger.asOf
    let state = ledger.state
    rows = ledger.tasks.compactMap { task in
      let isLed = !task.leadership.units.isEmpty
      guard task.standing != .completed, isAsked(task.record), !isLed || !task.record.handovers.isEmpty else {
        return nil
      }
      let proposals = isLed ? [] : propose(task.record)
      func candidates(_ role: Role) -> [Candidate] {
        proposals.filter { $0.role == role }.map {
          Candidate(unit: $0.unit, name: state.name(of: $0.unit), reasons: $0.reasons.map(\.text))
        }
      }
      let handovers = task.record.handovers.map { handover in
        (unit: state.name(of: handover.unit), candidates: handover.candidates.map(state.name))
      }
      return Row(
        task: task, leads: candidates(.lead), partners: candidates(.cooperate), handovers: handovers)
    }
  }
}
