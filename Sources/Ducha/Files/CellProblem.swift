/// What is wrong with one cell of a table that a person filled in.
struct CellProblem: CustomStringConvertible {
  /// The row, as a spreadsheet counts it.
  let row: Int
  /// The column's title.
  let column: String
  /// What is wrong, without the place.
  let words: String

  init(_ row: Int, _ column: String, _ words: String) {
    self.row = row
    self.column = column
    self.words = words
  }

  /// `第 3 行没有填“状态”`.
  var description: String { "第 \(row) 行\(words)" }
}
