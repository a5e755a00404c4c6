import DuchaDiagnostics
import DuchaModel

/// Turns the rows of a table into tasks.
struct TableCompiler {
  private let plan: Reading
  private let lines: PlanLines
  private let figures: FigureParsers
  private let grid: TableGrid
  private let name: String
  /// Which of the listed units leads, from some row on.
  private var leadPlace: LeadPlace?
  /// What a star says of the unit it marks.
  private let starWord: RoleWord

  /// The units of the rows above, for merged cells and for tables that print a unit once for several rows.
  private var above: [Int: Clause] = [:]
  private var aboveText: [Int: ItemText] = [:]
  private var personsAbove: [Int: [PersonInCharge]] = [:]
  /// The time limit of the row above, for merged cells.
  private var limitAbove: [Int: Reading] = [:]
  /// The words that name the task of the last row.
  private var demandAbove: ItemText?
  private var lastUnit: (text: ItemText, clause: Clause)?
  /// The units that a section row names for its rows.
  private var section: (text: ItemText, clause: Clause)?

  /// Whether a row of the section names who leads.
  private var hasLeadAbove = false
  /// Whether the last row was a note.
  private var isBelowNotes = false
  /// Whether the rows are numbered 1, 2, ….
  private var hasNumberedRows = false

  /// The row read last, and its cells under their columns.
  private var last: (row: TableGrid.Row, cells: [[TableGrid.Cell]])?

  /// The columns of demands that head several rows.
  private var headings: Set<Int> = []

  private(set) var tasks: [CompiledTask] = []

  init(
    _ grid: TableGrid, number: Int, plan: Reading, lines: PlanLines, figures: FigureParsers,
    leadPlace: LeadPlace?, starWord: RoleWord
  ) {
    self.starWord = starWord
    self.grid = grid
    self.plan = plan
    self.lines = lines
    self.figures = figures.under(headingYear: Self.captionYear(grid, plan, lines))
    self.leadPlace = leadPlace ?? grid.leadPlace
    name = "表\(number)"
    guard !grid.holdsIndicators, grid.sharesWorkOut || hasUnitCells else { return }
    hasNumberedRows = grid.rows.contains { row in row.cells.first { !$0.isEmpty }.map(isNumber) ?? false }
    headings = headingColumns()
    for row in grid.rows { readRow(row) }
  }

  /// The year that the line above the table names: …2020年重点工作进展情况(7月).
  private static func captionYear(_ grid: TableGrid, _ plan: Reading, _ lines: PlanLines) -> Int? {
    let first = lines.line(of: grid.range.lowerBound)
    guard let number = (0..<first).last(where: { !lines.trimmed($0).isEmpty }) else { return nil }
    let caption = plan.slice(lines.trimmed(number)).compacted()
    guard caption.count <= longestCaption else { return nil }
    return DateReader.firstYear(in: caption)
  }

  // MARK: - Rows of tasks

  private mutating func readRow(_ row: TableGrid.Row) {
    if goesOnWithUnits(row) { return takeUnits(of: row) }
    guard !isTotal(row), !isNote(row), !isField(row) else { return }
    if isSection(row) { return openSection(row) }
    if grid.sharesWorkOut { readTitledRow(row) } else { readUntitledRow(row) }
  }

  /// A row of a table whose columns name the parts.
  private mutating func readTitledRow(_ row: TableGrid.Row) {
    let alignment = ColumnAligner(plan, grid.columns).align(row)
    readCells(alignment.cells, of: row)
    if last != nil {
      tasks[tasks.count - 1].hasUncertainColumns = !alignment.isCertain || grid.isUncertain
    }
  }

  private mutating func readCells(_ cells: [[TableGrid.Cell]], of row: TableGrid.Row) {
    last = nil
    var parts: [(text: ItemText, clause: Clause)] = []
    var persons: [PersonInCharge] = []
    var inherits = false
    for (column, kind) in grid.columns.enumerated() {
      guard case .responsibility(let label) = kind else { continue }
      let text = text(cells[column])
      if label == .person {
        persons += self.persons(text, column, of: row, cells)
        continue
      }
      if text.count == 0, isMerged(cells[column], row) || goesOn(row, cells, column),
        let clause = above[column], let text = aboveText[column]
      {
        inherits = inherits || !isMerged(cells[column], row)
        parts.append((text, clause))
      } else if CellMarks.isDitto(text.reading), let clause = above[column], let text = aboveText[column] {
        parts.append((text, clause))
      } else if text.count > 0, !isEmptyMark(text) {
        let clause = ClauseParser.parse(cell: text, label: label, namesPersons: personWord(column) != nil)
        above[column] = clause
        aboveText[column] = text
        parts.append((text, clause))
      } else if text.count > 0 || row.cells.first?.isEmpty == false {
        above[column] = nil
      }
    }
    let demand = demand(of: row, cells)
    guard demand.count > 0 || !parts.isEmpty else { return }
    demandAbove = demand
    if parts.isEmpty, let section { parts = [section] }
    persons += parts.flatMap(peopleBesideUnits)
    append(
      row, demand, parts, persons, RowFigures(words(cells, of: row, inherits), in: grid, by: figures))
    if namesProblem(cells) {
      tasks[tasks.count - 1].task.text = PolicyTask.problemMark + tasks[tasks.count - 1].task.text
    }
    addGoals(goalWords(cells))
    tasks[tasks.count - 1].inheritsUnits = inherits
    tasks[tasks.count - 1].mayShareLimit = lacksLimit(cells, row)
    tasks[tasks.count - 1].mayShareLead = !inherits && !parts.isEmpty && lacksLead(cells, row)
    last = (row, cells)
  }

  /// The words that name the task; a row without any goes on with the one above, whose cell is merged.
  private func demand(of row: TableGrid.Row, _ cells: [[TableGrid.Cell]]) -> ItemText {
    let own = demandColumns.map { text(cells[$0]) }.filter { $0.count > 0 }
    if let named = own.first {
      // Where blanks part the cells, a word may be broken: a piece of it names no task.
      guard row.placing == .flowing, named.count < Self.shortestName else { return named }
      let demands = grid.columns.indices.filter { grid.columns[$0] == .demand }.map { text(cells[$0]) }
      return demands.first { $0.count >= Self.shortestName } ?? named
    }
    let goesOn = !demandColumns.isEmpty && demandColumns.allSatisfy { isMerged(cells[$0], row) }
    return goesOn ? demandAbove ?? text(row.cells) : text(row.cells)
  }

  /// Whether the task is called by a fault that was found, as the column 存在问题 has them.
  private func namesProblem(_ cells: [[TableGrid.Cell]]) -> Bool {
    guard let naming = demandColumns.first(where: { text(cells[$0]).count > 0 }) else { return false }
    let heading = grid.headings[naming]
    let core = UnitWords.withoutBracketsBehind(heading, heading.indices)
    return Self.faults.matchSuffix(in: heading, from: core.lowerBound, endingAt: core.upperBound) != nil
  }

  private mutating func addGoals(_ goals: [String]) {
    for goal in goals {
      let text = tasks[tasks.count - 1].task.text
      tasks[tasks.count - 1].task.text += (text.hasSuffix("。") ? "" : "。") + goal
    }
  }

  /// What the columns of goals and stages, and those of demands beside the one that names the task, add to it:
  /// `目标要求：建成平台`.
  private func goalWords(_ cells: [[TableGrid.Cell]]) -> [String] {
    let naming = demandColumns.first { text(cells[$0]).count > 0 }
    let goals = grid.columns.indices.filter { column in
      let kind = grid.columns[column]
      return kind == .goal || kind == .stage
        || kind == .demand && column != naming && !headings.contains(column)
    }
    guard demandColumns.contains(where: { !goals.contains($0) }) else { return [] }
    return goals.compactMap { column -> String? in
      let (words, heading) = (text(cells[column]), grid.headings[column])
      guard words.count > 0, !isEmptyMark(words) else { return nil }
      return "\(heading.text(heading.indices))：\(words.reading.prose(words.all))"
    }
  }

  /// Each unit may have a row of its own below the task's: such a row holds nothing else.
  private func goesOnWithUnits(_ row: TableGrid.Row) -> Bool {
    guard last != nil, row.placing == .counted, row.cells.count <= grid.columns.count,
      row.cells.first?.isEmpty == true
    else { return false }
    let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
    return !filled.isEmpty && filled.allSatisfy { grid.columns[$0].namesUnits && !row.cells[$0].continues }
  }

  /// Reads the last row anew, with the units that this one adds.
  private mutating func takeUnits(of row: TableGrid.Row) {
    guard let (whole, above) = last else { return }
    let isUncertain = tasks.removeLast().hasUncertainColumns
    let cells = above.indices.map { column in
      above[column] + row.cells.indices.filter { $0 == column }.map { row.cells[$0] }.filter { !$0.isEmpty }
    }
    readCells(cells, of: .init(cells: whole.cells + row.cells, placing: whole.placing))
    tasks[tasks.count - 1].hasUncertainColumns = isUncertain
  }

  /// Whether nobody stands under the heading of those who lead, where somebody did in the row above.
  private mutating func lacksLead(_ cells: [[TableGrid.Cell]], _ row: TableGrid.Row) -> Bool {
    guard let main = mainColumn, row.placing == .counted else { return false }
    let lacks = text(cells[main]).count == 0 && !isMerged(cells[main], row)
    defer { if !lacks { hasLeadAbove = true } }
    return lacks && hasLeadAbove
  }

  /// Whether no limit came with the words of a row, where there is a column of them and a row above has one.
  private func lacksLimit(_ cells: [[TableGrid.Cell]], _ row: TableGrid.Row) -> Bool {
    row.placing == .flowing
      && grid.columns.indices.contains { column in
        grid.columns[column] == .deadline && cells[column].isEmpty && limitAbove[column] != nil
      }
  }

  /// The column of those who lead, or who answer where none is said to.
  private var mainColumn: Int? {
    grid.columns.firstIndex(of: .responsibility(.lead))
      ?? grid.columns.firstIndex(of: .responsibility(.listed))
  }

  /// The words under each column; a limit that a merged cell prints for several rows counts for each.
  private mutating func words(
    _ cells: [[TableGrid.Cell]], of row: TableGrid.Row, _ inherits: Bool
  ) -> [Reading] {
    cells.enumerated().map { column, cells in
      let words = text(cells).reading
      guard grid.columns[column] == .deadline else { return words }
      if words.count == 0 && (inherits || isMerged(cells, row)) || CellMarks.isDitto(words) {
        return limitAbove[column] ?? words
      }
      if words.count > 0 || row.placing != .flowing { limitAbove[column] = words }
      return words
    }
  }

  /// A row of a table without a column for units: the unit is the cell that is a unit's name.
  private mutating func readUntitledRow(_ row: TableGrid.Row) {
    let unit = row.cells.first { isUnitCell($0) }
    let rest = row.cells.filter { !$0.isEmpty && $0.range != unit?.range && !isNumber($0) }
    let demand = rest.first { cell in
      unit.map { cell.range.lowerBound > $0.range.lowerBound } ?? true
    }
    if let unit {
      let text = text([unit])
      lastUnit = (text, ClauseParser.parse(cell: text, label: .listed))
    }
    guard let demand else { return }
    let others = rest.filter { $0.range != demand.range }.map { text([$0]).reading }
    let figures = RowFigures(demand: text([demand]).reading, beside: others, by: figures)
    append(row, text([demand]), (section ?? lastUnit).map { [$0] } ?? [], [], figures)
    tasks[tasks.count - 1].hasUncertainColumns = grid.isUncertain
    tasks[tasks.count - 1].inheritsUnits = unit == nil && section == nil
  }

  private mutating func append(
    _ row: TableGrid.Row, _ demand: ItemText, _ parts: [(text: ItemText, clause: Clause)],
    _ persons: [PersonInCharge], _ figures: RowFigures
  ) {
    let range = span(row)
    let whole = ItemText(plan, [range], lines: lines)
    let heading = CellTitle.end(demand)
    var task = PolicyTask(
      path: "\(name)/\(tasks.count + 1)",
      title: demand.reading.prose(0..<heading),
      text: demand.reading.prose(demand.all), span: plan.span(range))
    let hasLead = parts.contains { part in
      part.clause.groups.contains { $0.word == .lead || ($0.word == nil && $0.label == .lead) }
    }
    let leadPlace = takeRules(parts)
    var seen: Set<String> = []
    for part in parts {
      let resolver = RoleResolver(
        part.clause, in: part.text, leadPlace: leadPlace, starWord: starWord, hasLeadBeside: hasLead)
      for unit in resolver.assignments() where seen.insert(unit.name).inserted { task.units.append(unit) }
      task.openEnded = task.openEnded || part.clause.isOpenEnded
    }
    if let span = clauseSpan(parts, in: range) {
      task.clauseSpan = span
      task.clause = plan.source[span]
    }
    task.persons = persons
    task.deadlines = figures.deadlines
    task.targets = figures.targets
    CellQuotes(row, in: plan).correct(&task)
    let item = PlanItem(path: task.path, text: whole, clause: nil, node: nil)
    var compiled = CompiledTask(task: task, item: item, figureDiagnostics: figures.diagnostics)
    compiled.dateRules = figures.rules
    compiled.clauses = parts
    tasks.append(compiled)
  }

  /// A cell may state that the first-listed leads, for its own row or with 下同 for those below too.
  private mutating func takeRules(_ parts: [(text: ItemText, clause: Clause)]) -> LeadPlace? {
    var here = leadPlace
    for case .firstListedLeads(_, let place, let lasting) in parts.flatMap(\.clause.rules) {
      here = place
      if lasting { leadPlace = place }
    }
    return here
  }

  /// The cells of the row that tell who answers; between a merged cell of the rows above and those stand other rows' words, so
  /// that it is quoted only where the row has no cell of its own.
  private func clauseSpan(_ parts: [(text: ItemText, clause: Clause)], in row: Range<Int>) -> SourceSpan? {
    let spans = parts.filter { $0.text.count > 0 }.map { $0.text.reading.span($0.text.all) }
    let whole = plan.span(row)
    let own = spans.filter(whole.contains)
    guard let first = own.first ?? spans.first else { return nil }
    return own.dropFirst().reduce(first) { $0.union($1) }
  }

  // MARK: - Rows that are no tasks

  private func isTotal(_ row: TableGrid.Row) -> Bool {
    guard let first = row.cells.first(where: { !$0.isEmpty && !isNumber($0) }) else { return true }
    let words = plan.words(first)
    return Self.totals.match(in: words, at: 0, before: words.count)?.length == words.count
  }

  /// note = "注:" … { row of one cell that begins with a number }        // 注:1.… and below it 2.…
  private mutating func isNote(_ row: TableGrid.Row) -> Bool {
    let filled = row.cells.filter { !$0.isEmpty }
    guard let first = filled.first(where: { !isNumber($0) }) else { return false }
    let words = plan.words(first)
    let opens = TableNotes.opens(words, words.indices)
    isBelowNotes = opens || isBelowNotes && filled.count == 1 && words.first?.isDigit == true
    return isBelowNotes
  }

  /// 索引号: | 1137… is what the page says of itself.
  private func isField(_ row: TableGrid.Row) -> Bool {
    guard let first = row.cells.first(where: { !$0.isEmpty }) else { return false }
    let words = plan.words(first)
    return words.last == Mark.colon && words.count <= Self.longestField
  }

  /// section = chinese numeral ( "、" words | words ) | one cell alone        // 二、部门履职差异考核项目
  private func isSection(_ row: TableGrid.Row) -> Bool {
    let filled = unrepeated(row.cells.filter { !$0.isEmpty })
    guard let first = filled.first else { return true }
    let words = plan.words(first)
    if let numeral = Numeral.chinese(in: words, at: 0), numeral.end < words.count {
      if words[numeral.end] == Mark.listComma {
        // A merged category may stand before a full row: 一、产业发展 | 1 | …
        let isFull = grid.namesUnits && filled.count * 2 > grid.columns.count
        return filled.count <= 2 || !hasUnitCell(row) && !isFull
      }
    }
    // 一 | 道路交通, above rows numbered 1, 2, …
    if hasNumberedRows, filled.count == 2, Self.isSectionNumeral(words) { return true }
    let isBracketed = words.first == Mark.open && Numeral.chinese(in: words, at: 1) != nil
    return filled.count == 1 && (grid.columns.count > 2) && !isNumber(first)
      && (isBracketed || words.count <= Self.longestSection)
      && (isHeadedByNumber(row) || !row.cells.contains { $0.continues })
  }

  /// Whether words stand in the first column, which is one of numbers or categories: merged cells of the row above do not
  /// go on beside those.
  private func isHeadedByNumber(_ row: TableGrid.Row) -> Bool {
    row.cells.first?.isEmpty == false && [.number, .category].contains(grid.columns.first)
  }

  /// Programs that fill merged cells print a section in each of its columns.
  private func unrepeated(_ cells: [TableGrid.Cell]) -> [TableGrid.Cell] {
    guard let first = cells.first.map({ plan.text(of: $0) }) else { return cells }
    let others = cells.dropFirst().filter { plan.text(of: $0) != first }
    return cells.count - others.count > 2 ? Array(cells.prefix(1)) + others : cells
  }

  /// 一, (一): a Chinese numeral and nothing else.
  private static func isSectionNumeral(_ words: Reading) -> Bool {
    let isBracketed = words.first == Mark.open && words.last == Mark.close
    return Numeral.chinese(in: words, at: isBracketed ? 1 : 0)?.end == words.count - (isBracketed ? 1 : 0)
  }

  private mutating func openSection(_ row: TableGrid.Row) {
    section = nil
    last = nil
    lastUnit = nil
    hasLeadAbove = false
    above = [:]
    personsAbove = [:]
    limitAbove = [:]
    demandAbove = nil
    for cell in row.cells where !cell.isEmpty {
      let text = text([cell])
      guard let open = text.reading.firstIndex(of: Mark.open), open > 0,
        let close = text.reading.closing(of: open, before: text.count)
      else { continue }
      let inner = text.slice(open + 1..<close)
      guard UnitWords.isUnit(inner.reading, inner.all) else { continue }
      section = (inner, ClauseParser.parse(cell: inner, label: .listed))
    }
  }

  // MARK: - Cells

  /// The columns that may name the task, most telling first: of 任务 and 具体措施 the first names it.
  private var demandColumns: [Int] {
    let kinds: [ColumnKind] = [.demand, .indicator, .goal, .category]
    let columns = kinds.flatMap { kind in grid.columns.indices.filter { grid.columns[$0] == kind } }
    return columns.filter { !headings.contains($0) } + columns.filter(headings.contains)
  }

  /// The columns of demands whose cells head several rows, beside a column that says something in each: 重点任务 over
  /// several 具体措施.
  private func headingColumns() -> Set<Int> {
    let demands = grid.columns.indices.filter { grid.columns[$0] == .demand }
    // Where only looks tell the columns, a piece of a broken cell may stand in another.
    guard demands.count > 1, grid.rows.allSatisfy({ [.counted, .placed].contains($0.placing) }) else {
      return []
    }
    let rows = grid.rows.filter { !isSection($0) && !isTotal($0) }.map { row in
      let cells = ColumnAligner(plan, grid.columns).align(row).cells
      return demands.map { cells[$0].map { plan.text(of: $0) }.joined() }
    }
    let heading = demands.indices.filter { column in
      zip(rows, rows.dropFirst()).contains { above, row in
        (row[column].isEmpty || row[column] == above[column]) && !above[column].isEmpty
          && demands.indices.contains { $0 > column && !row[$0].isEmpty && row[$0] != above[$0] }
      }
    }
    return Set(heading.map { demands[$0] })
  }

  private func text(_ cells: [TableGrid.Cell]) -> ItemText {
    // The lines of cells that the file told end at no edge of a page.
    ItemText(plan, cells.flatMap(\.parts), lines: grid.isTold ? nil : lines)
  }

  /// A column without a cell is merged with the row above, unless the words merely flow.
  private func isMerged(_ cells: [TableGrid.Cell], _ row: TableGrid.Row) -> Bool {
    cells.isEmpty && row.placing == .counted || cells.contains { $0.continues }
  }

  /// A row whose first cells are empty, or without a number, goes on with the row above: what stands before its task is
  /// printed there once.
  private func goesOn(_ row: TableGrid.Row, _ cells: [[TableGrid.Cell]], _ column: Int) -> Bool {
    guard row.cells.first?.isEmpty == true else { return isBelowOtherCategory(row, cells) }
    if cells[...column].allSatisfy({ text($0).count == 0 }) { return true }
    guard let number = grid.columns.firstIndex(of: .number), text(cells[number]).count == 0 else {
      // Below a category that is printed once, a row that names nobody to lead goes on with those above.
      return mainColumn.map { text(cells[$0]).count == 0 } ?? false
    }
    let demand = grid.columns.firstIndex(of: .demand) ?? 0
    let isAlone = grid.columns.indices.allSatisfy {
      !grid.columns[$0].namesUnits || text(cells[$0]).count == 0
    }
    return column < demand || isAlone
  }

  /// Whether a row that names nobody has a category of its own: where the cells came one after the other, those of a merged
  /// cell of units are missing, and it may stand beside several categories; not beside those of two sections.
  private func isBelowOtherCategory(_ row: TableGrid.Row, _ cells: [[TableGrid.Cell]]) -> Bool {
    guard row.placing == .guessed, grid.columns.first == .category else { return false }
    return !cells[0].contains { $0.parts.contains(where: plan.isSectionHeading) }
      && grid.columns.indices.allSatisfy { !grid.columns[$0].namesUnits || cells[$0].isEmpty }
  }

  /// The people of a cell, or of the merged one that covers it.
  private mutating func persons(
    _ text: ItemText, _ column: Int, of row: TableGrid.Row, _ cells: [[TableGrid.Cell]]
  ) -> [PersonInCharge] {
    let isCovered = text.count == 0 && (isMerged(cells[column], row) || goesOn(row, cells, column))
    if isCovered || CellMarks.isDitto(text.reading) { return personsAbove[column] ?? [] }
    personsAbove[column] = names(text, column)
    return personsAbove[column] ?? []
  }

  /// What a heading such as 责任单位及责任人 calls the people in its cells.
  private func personWord(_ column: Int) -> String? {
    let heading = grid.headings[column]
    return ClauseLabel.personWord(in: heading, heading.indices).map { heading.text($0) }
  }

  private func peopleBesideUnits(_ part: (text: ItemText, clause: Clause)) -> [PersonInCharge] {
    let heading = grid.columns.indices.lazy.filter { grid.columns[$0].namesUnits }.compactMap(personWord)
      .first
    return part.clause.persons.map {
      let reading = part.text.reading
      return PersonInCharge(
        name: reading.text($0.range), role: $0.label.isEmpty ? heading ?? "" : reading.text($0.label))
    }
  }

  private func names(_ text: ItemText, _ column: Int) -> [PersonInCharge] {
    let reading = text.reading
    let heading = grid.headings[column]
    return PersonNames.parts(of: text, text.all)
      .filter { !isEmptyMark(text.slice($0)) }
      .map { PersonInCharge(name: reading.text($0), role: heading.text(0..<heading.count)) }
  }

  private func isEmptyMark(_ text: ItemText) -> Bool {
    Self.emptyMarks.match(in: text.reading, at: 0, before: text.count)?.length == text.count
  }

  private func isNumber(_ cell: TableGrid.Cell) -> Bool {
    let words = plan.words(cell)
    return words.isFigure(words.indices)
  }

  private func isUnitCell(_ cell: TableGrid.Cell) -> Bool {
    let words = plan.words(cell)
    let all = 0..<words.count
    return words.count <= 16 && UnitWords.isUnit(words, all) && UnitWords.startsName(words, all)
      && !words.contains(Mark.listComma)
  }

  private func hasUnitCell(_ row: TableGrid.Row) -> Bool { row.cells.contains { isUnitCell($0) } }

  private var hasUnitCells: Bool {
    grid.rows.count { hasUnitCell($0) } >= 3 && grid.columns.contains(.demand)
  }

  private func span(_ row: TableGrid.Row) -> Range<Int> {
    let filled = row.cells.filter { !$0.isEmpty && !$0.continues }
    let start = filled.map(\.range.lowerBound).min() ?? grid.range.lowerBound
    return start..<max(start, filled.map(\.range.upperBound).max() ?? start)
  }

  private static let faults = KeywordTable<Void>("问题")
  private static let totals = KeywordTable<Void>("总分 合计 总计 小计 总分值 共计")
  private static let emptyMarks = KeywordTable<Void>("/ 无 — - —— -- ＼ \\ 、")
  private static let longestField = 8
  private static let shortestName = 5
  private static let longestSection = 30
  private static let longestCaption = 60
}
