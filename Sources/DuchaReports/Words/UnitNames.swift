package import DuchaModel

/// What every unit was called on any day: a renaming counts from the day of the reform, not from when it was recorded.
package struct UnitNames: Sendable {
  private var names: [OrgUnit.ID: [Name]] = [:]
  private var mergedInto: [OrgUnit.ID: OrgUnit.ID] = [:]

  private struct Name {
    var from: Day
    var words: String
  }

  /// Reads the names out of a ledger's history.
  package init(_ entries: some Sequence<Entry>) {
    for entry in entries { take(entry) }
    for unit in names.keys { names[unit]?.sort { $0.from < $1.from } }
  }

  private mutating func take(_ entry: Entry) {
    switch entry.change {
    case .unitAdded(let unit): names[unit.id] = [Name(from: .first, words: unit.name)]
    case .unitsMerged(let unit, let target): mergedInto[unit] = target
    case .unitsReformed(let reform):
      guard let name = reform.newName, let unit = reform.from.first else { return }
      names[current(unit), default: []].append(Name(from: entry.effectiveOn, words: name))
    default: break
    }
  }

  /// Returns the unit that stands for a unit: itself, or the one it turned out to be.
  package func current(_ unit: OrgUnit.ID) -> OrgUnit.ID { mergedInto.followed(from: unit) }

  /// Returns what a unit was called on a day; one that turned out to be another by that one's name.
  func name(of unit: OrgUnit.ID, on day: Day) -> String { ownName(of: current(unit), on: day) }

  /// Returns what a unit was called on a day, whatever it turned out to be.
  func ownName(of unit: OrgUnit.ID, on day: Day) -> String {
    let known = names[unit] ?? []
    return (known.last { $0.from <= day } ?? known.first)?.words ?? "\(unit)"
  }

  /// Returns the names of units on a day, 县科技局、县财政局.
  func list(_ units: [OrgUnit.ID], on day: Day) -> String {
    units.map { name(of: $0, on: day) }.joined(separator: "、")
  }
}
