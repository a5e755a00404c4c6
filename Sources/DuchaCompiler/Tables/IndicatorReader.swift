import DuchaDiagnostics
import DuchaModel

/// Turns the rows of a table of indicators into goals: the value of the last year, with the one before as baseline.
struct IndicatorReader {
  private let plan: Reading
  private let figures: FigureParsers
  private let grid: TableGrid

  init(_ grid: TableGrid, plan: Reading, figures: FigureParsers) {
    self.grid = grid
    self.plan = plan
    self.figures = figures
  }

  /// Returns the goals in printed order; none for a table that holds no indicators.
  func goals() -> [Target] {
    guard grid.holdsIndicators, let target = grid.targetColumn,
      let name = grid.columns.firstIndex(of: .indicator)
    else { return [] }
    let aligner = ColumnAligner(plan, grid.columns)
    return grid.rows.flatMap { row in
      let cells = aligner.align(row).cells
      return goals(named: words(cells[name]), cells, target)
    }
  }

  /// Returns the present values: those of the last year before the one aimed at.
  func bases() -> [IndicatorBase] {
    guard grid.holdsIndicators, let target = grid.targetColumn,
      let name = grid.columns.firstIndex(of: .indicator)
    else { return [] }
    let aligner = ColumnAligner(plan, grid.columns)
    return grid.rows.compactMap { row in
      let cells = aligner.align(row).cells
      let indicator = words(cells[name])
      let core = UnitWords.withoutBracketsBehind(indicator, 0..<indicator.count)
      guard let (year, base) = base(cells, before: target) else { return nil }
      return IndicatorBase(
        name: indicator.text(core), unit: unit(indicator, behind: core), year: year,
        printed: plan.text(base), span: plan.span(base))
    }
  }

  private func goals(
    named indicator: Reading, _ cells: [[TableGrid.Cell]], _ target: Int
  ) -> [Target] {
    let core = UnitWords.withoutBracketsBehind(indicator, 0..<indicator.count)
    return values(cells[target]).map { value in
      var goal = value
      goal.subject = indicator.text(core)
      goal.unit = goal.unit ?? unit(indicator, behind: core) ?? measure(cells)
      goal.baseline = baseline(cells, before: target)
      if case .year(let year) = grid.columns[target] { goal.by = goal.by ?? Day(year, 12, 31) }
      return goal
    }
  }

  /// A cell says more than a figure (确保30件，力争倍增), or nothing else.
  private func values(_ cells: [TableGrid.Cell]) -> [Target] {
    guard let cell = cells.first, !cell.range.isEmpty else { return [] }
    let words = words(cells)
    let targets = figures.parse(words).targets
    if !targets.isEmpty { return targets }
    guard let number = number(words) else { return [] }
    let span = plan.span(cell.range)
    return [Target(text: plan.source[span], comparator: .equal, value: number, span: span)]
  }

  /// The unit that a column of its own tells.
  private func measure(_ cells: [[TableGrid.Cell]]) -> String? {
    guard let column = grid.measureColumn else { return nil }
    let words = words(cells[column])
    return words.count > 0 ? words.text(0..<words.count) : nil
  }

  /// 企业数(家)
  private func unit(_ indicator: Reading, behind core: Range<Int>) -> String? {
    guard core.upperBound + 1 < indicator.count else { return nil }
    return indicator.text(core.upperBound + 1..<indicator.count - 1)
  }

  private func baseline(_ cells: [[TableGrid.Cell]], before target: Int) -> String? {
    base(cells, before: target).map { plan.original($0.range) }
  }

  private func base(_ cells: [[TableGrid.Cell]], before target: Int) -> (year: Int, range: Range<Int>)? {
    for column in (0..<target).reversed() {
      guard case .year(let year) = grid.columns[column], let cell = cells[column].first, !cell.range.isEmpty
      else { continue }
      return (year, cell.range)
    }
    return nil
  }

  private func number(_ words: Reading) -> Double? {
    Double(words.text(0..<words.count).prefix { $0.isASCII && ($0.isNumber || $0 == ".") })
  }

  private func words(_ cells: [TableGrid.Cell]) -> Reading {
    ItemText(plan, cells.map(\.range).filter { !$0.isEmpty }).reading
  }
}
