import Foundation
import Testing

@testable import DuchaLedger

@Suite struct EvidenceStoreTests {
  private let folder: Folder
  private let store: EvidenceStore

  init() throws {
    folder = try Folder()
    store = EvidenceStore(ofLedger: folder.file())
  }

  @Test func whatIsAsItWasFiledIsIntact() throws {
    let digest = try folder.file("验收单", in: store)
    let findings = try store.check([FiledFile(digest: digest, name: "验收单.pdf")])
    #expect(findings == EvidenceFindings() && findings.isIntact)
  }

  @Test func missingAlteredAndStrayFilesAreToldApart() throws {
    let altered = try folder.file("照片", in: store)
    try Data("另一张".utf8).write(to: URL(fileURLWithPath: store.path(of: altered)))
    let stray = try folder.file("没有登记", in: store)
    let findings = try store.check([
      FiledFile(digest: altered, name: "现场照片.jpg"),
      FiledFile(digest: Digest.sha256(Array("丢了".utf8)), name: "批复.pdf"),
    ])
    #expect(!findings.isIntact)
    #expect(
      findings.words == [
        "佐证材料缺失 1 件：批复.pdf", "佐证材料内容与登记时不符 1 件：现场照片.jpg",
        "佐证材料台账未登记 1 件：\(EvidenceStore.place(of: stray))",
      ])
  }

  @Test func whatIsNoEvidenceIsStray() throws {
    _ = try folder.file("验收单", in: store)
    try Data().write(to: URL(fileURLWithPath: store.path + "/说明.txt"))
    #expect(try store.check([]).stray.contains("说明.txt"))
  }

  @Test func aStoreThatIsNotThereLacksEverything() throws {
    #expect(try store.check([]).isIntact)
    #expect(try store.check([FiledFile(digest: Digest.none, name: "批复.pdf")]).missing == ["批复.pdf"])
  }

  @Test func whatIsThereAlreadyIsNotCopiedAgain() throws {
    let digest = try folder.file("验收单", in: store)
    let other = EvidenceStore(ofLedger: folder.file("备份.sqlite"))
    #expect(try store.copy(to: other) == EvidenceCopy(copied: 1, present: 0))
    #expect(try store.copy(to: other) == EvidenceCopy(copied: 0, present: 1))
    #expect(try other.check([FiledFile(digest: digest, name: "验收单.pdf")]).isIntact)
    // A copy, so that what happens to the one does not happen to the other.
    try Data("改".utf8).write(to: URL(fileURLWithPath: store.path(of: digest)))
    #expect(try other.check([FiledFile(digest: digest, name: "验收单.pdf")]).isIntact)
  }

  /// Who moved a large file to another disk left a link in its place; a backup must not hang on that disk.
  @Test func ofALinkTheFileIsCopied() throws {
    let digest = try folder.file("验收单", in: store)
    let elsewhere = folder.file("别处.pdf")
    try FileManager.default.moveItem(atPath: store.path(of: digest), toPath: elsewhere)
    try FileManager.default.createSymbolicLink(
      atPath: store.path(of: digest), withDestinationPath: elsewhere)
    let other = EvidenceStore(ofLedger: folder.file("备份.sqlite"))
    #expect(try store.copy(to: other) == EvidenceCopy(copied: 1, present: 0))
    try FileManager.default.removeItem(atPath: elsewhere)
    #expect(try other.check([FiledFile(digest: digest, name: "验收单.pdf")]).isIntact)
  }

  @Test func damagedEvidenceIsNotCopiedAndTold() throws {
    let digest = try folder.file("验收单", in: store)
    try Data("改".utf8).write(to: URL(fileURLWithPath: store.path(of: digest)))
    let other = EvidenceStore(ofLedger: folder.file("备份.sqlite"))
    #expect(try store.copy(to: other).damaged == [EvidenceStore.place(of: digest)])
    #expect(try other.places().isEmpty)
  }
}

extension Folder {
  /// Files a text as evidence and returns its digest.
  func file(_ text: String, in store: EvidenceStore) throws -> String {
    let digest = Digest.sha256(Array(text.utf8))
    let url = URL(fileURLWithPath: store.path(of: digest))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return digest
  }
}
