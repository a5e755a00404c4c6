import DuchaLedger
package import DuchaModel
package import DuchaReports

extension Workspace {
  /// Records what a reform did to units, and returns the ledger's state as of its day.
  ///
  /// - Parameters:
  ///   - from: the units there were, by any of their names.
  ///   - into: the units there are; each must be in the registry.
  package func reform(
    _ kind: UnitReform.Kind, from: [String], into: [String] = [], newName: String? = nil,
    functions: String? = nil, source: String, on day: Day
  ) throws -> ReformOutcome {
    try HiddenCharacterError.refuse(in: [newName].compactMap(\.self))
    var reform = UnitReform(kind: kind, from: [], newName: newName, functions: functions, source: source)
    let ledger = try Ledger.open(at: path)
    try append { state in
      let registry = UnitRegistry(state)
      if let newName { for unit in from { _ = try registry.renaming(unit, to: newName) } }
      reform.from = try from.map { try registry.find($0).id }
      reform.into = try into.map { try registry.find($0).id }
      return [entry(.unitsReformed(reform), effectiveOn: day)]
    }
    let asOf = max(day, clock.today)
    return ReformOutcome(
      reform, on: day, before: try ledger.state(asOf: day.adding(days: -1)),
      after: try ledger.state(asOf: asOf))
  }

  /// Tells all that the ledger knows of a unit's past.
  package func history(of unit: String) throws -> UnitHistory {
    let ledger = try Ledger.open(at: path, readOnly: true)
    let state = try ledger.state(asOf: .last)
    return UnitHistory(try UnitRegistry(state).find(unit), entries: try ledger.entries(), state: state)
  }

  /// Whom a collective name stands for from now on.
  package struct NamedMembers {
    /// The name.
    package let unit: OrgUnit
    /// What was said of it.
    package let list: MemberList
    /// How many bodies its rule gives it today.
    package let byRule: Int
  }

  /// Says whom a collective name stands for.
  ///
  /// - Parameters:
  ///   - plan: the plan it holds in, by number or title; `nil` for every plan.
  ///   - task: the task it holds in.
  ///   - day: the day from which it holds; `nil` for all time.
  ///   - replacing: whether those listed before may be left out.
  package func nameMembers(
    of unit: String, _ members: [String], rule: MemberList.Rule? = nil, plan: String? = nil,
    task: TaskID? = nil,
    source: String = "", from day: Day? = nil, replacing: Bool = false
  ) throws -> NamedMembers {
    var named: NamedMembers?
    try append { state in
      let registry = UnitRegistry(state)
      let unit = try registry.find(unit)
      let scope = try plan.map { MemberList.Scope.plan(try state.plan(named: $0).id) } ?? .everywhere
      if unit.isSelective, plan == nil, task == nil { throw UnitError.openToEachPlan(unit.name) }
      let list = MemberList(
        unit: unit.id, scope: task.map { .task($0) } ?? scope,
        members: try members.map { try registry.member($0, of: unit) }.distinct, rule: rule,
        source: source)
      if !replacing { try state.requireKept(by: list, of: unit, from: day ?? .first) }
      let byRule = rule.map { state.bodies(fitting: $0, of: unit).count } ?? 0
      named = NamedMembers(unit: unit, list: list, byRule: byRule)
      return [entry(.membersNamed(list), effectiveOn: day ?? .first)]
    }
    guard let named else { preconditionFailure("append decides before it writes") }
    return named
  }
}

extension UnitRegistry {
  /// Returns a member of a collective by its name; of the units that come near, the collective itself is none.
  fileprivate func member(_ name: String, of collective: OrgUnit) throws -> OrgUnit.ID {
    do throws(UnitError) {
      return try find(name, in: collective.place).id
    } catch {
      guard case .unknown(let name, let nearest) = error else { throw error }
      throw MembersError.unknown(name, nearest: nearest.filter { $0 != collective.name })
    }
  }
}
