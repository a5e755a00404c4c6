/// A cell to be written.
package struct CellDraft: Sendable, Hashable {
  /// What it holds.
  package var value: Value
  /// How it looks, and whether it can be changed.
  package var style: CellStyle
  /// A remark that shows when somebody points at it.
  package var comment: String?

  /// Creates a cell of words, which stay words even where they look like a formula.
  package init(_ text: String, _ style: CellStyle = CellStyle(), comment: String? = nil) {
    self.init(text.isEmpty ? .empty : .text(text), style, comment: comment)
  }

  /// Creates a cell.
  package init(_ value: Value, _ style: CellStyle = CellStyle(), comment: String? = nil) {
    self.value = value
    self.style = style
    self.comment = comment
  }

  /// What a cell holds.
  package enum Value: Sendable, Hashable {
    /// Nothing.
    case empty
    /// Words, never a formula.
    case text(String)
    /// A number.
    case number(Double)
  }
}
