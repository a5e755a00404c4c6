/// Finds cards, as offices that supervise write them: for each task the same labels, one below the other.
///
///     table = card { card }                  // the label that opens one card opens the next
///     card  = field { field }
///     field = label ":" value { line }       // a line without a label goes on, unless a blank line stands above it
///
/// Labels below numbered items are clauses of theirs: no card goes on behind a numeral.
struct LabelledCards: TableLayout {
  private let plan: Reading
  private let lines: PlanLines

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
  }

  func find() -> [TableGrid] { runs().compactMap(grid) }

  private struct Field {
    var range: Range<Int>
    var label: String
    var value: [Range<Int>]

    mutating func goOn(_ line: Range<Int>) {
      value.append(line)
      range = range.lowerBound..<line.upperBound
    }
  }

  /// Returns the fields that follow one another without anything numbered between them.
  private func runs() -> [[Field]] {
    var runs: [[Field]] = [[]]
    for number in lines.ranges.indices {
      let line = lines.trimmed(number)
      if line.isEmpty { continue }
      let label = startsInside(line, number) ? nil : label(line)
      if isNumbered(line, label) {
        // 提升任务: above an item announces it, and names no field.
        if let last = runs[runs.count - 1].last, last.value.allSatisfy(\.isEmpty) {
          runs[runs.count - 1].removeLast()
        }
        runs.append([])
      } else if let label {
        let value = withoutBars(label.upperBound + 1..<line.upperBound)
        runs[runs.count - 1].append(Field(range: line, label: plan.text(label), value: [value]))
      } else if let last = runs[runs.count - 1].indices.last, number > 0, !lines.trimmed(number - 1).isEmpty {
        runs[runs.count - 1][last].goOn(line)
      }
    }
    return runs
  }

  /// 牵头单位: | 县财政局 |
  private func withoutBars(_ range: Range<Int>) -> Range<Int> {
    var range = plan.trimmed(range)
    while let first = range.first, plan[first] == Mark.bar { range = plan.trimmed(range.dropFirst()) }
    while let last = range.last, plan[last] == Mark.bar { range = plan.trimmed(range.dropLast()) }
    return range
  }

  /// Whether a line goes on with a bracket that the line before opens: (牵|头单位:县发改局.
  private func startsInside(_ line: Range<Int>, _ number: Int) -> Bool {
    guard number > 0, let open = lines.trimmed(number - 1).last(where: { plan[$0] == Mark.open }) else {
      return false
    }
    return !(open..<line.lowerBound).contains { plan[$0] == Mark.close }
  }

  private func label(_ line: Range<Int>) -> Range<Int>? {
    let end = line.prefix(Self.longestLabel).first { !plan[$0].isHan }
    guard let end, end - line.lowerBound >= 2, plan[end] == Mark.colon else { return nil }
    return line.lowerBound..<end
  }

  /// 1.…, (1)…, (一)…, 问题一:…
  private func isNumbered(_ line: Range<Int>, _ label: Range<Int>?) -> Bool {
    if let last = label?.last, Numeral.chinese(in: plan, at: last) != nil { return true }
    let start = plan[line.lowerBound] == Mark.open ? line.lowerBound + 1 : line.lowerBound
    return Numeral.arabic(in: plan, at: start) != nil
      || plan.isSectionHeading(line.prefix(Self.longestHeading))
  }

  /// What stands once above the first card is the page's: 索引号:….
  private func grid(_ run: [Field]) -> TableGrid? {
    let counts = run.reduce(into: [String: Int]()) { $0[$1.label, default: 0] += 1 }
    let repeated = run.drop { counts[$0.label] == 1 }
    let fields = repeated.isEmpty ? onlyCard(run) : repeated
    guard let first = fields.first, let last = fields.last, counts.count <= Self.mostLabels else {
      return nil
    }
    let starts = fields.indices.filter { fields[$0].label == first.label }
    let cards = zip(starts, starts.dropFirst() + [fields.endIndex]).map { fields[$0..<$1] }
    var labels: [String] = []
    for field in fields where !labels.contains(field.label) { labels.append(field.label) }
    let headings = labels.map { Reading(words: $0) }
    let columns = headings.map { ColumnKind.announced(by: $0) ?? .other }
    guard columns.contains(.demand), columns.contains(where: \.namesUnits) else { return nil }
    let rows = cards.map { card in
      TableGrid.Row(
        cells: labels.map { label in .init(parts: card.first { $0.label == label }?.value ?? []) },
        placing: .placed)
    }
    return TableGrid(
      range: first.range.lowerBound..<last.range.upperBound, columns: columns, headings: headings, rows: rows)
  }

  /// A page may hold one card: from the first label that tells a part of a task on, where three do.
  private func onlyCard(_ run: [Field]) -> ArraySlice<Field> {
    let tells = { (field: Field) in ColumnKind.announced(by: Reading(words: field.label)) != nil }
    return run.count(where: tells) < Self.leastLabels ? [] : run.drop { !tells($0) }
  }

  private static let leastLabels = 3
  /// No card has more.
  private static let mostLabels = 30
  private static let longestLabel = 10
  private static let longestHeading = 30
}
