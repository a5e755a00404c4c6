/// Puts blocks of a paper into the XML of docx.
struct BlockMarkup {
  /// How paragraphs say what they look like.
  enum Manner {
    /// By the name of a style that the file defines.
    case byStyle
    /// As a paragraph of somebody else's file; tables, which it has none of, as ours.
    case like(ParagraphPattern)
  }

  let manner: Manner
  /// The pages they stand on.
  let page: WordDraft.Page
  /// How many charts the paper has before them.
  var chartsBefore = 0

  /// The room for tables in twips.
  private var width: Int { PageLayout.width(of: page) }

  /// Returns the XML of blocks that follow one another.
  func xml(_ blocks: [WordDraft.Block]) -> String {
    var text = ""
    var endsInTable = false
    var charts = chartsBefore
    for block in blocks {
      // Two tables without a paragraph between them would run together.
      if endsInTable, block.isTable { text += Self.gap }
      if case .chart = block { charts += 1 }
      text += xml(block, chartNumber: charts)
      endsInTable = block.isTable
    }
    return endsInTable ? text + Self.gap : text
  }

  private func xml(_ block: WordDraft.Block, chartNumber: Int) -> String {
    switch block {
    case .paragraph(let paragraph): xml(paragraph)
    case .table(let table): xml(table)
    case .chart(let chart): ChartMarkup(chart: chart, number: chartNumber).frame
    case .imprint(let lines): imprint(lines)
    }
  }

  /// A paragraph as low as one can be.
  private static let gap = "<w:p><w:pPr>\(sectionEnd(""))</w:pPr></w:p>"

  /// What such a paragraph holds where a section ends with it.
  static func sectionEnd(_ section: String) -> String {
    #"<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>"#
      + #"<w:rPr><w:sz w:val="2"/></w:rPr>"# + section
  }
}

extension WordDraft.Block {
  fileprivate var isTable: Bool {
    switch self {
    case .paragraph, .chart: false
    case .table, .imprint: true
    }
  }
}

// MARK: - Paragraphs

extension BlockMarkup {
  func xml(_ paragraph: ParagraphDraft) -> String {
    if case .like(let pattern) = manner, paragraph.role.isRunningText { return pattern.xml(paragraph) }
    return "<w:p><w:pPr>\(properties(of: paragraph))</w:pPr>" + runs(paragraph) + "</w:p>"
  }

  private func properties(of paragraph: ParagraphDraft) -> String {
    guard case .byStyle = manner else {
      var style = paragraph.role.style
      style.keepsNext = style.keepsNext || paragraph.keepsNext
      return style.paragraphProperties(right: paragraph.right)
    }
    let name =
      #"<w:pStyle w:val="\#(paragraph.role.rawValue)"/>"# + (paragraph.keepsNext ? "<w:keepNext/>" : "")
    guard paragraph.right > 0 else { return name }
    let twips = Int(paragraph.right * Double(PageLayout.character))
    return name + #"<w:ind w:rightChars="\#(Int(paragraph.right * 100))" w:right="\#(twips)"/>"#
  }

  private func runs(_ paragraph: ParagraphDraft) -> String {
    let points = paragraph.role == .masthead ? Self.mastheadSize(paragraph.text) : nil
    return paragraph.runs.map { run in
      "<w:r><w:rPr>\(properties(of: run, in: paragraph.role.style, points: points))</w:rPr>"
        + (paragraph.role.isInCell ? Self.cellWords(run.text) : Self.words(run.text)) + "</w:r>"
    }.joined()
  }

  private func properties(of run: ParagraphDraft.Run, in style: ParagraphStyle, points: Double?) -> String {
    guard case .byStyle = manner else {
      var style = style
      style.isBold = style.isBold || run.isBold
      style.colour = run.colour ?? style.colour
      return style.runProperties(points: points)
    }
    // Quotation marks and dashes are Chinese ones.
    var text = #"<w:rFonts w:hint="eastAsia"/>"# + (run.isBold ? "<w:b/>" : "")
    if let colour = run.colour { text += #"<w:color w:val="\#(colour)"/>"# }
    guard let points else { return text }
    return text + #"<w:sz w:val="\#(Int(points * 2))"/><w:szCs w:val="\#(Int(points * 2))"/>"#
  }

  /// A name of any length stands in one line of the type area as long as it can be read from afar.
  private static func mastheadSize(_ name: String) -> Double {
    let points = 420 / max(name.count, 1)
    return Double(min(max(points, 26), 54))
  }

  /// The words of a run.
  static func words(_ text: String) -> String { #"<w:t xml:space="preserve">"# + inline(text) + "</w:t>" }

  /// Words inside `<w:t>`, with tabs and line breaks between such elements.
  static func inline(_ text: String) -> String {
    var xml = ""
    for character in XMLText.escaped(text) {
      switch character {
      case "\t": xml += #"</w:t><w:tab/><w:t xml:space="preserve">"#
      case "\n": xml += #"</w:t><w:br/><w:t xml:space="preserve">"#
      default: xml.append(character)
      }
    }
    return xml
  }

  /// The words of a run in a cell. No line breaks at a hyphen between figures: 1-16 is one name, and 2024-06-30 one day. In
  /// running text one may: LibreOffice, which breaks no line behind 、 before a figure, would find no place in a list of them.
  static func cellWords(_ text: String) -> String {
    let characters = Array(words(text))
    return characters.indices.map { index in
      let isInside = index > 0 && index + 1 < characters.count
      let isBound =
        characters[index] == "-" && isInside && characters[index - 1].isFigure
        && characters[index + 1].isFigure
      return isBound ? #"</w:t><w:noBreakHyphen/><w:t xml:space="preserve">"# : String(characters[index])
    }.joined()
  }
}

extension Character {
  fileprivate var isFigure: Bool { isASCII && isNumber }
}

extension ParagraphDraft {
  /// The words alone.
  var text: String { runs.map(\.text).joined() }
}

// MARK: - Tables

extension BlockMarkup {
  private func xml(_ table: TableDraft) -> String {
    let widths = table.widths(within: width)
    var text = "<w:tbl><w:tblPr>" + tableSize + #"<w:jc w:val="center"/>"#
    text += Self.borders(outer: 4, inner: 4, sides: true)
    text += Self.cellMargins(80, ends: table.isWhole ? 0 : 40) + "</w:tblPr>"
    text += Self.grid(widths)
    let head = table.header.map { TableDraft.Cell($0) }
    text += row(head, widths, "<w:cantSplit/><w:tblHeader/>", keepsNext: table.isWhole) { _ in
      table.isDense ? .denseHead : .tableHead
    }
    for (index, cells) in table.rows.enumerated() {
      let keepsNext = table.isWhole || table.endsTogether(index)
      text += row(cells, widths, "<w:cantSplit/>", keepsNext: keepsNext) { table.role(ofColumn: $0) }
    }
    return text + "</w:tbl>"
  }

  private func row(
    _ cells: [TableDraft.Cell], _ widths: [Int], _ properties: String, keepsNext: Bool = false,
    _ role: (Int) -> ParagraphRole
  ) -> String {
    var text = "<w:tr><w:trPr>\(properties)</w:trPr>"
    for (column, (cell, width)) in zip(cells, widths).enumerated() {
      text += #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>"#
      if let fill = cell.fill { text += #"<w:shd w:val="clear" w:color="auto" w:fill="\#(fill)"/>"# }
      text += #"<w:vAlign w:val="center"/></w:tcPr>"#
      var words = ParagraphDraft(role(column), cell.runs)
      words.keepsNext = keepsNext
      text += xml(words) + "</w:tc>"
    }
    return text + "</w:tr>"
  }

  /// 版记: thick lines above and below, thin ones between, as wide as the type area and at its lower edge.
  private func imprint(_ lines: [WordDraft.ImprintLine]) -> String {
    let isAlone = page == .back
    var text = isAlone ? Self.emptyLines(above: lines) : ""
    text += "<w:tbl><w:tblPr>" + (isAlone ? "" : Self.lowerEdge) + Self.size(width)
    // 0.35 mm and 0.25 mm.
    text += Self.borders(outer: 8, inner: 6, sides: false) + Self.cellMargins(280) + "</w:tblPr>"
    text += Self.grid([width])
    for line in lines {
      let words = line.right.isEmpty ? line.left : "\(line.left)\t\(line.right)"
      text += row([TableDraft.Cell(words)], [width], "<w:cantSplit/>") { _ in .imprint }
    }
    return text + "</w:tbl>"
  }

  private static let lowerEdge =
    #"<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin""#
    + #" w:tblpXSpec="center" w:tblpYSpec="bottom"/>"#

  /// What fills a page down to an imprint that stands alone on it: not every program sets tables at the lower edge.
  private static func emptyLines(above lines: [WordDraft.ImprintLine]) -> String {
    let taken = lines.reduce(0) {
      $0 + ($1.left.count + PageLayout.imprintLetters - 1) / PageLayout.imprintLetters
    }
    let empty =
      PageLayout.lines - 1 - (taken * PageLayout.imprintLine + PageLayout.line - 1) / PageLayout.line
    let line = BlockMarkup(manner: .byStyle, page: .back).xml(ParagraphDraft(.body, []))
    return String(repeating: line, count: max(0, empty))
  }

  /// In somebody else's file the type area is theirs.
  private var tableSize: String {
    if case .like = manner { return #"<w:tblW w:w="5000" w:type="pct"/>"# }
    return Self.size(width)
  }

  private static func size(_ width: Int) -> String { #"<w:tblW w:w="\#(width)" w:type="dxa"/>"# }

  private static func grid(_ widths: [Int]) -> String {
    "<w:tblGrid>" + widths.map { #"<w:gridCol w:w="\#($0)"/>"# }.joined() + "</w:tblGrid>"
  }

  /// Lines in eighths of a point.
  private static func borders(outer: Int, inner: Int, sides: Bool) -> String {
    func line(_ side: String, _ size: Int) -> String {
      #"<w:\#(side) w:val="single" w:sz="\#(size)" w:space="0" w:color="000000"/>"#
    }
    let across = line("insideH", inner)
    return "<w:tblBorders>" + line("top", outer) + (sides ? line("left", outer) : "") + line("bottom", outer)
      + (sides ? line("right", outer) : "") + across + (sides ? line("insideV", inner) : "")
      + "</w:tblBorders>"
  }

  private static func cellMargins(_ side: Int, ends: Int = 0) -> String {
    let margins = [("top", ends), ("left", side), ("bottom", ends), ("right", side)]
    return #"<w:tblLayout w:type="fixed"/><w:tblCellMar>"#
      + margins.map { #"<w:\#($0.0) w:w="\#($0.1)" w:type="dxa"/>"# }.joined() + "</w:tblCellMar>"
  }
}

extension TableDraft {
  /// Whether a row stays with the next one: the last three come onto a page together, so that no sum stands alone.
  fileprivate func endsTogether(_ row: Int) -> Bool {
    keepsEnd && row < rows.count - 1 && row >= rows.count - 3
  }

  fileprivate func role(ofColumn column: Int) -> ParagraphRole {
    let isCentred = columns.indices.contains(column) && columns[column].isCentred
    return isDense ? (isCentred ? .denseFigure : .denseText) : (isCentred ? .tableFigure : .tableText)
  }
}
