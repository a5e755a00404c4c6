internal import GRDB

/// One walk along the chain, in step with every detail table: each entry as it is stored, once it has held.
struct ChainReader {
  private let heads: RowCursor
  private let tapes: HistoryTapes
  private(set) var head: ChainHead

  /// Starts at the first entry.
  init(_ database: Database) throws {
    try self.init(database, .everything, from: ChainHead(entries: 0, hash: Digest.none))
  }

  /// Starts behind an entry, which is taken as it stands.
  init(_ database: Database, behind head: ChainHead) throws {
    try self.init(database, .after(head.entries), from: head)
  }

  private init(_ database: Database, _ scope: EntryScope, from head: ChainHead) throws {
    let columns = (EntryHead.columns + ["hash"]).joined(separator: ", ")
    let own = scope.entries.map { " WHERE id IN (\($0))" } ?? ""
    heads = try Row.fetchCursor(database, sql: "SELECT \(columns) FROM entry\(own) ORDER BY id")
    tapes = HistoryTapes(database, texts: true, of: scope)
    self.head = head
  }

  /// Returns the next entry, or `nil` behind the last; throws at the first that does not hold.
  mutating func next() throws -> StoredEntry? {
    guard let row = try heads.next() else {
      if let stray = try strayRow() { throw LedgerError.broken(entry: stray, reason: "多出不属于该记录的内容") }
      return nil
    }
    let number = head.entries + 1
    let own = EntryHead(row)
    guard own.values[0] == .integer(number) else { throw LedgerError.broken(entry: number, reason: "记录缺失") }
    guard own.values[5] == .text(head.hash) else {
      throw LedgerError.broken(entry: number, reason: "与上一条记录的哈希不衔接")
    }
    let stored: DatabaseValue = row[6]
    let rows = try rows(of: number)
    let hash = rows.reduce(into: CanonicalForm(own)) { $0.append($1) }.hash
    guard stored == .text(hash) else { throw LedgerError.broken(entry: number, reason: "内容与哈希不符") }
    head = ChainHead(entries: number, hash: hash)
    return StoredEntry(head: own, hash: hash, rows: rows)
  }

  private func rows(of entry: Int) throws -> [StoredRow] {
    try HistoryTable.allCases.flatMap { table in
      try tapes[table].take(entry) { StoredRow(table, Array($0.databaseValues)) }
    }
  }

  /// The entry of a row that no entry took: it was slipped in behind, or its entry is gone.
  private func strayRow() throws -> Int? {
    try HistoryTable.allCases.compactMap { try tapes[$0].head()?.optionalInteger(0) }.min()
  }
}
