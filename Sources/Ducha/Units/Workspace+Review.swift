import DuchaLedger
package import DuchaModel
package import DuchaReports
import DuchaUnits

extension Workspace {
  /// Looks for what a person should decide on the registry.
  package func reviewUnits(asOf day: Day) throws -> UnitReview {
    let state = try state(asOf: day)
    let units = state.units.values.sorted { $0.id < $1.id }
    var proposals = SameUnitProposal.proposals(among: units, apart: state.knownApart, on: day)
    // A plan writes the names of its day: if it has the old one and the new one, they are two bodies.
    let plans = state.plansNaming
    proposals.removeAll {
      $0.kind == .renamed && !(plans[$0.unit] ?? []).isDisjoint(with: plans[$0.into] ?? [])
    }
    let places = PlanPlaceProposal.drawn(from: &proposals, in: state)
    return UnitReview(
      state, proposals: proposals, places: places, groups: GroupProposal.proposals(among: units))
  }

  /// Decides on pairs of units written `U12-U5`: the first of each is the second, or is told apart from it.
  package func decide(on pairs: [String], same: Bool) throws -> [String] {
    var words: [String] = []
    try append { state in
      var state = state
      var entries: [Entry] = []
      for pair in pairs {
        let (unit, other) = try Self.pair(pair, of: pairs, UnitRegistry(state))
        if !same, state.toldApart.contains(UnitPair(unit.id, other.id)) {
          words.append("\(unit.name) 与 \(other.name) 不是同一单位，此前已记下")
          continue
        }
        let change: Change = same ? .unitsMerged(unit.id, into: other.id) : .unitsToldApart(unit.id, other.id)
        words.append(same ? "\(unit.name) 已并入 \(other.name)" : "已记下：\(unit.name) 与 \(other.name) 不是同一单位")
        entries.append(entry(change, effectiveOn: .first))
        // The next pair may speak of the same units.
        state.apply(entries[entries.count - 1])
      }
      return entries
    }
    return words
  }

  private static func pair(
    _ text: String, of pairs: [String], _ registry: UnitRegistry
  ) throws(UnitPairError) -> (OrgUnit, OrgUnit) {
    let names = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard names.count == 2 else { throw UnitPairError(text: text, reason: nil, count: pairs.count) }
    do throws(UnitError) {
      let (unit, other) = (try registry.find(names[0]), try registry.find(names[1]))
      guard unit.id != other.id else { throw .same(unit) }
      return (unit, other)
    } catch {
      throw UnitPairError(text: text, reason: error, count: pairs.count)
    }
  }
}

/// A text that names no two units. Nothing of what was given with it was decided.
package struct UnitPairError: Error, CustomStringConvertible {
  /// What was given.
  package let text: String
  /// What is wrong with one of its names; `nil` where it is no pair at all.
  let reason: UnitError?
  /// How many pairs were given.
  package let count: Int

  /// What is wrong and what to write.
  package var description: String {
    let words = reason.map { "“\(text)”：\($0)" } ?? "“\(text)”不是一组单位；请照 ducha units review 所列填写，如 U12-U5"
    return count > 1 ? "\(words)；所给 \(count) 组都没有入账" : words
  }
}

extension LedgerState {
  /// The plans that name a unit.
  fileprivate var plansNaming: [OrgUnit.ID: Set<PlanID>] {
    tasks.values.reduce(into: [:]) { plans, task in
      for duty in task.duties { plans[duty.unit, default: []].insert(task.id.plan) }
    }
  }

  /// Pairs of units that are not one: a clause names both, or a person said so.
  fileprivate var knownApart: Set<UnitPair> {
    var apart = toldApart
    for task in tasks.values {
      let units = task.duties.filter { $0.assignment.basis != .runningText }.map(\.unit).distinct
      for (index, unit) in units.enumerated() {
        for other in units[..<index] { apart.insert(UnitPair(unit, other)) }
      }
    }
    return apart
  }
}

extension Workspace {
  /// Returns the bodies that a place usually has, as a file that ``importUnits(_:)`` takes.
  package static func starterUnits(for place: Place, csv: Bool) -> String {
    let units = StarterRegistry(for: place).units
    return csv ? UnitsTable.csv(units) : UnitsFile.text(of: units)
  }
}
