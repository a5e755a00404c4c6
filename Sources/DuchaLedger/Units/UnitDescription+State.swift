package import DuchaModel
internal import DuchaUnits

extension [UnitDescription] {
  /// The registry of a state as people write it, by number: reading it into an empty ledger gives the same registry.
  package init(_ state: LedgerState) {
    self = state.units.values.sorted { $0.id < $1.id }.map { UnitDescription($0, in: state) }
  }
}

extension UnitDescription {
  init(_ unit: OrgUnit, in state: LedgerState) {
    let facts = unit.facts
    // A list for every plan counts nowhere for a name that means others in each.
    let lists = unit.isSelective ? nil : state.memberLists[unit.id]
    let list = lists?.last { $0.list.scope == .everywhere }?.list
    self.init(
      name: unit.name, aliases: unit.aliases, plates: facts.plates, system: facts.system, place: unit.place,
      parent: facts.parent.map(state.name), duties: facts.duties, from: facts.validFrom,
      until: facts.validUntil, collective: unit.collective, provisional: unit.provisional,
      members: list?.members.map(state.name) ?? [])
  }
}
