import DuchaDiagnostics
import DuchaDocuments
import DuchaTestSupport
import Testing

/// Files that are legal and made to exhaust whoever reads them.
struct HostileContentTests {
  @Test func thousandsOfAttributesAreRefused() {
    let attributes = (0..<20_000).map { " a\($0)" }.joined()
    #expect(refusal(Array("<html><body><p\(attributes)>甲".utf8)) == .tooComplex)
    let values = (0..<20_000).map { " a\($0)=\"\"" }.joined()
    #expect(refusal(OfficeFiles.document("<w:p\(values)/>")) == .tooComplex)
  }

  @Test func whatOnlyLooksLikeATagIsNotCounted() throws {
    let script = "<script>if (a<b " + String(repeating: "&& a ", count: 20_000) + ")</script>"
    let title = "title=\"" + String(repeating: "甲 ", count: 20_000) + "\""
    let page = "<html>\(script)<body><p \(title)>甲</p></body></html>"
    #expect(try DocumentReader().read(name: "a.html", bytes: Array(page.utf8)).whole == "甲\n")
  }

  @Test func anEnormousCellIsReadOrRefused() throws {
    let size = 100 << 20
    var csv = Array("任务,单位\n\"".utf8)
    csv += [UInt8](repeating: 0x61, count: size)
    #expect(refusal(csv, name: "a.csv") == .tooLarge(limit: 50 << 20))
    let cell = StoredZip.bomb("_rels/.rels", zeros: size, said: size)
    #expect(refusal(cell) != nil)
  }

  @Test func aMillionColumnsAreRefused() {
    let csv = Array(String(repeating: "a,", count: 1_000_001).utf8)
    #expect(refusal(csv, name: "a.csv") == .tooComplex)
    let page = "<html><table><tr>" + String(repeating: "<td>a", count: 1_000_001)
    #expect(refusal(Array(page.utf8)) == .tooComplex)
  }
}
