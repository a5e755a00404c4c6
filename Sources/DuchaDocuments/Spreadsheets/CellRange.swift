/// A rectangle of cells, such as a merged cell: `A4:B6`.
struct CellRange: Equatable {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  /// Parses `A4:B6`; `nil` for what is no range of a sheet.
  init?(_ text: String) {
    let corners = text.split(separator: ":").compactMap { CellReference($0) }
    guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column else {
      return nil
    }
    rows = corners[0].row...corners[1].row
    columns = corners[0].column...corners[1].column
  }
}
