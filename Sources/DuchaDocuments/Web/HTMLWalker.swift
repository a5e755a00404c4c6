/// Walks through a page and writes down what a reader of the document sees.
struct HTMLWalker {
  private let limits: DocumentReader.Limits
  private var text = ExtractedText()
  private var flow = FlowText()
  private var cellsLeft: Int

  /// Where in the page a walker is.
  private struct Place {
    var depth = 0
    var insideArticle = false
    var isPreformatted = false
    /// Whether a table's cell is read, in which blocks become lines of the cell.
    var insideCell = false
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt",
    "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "li", "main",
    "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  init(limits: DocumentReader.Limits) {
    self.limits = limits
    cellsLeft = limits.cells
  }

  /// Walks through an element.
  mutating func walk(_ node: HTMLNode) throws(DocumentError.Reason) {
    try walk(node, Place())
  }

  /// Returns what was written down.
  mutating func finish() -> ExtractedText {
    flush(Place())
    return text
  }

  private mutating func walk(_ node: HTMLNode, _ place: Place) throws(DocumentError.Reason) {
    if let characters = node.characters {
      if place.isPreformatted { flow.append(preformatted: characters) } else { flow.append(characters) }
      return
    }
    guard let tag = node.tag, !PageChrome.holds(node, tag: tag, insideArticle: place.insideArticle) else {
      return
    }
    var inner = place
    inner.depth += 1
    guard inner.depth <= limits.depth else { throw .tooComplex }
    inner.insideArticle = place.insideArticle || tag == "article" || tag == "main"
    inner.isPreformatted = place.isPreformatted || tag == "pre"
    try walk(node, tag: tag, inner)
  }

  private mutating func walk(_ node: HTMLNode, tag: String, _ place: Place) throws(DocumentError.Reason) {
    switch tag {
    case "br": place.insideCell ? flow.breakLine() : flush(place)
    case "ol":
      flush(place)
      try walkList(node, place)
    case "table" where !place.insideCell && HTMLTable.isData(node): try walkTable(node, place)
    default:
      let isBlock = Self.blocks.contains(tag)
      if isBlock { flush(place) }
      for child in node.children { try walk(child, place) }
      if isBlock { flush(place) }
    }
  }

  /// Ends a line: a paragraph of the page, or a line of the cell that is read.
  private mutating func flush(_ place: Place) {
    if place.insideCell {
      if flow.words.last.map({ $0 != "\n" }) ?? false { flow.breakLine() }
    } else {
      for line in flow.take().split(separator: "\n") { text.append(paragraph: String(line)) }
    }
  }

  /// Writes the numbers that a browser shows before the items of an ordered list.
  private mutating func walkList(_ list: HTMLNode, _ place: Place) throws(DocumentError.Reason) {
    let formats = ["a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"]
    let format = formats[list["type"] ?? ""] ?? "decimal"
    var number = list["start"].flatMap { Int($0) } ?? 1
    for child in list.children {
      if child.tag == "li" {
        flush(place)
        flow.append(preformatted: ListNumeral.write(number, format) + ". ")
        number &+= 1
        for node in child.children { try walkItem(node, place) }
        flush(place)
      } else {
        try walk(child, place)
      }
    }
  }

  /// Keeps a list item's number and its first paragraph in one line.
  private mutating func walkItem(_ node: HTMLNode, _ place: Place) throws(DocumentError.Reason) {
    guard node.tag == "p" else { return try walk(node, place) }
    for child in node.children { try walk(child, place) }
    flush(place)
  }

  private mutating func walkTable(_ table: HTMLNode, _ place: Place) throws(DocumentError.Reason) {
    flush(place)
    var grid = HTMLTable(cellLimit: cellsLeft)
    for row in HTMLTable.rows(of: table) {
      try grid.beginRow()
      for cell in row.children where cell.tag == "td" || cell.tag == "th" {
        try grid.append(try words(of: cell, place), columns: cell["colspan"], rows: cell["rowspan"])
      }
    }
    for caption in table.children where caption.tag == "caption" { try walk(caption, place) }
    text.append(table: try grid.finish())
    cellsLeft = grid.cellsLeft
  }

  private mutating func words(of cell: HTMLNode, _ place: Place) throws(DocumentError.Reason) -> String {
    var inner = place
    inner.insideCell = true
    inner.depth += 1
    for child in cell.children { try walk(child, inner) }
    return flow.take()
  }
}
