internal import DuchaModel
internal import GRDB

/// Writes entries at the end of the chain, inside the caller's transaction.
struct EntryWriter {
  private var number: Int
  private var hash: String
  private let database: Database
  private let insertEntry: Statement
  /// One a table, in the order of ``HistoryTable``, from the first row on: most writings need few tables, and a statement
  /// takes with it what the table's triggers ask.
  private var insertions: [Statement?]

  /// Starts behind the last entry.
  init(_ database: Database) throws {
    let head = try Ledger.head(database)
    number = head.entries
    hash = head.hash
    self.database = database
    insertEntry = try database.cachedStatement(sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)")
    insertions = Array(repeating: nil, count: HistoryTable.allCases.count)
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
    for row in rows { try Self.run(try insertion(into: row.table), row.values) }
    return hash
  }

  private mutating func insertion(into table: HistoryTable) throws -> Statement {
    if let statement = insertions[table.rawValue] { return statement }
    let statement = try database.cachedStatement(sql: table.insertion)
    insertions[table.rawValue] = statement
    return statement
  }

  /// SQLite's texts end at the first NUL: what stands behind one would be lost without a word.
  private static func check(_ values: [DatabaseValue]) throws(Refusal) {
    for value in values {
      if case .string(let text) = value.storage, text.utf8.contains(0) { throw .textWithNUL }
    }
  }

  private static func run(_ statement: Statement, _ values: [DatabaseValue]) throws {
    // Bound one by one: `StatementArguments` would first make every value again, for a tenth of the time of a writing.
    statement.setUncheckedArguments(StatementArguments())
    for (index, value) in values.enumerated() {
      let code = value.bind(to: statement.sqliteStatement, at: CInt(index + 1))
      precondition(code == 0, "a statement has a mark for every value")
    }
    try statement.execute()
  }
}
