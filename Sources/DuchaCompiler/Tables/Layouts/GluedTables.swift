/// Finds tables whose cells stand without anything between them.
///
///     table = heading { heading } row { row }      // 序号项目内容牵头单位配合单位1新建学校3所。教育局各街道2…
///     row   = number sentences [ person ] { unit } [ limit ]
///
/// Only what words look like tells where one ends, so every row is a guess.
struct GluedTables: TableLayout {
  private let plan: Reading

  init(_ plan: Reading, lines: PlanLines) { self.plan = plan }

  func find() -> [TableGrid] {
    var grids: [TableGrid] = []
    var at = 0
    while let start = plan.firstIndex(in: at..<plan.count, of: Self.numberHeadings.firsts) {
      at = start + 1
      guard let header = header(start) else { continue }
      at = header.end
      if let grid = grid(header) {
        grids.append(grid)
        at = max(at, grid.range.upperBound)
      }
    }
    return grids
  }

  // MARK: - Header

  private struct Header {
    var headings: [Range<Int>] = []
    var columns: [ColumnKind] = []
    var end: Int
  }

  /// header = number-heading heading { heading }, right before the first row's 1
  private func header(_ start: Int) -> Header? {
    guard Self.numberHeadings.match(in: plan, at: start, before: plan.count) != nil else {
      return nil
    }
    var header = Header(end: start)
    while header.columns.count < Self.mostColumns, let next = ColumnKind.announced(in: plan, at: header.end) {
      header.headings.append(header.end..<header.end + next.length)
      header.columns.append(next.kind)
      header.end = skipBlanks(header.end + next.length)
    }
    guard header.columns.count >= 3, header.columns.contains(where: \.namesUnits),
      Numeral.arabic(in: plan, at: header.end)?.value == 1
    else { return nil }
    return header
  }

  private func skipBlanks(_ start: Int) -> Int {
    var at = start
    while at < plan.count, plan[at].isSpace { at += 1 }
    return at
  }

  // MARK: - Rows

  private func grid(_ header: Header) -> TableGrid? {
    let end = lineEnd(header.end)
    let starts = rowStarts(header.end, end)
    guard starts.count >= 2 else { return nil }
    let rows = starts.enumerated().map { index, start in
      row(start..<(index + 1 < starts.count ? starts[index + 1] : end), header.columns)
    }
    return TableGrid(
      range: header.headings[0].lowerBound..<end, columns: header.columns,
      headings: header.headings.map { plan.slice($0) }, rows: rows)
  }

  private func lineEnd(_ start: Int) -> Int {
    plan[start...].prefix(Self.longestTable).firstIndex(of: Mark.newline)
      ?? min(start + Self.longestTable, plan.count)
  }

  /// A row's number follows a name or a stop, and its words follow the number: not 3所 or 2024年.
  private func rowStarts(_ start: Int, _ end: Int) -> [Int] {
    var starts = [start]
    var at = start + 1
    while at < end, at - starts[starts.count - 1] < Self.longestRow {
      if plan[at].isDigit, !plan[at - 1].isDigit, plan[at - 1] != Mark.dot,
        let numeral = Numeral.arabic(in: plan, at: at), numeral.value == starts.count + 1,
        numeral.end < end, opensRow(at, numeral.end)
      {
        starts.append(at)
      }
      at += 1
    }
    return starts
  }

  private func opensRow(_ at: Int, _ behind: Int) -> Bool {
    let text = FigureText(plan.slice(at..<min(at + 16, plan.count)))
    guard let figure = Figure(text, at: 0), figure.measure == .bare, figure.unit.isEmpty,
      plan[behind].isHan || plan[behind] == Mark.listComma
    else { return false }
    let before = at - min(4, at)..<at
    return Mark.endsSentence(plan[at - 1])
      || (before.lowerBound..<at - 1).contains { start in
        UnitWords.isUnit(plan, start..<at) || Self.limitEnds.contains(plan[at - 1])
      }
  }

  private func row(_ range: Range<Int>, _ columns: [ColumnKind]) -> TableGrid.Row {
    let number =
      range.lowerBound..<(Numeral.arabic(in: plan, at: range.lowerBound)?.end ?? range.lowerBound)
    var rest = number.upperBound..<range.upperBound
    var cells = columns.map { _ in TableGrid.Cell(parts: []) }
    func fill(_ kind: (ColumnKind) -> Bool, _ part: Range<Int>) {
      guard let column = columns.firstIndex(where: kind) else { return }
      cells[column] = .init(range: part)
    }
    fill({ $0 == .number }, number)
    let demand = rest.lowerBound..<demandEnd(rest)
    fill({ $0 == .demand || $0 == .indicator || $0 == .goal }, demand)
    rest = demand.upperBound..<rest.upperBound
    if columns.contains(.deadline), let limit = limit(rest) {
      fill({ $0 == .deadline }, limit)
      rest = rest.lowerBound..<limit.lowerBound
    }
    let segments = GluedNames(plan, rest, startsWithPerson: columns.contains(.responsibility(.person))).names
    let persons = columns.contains(.responsibility(.person)) ? segments.prefix(1) : []
    if let person = persons.first { fill({ $0 == .responsibility(.person) }, person) }
    let units = segments.dropFirst(persons.count)
    let places = columns.indices.filter { columns[$0].namesUnits }
    if let first = places.first {
      let leads = places.count > 1 ? units.prefix(1) : units
      cells[first] = .init(parts: Array(leads))
      if places.count > 1 { cells[places[1]] = .init(parts: Array(units.dropFirst())) }
    }
    return .init(cells: cells, placing: .guessed)
  }

  /// The task ends with its last full stop.
  private func demandEnd(_ row: Range<Int>) -> Int {
    row.last { plan[$0] == Mark.stop || plan[$0] == Mark.semicolon }.map { $0 + 1 }
      ?? row.upperBound
  }

  /// limit = the time expression at the row's end
  private func limit(_ range: Range<Int>) -> Range<Int>? {
    let words = plan.slice(range)
    let text = FigureText(words)
    let start = words.indices.first { at in
      CalendarPhrase(text, at: at).map { $0.range.upperBound >= words.count - 2 } ?? false
        || DeadlineScan.ongoingWords.match(text, at: at).map { at + $0.length == words.count } ?? false
    }
    return start.map { range.lowerBound + $0..<range.upperBound }
  }

  private static let numberHeadings = KeywordTable<Void>("序号 编号 项次 任务序号 任务编号")
  /// A row is looked for no farther, so that a text of one line is read in linear time.
  /// No table has more columns; a line of headings without end is none.
  private static let mostColumns = 16
  private static let longestRow = 800
  private static let longestTable = 20_000
  private static let limitEnds = CharacterFilter("月底年前进续期度")
}
