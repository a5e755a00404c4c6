internal import DuchaModel
internal import GRDB

/// Whether every entry, read into the model and written again, gives the rows that are stored: what reports are made of
/// is then what the chain vouches for.
struct ProjectionCheck {
  private let heads: RowCursor
  private let entries: EntryReader
  private let tapes: HistoryTapes

  /// Starts at the first entry.
  init(_ database: Database) throws {
    let columns = EntryHead.columns.joined(separator: ", ")
    heads = try Row.fetchCursor(database, sql: "SELECT \(columns) FROM entry ORDER BY id")
    entries = try EntryReader(database, texts: true)
    tapes = HistoryTapes(database, texts: true)
  }

  /// Returns the first entry that reads as something else, with the table that shows it.
  func firstDifference() throws -> (entry: Int, place: String)? {
    while let row = try heads.next() {
      let stored = EntryHead(row)
      let number = try row.integer(0)
      guard let entry = try entries.next(), try stored == head(of: entry, number, row.text(5)) else {
        return (number, "entry")
      }
      if let table = try difference(entry, number) { return (number, table.name) }
    }
    return nil
  }

  private func head(of entry: Entry, _ number: Int, _ previousHash: String) -> EntryHead {
    EntryHead(entry, number: number, previousHash: previousHash)
  }

  private func difference(_ entry: Entry, _ number: Int) throws -> HistoryTable? {
    let written = Dictionary(grouping: entry.change.rows(entry: number), by: \.table)
    return try HistoryTable.allCases.first { table in
      let stored = try tapes[table].take(number) { Array($0.databaseValues) }
      let again = (written[table] ?? []).map(\.values)
      // Rows of a later version are read from entries older than it as what held then.
      if stored.isEmpty, Self.laterDetails.contains(table) { return false }
      return stored.count != again.count || zip(stored, again).contains { !Self.holds($0, $1) }
    }
  }

  /// Tables that an entry of an older version has no rows in, though the change has something to say there.
  private static let laterDetails: Set<HistoryTable> = [.ladderRung, .scorePoint]

  /// Columns of a later version stand at the end, are NULL in older rows, and are read as what held then, so that what
  /// is written again may have more to say there, but nowhere else.
  private static func holds(_ stored: [DatabaseValue], _ again: [DatabaseValue]) -> Bool {
    let told = stored.lastIndex { !$0.isNull }.map { $0 + 1 } ?? 0
    return stored.prefix(told) == again.prefix(told)
  }
}
