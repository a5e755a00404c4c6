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
    let last = try Row.fetchOne(database, sql: "SELECT id, hash FROM entry ORDER BY id DESC LIMIT 1")
    number = try last?.integer(0) ?? 0
    hash = try last?.text(1) ?? Digest.none
    insertEntry = try database.cachedStatement(sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)")
    insertions = try HistoryTable.allCases.map { try database.cachedStatement(sql: $0.insertion) }
  }

  /// Writes an entry and returns it with its number.
  mutating func append(_ entry: Entry) throws -> Entry {
    var entry = entry
    number += 1
    entry.number = number
    let head = EntryHead(entry, number: number, previousHash: hash)
    let rows = entry.change.rows(entry: number)
    try Self.check(head.values)
    for row in rows { try Self.check(row.values) }
    hash = rows.reduce(into: CanonicalForm(head)) { $0.append($1) }.hash
    try Self.run(insertEntry, head.values + [.text(hash)])
    for row in rows { try Self.run(insertions[row.table.rawValue], row.values) }
    return entry
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
