/// Clauses that stand outside the items and hold for several of them.
///
///     above  = { label ":" value } item { item }        // 责任单位:县教育局, and below it 1. 2.
///     behind = item { item } ( "以上" | "上述" ) … "任务" clause        // 以上任务由县发改局牵头。
///
/// Label lines behind each item are its own clause; they stand above where one stands above the first item of a list,
/// others above further items, and none behind the last.
struct GroupClauses {
  /// A clause and the words it stands in.
  typealias Stated = (text: ItemText, clause: Clause)
  /// A rule and the words it stands in.
  typealias Rule = (text: ItemText, rule: ClauseRule)

  /// Where they stand, in printed order.
  private(set) var places: [Range<Int>] = []
  /// For each item, the clause that holds for it.
  private(set) var clauses: [Int: Stated] = [:]

  private let plan: Reading
  private let lines: PlanLines
  private let outline: Outline
  /// The lines that open with an item's numeral.
  private let numbered: Set<Int>

  /// Finds the clauses of a plan.
  init(_ parsed: ParsedPlan) {
    (plan, lines, outline) = (parsed.plan, parsed.lines, parsed.outline)
    numbered = Set(outline.nodes.map { [lines] in lines.line(of: $0.marker.range.lowerBound) })
    for siblings in [outline.roots] + outline.nodes.map(\.children) where !siblings.isEmpty {
      takeLabels(above: siblings)
      takeClosing(behind: siblings)
    }
    places.sort { $0.lowerBound < $1.lowerBound }
  }

  // MARK: - Above the items

  private mutating func takeLabels(above siblings: [Int]) {
    let found = siblings.indices.compactMap { index in
      labels(above: siblings[index]).map { (index: index, range: $0) }
    }
    guard found.count > 1, found[0].index == 0, let last = siblings.last, !endsWithLabels(last) else {
      return
    }
    // Labels of a heading's own and one behind each item look the same, but for the items that have none.
    let isBelowHeading = outline.nodes[siblings[0]].parent != nil
    guard !isBelowHeading || found.count < siblings.count && haveOneLabel(found.map(\.range)) else { return }
    let stated = found.map { clause(in: $0.range) }
    guard stated.allSatisfy({ $0 != nil }) else { return }
    for (number, group) in found.enumerated() {
      let end = number + 1 < found.count ? found[number + 1].index : siblings.count
      for index in group.index..<end { clauses[siblings[index]] = stated[number] }
      places.append(group.range)
    }
  }

  /// Returns the lines right above an item that begin with labels.
  private func labels(above item: Int) -> Range<Int>? {
    let marker = outline.nodes[item].marker
    guard marker.opensLine else { return nil }
    let end = lines.line(of: marker.range.lowerBound)
    var found: Range<Int>?
    for number in (max(0, end - Self.mostLabels)..<end).reversed() {
      let line = lines.trimmed(number)
      if line.isEmpty { continue }
      guard !numbered.contains(number), label(of: line) != nil else { break }
      found = line.lowerBound..<(found?.upperBound ?? line.upperBound)
    }
    return found
  }

  private func endsWithLabels(_ item: Int) -> Bool {
    let range = outline.nodes[item].range
    return (lines.line(of: range.lowerBound) + 1..<lines.ranges.count).lazy.map(lines.trimmed)
      .prefix { $0.lowerBound < range.upperBound }.contains { !$0.isEmpty && label(of: $0) != nil }
  }

  /// Returns the label that a line begins with, which names who answers.
  private func label(of line: Range<Int>) -> ClauseLabel? {
    ClauseLabel.opening(plan, line).flatMap { $0.namesResponsibility ? $0 : nil }
  }

  private func haveOneLabel(_ blocks: [Range<Int>]) -> Bool {
    Set(blocks.map(label)).count == 1
  }

  private func clause(in range: Range<Int>) -> Stated? {
    let text = ItemText(plan, [range], lines: lines)
    let found = ClauseScanner(text).scan()
    return found.count == 1 && !found[0].mentions.isEmpty ? (text, found[0]) : nil
  }

  private static let mostLabels = 8

  // MARK: - Behind the items

  private mutating func takeClosing(behind siblings: [Int]) {
    var first = 0
    for (index, item) in siblings.enumerated() where outline.nodes[item].children.isEmpty {
      let range = outline.nodes[item].range
      let numbers = lines.line(of: range.lowerBound) + 1..<lines.ranges.count
      let words = numbers.lazy.map(lines.trimmed).prefix { $0.lowerBound < range.upperBound }
      guard let found = words.compactMap(closing).first else { continue }
      for above in siblings[first...index] where clauses[above] == nil { clauses[above] = found.stated }
      places.append(found.line)
      first = index + 1
    }
  }

  /// line = ( "以上" | "上述" ) { "各项" | "任务" | "工作" | "均" | … } clause [ "。" ]
  private func closing(_ line: Range<Int>) -> (line: Range<Int>, stated: Stated)? {
    guard !line.isEmpty, Self.openers.match(in: plan, at: line.lowerBound, before: line.upperBound) != nil
    else { return nil }
    let text = ItemText(plan, [line], lines: lines)
    let words = text.reading
    var start = Self.openers.match(in: words, at: 0, before: text.count)?.length ?? 0
    while let word = Self.nouns.match(in: words, at: start, before: text.count) { start += word.length }
    let end = words[text.count - 1] == Mark.stop ? text.count - 1 : text.count
    guard start < end else { return nil }
    let clause = ClauseParser.parse(text, start..<end, clause: start..<end)
    guard clause.hasRoleWord || clause.hasLabel, clause.leftovers.isEmpty, !clause.mentions.isEmpty,
      clause.mentions.allSatisfy({ $0.isRecognised && $0.range.count > 2 })
    else { return nil }
    return (line, (text, clause))
  }

  private static let openers = KeywordTable<Void>("以上 上述 本部分 本节")
  private static let nouns = KeywordTable<Void>("各项 各条 所有 全部 重点 任务 工作 工作任务 事项 措施 项目 内容 均 都 ,")
}
