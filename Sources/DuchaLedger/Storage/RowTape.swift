internal import GRDB

/// The rows of one table by rising `id`, read once and in step with the entries they belong to.
///
/// Reading all tables side by side takes one scan each, however many entries there are.
final class RowTape {
  /// The table.
  let table: HistoryTable
  private let start: () throws -> RowCursor
  private var cursor: RowCursor?
  private var next: Row?

  /// Starts at a table's first row, or at the first of those that a scope has, when the first is asked for: most readings
  /// of a part need few tables. `skipping` a column reads it as an empty value, for large ones nobody needs.
  init(
    _ database: Database, _ table: HistoryTable, skipping skipped: String? = nil,
    of scope: EntryScope = .everything
  ) {
    self.table = table
    let columns = table.columns.map { $0 == skipped ? "x''" : $0 }.joined(separator: ", ")
    // The plus keeps SQLite from walking the whole table for its order where an index finds the few rows asked for.
    let rows = scope.condition(on: table).map { " WHERE \($0) ORDER BY +id" } ?? " ORDER BY id"
    start = { try Row.fetchCursor(database, sql: "SELECT \(columns) FROM \(table)\(rows)") }
  }

  /// Returns the next row that nobody has taken yet; valid until it is taken.
  func head() throws -> Row? {
    if cursor == nil {
      let rows = try start()
      next = try rows.next()
      cursor = rows
    }
    return next
  }

  /// Returns what `read` makes of the rows whose first columns are `key`, and moves behind them.
  func take<Value>(_ key: Int..., read: (Row) throws -> Value) throws -> [Value] {
    var values: [Value] = []
    while let row = try head(), try matches(row, key) {
      values.append(try read(row))
      next = try cursor?.next()
    }
    return values
  }

  private func matches(_ row: Row, _ key: [Int]) throws -> Bool {
    for (index, number) in key.enumerated() where try row.integer(index) != number { return false }
    return true
  }
}
