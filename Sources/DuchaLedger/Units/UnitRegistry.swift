package import DuchaModel
internal import DuchaUnits

/// The registry of units as of a state: finds units by any of their names and prepares changes to it.
///
///     let registry = UnitRegistry(state)
///     let change = try registry.merging("市科委", into: "市科技局")
package struct UnitRegistry: Sendable {
  private var units: [OrgUnit.ID: OrgUnit]
  private var ids: [ScopedName: OrgUnit.ID]
  private var keys: ScopedNames
  private let mergedInto: [OrgUnit.ID: OrgUnit.ID]
  private var nextNumber: Int
  /// Every place that has units, those with most confirmed units first.
  private var places: [Place]
  /// The place above a place, where a unit of the one answers to a unit of the other.
  private let superiors: [Place: Place]
  /// The place whose registry this is: the one that most confirmed units belong to.
  package let homePlace: Place?

  /// Looks at a state's units.
  package init(_ state: LedgerState) {
    units = state.units
    mergedInto = state.mergedInto
    nextNumber = ((Array(state.units.keys) + state.mergedInto.keys).map(\.number).max() ?? 0) + 1
    var ids: [ScopedName: OrgUnit.ID] = [:]
    var keys = ScopedNames()
    for unit in Array(state.mergedUnits.values) + Array(state.units.values) {
      for name in [unit.name] + unit.aliases + unit.facts.plates {
        ids[keys.key(name, in: unit.place)] = state.current(unit.id)
      }
    }
    self.ids = ids
    self.keys = keys
    superiors = state.units.values.reduce(into: [:]) { superiors, unit in
      guard let place = unit.place, let parent = unit.facts.parent.map(state.current),
        let above = state.units[parent]?.place, above != place
      else { return }
      superiors[place] = above
    }
    places = state.placesOfUnits
    homePlace = state.homePlace
  }

  /// Every unit, by number.
  package var all: [OrgUnit] { units.values.sorted { $0.id < $1.id } }

  /// The id for the next unit.
  package var nextID: OrgUnit.ID { .init(nextNumber) }

  /// Returns the unit that a name means in a plan or registry of a place, white space and forms of brackets aside. A town's
  /// government is known by its other forms, too, unless they stand for other units.
  package func unit(named name: String, in place: Place?) -> OrgUnit? {
    let id = ids[keys.knownKey(name, in: place)]
    let other = { TownName.others(of: name).lazy.compactMap { ids[keys.knownKey($0, in: place)] }.first }
    return (id ?? other()).flatMap { units[$0] }
  }

  /// Returns the unit that a plan of a place means by a name, or `nil` where it is not certain.
  ///
  /// That is a unit of the place itself; of the place that the name begins with; of a place above whose level word the
  /// name begins with (市税务局 in a county's plan, where the registry tells the county's city); or one without a place
  /// that a person vouches for.
  package func resolve(_ name: String, in place: Place?) -> OrgUnit? {
    if let unit = unit(named: name, in: place) { return unit }
    for other in places where other != place && name.hasPrefix(other.stem) {
      if let unit = unit(named: name, in: other) { return unit }
    }
    guard let place else { return nil }
    for above in self.above(place) where above.ownWords(of: name) != nil {
      if let unit = unit(named: name, in: above) { return unit }
    }
    guard let unit = unit(named: name, in: nil), !unit.provisional else { return nil }
    return unit
  }

  /// Returns a place as the registry writes it.
  package func known(_ place: Place) -> Place { places.known(place) }

  /// Returns the place whose plan a compilation probably is, by the units it names, where it does not say so itself.
  package func presumedPlace(of compilation: Compilation) -> Place? {
    let names = compilation.tasks.flatMap(\.units).filter { !$0.collective }.map(\.name)
    return Place.presumed(
      from: Set(names).sorted(), home: homePlace, above: homePlace.map(above) ?? [])
  }

  /// Returns the places above a place, the nearest first, as far as units tell of their superiors.
  private func above(_ place: Place) -> [Place] {
    var found: [Place] = []
    var place = place
    while let next = superiors[place], !found.contains(next) {
      found.append(next)
      place = next
    }
    return found
  }

  /// Returns every unit that a name means, in whichever place.
  package func units(named name: String) -> [OrgUnit] {
    let found = ([nil] + places.map(Optional.some)).compactMap { unit(named: name, in: $0)?.id }
    return found.distinct.compactMap { units[$0] }
  }

  /// Returns the unit of a name, an alias, or an id written `U12`; names the nearest where there is none, and the
  /// choice where there are several.
  package func find(_ text: String) throws(UnitError) -> OrgUnit {
    if let unit = unit(withID: text) { return unit }
    let found = units(named: text)
    guard found.count < 2 else { throw .ambiguous(name: text, found) }
    guard let unit = found.first else { throw .unknown(name: text, nearest: nearest(to: text)) }
    return unit
  }

  /// Returns the unit of a name as a registry or plan of a place uses it, or else as ``find(_:)`` does.
  package func find(_ text: String, in place: Place?) throws(UnitError) -> OrgUnit {
    if let unit = resolve(text, in: place) { return unit }
    return try find(text)
  }

  /// Returns up to three units with a name that comes near a text, the nearest first, as the registry calls them.
  package func nearest(to text: String) -> [String] {
    let wanted = FoldedName.of(text)
    let scored = all.compactMap { unit -> (name: String, score: Double)? in
      let scores = ([unit.name] + unit.aliases).map { Similarity.names(wanted, FoldedName.of($0)) }
      return scores.max().map { (unit.name, $0) }
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
    return units[current(OrgUnit.ID(number))]
  }

  private func current(_ unit: OrgUnit.ID) -> OrgUnit.ID {
    var unit = unit
    while let target = mergedInto[unit] { unit = target }
    return unit
  }
}

// MARK: - Changes

extension UnitRegistry {
  /// Returns the change that adds a unit; one that a person vouches for unless it is `provisional`.
  package func adding(
    _ name: String, aliases: [String] = [], place: Place? = nil, collective: Bool = false,
    provisional: Bool = false, facts: UnitFacts = UnitFacts()
  ) throws(UnitError) -> Change {
    for name in [name] + aliases { try requireFree(name, in: place) }
    let unit = OrgUnit(
      id: nextID, name: name, aliases: aliases, place: place.map(places.known), collective: collective,
      provisional: provisional, facts: facts)
    try check(facts, of: unit)
    return .unitAdded(unit)
  }

  /// Returns the change that gives a unit another name.
  package func aliasing(_ unit: String, as alias: String) throws(UnitError) -> Change {
    let unit = try known(unit, beside: alias)
    if knows(alias, of: unit) || self.unit(named: alias, in: unit.place)?.id != unit.id {
      try requireFree(alias, in: unit.place)
    }
    return .unitAliased(unit.id, alias: alias)
  }

  /// Returns the unit of a name that is to have another one; says so where the two are the wrong way round.
  private func known(_ unit: String, beside alias: String) throws(UnitError) -> OrgUnit {
    do {
      return try find(unit)
    } catch {
      guard case .unknown = error, let meant = try? find(alias) else { throw error }
      throw .aliasFirst(alias: unit, of: meant, asWritten: alias)
    }
  }

  /// Returns the change that merges one unit into another: its names and duties pass over.
  package func merging(_ unit: String, into target: String) throws(UnitError) -> Change {
    let unit = try find(unit)
    let target = try find(target)
    guard unit.id != target.id else { throw .same(unit) }
    return .unitsMerged(unit.id, into: target.id)
  }

  /// Returns the change that tells what a unit is.
  package func describing(_ unit: OrgUnit, _ facts: UnitFacts) throws(UnitError) -> Change {
    try check(facts, of: unit)
    return .unitDescribed(unit.id, facts)
  }

  private func check(_ facts: UnitFacts, of unit: OrgUnit) throws(UnitError) {
    for plate in facts.plates { try requireFree(plate, in: unit.place, except: unit) }
    if let from = facts.validFrom, let until = facts.validUntil, until < from {
      throw .periodReversed(unit.name)
    }
    var passed: Set<OrgUnit.ID> = []
    var superior = facts.parent.map(current)
    while let above = superior, passed.insert(above).inserted {
      guard above != unit.id else { throw .superiorOfItself(unit.name) }
      superior = units[above]?.facts.parent.map(current)
    }
  }

  /// Returns the unit that is to have a new name.
  package func renaming(_ unit: String, to name: String) throws(UnitError) -> OrgUnit {
    let unit = try find(unit)
    guard FoldedName.of(unit.name) != FoldedName.of(name) else { throw .unchangedName(unit) }
    try requireFree(name, in: unit.place, except: unit)
    return unit
  }

  /// Returns whether a unit has a name in these very words.
  func knows(_ name: String, of unit: OrgUnit) -> Bool {
    let name = FoldedName.of(name)
    return ([unit.name] + unit.aliases + unit.facts.plates).contains { FoldedName.of($0) == name }
  }

  /// Returns the unit that a row of a registry describes, or `nil` where it is new.
  func described(by row: UnitDescription) throws(UnitError) -> OrgUnit? {
    let own = ([row.name] + row.aliases).compactMap { unit(named: $0, in: row.place)?.id }.distinct
    guard own.count < 2 else { throw .namesOfSeveral(own.compactMap { units[$0] }) }
    return own.first.flatMap { units[$0] }
  }

  /// Takes in a change that ``RegistryUpdate`` is about to make.
  mutating func take(_ change: Change) {
    switch change {
    case .unitAdded(let unit):
      units[unit.id] = unit
      nextNumber += 1
      for name in [unit.name] + unit.aliases + unit.facts.plates { learn(name, of: unit) }
      if let place = unit.place, !places.contains(place) { places.append(place) }
    case .unitAliased(let id, let alias):
      units[id]?.aliases.append(alias)
      units[id]?.provisional = false
      if let unit = units[id] { learn(alias, of: unit) }
    case .unitDescribed(let id, let facts):
      units[id]?.facts = facts
      units[id]?.provisional = false
      for plate in facts.plates { if let unit = units[id] { learn(plate, of: unit) } }
    default: break
    }
  }

  private mutating func learn(_ name: String, of unit: OrgUnit) {
    ids[keys.key(name, in: unit.place)] = unit.id
  }

  private func requireFree(_ name: String, in place: Place?, except unit: OrgUnit? = nil) throws(UnitError) {
    guard !FoldedName.of(name).isEmpty else { throw .nameMissing }
    if let owner = self.unit(named: name, in: place), owner.id != unit?.id {
      throw .taken(name: name, by: owner)
    }
  }
}
