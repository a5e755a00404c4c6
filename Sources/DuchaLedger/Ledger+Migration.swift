internal import GRDB

extension Ledger {
  /// The numbered steps from one schema version to the next: each brings a ledger to the version it is filed under, and
  /// is never edited once released.
  private static let migrations: [(version: Int, sql: [UInt8])] = [
    (2, PackageResources.version2_sql), (3, PackageResources.version3_sql),
    (4, PackageResources.version4_sql), (5, PackageResources.version5_sql),
    (6, PackageResources.version6_sql), (7, PackageResources.version7_sql),
    (8, PackageResources.version8_sql),
  ]

  /// Brings an older ledger to the current schema: all steps or none, no entry and no hash changed.
  static func migrate(_ path: String, patience: Double) throws {
    var configuration = configuration(patience: patience)
    // Tables that others refer to are built anew; what they refer to is checked at the end instead.
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        // Somebody else may have opened it meanwhile.
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        for step in migrations where step.version > found {
          try database.execute(sql: String(decoding: step.sql, as: UTF8.self))
        }
        try database.checkForeignKeys()
        return .commit
      }
    }
    try queue.close()
  }
}
