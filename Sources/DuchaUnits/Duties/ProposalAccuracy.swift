package import DuchaModel

/// How often the lead that a plan names is proposed where the plan's units are hidden.
///
/// Every plan is held out in turn. Its tasks then look as if the plan had no clauses: only units that running text names
/// stay, and units that no other plan names and no person has confirmed are forgotten, as the ledger would not know
/// them. The place gets the units of a starter registry instead, one for each department that it has none of: a clerk
/// who asks for proposals has such a registry. What the other plans say of units, leads and words stays.
///
/// Asked are the tasks with exactly one lead, named or inferred by the rules, which is no collective. A hit is the same
/// unit or one that is the same department at the place. A lead that is no department and that no other plan names
/// cannot be hit; such tasks count as missed, and ``Count/outOfReach`` tells how many they are.
package struct ProposalAccuracy: Sendable, Hashable {
  /// What was asked and what was hit.
  package struct Count: Sendable, Hashable {
    /// The tasks asked.
    package var tasks = 0
    /// The first proposal is the lead.
    package var first = 0
    /// One of up to three proposed leads is.
    package var amongThree = 0
    /// No lead was proposed.
    package var silent = 0
    /// The lead was no candidate.
    package var outOfReach = 0
  }

  /// The counts of each plan that has tasks to ask.
  package private(set) var plans: [PlanID: Count] = [:]

  /// The counts of all plans.
  package var total: Count { plans.values.reduce(into: Count()) { $0.add($1) } }

  /// Holds out each plan in turn; as many ledgers are looked through as there are plans.
  package init(
    _ state: LedgerState, sources: ProposalSources = .all
  ) {
    for plan in state.plans.keys.sorted() {
      let trial = HeldOutPlan(plan, state)
      guard !trial.asked.isEmpty else { continue }
      plans[plan] = trial.count(DutyIndex(trial.hidden, sources: sources))
    }
  }
}

extension ProposalAccuracy.Count {
  fileprivate mutating func add(_ other: Self) {
    tasks += other.tasks
    first += other.first
    amongThree += other.amongThree
    silent += other.silent
    outOfReach += other.outOfReach
  }
}

extension HeldOutPlan {
  fileprivate func count(_ index: DutyIndex) -> ProposalAccuracy.Count {
    var count = ProposalAccuracy.Count(tasks: asked.count)
    for (task, lead) in asked {
      guard let record = hidden.tasks[task] else { continue }
      let leads = index.proposals(for: record).filter { $0.role == .lead }.map { isHit($0.unit, lead) }
      count.first += leads.first == true ? 1 : 0
      count.amongThree += leads.contains(true) ? 1 : 0
      count.silent += leads.isEmpty ? 1 : 0
      count.outOfReach += isWithinReach(lead) ? 0 : 1
    }
    return count
  }
}
