import Foundation
import Testing

/// Keeping a ledger, as the clerk types it: save it, lose it, bring it back, hand it over.
@Suite struct KeepingTests {
  @Test func aLedgerThatWasLostComesBack() throws {
    let shell = try Shell.office()
    let verified = try shell.ducha("verify").output
    try FileManager.default.createDirectory(
      at: shell.folder.appending(path: "备份"), withIntermediateDirectories: true)
    let saved = try shell.ducha("backup", "备份")
    #expect(saved.status == 0 && saved.errors.hasPrefix("已备份到 备份/ducha-备份-20240801-"))
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: shell.folder.appending(path: "备份").path).first)
    #expect(try shell.ducha("backup", "备份").status == 2)
    for file in ["ducha.sqlite", "ducha.sqlite-wal", "ducha.sqlite-shm"] {
      try? FileManager.default.removeItem(at: shell.folder.appending(path: file))
    }
    #expect(try shell.ducha("restore", "备份/\(name)").status == 0)
    #expect(try shell.ducha("verify").output == verified)
  }

  @Test func aFolderThatIsNotThereIsNotMadeAFile() throws {
    let run = try Shell.office().ducha("backup", "U盘/")
    #expect(run.status == 2 && run.errors.contains("没有这个文件夹"))
  }

  @Test func aReplacedLedgerIsKeptAndWhatIsMissingIsTold() throws {
    let shell = try Shell.office()
    _ = try shell.ducha("backup", "备份.sqlite")
    _ = try shell.ducha("progress", "1-01", "--percent", "40", "--text", "已选址")
    let refused = try shell.ducha("restore", "备份.sqlite")
    #expect(
      refused.status == 2 && refused.errors.contains("的 1 条记录备份中没有") && refused.errors.contains("--replace"))
    let restored = try shell.ducha("restore", "备份.sqlite", "--replace")
    #expect(restored.status == 0 && restored.errors.contains("请核对后补登"))
    let kept = try FileManager.default.contentsOfDirectory(atPath: shell.folder.path)
      .first { $0.hasPrefix("ducha.恢复前-") && $0.hasSuffix(".sqlite") }
    #expect(try shell.ducha("export", "--ledger", #require(kept)).output.contains("已选址"))
    #expect(try !shell.ducha("export").output.contains("已选址"))
  }

  @Test func evidenceThatIsDamagedIsToldAndTheLedgerIsSaved() throws {
    let shell = try Shell.office()
    let place = "ducha.sqlite.evidence/ab/" + String(repeating: "c", count: 62)
    try FileManager.default.createDirectory(
      at: shell.folder.appending(path: "ducha.sqlite.evidence/ab"), withIntermediateDirectories: true)
    try shell.write(place, "不是登记时的内容")
    let saved = try shell.ducha("backup", "备份.sqlite")
    #expect(saved.status == 1 && saved.errors.contains("1 件与校验值不符或无法读取，未复制"))
    #expect(try shell.ducha("verify", "--ledger", "备份.sqlite").status == 0)
  }

  /// A device that is always full stands for any disk that is.
  @Test func anExportThatCannotBeWrittenToItsEndIsAnError() throws {
    let shell = try Shell.office()
    let run = try shell.ducha(["export"], to: FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full")))
    #expect(run.status == 2 && run.errors.contains("标准输出未能写完，产出不完整"))
  }

  @Test func anExportedLedgerIsBuiltAgain() throws {
    let shell = try Shell.office()
    let exported = try shell.ducha("export").output
    #expect(try shell.ducha("export", "--out", "台账.jsonl").status == 0)
    #expect(try shell.text(of: "台账.jsonl") == exported)
    #expect(try shell.ducha("import-ledger", "台账.jsonl", "--ledger", "新.sqlite").status == 0)
    #expect(try shell.ducha("export", "--ledger", "新.sqlite").output == exported)
    #expect(try shell.ducha("tasks", "--ledger", "新.sqlite").output == shell.ducha("tasks").output)
  }

  @Test func aChangedExportIsRefusedByItsLine() throws {
    let shell = try Shell.office()
    let exported = try shell.ducha("export").output
    try shell.write("台账.jsonl", exported.replacing("县科协", with: "县妇联"))
    let run = try shell.ducha("import-ledger", "台账.jsonl", "--ledger", "新.sqlite")
    #expect(run.status == 2 && run.errors.contains("`台账.jsonl` 第 2 行内容与校验值不符，没有建立台账"))
    #expect(!FileManager.default.fileExists(atPath: shell.folder.appending(path: "新.sqlite").path))
  }
}
