/// Finds tables whose cells arrive one after the other, between blanks or line breaks: no separator tells the columns.
///
///     table = heading { heading } row { row }
///     row   = number fragment { fragment }        // numbers count 1, 2, 3, … at the start of their lines
///
/// Printed columns and copied web pages read like this; which column a fragment belongs to is left to
/// ``ColumnAligner``.
struct FlowingTables: TableLayout {
  private let plan: Reading
  private let lines: PlanLines
  private let fragments: [Range<Int>]

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
    fragments = Self.fragments(plan)
  }

  /// Returns the tables in printed order.
  func find() -> [TableGrid] {
    var grids: [TableGrid] = []
    var at = 0
    while at < fragments.count {
      if let header = header(at), let grid = grid(behind: header) {
        grids.append(grid.table)
        at = grid.next
      } else {
        at += 1
      }
    }
    return grids
  }

  /// The words between blanks, line breaks and bars.
  private static func fragments(_ plan: Reading) -> [Range<Int>] {
    var fragments: [Range<Int>] = []
    var start: Int?
    for at in 0...plan.count {
      let ends = at == plan.count || plan.scalars[at].isSpace || plan.scalars[at] == Mark.bar
      if ends, let first = start {
        fragments.append(first..<at)
        start = nil
      } else if !ends, start == nil {
        start = at
      }
    }
    return fragments
  }

  // MARK: - Header

  private typealias Header = (columns: [ColumnKind], headings: [String], start: Int, next: Int)

  /// A header begins with 序号 and ends before the first 1; one of its words names who answers.
  private func header(_ first: Int) -> Header? {
    let range = fragments[first]
    guard
      Self.numberHeadings.match(in: plan.scalars, at: range.lowerBound, before: range.upperBound)?.length
        == range.count
    else { return nil }
    var columns: [ColumnKind] = []
    var at = first
    while at < fragments.count, columns.count < Self.mostColumns, number(at) != 1 {
      guard fragments[at].count <= Self.longestHeading else { return nil }
      columns.append(kind(at) ?? .other)
      at += 1
    }
    let named = columns.contains {
      if case .responsibility(let label) = $0 { label != .person } else { false }
    }
    guard named, columns.count >= 3, at < fragments.count, number(at) == 1 else { return nil }
    return (columns, fragments[first..<at].map { plan.text($0) }, fragments[first].lowerBound, at)
  }

  private func kind(_ index: Int) -> ColumnKind? {
    ColumnKind.announced(by: plan.slice(fragments[index]))
  }

  // MARK: - Rows

  private func grid(behind header: Header) -> (table: TableGrid, next: Int)? {
    var rows: [TableGrid.Row] = []
    var at = header.next
    while at < fragments.count, number(at) == rows.count + 1, opensLine(at) {
      var end = at + 1
      while end < fragments.count, end - at < Self.mostFragments, !endsRow(end, nextNumber: rows.count + 2) {
        end += 1
      }
      rows.append(.init(cells: fragments[at..<end].map { .init(range: $0) }))
      at = end
      while at < fragments.count, isSectionWord(at) { at += 1 }
    }
    guard rows.count >= 2, let last = rows.last?.cells.last else { return nil }
    let range = header.start..<last.range.upperBound
    return (TableGrid(range: range, columns: header.columns, headings: header.headings, rows: rows), at)
  }

  private func endsRow(_ index: Int, nextNumber: Int) -> Bool {
    if number(index) == nextNumber, opensLine(index) { return true }
    return opensLine(index)
      && (isSectionWord(index)
        || Self.enders.match(
          in: plan.scalars, at: fragments[index].lowerBound, before: fragments[index].upperBound) != nil)
  }

  /// 四、教育文化
  private func isSectionWord(_ index: Int) -> Bool {
    let range = fragments[index]
    guard let numeral = Numeral.chinese(in: plan.scalars, at: range.lowerBound),
      numeral.end < range.upperBound
    else {
      return false
    }
    return plan.scalars[numeral.end] == Mark.listComma && opensLine(index) && range.count <= 30
  }

  private func number(_ index: Int) -> Int? {
    guard let numeral = Numeral.arabic(in: plan.scalars, at: fragments[index].lowerBound),
      numeral.end == fragments[index].upperBound
    else { return nil }
    return numeral.value
  }

  private func opensLine(_ index: Int) -> Bool {
    index == 0
      || lines.line(of: fragments[index].lowerBound) != lines.line(of: fragments[index - 1].lowerBound)
  }

  private static let numberHeadings = KeywordTable<Void>("序号 编号 项次 任务序号 任务编号")
  private static let mostColumns = 12
  private static let longestHeading = 14
  private static let mostFragments = 40
  private static let enders = KeywordTable<Void>("附件 备注: 注: 填报 说明: 第")
}
