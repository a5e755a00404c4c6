package import DuchaModel
internal import GRDB

/// A task that is overdue on a day.
package struct OverdueTask: Sendable, Hashable {
  /// The task.
  package let task: TaskID
  /// The title.
  package let title: String
  /// The units that lead, in the plan's order.
  package let leads: [OrgUnit.ID]
  /// The day that was not kept.
  package let due: Day
}

extension Ledger {
  /// Returns the tasks that are overdue at the end of a day, the longest first; `nil` where entries have come that nobody has
  /// made spans of (``updateSpans()``).
  ///
  /// It takes as long as there are overdue tasks, not as the history is long.
  package func overdueTasks(on day: Day) throws(LedgerError) -> [OverdueTask]? {
    try read { database in
      guard try SpanBook(database).isUpToDate() else { return nil }
      let leads = try database.cachedStatement(
        sql: """
          SELECT unitId FROM taskSpanLead WHERE planId = ? AND taskNumber = ? AND fromOn = ? ORDER BY ordinal
          """)
      let rows = try Row.fetchCursor(
        database,
        sql: "\(Self.overdue("planId, taskNumber, fromOn, title, dueOn")) ORDER BY dueOn, planId, taskNumber",
        arguments: ["day": "\(day)"])
      var tasks: [OverdueTask] = []
      while let row = try rows.next() {
        leads.setUncheckedArguments([try row.integer(0), try row.integer(1), try row.text(2)])
        let units = try Int.fetchAll(leads).map { OrgUnit.ID($0) }
        tasks.append(
          OverdueTask(task: try row.task(0), title: try row.text(3), leads: units, due: try row.day(4)))
      }
      return tasks
    }
  }

  /// Returns how many tasks are overdue at the end of a day; `nil` as for ``overdueTasks(on:)``.
  package func overdueCount(on day: Day) throws(LedgerError) -> Int? {
    try read { database in
      guard try SpanBook(database).isUpToDate() else { return nil }
      return try Int.fetchOne(
        database, sql: "SELECT count(*) FROM (\(Self.overdue("1")))", arguments: ["day": "\(day)"])
    }
  }

  /// Makes the spans of all tasks that have changed since it was done last; of all tasks, where `anew`.
  package func updateSpans(anew: Bool = false) throws(LedgerError) {
    try LedgerError.guarding(path) {
      guard !queue.configuration.readonly else { throw LedgerError.readOnly(path: path) }
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          let book = SpanBook(database)
          if anew { try book.clear() }
          try book.update()
          return .commit
        }
      }
    }
  }

  /// Spans that last until today and beyond are found by the day due, those that are over by the day they ended.
  private static func overdue(_ columns: String) -> String {
    """
    SELECT \(columns) FROM taskSpan
    WHERE throughOn = '9999-12-31' AND dueOn < :day AND fromOn <= :day
    UNION ALL
    SELECT \(columns) FROM taskSpan
    WHERE throughOn >= :day AND throughOn < '9999-12-31' AND dueOn IS NOT NULL AND dueOn < :day AND fromOn <= :day
    """
  }
}
