import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaDocuments

/// Archives that are made to hurt: refused in words, within the limits, without a file written or read.
struct HostileArchiveTests {
  @Test func aPartThatInflatesAThousandfoldStopsAtTheLimit() {
    let bomb = StoredZip.bomb("_rels/.rels", zeros: 10 << 20, said: 10 << 20)
    #expect(bomb.count < 100_000)
    #expect(refusal(bomb, limits: .init(inflatedSize: 1 << 20)) == .inflatesTooFar(limit: 1 << 20))
  }

  @Test func sizesThatAreSaidAreNotBelieved() {
    let small = StoredZip.bomb("_rels/.rels", zeros: 10 << 20, said: 10)
    #expect(refusal(small, limits: .init(inflatedSize: 1 << 20)) == .inflatesTooFar(limit: 1 << 20))
    let large = StoredZip.bomb("_rels/.rels", zeros: 259, said: 0xFFFF_FFF0)
    #expect(refusal(large) == .damaged(kind: "Office", detail: "无法解压 _rels/.rels"))
  }

  @Test func anArchiveInAnArchiveIsNotOpened() {
    let bomb = StoredZip.bomb("_rels/.rels", zeros: 10 << 20, said: 10 << 20)
    let outer = StoredZip.bytes([("方案.docx", String(decoding: bomb, as: UTF8.self))])
    #expect(refusal(outer) == .unsupported(kind: "压缩包", advice: "请先解压，再指定其中的方案文件"))
  }

  /// Relationships may lead out of the archive: they are names of parts and never paths.
  @Test(arguments: ["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "http://127.0.0.1/a"])
  func relationshipsLeadToPartsOnly(target: String) {
    let bytes = StoredZip.bytes([
      (
        "_rels/.rels",
        #"<Relationships><Relationship Id="r" Type="t/officeDocument" Target="\#(target)"/></Relationships>"#
      )
    ])
    guard case .damaged(_, let detail) = refusal(bytes) else {
      Issue.record("not refused as damaged")
      return
    }
    #expect(detail.hasPrefix("缺少"))
  }

  @Test func partsWithPathsAsNamesAreOnlyNames() throws {
    let outside = FileManager.default.temporaryDirectory.appending(path: "ducha-\(UUID().uuidString)")
    let bytes = StoredZip.bytes([(outside.path, "x"), ("../" + outside.lastPathComponent, "x")])
    #expect(refusal(bytes) == .unsupported(kind: "压缩包", advice: "请先解压，再指定其中的方案文件"))
    #expect(!FileManager.default.fileExists(atPath: outside.path))
  }

  @Test func entitiesAreNeverExpandedOrFetched() {
    let doublings = (1...40).map { #"<!ENTITY e\#($0) "&e\#($0 - 1);&e\#($0 - 1);">"# }.joined()
    let bomb = #"<!DOCTYPE r [<!ENTITY e0 "甲">\#(doublings)]><Relationships>&e40;</Relationships>"#
    let foreign = ["file:///etc/passwd", "http://127.0.0.1:9/"].flatMap { address in
      [
        #"<!DOCTYPE r [<!ENTITY x SYSTEM "\#(address)">]><Relationships>&x;</Relationships>"#,
        #"<!DOCTYPE r SYSTEM "\#(address)"><Relationships/>"#,
        #"<!DOCTYPE r [<!ENTITY % p SYSTEM "\#(address)"> %p;]><Relationships/>"#,
      ]
    }
    for part in [bomb] + foreign {
      guard case .damaged(kind: "Office", let detail) = refusal(StoredZip.bytes([("_rels/.rels", part)]))
      else {
        Issue.record("taken: \(part.prefix(80))")
        continue
      }
      #expect(detail.contains("_rels/.rels"))
    }
  }

  /// A whole archive is written anew for a filled template: parts that nobody reads may be damaged.
  @Test func aTemplateWithADamagedPartIsRefused() throws {
    var bytes = OfficeFiles.document("<w:p><w:r><w:t>{{标题}}</w:t></w:r></w:p>")
    // The directory at the end says where each part begins, in the four bytes before its name.
    let name = try #require(bytes.ranges(of: Array("word/styles.xml".utf8)).last)
    bytes.replaceSubrange(name.lowerBound - 4..<name.lowerBound, with: [0, 0, 0, 1])
    let template = try WordTemplate(name: "t.docx", bytes: bytes)
    #expect(throws: TemplateError(name: "t.docx", problems: [.init(place: "全文", cause: .damaged)])) {
      try template.filled(with: TemplateContent(words: ["标题": "通报"]))
    }
  }
}
