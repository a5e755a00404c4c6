import DuchaDiagnostics

/// Builds the tree of items from the candidates that continue the numbering.
///
/// A candidate is taken where it is the first or the next of its system; at the start of a line, where the words before
/// it are complete, a number may also be missing or start again. It never fails: whatever is no item is text.
struct OutlineBuilder {
  private var outline = Outline()
  /// The open items from the outermost inwards.
  private var open: [Int] = []
  /// The systems that stand below one they mostly stand above.
  private var inversions: Set<Inversion> = []
  /// The last number of each system anywhere, because some plans number through all their headings.
  private var lastSeen: [Marker.Kind: Int] = [:]
  private let plan: Reading
  private let lines: PlanLines
  private let end: Int
  /// The numeral of the box whose items these are.
  private let box: Range<Int>?

  private init(plan: Reading, lines: PlanLines, end: Int, box: Range<Int>? = nil) {
    self.plan = plan
    self.lines = lines
    self.end = end
    self.box = box
  }

  /// Returns the outline of a range of the plan; `isExcluded` tells the places that tables take up.
  static func build(
    plan: Reading, lines: PlanLines, _ range: Range<Int>, excluding tables: [Range<Int>] = []
  ) -> Outline {
    let candidates = MarkerScanner(plan: plan, lines: lines, range).scan()
      .filter { marker in
        let next = tables.partitionPoint { $0.lowerBound > marker.range.lowerBound }
        return next == 0 || !tables[next - 1].contains(marker.range.lowerBound)
      }
    var builder = OutlineBuilder(plan: plan, lines: lines, end: range.upperBound)
    builder.take(candidates)
    return builder.outline
  }

  private mutating func take(_ candidates: [Marker]) {
    var at = 0
    while at < candidates.count {
      let marker = candidates[at]
      if marker.kind == .box {
        let boxEnd = self.boxEnd(of: marker, before: candidates[(at + 1)...])
        let inside = candidates[(at + 1)...].prefix { $0.range.lowerBound < boxEnd }
        takeBox(marker, Array(inside), end: boxEnd)
        at += 1 + inside.count
      } else {
        let rest = candidates[(at + 1)...]
        if isAcceptable(marker) || opensRow(marker, before: rest) || opensWithFigure(marker, before: rest) {
          add(marker, before: rest)
        }
        at += 1
      }
    }
    close(downTo: 0, at: end)
  }

  // MARK: - Numbering

  private func isAcceptable(_ marker: Marker) -> Bool {
    if marker.kind.isDecimal { return true }
    if !marker.opensLine, !marker.followsEnd, marker.kind != .ordinal {
      guard followsHeading(marker) || goesOnWithoutBreak(marker) else { return false }
    }
    // A bare ordinal opens a list of its own.
    if marker.kind == .ordinal, marker.number == 1 { return true }
    let sibling = open.last { outline.nodes[$0].marker.kind == marker.kind }
      .map { outline.nodes[$0].marker.number }
    // 8.100%完成整改: only the count behind item 7 tells it from a figure.
    if marker.isBeforeFigure { return sibling.map { $0 + 1 == marker.number } ?? false }
    if let sibling {
      if marker.number == sibling + 1 || isRecovery(marker, after: sibling) { return true }
      guard marker.opensLine, marker.followsEnd else { return false }
      return isGap(marker.number, after: sibling) || (marker.number == 1 && sibling > 1)
    }
    if marker.number == 1 { return true }
    guard marker.kind != .ordinal else { return false }
    let seen = lastSeen[marker.kind] ?? 0
    if seen > 0, marker.number == seen + 1 { return true }
    if isRecovery(marker, after: 0) || (seen > 0 && isRecovery(marker, after: seen)) { return true }
    guard marker.opensLine, marker.followsEnd else { return false }
    return isGap(marker.number, after: seen)
  }

  /// Behind the end of a sentence the second number is taken too: the first may have been cut apart.
  private func isRecovery(_ marker: Marker, after last: Int) -> Bool {
    marker.followsEnd && marker.number == last + 2 && marker.kind >= .chinese && marker.kind <= .arabic
  }

  /// Whether nothing but a heading without a full stop stands between the item above and the numeral: 二、重点任务(一)….
  private func followsHeading(_ marker: Marker) -> Bool {
    let start: Int
    if let top = open.last {
      guard marker.kind == .bracketedChinese || marker.kind == .arabic,
        outline.nodes[top].marker.kind < marker.kind
      else { return false }
      start = outline.nodes[top].marker.range.upperBound
    } else if let box {
      start = box.upperBound
    } else {
      return false
    }
    let heading = start..<marker.range.lowerBound
    return heading.count > 1 && heading.count <= Self.longestHeading
      && !heading.contains { plan[$0] == Mark.stop || endsLine($0) }
  }

  /// row = "," "(1)" words clause "(2)" words clause        // 优化环境,(1)制定规划。(县发改局负责)(2)研究标准。(县商务局负责)
  private func opensRow(_ marker: Marker, before rest: ArraySlice<Marker>) -> Bool {
    guard marker.kind == .bracketedArabic, marker.number == 1, !open.isEmpty,
      let next = rest.first(where: { $0.kind <= marker.kind }), next.kind == marker.kind, next.number == 2,
      next.followsEnd
    else { return false }
    let words = plan.trimmed(marker.range.upperBound..<next.range.lowerBound)
    return !words.isEmpty && plan[words.upperBound - 1] == Mark.close
  }

  /// 1、20个小区改造, 2、…: the count that goes on shows that the first one is an item as well.
  private func opensWithFigure(_ marker: Marker, before rest: ArraySlice<Marker>) -> Bool {
    guard marker.isBeforeFigure, marker.number == 1, marker.opensLine,
      let next = rest.first(where: { $0.kind <= marker.kind })
    else { return false }
    return next.kind == marker.kind && next.number == 2 && next.opensLine
  }

  /// Where line breaks are lost, the count alone shows the next item: 责任单位:县财政局5.建设….
  private func goesOnWithoutBreak(_ marker: Marker) -> Bool {
    guard marker.kind == .arabic, marker.range.lowerBound > 0, plan[marker.range.lowerBound - 1].isHan,
      marker.range.upperBound < end, plan[marker.range.upperBound].isHan,
      LostBreaks.isRunTogether(lines.ranges[lines.line(of: marker.range.lowerBound)])
    else { return false }
    return open.contains {
      outline.nodes[$0].marker.kind == .arabic && outline.nodes[$0].marker.number + 1 == marker.number
    }
  }

  private func endsLine(_ index: Int) -> Bool {
    plan[index] == Mark.newline && !lines.isWrapped(before: index + 1)
  }

  private static let longestHeading = 60

  /// Numbers may be missing, where part of a plan was cut out, and one may be printed twice.
  private func isGap(_ number: Int, after last: Int) -> Bool { number >= last }

  private mutating func add(_ marker: Marker, before rest: ArraySlice<Marker>) {
    close(downTo: depth(of: marker, before: rest), at: marker.range.lowerBound)
    let parent = open.last
    let path = (parent.map { outline.nodes[$0].path + "/" } ?? "") + marker.label
    let index = outline.nodes.count
    outline.nodes.append(
      OutlineNode(
        marker: marker, parent: parent, range: marker.range, path: path,
        start: plan.span(marker.range).start))
    if let parent {
      outline.nodes[parent].children.append(index)
    } else {
      outline.roots.append(index)
    }
    open.append(index)
    lastSeen[marker.kind] = marker.number
  }

  private mutating func close(downTo depth: Int, at position: Int) {
    while open.count > depth {
      let index = open.removeLast()
      let start = outline.nodes[index].range.lowerBound
      outline.nodes[index].range = start..<max(position, start)
    }
  }

  // MARK: - Systems in another order

  /// A system of numbering below another one: (一) below 1..
  private struct Inversion: Hashable {
    var below: Marker.Kind
    var above: Marker.Kind
  }

  /// Returns how many of the open items stay open above a new one.
  private mutating func depth(of marker: Marker, before rest: ArraySlice<Marker>) -> Int {
    if let depth = depthBelowNumbers(marker) { return depth }
    if let sibling = open.lastIndex(where: { outline.nodes[$0].marker.kind == marker.kind }) {
      return sibling
    }
    guard let lower = open.firstIndex(where: { outline.nodes[$0].marker.kind > marker.kind }) else {
      return open.count
    }
    return standsBelow(lower, marker, before: rest) ? lower + 1 : lower
  }

  /// Plans may number (一), (二) below 1. and 2.: then the numbers of the item above go on behind the list, and not
  /// those above it.
  private mutating func standsBelow(_ depth: Int, _ marker: Marker, before rest: ArraySlice<Marker>) -> Bool {
    let above = outline.nodes[open[depth]].marker
    guard above.kind < .ordinal, !above.kind.isDecimal else { return false }
    let inversion = Inversion(below: marker.kind, above: above.kind)
    if inversions.contains(inversion) { return true }
    guard marker.number == 1, marker.opensLine else { return false }
    let parents = open[..<depth].map { outline.nodes[$0].marker.kind }
    guard let next = rest.first(where: { $0.kind == above.kind || parents.contains($0.kind) }),
      next.kind == above.kind, next.number == above.number + 1, next.opensLine, next.followsEnd
    else { return false }
    inversions.insert(inversion)
    return true
  }

  /// 1.1 stands below 1, and where that is no number of the outline, below 一、, 第一节 or 1..
  private func depthBelowNumbers(_ marker: Marker) -> Int? {
    guard marker.kind.isDecimal, marker.kind > .decimal else { return nil }
    let above = marker.label.prefix(upTo: marker.label.lastIndex(of: ".") ?? marker.label.endIndex)
    if let parent = open.lastIndex(where: { isDecimal($0) && outline.nodes[$0].marker.label == above }) {
      return parent + 1
    }
    let siblings = open.lastIndex { outline.nodes[$0].marker.kind == marker.kind }
    if let siblings, outline.nodes[open[siblings]].marker.label.hasPrefix(above + ".") { return siblings }
    let head = open.lastIndex {
      let marker = outline.nodes[$0].marker
      return !marker.kind.isDecimal && marker.kind < .ordinal && String(marker.number) == above
    }
    return head.map { $0 + 1 } ?? siblings ?? open.count
  }

  private func isDecimal(_ node: Int) -> Bool { outline.nodes[node].marker.kind.isDecimal }

  // MARK: - Boxes

  /// A box hangs on the numbered item it follows; its own numbering starts anew.
  ///
  /// Without numbered items of its own it is part of that item's text.
  private mutating func takeBox(_ marker: Marker, _ inside: [Marker], end: Int) {
    guard let host = open.last else { return }
    var builder = OutlineBuilder(plan: plan, lines: lines, end: end, box: marker.range)
    builder.take(inside)
    guard !builder.outline.nodes.isEmpty else { return }
    let path = outline.nodes[host].path + "/" + marker.label
    let box = outline.nodes.count
    outline.nodes.append(
      OutlineNode(marker: marker, parent: host, range: marker.range.lowerBound..<end, path: path))
    outline.nodes[host].children.append(box)
    for node in builder.outline.nodes {
      var node = node
      node.path = path + "/" + node.path
      node.parent = node.parent.map { $0 + box + 1 } ?? box
      node.children = node.children.map { $0 + box + 1 }
      outline.nodes.append(node)
    }
    outline.nodes[box].children = builder.outline.roots.map { $0 + box + 1 }
  }

  /// A box ends with its table cell, or with the paragraph, or with the list that begins right below its title.
  private func boxEnd(of marker: Marker, before rest: ArraySlice<Marker>) -> Int {
    if let end = listEnd(below: marker, before: rest) { return end }
    var number = lines.line(of: marker.range.lowerBound)
    let isCell = endsWithBar(number) || (number + 1 < lines.ranges.count && endsWithBar(number + 1))
    while number + 1 < lines.ranges.count,
      isCell ? endsWithBar(number + 1) : lines.isWrapped(before: lines.ranges[number + 1].lowerBound)
    {
      number += 1
    }
    return min(lines.ranges[number].upperBound, end)
  }

  /// A list that begins anew below the title is the box's where the item above it has a number of the same kind, whose own
  /// list goes on behind the box, or of a higher one, whose own words stand above the box.
  private func listEnd(below box: Marker, before rest: ArraySlice<Marker>) -> Int? {
    guard let host = open.last.map({ outline.nodes[$0].marker }), let first = rest.first, first.opensLine,
      first.number == 1,
      first.kind == host.kind || first.kind == .arabic && host.kind < .arabic && endsSentence(before: box),
      lines.filled(behind: lines.line(of: box.range.lowerBound)) == lines.line(of: first.range.lowerBound)
    else { return nil }
    var last = 0
    for marker in rest where marker.kind <= first.kind {
      let isHosts = first.kind == host.kind && marker.number == host.number + 1
      let goesOn = marker.kind == first.kind && marker.number == last + 1 && !isHosts
      guard goesOn || marker.kind == first.kind && !marker.opensLine else {
        return min(marker.range.lowerBound, end)
      }
      if goesOn { last = marker.number }
    }
    return end
  }

  /// A heading alone has no words of its own: then the list below the box's title is its list.
  private func endsSentence(before box: Marker) -> Bool {
    let last = (0..<box.range.lowerBound).last { !plan[$0].isSpace && plan[$0] != Mark.newline }
    return last.map { Mark.endsSentence(plan[$0]) } ?? false
  }

  private func endsWithBar(_ line: Int) -> Bool {
    let range = lines.trimmed(line)
    return !range.isEmpty && plan[range.upperBound - 1] == Mark.bar
  }
}
