/// Walks through the body of a document.
///
/// What an author has deleted under revision marks, hidden, or moved away is not read; what stands inserted is.
struct WordBody {
  let scanner: XMLScanner
  private let styles: WordStyles
  private var counters: WordCounters
  private var cellsLeft: Int

  init(scanner: XMLScanner, styles: WordStyles, counters: WordCounters, cellLimit: Int) {
    self.scanner = scanner
    self.styles = styles
    self.counters = counters
    cellsLeft = cellLimit
  }

  /// Returns the blocks in their order.
  mutating func read() throws(DocumentError.Reason) -> [WordBlock] {
    var blocks: [WordBlock] = []
    _ = try scanner.root()
    try scanner.children { element throws(DocumentError.Reason) in
      if element.name == "body" { blocks = try readBlocks() }
    }
    return blocks
  }

  /// Reads the children of the element that is open: the body, a cell, a text box, or a wrapper around blocks.
  /// Children that are no blocks go to `other`.
  private mutating func readBlocks(
    other: (XMLElement) throws(DocumentError.Reason) -> Void = { _ in }
  ) throws(DocumentError.Reason) -> [WordBlock] {
    var blocks: [WordBlock] = []
    // The words of a paragraph whose end was deleted: the next paragraph goes on with them.
    var carried = ""
    try scanner.children { element throws(DocumentError.Reason) in
      switch element.name {
      case "p":
        let paragraph = try readParagraph()
        carried += paragraph.words
        if !paragraph.joinsNext {
          blocks.append(.paragraph(carried))
          carried = ""
        }
        blocks += paragraph.boxes
      case "tbl": blocks.append(.table(try readRows()))
      case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice":
        blocks += try readBlocks()
      default: try other(element)
      }
    }
    return carried.isEmpty ? blocks : blocks + [.paragraph(carried)]
  }
}

// MARK: - Paragraphs

extension WordBody {
  private mutating func readParagraph() throws(DocumentError.Reason) -> WordParagraph {
    var paragraph = WordParagraph()
    try scanner.children { element throws(DocumentError.Reason) in
      if element.name == "pPr" {
        paragraph.properties = try WordParagraph.Properties(scanner)
      } else {
        try readInline(element, into: &paragraph)
      }
    }
    let style = paragraph.properties.style
    if let style, styles.isContents(style) { paragraph.words = "" }
    if let mark = listMark(paragraph.properties) {
      let label = counters.label(mark, style: style)
      if !paragraph.words.isEmpty { paragraph.words = label + paragraph.words }
    }
    return paragraph
  }

  /// The paragraph's own list and level, each completed by its style's.
  private func listMark(_ properties: WordParagraph.Properties) -> ListMark? {
    let inherited = properties.style.flatMap { styles.mark(of: $0) }
    guard var mark = properties.mark ?? inherited else { return nil }
    if mark.list == nil { mark.list = inherited?.list }
    if mark.level == nil { mark.level = inherited?.level }
    return mark
  }

  private mutating func readInline(
    _ element: XMLElement, into paragraph: inout WordParagraph
  ) throws(DocumentError.Reason) {
    switch element.name {
    case "r": try readRun(into: &paragraph)
    case "hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "sdt", "sdtContent", "dir",
      "bdo":
      try scanner.children { child throws(DocumentError.Reason) in try readInline(child, into: &paragraph) }
    default: break
    }
  }

  private mutating func readRun(into paragraph: inout WordParagraph) throws(DocumentError.Reason) {
    var isHidden = false
    try scanner.children { element throws(DocumentError.Reason) in
      switch element.name {
      case "rPr":
        try scanner.children { property throws(DocumentError.Reason) in
          if property.name == "vanish" { isHidden = property.isOn }
        }
      case "t" where !isHidden: paragraph.words += try scanner.text()
      case "tab" where !isHidden: paragraph.words += " "
      case "br", "cr": paragraph.words += "\n"
      case "noBreakHyphen": paragraph.words += "-"
      case "ruby": try readRuby(into: &paragraph)
      case "AlternateContent", "drawing", "pict", "object": paragraph.boxes += try readBoxes()
      default: break
      }
    }
  }

  /// Reads the base of annotated words and leaves the annotation out.
  private mutating func readRuby(into paragraph: inout WordParagraph) throws(DocumentError.Reason) {
    try scanner.children { element throws(DocumentError.Reason) in
      guard element.name == "rubyBase" else { return }
      try scanner.children { child throws(DocumentError.Reason) in try readInline(child, into: &paragraph) }
    }
  }

  /// Looks for text boxes inside the drawing that is open. Word writes each twice, the second time for old programs.
  private mutating func readBoxes() throws(DocumentError.Reason) -> [WordBlock] {
    var blocks: [WordBlock] = []
    try scanner.children { element throws(DocumentError.Reason) in
      switch element.name {
      case "txbxContent": blocks += try readBlocks()
      case "Fallback" where !blocks.isEmpty: break
      default: blocks += try readBoxes()
      }
    }
    return blocks
  }
}

// MARK: - Tables

extension WordBody {
  private mutating func readRows() throws(DocumentError.Reason) -> [[TableCell]] {
    var rows: [[TableCell]] = []
    try scanner.children { element throws(DocumentError.Reason) in
      switch element.name {
      case "tr": if let row = try readRow() { rows.append(row) }
      case "sdt", "sdtContent", "ins", "customXml": rows += try readRows()
      default: break
      }
    }
    return rows
  }

  /// Reads a row; `nil` for one that was deleted.
  private mutating func readRow() throws(DocumentError.Reason) -> [TableCell]? {
    var cells: [TableCell] = []
    var isDeleted = false
    try readCells(into: &cells, isDeleted: &isDeleted)
    return isDeleted ? nil : cells
  }

  private mutating func readCells(
    into cells: inout [TableCell], isDeleted: inout Bool
  ) throws(DocumentError.Reason) {
    try scanner.children { element throws(DocumentError.Reason) in
      switch element.name {
      case "tc": cells += try readCell()
      case "trPr":
        try scanner.children { property throws(DocumentError.Reason) in
          if property.name == "del" { isDeleted = true }
          guard property.name == "gridBefore", let count = property["val"].flatMap({ Int($0) }) else {
            return
          }
          try spend(count)
          cells += Array(repeating: TableCell(text: ""), count: count)
        }
      case "sdt", "sdtContent", "customXml": try readCells(into: &cells, isDeleted: &isDeleted)
      default: break
      }
    }
  }

  /// Reads a cell and returns it with the cells that it covers to its right.
  private mutating func readCell() throws(DocumentError.Reason) -> [TableCell] {
    var span = 1
    var isCovered = false
    let blocks = try readBlocks { [scanner] element throws(DocumentError.Reason) in
      guard element.name == "tcPr" else { return }
      try scanner.children { property throws(DocumentError.Reason) in
        switch property.name {
        case "gridSpan": span = max(property["val"].flatMap { Int($0) } ?? 1, 1)
        case "vMerge", "hMerge": isCovered = property["val"] != "restart"
        default: break
        }
      }
    }
    try spend(span)
    let first =
      isCovered
      ? TableCell.covered
      : TableCell(text: blocks.map(\.words).filter { !$0.isEmpty }.joined(separator: "\n"))
    return [first] + Array(repeating: TableCell.covered, count: span - 1)
  }

  private mutating func spend(_ cells: Int) throws(DocumentError.Reason) {
    guard cells >= 0, cells <= cellsLeft else { throw .tooComplex }
    cellsLeft -= cells
  }
}
