/// What a document consists of.
enum WordBlock: Equatable {
  /// A paragraph's words; may hold line breaks.
  case paragraph(String)
  /// A table's rows.
  case table([[TableCell]])

  /// The words alone, a table's cells one to a line.
  var words: String {
    switch self {
    case .paragraph(let words): words
    case .table(let rows): rows.joined().map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
    }
  }
}
