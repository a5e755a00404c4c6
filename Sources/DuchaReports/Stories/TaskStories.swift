package import DuchaModel

/// The stories of all tasks of a ledger, gathered in one pass over its history and one fold for each month.
package struct TaskStories: Sendable {
  /// The ledger, every task in force judged.
  let ledger: SupervisedLedger
  /// The tasks that were taken out of the count, in the order of their numbers.
  let ended: [SupervisedTask]
  let monthEnds: MonthEnds
  private let trails: TaskTrails
  private let terms: HistoryTerms

  /// Tells a ledger from its whole history.
  package init(_ entries: [Entry], asOf day: Day) {
    trails = TaskTrails(entries, asOf: day)
    terms = HistoryTerms(entries)
    let all = trails.state.supervisedTasks(includingEnded: true)
    ended = all.filter { $0.record.endWords != nil }
    ledger = SupervisedLedger(trails.state, tasks: all.filter { $0.record.endWords == nil })
    monthEnds = MonthEnds(entries, through: ledger, ended: ended)
  }

  /// Every task that ever was.
  var tasks: [SupervisedTask] { ledger.tasks + ended }

  /// Returns the story of a task.
  func story(of task: SupervisedTask) -> TaskStory {
    let trail = trails.trails[task.id] ?? TaskTrail(task.id)
    let first = trail.entries.first?.effectiveOn ?? ledger.asOf
    return TaskStory(
      task: task, trail: trail, rules: trails.rules, seen: trails.seen(trail), terms: terms, ledger: ledger,
      months: TaskStory.runs(of: monthEnds.ends(of: task.id, from: first.month)))
  }
}
