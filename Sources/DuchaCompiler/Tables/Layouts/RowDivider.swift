/// Finds where the rows of a table begin whose cells take several lines.
///
/// Each row has one number, beside its first line or its middle. Between two numbers one line begins the lower row:
/// where a sentence ended above it, where no list or name is cut, and where the numbers then stand as they do in the
/// other rows.
struct RowDivider {
  private let plan: Reading
  private let columns: [ColumnKind]
  private let lines: [SpacedLine]

  /// The rows, and the section rows between them.
  private(set) var rows: [TableGrid.Row] = []

  init(_ plan: Reading, columns: [ColumnKind], lines: [SpacedLine]) {
    self.plan = plan
    self.columns = columns
    self.lines = lines
    var start = 0
    for number in 0...lines.count where number == lines.count || lines[number].isSection {
      if start < number { divide(start..<number) }
      if number < lines.count { rows.append(section(number)) }
      start = number + 1
    }
  }

  private func section(_ number: Int) -> TableGrid.Row {
    .init(cells: lines[number].cells.map { .init(range: $0) }, placing: .placed)
  }

  // MARK: - Division

  private mutating func divide(_ block: Range<Int>) {
    let anchors = anchors(block)
    guard anchors.count > 1 else { return rows.append(row(block, holdsOne(block) ? .placed : .guessed)) }
    let divisions = Anchoring.allCases.map { Division(self, block, anchors, $0) }
    guard let division = divisions.max(by: { $0.value < $1.value }) else { return }
    for index in anchors.indices {
      let end = index + 1 < anchors.count ? division.starts[index + 1] : block.upperBound
      let isSettled =
        division.isSettled[index] && (index + 1 == anchors.count || division.isSettled[index + 1])
        && holdsOne(division.starts[index]..<end)
      let numbers = division.starts[index]..<end
      rows += parts(numbers).map { row($0, isSettled ? .placed : .guessed) }
    }
  }

  /// A merged number stands once for several rows: each has its own demand, units and limit beside each other.
  private func parts(_ numbers: Range<Int>) -> [Range<Int>] {
    let starts = numbers.filter { number in
      hasLimit(number)
        && columns.indices.contains { columns[$0].namesUnits && !lines[number].cells[$0].isEmpty }
        && columns.indices.contains { columns[$0] == .demand && !lines[number].cells[$0].isEmpty }
    }
    guard columns.contains(.number), starts.count > 1, starts.first == numbers.lowerBound else {
      return [numbers]
    }
    return zip(starts, starts.dropFirst() + [numbers.upperBound]).map { $0..<$1 }
  }

  /// The lines that hold a row's number; without numbers, the lines that begin both a task and its units.
  private func anchors(_ block: Range<Int>) -> [Int] {
    if let number = columns.firstIndex(of: .number) {
      return block.filter { plan.wholeNumber(lines[$0].cells[number]) != nil }
    }
    return block.filter { beginning($0) > 0 || $0 == block.lowerBound }
  }

  /// Whether no line but the first may be a row of its own: one with words in every column, or with a limit.
  private func holdsOne(_ numbers: Range<Int>) -> Bool {
    if columns.contains(.number) { return numbers.count(where: hasLimit) < 2 }
    return !numbers.dropFirst().contains { lines[$0].cells.allSatisfy { !$0.isEmpty } }
  }

  /// Whether a whole time limit stands on a line.
  private func hasLimit(_ number: Int) -> Bool {
    columns.indices.contains { column in
      columns[column] == .deadline
        && CellLooks(plan.slice(lines[number].cells[column]).compacted()).isLimit
    }
  }

  private func row(_ numbers: Range<Int>, _ placing: TableGrid.Placing) -> TableGrid.Row {
    let cells = columns.indices.map { column in
      TableGrid.Cell(parts: numbers.map { lines[$0].cells[column] })
    }
    return .init(cells: cells, placing: placing)
  }

  // MARK: - Evidence

  /// Where in its row a number stands.
  private enum Anchoring: CaseIterable {
    case top, middle

    /// Returns how far a number is off its place.
    func offset(_ anchor: Int, in row: Range<Int>) -> Int {
      switch self {
      case .top: 2 * (anchor - row.lowerBound)
      case .middle: abs(2 * anchor - row.lowerBound - row.upperBound + 1)
      }
    }
  }

  /// Returns how much speaks for a row that begins with a line.
  private func beginning(_ number: Int) -> Int {
    let line = lines[number]
    var value = line.followsBlank ? 3 : 0
    for (column, kind) in columns.enumerated() {
      let words = line.cells[column]
      if words.isEmpty {
        value -= kind == .demand ? 2 : 0
      } else if let above = lines[..<number].last(where: { !$0.cells[column].isEmpty })?.cells[column] {
        value += joint(above, words, kind)
      }
    }
    return value
  }

  /// Returns how much speaks for an end between two lines of a column.
  private func joint(_ above: Range<Int>, _ words: Range<Int>, _ kind: ColumnKind) -> Int {
    if plan.endsInsideList(above) || plan.beginsInsideList(words) { return -4 }
    switch kind {
    case .demand, .goal: return endsSentence(above) ? 3 : -2
    case .responsibility(.person): return 0
    case .responsibility:
      let last = plan.parts(of: above, at: Mark.listMarks).last ?? above
      let first = plan.parts(of: words, at: Mark.listMarks).first ?? words
      return isName(last) && isName(first) ? 2 : -2
    default: return 1
    }
  }

  private func isName(_ words: Range<Int>) -> Bool {
    UnitWords.isUnit(plan, words) || CellMarks.isDitto(plan.slice(words))
  }

  private func endsSentence(_ words: Range<Int>) -> Bool {
    words.last.map { Mark.endsSentence(plan[$0]) } ?? false
  }

  /// The best beginnings of a block's rows, for numbers that stand at one place in theirs.
  private struct Division {
    private(set) var value = Int.min
    private(set) var starts: [Int] = []
    /// Whether no other beginning of a row would be nearly as good.
    private(set) var isSettled: [Bool] = []

    init(_ divider: RowDivider, _ block: Range<Int>, _ anchors: [Int], _ anchoring: Anchoring) {
      let candidates = anchors.indices.map { index in
        guard index > 0 else { return [block.lowerBound] }
        return Array(max(anchors[index - 1] + 1, anchors[index] - RowDivider.tallestHalf)...anchors[index])
      }
      let evidence = candidates.map { $0.map { divider.beginning($0) } }
      // best[k][c]: the value of the rows before row k where row k begins with its candidate c.
      var best: [[Int]] = [[0]]
      var from: [[Int]] = [[0]]
      for row in anchors.indices.dropFirst() {
        let ways = candidates[row].enumerated().map { index, start in
          candidates[row - 1].indices.map { previous in
            best[row - 1][previous] + evidence[row][index]
              - anchoring.offset(anchors[row - 1], in: candidates[row - 1][previous]..<start)
          }
        }
        from.append(ways.map { values in values.indices.max { values[$0] < values[$1] } ?? 0 })
        best.append(ways.map { $0.max() ?? 0 })
      }
      let last = anchors.count - 1
      let ends = candidates[last].indices.map { index in
        best[last][index] - anchoring.offset(anchors[last], in: candidates[last][index]..<block.upperBound)
      }
      var choice = ends.indices.max { ends[$0] < ends[$1] } ?? 0
      value = ends[choice]
      for row in anchors.indices.reversed() {
        starts.insert(candidates[row][choice], at: 0)
        choice = from[row][choice]
      }
      settle(candidates, evidence, anchors, anchoring, end: block.upperBound)
    }

    private mutating func settle(
      _ candidates: [[Int]], _ evidence: [[Int]], _ anchors: [Int], _ anchoring: Anchoring, end: Int
    ) {
      isSettled = anchors.indices.map { row in
        guard row > 0 else { return true }
        let next = row + 1 < anchors.count ? starts[row + 1] : end
        let values = candidates[row].enumerated().map { index, start in
          evidence[row][index] - anchoring.offset(anchors[row - 1], in: starts[row - 1]..<start)
            - anchoring.offset(anchors[row], in: start..<next)
        }
        guard let chosen = candidates[row].firstIndex(of: starts[row]) else { return false }
        return values.indices.allSatisfy { $0 == chosen || values[chosen] - values[$0] >= RowDivider.margin }
      }
    }
  }

  private static let margin = 2
  /// No row begins more lines above its number.
  private static let tallestHalf = 40
}
