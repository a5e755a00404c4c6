import DuchaLedger
package import DuchaModel
package import DuchaReports
import DuchaUnits

extension Workspace {
  /// Looks for what a person should decide on the registry.
  package func reviewUnits(asOf day: Day) throws -> UnitReview {
    let state = try state(asOf: day)
    return UnitReview(state, RegistryQuestions(state))
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

extension Workspace {
  /// Returns the bodies that a place usually has, as a file that ``importUnits(_:)`` takes.
  package static func starterUnits(for place: Place, csv: Bool) -> String {
    let units = StarterRegistry(for: place).units
    return csv ? UnitsTable.csv(units) : UnitsFile.text(of: units)
  }
}
