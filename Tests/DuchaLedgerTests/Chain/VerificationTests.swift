import DuchaModel
import DuchaTestSupport
import Foundation
import GRDB
import Testing

@testable import DuchaLedger

@Suite struct VerificationTests {
  private let history = SampleHistory(seed: 5, count: 120).entries

  private func filled() throws -> Ledger {
    let ledger = try Ledger.inMemory()
    try ledger.append(history)
    return ledger
  }

  @Test func whatWasRecordedIsIntact() throws {
    guard case .intact(entries: 120, let head) = try filled().verify() else {
      Issue.record("an untouched ledger is not intact")
      return
    }
    #expect(Digest.isWellFormed(head))
  }

  @Test func theSameHistoryHasTheSameHead() throws { #expect(try filled().verify() == filled().verify()) }

  /// Every column of every table counts: a changed value is found, and at the entry it belongs to.
  @Test(arguments: HistoryTable.allCases) func aChangedValueIsFoundWhereverItStands(table: HistoryTable)
    throws
  {
    for column in table.columns where !["entryId", "taskOrdinal", "ruleOrdinal"].contains(column) {
      let ledger = try filled()
      guard let target = try row(with: column, of: table, in: ledger) else { continue }
      try ledger.executeUnguarded(
        "PRAGMA ignore_check_constraints = ON; \(change(of: column, in: table, ledger)) WHERE id = \(target.id)"
      )
      guard case .broken(target.entry, _) = try ledger.verify() else {
        Issue.record("a changed \(table).\(column) is reported as \(try ledger.verify())")
        continue
      }
    }
  }

  private func row(
    with column: String, of table: HistoryTable, in ledger: Ledger
  ) throws -> (id: Int, entry: Int)? {
    let sql = "SELECT id, entryId FROM \(table) WHERE \(column) IS NOT NULL ORDER BY id DESC LIMIT 1"
    return try ledger.queue.read { try Row.fetchOne($0, sql: sql) }.map { ($0[0], $0[1]) }
  }

  private func change(of column: String, in table: HistoryTable, _ ledger: Ledger) throws -> String {
    let type = try ledger.queue.read { try $0.columns(in: table.name) }.first { $0.name == column }?.type
    let value =
      switch type {
      case "TEXT": "\(column) || '改'"
      case "BLOB": "CAST(\(column) || 'x' AS BLOB)"
      default: "\(column) + 1000"
      }
    return "UPDATE \(table) SET \(column) = \(value)"
  }

  @Test(arguments: [
    "effectiveOn = '2023-01-01'", "recordedAt = 0", "actor = '李四'",
    "kind = iif(kind = 'unitAdded', 'rulesAdopted', 'unitAdded')",
  ])
  func aChangedEntryIsFound(change: String) throws {
    let ledger = try filled()
    try ledger.executeUnguarded("UPDATE entry SET \(change) WHERE id = 17")
    #expect(try ledger.verify() == .broken(entry: 17, reason: "内容与哈希不符"))
  }

  @Test(arguments: [
    ("UPDATE entry SET actor = '李四' WHERE id = 110", 110, "内容与哈希不符"),
    ("DELETE FROM entry WHERE id = 118", 118, "记录缺失"),
  ])
  func nothingIsAddedBehindEntriesThatDoNotHold(change: String, entry: Int, reason: String) throws {
    let folder = try Folder()
    let ledger = try Ledger.create(at: folder.file())
    try ledger.append(history)
    try ledger.executeUnguarded(change)
    #expect(throws: LedgerError.broken(entry: entry, reason: reason)) {
      try Ledger.open(at: folder.file()).append([history[0]])
    }
  }

  @Test func aRewrittenHashBreaksTheNextLink() throws {
    let ledger = try filled()
    let other = Digest.sha256([1])
    try ledger.executeUnguarded("UPDATE entry SET hash = '\(other)' WHERE id = 17")
    #expect(try ledger.verify() == .broken(entry: 17, reason: "内容与哈希不符"))
    try ledger.execute("UPDATE entry SET previousHash = '\(other)' WHERE id = 18")
    #expect(try ledger.verify() == .broken(entry: 17, reason: "内容与哈希不符"))
  }

  @Test func aMissingEntryIsFound() throws {
    let ledger = try filled()
    try ledger.executeUnguarded("DELETE FROM entry WHERE id = 30")
    #expect(try ledger.verify() == .broken(entry: 30, reason: "记录缺失"))
  }

  @Test func aMissingDetailIsFound() throws {
    let ledger = try Ledger.inMemory()
    try ledger.append([
      Sample.entry(.unitAdded(Sample.unit(1, "甲局", aliases: ["甲"]))),
      Sample.entry(.unitAdded(Sample.unit(2, "乙局"))),
    ])
    try ledger.executeUnguarded("DELETE FROM unitAlias")
    #expect(try ledger.verify() == .broken(entry: 1, reason: "内容与哈希不符"))
  }

  @Test func aDetailSlippedInLaterIsFound() throws {
    let ledger = try Ledger.inMemory()
    try ledger.append([
      Sample.entry(.unitAdded(Sample.unit(1, "甲局"))), Sample.entry(.unitAdded(Sample.unit(2, "乙局"))),
    ])
    try ledger.executeUnguarded(
      "INSERT INTO unitAlias (entryId, ordinal, unitId, name) VALUES (1, 1, 1, '丙')")
    guard case .broken(1, _) = try ledger.verify() else {
      Issue.record("reported as \(try ledger.verify())")
      return
    }
  }

  @Test func aDetailWithoutAnEntryIsFound() throws {
    let ledger = try filled()
    try ledger.executeUnguarded(
      "INSERT INTO unitAlias (entryId, ordinal, unitId, name) VALUES (500, 1, 1, '丙')")
    #expect(try ledger.verify() == .broken(entry: 500, reason: "多出不属于该记录的内容"))
  }

  /// The chain holds, but what reports would be made of is not what it vouches for: a detail that no reader of this
  /// kind of entry looks at.
  @Test func aDetailThatNobodyReadsIsFound() throws {
    let ledger = try Ledger.inMemory()
    try ledger.append([Sample.entry(.unitAdded(Sample.unit(1, "甲局")))])
    try ledger.executeUnguarded("INSERT INTO unitConfirmation (entryId, unitId) VALUES (1, 1)")
    let hash = try ledger.queue.read { database in
      var form = CanonicalForm(
        EntryHead(Sample.entry(.unitAdded(Sample.unit(1, "甲局"))), number: 1, previousHash: Digest.none))
      for table in [HistoryTable.unitAddition, .unitConfirmation] {
        let columns = table.columns.joined(separator: ", ")
        let row = try #require(try Row.fetchOne(database, sql: "SELECT \(columns) FROM \(table)"))
        form.append(StoredRow(table, Array(row.databaseValues)))
      }
      return form.hash
    }
    try ledger.execute("UPDATE entry SET hash = '\(hash)'")
    #expect(try ledger.verify() == .broken(entry: 1, reason: "unitConfirmation 的内容读出后与存入的不一致"))
  }

  @Test func aBrokenEntryIsNamedWithItsKindItsDayAndWhoRecordedIt() throws {
    let ledger = try Ledger.inMemory()
    try ledger.append([Sample.entry(.unitAdded(Sample.unit(1, "甲局")), on: Sample.day(3, 5))])
    try ledger.executeUnguarded("UPDATE unitAddition SET name = '乙局'")
    let error = try #require(throws: LedgerError.self) { try ledger.requireIntact(as: "台账.sqlite") }
    #expect(
      error.message
        == "`台账.sqlite` 核验未通过：台账第 1 条记录（登记单位，2024-03-05 生效，张三于 2024-03-05 08:00:00 记录）与原记录不符：内容与哈希不符")
  }

  @Test func missingTriggersAreNamed() throws {
    let ledger = try filled()
    try ledger.execute("DROP TRIGGER assignmentIsNeverUpdated")
    #expect(try ledger.verify() == .unguarded(names: ["assignmentIsNeverUpdated"]))
  }

  @Test func othersMayAddIndexesAndViews() throws {
    let ledger = try filled()
    try ledger.execute(
      "CREATE INDEX mine ON assignment (name); CREATE VIEW names AS SELECT name FROM assignment; ANALYZE")
    guard case .intact = try ledger.verify() else {
      Issue.record("reported as \(try ledger.verify())")
      return
    }
  }

  /// No database at all between the change and the check: one byte of the file itself.
  @Test func aChangedByteOfTheFileIsFound() throws {
    let folder = try Folder()
    let entries = [
      Sample.entry(.unitAdded(Sample.unit(1, "市科技局"))), Sample.entry(.unitAdded(Sample.unit(2, "市财政局"))),
    ]
    try Ledger.create(at: folder.file()).append(entries)
    let url = URL(fileURLWithPath: folder.file())
    var bytes = try Data(contentsOf: url)
    while let place = bytes.range(of: Data("市财政局".utf8)) { bytes[place.lowerBound + 11] ^= 1 }
    try bytes.write(to: url)
    guard case .broken(2, _) = try Ledger.open(at: folder.file()).verify() else {
      Issue.record("reported as \(try Ledger.open(at: folder.file()).verify())")
      return
    }
  }

  @Test func aDamagedFileIsReportedNotCrashedOn() throws {
    let folder = try Folder()
    try Ledger.create(at: folder.file()).append(history)
    let url = URL(fileURLWithPath: folder.file())
    let whole = try Data(contentsOf: url)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<40 {
      var bytes = whole
      let page = Int.random(in: 1..<whole.count / 4096, using: &random) * 4096
      for offset in page..<page + 64 { bytes[offset] = UInt8.random(in: 0...255, using: &random) }
      try bytes.write(to: url)
      expectReported(folder.file())
    }
  }

  /// Any answer but `intact` will do, and any typed error; entries and state may fail, but must not crash.
  private func expectReported(_ path: String) {
    do {
      let ledger = try Ledger.open(at: path)
      _ = try? ledger.entries()
      _ = try? ledger.state(asOf: .last)
      if case .intact = try ledger.verify() { Issue.record("a damaged page went unnoticed") }
    } catch {
      // Opening or checking failed with a `LedgerError`, which is an answer too.
    }
  }
}
