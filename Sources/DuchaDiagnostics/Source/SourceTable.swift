/// A table whose cells the file's own structure told, with every cell's words in the ``SourceText``.
public struct SourceTable: Sendable, Hashable {
  /// The table's name where the file has one: a worksheet's name.
  public var name: String?
  /// The span of the whole table in the text.
  public var span: SourceSpan
  /// The rows in printed order, header rows included. Rows may have different lengths.
  public var rows: [[SourceCell]]

  /// Creates a table.
  public init(name: String? = nil, span: SourceSpan, rows: [[SourceCell]]) {
    self.name = name
    self.span = span
    self.rows = rows
  }
}

/// One cell of a table.
public struct SourceCell: Sendable, Hashable {
  /// Where the cell's words stand in the text; empty for an empty cell.
  public var span: SourceSpan
  /// Whether the cell belongs to a merged cell whose words stand in the row above (vertical) or the cell to its left.
  public var continues: Bool

  /// Creates a cell.
  public init(span: SourceSpan, continues: Bool = false) {
    self.span = span
    self.continues = continues
  }
}
