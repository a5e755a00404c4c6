/// The tree of a plan's items.
struct Outline: Sendable {
  /// All items in printed order; parents come before their children.
  var nodes: [OutlineNode] = []
  /// The outermost items.
  var roots: [Int] = []

  /// Returns the path of the innermost item that holds a place.
  func path(at index: Int) -> String? {
    nodes.last { $0.range.contains(index) }?.path
  }

  /// Returns an item and all that lies above it, from the outermost inwards.
  func lineage(of index: Int) -> [OutlineNode] {
    var lineage: [OutlineNode] = []
    var at: Int? = index
    while let node = at {
      lineage.append(nodes[node])
      at = nodes[node].parent
    }
    return lineage.reversed()
  }
}

/// One numbered item of a plan.
struct OutlineNode: Sendable {
  var marker: Marker
  var parent: Int?
  var children: [Int] = []
  /// From the numeral to the end of the item's last child.
  var range: Range<Int>
  /// The document's own numbering from the outermost heading down.
  var path: String
  /// Offset of the numeral's first byte in the source.
  var start = 0

  /// The item's words without its numeral, up to its first child.
  func ownText(in outline: Outline) -> Range<Int> {
    let end = children.first.map { outline.nodes[$0].range.lowerBound } ?? range.upperBound
    return marker.range.upperBound..<max(end, marker.range.upperBound)
  }
}
