package import DuchaModel

/// A ledger of a day as forms need it: every task judged once, found by its number and by its units.
package struct FormLedger: Sendable {
  /// The ledger.
  package private(set) var state: LedgerState
  private let judged: SupervisedLedger
  private let tasks: [TaskID: SupervisedTask]
  private let tasksOfUnits: [OrgUnit.ID: Set<TaskID>]

  /// Judges a ledger.
  init(_ state: LedgerState) {
    let all = state.supervisedTasks()
    var units: [OrgUnit.ID: Set<TaskID>] = [:]
    for task in all { for unit in task.units { units[unit, default: []].insert(task.id) } }
    self.state = state
    judged = SupervisedLedger(state, tasks: all)
    tasks = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    tasksOfUnits = units
  }

  /// Returns the tasks in force in which a unit has a part.
  package func tasks(of unit: OrgUnit.ID) -> Set<TaskID> { tasksOfUnits[unit] ?? [] }

  /// Returns a task in force, as it was judged at first.
  package subscript(task: TaskID) -> SupervisedTask? { tasks[task] }

  /// Returns a form as it was made out of this ledger; `nil` where its unit had nothing to report on.
  package func form(_ identity: FormIdentity) -> ReportForm? {
    ReportForm(judged, unit: identity.unit, month: identity.month, hash: identity.digest)
  }

  /// Returns whether a unit does not lead a task.
  package func cooperates(_ unit: OrgUnit.ID, in task: TaskID) -> Bool {
    tasks[task].map { $0.part(of: unit) != .lead } ?? false
  }

  /// Takes in a report; whose task it is does not change by one.
  mutating func take(_ report: Entry) { state.apply(report) }
}
