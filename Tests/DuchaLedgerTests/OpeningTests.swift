import DuchaModel
import DuchaTestSupport
import Foundation
import GRDB
import Testing

@testable import DuchaLedger

@Suite struct OpeningTests {
  private let unit = Sample.entry(.unitAdded(Sample.unit(1, "市科技局")))

  // MARK: - Creating

  @Test func aNewLedgerIsOneFile() throws {
    let folder = try Folder()
    try Ledger.create(at: folder.file()).append([unit])
    #expect(folder.files == ["ledger.sqlite"])
    #expect(try Ledger.open(at: folder.file()).entries().count == 1)
  }

  @Test func anExistingFileStaysAsItIs() throws {
    let folder = try Folder()
    try Data("别动我".utf8).write(to: URL(fileURLWithPath: folder.file()))
    #expect(throws: LedgerError.alreadyExists(path: folder.file())) { try Ledger.create(at: folder.file()) }
    #expect(try String(contentsOfFile: folder.file(), encoding: .utf8) == "别动我")
    #expect(folder.files == ["ledger.sqlite"])
  }

  @Test func twoWhoCreateTheSameLedgerDoNotOverwriteEachOther() throws {
    let folder = try Folder()
    let draft = Draft(of: folder.file())
    try Data("后来者".utf8).write(to: URL(fileURLWithPath: draft.path))
    try Ledger.create(at: folder.file()).append([unit])
    #expect(throws: LedgerError.alreadyExists(path: folder.file())) { try draft.publish() }
    draft.remove()
    #expect(try Ledger.open(at: folder.file()).entries().count == 1)
    #expect(folder.files == ["ledger.sqlite"])
  }

  @Test func aFolderIsNoPlaceForALedgerFile() throws {
    let folder = try Folder()
    #expect(throws: LedgerError.isDirectory(path: folder.path)) { try Ledger.create(at: folder.path) }
  }

  @Test func aMissingFolderIsNamedAndNothingIsLeft() throws {
    let folder = try Folder()
    let path = folder.file("没有/ledger.sqlite")
    #expect(throws: LedgerError.inaccessible(path: path, reason: "所在目录不存在")) { try Ledger.create(at: path) }
    #expect(folder.files.isEmpty)
  }

  // MARK: - Opening

  @Test func aMissingFileIsNotCreated() throws {
    let folder = try Folder()
    #expect(throws: LedgerError.missing(path: folder.file())) { try Ledger.open(at: folder.file()) }
    #expect(folder.files.isEmpty)
  }

  @Test func aFolderIsNoLedger() throws {
    let folder = try Folder()
    #expect(throws: LedgerError.isDirectory(path: folder.path)) { try Ledger.open(at: folder.path) }
  }

  @Test(arguments: ["", "这不是数据库", String(repeating: "x", count: 5000)])
  func anotherFileIsNoLedger(content: String) throws {
    let folder = try Folder()
    try Data(content.utf8).write(to: URL(fileURLWithPath: folder.file()))
    #expect(throws: LedgerError.notALedger(path: folder.file())) { try Ledger.open(at: folder.file()) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file())) == Data(content.utf8))
    #expect(folder.files == ["ledger.sqlite"])
  }

  @Test func anotherProgramsDatabaseIsNoLedger() throws {
    let folder = try Folder()
    try DatabaseQueue(path: folder.file()).write { try $0.execute(sql: "CREATE TABLE entry (id INTEGER)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
    #expect(throws: LedgerError.notALedger(path: folder.file())) { try Ledger.open(at: folder.file()) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file())) == before)
  }

  @Test func aNewerLedgerIsRefused() throws {
    let folder = try Folder()
    try Ledger.create(at: folder.file()).execute("PRAGMA user_version = \(Ledger.version + 1)")
    let error = LedgerError.newer(path: folder.file(), version: Ledger.version + 1, supported: Ledger.version)
    #expect(throws: error) { try Ledger.open(at: folder.file()) }
    #expect(throws: error) { try Ledger.open(at: folder.file(), readOnly: true) }
  }

  // MARK: - Reading only

  @Test func aLedgerOpenedForReadingCannotBeWritten() throws {
    let folder = try Folder()
    try Ledger.create(at: folder.file()).append([unit])
    let ledger = try Ledger.open(at: folder.file(), readOnly: true)
    #expect(try ledger.entries().count == 1)
    #expect(throws: LedgerError.readOnly(path: folder.file())) { try ledger.append([unit]) }
  }

  /// An administrator may write anywhere, so the two tests below would prove nothing for one.
  private static let permissionsCount = geteuid() != 0

  @Test(.enabled(if: permissionsCount)) func aFileInAFolderThatForbidsWritingCanBeRead() throws {
    let folder = try Folder()
    try Ledger.create(at: folder.file()).append([unit])
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    #expect(try Ledger.open(at: folder.file(), readOnly: true).entries().count == 1)
    #expect(throws: LedgerError.readOnly(path: folder.file("new.sqlite"))) {
      try Ledger.create(at: folder.file("new.sqlite"))
    }
  }

  @Test(.enabled(if: permissionsCount)) func aFileThatForbidsWritingKeepsWhatItHas() throws {
    let folder = try Folder()
    try Ledger.create(at: folder.file()).append([unit])
    chmod(folder.file(), 0o400)
    let ledger = try Ledger.open(at: folder.file())
    let another = Sample.entry(.unitAdded(Sample.unit(2, "市财政局")))
    #expect(throws: LedgerError.readOnly(path: folder.file())) { try ledger.append([another]) }
    #expect(try ledger.entries().count == 1)
  }

  @Test func aFullDiskKeepsWhatThereIs() throws {
    let folder = try Folder()
    let ledger = try Ledger.create(at: folder.file())
    try ledger.append([unit])
    // SQLite answers the same when the disk is full and when the file may not grow.
    try ledger.execute("PRAGMA max_page_count = 1")
    var plan = Sample.edition(1, 1, [])
    plan.text = Array(repeating: 0x41, count: 1_000_000)
    #expect(throws: LedgerError.diskFull(path: folder.file())) {
      try ledger.append([Sample.entry(.planRegistered(plan))])
    }
    #expect(try ledger.entries().count == 1)
    guard case .intact(entries: 1, _) = try ledger.verify() else {
      Issue.record("reported as \(try ledger.verify())")
      return
    }
  }
}
