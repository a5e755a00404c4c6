internal import DuchaModel
internal import GRDB

/// Writes entries at the end of the chain, inside the caller's transaction.
struct EntryWriter {
  private let database: Database
  private var number: Int
  private var hash: String

  /// Starts behind the last entry.
  init(_ database: Database) throws {
    self.database = database
    let last = try Row.fetchOne(database, sql: "SELECT id, hash FROM entry ORDER BY id DESC LIMIT 1")
    number = try last?.integer(0) ?? 0
    hash = try last?.text(1) ?? Digest.none
  }

  /// Writes an entry and returns it with its number.
  mutating func append(_ entry: Entry) throws -> Entry {
    var entry = entry
    number += 1
    entry.number = number
    let head = EntryHead(entry, number: number, previousHash: hash)
    let rows = entry.change.rows(entry: number)
    try Self.checkTexts(head.values + rows.flatMap(\.values))
    hash = rows.reduce(into: CanonicalForm(head)) { $0.append($1) }.hash
    try insert("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)", head.values + [.text(hash)])
    for row in rows { try insert(row.table.insertion, row.values) }
    return entry
  }

  /// SQLite's texts end at the first NUL: what stands behind one would be lost without a word.
  private static func checkTexts(_ values: [DatabaseValue]) throws(Refusal) {
    for value in values {
      if case .string(let text) = value.storage, text.utf8.contains(0) { throw .textWithNUL }
    }
  }

  private func insert(_ sql: String, _ values: [DatabaseValue]) throws {
    let statement = try database.cachedStatement(sql: sql)
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }
}
