internal import DuchaModel
internal import GRDB

/// All detail tables side by side. Every method takes the rows of one entry; entries are asked for in order.
struct HistoryTapes {
  /// One a table, in the order of ``HistoryTable``.
  private let tapes: [RowTape]

  /// Starts at the first row of every table.
  init(_ database: Database, texts: Bool) throws {
    tapes = try HistoryTable.allCases.map { table in
      try RowTape(database, table, skipping: table == .planEdition && !texts ? "text" : nil)
    }
  }

  /// The rows of a table.
  subscript(table: HistoryTable) -> RowTape { tapes[table.rawValue] }

  /// Returns the only row of an entry in a table.
  func only<Value>(_ table: HistoryTable, _ entry: Int, read: (Row) throws -> Value) throws -> Value {
    let values = try self[table].take(entry, read: read)
    guard let value = values.first, values.count == 1 else { throw DamagedRow(reason: "缺少 \(table) 的记录") }
    return value
  }
}

// MARK: - Reports and rules

extension HistoryTapes {
  /// Returns the report of an entry.
  func report(_ entry: Int) throws -> ProgressReport {
    try only(.progressReport, entry) { row in
      guard let month = Month(try row.text(4)) else { throw DamagedRow(reason: "字段 month 的值无法识别") }
      return ProgressReport(
        task: TaskID(plan: PlanID(try row.integer(1)), number: try row.integer(2)),
        unit: row.optionalInteger(3).map(OrgUnit.ID.init), month: month, status: try row.word(5),
        percent: row.optionalReal(6), doneThrough: try row.optionalDay(7), text: try row.text(8),
        difficulties: row.optionalText(9), nextSteps: row.optionalText(10))
    }
  }

  /// Returns the rules that an entry adopts.
  func rules(_ entry: Int) throws -> SupervisionRules {
    try only(.rulesAdoption, entry) { row in
      SupervisionRules(
        office: .init(masthead: try row.text(1), issuer: try row.text(2), recipients: try row.text(3)),
        lead: .init(firstListedLeads: try row.flag(4), firstJointLeads: try row.flag(5)),
        deadline: .init(periodEndsTask: try row.flag(6)),
        warning: .init(dueSoonDays: try row.integer(7), reportDay: try row.integer(8)),
        light: .init(
          yellowBehind: try row.real(9), redBehind: try row.real(10), aheadBy: try row.real(11)))
    }
  }
}
