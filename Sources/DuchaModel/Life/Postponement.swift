/// A request for more time, and what was decided on it.
package struct Postponement: Sendable, Hashable {
  /// The step that asks.
  package var request: TakenStep
  /// Who asks; `nil` is the office itself.
  package var unit: OrgUnit.ID?
  /// The step that decides; `nil` where nobody has.
  package var decision: TakenStep?
}

extension [TakenStep] {
  /// Every request for more time, in order. A decision that names no unit is on the newest that is open.
  package var postponements: [Postponement] {
    var all: [Postponement] = []
    for step in self {
      switch step.action {
      case .extensionRequested(let unit, _, _, _): all.append(Postponement(request: step, unit: unit))
      case .extensionDecided(let unit, _, _, _):
        let open = all.lastIndex { $0.decision == nil && (unit == nil || unit == $0.unit) }
        if let open { all[open].decision = step }
      default: break
      }
    }
    return all
  }
}
