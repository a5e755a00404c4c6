import DuchaDocuments
import DuchaTestSupport
import Testing

struct WordNumberingTests {
  /// Two levels as plans number them, and a list in digits.
  private let numbering = """
    <w:abstractNum w:abstractNumId="0">\
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>\
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>\
    <w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/><w:isLgl/></w:lvl>\
    </w:abstractNum>\
    <w:abstractNum w:abstractNumId="1">\
    <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>\
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>\
    </w:abstractNum>\
    <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>\
    <w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>\
    <w:num w:numId="9"><w:abstractNumId w:val="1"/>\
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    """

  @Test func countsLevels() throws {
    let items = [
      item("甲", 7, 0), item("乙", 7, 1), item("丙", 7, 1), item("丁", 7, 0), item("戊", 7, 1), item("己", 7, 2),
    ]
    #expect(try read(items) == ["一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊", "2.1 己"])
  }

  @Test func countsOnUntilAListBeginsAnew() throws {
    #expect(
      try read([item("甲", 8, 0), item("乙", 8, 0), item("丙", 9, 0), item("丁", 9, 0)]) == [
        "3. 甲", "4. 乙", "1. 丙", "2. 丁",
      ])
  }

  @Test func writesNoBulletsAndNoUnknownLists() throws {
    #expect(try read([item("甲", 8, 1), item("乙", 99, 0), item("丙", 0, 0)]) == ["甲", "乙", "丙"])
  }

  @Test func numbersByStyle() throws {
    let styles = """
      <w:style w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>\
      <w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>
      """
    let body = ["a", "b"].map {
      "<w:p><w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr><w:r><w:t>章</w:t></w:r></w:p>"
    }
    #expect(try read(body, styles: styles) == ["一、章", "二、章"])
  }

  @Test func countsToTheHundreds() throws {
    let labels = try read((1...111).map { _ in item("x", 7, 0) })
    let expected = [10: "十、x", 11: "十一、x", 20: "二十、x", 21: "二十一、x", 101: "一百零一、x", 111: "一百一十一、x"]
    for (number, label) in expected { #expect(labels[number - 1] == label) }
  }

  private func item(_ words: String, _ list: Int, _ level: Int) -> String {
    """
    <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="\(list)"/></w:numPr></w:pPr>\
    <w:r><w:t>\(words)</w:t></w:r></w:p>
    """
  }

  private func read(_ body: [String], styles: String = "") throws -> [String] {
    let bytes = OfficeFiles.document(body.joined(), numbering: numbering, styles: styles)
    return try DocumentReader().read(name: "a.docx", bytes: bytes).whole.split(separator: "\n").map(
      String.init)
  }
}
