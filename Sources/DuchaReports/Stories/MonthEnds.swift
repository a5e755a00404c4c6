import DuchaModel

/// How the tasks of a ledger stood at the end of each month.
struct MonthEnds: Sendable {
  /// The months, the oldest first, each with the tasks that were there.
  private var months: [(month: Month, tasks: [TaskID: TaskStory.MonthEnd])] = []
  /// What is different since the end of the month before the day's; `nil` where there was no task then.
  private(set) var changes: [LedgerDifference.Head]?

  /// Folds a history to the end of each month through a day; that of the day itself is given.
  init(_ entries: [Entry], through now: SupervisedLedger, ended: [SupervisedTask]) {
    let last = now.asOf.month
    let first = entries.firstMonth ?? last
    let past = (0..<max(0, last.months(since: first))).map { first.adding($0).lastDay }
    LedgerState.forEach(folding: entries, asOf: past) { take($0, before: now) }
    var ends: [TaskID: TaskStory.MonthEnd] = [:]
    for task in now.tasks { ends[task.id] = TaskStory.MonthEnd(task, in: last) }
    for task in ended { ends[task.id] = TaskStory.MonthEnd(task, in: last) }
    months.append((last, ends))
  }

  /// Takes in the end of a month. Of all its tasks no more is kept than is told of each: they are large.
  private mutating func take(_ state: LedgerState, before now: SupervisedLedger) {
    let month = state.asOf.month
    let isCompared = month == now.asOf.month.previous
    let told = state.supervisedTasks(reportingMonth: month, includingEnded: true) { task in
      let end = TaskStory.MonthEnd(task, in: month)
      return (id: task.id, end: end, counting: isCompared && end.ended == nil ? task : nil)
    }
    months.append((month, Dictionary(uniqueKeysWithValues: told.map { ($0.id, $0.end) })))
    guard isCompared, !told.isEmpty else { return }
    let before = SupervisedLedger(state, tasks: told.compactMap(\.counting))
    changes = LedgerDifference(from: before, to: now).heads
  }

  /// Returns how a task stood at the ends of months, from one on.
  func ends(of task: TaskID, from first: Month) -> [TaskStory.MonthEnd] {
    months.lazy.filter { $0.month >= first }.compactMap { $0.tasks[task] }
  }

  /// The lights of the tasks that counted, month by month.
  var trend: LightTrend {
    LightTrend(
      months.map { month, tasks in
        let lights = tasks.values.lazy.filter { $0.ended == nil }.map(\.light)
        return .init(month: month, counts: LightCounts(lights))
      })
  }
}

extension [Entry] {
  /// The month from which the first plan counts; `nil` where there is none.
  var firstMonth: Month? { lazy.filter { $0.change.plan != nil }.map(\.effectiveOn).min()?.month }
}
