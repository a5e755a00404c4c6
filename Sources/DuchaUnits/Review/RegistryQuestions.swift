package import DuchaModel

/// What a ledger's registry asks a person: which units are one, whose plans some are, whom collectives stand for.
package struct RegistryQuestions: Sendable {
  /// Units that are probably one, the surest first.
  package let sameUnits: [SameUnitProposal]
  /// Plans that do not say whose they are, with the place whose units they seem to name.
  package let planPlaces: [PlanPlaceProposal]
  /// Collectives whose members follow from the registry.
  package let groups: [GroupProposal]

  /// Looks through a ledger as of its day.
  package init(_ state: LedgerState) {
    let units = state.units.values.sorted { $0.id < $1.id }
    var sameUnits = SameUnitProposal.proposals(among: units, apart: state.knownApart, on: state.asOf)
    // A plan writes the names of its day: if it has the old one and the new one, they are two bodies.
    let plans = state.plansNaming
    sameUnits.removeAll {
      $0.kind == .renamed && !plans[$0.unit, default: []].isDisjoint(with: plans[$0.into, default: []])
    }
    planPlaces = PlanPlaceProposal.drawn(from: &sameUnits, in: state)
    self.sameUnits = sameUnits
    groups = GroupProposal.proposals(among: units)
  }
}

extension LedgerState {
  /// The plans that name a unit.
  var plansNaming: [OrgUnit.ID: Set<PlanID>] {
    tasks.values.reduce(into: [:]) { plans, task in
      for duty in task.duties { plans[duty.unit, default: []].insert(task.id.plan) }
    }
  }

  /// Pairs of units that are not one: a clause names both, or a person said so.
  fileprivate var knownApart: Set<UnitPair> {
    var apart = toldApart
    for task in tasks.values {
      let units = task.duties.filter { $0.assignment.basis != .runningText }.map(\.unit).distinct
      for (index, unit) in units.enumerated() {
        for other in units[..<index] { apart.insert(UnitPair(unit, other)) }
      }
    }
    return apart
  }
}
