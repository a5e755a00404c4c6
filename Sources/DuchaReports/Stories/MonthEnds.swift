import DuchaModel

/// How the tasks of a ledger stood at the end of each month: one fold a month, for all of them together.
struct MonthEnds {
  /// The months, the oldest first, each with the tasks that were there.
  private let months: [(month: Month, tasks: [TaskID: TaskStory.MonthEnd])]
  /// The ledger at the end of the month before the day's; `nil` where it had no task then.
  let before: SupervisedLedger?

  /// Folds a history to the end of each month through a day; that of the day itself is given.
  init(_ entries: [Entry], through now: SupervisedLedger, ended: [SupervisedTask]) {
    let last = now.asOf.month
    let first = entries.lazy.filter { $0.change.plan != nil }.map(\.effectiveOn).min()?.month ?? last
    var months: [(Month, [TaskID: TaskStory.MonthEnd])] = []
    var before: SupervisedLedger?
    for offset in 0..<max(0, last.months(since: first)) {
      let month = first.adding(offset)
      let state = LedgerState(folding: entries, asOf: month.lastDay)
      let tasks = state.supervisedTasks(reportingMonth: month, includingEnded: true)
      months.append((month, Self.ends(of: tasks, in: month)))
      if month == last.previous, !tasks.isEmpty {
        before = SupervisedLedger(state, tasks: tasks.filter { $0.record.endWords == nil })
      }
    }
    months.append((last, Self.ends(of: now.tasks + ended, in: last)))
    self.months = months
    self.before = before
  }

  private static func ends(of tasks: [SupervisedTask], in month: Month) -> [TaskID: TaskStory.MonthEnd] {
    Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, TaskStory.MonthEnd($0, in: month)) })
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
