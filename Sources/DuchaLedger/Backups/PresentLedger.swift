internal import Foundation
internal import GRDB

/// The ledger that stands where another is to be put: readable, in use, or damaged.
struct PresentLedger {
  private let path: String
  private let patience: Double

  /// Looks at what is there; refuses a folder.
  init(at path: String, patience: Double) throws {
    guard !Ledger.isDirectory(path) else { throw LedgerError.isDirectory(path: path) }
    self.path = path
    self.patience = patience
  }

  /// Returns how the ledger differs from a backup; `nil` where it cannot be read.
  func compare(with backup: String) -> ChainComparison? {
    try? Ledger.connectToRead(path, patience: patience).read { ledger in
      try Ledger.connectToRead(backup, patience: patience).read { backup in
        try ChainComparison(of: ledger, with: backup)
      }
    }
  }

  /// Does `work`, which takes the file's name away, while nobody else has the ledger open; whoever opened it in that
  /// moment is refused by SQLite. What stands beside a damaged ledger keeps the name `rest`.
  func close(forGoodWhile work: () throws -> Void, keepingRestAs rest: String) throws {
    guard try !isDamaged else {
      // A log left beside another database would be played back into it.
      for suffix in ["-wal", "-shm", "-journal"] { rename(path + suffix, rest + suffix) }
      return try work()
    }
    try withNobodyElse(work)
  }

  /// Whether it is no ledger that SQLite can take care of; only looked at, for closing it would throw its log away.
  private var isDamaged: Bool {
    get throws {
      do {
        let ledger = try Ledger.connectToRead(path, patience: patience)
        return try ledger.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") } != "ok"
      } catch LedgerError.notALedger {
        return true
      } catch let error as DatabaseError where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode) {
        return true
      }
    }
  }

  private func withNobodyElse(_ work: () throws -> Void) throws {
    let queue = try DatabaseQueue(path: path, configuration: Ledger.configuration(patience: patience))
    try queue.writeWithoutTransaction { database in
      // Only the last one who has a ledger open can take it out of WAL mode; that also empties the log into the file.
      // Out of it, SQLite itself refuses to write to a file that has lost its name (SQLITE_READONLY_DBMOVED).
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
      try database.inTransaction(.exclusive) {
        try work()
        return .rollback
      }
    }
    try queue.close()
  }
}
