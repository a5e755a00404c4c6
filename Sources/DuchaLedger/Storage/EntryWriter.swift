internal import DuchaModel
internal import GRDB

/// Writes entries at the end of the chain, inside the caller's transaction.
struct EntryWriter {
  private var number: Int
  private var hash: String
  private let insertEntry: Statement
  /// One a table, in the order of ``HistoryTable``.
  private let insertions: [Statement]

  /// Starts behind the last entry.
  init(_ database: Database) throws {
    let head = try Ledger.head(database)
    number = head.entries
    hash = head.hash
    insertEntry = try database.cachedStatement(sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)")
    insertions = try HistoryTable.allCases.map { try database.cachedStatement(sql: $0.insertion) }
  }

  /// Writes an entry and returns it with its number.
  mutating func append(_ entry: Entry) throws -> Entry {
    var entry = entry
    entry.number = number + 1
    try append(
      EntryHead(entry, number: number + 1, previousHash: hash), entry.change.rows(entry: number + 1))
    return entry
  }

  /// Writes an entry's rows as they are and returns its hash.
  @discardableResult
  mutating func append(_ head: EntryHead, _ rows: [StoredRow]) throws -> String {
    try Self.check(head.values)
    for row in rows { try Self.check(row.values) }
    number += 1
    hash = rows.reduce(into: CanonicalForm(head)) { $0.append($1) }.hash
    try Self.run(insertEntry, head.values + [.text(hash)])
    for row in rows { try Self.run(insertions[row.table.rawValue], row.values) }
    return hash
  }

  /// SQLite's texts end at the first NUL: what stands behind one would be lost without a word.
  private static func check(_ values: [DatabaseValue]) throws(Refusal) {
    for value in values {
      if case .string(let text) = value.storage, text.utf8.contains(0) { throw .textWithNUL }
    }
  }

  private static func run(_ statement: Statement, _ values: [DatabaseValue]) throws {
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }
}
