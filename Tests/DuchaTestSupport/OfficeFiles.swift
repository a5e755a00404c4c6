/// Office files made of the least that makes one.
package enum OfficeFiles {
  /// An xlsx file with one worksheet.
  package static func workbook(sheet: String, strings: String = "", styles: String = "") -> [UInt8] {
    workbook(sheets: [("表", "", "<sheetData>\(sheet)</sheetData>")], strings: strings, styles: styles)
  }

  /// An xlsx file with these worksheets: name, further attributes, content.
  package static func workbook(
    sheets: [(name: String, attributes: String, content: String)], strings: String = "", styles: String = "",
    properties: String = ""
  ) -> [UInt8] {
    var parts = [("_rels/.rels", relationships([("r", "officeDocument", "xl/workbook.xml")]))]
    let list = sheets.enumerated().map { index, sheet in
      #"<sheet name="\#(sheet.name)" sheetId="\#(index + 1)" r:id="s\#(index)" \#(sheet.attributes)/>"#
    }
    let names = #"xmlns="x" xmlns:r="y""#
    parts.append(
      ("xl/workbook.xml", "<workbook \(names)>\(properties)<sheets>\(list.joined())</sheets></workbook>"))
    var targets = [("st", "sharedStrings", "sharedStrings.xml"), ("sy", "styles", "/xl/styles.xml")]
    for (index, sheet) in sheets.enumerated() {
      targets.append(("s\(index)", "worksheet", "worksheets/sheet\(index).xml"))
      parts.append(("xl/worksheets/sheet\(index).xml", "<worksheet xmlns=\"x\">\(sheet.content)</worksheet>"))
    }
    parts.append(("xl/_rels/workbook.xml.rels", relationships(targets)))
    parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"x\">\(strings)</sst>"))
    parts.append(("xl/styles.xml", "<styleSheet xmlns=\"x\">\(styles)</styleSheet>"))
    return StoredZip.bytes(parts)
  }

  /// A docx file with this body.
  package static func document(_ body: String, numbering: String = "", styles: String = "") -> [UInt8] {
    let name = #"xmlns:w="w" xmlns:mc="m" xmlns:wps="p""#
    return StoredZip.bytes([
      ("_rels/.rels", relationships([("r", "officeDocument", "/word/document.xml")])),
      (
        "word/_rels/document.xml.rels",
        relationships([("n", "numbering", "numbering.xml"), ("s", "styles", "styles.xml")])
      ),
      ("word/document.xml", "<w:document \(name)><w:body>\(body)</w:body></w:document>"),
      ("word/numbering.xml", "<w:numbering \(name)>\(numbering)</w:numbering>"),
      ("word/styles.xml", "<w:styles \(name)>\(styles)</w:styles>"),
    ])
  }

  private static func relationships(_ entries: [(id: String, type: String, target: String)]) -> String {
    let list = entries.map {
      #"<Relationship Id="\#($0.id)" Type="http://t/\#($0.type)" Target="\#($0.target)"/>"#
    }
    return "<Relationships xmlns=\"r\">\(list.joined())</Relationships>"
  }
}
