/// The tree of a plan's items.
package struct Outline: Sendable {
  /// All items in printed order; parents come before their children.
  package internal(set) var nodes: [OutlineNode] = []
  /// The outermost items.
  package internal(set) var roots: [Int] = []

  /// Returns the path of the innermost item that holds a place.
  func path(at index: Int) -> String? {
    nodes.last { $0.range.contains(index) }?.path
  }

  /// Whether some item has a responsibility clause of its own.
  func holdsClauses(_ plan: Reading, _ lines: PlanLines, excluding tables: [Range<Int>]) -> Bool {
    nodes.contains { hasClause($0, plan, lines, excluding: tables) }
  }

  /// Whether a clause stands in an item's own words, outside the tables.
  func hasClause(
    _ node: OutlineNode, _ plan: Reading, _ lines: PlanLines, excluding tables: [Range<Int>]
  ) -> Bool {
    let words = node.ownText(in: self)
    guard !tables.contains(where: { $0.overlaps(words) }) else { return false }
    return !ClauseScanner(ItemText(plan, [words], lines: lines)).scan().isEmpty
  }

  /// Whether an outermost item is headed as plans are divided: 总体目标, 主要任务.
  func announcesParts(_ plan: Reading, _ lines: PlanLines) -> Bool {
    roots.contains { announcesPart($0, plan, lines) }
  }

  /// Whether the outermost items are those of a plan of its own; a notice may have one that is headed so.
  func isPlan(_ plan: Reading, _ lines: PlanLines) -> Bool {
    roots.count { announcesPart($0, plan, lines) } > 1
  }

  private func announcesPart(_ root: Int, _ plan: Reading, _ lines: PlanLines) -> Bool {
    let words = ItemText(plan, [nodes[root].ownText(in: self)], lines: lines)
    let heading = words.reading.slice(0..<ItemSelector.headingEnd(words))
    return PlanPart.announced(by: heading) != nil || PlanPart.isBareAnnouncement(heading)
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
package struct OutlineNode: Sendable {
  var marker: Marker
  /// The item above.
  package internal(set) var parent: Int?
  /// The items below, in printed order.
  package internal(set) var children: [Int] = []
  /// From the numeral to the end of the item's last child.
  package internal(set) var range: Range<Int>
  /// The document's own numbering from the outermost heading down.
  package internal(set) var path: String
  /// Offset of the numeral's first byte in the source.
  var start = 0

  /// The item's words without its numeral, up to its first child.
  func ownText(in outline: Outline) -> Range<Int> {
    let end = children.first.map { outline.nodes[$0].range.lowerBound } ?? range.upperBound
    return marker.range.upperBound..<max(end, marker.range.upperBound)
  }
}
