/// The properties of a section's pages.
struct SectionMarkup {
  let page: WordDraft.Page

  /// `<w:sectPr>`, in the order that the schema demands.
  var xml: String {
    "<w:sectPr>" + edges + start + size + (isLetter ? "<w:titlePg/>" : "") + Self.grid + "</w:sectPr>"
  }

  private var isLetter: Bool {
    if case .letter = page { return true }
    return false
  }

  private var edges: String {
    func foot(_ kind: String, _ edge: PageEdge) -> String {
      #"<w:footerReference w:type="\#(kind)" r:id="\#(edge.id)"/>"#
    }
    switch page {
    case .upright, .across: return foot("default", .oddNumber) + foot("even", .evenNumber)
    case .back: return foot("default", .empty) + foot("even", .empty)
    case .letter:
      return #"<w:headerReference w:type="first" r:id="\#(WordParts.letterHeadID)"/>"#
        + foot("default", .letterOddNumber) + foot("even", .letterEvenNumber) + foot("first", .letterFoot)
    }
  }

  private var start: String {
    page == .back ? #"<w:type w:val="evenPage"/>"# : #"<w:type w:val="nextPage"/>"#
  }

  /// Paper, margins and the distances of header and footer.
  private var size: String {
    switch page {
    case .upright, .back: Self.upright + Self.margins(2098, 1474, 1984, 1587, header: 851, footer: 1417)
    // The type area turned by a quarter, its head at the binding.
    case .across:
      #"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#
        + Self.margins(1587, 2098, 1474, 1984, header: 851, footer: 794)
    // The name begins 30 mm, the last line ends 20 mm from the edge of the paper. Text goes down to 26 mm, so that the
    // end of a short letter and its signature stand on the page of its text.
    case .letter: Self.upright + Self.margins(2098, 1474, 1474, 1587, header: 1701, footer: 1134)
    }
  }

  private static let upright = #"<w:pgSz w:w="11906" w:h="16838"/>"#
  private static let grid = #"<w:docGrid w:type="lines" w:linePitch="\#(PageLayout.line)"/>"#

  private static func margins(
    _ top: Int, _ right: Int, _ bottom: Int, _ left: Int, header: Int, footer: Int
  ) -> String {
    #"<w:pgMar w:top="\#(top)" w:right="\#(right)" w:bottom="\#(bottom)" w:left="\#(left)""#
      + #" w:header="\#(header)" w:footer="\#(footer)" w:gutter="0"/>"#
  }
}
