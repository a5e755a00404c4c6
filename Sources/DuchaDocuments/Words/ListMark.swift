/// Which list a paragraph belongs to, and at which level.
struct ListMark: Equatable {
  /// The list; `nil` where only the level is given. List 0 is no list.
  var list: String?
  /// The level from 0; `nil` where the style decides.
  var level: Int?

  /// Reads the `<w:numPr>` that is open.
  init(_ scanner: XMLScanner) throws(DocumentError.Reason) {
    var list: String?
    var level: Int?
    try scanner.children { element throws(DocumentError.Reason) in
      switch element.name {
      case "numId": list = element["val"]
      case "ilvl": level = element["val"].flatMap { Int($0) }
      default: break
      }
    }
    self.list = list
    self.level = level
  }
}
