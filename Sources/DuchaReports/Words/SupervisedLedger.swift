package import DuchaModel

/// A ledger with every task judged: what all reports are made from.
package struct SupervisedLedger: Sendable {
  /// The ledger.
  package let state: LedgerState
  /// Every task in force, in the order of their numbers.
  package let tasks: [SupervisedTask]
  /// How days are counted.
  package let days: DayCount

  /// Judges a ledger as of its day.
  ///
  /// - Parameters:
  ///   - month: the month whose reports are looked for; `nil` takes the newest one due by then.
  package init(_ state: LedgerState, reportingMonth month: Month? = nil) {
    self.state = state
    tasks = state.supervisedTasks(reportingMonth: month)
    days = DayCount(state)
  }

  /// Takes tasks that were judged already, in the order of their numbers.
  init(_ state: LedgerState, tasks: [SupervisedTask]) {
    self.state = state
    self.tasks = tasks
    days = DayCount(state)
  }

  /// The day.
  package var asOf: Day { state.asOf }
  /// The rules in force.
  package var rules: SupervisionRules { state.rules }
}

// MARK: - Words

extension SupervisedLedger {
  /// Returns the names of units, 县科技局、县财政局.
  func names(_ units: [OrgUnit.ID]) -> String { units.map(state.name).joined(separator: "、") }

  /// Returns who leads, as tables print it: 县科技局, 县科技局（推定牵头）, 县科技局（指定）, 未明确.
  func leadWords(_ task: SupervisedTask) -> String {
    switch task.leadership {
    case .named(let units):
      units.map { state.name(of: $0) + (task.isAssigned($0) ? "（指定）" : "") }.joined(separator: "、")
    case .inferred(let unit): state.name(of: unit) + "（推定牵头）"
    case .none: "未明确"
    }
  }

  /// Returns the tasks of each set of leads together: units in the registry's order, tasks without a lead last.
  /// Tasks that several units lead stand once, under all of their names.
  func groupedByLead(_ tasks: [SupervisedTask]) -> [LeadGroup] { grouped(tasks, by: \.leadership.units) }

  /// Returns the tasks of each set of units together, in the same order.
  func grouped(_ tasks: [SupervisedTask], by units: (SupervisedTask) -> [OrgUnit.ID]) -> [LeadGroup] {
    let groups = Dictionary(grouping: tasks, by: units)
    return inOrder(groups.keys).map { units in
      LeadGroup(units: units, name: groupName(units), tasks: groups[units] ?? [])
    }
  }

  /// Returns sets of leads in the registry's order, nobody last.
  func inOrder(_ leads: some Sequence<[OrgUnit.ID]>) -> [[OrgUnit.ID]] {
    leads.sorted { a, b in a.isEmpty != b.isEmpty ? b.isEmpty : a.lexicographicallyPrecedes(b) }
  }

  /// Returns the names of leads, or what stands in place of one.
  func groupName(_ units: [OrgUnit.ID]) -> String { units.isEmpty ? LeadGroup.nobody : names(units) }
}

/// The tasks that the same units lead.
package struct LeadGroup: Sendable {
  /// The units, in the plan's order; empty for tasks without a lead.
  package let units: [OrgUnit.ID]
  /// Their names, or 未明确牵头单位.
  package let name: String
  /// The tasks, in the order of their numbers.
  package let tasks: [SupervisedTask]

  /// What stands in place of a lead.
  static let nobody = "未明确牵头单位"
}
