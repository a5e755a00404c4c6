internal import DuchaModel
internal import GRDB

/// All detail tables side by side. Every method takes the rows of one entry; entries are asked for in order.
struct HistoryTapes {
  /// One a table, in the order of ``HistoryTable``.
  private let tapes: [RowTape]

  /// Starts at the first row of every table, or of those that a scope has.
  init(_ database: Database, texts: Bool, of scope: EntryScope = .everything) {
    tapes = HistoryTable.allCases.map { table in
      RowTape(database, table, skipping: texts ? nil : Self.largeColumns[table], of: scope)
    }
  }

  /// What a state has no use for.
  private static let largeColumns: [HistoryTable: String] = [.planEdition: "text", .bulletinIssue: "content"]

  /// The rows of a table.
  subscript(table: HistoryTable) -> RowTape { tapes[table.rawValue] }

  /// Returns the only row of an entry in a table.
  func only<Value>(_ table: HistoryTable, _ entry: Int, read: (Row) throws -> Value) throws -> Value {
    let values = try self[table].take(entry, read: read)
    guard let value = values.first, values.count == 1 else { throw DamagedRow(reason: "缺少 \(table) 的记录") }
    return value
  }
}

// MARK: - Bulletins

extension HistoryTapes {
  /// Returns the bulletin that an entry issues.
  func issue(_ entry: Int) throws -> BulletinIssue { try only(.bulletinIssue, entry) { try $0.issue() } }
}

extension Row {
  /// Returns a row of `bulletinIssue`.
  func issue() throws -> BulletinIssue {
    BulletinIssue(
      id: IssueNumber(year: try integer(1), number: try integer(2)), month: try month(3), asOf: try day(4),
      title: try text(5), approver: try text(6),
      corrects: try optionalInteger(7).map { IssueNumber(year: $0, number: try integer(8)) },
      digest: try text(9), content: try bytes(10))
  }
}

// MARK: - Holidays

extension HistoryTapes {
  /// Returns the year's holidays that an entry takes in.
  func calendarYear(_ entry: Int) throws -> CalendarYear {
    let (year, source) = try only(.calendarYear, entry) { (try $0.integer(1), try $0.text(2)) }
    let breaks = try self[.calendarBreak].take(entry) { row in
      CalendarYear.Break(name: row.optionalText(2), days: Period(start: try row.day(3), end: try row.day(4)))
    }
    let workdays = try self[.calendarWorkday].take(entry) { try $0.day(2) }
    do {
      return try CalendarYear(year: year, source: source, breaks: breaks, workingWeekends: workdays)
    } catch {
      throw DamagedRow(reason: "\(year)年的放假安排有误：\(error)")
    }
  }
}
