import DuchaLedger
package import DuchaModel
package import DuchaReports

extension Workspace {
  /// Lists what is overdue at the end of a day, without going through the history: it takes as long as the list is.
  ///
  /// What has been recorded since somebody last asked is taken in first. Where the ledger cannot be written, the history
  /// is gone through after all.
  package func overdue(asOf day: Day) throws -> OverdueList {
    let ledger = try Ledger.open(at: path, readOnly: true)
    guard let tasks = try listing(ledger, { try $0.overdueTasks(on: day) }) else {
      return OverdueList(SupervisedLedger(try ledger.state(asOf: day)))
    }
    // The registry alone tells what units are called on the day.
    let names = try ledger.state(asOf: day, of: .tasks([]))
    return OverdueList(
      asOf: day,
      rows: tasks.map {
        OverdueList.Row(task: $0.task, title: $0.title, leads: $0.leads.map(names.name), due: $0.due)
      })
  }

  /// Counts what is overdue at the end of a day.
  package func overdueCount(asOf day: Day) throws -> Int {
    let ledger = try Ledger.open(at: path, readOnly: true)
    return try listing(ledger) { try $0.overdueCount(on: day) } ?? overdue(asOf: day).rows.count
  }

  /// Makes anew what lists of overdue tasks are read from.
  package func rebuildOverdue() throws { try Ledger.open(at: path).updateSpans(anew: true) }

  private func listing<Value>(_ ledger: Ledger, _ read: (Ledger) throws -> Value?) throws -> Value? {
    if let value = try read(ledger) { return value }
    do {
      try Ledger.open(at: path).updateSpans()
    } catch  where error.leavesOnlyReading {
      return nil
    }
    return try read(ledger)
  }
}

extension LedgerError {
  /// Whether the ledger can be read all the same.
  fileprivate var leavesOnlyReading: Bool {
    switch self {
    case .readOnly, .diskFull: true
    default: false
    }
  }
}
