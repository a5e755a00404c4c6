internal import DuchaModel
internal import GRDB

extension EntryScope {
  /// Finds out what has to be read to know of a subject.
  init(_ subject: Subject, _ database: Database) throws {
    switch subject {
    case .everything: self = .everything
    case .registry: self = .registry
    case .plans(let plans): self = .plans(plans)
    case .tasks(let tasks): self = .tasks(try Self.withWholes(tasks, database))
    case .units(let units): self = .tasks(try Self.withWholes(Self.tasks(of: units, database), database))
    }
  }

  // What the tasks say from which a task was split makes the task.

  private static func withWholes(_ tasks: [TaskID], _ database: Database) throws -> [TaskID] {
    var known = Set(tasks)
    var open = Array(known)
    while let part = open.popLast() {
      guard let whole = try whole(of: part, database), known.insert(whole).inserted else { continue }
      open.append(whole)
    }
    return known.sorted()
  }

  private static func whole(of part: TaskID, _ database: Database) throws -> TaskID? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT taskStep.planId, taskStep.taskNumber FROM taskPart JOIN taskStep USING (entryId)
        WHERE taskPart.planId = ? AND taskPart.taskNumber = ?
        """)
    let row = try Row.fetchOne(statement, arguments: [part.plan.number, part.number])
    return try row.map { try $0.task(0) }
  }
}

// MARK: - Units

extension EntryScope {
  /// The tasks that name a unit, or one whose part may be the unit's, whenever; with all that they were split into.
  private static func tasks(of units: [OrgUnit.ID], _ database: Database) throws -> [TaskID] {
    let start = units.map { "(\($0.number))" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      database,
      sql: """
        WITH RECURSIVE
          -- From whom a part comes to whom: by a merger, a reform, or a list of members; a list that goes by a rule may
          -- hold anybody.
          way(source, target) AS (
            SELECT unitId, intoUnitId FROM unitMerge
            UNION SELECT source.unitId, target.unitId FROM unitReformParty AS source
              JOIN unitReformParty AS target USING (entryId) WHERE source.side = 'from' AND target.side = 'into'
            UNION SELECT memberList.unitId, memberListUnit.unitId FROM memberList JOIN memberListUnit USING (entryId)
          ),
          own(unit) AS (
            VALUES \(start)
            UNION SELECT unitId FROM memberList WHERE ruleSystem IS NOT NULL OR ruleLevel IS NOT NULL
            UNION SELECT source FROM way JOIN own ON target = unit
          ),
          task(planId, taskNumber) AS (
            SELECT planId, taskNumber FROM assignment
              JOIN registeredTask ON registeredTask.entryId = assignment.entryId AND registeredTask.ordinal = taskOrdinal
              WHERE unitId IN own
            UNION SELECT planId, taskNumber FROM dutyAssignment JOIN dutyAssignmentUnit USING (entryId)
              WHERE unitId IN own
            UNION SELECT planId, taskNumber FROM taskPart
              JOIN taskPartUnit ON taskPartUnit.entryId = taskPart.entryId AND partOrdinal = taskPart.ordinal
              WHERE unitId IN own
            UNION SELECT taskPart.planId, taskPart.taskNumber FROM taskPart JOIN taskStep USING (entryId)
              JOIN task ON task.planId = taskStep.planId AND task.taskNumber = taskStep.taskNumber
          )
        SELECT planId, taskNumber FROM task
        """)
    var tasks: [TaskID] = []
    while let row = try rows.next() { tasks.append(try row.task(0)) }
    return tasks
  }
}
