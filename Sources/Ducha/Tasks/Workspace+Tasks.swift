import DuchaDocuments
import DuchaLedger
package import DuchaModel

extension Workspace {
  /// Does something with tasks, with all of them or none, and says what was done, a line each.
  ///
  /// - Parameters:
  ///   - day: the day on which it was done, today where none is given; never one to come.
  ///   - seen: the number of the newest entry that the user has looked at; where somebody has written about one of the
  ///     tasks since, nothing is done.
  ///   - assumingWeekends: whether working days of years without a notice are taken for plain weekdays.
  package func act(
    _ act: TaskAct, on tasks: [String], day: Day? = nil, seen: Int? = nil, assumingWeekends: Bool = false
  ) throws -> [String] {
    try carryOut(about: act.tasks(with: tasks), assumingWeekends: assumingWeekends) { reader in
      if let seen { try check(tasks, in: reader.state, notNewerThan: seen) }
      var taken: Set<String> = []
      for task in tasks where taken.insert(TaskID(task)?.description ?? task).inserted {
        do {
          try reader.take(act, on: task, day: day ?? clock.today)
        } catch let error as TaskActError where tasks.count > 1 {
          throw TaskActError.noneOfSeveral(tasks.count, because: "\(error)")
        }
      }
    }
  }

  /// Hands out every open task of a plan that nobody was handed yet. Tasks without a unit are told, and left.
  package func dispatch(
    plan words: String, replyBy: Day?, note: String, day: Day? = nil, assumingWeekends: Bool = false
  ) throws -> [String] {
    var left: [TaskID] = []
    let lines = try carryOut(assumingWeekends: assumingWeekends) { reader in
      let plan = try reader.state.plan(named: words)
      let waiting = reader.state.tasks.values.filter { $0.id.plan == plan.id && $0.waitsForDispatch }
      let (owned, orphans) = (
        waiting.filter { !reader.state.units(actingOn: $0).isEmpty },
        waiting.filter { reader.state.units(actingOn: $0).isEmpty }
      )
      left = orphans.map(\.id).sorted()
      guard !waiting.isEmpty else { throw TaskActError.nothingToDispatch(plan.name) }
      for task in owned.map(\.id).sorted() {
        try reader.take(
          .dispatch(replyBy: replyBy, note: note), on: "\(task)", day: day ?? clock.today)
      }
    }
    guard !left.isEmpty else { return lines }
    let tasks = left.map(\.description).joined(separator: "、")
    return lines + ["\(tasks) 没有责任单位，没有交办；请先用 ducha assign 落实"]
  }

  /// Does what the rows of a table ask for, in their order: all of it or nothing.
  package func act(table file: String, day: Day? = nil) throws -> [String] {
    let table = try HeadedTable(
      try DocumentReader().read(path: file), needing: TaskActLine.needed, known: TaskActLine.columns)
    var problems: [String] = []
    let lines = table.rows.compactMap { TaskActLine($0, problems: &problems) }
    guard problems.isEmpty else { throw TableError(file: file, problems: problems) }
    return try carryOut(table: file) { reader in
      var failed: Set<String> = []
      // What follows on a task that failed would only repeat that it did.
      for line in lines where !failed.contains(line.task) {
        do {
          try reader.take(line.act, on: line.task, day: line.day ?? day ?? clock.today, row: line.row)
        } catch {
          problems.append("第 \(line.row) 行：\(error)")
          failed.insert(line.task)
        }
      }
      guard problems.isEmpty else { throw TableError(file: file, problems: problems) }
    }
  }

  private func carryOut(
    about tasks: [String]? = nil, assumingWeekends: Bool = false, table file: String? = nil,
    _ work: (inout TaskActReader) throws -> Void
  ) throws -> [String] {
    var deeds: [TaskDeed] = []
    do {
      try append(about: tasks) { state in
        var reader = TaskActReader(state, for: self, assumingWeekends: assumingWeekends)
        try work(&reader)
        deeds = reader.deeds
        return deeds.flatMap { deed in deed.changes.map { entry($0, effectiveOn: deed.day) } }
      }
    } catch let refused as RefusedChange {
      // Only the ledger sees what concerns two tasks.
      let rows = deeds.flatMap { deed in deed.changes.map { _ in deed.row } }
      guard let file, rows.indices.contains(refused.index), let row = rows[refused.index] else {
        throw refused
      }
      throw TableError(file: file, problems: ["第 \(row) 行：\(refused.reason)"])
    }
    return deeds.map(\.words)
  }

  /// Refuses a day to come: only what has happened is recorded.
  func requirePast(_ day: Day) throws(TaskActError) {
    guard day <= clock.today else { throw .future(day, today: clock.today) }
  }

  /// Refuses where somebody has written about a task since an entry.
  private func check(_ tasks: [String], in state: LedgerState, notNewerThan seen: Int) throws {
    guard seen <= state.lastEntry else { throw TaskActError.seenTooFar(seen, last: state.lastEntry) }
    for task in tasks {
      let record = try state.task(named: task)
      guard record.lastEntry > seen else { continue }
      let newest = try Ledger.open(at: path, readOnly: true).summary(of: record.lastEntry)
      guard let newest else { continue }
      throw TaskActError.movedOn(record.id, seen: seen, newest: newest)
    }
  }
}

extension TaskAct {
  /// Returns the tasks that have to be known to do this with some tasks; `nil` for the whole ledger, which gives the parts
  /// of a task their numbers.
  fileprivate func tasks(with tasks: [String]) -> [String]? {
    switch self {
    case .split: nil
    case .merge(let other, _): tasks + [other]
    default: tasks
    }
  }
}

extension TaskRecord {
  /// Whether it is open, runs, and was handed to nobody.
  fileprivate var waitsForDispatch: Bool {
    let life = life
    return removedOn == nil && life.ending == nil && !life.isSuspended && life.dispatch == nil
  }
}
