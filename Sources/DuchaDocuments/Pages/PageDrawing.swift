/// Reads the drawing that `pdftocairo -svg` makes of a pdf's pages.
struct PageDrawing {
  private let scanner: XMLScanner
  private(set) var pages: [PageRulings] = []

  /// Returns the lines on each page; none where the drawing cannot be read.
  static func pages(_ drawing: [UInt8], depthLimit: Int) -> [PageRulings] {
    do throws(DocumentError.Reason) {
      let scanner = try XMLScanner(drawing, part: "", kind: "SVG", depthLimit: depthLimit)
      var drawing = PageDrawing(scanner: scanner)
      _ = try scanner.root()
      try drawing.walk()
      return drawing.pages.map { $0.joined }
    } catch {
      return []
    }
  }

  /// Walks through the element that is open. One page alone stands right in the drawing.
  private mutating func walk() throws(DocumentError.Reason) {
    try scanner.children { element throws(DocumentError.Reason) in
      switch element.name {
      // The shapes of letters.
      case "defs", "symbol", "clipPath", "mask", "pattern": break
      case "page":
        pages.append(PageRulings())
        try walk()
      case "path":
        guard let path = DrawnPath(element) else { return }
        if pages.isEmpty { pages.append(PageRulings()) }
        pages[pages.count - 1].add(path)
      default: try walk()
      }
    }
  }
}
