internal import DuchaModel
internal import GRDB

// Reading the lives of the tasks that entries speak of: one look by index for each, however long the history is.

extension Admission {
  /// Reads what has happened to the tasks that these entries speak of.
  mutating func loadTasks(_ database: Database, for entries: [Entry]) throws {
    nextNumber = (try Int.fetchOne(database, sql: "SELECT max(id) FROM entry") ?? 0) + 1
    let stepped = try Self.steppedTasks(database, reportedBy: entries)
    for entry in entries {
      switch entry.change {
      case .taskStepped(let step): try loadLives(database, of: step)
      case .progressReported(let report) where stepped.contains(report.task):
        try loadLife(database, of: report.task)
      case .evidenceFiled(let evidence): try loadEvidence(database, of: evidence.task)
      case .evidenceWithdrawn(let withdrawal): try loadEvidence(database, of: withdrawal.task)
      default: break
      }
    }
  }

  private mutating func loadLives(_ database: Database, of step: TaskStep) throws {
    try loadLife(database, of: step.task)
    if case .merged(let other, _, _) = step.action { try loadLife(database, of: other) }
    if case .split(let parts) = lives[step.task]?.ending {
      for part in parts { try loadLife(database, of: part) }
    }
  }

  /// The tasks that took a step, of all plans that reports speak of: most tasks take none, and tables of reports are long.
  private static func steppedTasks(_ database: Database, reportedBy entries: [Entry]) throws -> Set<TaskID> {
    let plans = entries.reduce(into: Set<Int>()) { plans, entry in
      if case .progressReported(let report) = entry.change { plans.insert(report.task.plan.number) }
    }
    guard !plans.isEmpty else { return [] }
    let numbers = plans.sorted().map(String.init).joined(separator: ", ")
    let tasks = try Row.fetchCursor(
      database, sql: "SELECT DISTINCT planId, taskNumber FROM taskStep WHERE planId IN (\(numbers))")
    var stepped: Set<TaskID> = []
    while let row = try tasks.next() {
      stepped.insert(TaskID(plan: PlanID(try row.integer(0)), number: try row.integer(1)))
    }
    return stepped
  }

  private mutating func loadLife(_ database: Database, of task: TaskID) throws {
    guard lives[task] == nil else { return }
    // A unit that was merged since is the one it went into, as in the state: its objection can still be settled.
    let steps = try Self.steps(database, of: task).map {
      TakenStep($0.action.renamingUnits(current), on: $0.on, number: $0.number)
    }
    var reports = try Self.reports(database, of: task)
    for index in reports.indices { reports[index].report.unit = reports[index].report.unit.map(current) }
    lives[task] = TaskLife(steps: steps, reports: reports)
  }

  private static func steps(_ database: Database, of task: TaskID) throws -> [TakenStep] {
    let columns = HistoryTable.taskStep.columns.map { "taskStep.\($0)" }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(columns), kind, effectiveOn FROM taskStep JOIN entry ON entry.id = entryId
        WHERE planId = ? AND taskNumber = ? ORDER BY entryId
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [task.plan.number, task.number])
    var steps: [TakenStep] = []
    while let row = try cursor.next() {
      let kind: EntryKind = try row.word(12)
      let parts = kind == .taskSplit ? try parts(database, entry: try row.integer(0)) : []
      steps.append(
        TakenStep(try row.step(kind, parts).action, on: try row.day(13), number: try row.integer(0)))
    }
    return steps
  }

  private static func parts(_ database: Database, entry: Int) throws -> [TaskPart] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT planId, taskNumber, title FROM taskPart WHERE entryId = ? ORDER BY ordinal",
      arguments: [entry])
    return try rows.map { row in
      TaskPart(
        id: TaskID(plan: PlanID(try row.integer(0)), number: try row.integer(1)), title: try row.text(2))
    }
  }

  private static func reports(_ database: Database, of task: TaskID) throws -> [FiledReport] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT unitId, month, status, reportedBy, approvedBy, entryId FROM progressReport
        WHERE planId = ? AND taskNumber = ? ORDER BY entryId
        """)
    let cursor = try Row.fetchCursor(statement, arguments: [task.plan.number, task.number])
    var reports: [FiledReport] = []
    while let row = try cursor.next() {
      let report = ProgressReport(
        task: task, unit: row.optionalInteger(0).map(OrgUnit.ID.init), month: try row.month(1),
        status: try row.word(2), reportedBy: row.optionalText(3), approvedBy: row.optionalText(4))
      reports.append(FiledReport(report, on: .first, number: try row.integer(5)))
    }
    return reports
  }

  private mutating func loadEvidence(_ database: Database, of task: TaskID) throws {
    guard filed[task] == nil else { return }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT digest, 1, entryId FROM evidence WHERE planId = :plan AND taskNumber = :task
        UNION ALL
        SELECT digest, 0, entryId FROM evidenceWithdrawal WHERE planId = :plan AND taskNumber = :task
        ORDER BY entryId
        """, arguments: ["plan": task.plan.number, "task": task.number])
    var digests: Set<String> = []
    for row in rows {
      if try row.flag(1) { digests.insert(try row.text(0)) } else { digests.remove(try row.text(0)) }
    }
    filed[task] = digests
  }
}
