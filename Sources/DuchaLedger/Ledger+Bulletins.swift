package import DuchaModel
internal import GRDB

// Bulletins as they were issued.

extension Ledger {
  /// Returns the bulletins that were issued, in the order of their numbers.
  package func issues() throws(LedgerError) -> [IssueRecord] { try read { try Self.issues($0) } }

  /// Returns a bulletin with its content as it was issued; `nil` where none has the number.
  package func issue(_ number: IssueNumber) throws(LedgerError) -> BulletinIssue? {
    try read { database in
      let columns = HistoryTable.bulletinIssue.columns.joined(separator: ", ")
      return try Row.fetchOne(
        database, sql: "SELECT \(columns) FROM bulletinIssue WHERE year = ? AND number = ?",
        arguments: [number.year, number.number])?.issue()
    }
  }

  static func issues(_ database: Database) throws -> [IssueRecord] {
    let columns = HistoryTable.bulletinIssue.columns.map { $0 == "content" ? "x''" : $0 }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT \(columns.joined(separator: ", ")), effectiveOn
        FROM bulletinIssue JOIN entry ON entry.id = entryId ORDER BY entryId
        """)
    return try rows.map { IssueRecord(try $0.issue(), on: try $0.day(11)) }
  }
}
