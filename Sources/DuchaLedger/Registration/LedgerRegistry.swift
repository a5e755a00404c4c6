internal import DuchaDiagnostics
package import DuchaModel

/// Every unit and every plan of a ledger, found without a search: what a plan's file is registered against.
package struct LedgerRegistry: Sendable {
  /// The ledger's state, as of ``Day/last``, without any task.
  private(set) var state: LedgerState
  /// The units.
  package private(set) var units: UnitRegistry
  private var index = PlanIndex()

  /// Takes a state that knows every unit and every plan.
  init(_ state: LedgerState) {
    self.state = state
    self.state.tasks = [:]
    units = UnitRegistry(state)
    for plan in state.plans.values { index.take(plan) }
  }

  /// Takes in what has been appended since.
  mutating func take(_ entries: [Entry]) {
    var concernsUnits = false
    for entry in entries {
      state.apply(entry)
      if case .planRegistered(let edition) = entry.change {
        if let record = state.plans[edition.plan] { index.take(record) }
      } else {
        concernsUnits = true
      }
    }
    state.tasks = [:]
    if concernsUnits { units = UnitRegistry(state) }
  }

  /// The number for the next plan.
  var nextPlan: PlanID { PlanID((state.plans.keys.max()?.number ?? 0) + 1) }

  /// Returns what the ledger's plan of this very file says of itself.
  package func document(withDigest digest: String) -> PolicyDocument? { record(withDigest: digest)?.document }

  /// Returns the plan whose newest edition is a file of this digest.
  func record(withDigest digest: String) -> PlanRecord? {
    records(index.plans(withDigest: digest)).first { $0.digest == digest }
  }

  /// Returns the plan of which a file of this digest is an edition that another has replaced.
  func record(withEarlierDigest digest: String) -> PlanRecord? {
    records(index.plans(withDigest: digest)).first {
      $0.digest != digest && $0.earlierDigests.contains(digest)
    }
  }

  /// Returns the plan that a document is an edition of, the newest where several could be.
  func record(of document: PolicyDocument) -> PlanRecord? {
    let identity = PlanIdentity(document)
    return identity.record(among: records(index.plans(named: identity.name)))
  }

  private func records(_ plans: Set<PlanID>) -> [PlanRecord] {
    plans.sorted().compactMap { state.plans[$0] }
  }
}
