/// A sheet to be written: printed on A4 across, as many pages high as it needs.
package struct SheetDraft: Sendable, Hashable {
  /// The name on the tab, at most 31 characters.
  package var name: String
  /// The columns, from the first.
  package var columns: [Column]
  /// The rows, from the first.
  package var rows: [Row]
  /// Cells of one row that are shown as one: row, first and last column, each from 0.
  package var merged: [Merge] = []
  /// What may be entered where.
  package var entries: [EntryRule] = []
  /// The row, from 0, that stays in sight with all above it and is printed on each page.
  package var headerRow: Int?
  /// Whether only cells that are open can be changed; there is no password.
  package var isProtected = false

  /// Creates a sheet.
  package init(name: String, columns: [Column], rows: [Row] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// A column.
  package struct Column: Sendable, Hashable {
    /// How many narrow characters it takes.
    package var width: Double
    /// Whether people do not see it.
    package var isHidden: Bool

    /// Creates a column.
    package init(width: Double, isHidden: Bool = false) {
      self.width = width
      self.isHidden = isHidden
    }
  }

  /// A row.
  package struct Row: Sendable, Hashable {
    /// The height in points; `nil` leaves it to the program.
    package var height: Double?
    /// The cells, from the first column; `nil` is no cell.
    package var cells: [CellDraft?]

    /// Creates a row.
    package init(height: Double? = nil, _ cells: [CellDraft?] = []) {
      self.height = height
      self.cells = cells
    }
  }

  /// Cells of one row that are shown as one; the first one's words are shown.
  package struct Merge: Sendable, Hashable {
    /// The row, from 0.
    package var row: Int
    /// The columns, from 0; two at least.
    package var columns: ClosedRange<Int>

    /// Creates a merge.
    package init(row: Int, columns: ClosedRange<Int>) {
      self.row = row
      self.columns = columns
    }
  }
}
