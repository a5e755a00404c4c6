/// Lines that stand alone above items and name units and nothing else: a plan by units whose headings have no numerals.
///
///     县教育局
///     1.新建学校。
///     2.招聘教师。
///     县卫生健康局
///     1.新建医院。
///
/// A line of units behind each item would be its clause; here one stands before the first item of a list, where no item
/// precedes it.
struct UnitLines {
  /// Where they stand, in printed order.
  private(set) var places: [Range<Int>] = []
  /// For each item, the line above it that holds for it.
  private(set) var headings: [Int: ItemText] = [:]

  /// Finds the lines of a plan.
  init(_ parsed: ParsedPlan) {
    let nodes = parsed.outline.nodes
    var found: [(node: Int, line: Range<Int>)] = []
    var isAboveFirst = false
    let numbered = Set(nodes.map { parsed.lines.line(of: $0.marker.range.lowerBound) })
    for (index, node) in nodes.enumerated() where node.marker.opensLine {
      guard let line = Self.line(above: node, in: parsed, numbered: numbered) else { continue }
      found.append((index, line))
      isAboveFirst = isAboveFirst || nodes[index].isFirst(in: parsed.outline, at: index)
    }
    guard found.count > 1, isAboveFirst else { return }
    places = found.map(\.line)
    for (number, heading) in found.enumerated() {
      let next = number + 1 < found.count ? found[number + 1].node : nodes.count
      let text = ItemText(parsed.plan, [heading.line], lines: parsed.lines)
      for index in heading.node..<next {
        // A heading with a numeral begins another part.
        if nodes[index].marker.kind < nodes[heading.node].marker.kind { break }
        headings[index] = text
      }
    }
  }

  /// Returns the line above an item where it names units and nothing else, and no numeral opens it.
  private static func line(
    above node: OutlineNode, in parsed: ParsedPlan, numbered: Set<Int>
  ) -> Range<Int>? {
    var number = parsed.lines.line(of: node.marker.range.lowerBound) - 1
    while number >= 0, parsed.lines.trimmed(number).isEmpty { number -= 1 }
    guard number >= 0, !numbered.contains(number) else { return nil }
    var line = parsed.lines.trimmed(number)
    if parsed.plan[line.upperBound - 1] == Mark.colon { line = line.dropLast() }
    guard line.count <= longest, UnitWords.isUnit(parsed.plan, lastName(of: line, in: parsed.plan)),
      !RunningText(ItemText(parsed.plan, [line], lines: parsed.lines)).headingUnits().isEmpty
    else { return nil }
    return line
  }

  private static func lastName(of line: Range<Int>, in plan: Reading) -> Range<Int> {
    plan.parts(of: line, at: Mark.listCommas).last ?? line
  }

  private static let longest = 60
}

extension OutlineNode {
  /// Whether no item beside it precedes it.
  fileprivate func isFirst(in outline: Outline, at index: Int) -> Bool {
    (parent.map { outline.nodes[$0].children } ?? outline.roots).first == index
  }
}
