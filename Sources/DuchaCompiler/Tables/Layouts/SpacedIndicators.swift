/// Finds tables of indicators whose cells only single blanks part.
///
///     table  = header row { [ group ] row }
///     header = "指标" … year … year …             // 指标 2020年 2025年 属性
///     row    = words blank value { blank value }  // 地区生产总值(亿元) 1200 1700 预期性
///
/// As many words as headings are the cells of a row; further blanks stand inside the name of the indicator.
struct SpacedIndicators: TableLayout {
  private let plan: Reading
  private let lines: PlanLines

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
  }

  func find() -> [TableGrid] {
    var grids: [TableGrid] = []
    var number = 0
    while number < lines.ranges.count {
      if let grid = table(at: number) {
        grids.append(grid.table)
        number = grid.end
      } else {
        number += 1
      }
    }
    return grids
  }

  private func table(at number: Int) -> (table: TableGrid, end: Int)? {
    guard let header = header(number), let name = header.kinds.firstIndex(of: .indicator) else { return nil }
    var rows: [TableGrid.Row] = []
    var end = number + 1
    var next = end
    while let line = lines.filled(behind: next - 1) {
      let words = words(line)
      if let row = row(words, header.kinds, name) {
        rows.append(row)
        end = line + 1
      } else if !isGroup(words) {
        break
      }
      next = line + 1
    }
    guard rows.count >= Self.fewestRows, let first = header.words.first else { return nil }
    let range = first.lowerBound..<lines.ranges[end - 1].upperBound
    let table = TableGrid(
      range: range, columns: header.kinds, headings: header.words.map { plan.slice($0).compacted() },
      rows: rows)
    return (table, end)
  }

  /// A line of headings alone: the indicator's, and those of years.
  private func header(_ number: Int) -> (words: [Range<Int>], kinds: [ColumnKind])? {
    guard lines.ranges[number].count <= Self.longestHeader,
      Self.headings.contains(in: plan, lines.ranges[number])
    else { return nil }
    let words = words(number)
    guard words.count >= Self.fewestColumns else { return nil }
    let known = words.map { ColumnKind.announced(by: plan.slice($0)) }
    let years = known.count { if case .year = $0 { true } else { false } }
    guard known.contains(.indicator), years > 0, !known.contains(where: { $0?.namesUnits ?? false }),
      known.count(where: { $0 != nil }) * 2 > known.count
    else { return nil }
    return (words, known.map { $0 ?? .other })
  }

  private func row(_ words: [Range<Int>], _ kinds: [ColumnKind], _ name: Int) -> TableGrid.Row? {
    let surplus = words.count - kinds.count
    guard surplus >= 0 else { return nil }
    var cells = words
    if surplus > 0 {
      cells.replaceSubrange(
        name...name + surplus, with: [words[name].lowerBound..<words[name + surplus].upperBound])
    }
    let holdsValues = zip(kinds, cells).allSatisfy { kind, cell in
      if case .year = kind { Self.values.contains(plan[cell.lowerBound]) } else { true }
    }
    guard holdsValues, plan[cells[name].lowerBound].isHan || plan[cells[name].lowerBound].isLatin else {
      return nil
    }
    return TableGrid.Row(cells: cells.map { TableGrid.Cell(range: $0) }, placing: .placed)
  }

  /// What groups the rows below it: 经济发展.
  private func isGroup(_ words: [Range<Int>]) -> Bool {
    words.count == 1 && words[0].count <= Self.longestGroup && words[0].allSatisfy { plan[$0].isHan }
  }

  private func words(_ number: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for at in lines.ranges[number] {
      if plan[at].isSpace {
        if let first = start { words.append(first..<at) }
        start = nil
      } else if start == nil {
        start = at
      }
    }
    if let first = start { words.append(first..<lines.ranges[number].upperBound) }
    return words
  }

  private static let headings = KeywordTable<Void>("指标")
  private static let values: CharacterFilter = "0123456789≥≤><[(-—~约"
  private static let longestHeader = 80
  private static let longestGroup = 10
  private static let fewestColumns = 3
  private static let fewestRows = 2
}
