/// The parts of a docx file that are alike in every paper.
enum WordParts {
  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  static let namespaces =
    #"xmlns:w="\#(schemas)/wordprocessingml/2006/main" xmlns:r="\#(schemas)/officeDocument/2006/relationships""#
  /// How relationships call the head of a letter.
  static let letterHeadID = "rIdHead"

  private static let schemas = "http://schemas.openxmlformats.org"
  private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// What kind of content each part has.
  static func contentTypes(hasLetterHead: Bool, charts: [ChartMarkup]) -> String {
    func override(_ part: String, _ type: String) -> String {
      #"<Override PartName="/\#(part)" ContentType="\#(type)"/>"#
    }
    var text = declaration + #"<Types xmlns="\#(schemas)/package/2006/content-types">"#
    text +=
      #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
    text += #"<Default Extension="xml" ContentType="application/xml"/>"#
    text += override("word/document.xml", "\(wordType).document.main+xml")
    for part in ["styles", "settings", "fontTable"] {
      text += override("word/\(part).xml", "\(wordType).\(part)+xml")
    }
    for edge in PageEdge.allCases { text += override("word/\(edge.part)", "\(wordType).footer+xml") }
    if hasLetterHead { text += override("word/header1.xml", "\(wordType).header+xml") }
    for chart in charts {
      text += override(
        "word/\(chart.part)", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
    }
    text += override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
    return text + "</Types>"
  }

  /// Where the package's main parts are.
  static let packageRelationships = relationships([
    ("rId1", "\(schemas)/officeDocument/2006/relationships/officeDocument", "word/document.xml"),
    ("rId2", "\(schemas)/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
  ])

  /// What the document refers to.
  static func documentRelationships(hasLetterHead: Bool, charts: [ChartMarkup]) -> String {
    let type = "\(schemas)/officeDocument/2006/relationships"
    let parts = ["styles", "settings", "fontTable"].enumerated().map {
      ("rId\($0.offset + 1)", "\(type)/\($0.element)", "\($0.element).xml")
    }
    let feet = PageEdge.allCases.map { ($0.id, "\(type)/footer", $0.part) }
    let head = hasLetterHead ? [(letterHeadID, "\(type)/header", "header1.xml")] : []
    return relationships(parts + feet + head + charts.map { ($0.id, "\(type)/chart", $0.part) })
  }

  private static func relationships(_ entries: [(id: String, type: String, target: String)]) -> String {
    let list = entries.map { #"<Relationship Id="\#($0.id)" Type="\#($0.type)" Target="\#($0.target)"/>"# }
    return declaration + #"<Relationships xmlns="\#(schemas)/package/2006/relationships">"# + list.joined()
      + "</Relationships>"
  }

  /// The title and nothing else: no names, and no time of day, which would make two files of one paper.
  static func properties(title: String) -> String {
    declaration + #"<cp:coreProperties xmlns:cp="\#(schemas)/package/2006/metadata/core-properties""#
      + #" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\#(XMLText.escaped(title))</dc:title></cp:coreProperties>"#
  }

  /// Page numbers differ on odd and even pages; lines break and punctuation is set as Chinese ones are.
  static let settings =
    declaration + "<w:settings \(namespaces)>" + #"<w:zoom w:percent="100"/><w:evenAndOddHeaders/>"#
    + #"<w:characterSpacingControl w:val="compressPunctuation"/>"#
    + "<w:compat><w:useFELayout/>"
    + #"<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#
    + #"<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>"#

  /// The fonts, with those that may stand in for them.
  static let fontTable =
    declaration + "<w:fonts \(namespaces)>" + WordFont.allCases.map(\.entry).joined() + "</w:fonts>"

  /// One style for each role of a paragraph.
  static let styles: String = {
    let body = ParagraphStyle("Normal", .fangSong)
    let language = #"<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>"#
    var text =
      declaration + "<w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\(body.runProperties())"
    text += "\(language)</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    text +=
      #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>"#
    // 22 lines on each page, whatever paragraph ends there.
    text += #"<w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>"#
    text +=
      #"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>"#
    for role in ParagraphRole.allCases {
      let style = role.style
      text += #"<w:style w:type="paragraph" w:styleId="\#(role.rawValue)"><w:name w:val="\#(style.name)"/>"#
      text += #"<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\#(style.paragraphProperties())</w:pPr>"#
      text += "<w:rPr>\(style.runProperties())</w:rPr></w:style>"
    }
    return text + "</w:styles>"
  }()
}
