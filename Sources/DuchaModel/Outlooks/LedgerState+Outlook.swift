extension LedgerState {
  /// Returns what a task tells from the state's day on, as long as nothing more is recorded; `nil` where it does not count.
  func outlook(of task: TaskID) -> TaskOutlook? {
    guard let record = tasks[task], record.isInForce(on: asOf) else { return nil }
    var ahead = self
    // A duty that comes back makes its turns as far as one looks: as far as anybody has reported, and the turn behind.
    if record.isRecurring { ahead.asOf = max(asOf, record.reportedThrough).adding(days: Self.longestTurn) }
    guard let supervised = ahead.supervisedTask(task) else { return nil }
    let due = supervised.answerable.compactMap(\.assessment.missedAfter).min()
    return TaskOutlook(title: record.task.title, leads: supervised.leadership.units, due: due)
  }

  /// Two years, in days: a yearly turn that follows another begins and ends within them.
  private static let longestTurn = 731
}

extension Assessment {
  /// The day after which it is overdue; `nil` where it cannot become so. It looks no further than the day it was made for.
  fileprivate var missedAfter: Day? {
    switch standing {
    case .completed, .suspended: nil
    default: isSaidDone && !closure.submittedIsOverdue ? nil : nextDue
    }
  }
}

extension TaskRecord {
  fileprivate var isRecurring: Bool { task.deadlines.contains { $0.kind == .recurring } }

  /// The last day that any report speaks of.
  fileprivate var reportedThrough: Day {
    reports.map { max($0.report.month.lastDay, $0.report.doneThrough ?? .first) }.max() ?? .first
  }
}
