/// The paragraph styles of a document, as far as they number paragraphs.
struct WordStyles {
  private struct Style {
    var name = ""
    var base: String?
    var mark: ListMark?
  }

  private var styles: [String: Style] = [:]

  /// Reads styles.xml, if the document has one.
  init(_ scanner: XMLScanner?) throws(DocumentError.Reason) {
    guard let scanner else { return }
    _ = try scanner.root()
    try scanner.children { element throws(DocumentError.Reason) in
      guard element.name == "style", let id = element["styleId"] else { return }
      styles[id] = try Self.read(scanner)
    }
  }

  /// Returns the list that a style puts its paragraphs in, its own or that of a style it is based on.
  func mark(of id: String) -> ListMark? {
    firstInherited(id) { $0.mark }
  }

  /// Whether a style is for lines of a table of contents, which repeat the headings.
  func isContents(_ id: String) -> Bool {
    styles[id]?.name.lowercased().hasPrefix("toc ") ?? false
  }

  private func firstInherited<Value>(_ id: String, _ value: (Style) -> Value?) -> Value? {
    var next: String? = id
    // A chain of bases is short, unless it is a circle.
    for _ in 0..<32 {
      guard let style = next.flatMap({ styles[$0] }) else { return nil }
      if let found = value(style) { return found }
      next = style.base
    }
    return nil
  }

  private static func read(_ scanner: XMLScanner) throws(DocumentError.Reason) -> Style {
    var style = Style()
    try scanner.children { element throws(DocumentError.Reason) in
      switch element.name {
      case "name": style.name = element["val"] ?? ""
      case "basedOn": style.base = element["val"]
      case "pPr":
        try scanner.children { property throws(DocumentError.Reason) in
          if property.name == "numPr" { style.mark = try ListMark(scanner) }
        }
      default: break
      }
    }
    return style
  }
}
