import DuchaDocuments
import DuchaTestSupport
import Testing

struct PackageTests {
  @Test func countsWhatReallyInflates() {
    let bytes = OfficeFiles.document("<w:p><w:r><w:t>\(String(repeating: "甲", count: 500))</w:t></w:r></w:p>")
    #expect(refusal(bytes, limits: .init(inflatedSize: 1000)) == .inflatesTooFar(limit: 1000))
  }

  @Test func refusesAnyDTD() {
    let bytes = StoredZip.bytes([
      ("_rels/.rels", #"<!DOCTYPE r [<!ENTITY a "b">]><Relationships>&a;</Relationships>"#)
    ])
    #expect(refusal(bytes) == .damaged(kind: "Office", detail: "_rels/.rels 含有不应有的 DTD 声明"))
  }

  @Test func refusesDeepNesting() {
    let deep = String(repeating: "<w:sdt>", count: 60) + String(repeating: "</w:sdt>", count: 60)
    #expect(refusal(OfficeFiles.document(deep), limits: .init(depth: 50)) == .tooComplex)
  }

  @Test func refusesADamagedArchive() {
    #expect(refusal([0x50, 0x4B, 0x03, 0x04, 0x00]) == .damaged(kind: "Office", detail: "压缩包目录不完整"))
  }

  @Test func refusesAPartWhoseSumDiffers() {
    var bytes = OfficeFiles.document("<w:p><w:r><w:t>Aufgabe</w:t></w:r></w:p>")
    if let place = bytes.firstRange(of: Array("Aufgabe".utf8)) { bytes[place.lowerBound] = 0x42 }
    #expect(refusal(bytes) == .damaged(kind: "Office", detail: "无法解压 word/document.xml"))
  }

  @Test func refusesDamagedXML() {
    let bytes = OfficeFiles.document("<w:p></w:q>")
    #expect(refusal(bytes) == .damaged(kind: "Office", detail: "无法解析 word/document.xml"))
  }

  @Test func saysWhatOtherArchivesAre() {
    #expect(kind(of: StoredZip.bytes([("OFD.xml", "<a/>")])) == "OFD 版式文件")
    #expect(
      kind(of: StoredZip.bytes([("mimetype", "x"), ("content.xml", "<a/>")])) == "OpenDocument 文件（.odt、.ods）")
    #expect(kind(of: StoredZip.bytes([("方案.txt", "一、")])) == "压缩包")
  }

  @Test func saysWhatForeignFilesAre() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    func stream(_ name: String) -> [UInt8] { compound + name.utf16.flatMap { [UInt8($0), 0] } }
    #expect(kind(of: stream("WordDocument")) == "旧版 Word 或 WPS 文档（.doc、.wps）")
    #expect(kind(of: stream("Workbook")) == "旧版 Excel 或 WPS 表格（.xls、.et）")
    #expect(refusal(stream("EncryptedPackage")) == .encrypted)
    #expect(kind(of: [0x89, 0x50, 0x4E, 0x47, 0x0D]) == "PNG 图片")
    #expect(kind(of: Array("{\\rtf1".utf8)) == "RTF 文档")
  }

  private func kind(of bytes: [UInt8]) -> String? {
    guard case .unsupported(let kind, _) = refusal(bytes) else { return nil }
    return kind
  }
}
