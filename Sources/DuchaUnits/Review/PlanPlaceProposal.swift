package import DuchaModel

/// A plan that does not say whose it is, and the place whose units it seems to name; for a person to decide once instead
/// of unit by unit.
package struct PlanPlaceProposal: Sendable, Hashable {
  /// The plan.
  package let plan: PlanID
  /// The place.
  package let place: Place
  /// The units of the plan that the place has too.
  package let units: [OrgUnit.ID]

  /// Takes the proposals that come of a plan without a place out of others.
  ///
  /// Where several units that one plan names are also units of one place, the plan probably is that place's.
  package static func drawn(
    from proposals: inout [SameUnitProposal], in state: LedgerState
  ) -> [PlanPlaceProposal] {
    let plans = state.plansNaming
    var pairs: [Question: [SameUnitProposal]] = [:]
    for proposal in proposals {
      guard state.units[proposal.unit]?.place == nil, let place = state.units[proposal.into]?.place else {
        continue
      }
      for plan in plans[proposal.unit] ?? [] where state.plans[plan]?.document.place == nil {
        pairs[Question(plan: plan, place: place), default: []].append(proposal)
      }
    }
    let drawn = pairs.filter { $0.value.count >= enough }
    // Every city has a 市科技局: fewer names alike tell nothing, unless there is but one such place.
    let settled = Set(pairs.filter { $0.value.count >= enough || $0.key.place != .nation }.values.joined())
    proposals.removeAll { settled.contains($0) }
    return drawn.map { PlanPlaceProposal(plan: $0.plan, place: $0.place, units: $1.map(\.unit)) }
      .sorted { (-$0.units.count, $0.plan) < (-$1.units.count, $1.plan) }
  }

  private struct Question: Hashable {
    var plan: PlanID
    var place: Place
  }

  /// One or two names alike may be chance.
  private static let enough = 3
}
