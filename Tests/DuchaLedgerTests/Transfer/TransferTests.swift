import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaLedger

@Suite struct TransferTests {
  private let folder: Folder
  private let ledger: Ledger
  private let lines: [String]

  init() throws {
    folder = try Folder()
    ledger = try Ledger.create(at: folder.file())
    try ledger.append(SampleHistory(seed: 9, count: 80).entries)
    lines = String(decoding: try Self.exported(ledger), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private static func exported(_ ledger: Ledger) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try ledger.export { bytes += $0 }
    return bytes
  }

  private func build(_ lines: [String]) throws -> Ledger {
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: folder.file("台账.jsonl")))
    _ = try Ledger.build(at: folder.file("新.sqlite"), from: folder.file("台账.jsonl"))
    return try Ledger.open(at: folder.file("新.sqlite"))
  }

  /// Returns why the lines are refused, and sees to it that nothing is left.
  private func refusal(_ lines: [String]) throws -> (line: Int, reason: String)? {
    let error = #expect(throws: LedgerError.self) { try build(lines) }
    #expect(folder.files == ["ledger.sqlite", "ledger.sqlite-shm", "ledger.sqlite-wal", "台账.jsonl"])
    guard case .unfitLine(_, let line, let reason) = error else { return nil }
    return (line, reason)
  }

  @Test func whatWasExportedIsTheSameLedgerAgain() throws {
    let built = try build(lines)
    #expect(try built.entries() == ledger.entries())
    #expect(try built.head() == ledger.head())
    #expect(try Self.exported(built) == Self.exported(ledger))
  }

  @Test func everyLineIsJSON() throws {
    for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    #expect(lines.count == 81)
  }

  @Test func anyTextAndAnyBytesComeBack() throws {
    var plan = Sample.edition(1, 1, title: "“引号”\"\\\u{1}\t\r\n\u{7F}\u{2028}😀é", [])
    plan.text = [0xFF, 0x00, 0x80]
    var second = Sample.edition(2, 1, [])
    second.text = Array("甲\u{0}乙".utf8)
    let odd = try Ledger.create(at: folder.file("odd.sqlite"))
    try odd.append([Sample.entry(.planRegistered(plan)), Sample.entry(.planRegistered(second))])
    let text = String(decoding: try Self.exported(odd), as: UTF8.self)
    #expect(text.contains(#""text":{"base64":"/wCA"}"#) && text.contains(#""text":{"utf8":"甲\u0000乙"}"#))
    let built = try build(text.split(separator: "\n").map(String.init))
    #expect(try built.entries() == odd.entries())
  }

  @Test func anEmptyLedgerIsALedger() throws {
    let empty = try Ledger.inMemory()
    let text = String(decoding: try Self.exported(empty), as: UTF8.self)
    #expect(try build([String(text.dropLast())]).head() == empty.head())
  }

  @Test func aFileThatWasCutOffIsRefused() throws {
    #expect(try refusal(lines.dropLast())?.line == 81)
    #expect(try refusal([])?.line == 0)
    #expect(try refusal(lines.dropLast() + [String(lines[80].dropLast(5))])?.line == 81)
  }

  @Test func aChangedEntryIsRefusedByItsLine() throws {
    var changed = lines
    changed[40] = changed[40].replacing("张三", with: "李四")
    #expect(try #require(try refusal(changed)) == (41, "内容与校验值不符"))
  }

  @Test func aMissingEntryIsRefusedByTheLineInItsPlace() throws {
    var short = lines
    short.remove(at: 40)
    let refused = try #require(try refusal(short))
    #expect(refused.line == 41 && refused.reason.contains("append-only"))
  }

  @Test(arguments: [
    (#""actor""#, #""actr""#, "不是一条完整的记录"), (#"{"unitAddition""#, #"{"unitAdition""#, "有无法识别的明细"),
    (#""collective":0,"#, "", "的明细 unitAddition 缺少 collective"),
    (#""collective":0"#, #""collective":true"#, "不是一条完整的记录"),
    (#""collective":0"#, #""collective":[]"#, "的明细 unitAddition.collective 的值无法识别"),
    (#""collective":0"#, #""collective":0,"colour":1"#, "的明细 unitAddition 有多余的 colour"),
  ])
  func aLineOfAnotherShapeIsRefused(part: String, other: String, reason: String) throws {
    let unit = try #require(
      lines.firstIndex { $0.contains(#""unitAddition""#) && $0.contains(#""collective":0"#) })
    var changed = lines
    changed[unit] = changed[unit].replacing(part, with: other)
    #expect(try #require(try refusal(changed)) == (unit + 1, reason))
  }

  @Test func anotherFileOrANewerFormatIsRefused() throws {
    #expect(try refusal(["任务,单位"])?.reason == "不是台账导出文件的首行")
    let newer = lines[0].replacing(#""schema":\#(Ledger.version)"#, with: #""schema":\#(Ledger.version + 1)"#)
    #expect(try refusal([newer] + lines.dropFirst())?.line == 1)
  }

  /// Columns that a later schema adds are NULL in older entries, which leaves their hashes as they are.
  @Test func anOlderSchemasLinesMayLackLaterColumns() throws {
    let older = lines.map {
      $0.replacing(#""schema":\#(Ledger.version)"#, with: #""schema":1"#)
        .replacing(#","placeName":null,"placeLevel":null"#, with: "")
    }
    #expect(try build(older).head() == ledger.head())
  }

  @Test func aDamagedLedgerIsNotExported() throws {
    try ledger.executeUnguarded("UPDATE entry SET actor = '李四' WHERE id = 17")
    #expect(throws: LedgerError.broken(entry: 17, reason: "内容与哈希不符")) {
      try ledger.export(to: folder.file("台账.jsonl"))
    }
    #expect(!folder.files.contains { $0.hasPrefix("台账") })
  }

  @Test func nothingIsOverwritten() throws {
    _ = try build(lines)
    #expect(throws: LedgerError.alreadyExists(path: folder.file("新.sqlite"))) { try build(lines) }
    #expect(throws: LedgerError.alreadyExists(path: folder.file("台账.jsonl"))) {
      try ledger.export(to: folder.file("台账.jsonl"))
    }
  }
}
