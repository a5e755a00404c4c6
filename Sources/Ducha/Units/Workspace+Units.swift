import DuchaLedger
package import DuchaModel
import DuchaUnits

// Names are what a unit is called, not when: entries about names and facts count from the first day, so that older plans
// find them.

extension Workspace {
  /// Adds a unit that a person vouches for.
  package func addUnit(
    _ name: String, aliases: [String], place: Place?, collective: Bool, details: UnitDetails = UnitDetails()
  ) throws -> OrgUnit {
    try HiddenCharacterError.refuse(in: [name] + aliases + (details.plates ?? []))
    let added = try change { registry in
      // 县教育局 without a place beside 青溪县's would leave every later question with two answers.
      if place == nil, let known = registry.units(named: name).first {
        throw UnitError.taken(name: name, by: known)
      }
      let facts = try details.applied(to: UnitFacts(), place, registry)
      return try registry.adding(name, aliases: aliases, place: place, collective: collective, facts: facts)
    }
    return try unit(of: added)
  }

  /// Gives a unit another name.
  package func aliasUnit(_ unit: String, _ alias: String) throws -> OrgUnit {
    try HiddenCharacterError.refuse(in: [alias])
    return try self.unit(of: try change { try $0.aliasing(unit, as: alias) })
  }

  /// Merges a unit into another and returns the one that stays.
  ///
  /// - Parameter confirmed: whether a person vouches that two offices are one that are not called alike.
  package func mergeUnit(_ unit: String, into target: String, confirmed: Bool = false) throws -> OrgUnit {
    let appended = try Ledger.open(at: path).append { state in
      let registry = UnitRegistry(state)
      let change = try registry.merging(unit, into: target)
      if !confirmed { try state.requireAlike(try registry.find(unit), try registry.find(target)) }
      return [entry(change, effectiveOn: .first)]
    }
    return try self.unit(of: appended[0].change)
  }

  /// Tells what a unit is; what is not told stays as it was.
  package func describeUnit(_ name: String, _ details: UnitDetails) throws -> OrgUnit {
    try HiddenCharacterError.refuse(in: details.plates ?? [])
    let described = try change { registry in
      let unit = try registry.find(name)
      return try registry.describing(unit, try details.applied(to: unit.facts, unit.place, registry))
    }
    return try unit(of: described)
  }

  /// Vouches for units that were only seen in plans.
  package func confirmUnits(_ names: [String]) throws -> [OrgUnit] {
    var units: [OrgUnit] = []
    try Ledger.open(at: path).append { state in
      let registry = UnitRegistry(state)
      units = try names.map(registry.find)
      return units.filter(\.provisional).map { entry(.unitConfirmed($0.id), effectiveOn: .first) }
    }
    return units
  }

  private func change(_ decide: (UnitRegistry) throws -> Change) throws -> Change {
    let appended = try Ledger.open(at: path).append { state in
      [entry(try decide(UnitRegistry(state)), effectiveOn: .first)]
    }
    return appended[0].change
  }

  private func unit(of change: Change) throws -> OrgUnit {
    let state = try state(asOf: .last)
    let id: OrgUnit.ID? =
      switch change {
      case .unitAdded(let unit): unit.id
      case .unitAliased(let id, _), .unitDescribed(let id, _), .unitConfirmed(let id): id
      case .unitsMerged(_, let target): target
      default: nil
      }
    guard let unit = id.flatMap({ state.units[state.current($0)] }) else {
      preconditionFailure("what was just appended is there")
    }
    return unit
  }
}

/// What a person tells of a unit; `nil` leaves what is known.
package struct UnitDetails: Sendable {
  package var system: UnitSystem?
  package var parent: String?
  package var plates: [String]?
  package var duties: [String]?
  package var from: Day?
  package var until: Day?

  /// Creates details.
  package init(
    system: UnitSystem? = nil, parent: String? = nil, plates: [String]? = nil, duties: [String]? = nil,
    from: Day? = nil, until: Day? = nil
  ) {
    self.system = system
    self.parent = parent
    self.plates = plates
    self.duties = duties
    self.from = from
    self.until = until
  }

  fileprivate func applied(to known: UnitFacts, _ place: Place?, _ registry: UnitRegistry) throws -> UnitFacts
  {
    UnitFacts(
      system: system ?? known.system,
      parent: try parent.map { try registry.find($0, in: place).id } ?? known.parent,
      plates: plates ?? known.plates, duties: duties ?? known.duties, validFrom: from ?? known.validFrom,
      validUntil: until ?? known.validUntil)
  }
}

// MARK: - Files

/// What a registry file changed.
package struct UnitImport: Sendable {
  /// Units that are new.
  package var added = 0
  /// Names that are new of known units.
  package var aliases = 0
  /// Known units whose facts changed.
  package var described = 0
  /// Known units that no person had confirmed before.
  package var confirmed = 0
  /// Rows that said nothing new.
  package var known = 0

  /// The outcome in one line.
  package var text: String {
    "新增单位 \(added) 个，新增别名 \(aliases) 个，补充情况 \(described) 个，"
      + (confirmed > 0 ? "确认方案中出现的单位 \(confirmed) 个，" : "") + "没有变化 \(known) 个"
  }
}

extension Workspace {
  /// Takes in a registry file, TOML or a table; what is known already is left as it is.
  package func importUnits(_ file: String) throws -> UnitImport {
    let rows = try UnitsFile.read(path: file)
    try HiddenCharacterError.refuse(in: rows.flatMap { [$0.name] + $0.aliases + $0.plates + $0.members })
    var result = UnitImport()
    try Ledger.open(at: path).append { state in
      let update = try RegistryUpdate(rows, in: state)
      result = UnitImport(
        added: update.added, aliases: update.aliases, described: update.described,
        confirmed: update.confirmed, known: update.known)
      return update.changes.map { entry($0, effectiveOn: .first) }
    }
    return result
  }

  /// Returns the registry as a file that ``importUnits(_:)`` takes.
  package func exportUnits(asOf day: Day, csv: Bool) throws -> String {
    let units = [UnitDescription](try state(asOf: day))
    return csv ? UnitsTable.csv(units) : UnitsFile.text(of: units)
  }
}
