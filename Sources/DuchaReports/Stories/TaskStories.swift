package import DuchaModel

/// The stories of all tasks of a ledger, gathered in one pass over its history and one fold for each month.
package struct TaskStories {
  /// The ledger, every task in force judged.
  let ledger: SupervisedLedger
  /// Every task that ever was, in the order of their numbers.
  let tasks: [SupervisedTask]
  let monthEnds: MonthEnds
  private let trails: TaskTrails
  private let terms: HistoryTerms

  /// Tells a ledger from its whole history.
  package init(_ entries: [Entry], asOf day: Day) {
    trails = TaskTrails(entries, asOf: day)
    terms = HistoryTerms(entries)
    tasks = trails.state.supervisedTasks(reportingMonth: nil, includingEnded: true)
    ledger = SupervisedLedger(trails.state, tasks: tasks.filter { $0.record.endWords == nil })
    monthEnds = MonthEnds(
      entries, through: ledger, ended: tasks.filter { $0.record.endWords != nil })
  }

  /// Returns the story of a task.
  func story(of task: SupervisedTask) -> TaskStory {
    let trail = trails.trails[task.id] ?? TaskTrail(task.id)
    let first = trail.entries.first?.effectiveOn ?? ledger.asOf
    return TaskStory(
      task: task, trail: trail, rules: trails.rules, seen: trails.seen(trail), terms: terms, ledger: ledger,
      months: TaskStory.runs(of: monthEnds.ends(of: task.id, from: first.month)))
  }
}
