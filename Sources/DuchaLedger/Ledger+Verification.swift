internal import DuchaModel
internal import GRDB

extension Ledger {
  /// Checks the file as a database, recomputes the whole chain from the stored rows, reads every entry into the model and
  /// back, and names the first broken entry.
  ///
  /// It trusts nothing but the file: not the triggers, and the readers of entries only after their rows have held.
  package func verify() throws(LedgerError) -> Integrity {
    do {
      return try read { database in
        let altered = try Self.alteredRules(database)
        do {
          let finding = try Self.finding(database)
          guard case .intact = finding, !altered.isEmpty else { return finding }
          return .unguarded(names: altered)
        } catch let error as DatabaseError where !altered.isEmpty && error.resultCode == .SQLITE_ERROR {
          return .damaged(reason: "表或约束被改动：\(altered.joined(separator: "、"))")
        }
      }
    } catch .broken(let entry, let reason) {
      return entry.map { .broken(entry: $0, reason: reason) } ?? .damaged(reason: reason)
    }
  }

  /// Returns how far the chain goes; throws where the ledger is not what was recorded, naming it as `name`.
  @discardableResult
  package func requireIntact(as name: String? = nil) throws(LedgerError) -> ChainHead {
    let finding = try verify()
    if case .intact(let entries, let hash) = finding { return ChainHead(entries: entries, hash: hash) }
    guard case .broken(let entry, _) = finding else {
      throw .unsound(path: name ?? path, finding, entry: nil)
    }
    // Whatever can still be told of the entry helps to find who recorded it; what cannot be read is left out.
    let summary = (try? read { try EntrySummary($0, number: entry) }) ?? nil
    throw .unsound(path: name ?? path, finding, entry: summary)
  }

  /// Throws where the last entries do not hold: in a copy taken while somebody wrote it is they that are torn, and nothing is to be
  /// added to them.
  static func checkEnd(_ database: Database) throws {
    var chain = try ChainReader(database, behind: try head(database, before: 16))
    while try chain.next() != nil {}
  }

  private static func finding(_ database: Database) throws -> Integrity {
    let damage = try physicalDamage(database)
    var chain = try ChainReader(database)
    while try chain.next() != nil {}
    if let damage { return .damaged(reason: damage) }
    if let entry = try danglingEntry(database) { return .broken(entry: entry, reason: "引用了不存在的记录") }
    if let (entry, place) = try ProjectionCheck(database).firstDifference() {
      return .broken(entry: entry, reason: "\(place) 的内容读出后与存入的不一致")
    }
    let spans = SpanBook(database)
    if try spans.isUpToDate(), let plan = try spans.firstDifference() { return .misread(plan: plan.number) }
    return .intact(entries: chain.head.entries, head: chain.head.hash)
  }

  private static func physicalDamage(_ database: Database) throws -> String? {
    let answer = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
    return answer == "ok" ? nil : answer
  }

  /// Returns an entry whose details point at rows that do not exist.
  private static func danglingEntry(_ database: Database) throws -> Int? {
    let rows = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    return try rows.map { row in
      let sql = "SELECT entryId FROM \(try row.text(0)) WHERE id = ?"
      return try Int.fetchOne(database, sql: sql, arguments: [try row.integer(1)]) ?? 0
    }.min()
  }

  private static func alteredRules(_ database: Database) throws -> [String] {
    let schema = try rules.get()
    let found = try schemaObjects(database)
    return Set(schema.keys).union(found.keys).filter { schema[$0] != found[$0] }.sorted()
  }

  /// What a fresh ledger's tables and triggers say.
  private static let rules = Result {
    try DatabaseQueue().write { fresh in
      try fresh.execute(sql: schema)
      return try schemaObjects(fresh)
    }
  }

  /// The SQL of every table and trigger, by name. Indexes, views and SQLite's own tables change no row.
  private static func schemaObjects(_ database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT name, sql FROM sqlite_master
        WHERE type IN ('table', 'trigger') AND sql IS NOT NULL AND name NOT LIKE 'sqlite#_%' ESCAPE '#'
        """)
    return try rows.reduce(into: [:]) { $0[try $1.text(0)] = try $1.text(1) }
  }
}
