import DuchaDocuments
import DuchaLedger
package import DuchaModel

extension Workspace {
  /// Adds a unit that a person vouches for.
  package func addUnit(_ name: String, aliases: [String], collective: Bool) throws -> OrgUnit {
    try change(finding: name) { try $0.adding(name, aliases: aliases, collective: collective) }
  }

  /// Gives a unit another name.
  package func aliasUnit(_ unit: String, _ alias: String) throws -> OrgUnit {
    try change(finding: alias) { try $0.aliasing(unit, as: alias) }
  }

  /// Merges a unit into another and returns the one that stays.
  package func mergeUnit(_ unit: String, into target: String) throws -> OrgUnit {
    try change(finding: target) { try $0.merging(unit, into: target) }
  }

  /// Adds units and aliases from a table with the columns 名称, 别名, 性质; what is known already is left as it is.
  package func importUnits(_ file: String) throws -> UnitImport {
    let table = try HeadedTable(try DocumentReader().read(path: file), needing: ["名称"])
    var result = UnitImport()
    try Ledger.open(at: path).append { state in
      try UnitImport.changes(table.rows, in: state, file: file, result: &result).map {
        entry($0, effectiveOn: .first)
      }
    }
    return result
  }

  /// Names are what a unit is called, not when: they count from the first day, so that older plans find them.
  private func change(
    finding name: String, _ decide: (UnitRegistry) throws -> Change
  ) throws -> OrgUnit {
    let ledger = try Ledger.open(at: path)
    try ledger.append { state in [entry(try decide(UnitRegistry(state)), effectiveOn: .first)] }
    return try UnitRegistry(try ledger.state(asOf: .last)).find(name)
  }
}

/// What a table of units added.
package struct UnitImport: Sendable {
  /// Units that are new.
  package var added = 0
  /// Names that are new beside the first.
  package var aliases = 0
  /// Rows that said nothing new.
  package var known = 0

  /// The outcome in one line.
  package var text: String { "新增单位 \(added) 个，新增别名 \(aliases) 个，已有 \(known) 个" }

  static func changes(
    _ rows: [HeadedTable.Row], in state: LedgerState, file: String, result: inout UnitImport
  ) throws -> [Change] {
    var state = state
    var registry = UnitRegistry(state)
    var changes: [Change] = []
    for row in rows {
      guard let name = row["名称"] else {
        throw TableError(file: file, problems: ["第 \(row.number) 行没有填“名称”"])
      }
      let aliases = (row["别名"] ?? "").split { "、,，;；".contains($0) }.map(String.init)
      let new = try Self.changes(
        name, aliases, collective: isCollective(row["性质"] ?? ""), registry, &result)
      for change in new {
        state.apply(
          Entry(effectiveOn: state.asOf, recordedAt: Moment(milliseconds: 0), actor: file, change: change))
      }
      // A registry looks at a state once; most rows of a table handed in again change nothing.
      if !new.isEmpty { registry = UnitRegistry(state) }
      changes += new
    }
    return changes
  }

  /// 集体 and 集合 are both what people write for a name that stands for several bodies.
  private static func isCollective(_ kind: String) -> Bool { kind.contains("集体") || kind.contains("集合") }

  private static func changes(
    _ name: String, _ aliases: [String], collective: Bool, _ registry: UnitRegistry,
    _ result: inout UnitImport
  ) throws -> [Change] {
    guard let unit = registry.units(named: name).first else {
      result.added += 1
      result.aliases += aliases.count
      return [try registry.adding(name, aliases: aliases, collective: collective)]
    }
    let new = aliases.filter { !registry.units(named: $0).contains(unit) }
    if new.isEmpty { result.known += 1 }
    result.aliases += new.count
    return try new.map { try registry.aliasing(name, as: $0) }
  }
}
