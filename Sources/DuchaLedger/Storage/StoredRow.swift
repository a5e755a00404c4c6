internal import GRDB

/// One detail row of an entry: what is inserted, and what the hash covers.
struct StoredRow {
  /// The table.
  let table: HistoryTable
  /// The values in the order of the table's columns.
  let values: [DatabaseValue]

  /// Creates a row.
  init(_ table: HistoryTable, _ values: [DatabaseValue]) {
    assert(values.count == table.columns.count, "one value a column of \(table)")
    self.table = table
    self.values = values
  }

  /// The rows of several details of one entry, numbered from 1.
  static func numbered<Detail>(
    _ details: [Detail], _ table: HistoryTable, _ entry: DatabaseValue, _ values: (Detail) -> [DatabaseValue]
  ) -> [StoredRow] {
    details.enumerated().map { StoredRow(table, [entry, .integer($0 + 1)] + values($1)) }
  }
}
