/// The numerals of the items that stand side by side, and where their order breaks.
struct NumberSequence {
  /// A numeral that does not follow the one before it.
  struct Break {
    /// The item whose numeral is out of order.
    var node: Int
    /// The item it is told together with: the one before it, or the next where that has the same number.
    var other: Int?
    /// The number that was to come.
    var expected: Int
    /// Whether that number is free: the items behind go on as if it stood here.
    var isFree: Bool
    /// Whether numbers are left out, not used twice.
    var isGap: Bool
  }

  /// Returns every break of a plan, in printed order.
  ///
  /// A row is what has the same parent and the same kind of numeral. It begins with one, or goes on counting where the
  /// row before it ended, as plans do that number through all their headings.
  static func breaks(in outline: Outline) -> [Break] {
    var lastSeen: [Marker.Kind: Int] = [:]
    return rows(of: outline).flatMap { row in
      let kind = outline.nodes[row[0]].marker.kind
      let (breaks, last) = breaks(in: row, of: outline, behind: lastSeen[kind] ?? 0)
      lastSeen[kind] = last
      return breaks
    }
  }

  /// Returns the breaks of one row, and the number it ends with; `behind` is the number that the row before ended with.
  private static func breaks(
    in row: [Int], of outline: Outline, behind: Int
  ) -> (breaks: [Break], last: Int) {
    func number(_ place: Int) -> Int? {
      place < row.count ? outline.nodes[row[place]].marker.number : nil
    }
    var breaks: [Break] = []
    // The number that the item before has, or ought to have.
    var last = number(0).map { $0 > behind ? behind : 0 } ?? 0
    for (place, node) in row.enumerated() {
      let own = outline.nodes[node].marker.number
      let expected = last + 1
      let next = number(place + 1)
      let startsAgain = own == 1 && last > 1
      last = own
      guard own != expected, !startsAgain else { continue }
      let isTwin = own == expected + 1 && next == own
      let isFree = isTwin || own < expected && (next == nil || next == expected + 1)
      if isFree { last = expected }
      breaks.append(
        Break(
          node: node, other: isTwin ? row[place + 1] : place > 0 ? row[place - 1] : nil, expected: expected,
          isFree: isFree, isGap: own > expected && !isTwin))
    }
    return (breaks, last)
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
    .chapter, .section, .article, .chinese, .named, .bracketedChinese, .arabic, .bracketedArabic, .circled,
  ]
}
