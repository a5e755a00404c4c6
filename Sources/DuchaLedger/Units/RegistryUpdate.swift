package import DuchaModel
package import DuchaUnits

/// What a registry file changes in a ledger: units that are new, names and facts that are new of known ones.
///
/// A file only ever adds: a cell left empty keeps what is known, and reading the same file again changes nothing.
package struct RegistryUpdate {
  /// What to append, in order.
  package private(set) var changes: [Change] = []
  /// Units that are new.
  package private(set) var added = 0
  /// Names that are new of known units.
  package private(set) var aliases = 0
  /// Known units whose facts or members change.
  package private(set) var described = 0
  /// Known units that were provisional, and of which a row says no more than that they are.
  package private(set) var confirmed = 0
  /// Rows that say nothing new.
  package private(set) var known = 0

  private var registry: UnitRegistry
  /// The registry before the file.
  private let before: UnitRegistry
  /// The units of the file itself that are new.
  private var own: Set<OrgUnit.ID> = []
  private let lists: [OrgUnit.ID: [DatedMemberList]]

  /// Compares rows with a ledger's whole state (as of ``Day/last``).
  package init(_ rows: [UnitDescription], in state: LedgerState) throws(UnitRowError) {
    registry = UnitRegistry(state)
    before = registry
    lists = state.memberLists
    let rows = try Self.superiorsFirst(rows)
    for row in rows { try naming(row) { update throws(UnitError) in try update.take(row) } }
    for row in rows where !row.members.isEmpty {
      try naming(row) { update throws(UnitError) in try update.takeMembers(row) }
    }
  }

  /// Does something with a row; what is wrong is told with its name.
  private mutating func naming(
    _ row: UnitDescription, _ take: (inout RegistryUpdate) throws(UnitError) -> Void
  ) throws(UnitRowError) {
    do { try take(&self) } catch { throw UnitRowError(row: row.name, reason: error) }
  }

  /// Sorts rows so that every unit stands behind the one it answers to.
  private static func superiorsFirst(_ rows: [UnitDescription]) throws(UnitRowError) -> [UnitDescription] {
    let names = Dictionary(rows.enumerated().map { ($1.name, $0) }) { first, _ in first }
    var sorted: [UnitDescription] = []
    var placed = Set<Int>()
    for start in rows.indices {
      // Up the superiors, then down again.
      var way: [Int] = []
      var next: Int? = start
      while let index = next, !placed.contains(index) {
        let name = rows[index].name
        guard !way.contains(index) else { throw UnitRowError(row: name, reason: .superiorOfItself(name)) }
        way.append(index)
        next = rows[index].parent.flatMap { names[$0] }
      }
      for index in way.reversed() where placed.insert(index).inserted { sorted.append(rows[index]) }
    }
    return sorted
  }

  private mutating func take(_ row: UnitDescription) throws(UnitError) {
    guard let unit = try unit(of: row) else { return try add(row) }
    let before = changes.count
    for alias in row.aliases + [row.name] where !registry.knows(alias, of: unit) {
      try append(try registry.aliasing(unit.id.description, as: alias))
      aliases += 1
    }
    let facts = try facts(row, known: unit.facts)
    if facts != unit.facts {
      try append(try registry.describing(unit, facts))
      described += 1
    } else if unit.provisional, !row.provisional, changes.count == before {
      try append(.unitConfirmed(unit.id))
      confirmed += 1
    }
    if changes.count == before { known += 1 }
  }

  /// Returns the unit that a row describes, or `nil` where it is new.
  private func unit(of row: UnitDescription) throws(UnitError) -> OrgUnit? {
    guard let unit = try registry.described(by: row) else {
      // A row without a place means a unit that was known before under that name, wherever it is.
      let known = row.place == nil ? before.units(named: row.name) : []
      return known.count == 1 ? known.first : nil
    }
    // Two rows of one file are two units: they share no name.
    if own.contains(unit.id), registry.unit(named: row.name, in: row.place)?.id != unit.id {
      let shared = row.aliases.first { registry.unit(named: $0, in: row.place)?.id == unit.id }
      throw .taken(name: shared ?? row.name, by: unit)
    }
    return unit
  }

  private mutating func add(_ row: UnitDescription) throws(UnitError) {
    let facts = try facts(row, known: UnitFacts())
    try append(
      try registry.adding(
        row.name, aliases: row.aliases.distinctNames(behind: row.name), place: row.place,
        collective: row.collective, provisional: row.provisional, facts: facts))
    added += 1
  }

  private func facts(_ row: UnitDescription, known: UnitFacts) throws(UnitError) -> UnitFacts {
    var facts = known
    if let system = row.system { facts.system = system }
    if let parent = row.parent { facts.parent = try registry.find(parent, in: row.place).id }
    if !row.plates.isEmpty { facts.plates = row.plates }
    if !row.duties.isEmpty { facts.duties = row.duties }
    if let from = row.from { facts.validFrom = from }
    if let until = row.until { facts.validUntil = until }
    return facts
  }

  private mutating func takeMembers(_ row: UnitDescription) throws(UnitError) {
    guard let unit = try unit(of: row) else { return }
    guard unit.collective else { throw .noCollective(unit.name) }
    guard !unit.isSelective else { throw .openToEachPlan(unit.name) }
    var members: [OrgUnit.ID] = []
    for name in row.members { members.append(try registry.find(name, in: row.place).id) }
    let list = MemberList(unit: unit.id, members: members, source: "名册")
    let current = lists[unit.id]?.last { $0.list.scope == .everywhere }?.list
    guard current?.members != members else { return }
    changes.append(.membersNamed(list))
    described += 1
  }

  private mutating func append(_ change: Change) throws(UnitError) {
    changes.append(change)
    if case .unitAdded(let unit) = change { own.insert(unit.id) }
    registry.take(change)
  }
}

extension [String] {
  /// The names that are not the unit's first and stand once.
  fileprivate func distinctNames(behind name: String) -> [String] {
    var seen: Set<String> = [FoldedName.of(name)]
    return filter { seen.insert(FoldedName.of($0)).inserted }
  }
}
