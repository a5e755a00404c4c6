/// The spans of tasks, made of the entries that concern them.
///
/// Where the days on which entries took effect rise with their numbers, as they mostly do, one pass is enough: before the
/// next thing happens to a task, its outlook is what holds until then. What was recorded out of turn is folded anew for each
/// of its days, as the state of that day is.
public struct TaskSpans {
  private let entries: [Entry]
  private let days: TaskDays
  /// What each task tells from some days on, `nil` where it does not count.
  private var outlooks: [TaskID: [(day: Day, outlook: TaskOutlook?)]] = [:]

  /// Makes the spans of every task that the entries speak of, in the order of the tasks and of the days.
  ///
  /// - Parameter entries: in the ledger's order, all that the state of these tasks is made of: those about units, rules and
  ///   lists as well.
  public static func made(of entries: [Entry]) -> [TaskSpan] {
    var spans = TaskSpans(entries)
    spans.walk()
    spans.foldOutOfTurn()
    return spans.outlooks.sorted { $0.key < $1.key }.flatMap(joined)
  }

  private init(_ entries: [Entry]) {
    self.entries = entries
    days = TaskDays(entries)
  }

  /// Joins the days on which a task may have changed to the spans in which it did not.
  private static func joined(_ task: TaskID, _ outlooks: [(day: Day, outlook: TaskOutlook?)]) -> [TaskSpan] {
    var spans: [TaskSpan] = []
    var current: TaskOutlook?
    for (day, outlook) in outlooks where outlook != current {
      if current != nil { spans[spans.count - 1].through = day.adding(days: -1) }
      if let outlook { spans.append(TaskSpan(task: task, from: day, through: .last, outlook: outlook)) }
      current = outlook
    }
    return spans
  }
}

// MARK: - Looking

extension TaskSpans {
  /// Goes through the entries once and takes the outlook of each task in turn whenever its day is over.
  private mutating func walk() {
    var state = LedgerState(asOf: .last)
    /// The tasks that have changed since their outlook was taken, with the day of the change.
    var changed: [TaskID: Day] = [:]
    for entry in entries {
      let day = entry.effectiveOn
      let isGeneral = entry.change.concernsAllTasks
      let concerned = isGeneral ? Array(changed.keys) : days.tasksInTurn(of: entry.change)
      for task in concerned { if let since = changed[task], since < day { look(at: task, since, state) } }
      state.apply(entry)
      let now = isGeneral ? state.tasks.keys.filter { !days.outOfTurn.contains($0) } : concerned
      for task in now { changed[task] = day }
    }
    for (task, since) in changed { look(at: task, since, state) }
  }

  /// Folds the tasks that are out of turn for each of their days.
  private mutating func foldOutOfTurn() {
    let tasks = days.outOfTurn
    guard !tasks.isEmpty else { return }
    let own = entries.filter { entry in
      let named = entry.change.tasks
      return named.isEmpty || entry.change.isEdition || !tasks.isDisjoint(with: named)
    }
    for (day, tasks) in days.daysOutOfTurn.sorted(by: { $0.key < $1.key }) {
      let state = LedgerState(folding: own, asOf: day)
      for task in tasks { look(at: task, day, state) }
    }
  }

  private mutating func look(at task: TaskID, _ day: Day, _ state: LedgerState) {
    var then = state
    then.asOf = day
    outlooks[task, default: []].append((day, then.outlook(of: task)))
  }
}

extension Change {
  fileprivate var isEdition: Bool { if case .planRegistered = self { true } else { false } }
}
