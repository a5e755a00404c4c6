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
  /// Whether the lines of a cell are those of its writer, and not of a page.
  private var hasOwnLines = false
  /// The unit that a column of its own tells for the row's values.
  private var measure: String?
  /// The last day that the column of limits tells, and that of the stage read before.
  private var lastDay: Day?
  private var stageBefore: Day?

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
    hasOwnLines = grid.hasOwnLines
    measure = grid.measureColumn.map { cells[$0] }.flatMap { $0.count > 0 ? $0.text(0..<$0.count) : nil }
    lastDay = grid.columns.contains(.stage) ? Self.lastDay(cells, in: grid, by: figures) : nil
    for (column, kind) in grid.columns.enumerated() {
      if kind != .stage, cells[column].count == 0 { continue }
      switch kind {
      case .demand where grid.tellsProblem(column): continue
      case .demand, .indicator: readDemand(cells[column])
      case .goal: readGoal(cells[column], subject: subject)
      case .deadline: readLimit(cells[column])
      case .stage: readStage(cells[column], headed: grid.headings[column], subject: subject)
      case .year(let year) where !figures.isHistory(year):
        readGoal(cells[column], subject: subject, by: Day(year, 12, 31))
      case .number, .category, .responsibility, .year, .other: continue
      }
    }
  }

  /// Returns the last day that the column of limits tells, which bounds the stages wherever it stands.
  private static func lastDay(_ cells: [Reading], in grid: TableGrid, by figures: FigureParsers) -> Day? {
    grid.columns.indices.filter { grid.columns[$0] == .deadline && cells[$0].count > 0 }
      .flatMap { figures.parse(limit: cells[$0]).deadlines }
      .filter { $0.kind == .by || $0.kind == .during }.compactMap(\.end).max()
  }

  // MARK: - Cells

  /// On a printed page a cell's lines wrap anywhere, so that none is a heading; in a file each says something of its own.
  ///
  /// What another cell said in the same figures, 建设内容 and 完成标准, is demanded once.
  private mutating func readDemand(_ cell: Reading) {
    let told = targets
    for words in hasOwnLines ? Self.lines(of: cell) : [cell] {
      let found = figures.parse(words.compacted())
      keep(found.limits)
      targets += found.targets.filter { target in !told.contains { $0.demandsTheSame(as: target) } }
      diagnostics += found.diagnostics
    }
  }

  /// Returns the lines of a cell; what stands in the middle of a list is no line of its own.
  private static func lines(of cell: Reading) -> [Reading] {
    var starts = [0]
    for at in cell.indices.dropFirst() where cell.gap(at).contains(.line) {
      if !goOn.contains(cell[at - 1]), !joined.contains(cell[at]) { starts.append(at) }
    }
    return zip(starts, starts.dropFirst() + [cell.count]).map { cell.slice($0..<$1) }
  }

  private static let goOn: CharacterFilter = ",、(:及和与"
  private static let joined: CharacterFilter = ",、。;:)"

  private mutating func readLimit(_ cell: Reading) {
    let found = figures.parse(limit: cell)
    keep(found)
    diagnostics += found.diagnostics
    // 9月底前建成泵站12座: some say there what is done by then.
    let results = cell.count > Self.longestLimit ? figures.parse(cell.compacted()).targets : []
    targets += results
    if found.deadlines.isEmpty, results.isEmpty, !Self.isEmptyMark(cell) {
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
  private static let longestLimit = 12

  /// goal = demand | figure        // 改造200户, 95%, 7%以上
  private mutating func readGoal(_ cell: Reading, subject: String?, by day: Day? = nil) {
    let first = targets.count
    readDemand(cell)
    if targets.count == first, let target = BareFigure.target(cell) { targets.append(target) }
    for index in first..<targets.count {
      targets[index].subject =
        targets[index].subject ?? counted(like: targets[index], before: first) ?? subject
      targets[index].by = targets[index].by ?? day
      targets[index].unit = targets[index].unit ?? measure
    }
  }

  /// Returns what the results before count in a target's unit, where it is one thing: 一季度 1.5亿元 beside 完成投资8亿元 is of the same.
  private func counted(like target: Target, before end: Int) -> String? {
    let subjects = Set(targets[..<end].filter { $0.unit == target.unit }.compactMap(\.subject))
    return subjects.count == 1 ? subjects.first : nil
  }

  /// The heading tells when what stands in the cell falls due: below 一季度 or 1—6月目标 stands what is done by then.
  private mutating func readStage(_ cell: Reading, headed heading: Reading, subject: String?) {
    let words = heading.slice(StageHeading.time(of: heading))
    let due = figures.parse(limit: words)
    guard let limit = due.deadlines.first else { return }
    defer { stageBefore = limit.end }
    guard cell.count > 0, !Self.isEmptyMark(cell) else { return }
    if let end = limit.end, let lastDay, lastDay < end {
      // 四季度 of a row that is to be done by 10月底 ends with October.
      if stageBefore.map({ $0 < lastDay }) ?? true { return readGoal(cell, subject: subject, by: lastDay) }
      diagnostics.append(
        StageBehindLimit.diagnostic(words.text(words.indices), limit: lastDay, at: cell.span(cell.indices)))
    }
    keep(due)
    diagnostics += due.diagnostics
    readGoal(cell, subject: subject, by: limit.end)
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

extension Target {
  /// Whether another asks for the same of the same by the same day, in whatever words.
  fileprivate func demandsTheSame(as other: Target) -> Bool {
    subject != nil && subject == other.subject && comparator == other.comparator && value == other.value
      && valueMax == other.valueMax && unit == other.unit && by == other.by
  }
}
