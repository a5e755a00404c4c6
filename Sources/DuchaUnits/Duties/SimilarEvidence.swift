internal import DuchaModel

/// What like tasks say: where 市科技局 leads one, 县科技局 may lead the other.
struct SimilarEvidence {
  private let state: LedgerState
  private let departments: [OrgUnit.ID: [String]]
  private let tasks: SimilarTasks

  init(_ state: LedgerState, _ departments: [OrgUnit.ID: [String]]) {
    self.state = state
    self.departments = departments
    let known = state.tasks.values.filter {
      $0.removedOn == nil && !Leadership($0.duties, state.rules.lead).units.isEmpty
    }
    tasks = SimilarTasks(known.sorted { $0.id < $1.id })
  }

  /// Each of the nearest tasks votes with the square of its similarity for the units that do here what its own do there:
  /// one task that is very alike outvotes several that are somewhat alike.
  func evidence(for record: TaskRecord, _ local: LocalUnits) -> [Evidence] {
    let near = tasks.nearest(to: record, count: Self.neighbours, atLeast: Self.least)
    let total = near.reduce(0) { $0 + $1.similarity * $1.similarity }
    var votes: [Vote: (sum: Double, best: Double, reason: ProposalReason)] = [:]
    for (other, similarity) in near {
      for (unit, role) in parts(of: other) {
        guard let here = local.counterpart(of: state.answering(for: unit), departments[unit] ?? [])
        else { continue }
        let task = SimilarTask(
          id: other.id, path: other.task.path, title: other.task.title, similarity: similarity)
        let reason = ProposalReason.similar(task, unit: state.name(of: unit), role: role)
        votes[Vote(unit: here, role: role), default: (0, similarity, reason)].sum += similarity * similarity
      }
    }
    return votes.sorted { $0.key < $1.key }.map { vote, told in
      let alike = min(1, told.best / Self.sure)
      let strength = min(1, told.sum / total) * alike * alike
      return Evidence(unit: vote.unit, role: vote.role, strength: Self.trust * strength, reason: told.reason)
    }
  }

  private func parts(of record: TaskRecord) -> [(OrgUnit.ID, Role)] {
    let leads = Leadership(record.duties, state.rules.lead).units
    let own = record.duties.filter { $0.assignment.basis != .runningText && $0.assignment.basis != .blanket }
    return leads.map { ($0, .lead) }
      + own.map(\.unit).distinct.filter { !leads.contains($0) }.map { ($0, .cooperate) }
  }

  private struct Vote: Hashable, Comparable {
    let unit: OrgUnit.ID
    let role: Role

    static func < (a: Vote, b: Vote) -> Bool { (a.unit, a.role.rawValue) < (b.unit, b.role.rawValue) }
  }

  /// How many tasks are asked.
  private static let neighbours = 6
  /// Below this two tasks share but phrases.
  private static let least = 0.12
  /// From this on two tasks are about the same thing; half of it says a quarter as much.
  private static let sure = 0.4
  /// Even the same task can lie elsewhere in another place.
  private static let trust = 0.9
}
