/// A paragraph while it is read.
struct WordParagraph {
  /// Its words; line breaks inside it are kept.
  var words = ""
  /// What stands in text boxes that are anchored in it.
  var boxes: [WordBlock] = []
  /// What it says about itself.
  var properties = Properties()

  /// Whether its end was deleted, so that the next paragraph goes on in the same line.
  var joinsNext: Bool { properties.endIsDeleted }

  /// The properties that matter to a reader.
  struct Properties {
    /// The style's id.
    var style: String?
    /// The list it is put in.
    var mark: ListMark?
    /// Whether the mark at its end was deleted under revision marks.
    var endIsDeleted = false

    init() {}

    /// Reads the `<w:pPr>` that is open.
    init(_ scanner: XMLScanner) throws(DocumentError.Reason) {
      try scanner.children { element throws(DocumentError.Reason) in
        switch element.name {
        case "pStyle": style = element["val"]
        case "numPr": mark = try ListMark(scanner)
        case "rPr":
          try scanner.children { property throws(DocumentError.Reason) in
            if property.name == "del" { endIsDeleted = true }
          }
        default: break
        }
      }
    }
  }
}
