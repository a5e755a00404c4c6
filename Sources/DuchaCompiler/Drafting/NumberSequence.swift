/// The numerals of the items that stand side by side, and where their order breaks.
struct NumberSequence {
  /// A numeral that does not follow the one before it.
  struct Break {
    /// The item before; `nil` where the first of its row is not number one.
    var previous: Int?
    /// The item whose numeral is out of order.
    var node: Int
    /// The number that was to come.
    var expected: Int
    /// The items of the row behind it.
    var followers: ArraySlice<Int>
  }

  /// Returns every break of a plan, in printed order.
  ///
  /// A row is what has the same parent and the same kind of numeral. It begins with one, or goes on counting where the
  /// row before it ended, as plans do that number through all their headings.
  static func breaks(in outline: Outline) -> [Break] {
    var lastSeen: [Marker.Kind: Int] = [:]
    var breaks: [Break] = []
    for row in rows(of: outline) {
      var previous: Int?
      for (place, node) in row.enumerated() {
        let marker = outline.nodes[node].marker
        let next = (lastSeen[marker.kind] ?? 0) + 1
        let expected =
          previous.map { outline.nodes[$0].marker.number + 1 } ?? (marker.number < next ? 1 : next)
        if marker.number != expected, marker.number != 1 || previous == nil {
          breaks.append(
            Break(previous: previous, node: node, expected: expected, followers: row[(place + 1)...]))
        }
        previous = node
        lastSeen[marker.kind] = marker.number
      }
    }
    return breaks
  }

  /// The rows in the order of their first items. 一是 lists parts of a sentence, and boxes and decimals count elsewhere.
  private static func rows(of outline: Outline) -> [[Int]] {
    let groups = [outline.roots] + outline.nodes.map(\.children)
    let rows = groups.flatMap { group in
      kinds.map { kind in group.filter { outline.nodes[$0].marker.kind == kind } }
    }
    return rows.filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
  }

  private static let kinds: [Marker.Kind] = [
    .chapter, .section, .article, .chinese, .bracketedChinese, .arabic, .bracketedArabic, .circled,
  ]
}
