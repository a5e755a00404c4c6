/// Words on a line with a gap on either side.
struct SpacedFragment {
  /// The words in the plan.
  var range: Range<Int>
  /// Where on the line they stand.
  var place: Range<Int>

  /// Returns whether the two stand one above the other.
  func overlaps(_ other: SpacedFragment) -> Bool { place.overlaps(other.place) }
}

/// A line of a table whose columns are kept by spaces.
struct SpacedLine {
  /// For each column its words on this line; empty where it has none.
  var cells: [Range<Int>]
  var followsBlank: Bool
  var isSection: Bool
}
