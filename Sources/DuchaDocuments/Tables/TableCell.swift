import DuchaDiagnostics

/// A cell as a reader of tables finds it, before its words have a place in the text.
struct TableCell: Equatable {
  /// The cell's words; may hold line breaks.
  var text: String
  /// Whether the words stand in the row above or the cell to the left.
  var continues = false
  /// The place where the file's own numbering of cells tells it; otherwise it is counted.
  var place: SourcePlace?

  /// A cell that a merged cell covers.
  static let covered = TableCell(text: "", continues: true)
}
