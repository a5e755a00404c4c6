package import DuchaModel
internal import DuchaUnits

/// The registry of units as of a state: finds units by any of their names and prepares changes to it.
///
///     let registry = UnitRegistry(state)
///     let change = try registry.merging("市科委", into: "市科技局")
package struct UnitRegistry: Sendable {
  private let units: [OrgUnit.ID: OrgUnit]
  private let ids: [String: OrgUnit.ID]
  private let mergedInto: [OrgUnit.ID: OrgUnit.ID]

  /// Looks at a state's units.
  package init(_ state: LedgerState) {
    units = state.units
    mergedInto = state.mergedInto
    ids = state.units.values.reduce(into: [:]) { ids, unit in
      for name in [unit.name] + unit.aliases { ids[FoldedName.of(name)] = unit.id }
    }
  }

  /// Every unit, by number.
  package var all: [OrgUnit] { units.values.sorted { $0.id < $1.id } }

  /// The id for the next unit.
  package var nextID: OrgUnit.ID {
    .init(((Array(units.keys) + mergedInto.keys).map(\.number).max() ?? 0) + 1)
  }

  /// Returns the unit that has exactly this name or alias, white space and forms of brackets aside.
  package func unit(named name: String) -> OrgUnit? { ids[FoldedName.of(name)].flatMap { units[$0] } }

  /// Returns the unit of a name, an alias, or an id written `U12`; names the nearest where there is none.
  package func find(_ text: String) throws(UnitError) -> OrgUnit {
    if let unit = unit(named: text) ?? unit(withID: text) { return unit }
    throw .unknown(name: text, nearest: nearest(to: text))
  }

  /// Returns up to three names that come near a text, the nearest first.
  package func nearest(to text: String) -> [String] {
    let wanted = FoldedName.of(text)
    let scored = all.compactMap { unit -> (name: String, score: Double)? in
      let names = ([unit.name] + unit.aliases).map { ($0, Similarity.names(wanted, FoldedName.of($0))) }
      return names.max { $0.1 < $1.1 }.map { ($0.0, $0.1) }
    }
    // The order of equals is the registry's, so that the same question has the same answer.
    let near = scored.enumerated().filter { $0.element.score >= Self.nearEnough }
    return near.sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .prefix(3).map(\.element.name)
  }

  /// Below this, names share little more than 市 and 局.
  private static let nearEnough = 0.4

  private func unit(withID text: String) -> OrgUnit? {
    guard text.first == "U" || text.first == "u", let number = Int(text.dropFirst()) else { return nil }
    var id = OrgUnit.ID(number)
    while let target = mergedInto[id] { id = target }
    return units[id]
  }
}

// MARK: - Changes

extension UnitRegistry {
  /// Returns the change that adds a unit a person vouches for.
  package func adding(_ name: String, aliases: [String] = [], collective: Bool = false) throws(UnitError)
    -> Change
  {
    for name in [name] + aliases { try requireFree(name) }
    return .unitAdded(OrgUnit(id: nextID, name: name, aliases: aliases, collective: collective))
  }

  /// Returns the change that gives a unit another name.
  package func aliasing(_ unit: String, as alias: String) throws(UnitError) -> Change {
    let unit = try find(unit)
    try requireFree(alias)
    return .unitAliased(unit.id, alias: alias)
  }

  /// Returns the change that merges one unit into another: its names and duties pass over.
  package func merging(_ unit: String, into target: String) throws(UnitError) -> Change {
    let unit = try find(unit)
    let target = try find(target)
    guard unit.id != target.id else { throw .same(unit) }
    return .unitsMerged(unit.id, into: target.id)
  }

  private func requireFree(_ name: String) throws(UnitError) {
    guard !FoldedName.of(name).isEmpty else { throw .nameMissing }
    if let owner = unit(named: name) { throw .taken(name: name, by: owner) }
  }
}
