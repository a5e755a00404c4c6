/// The stretches of a line that the columns of a table take, learnt from the words that stand under one heading only.
struct ColumnExtents {
  private var extents: [Range<Int>]

  init(_ header: [SpacedFragment], _ lines: [[SpacedFragment]]) {
    extents = header.map(\.place)
    let headings = extents
    for fragment in lines.joined() {
      let above = headings.indices.filter { headings[$0].overlaps(fragment.place) }
      guard above.count == 1, let column = above.first else { continue }
      let low = min(extents[column].lowerBound, fragment.place.lowerBound)
      extents[column] = low..<max(extents[column].upperBound, fragment.place.upperBound)
    }
  }

  /// Returns the words of a line under their columns. A number under no heading stands in a column whose heading was
  /// printed elsewhere, and belongs to none of these.
  func cells(_ fragments: [SpacedFragment], isNumber: (Range<Int>) -> Bool) -> [Range<Int>] {
    var cells = extents.map { _ in 0..<0 }
    for fragment in fragments {
      let column = column(of: fragment.place)
      if nearness(extents[column], fragment.place) <= 0, isNumber(fragment.range) { continue }
      let known = cells[column]
      cells[column] = known.isEmpty ? fragment.range : known.lowerBound..<fragment.range.upperBound
    }
    return cells
  }

  /// The column that shares most of the place, else the nearest.
  private func column(of place: Range<Int>) -> Int {
    extents.indices.max { nearness(extents[$0], place) < nearness(extents[$1], place) } ?? 0
  }

  private func nearness(_ extent: Range<Int>, _ place: Range<Int>) -> Int {
    min(extent.upperBound, place.upperBound) - max(extent.lowerBound, place.lowerBound)
  }
}
