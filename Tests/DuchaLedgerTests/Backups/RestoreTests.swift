import DuchaModel
import DuchaTestSupport
import Foundation
import GRDB
import Testing

@testable import DuchaLedger

@Suite struct RestoreTests {
  private let folder: Folder
  private let ledger: Ledger
  private var backup: String { folder.file("备份.sqlite") }
  private var aside: String { folder.file("旧.sqlite") }

  /// A ledger of two entries, its backup, and one entry more.
  init() throws {
    folder = try Folder()
    ledger = try Ledger.create(at: folder.file())
    try ledger.append([Self.unit(1), Self.unit(2)])
    _ = try ledger.backUp { [folder] _ in folder.file("备份.sqlite") }
  }

  private static func unit(_ number: Int, _ name: String? = nil) -> Entry {
    Sample.entry(.unitAdded(Sample.unit(number, name ?? "单位\(number)")))
  }

  private func restore(replacing: Bool = true) throws(LedgerError) -> LedgerRestoration {
    try Ledger.restore(backup, to: folder.file(), replacingKeptAs: replacing ? aside : nil, patience: 0.2)
  }

  @Test func aLedgerThatIsGoneComesBack() throws {
    let entries = try ledger.entries()
    try ledger.queue.close()
    for file in folder.files where file.hasPrefix("ledger") {
      try FileManager.default.removeItem(atPath: folder.file(file))
    }
    let restored = try restore(replacing: false)
    #expect(restored.replaced == nil)
    #expect(try Ledger.open(at: folder.file()).entries() == entries)
    try Ledger.open(at: folder.file()).append([Self.unit(3)])
    #expect(try Ledger.open(at: backup).entries() == entries)
  }

  @Test func aLedgerThatIsThereIsNotReplacedUnasked() throws {
    try ledger.append([Self.unit(3)])
    try ledger.queue.close()
    let error = try #require(throws: LedgerError.self) { try restore(replacing: false) }
    #expect(error.message.hasSuffix("现有台账第 3 条起的 1 条记录备份中没有"))
    #expect(try Ledger.open(at: folder.file()).entries().count == 3)
  }

  @Test func aReplacedLedgerKeepsEverythingUnderAnotherName() throws {
    let digest = try folder.file("验收单", in: EvidenceStore(ofLedger: folder.file()))
    try ledger.append([Self.unit(3)])
    try ledger.queue.close()
    let comparison = try restore().replaced?.comparison
    #expect(comparison?.missing == 1 && comparison?.diverged == false)
    #expect(try Ledger.open(at: folder.file()).requireIntact().entries == 2)
    #expect(try Ledger.open(at: aside).requireIntact().entries == 3)
    #expect(try EvidenceStore(ofLedger: aside).check([FiledFile(digest: digest, name: "验收单")]).isIntact)
    #expect(!folder.files.contains { $0.contains("draft") })
  }

  @Test func nothingIsReplacedWhereTheEvidenceCannotMove() throws {
    let digest = try folder.file("验收单", in: EvidenceStore(ofLedger: folder.file()))
    try ledger.append([Self.unit(3)])
    try ledger.queue.close()
    // No folder takes the name of a file.
    try Data().write(to: URL(fileURLWithPath: EvidenceStore(ofLedger: aside).path))
    #expect(throws: LedgerError.self) { try restore() }
    #expect(try Ledger.open(at: folder.file()).requireIntact().entries == 3)
    #expect(!FileManager.default.fileExists(atPath: aside))
    let evidence = EvidenceStore(ofLedger: folder.file())
    #expect(try evidence.check([FiledFile(digest: digest, name: "验收单")]).isIntact)
  }

  @Test func chainsThatPartedAreTold() throws {
    let other = try Ledger.open(at: backup)
    try other.append([Self.unit(3, "甲局")])
    try other.queue.close()
    try ledger.append([Self.unit(3, "乙局"), Self.unit(4)])
    try ledger.queue.close()
    let comparison = try restore().replaced?.comparison
    #expect(comparison?.words == "现有台账第 3 条起的 2 条记录备份中没有（两者自第 3 条起内容不同）")
  }

  @Test func aDamagedBackupIsRefusedByItsFirstBrokenEntry() throws {
    let copy = try Ledger.open(at: backup)
    try copy.executeUnguarded("UPDATE unitAddition SET name = '改' WHERE entryId = 2")
    try copy.queue.close()
    try ledger.queue.close()
    let error = try #require(throws: LedgerError.self) { try restore() }
    #expect(error.message.contains(backup) && error.message.contains("第 2 条记录（登记单位"))
    #expect(try Ledger.open(at: folder.file()).requireIntact().entries == 2)
    #expect(!folder.files.contains { $0.hasPrefix("旧") || $0.contains("draft") })
  }

  @Test func aLedgerInUseIsNotReplaced() throws {
    _ = try ledger.entries()
    #expect(throws: LedgerError.busy(path: folder.file())) { try restore() }
    #expect(try ledger.entries().count == 2)
    #expect(!FileManager.default.fileExists(atPath: aside))
  }

  /// A writer that opened the file in the moment before it lost its name must not believe that it wrote.
  @Test func whoOpenedTheOldFileIsRefused() throws {
    try ledger.queue.close()
    let late = try Ledger.open(at: folder.file())
    try late.execute("PRAGMA journal_mode = DELETE")
    _ = try restore()
    #expect(throws: LedgerError.readOnly(path: folder.file())) { try late.append([Self.unit(3)]) }
    #expect(try Ledger.open(at: folder.file()).entries().count == 2)
    #expect(try Ledger.open(at: aside).entries().count == 2)
  }

  @Test func aDamagedLedgerIsReplacedAndKept() throws {
    try ledger.queue.close()
    let garbage = Data(String(repeating: "x", count: 5000).utf8)
    try garbage.write(to: URL(fileURLWithPath: folder.file()))
    try Data("日志".utf8).write(to: URL(fileURLWithPath: folder.file() + "-wal"))
    let restored = try restore()
    #expect(restored.replaced?.comparison == nil)
    #expect(try Ledger.open(at: folder.file()).requireIntact().entries == 2)
    #expect(try Data(contentsOf: URL(fileURLWithPath: aside)) == garbage)
    #expect(try Data(contentsOf: URL(fileURLWithPath: aside + "-wal")) == Data("日志".utf8))
  }

  /// The log of a ledger that somebody deleted would be played back into the one that takes its place.
  @Test func aLogThatWasLeftBehindIsNotPlayedBack() throws {
    try ledger.queue.close()
    try FileManager.default.removeItem(atPath: folder.file())
    let log = folder.file() + "-wal"
    try Data("日志".utf8).write(to: URL(fileURLWithPath: log))
    #expect(throws: LedgerError.alreadyExists(path: log)) { try restore() }
    #expect(throws: LedgerError.alreadyExists(path: log)) { try Ledger.create(at: folder.file()) }
    #expect(!FileManager.default.fileExists(atPath: folder.file()))
  }

  @Test func theBackupStaysAsItIs() throws {
    try ledger.queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: backup))
    _ = try restore()
    #expect(try Data(contentsOf: URL(fileURLWithPath: backup)) == before)
    #expect(!folder.files.contains { $0.hasPrefix("备份.sqlite-") })
  }
}
