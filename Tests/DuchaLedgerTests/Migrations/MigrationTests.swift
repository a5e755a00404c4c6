import DuchaModel
import Foundation
import GRDB
import Testing

@testable import DuchaLedger

/// Every schema version that ever was is brought to the current one. `ledgerN.sql` is a ledger that version N wrote.
@Suite struct MigrationTests {
  private static let ledgers = [
    1: OldLedger(
      sql: PackageResources.ledger1_sql, entries: 9,
      head: "0b43220d9fa6db6033482e76630d0d7749919cd8c4819cdb373f91af3995c602", alias: "县督导室"),
    2: OldLedger(
      sql: PackageResources.ledger2_sql, entries: 15,
      head: "229a2acede0ca214607f4e97b4d3348fca50f8d5f683505205197ae4b3bb5bf9", alias: "县教体局"),
    3: OldLedger(
      sql: PackageResources.ledger3_sql, entries: 15,
      head: "ef4d542d54bbe9ee9ce8ffc9c292128758efb844db0634951587e3ef1ace2345", alias: "县教体局"),
    4: OldLedger(
      sql: PackageResources.ledger4_sql, entries: 28,
      head: "2d8a914045dffa3c2104477848396fbe3b86e900efdfc018abf5cf36f5ccecef", alias: "县教体局"),
    5: OldLedger(
      sql: PackageResources.ledger5_sql, entries: 28,
      head: "2d8a914045dffa3c2104477848396fbe3b86e900efdfc018abf5cf36f5ccecef", alias: "县教体局"),
    6: OldLedger(
      sql: PackageResources.ledger6_sql, entries: 28,
      head: "2d8a914045dffa3c2104477848396fbe3b86e900efdfc018abf5cf36f5ccecef", alias: "县教体局"),
    7: OldLedger(
      sql: PackageResources.ledger7_sql, entries: 28,
      head: "2d8a914045dffa3c2104477848396fbe3b86e900efdfc018abf5cf36f5ccecef", alias: "县教体局"),
  ]

  /// A ledger as an old version wrote it, and what that version printed of it.
  struct OldLedger {
    var sql: [UInt8]
    var entries: Int
    var head: String
    /// A name of 县教育局.
    var alias: String
  }

  private func old(_ version: Int, in folder: Folder) throws -> String {
    let sql = String(decoding: try #require(Self.ledgers[version]).sql, as: UTF8.self)
    let queue = try DatabaseQueue(path: folder.file())
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
    return folder.file()
  }

  @Test func everyOldVersionIsTested() {
    #expect(Self.ledgers.keys.sorted() == Array(1..<Ledger.version))
  }

  @Test(arguments: ledgers.keys) func anOldLedgerBecomesANewOne(version: Int) throws {
    let folder = try Folder()
    let ledger = try Ledger.open(at: try old(version, in: folder), readOnly: true)
    let old = try #require(Self.ledgers[version])
    // The head is what the old version printed: no entry and no hash has changed, and the tables are today's.
    #expect(try ledger.verify() == .intact(entries: old.entries, head: old.head))
    #expect(try ledger.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Ledger.version)
    let state = try ledger.state(asOf: .last)
    #expect(state.tasks.count == 2)
    #expect(state.units.values.contains { $0.name == "县教育局" && $0.aliases.contains(old.alias) })
  }

  /// What a killed upgrade leaves behind: the file with some of its pages new, and the journal that takes them back.
  @Test func anUpgradeCutOffIsTakenBack() throws {
    let (folder, copy) = (try Folder(), try Folder())
    let queue = try DatabaseQueue(path: try old(1, in: folder))
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN IMMEDIATE")
      try database.execute(sql: "CREATE TABLE half(text); INSERT INTO half VALUES (zeroblob(100000))")
      for ending in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: folder.file() + ending, toPath: copy.file() + ending)
      }
      try database.execute(sql: "ROLLBACK")
    }
    let ledger = try Ledger.open(at: copy.file(), readOnly: true)
    #expect(try ledger.verify() == .intact(entries: 9, head: try #require(Self.ledgers[1]).head))
  }

  @Test(arguments: ledgers.keys) func anUpgradedLedgerGoesOn(version: Int) throws {
    let folder = try Folder()
    let ledger = try Ledger.open(at: try old(version, in: folder))
    let unit = try #require(try ledger.state(asOf: .last).units.keys.min())
    try ledger.append([
      Entry(
        effectiveOn: .first, recordedAt: Moment(milliseconds: 0), actor: "张三", change: .unitConfirmed(unit))
    ])
    guard case .intact(let entries, _) = try ledger.verify() else {
      Issue.record("reported as \(try ledger.verify())")
      return
    }
    #expect(entries == (Self.ledgers[version]?.entries ?? 0) + 1)
  }
}
