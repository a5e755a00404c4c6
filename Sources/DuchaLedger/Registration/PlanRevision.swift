package import DuchaModel

/// What the next edition of a plan changes.
package struct PlanRevision: Sendable, Hashable {
  /// The plan.
  package let plan: PlanID
  /// The next edition.
  package let edition: Int
  /// Tasks that the plan did not have, or had and took out.
  package let added: [RegisteredTask]
  /// Tasks that the plan no longer has.
  package let removed: [TaskRecord]
  /// Tasks that the plan words or assigns differently.
  package let changed: [ChangedTask]
  /// How many tasks stay as they are.
  package let unchangedCount: Int
  /// Whether any task is added, removed or changed.
  var changesTasks: Bool { !added.isEmpty || !removed.isEmpty || !changed.isEmpty }
  /// What to append, in order: units that are new to the ledger, then the edition.
  package let changes: [Change]

  /// Compares a compilation with the plan's newest edition; `units` finds its units.
  init(
    _ compilation: Compilation, digest: String, of record: PlanRecord, in state: LedgerState,
    _ units: UnitAssigner
  ) {
    var units = units
    let all = state.tasks.values.filter { $0.id.plan == record.id }.sorted { $0.id < $1.id }
    // No edition has the parts that a person made: they come and go with the whole.
    let known = all.filter { $0.partOf == nil }
    let before = TaskMatching(compilation.tasks, known).records
    let ids = Self.ids(before, plan: record.id, behind: all.last?.id.number ?? 0)
    let tasks = zip(compilation.tasks, ids).map {
      units.register($0, as: $1, source: compilation.source)
    }
    let kept = zip(before, tasks).compactMap { before, task in before.map { (before: $0, after: task) } }
      .filter { $0.before.removedOn == nil }
    let keptIDs = Set(kept.map(\.before.id))

    plan = record.id
    edition = record.edition + 1
    added = tasks.filter { !keptIDs.contains($0.id) }
    removed = known.filter { $0.removedOn == nil && !keptIDs.contains($0.id) }
    changed = kept.compactMap { before, after in
      let differences = TaskDifference.between(before, after, duties: state.duties(of: after)) {
        units.name(of: $0, in: state)
      }
      return differences.isEmpty ? nil : ChangedTask(before: before, after: after, differences: differences)
    }
    unchangedCount = kept.count - changed.count
    let next = PlanEdition(compilation, digest: digest, plan: plan, edition: edition, tasks: tasks)
    changes = units.additions + [.planRegistered(next)]
  }

  /// Keeps the identity of tasks that were there before and numbers the others behind the highest number.
  private static func ids(_ before: [TaskRecord?], plan: PlanID, behind highest: Int) -> [TaskID] {
    var next = highest
    return before.map { record in
      if let record { return record.id }
      next += 1
      return TaskID(plan: plan, number: next)
    }
  }
}
