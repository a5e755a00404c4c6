import DuchaModel

/// What entries did to tasks, told by folding a ledger's history once and watching one task or all of them.
struct TaskTrails: Sendable {
  /// The ledger at the end of the day.
  private(set) var state: LedgerState
  /// What is told of each task.
  private(set) var trails: [TaskID: TaskTrail] = [:]
  /// The newest adoption of rules.
  private(set) var rules: Entry?
  /// The number of the newest entry that was looked at.
  let lastEntry: Int

  private let only: TaskID?
  /// The tasks in which a unit has, had or may take over a part: reforms and mergers do not name them.
  private var tasksOfUnit: [OrgUnit.ID: Set<TaskID>] = [:]

  /// Folds a history as of a day.
  ///
  /// - Parameters:
  ///   - only: the task to watch; `nil` watches all.
  ///   - head: the number of the ledger's newest entry, where the entries leave out what says nothing of the task.
  init(_ entries: [Entry], asOf day: Day, of only: TaskID? = nil, head: Int? = nil) {
    self.only = only
    state = LedgerState(asOf: day)
    lastEntry = head ?? entries.last?.number ?? 0
    for entry in entries { take(entry) }
  }

  /// Returns the number up to which everything about a task is told.
  func seen(_ trail: TaskTrail) -> Int { trail.unseen.map { $0 - 1 } ?? lastEntry }

  private mutating func take(_ entry: Entry) {
    let touched = touched(by: entry.change)
    // Nearly every entry is a report, which changes nothing that is watched.
    let isReport = if case .progressReported = entry.change { true } else { false }
    let before = isReport ? [] : touched.map { state.tasks[$0] }
    state.apply(entry)
    guard entry.effectiveOn <= state.asOf else {
      for task in touched { trails[task, default: TaskTrail(task)].leaveUnseen(entry) }
      return
    }
    if case .rulesAdopted = entry.change { rules = entry }
    for (index, task) in touched.enumerated() {
      let after = state.tasks[task]
      let before = isReport ? after : before[index]
      trails[task, default: TaskTrail(task)].watch(entry, before, after, state.current)
      if only == nil, let after { learnUnits(of: after, before) }
    }
  }

  /// The tasks that an entry may tell something of; more than that do no harm.
  private func touched(by change: Change) -> [TaskID] {
    if let only { return [only] }
    switch change {
    case .planRegistered(let edition) where edition.edition > 1:
      return Set(change.tasks).union(trails.keys.lazy.filter { $0.plan == edition.plan }).sorted()
    case .unitsMerged, .unitsReformed, .membersNamed:
      let units = change.units.union(change.units.map(state.current))
      return units.reduce(into: Set(change.tasks)) { $0.formUnion(tasksOfUnit[$1] ?? []) }.sorted()
    default: return change.tasks
    }
  }

  private mutating func learnUnits(of record: TaskRecord, _ before: TaskRecord?) {
    guard before?.duties != record.duties || before?.handovers != record.handovers else { return }
    let units = record.duties.map(\.unit) + record.handovers.flatMap { [$0.unit] + $0.candidates }
    for unit in units { tasksOfUnit[unit, default: []].insert(record.id) }
  }
}
