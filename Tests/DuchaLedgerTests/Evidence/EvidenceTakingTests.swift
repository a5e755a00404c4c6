import Foundation
import Testing

@testable import DuchaLedger

@Suite struct EvidenceTakingTests {
  private let folder: Folder
  private let store: EvidenceStore

  init() throws {
    folder = try Folder()
    store = EvidenceStore(ofLedger: folder.file("台账.sqlite"))
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let path = folder.file(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func contents() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: store.path).filter { $0.count > 2 }.sorted()
  }

  private func refused(_ error: EvidenceError, _ work: () throws -> Void) throws {
    #expect(throws: error) { try work() }
    #expect(try contents() == [])
  }

  @Test func aFileLiesUnderItsDigest() throws {
    let staged = try store.stage(file("验收.pdf", "abc"))
    try staged.publish()
    #expect(staged.digest == Digest.sha256(Array("abc".utf8)))
    #expect(staged.name == "验收.pdf" && staged.size == 3)
    #expect(try contents().map { $0.replacing("/", with: "") }.contains(staged.digest))
    #expect(store.holds(staged.digest))
  }

  @Test func whatNobodyPublishesLeavesNothing() throws {
    do { _ = try store.stage(file("验收.pdf", "abc")) }
    #expect(try contents() == [])
  }

  @Test func theSameFileLiesThereOnceAndIsNeverOverwritten() throws {
    let path = try file("验收.pdf", "abc")
    let digest = try store.stage(path).digest
    for _ in 1...2 { try store.stage(path).publish() }
    #expect(try contents().count == 1)
    try Data("改".utf8).write(to: URL(fileURLWithPath: store.path(of: digest)))
    #expect(throws: EvidenceError.damaged(path: store.path(of: digest))) { try store.stage(path).publish() }
    #expect(try String(contentsOfFile: store.path(of: digest), encoding: .utf8) == "改")
  }

  @Test func onlyPlainFilesWithContentAreTaken() throws {
    let empty = try file("空.txt", "")
    try refused(.empty(path: empty)) { _ = try store.stage(empty) }
    let missing = folder.file("无.pdf")
    try refused(.missing(path: missing)) { _ = try store.stage(missing) }
    let link = folder.file("链接.pdf")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: empty)
    try refused(.noFile(path: link)) { _ = try store.stage(link) }
    try refused(.noFile(path: folder.path)) { _ = try store.stage(folder.path) }
    let pipe = folder.file("管道")
    #expect(mkfifo(pipe, 0o644) == 0)
    try refused(.noFile(path: pipe)) { _ = try store.stage(pipe) }
  }

  @Test func aLargeFileIsReadPieceByPiece() throws {
    let path = try file("大.bin", "")
    #expect(truncate(path, 5 << 20) == 0)
    let staged = try store.stage(path)
    #expect(staged.size == 5 << 20)
    #expect(staged.digest == Digest.sha256([UInt8](repeating: 0, count: 5 << 20)))
  }

  @Test(arguments: [
    ("a/b/验收.pdf", "验收.pdf"), (#"C:\材料\验收.pdf"#, "验收.pdf"), ("验\u{1}收\n.pdf", "验收.pdf"),
    ("\u{202E}fdp.exe", "fdp.exe"), ("a/..", "未命名"), (" ", "未命名"),
  ])
  func namesHaveNoFoldersAndPrint(_ file: String, _ name: String) {
    #expect(EvidenceStore.cleaned(file) == name)
  }

  @Test func filesGoOutUnderTheirNamesWithoutOverwriting() throws {
    let (one, two) = (try store.stage(file("验收.pdf", "一")), try store.stage(file("另.pdf", "二")))
    for staged in [one, two] { try staged.publish() }
    let out = folder.file("导出")
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    #expect(try store.handOut(one.digest, as: "验收.pdf", to: out) == "验收.pdf")
    #expect(try store.handOut(two.digest, as: "验收.pdf", to: out) == "验收(2).pdf")
    // What is there already is not copied again.
    #expect(try store.handOut(two.digest, as: "验收.pdf", to: out) == "验收(2).pdf")
    #expect(try FileManager.default.contentsOfDirectory(atPath: out).count == 2)
  }

  /// A ledger that came from elsewhere holds whatever names somebody wrote into it.
  @Test(arguments: ["../外面.pdf", "/外面.pdf", "a/../../外面.pdf", "外\u{202E}面.pdf"])
  func namesFromElsewhereStayInTheFolder(name: String) throws {
    let staged = try store.stage(file("验收.pdf", "一"))
    try staged.publish()
    let out = folder.file("导出")
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    #expect(try store.handOut(staged.digest, as: name, to: out) == "外面.pdf")
    #expect(try FileManager.default.contentsOfDirectory(atPath: out) == ["外面.pdf"])
  }

  @Test func nothingIsWrittenThroughALink() throws {
    let staged = try store.stage(file("验收.pdf", "一"))
    try staged.publish()
    let (out, outside) = (folder.file("导出"), folder.file("外面.pdf"))
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: out + "/验收.pdf", withDestinationPath: outside)
    #expect(throws: EvidenceError.self) { try store.handOut(staged.digest, as: "验收.pdf", to: out) }
    #expect(!FileManager.default.fileExists(atPath: outside))
  }

  @Test func damageIsNotHandedOut() throws {
    let staged = try store.stage(file("验收.pdf", "一"))
    try staged.publish()
    let place = store.path(of: staged.digest)
    try Data("改".utf8).write(to: URL(fileURLWithPath: place))
    #expect(throws: EvidenceError.damaged(path: place)) {
      try store.handOut(staged.digest, as: "另.pdf", to: folder.path)
    }
    unlink(place)
    #expect(throws: EvidenceError.damaged(path: place)) {
      try store.handOut(staged.digest, as: "另.pdf", to: folder.path)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("另.pdf")))
  }
}
