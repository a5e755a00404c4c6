package import DuchaModel

/// All that the ledger knows of a unit's past: every entry that speaks of it, oldest first.
package struct UnitHistory: Sendable {
  private let unit: OrgUnit
  private let lines: [String]

  /// Picks the entries about a unit, and about those merged into it, out of a ledger's history.
  package init(_ unit: OrgUnit, entries: [Entry], state: LedgerState) {
    self.unit = unit
    let ids = Set(state.mergedInto.keys.filter { state.current($0) == unit.id } + [unit.id])
    var names = state.firstNames
    lines = entries.compactMap { entry in
      if case .unitAdded(let added) = entry.change { names[added.id] = added.name }
      let words = entry.change.words(about: ids, names)
      if case .unitsReformed(let reform) = entry.change, let name = reform.newName, let id = reform.from.first
      {
        names[id] = name
      }
      return words.map { Self.line($0, entry) }
    }
  }

  /// The history for people.
  package func text() -> String {
    let place = unit.place.map { "（\($0.name)）" } ?? ""
    let facts = [
      unit.facts.system.map { "类别：\($0.word)" },
      unit.aliases.isEmpty ? nil : "又名：\(unit.aliases.joined(separator: "、"))",
      unit.facts.plates.isEmpty ? nil : "挂牌：\(unit.facts.plates.joined(separator: "、"))",
      unit.facts.validUntil.map { "已于\($0.chinese)后撤销" },
    ].compactMap(\.self)
    return (["\(unit.id) \(unit.name)\(place)"] + facts + lines.map { "  " + $0 }).joined(separator: "\n")
      + "\n"
  }

  /// `2025-03-01  更名…（第 12 条，2025-03-05 由 张三 记）`
  private static func line(_ words: String, _ entry: Entry) -> String {
    // What counts from the beginning of time has no day of its own.
    let day = entry.effectiveOn == .first ? "          " : "\(entry.effectiveOn)"
    let number = entry.number.map { "第 \($0) 条，" } ?? ""
    return "\(day)  \(words)（\(number)\(entry.recordedAt.day) 由 \(entry.actor) 记）"
  }
}

extension LedgerState {
  /// What every unit is called, merged ones included.
  fileprivate var firstNames: [OrgUnit.ID: String] {
    (Array(units.values) + Array(mergedUnits.values)).reduce(into: [:]) { $0[$1.id] = $1.name }
  }
}

extension Change {
  /// What an entry says of some units, or `nil` where it does not speak of them.
  fileprivate func words(about units: Set<OrgUnit.ID>, _ names: [OrgUnit.ID: String]) -> String? {
    func name(_ unit: OrgUnit.ID) -> String { names[unit] ?? "\(unit)" }
    func list(_ ids: [OrgUnit.ID]) -> String { ids.map(name).joined(separator: "、") }
    switch self {
    case .unitAdded(let unit) where units.contains(unit.id):
      return unit.provisional ? "方案中出现“\(unit.name)”，列为待确认" : "列入名册：\(unit.name)"
    case .unitAliased(let unit, let alias) where units.contains(unit): return "又名：\(alias)"
    case .unitConfirmed(let unit) where units.contains(unit): return "确认为单位：\(name(unit))"
    case .unitDescribed(let unit, _) where units.contains(unit): return "登记单位情况"
    case .unitsMerged(let unit, let target) where units.contains(unit) || units.contains(target):
      return "认定“\(name(unit))”与“\(name(target))”是同一单位"
    case .unitsToldApart(let unit, let other) where units.contains(unit) || units.contains(other):
      return "认定“\(name(unit))”与“\(name(other))”不是同一单位"
    case .unitsReformed(let reform) where !units.isDisjoint(with: reform.from + reform.into):
      let new = reform.newName ?? list(reform.into)
      let functions = reform.functions.map { "（\($0)）" } ?? ""
      let source = reform.source.isEmpty ? "" : "，依据：\(reform.source)"
      return "\(reform.kind.word)\(functions)：\(list(reform.from)) → \(new)\(source)"
    case .membersNamed(let members) where units.contains(members.unit):
      return "成员列为：\(list(members.members))"
    case .membersNamed(let members) where !units.isDisjoint(with: members.members):
      return "列为“\(name(members.unit))”的成员"
    default: return nil
    }
  }
}
