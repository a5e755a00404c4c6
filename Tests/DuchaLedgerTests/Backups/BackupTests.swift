import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaLedger

@Suite struct BackupTests {
  private let history = SampleHistory(seed: 3, count: 60).entries

  private func unit(_ number: Int) -> Entry { Sample.entry(.unitAdded(Sample.unit(number, "单位\(number)"))) }

  @Test func aBackupHoldsWhatTheLedgerHolds() throws {
    let folder = try Folder()
    let ledger = try Ledger.create(at: folder.file())
    try ledger.append(history)
    let backup = try ledger.backUp { "\(folder.path)/\($0.entries)条.sqlite" }
    #expect(backup.path == folder.file("60条.sqlite"))
    #expect(try backup.head == ledger.requireIntact())
    #expect(try Ledger.open(at: backup.path).entries() == ledger.entries())
    #expect(!folder.files.contains { $0.contains("draft") })
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try Folder()
    let ledger = try Ledger.create(at: folder.file())
    try Data("别动我".utf8).write(to: URL(fileURLWithPath: folder.file("备份.sqlite")))
    #expect(throws: LedgerError.alreadyExists(path: folder.file("备份.sqlite"))) {
      try ledger.backUp { _ in folder.file("备份.sqlite") }
    }
    #expect(try String(contentsOfFile: folder.file("备份.sqlite"), encoding: .utf8) == "别动我")
  }

  /// What was written while the copy was made may be in it or not, but never half.
  @Test func othersMayGoOnWriting() async throws {
    let folder = try Folder()
    let (path, name) = (folder.file(), folder.path)
    try Ledger.create(at: path).append(history)
    let pairs = (0..<30).map { [unit(2 * $0 + 1001), unit(2 * $0 + 1002)] }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let ledger = try Ledger.open(at: path, patience: 30)
        for pair in pairs { try ledger.append(pair) }
      }
      group.addTask {
        for number in 0..<8 {
          let backup = try Ledger.open(at: path, readOnly: true).backUp { _ in "\(name)/\(number).sqlite" }
          #expect(try Ledger.open(at: backup.path).requireIntact() == backup.head)
          #expect(backup.head.entries.isMultiple(of: 2))
        }
      }
      try await group.waitForAll()
    }
    #expect(try Ledger.open(at: path).requireIntact().entries == 120)
  }

  @Test func aDamagedLedgerMakesNoBackup() throws {
    let folder = try Folder()
    let ledger = try Ledger.create(at: folder.file())
    try ledger.append(history)
    try ledger.executeUnguarded("UPDATE entry SET actor = '李四' WHERE id = 17")
    let error = try #require(throws: LedgerError.self) { try ledger.backUp { _ in folder.file("备份.sqlite") } }
    #expect(error.message.contains("第 17 条记录") && error.message.contains("李四"))
    #expect(!folder.files.contains { $0.hasPrefix("备份") })
  }

  @Test func evidenceComesWithTheLedger() throws {
    let folder = try Folder()
    let ledger = try Ledger.create(at: folder.file())
    let digest = try folder.file("验收单", in: EvidenceStore(ofLedger: folder.file()))
    let backup = try ledger.backUp { _ in folder.file("备份.sqlite") }
    #expect(backup.evidence.copied == 1)
    #expect(
      try EvidenceStore(ofLedger: folder.file("备份.sqlite")).check([FiledFile(digest: digest, name: "验收单")])
        .isIntact)
  }

  @Test func evidenceThatIsGoneIsToldByItsName() throws {
    let folder = try Folder()
    let ledger = try Ledger.create(at: folder.file())
    let plan = Sample.edition(1, 1, [Sample.registered(1, 1, Sample.task("一", "建设场馆"))])
    let evidence = Evidence(
      task: TaskID(plan: PlanID(1), number: 1), digest: Digest.sha256([1]), name: "验收单.pdf", size: 1)
    try ledger.append([Sample.entry(.planRegistered(plan)), Sample.entry(.evidenceFiled(evidence))])
    let backup = try ledger.backUp { _ in folder.file("备份.sqlite") }
    #expect(backup.evidence.missing == ["验收单.pdf"] && !backup.evidence.isComplete)
    let restored = try Ledger.restore(backup.path, to: folder.file("新.sqlite"), replacingKeptAs: nil)
    #expect(restored.evidence?.missing == ["验收单.pdf"])
  }
}
