internal import DuchaDiagnostics
internal import DuchaModel
internal import DuchaUnits

/// Finds the registry's unit for every name a plan writes, and adds the ones it does not know.
///
/// A name means a unit of the plan's own place: 教育局 in a county's plan is that county's.
struct UnitAssigner {
  private let registry: UnitRegistry
  private let place: Place?
  private var nextNumber: Int
  private var added: [OrgUnit] = []
  /// The places in `added`, by the key under which the registry will claim the name.
  private var places: [ScopedName: Int] = [:]

  /// Starts from a ledger's registry, for a plan of a place.
  init(_ registry: UnitRegistry, place: Place?) {
    self.registry = registry
    self.place = place
    nextNumber = registry.nextID.number
  }

  /// The units that were added, as changes; provisional until a person confirms them.
  var additions: [Change] { added.map { .unitAdded($0) } }

  /// Registers a task under an id, with a unit for each of its assignments.
  mutating func register(_ task: PolicyTask, as id: TaskID, source: SourceText) -> RegisteredTask {
    let units = task.units.map { unit(for: $0) }
    return RegisteredTask(
      id: id, task: task, units: units, line: source.location(of: task.span.start).line)
  }

  /// The name of a unit, known or just added.
  func name(of id: OrgUnit.ID, in state: LedgerState) -> String {
    state.units[id]?.name ?? added.first { $0.id == id }?.name ?? id.description
  }

  private mutating func unit(for assignment: Assignment) -> OrgUnit.ID {
    if let known = registry.resolve(assignment.name, in: place) { return known.id }
    let keys = ([assignment.name] + TownName.others(of: assignment.name)).map { ScopedName($0, in: place) }
    let known = keys.first { places[$0] != nil }
    if let place = known.flatMap({ places[$0] }) {
      if assignment.collective { added[place].collective = true }
      return added[place].id
    }
    return add(assignment, keys[0])
  }

  private mutating func add(_ assignment: Assignment, _ key: ScopedName) -> OrgUnit.ID {
    let unit = OrgUnit(
      id: .init(nextNumber), name: assignment.name, place: place, collective: assignment.collective,
      // 市税务局 is led from above, whoever's plan names it; a person may correct what the name tells.
      provisional: true,
      facts: UnitFacts(system: assignment.collective ? nil : UnitName(assignment.name).system))
    nextNumber += 1
    places[key] = added.count
    added.append(unit)
    return unit.id
  }
}
