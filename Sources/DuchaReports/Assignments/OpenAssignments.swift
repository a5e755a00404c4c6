package import DuchaModel
package import DuchaUnits

/// The tasks that a person has to give to somebody: those that nobody leads, with proposals, and those that a reform or a
/// new edition has left open.
package struct OpenAssignments: Sendable {
  /// The day.
  package let asOf: Day
  /// The tasks, by number.
  package let rows: [Row]
  /// The tasks that are led, whose sentence names others of whom nobody has said whether they have a part.
  package let mentions: [Mention]

  /// One task.
  package struct Row: Sendable {
    /// The task.
    package let task: SupervisedTask
    /// Who might lead, the likeliest first.
    package let leads: [Candidate]
    /// Who might cooperate.
    package let partners: [Candidate]
    /// Parts that a reform or an edition has left open.
    package let handovers: [OpenHandover]
  }

  /// A part that is left open, by names.
  package struct OpenHandover: Sendable {
    /// The unit whose part it is, or was.
    package let unit: String
    /// The units that may take it over.
    package let candidates: [String]
    /// The edition whose words do not fit what a person decided; `nil` for a reform.
    package let edition: Int?
    /// Whether that edition has the unit help.
    package let helps: Bool
  }

  /// A task and the units that its sentence names, with their parts.
  package struct Mention: Sendable {
    /// The task.
    package let task: SupervisedTask
    /// The units, 县财政局（配合）.
    package let units: [String]
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
        OpenHandover(
          unit: state.name(of: handover.unit), candidates: handover.candidates.map(state.name),
          edition: handover.edition,
          helps: task.record.named.contains { $0.unit == handover.unit && $0.assignment.role.isHelping })
      }
      return Row(
        task: task, leads: candidates(.lead), partners: candidates(.cooperate), handovers: handovers)
    }
    let told = Set(rows.map(\.task.id))
    mentions = ledger.tasks.compactMap { task in
      guard task.standing != .completed, isAsked(task.record), !told.contains(task.id) else { return nil }
      let units = task.record.mentionedBesideLead.map {
        "\(state.name(of: $0.unit))（\($0.assignment.role.word)）"
      }
      return units.isEmpty ? nil : Mention(task: task, units: units)
    }
  }
}
