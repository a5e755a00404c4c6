/// What stands above or below the text of pages: a header or footer part of the file.
enum PageEdge: Int, CaseIterable {
  /// The number of odd pages, at the right.
  case oddNumber = 1
  /// The number of even pages, at the left.
  case evenNumber
  /// Nothing.
  case empty
  /// The foot of a letter's first page: a double red line.
  case letterFoot
  /// The same numbers on the later pages of a letter, whose foot lies lower.
  case letterOddNumber
  case letterEvenNumber

  /// How relationships call the part.
  var id: String { "rIdFoot\(rawValue)" }
  /// The part.
  var part: String { "footer\(rawValue).xml" }

  /// The content of the part.
  var xml: String {
    let paragraph =
      switch self {
      case .oddNumber: Self.number("right")
      case .evenNumber: Self.number("left")
      case .empty: "<w:p/>"
      case .letterFoot: Self.doubleLine("thinThickSmallGap")
      case .letterOddNumber: Self.number("right", after: 283)
      case .letterEvenNumber: Self.number("left", after: 283)
      }
    return WordParts.declaration + "<w:ftr \(WordParts.namespaces)>\(paragraph)</w:ftr>"
  }

  /// The head of a letter's first page: the office's name in red and a double line under it.
  static func letterHead(_ office: String) -> String {
    let name = BlockMarkup(manner: .byStyle, page: .upright).xml(ParagraphDraft(.masthead, office))
    return WordParts.declaration + "<w:hdr \(WordParts.namespaces)>\(name)"
      + doubleLine("thickThinSmallGap") + "</w:hdr>"
  }

  /// — 1 —, one character from the edge.
  private static func number(_ side: String, after: Int = 0) -> String {
    let style = ParagraphStyle("页码", .song, size: 14)
    func run(_ content: String) -> String { "<w:r><w:rPr>\(style.runProperties())</w:rPr>\(content)</w:r>" }
    let field = ["begin", "separate", "end"].map { run(#"<w:fldChar w:fldCharType="\#($0)"/>"#) }
    let instruction = run(#"<w:instrText xml:space="preserve"> PAGE </w:instrText>"#)
    return
      #"<w:p><w:pPr><w:spacing w:before="0" w:after="\#(after)"/><w:ind w:\#(side)="280"/><w:jc w:val="\#(side)"/></w:pPr>"#
      + run(#"<w:t xml:space="preserve">— </w:t>"#) + field[0] + instruction + field[1] + run("<w:t>1</w:t>")
      + field[2] + run(#"<w:t xml:space="preserve"> —</w:t>"#) + "</w:p>"
  }

  /// A line of 170 mm, which is wider than the type area.
  private static func doubleLine(_ kind: String) -> String {
    #"<w:p><w:pPr><w:pBdr><w:bottom w:val="\#(kind)" w:sz="24" w:space="0" w:color="\#(ParagraphStyle.red)"/></w:pBdr>"#
      + #"<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="60" w:lineRule="exact"/>"#
      + #"<w:ind w:left="-454" w:right="-340"/></w:pPr></w:p>"#
  }
}
