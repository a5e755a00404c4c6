internal import DuchaDiagnostics
package import DuchaModel

/// What registering a plan's file would do to a ledger. Nothing is written: the caller appends the changes.
package enum PlanRegistration: Sendable, Hashable {
  /// The file says what an edition says, or is an earlier edition itself; nothing is to be done.
  case unchanged(PlanID, edition: Int)
  /// The ledger does not know the plan: units that are new to it, then the plan's first edition.
  case new(PlanID, [Change])
  /// The ledger knows the plan: what its next edition changes.
  case revised(PlanRevision)

  /// Decides what to register.
  ///
  /// `state` must know every task of the plan that this is an edition of (``known(_:digest:in:)``).
  package static func plan(
    _ compilation: Compilation, digest: String, in registry: LedgerRegistry, _ state: LedgerState
  ) -> PlanRegistration {
    if let known = earlierEdition(withDigest: digest, in: registry) { return known }
    guard let record = record(of: compilation, digest: digest, in: registry) else {
      return register(compilation, digest: digest, in: registry)
    }
    let units = UnitAssigner(registry.units, place: compilation.document.place)
    let revision = PlanRevision(compilation, digest: digest, of: record, in: state, units)
    // The same plan as docx and as txt is no new edition.
    guard revision.changesTasks || !compilation.document.saysTheSame(as: record.document) else {
      return .unchanged(record.id, edition: record.edition)
    }
    return .revised(revision)
  }

  /// Returns the plan that this is an edition of; `nil` where the ledger has none. No task needs to be known for it.
  package static func known(
    _ compilation: Compilation, digest: String, in registry: LedgerRegistry
  ) -> PlanID? {
    earlierEdition(withDigest: digest, in: registry)?.plan
      ?? record(of: compilation, digest: digest, in: registry)?.id
  }

  private static func record(
    of compilation: Compilation, digest: String, in registry: LedgerRegistry
  ) -> PlanRecord? {
    // The same file may be read better by a later version of this program, or a person tells more of it.
    registry.record(withDigest: digest) ?? registry.record(of: compilation.document)
  }

  /// The plan.
  package var plan: PlanID {
    switch self {
    case .unchanged(let plan, _), .new(let plan, _): plan
    case .revised(let revision): revision.plan
    }
  }

  /// What to append, in order; empty where nothing is to be done.
  package var changes: [Change] {
    switch self {
    case .unchanged: []
    case .new(_, let changes): changes
    case .revised(let revision): revision.changes
    }
  }

  /// A file that a later edition has replaced is not brought back by handing it in again.
  private static func earlierEdition(
    withDigest digest: String, in registry: LedgerRegistry
  ) -> PlanRegistration? {
    registry.record(withEarlierDigest: digest).flatMap { record in
      record.earlierDigests.firstIndex(of: digest).map { .unchanged(record.id, edition: $0 + 1) }
    }
  }

  private static func register(
    _ compilation: Compilation, digest: String, in registry: LedgerRegistry
  ) -> PlanRegistration {
    let plan = registry.nextPlan
    var units = UnitAssigner(registry.units, place: compilation.document.place)
    let tasks = compilation.tasks.enumerated().map { index, task in
      units.register(task, as: TaskID(plan: plan, number: index + 1), source: compilation.source)
    }
    let edition = PlanEdition(compilation, digest: digest, plan: plan, edition: 1, tasks: tasks)
    return .new(plan, units.additions + [.planRegistered(edition)])
  }
}

extension PolicyDocument {
  /// Returns whether two files describe their plan alike, whatever they are called.
  fileprivate func saysTheSame(as other: PolicyDocument) -> Bool {
    var renamed = self
    renamed.file = other.file
    return renamed == other
  }
}

extension PlanEdition {
  /// Puts an edition together from what was read.
  init(_ compilation: Compilation, digest: String, plan: PlanID, edition: Int, tasks: [RegisteredTask]) {
    self.init(
      plan: plan, edition: edition, document: compilation.document, digest: digest,
      text: compilation.source.bytes, tasks: tasks)
  }
}
