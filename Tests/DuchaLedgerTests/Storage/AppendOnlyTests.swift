import DuchaModel
import DuchaTestSupport
import GRDB
import Testing

@testable import DuchaLedger

/// History cannot be changed by SQL either, whichever program runs it.
@Suite struct AppendOnlyTests {
  private static let tables = ["entry"] + HistoryTable.allCases.map(\.name)

  /// A ledger with rows in every table, made once.
  private static let sample = Result {
    let ledger = try Ledger.inMemory()
    try ledger.append(SampleHistory(seed: 5, count: 400).entries)
    return ledger
  }

  /// A copy of the sample.
  private func filled() throws -> Ledger {
    let ledger = try Ledger.inMemory()
    try Self.sample.get().queue.backup(to: ledger.queue)
    return ledger
  }

  private func expectRefused(_ sql: String, _ ledger: Ledger) {
    #expect("\(sql)") { try ledger.execute(sql) } throws: { error in
      (error as? DatabaseError)?.message?.contains("history is append-only") == true
    }
  }

  @Test func theSampleHasRowsOfEveryTable() throws {
    let ledger = try filled()
    for table in Self.tables { #expect(try ledger.count(table) > 0, "\(table)") }
  }

  @Test func rowsAreNeverUpdated() throws {
    let ledger = try filled()
    for table in Self.tables {
      expectRefused("UPDATE \(table) SET id = id", ledger)
      expectRefused("UPDATE OR REPLACE \(table) SET id = id + 1000000", ledger)
    }
    #expect(try isIntact(ledger))
  }

  @Test func rowsAreNeverDeleted() throws {
    let ledger = try filled()
    for table in Self.tables { expectRefused("DELETE FROM \(table)", ledger) }
    #expect(try isIntact(ledger))
  }

  @Test func rowsAreNeverReplaced() throws {
    let ledger = try filled()
    for table in Self.tables {
      for row in ["(SELECT min(id) FROM \(table))", "(SELECT max(id) FROM \(table))"] {
        expectRefused("INSERT OR REPLACE INTO \(table) SELECT * FROM \(table) WHERE id = \(row)", ledger)
      }
    }
    #expect(try isIntact(ledger))
  }

  /// REPLACE deletes on a conflict with any unique index, not only with the key, and fires no DELETE trigger.
  @Test func rowsAreNotReplacedThroughOtherKeys() throws {
    let ledger = try filled()
    for table in HistoryTable.allCases {
      let columns = table.columns.joined(separator: ", ")
      expectRefused(
        """
        INSERT OR REPLACE INTO \(table) (\(columns)) SELECT \(columns) FROM \(table) ORDER BY id DESC LIMIT 1
        """, ledger)
    }
    #expect(try isIntact(ledger))
  }

  @Test func detailsAreNotAddedToOlderEntries() throws {
    let ledger = try Ledger.inMemory()
    try ledger.append([
      Sample.entry(.unitAdded(Sample.unit(1, "甲局"))), Sample.entry(.unitAdded(Sample.unit(2, "乙局"))),
    ])
    expectRefused("INSERT INTO unitAlias (entryId, ordinal, unitId, name) VALUES (1, 1, 1, '甲')", ledger)
  }

  @Test func detailsOfAnotherKindAreNotAdded() throws {
    let ledger = try Ledger.inMemory()
    try ledger.append([Sample.entry(.unitAdded(Sample.unit(1, "甲局")))])
    expectRefused("INSERT INTO unitMerge (entryId, unitId, intoUnitId) VALUES (1, 1, 2)", ledger)
  }

  @Test func entriesAreNotAddedOutsideTheChain() throws {
    let ledger = try Ledger.inMemory()
    let zeros = String(repeating: "0", count: 64)
    let ones = String(repeating: "1", count: 64)
    for (id, previous) in [(2, zeros), (1, ones), (-1, zeros)] {
      expectRefused(
        "INSERT INTO entry VALUES (\(id), 'unitAdded', '2024-01-01', 0, '某人', '\(previous)', '\(ones)')",
        ledger)
    }
  }

  private func isIntact(_ ledger: Ledger) throws -> Bool {
    guard case .intact(entries: 400, _) = try ledger.verify() else { return false }
    return true
  }
}
