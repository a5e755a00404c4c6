import DuchaDiagnostics
import DuchaModel

/// The time limits and targets of a table's row, each column read for what it holds.
///
/// The column of time limits is one as a whole, demands and goals are prose, and a year's column dates its value. No
/// sentence runs from cell to cell, and what the row says of money, scores or progress is no demand.
struct RowFigures {
  private let figures: FigureParsers
  /// The distinct time limits: what the column of limits says comes last, as it does in print.
  private(set) var deadlines: [Deadline] = []
  /// How each of them came about; empty unless asked for.
  private(set) var rules: [DateRule] = []
  private(set) var targets: [Target] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a row of a table whose columns are not told: its demand, and when what stands beside it falls due.
  init(demand: Reading, beside others: [Reading], by figures: FigureParsers) {
    self.figures = figures
    readDemand(demand)
    for other in others { keep(figures.parse(other).limits) }
  }

  /// Reads a row; `cells` holds the words under each column.
  init(_ cells: [Reading], in grid: TableGrid, by figures: FigureParsers) {
    self.figures = figures
    let subject = grid.columns.firstIndex { $0 == .demand || $0 == .indicator }.flatMap {
      Self.subject(cells[$0])
    }
    for (column, kind) in grid.columns.enumerated() where cells[column].count > 0 {
      switch kind {
      case .demand, .indicator: readDemand(cells[column])
      case .goal: readGoal(cells[column], subject: subject)
      case .deadline: readLimit(cells[column])
      case .year(let year) where !figures.isHistory(year):
        readGoal(cells[column], subject: subject, by: Day(year, 12, 31))
      case .number, .category, .responsibility, .year, .other: continue
      }
    }
  }

  // MARK: - Cells

  /// A cell's lines wrap anywhere, so that none is a heading.
  private mutating func readDemand(_ cell: Reading) {
    let found = figures.parse(cell.compacted())
    keep(found.limits)
    targets += found.targets
    diagnostics += found.diagnostics
  }

  private mutating func readLimit(_ cell: Reading) {
    let found = figures.parse(limit: cell)
    keep(found)
    diagnostics += found.diagnostics
    if found.deadlines.isEmpty, !Self.isEmptyMark(cell) {
      let all = 0..<cell.count
      diagnostics.append(UnreadLimit.diagnostic(cell.text(all), at: cell.span(all)))
    }
  }

  private static func isEmptyMark(_ cell: Reading) -> Bool {
    cell.count <= longestMark
      && emptyMarks.match(in: cell, at: 0, before: cell.count)?.length == cell.count
  }

  private static let emptyMarks = KeywordTable<Void>("/ 无 - — - —— -- ＼ \\ 、 …… ……。")
  private static let longestMark = 4

  /// goal = demand | figure        // 改造200户, 95%, 7%以上
  private mutating func readGoal(_ cell: Reading, subject: String?, by day: Day? = nil) {
    let first = targets.count
    readDemand(cell)
    if targets.count == first, let target = BareFigure.target(cell) { targets.append(target) }
    for index in first..<targets.count {
      targets[index].subject = targets[index].subject ?? subject
      targets[index].by = targets[index].by ?? day
    }
  }

  // MARK: - Words

  private mutating func keep(_ found: ReadLimits) {
    for (index, deadline) in found.deadlines.enumerated() where !isKnown(deadline) {
      deadlines.append(deadline)
      if !found.rules.isEmpty { rules.append(found.rules[index]) }
    }
  }

  private func isKnown(_ deadline: Deadline) -> Bool {
    deadlines.contains {
      $0.kind == deadline.kind && $0.start == deadline.start && $0.end == deadline.end
        && $0.recurrence == deadline.recurrence && (deadline.end != nil || deadline.kind != .by)
    }
  }

  /// What a bare figure counts: the task's own words, where they are short enough to name it.
  private static func subject(_ cell: Reading) -> String? {
    let end =
      cell.firstIndex { $0 == Mark.stop || $0 == Mark.comma || $0 == Mark.semicolon } ?? cell.count
    return end > 0 && end <= longestSubject ? cell.text(0..<end) : nil
  }

  private static let longestSubject = 24
}
