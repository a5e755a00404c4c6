/// The lists that a document defines.
struct WordNumbering {
  /// A list: which definition it follows, and where it begins anew.
  struct List {
    var definition = ""
    /// By level, the number to begin with instead of the definition's.
    var starts: [Int: Int] = [:]
  }

  /// The lists by id.
  private(set) var lists: [String: List] = [:]
  /// The levels of each definition, by level.
  private(set) var definitions: [String: [Int: ListLevel]] = [:]

  /// Reads numbering.xml, if the document has one.
  init(_ scanner: XMLScanner?) throws(DocumentError.Reason) {
    guard let scanner else { return }
    _ = try scanner.root()
    try scanner.children { element throws(DocumentError.Reason) in
      switch element.name {
      case "abstractNum": definitions[element["abstractNumId"] ?? ""] = try Self.levels(scanner)
      case "num": lists[element["numId"] ?? ""] = try Self.list(scanner)
      default: break
      }
    }
  }

  private static func levels(_ scanner: XMLScanner) throws(DocumentError.Reason) -> [Int: ListLevel] {
    var levels: [Int: ListLevel] = [:]
    try scanner.children { element throws(DocumentError.Reason) in
      guard element.name == "lvl", let number = element["ilvl"].flatMap({ Int($0) }) else { return }
      levels[number] = try ListLevel(scanner)
    }
    return levels
  }

  private static func list(_ scanner: XMLScanner) throws(DocumentError.Reason) -> List {
    var list = List()
    try scanner.children { element throws(DocumentError.Reason) in
      switch element.name {
      case "abstractNumId": list.definition = element["val"] ?? ""
      case "lvlOverride":
        guard let level = element["ilvl"].flatMap({ Int($0) }) else { return }
        try scanner.children { override throws(DocumentError.Reason) in
          if override.name == "startOverride" { list.starts[level] = override["val"].flatMap { Int($0) } }
        }
      default: break
      }
    }
    return list
  }
}
