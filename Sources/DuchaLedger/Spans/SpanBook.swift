internal import DuchaModel
internal import GRDB

/// Keeps the tables of spans in step with the entries, inside the caller's transaction.
///
/// Nothing is written while entries are appended: whoever asks next makes the spans of the tasks that have changed since.
struct SpanBook {
  private let database: Database
  /// How many tasks are read at once: enough that reading the units again for each lot does not matter, few enough that a
  /// province's history is never in memory as a whole.
  static let lot = 4000
  /// The program's way of judging. Raise it with every change by which a task becomes overdue, or ceases to be, on another
  /// day than before: ledgers then make their spans anew.
  static let judgement = 3

  init(_ database: Database) { self.database = database }

  /// Whether the tables know every entry.
  func isUpToDate() throws -> Bool { try known() == Ledger.head(database).entries }

  /// Brings the tables up to the newest entry.
  func update() throws {
    let (known, head) = (try known(), try Ledger.head(database).entries)
    guard known != head else { return }
    if try known == 0 || known > head || concernsAllTasks(after: known) {
      for plans in try lotsOfPlans() { try renew(.plans(plans)) }
    } else {
      for tasks in try lotsOfTasks(after: known) { try renew(.tasks(tasks)) }
    }
    try database.execute(
      sql: "UPDATE taskSpanHead SET entryId = ?, judgement = ?", arguments: [head, Self.judgement])
  }

  /// Forgets all spans, so that they are made anew.
  func clear() throws {
    try database.execute(
      sql: "DELETE FROM taskSpanLead; DELETE FROM taskSpan; UPDATE taskSpanHead SET entryId = 0")
  }

  /// Returns a plan of which the spans are not what its entries say; `nil` where all are.
  func firstDifference() throws -> PlanID? {
    for plans in try lotsOfPlans() {
      let made = Dictionary(grouping: try made(.plans(plans)), by: \.task.plan)
      for plan in plans where try made[plan, default: []] != stored(of: plan) { return plan }
    }
    return nil
  }

  /// The newest entry that the tables know by this way of judging.
  private func known() throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT entryId FROM taskSpanHead WHERE judgement = ?", arguments: [Self.judgement]) ?? 0
  }
}

// MARK: - What has changed

extension SpanBook {
  /// Whether an entry behind one may change how any task stands.
  private func concernsAllTasks(after entry: Int) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM entry
          WHERE id > :entry AND kind IN ('unitsMerged', 'unitsReformed', 'membersNamed', 'rulesAdopted'))
        OR EXISTS (
          -- Who belongs to a group by a rule depends on what is known of all units.
          SELECT 1 FROM entry
          WHERE id > :entry AND kind IN ('unitAdded', 'unitDescribed')
            AND EXISTS (SELECT 1 FROM memberList WHERE ruleSystem IS NOT NULL OR ruleLevel IS NOT NULL))
        """, arguments: ["entry": entry]) ?? true
  }

  /// The tasks that entries behind one concern, with all that they were split into and from.
  private func lotsOfTasks(after entry: Int) throws -> [[TaskID]] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT planId, taskNumber FROM registeredTask
        WHERE planId IN (SELECT planId FROM planEdition WHERE entryId > :entry)
        UNION SELECT planId, taskNumber FROM taskPart
        WHERE planId IN (SELECT planId FROM planEdition WHERE entryId > :entry) OR entryId > :entry
        UNION SELECT planId, taskNumber FROM progressReport WHERE entryId > :entry
        UNION SELECT planId, taskNumber FROM taskStep WHERE entryId > :entry
        UNION SELECT planId, taskNumber FROM dutyAssignment WHERE entryId > :entry
        """, arguments: ["entry": entry])
    var tasks: Set<TaskID> = []
    while let row = try rows.next() { tasks.insert(try row.task(0)) }
    return Self.lots(of: tasks.union(try relatives(of: tasks)).sorted()) { _ in 1 }
  }

  /// The tasks that tasks were split into, and from: one is there when the other is.
  private func relatives(of tasks: Set<TaskID>) throws -> Set<TaskID> {
    var families: [TaskID: Set<TaskID>] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT taskPart.planId, taskPart.taskNumber, taskStep.planId, taskStep.taskNumber
        FROM taskPart JOIN taskStep USING (entryId) ORDER BY entryId
        """)
    while let row = try rows.next() {
      let (part, whole) = (try row.task(0), try row.task(2))
      let family = (families[whole] ?? [whole]).union([part])
      for member in family { families[member] = family }
    }
    return tasks.reduce(into: []) { $0.formUnion(families[$1] ?? []) }
  }

  /// All plans, so many at once as have tasks for one lot.
  private func lotsOfPlans() throws -> [[PlanID]] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT planId, count(*) FROM registeredTask GROUP BY planId ORDER BY planId")
    let plans = try rows.map { (plan: PlanID(try $0.integer(0)), tasks: try $0.integer(1)) }
    return Self.lots(of: plans) { $0.tasks }.map { $0.map(\.plan) }
  }

  private static func lots<Item>(of items: [Item], weighing weight: (Item) -> Int) -> [[Item]] {
    var lots: [[Item]] = []
    var room = 0
    for item in items {
      if room <= 0 {
        lots.append([])
        room = lot
      }
      lots[lots.count - 1].append(item)
      room -= weight(item)
    }
    return lots
  }
}

// MARK: - Rows

extension SpanBook {
  /// Makes the spans of a scope's tasks anew.
  private func renew(_ scope: EntryScope) throws {
    let spans = try made(scope)
    let own = scope.ownTasks ?? "1"
    try database.execute(sql: "DELETE FROM taskSpanLead WHERE \(own); DELETE FROM taskSpan WHERE \(own)")
    let insertSpan = try database.cachedStatement(sql: "INSERT INTO taskSpan VALUES (?, ?, ?, ?, ?, ?)")
    let insertLead = try database.cachedStatement(sql: "INSERT INTO taskSpanLead VALUES (?, ?, ?, ?, ?)")
    for span in spans {
      let key: [DatabaseValue] = [
        .integer(span.task.plan.number), .integer(span.task.number), .day(span.from),
      ]
      try insertSpan.run(
        key + [.day(span.through), .text(span.outlook.title), span.outlook.due.map { .day($0) } ?? .null])
      for (index, unit) in span.outlook.leads.enumerated() {
        try insertLead.run(key + [.integer(index + 1), .integer(unit.number)])
      }
    }
  }

  private func made(_ scope: EntryScope) throws -> [TaskSpan] {
    let reader = try EntryReader(database, texts: false, of: scope)
    var entries: [Entry] = []
    while let entry = try reader.next() { entries.append(entry) }
    return TaskSpans.made(of: entries)
  }

  private func stored(of plan: PlanID) throws -> [TaskSpan] {
    let leads = try Row.fetchAll(
      database,
      sql:
        "SELECT taskNumber, fromOn, unitId FROM taskSpanLead WHERE planId = ? ORDER BY taskNumber, fromOn, ordinal",
      arguments: [plan.number])
    let units = try Dictionary(grouping: leads) { "\(try $0.integer(0)) \(try $0.text(1))" }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT planId, taskNumber, fromOn, throughOn, title, dueOn FROM taskSpan WHERE planId = ?
        ORDER BY taskNumber, fromOn
        """, arguments: [plan.number])
    return try rows.map { row in
      let leads = try (units["\(try row.integer(1)) \(try row.text(2))"] ?? []).map {
        OrgUnit.ID(try $0.integer(2))
      }
      return TaskSpan(
        task: try row.task(0), from: try row.day(2), through: try row.day(3),
        outlook: TaskOutlook(title: try row.text(4), leads: leads, due: try row.optionalDay(5)))
    }
  }
}

extension Statement {
  /// Runs an insertion; the values are known to fit.
  fileprivate func run(_ values: [DatabaseValue]) throws {
    setUncheckedArguments(StatementArguments(values))
    try execute()
  }
}
