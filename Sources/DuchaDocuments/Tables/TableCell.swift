/// A cell as a reader of tables finds it, before its words have a place in the text.
struct TableCell: Equatable {
  /// The cell's words; may hold line breaks.
  var text: String
  /// Whether the words stand in the row above or the cell to the left.
  var continues = false
  /// The file's own name for the place, `B7`.
  var place: String?

  /// A cell that a merged cell covers.
  static let covered = TableCell(text: "", continues: true)
}
