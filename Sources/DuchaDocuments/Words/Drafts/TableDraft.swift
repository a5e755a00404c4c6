/// A table to be written: its head is repeated on each page, and no row is torn between two.
package struct TableDraft: Sendable, Hashable {
  /// The columns.
  package var columns: [Column]
  /// The names of the columns.
  package var header: [String]
  /// The cells, row by row.
  package var rows: [[Cell]]
  /// Whether its letters are small.
  package var isDense: Bool
  /// Whether it stays on one page, with what is said of it below; its rows stand close.
  package var isWhole: Bool
  /// Whether its last rows stay together, so that no sum stands alone; where rows are high, pages would stay empty for it.
  package var keepsEnd = true

  /// Creates a table.
  package init(
    columns: [Column], header: [String], rows: [[Cell]], isDense: Bool = false, isWhole: Bool = false
  ) {
    self.columns = columns
    self.header = header
    self.rows = rows
    self.isDense = isDense
    self.isWhole = isWhole
  }

  /// A column.
  package struct Column: Sendable, Hashable {
    /// How wide it is beside the others.
    package var share: Int
    /// Whether its words stand in the middle.
    package var isCentred: Bool

    /// Creates a column.
    package init(_ share: Int, isCentred: Bool = false) {
      self.share = share
      self.isCentred = isCentred
    }
  }

  /// A cell.
  package struct Cell: Sendable, Hashable {
    /// Its words.
    package var runs: [ParagraphDraft.Run]
    /// The colour behind them, `RRGGBB`.
    package var fill: String?

    /// Creates a cell.
    package init(_ runs: [ParagraphDraft.Run], fill: String? = nil) {
      self.runs = runs
      self.fill = fill
    }

    /// Creates a cell of plain words.
    package init(_ text: String) { self.init([.init(text)]) }
  }
}

extension TableDraft {
  /// Returns the widths of the columns in twips, which add up to the whole.
  func widths(within whole: Int) -> [Int] {
    let total = max(columns.reduce(0) { $0 + $1.share }, 1)
    var passed = 0
    return columns.map { column in
      let start = whole * passed / total
      passed += column.share
      return whole * passed / total - start
    }
  }
}
