internal import DuchaModel

/// A ledger in which one plan names nobody, and what that plan named.
struct HeldOutPlan {
  /// The tasks whose lead is one body, with that lead.
  let asked: [(task: TaskID, lead: OrgUnit.ID)]
  /// The ledger without the plan's units.
  let hidden: LedgerState
  private let departments: [OrgUnit.ID: [String]]

  /// Hides a plan's units.
  init(_ plan: PlanID, _ state: LedgerState) {
    asked = state.tasks.values.filter { $0.id.plan == plan && $0.removedOn == nil }.sorted { $0.id < $1.id }
      .compactMap { record in
        let leads = Leadership(record.duties, state.rules.lead).units
        guard leads.count == 1, let unit = state.units[leads[0]], !unit.collective else { return nil }
        return (record.id, unit.id)
      }
    let places = PlanPlaces(state)
    let known = UnitHome(state, places)
    var hidden = Self.hiding(plan, in: state)
    if let place = places[plan] { Self.addStarters(place, to: &hidden, places, numberedBehind: state) }
    let home = UnitHome(hidden, places)
    departments = hidden.units.mapValues { home.departments(of: $0) }.merging(
      state.units.mapValues { known.departments(of: $0) }, uniquingKeysWith: { $1 })
    self.hidden = hidden
  }

  /// Whether a proposed unit is the lead or the same department.
  func isHit(_ proposed: OrgUnit.ID, _ lead: OrgUnit.ID) -> Bool {
    proposed == lead || departments[proposed]?.contains { departments[lead]?.contains($0) ?? false } ?? false
  }

  /// Whether the lead could have been proposed.
  func isWithinReach(_ lead: OrgUnit.ID) -> Bool { hidden.units.keys.contains { isHit($0, lead) } }

  private static func hiding(_ plan: PlanID, in state: LedgerState) -> LedgerState {
    var hidden = state
    hidden.plans[plan]?.document.defaults = []
    for id in state.tasks.keys where id.plan == plan {
      hidden.tasks[id]?.task.clause = nil
      hidden.tasks[id]?.duties.removeAll { $0.assignment.basis != .runningText }
    }
    let named = Set(hidden.tasks.values.flatMap { $0.duties.map(\.unit) })
    hidden.units = state.units.filter { !$0.value.provisional || named.contains($0.key) }
    return hidden
  }

  /// Adds what the place usually has and the ledger does not know.
  private static func addStarters(
    _ place: Place, to hidden: inout LedgerState, _ places: PlanPlaces, numberedBehind state: LedgerState
  ) {
    let home = UnitHome(hidden, places)
    let local = home.units(of: place)
    var number = (state.units.keys.map(\.number) + state.mergedInto.keys.map(\.number)).max() ?? 0
    for starter in StarterRegistry(for: place).units where !starter.collective {
      number += 1
      let unit = OrgUnit(
        id: OrgUnit.ID(number), name: starter.name, place: place,
        facts: UnitFacts(system: starter.system, plates: starter.plates))
      let departments = home.departments(of: unit)
      if !departments.isEmpty, !departments.contains(where: local.has) { hidden.units[unit.id] = unit }
    }
  }
}
