internal import DuchaModel

/// Where the units of a ledger belong and which departments they are.
struct UnitHome {
  private let state: LedgerState
  /// In how many tasks a unit is named.
  private var mentions: [OrgUnit.ID: Int] = [:]
  /// The places whose plans name a unit.
  private var namedIn: [OrgUnit.ID: [Place]] = [:]

  /// Looks at units and at the plans that name them.
  init(_ state: LedgerState, _ places: PlanPlaces) {
    self.state = state
    for record in state.tasks.values {
      for duty in record.duties { mentions[duty.unit, default: 0] += 1 }
      guard let place = places[record.id.plan] else { continue }
      for duty in record.duties where !(namedIn[duty.unit]?.contains(place) ?? false) {
        namedIn[duty.unit, default: []].append(place)
      }
    }
  }

  /// Returns the departments of a unit, by their ids: those of its names and of the plates at its door.
  func departments(of unit: OrgUnit) -> [String] {
    var found: [String] = []
    for name in [unit.name] + unit.aliases + unit.facts.plates {
      for id in Self.departments(named: name, in: places(of: unit).first) where !found.contains(id) {
        found.append(id)
      }
    }
    return found
  }

  /// A name of former days counts as what the body has become: duties pass over.
  private static func departments(named name: String, in place: Place?) -> [String] {
    if let department = Department.named(name, in: place) { return [department.id] }
    if let former = Department.formerly(named: name, in: place) { return [former.department.id] }
    return FieldName(name, in: place)?.departments ?? []
  }

  /// Returns the units of a place: those that a person has confirmed first, then those that most tasks name.
  func units(of place: Place) -> LocalUnits {
    let units = state.units.values.filter { belongs($0, to: place) }.sorted { a, b in
      if a.provisional != b.provisional { return !a.provisional }
      return (mentions[b.id] ?? 0, a.id) < (mentions[a.id] ?? 0, b.id)
    }
    return LocalUnits(units.map { ($0, departments(of: $0)) }, asOf: state.asOf)
  }

  private func places(of unit: OrgUnit) -> [Place] {
    unit.place.map { [$0] } ?? namedIn[unit.id] ?? []
  }

  /// A unit belongs where a person says so. One that only plans name belongs where they are from, unless its name is one
  /// of another level: 市教育局 in a county's plan; 国家税务总局青溪县税务局 is the county's. One that is said to be of no place
  /// belongs wherever its level's word does: 县教育局.
  private func belongs(_ unit: OrgUnit, to place: Place) -> Bool {
    // 科技管理部门 says what a body does and names none.
    if FieldName.isGeneric(unit.name) { return false }
    if let home = unit.place, !unit.provisional { return home == place }
    let isItsOwn = place.ownWords(of: unit.name) != nil || unit.name.contains(place.officialName)
    if isItsOwn { return unit.place.map { $0 == place } ?? true }
    let isOfAnotherLevel = Place.withoutLevel(unit.name) != unit.name
    return !isOfAnotherLevel && places(of: unit).contains(place)
  }
}
