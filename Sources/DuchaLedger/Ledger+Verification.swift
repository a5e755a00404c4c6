internal import GRDB

extension Ledger {
  /// Recomputes the whole chain from the stored rows and names the first broken entry.
  ///
  /// It trusts nothing but the file: neither the triggers nor the readers of entries.
  package func verify() throws(LedgerError) -> Integrity {
    do {
      return try read { database in
        if let reason = try Self.physicalDamage(database) { return .damaged(reason: reason) }
        let chain = try ChainCheck(database).run()
        guard case .intact = chain else { return chain }
        if let entry = try Self.danglingEntry(database) {
          return .broken(entry: entry, reason: "引用了不存在的记录")
        }
        let altered = try Self.alteredRules(database)
        return altered.isEmpty ? chain : .unguarded(names: altered)
      }
    } catch .broken(nil, let reason) {
      return .damaged(reason: reason)
    }
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
    let expected = try DatabaseQueue()
    let schema = try expected.write { fresh in
      try fresh.execute(sql: Self.schema)
      return try schemaObjects(fresh)
    }
    let found = try schemaObjects(database)
    return Set(schema.keys).union(found.keys).filter { schema[$0] != found[$0] }.sorted()
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
