internal import GRDB

/// How the chain of a ledger differs from that of a backup.
package struct ChainComparison: Sendable, Hashable {
  /// How many entries the ledger has.
  package let present: Int
  /// How many entries the backup has.
  package let backup: Int
  /// How many entries from the first on are the same.
  package let common: Int

  /// How many entries of the ledger the backup lacks.
  package var missing: Int { present - common }
  /// Whether each has entries that the other lacks: they are then no two states of one ledger any more.
  package var diverged: Bool { common < min(present, backup) }

  /// Walks along two chains until they part.
  init(of ledger: Database, with backup: Database) throws {
    let sql = "SELECT hash FROM entry ORDER BY id"
    let ours = try Row.fetchCursor(ledger, sql: sql)
    let theirs = try Row.fetchCursor(backup, sql: sql)
    var common = 0
    while let our = try ours.next(), let their = try theirs.next(), our == their { common += 1 }
    self.common = common
    present = try Int.fetchOne(ledger, sql: "SELECT count(*) FROM entry") ?? 0
    self.backup = try Int.fetchOne(backup, sql: "SELECT count(*) FROM entry") ?? 0
  }

  /// What the backup lacks, in Chinese.
  package var words: String {
    if missing == 0 { return "现有台账的 \(present) 条记录备份中都有" }
    let parted = diverged ? "（两者自第 \(common + 1) 条起内容不同）" : ""
    return "现有台账第 \(common + 1) 条起的 \(missing) 条记录备份中没有\(parted)"
  }
}
