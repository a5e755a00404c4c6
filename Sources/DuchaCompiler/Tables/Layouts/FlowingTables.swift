/// Finds tables whose cells arrive one after the other, between blanks or line breaks: no separator tells the columns.
///
///     table  = heading { heading } { section } row { section | row }
///     row    = number fragment { fragment }        // numbers count 1, 2, 3, … at the start of their lines, or behind
///                                                  // the section of a merged first cell; below a section they
///                                                  // may begin anew
///     number = digits | digits ( "、" | "." ) | "(" chinese ")"      // the second form may stand right before the words
///     section = numeral words | numeral newline words              // 一、建设平台; 一 and 建设平台 below it
///
/// Printed columns and copied web pages read like this; which column a fragment belongs to is left to
/// ``ColumnAligner``.
struct FlowingTables: TableLayout {
  private let plan: Reading
  private let lines: PlanLines
  private let fragments: [Range<Int>]
  private let opensLine: [Bool]

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
    // Most plans have no column of numbers, and need not be taken apart.
    let mayHaveHeader =
      ColumnKind.numberHeadings.contains(in: plan, 0..<plan.count) || Self.mayHaveUnnumberedHeader(plan)
    fragments = mayHaveHeader ? Self.spacedOut(Self.fragments(plan), plan) : []
    opensLine = Self.openers(plan, fragments)
  }

  /// Whether a word that names who answers stands between blanks, as headings of columns do, or on a line of its own.
  private static func mayHaveUnnumberedHeader(_ plan: Reading) -> Bool {
    var at = 0
    while let word = bodies.firstMatch(in: plan, at..<plan.count) {
      at = word.at + word.match.length
      let opensLine = word.at == 0 || plan[word.at - 1].isSpace
      if at < plan.count, plan[at].isSpace, opensLine || plan[at] != Mark.newline { return true }
    }
    return false
  }

  private static let bodies = KeywordTable<Void>("责任单位 牵头单位 责任部门 牵头部门 主办单位 承办单位 负责单位 主责单位 实施单位 落实单位")

  func find() -> [TableGrid] {
    var grids: [TableGrid] = []
    var at = 0
    while at < fragments.count {
      if let header = header(at) ?? unnumberedHeader(at), let grid = grid(behind: header) {
        grids.append(grid.table)
        at = grid.next
      } else if let header = headingLines(at), let grid = unnumberedGrid(header) {
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
      let ends = at == plan.count || plan[at].isSpace || plan[at] == Mark.bar
      if ends, let first = start {
        if at < plan.count, SpacedFigure.goesOn(plan, first..<at) { continue }
        fragments.append(first..<at)
        start = nil
      } else if !ends, start == nil {
        start = at
      }
    }
    return fragments
  }

  /// Joins words whose characters stand apart: 工 作 任 务.
  private static func spacedOut(_ fragments: [Range<Int>], _ plan: Reading) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for fragment in fragments {
      if let last = joined.last, goesOn(fragment, behind: last, plan) {
        joined[joined.count - 1] = last.lowerBound..<fragment.upperBound
      } else {
        joined.append(fragment)
      }
    }
    return joined
  }

  private static func goesOn(_ fragment: Range<Int>, behind last: Range<Int>, _ plan: Reading) -> Bool {
    let isApart = fragment.count == 1 && fragment.lowerBound == last.upperBound + 1
    guard isApart, plan[last.upperBound] != Mark.newline, plan[last.upperBound].isSpace else { return false }
    return plan[fragment.lowerBound].isHan && plan[last.upperBound - 1].isHan
      && (last.count == 1 || plan[last.upperBound - 2].isSpace)
  }

  /// For each fragment whether it is the first of its line.
  private static func openers(_ plan: Reading, _ fragments: [Range<Int>]) -> [Bool] {
    fragments.indices.map { index in
      let gap = (index == 0 ? 0 : fragments[index - 1].upperBound)..<fragments[index].lowerBound
      return index == 0 || gap.contains { plan[$0] == Mark.newline }
    }
  }

  // MARK: - Header

  private struct Header {
    var columns: [ColumnKind]
    var words: [Range<Int>]
    /// The fragment of the first row's number.
    var firstRow: Int
    var numbering: Numbering
    /// Whether the categories of the rows stand before their numbers.
    var hasCategory = false
  }

  /// How the rows are numbered.
  private enum Numbering {
    /// 1, a fragment of its own.
    case bare
    /// 1、 or 1. before the words.
    case pointed
    /// (一), a fragment of its own.
    case bracketed
  }

  /// A header begins with 序号 and ends before the first row or section; one of its words names who answers.
  private func header(_ first: Int) -> Header? {
    guard fragments.indices.contains(first), kind(first) == .number else { return nil }
    var end = first
    while end < fragments.count, number(end) == nil, sectionLength(end) == 0 {
      guard end - first < Self.mostColumns, fragments[end].count <= Self.longestHeading else { return nil }
      end += 1
    }
    // Below 类别 序号 … the last word before the first number, or before its section, is the first row's category.
    let isBelowCategory = first > 0 && kind(first - 1) == .category
    let endsWithCategory = isBelowCategory && end - first > 3
    let hasCategory = endsWithCategory || isBelowCategory && end < fragments.count && sectionLength(end) > 0
    let words = headings(wholeHeadings(first..<(endsWithCategory ? end - 1 : end)))
    let columns = ColumnKind.withDemand(words.map { ColumnKind.announced(by: heading($0)) })
    guard columns.count >= 3, columns.shareWorkOut else { return nil }
    // A section may tell what its rows come to.
    var isBelowSection = false
    while end < fragments.count, sectionLength(end) > 0 || isBelowSection && isSum(end) {
      isBelowSection = true
      end += max(1, sectionLength(end))
    }
    if hasCategory, end + 1 < fragments.count, number(end) == nil { end += 1 }
    guard end < fragments.count, let opener = number(end), opensLine[end] else { return nil }
    let isFirst = opener.value == 1 || Self.mayStartAnywhere(columns)
    guard isFirst else { return nil }
    return Header(
      columns: columns, words: words, firstRow: end, numbering: opener.numbering, hasCategory: hasCategory)
  }

  /// A line of nothing but headings, one of them who answers, behind which items are numbered: 工作任务 责任单位 完成时限,
  /// then 1.建设平台 县住建局 6月. What stands before the first number is the section of a merged first cell.
  private func unnumberedHeader(_ first: Int) -> Header? {
    guard opensLine[first], kind(first) != nil else { return nil }
    let end = (first + 1..<fragments.count).first { opensLine[$0] } ?? fragments.count
    let kinds = (first..<end).compactMap(kind)
    guard kinds.count >= 3, kinds.count == end - first, kinds.contains(where: \.namesUnits),
      end < fragments.count
    else { return nil }
    let hasSection = isSection(end) && end + 1 < fragments.count && !opensLine[end + 1]
    let row = hasSection ? end + 1 : end
    guard let opener = number(row), opener.numbering == .pointed, opener.value == 1 else { return nil }
    let own = hasSection ? first + 1 : first
    let start = fragments[own].lowerBound
    return Header(
      columns: [.number] + ColumnKind.withDemand((own..<end).map(kind)),
      words: [start..<start] + fragments[own..<end], firstRow: row, numbering: .pointed)
  }

  /// Returns the headings that stand on lines of their own: nothing but a table names several columns one after the other.
  private func headingLines(_ first: Int) -> Range<Int>? {
    guard kind(first) != nil, header(first + 1) == nil else { return nil }
    let end = (first..<fragments.count).first { !opensLine[$0] || kind($0) == nil } ?? fragments.count
    let kinds = (first..<end).compactMap(kind)
    let namesTasks = kinds.contains { $0 == .demand || $0 == .goal || $0 == .indicator }
    guard (3...Self.mostColumns).contains(kinds.count), kinds.shareWorkOut, namesTasks else { return nil }
    return first..<end
  }

  /// The rows below headings on lines of their own, whose cells alone tell where a row begins.
  private func unnumberedGrid(_ header: Range<Int>) -> (table: TableGrid, next: Int)? {
    let columns = header.map { kind($0) ?? .other }
    let hasCategory = columns.contains(.category)
    var rows: [TableGrid.Row] = []
    var at = header.upperBound
    while at < fragments.count, !endsTable(at), rows.count < Self.mostRows {
      let isSection = !hasCategory && isSection(at)
      let first = isSection ? at + 1 : at
      let end =
        (first..<fragments.count).first { endsTable($0) || !hasCategory && self.isSection($0) }
        ?? fragments.count
      let flow = CellFlow(plan, Array(fragments[first..<max(first, end)]), columns: columns)
      guard flow.namesUnits else { break }
      if isSection { rows.append(.init(cells: [.init(range: fragments[at])], placing: .flowing)) }
      rows += flow.rows
      at = end
    }
    guard rows.count > 1 else { return nil }
    let range = fragments[header.lowerBound].lowerBound..<fragments[at - 1].upperBound
    let table = TableGrid(
      range: range, columns: columns, headings: header.map { heading(fragments[$0]) }, rows: rows)
    return (table, at)
  }

  /// Whether a fragment is the first of its line, or behind the section that is.
  private func opensRow(_ index: Int) -> Bool { opensLine[index] || index > 0 && isSection(index - 1) }

  /// Joins headings whose words two lines share: 牵头, and below it 部门.
  private func wholeHeadings(_ places: Range<Int>) -> [Range<Int>] {
    var whole: [Range<Int>] = []
    for place in places {
      let fragment = fragments[place]
      if let last = whole.last, opensLine[place], last.count == 2, isTail(fragment),
        ColumnKind.announced(by: heading(last.lowerBound..<fragment.upperBound)) != nil
      {
        whole[whole.count - 1] = last.lowerBound..<fragment.upperBound
      } else {
        whole.append(fragment)
      }
    }
    return whole
  }

  private func isTail(_ fragment: Range<Int>) -> Bool {
    Self.tails.match(in: plan, at: fragment.lowerBound, before: fragment.upperBound)?.length == fragment.count
  }

  private static let tails = KeywordTable<Void>("部门 单位 时间 时限 期限 节点 领导")

  /// A second row of headings arrives behind the first: 责任单位 完成时限 牵头单位 配合单位.
  private func headings(_ words: [Range<Int>]) -> [Range<Int>] {
    let headings = words.map { HeaderRows.Heading(words: heading($0)) }
    for first in words.indices.dropFirst(2).dropLast() {
      guard let places = HeaderRows.places(of: Array(headings[first...]), below: Array(headings[..<first])),
        let last = places.last, last < first - 1
      else { continue }
      return (0..<first).flatMap { place in
        let below = places.indices.filter { places[$0] == place }
        return below.isEmpty ? [words[place]] : below.map { words[first + $0] }
      }
    }
    return words
  }

  /// Excerpts keep the numbers of the list they come from.
  private static func mayStartAnywhere(_ columns: [ColumnKind]) -> Bool {
    columns.count >= 4 && columns.contains { $0 == .demand || $0 == .goal }
  }

  private func heading(_ range: Range<Int>) -> Reading { plan.slice(range).compacted() }

  private func kind(_ index: Int) -> ColumnKind? {
    ColumnKind.announced(by: plan.slice(fragments[index]).compacted())
  }

  // MARK: - Rows

  private func grid(behind header: Header) -> (table: TableGrid, next: Int)? {
    var starts: [Int] = [header.firstRow]
    var last = number(header.firstRow)?.value ?? 1
    let isSparse = last != 1
    var at = header.firstRow + 1
    while at < fragments.count, at - starts[starts.count - 1] <= Self.mostFragments {
      if let opener = number(at), opensRow(at), opener.numbering == header.numbering,
        opener.value == last + 1 || isSparse && opener.value > last || opener.value == 1 && followsSection(at)
      {
        starts.append(at)
        last = opener.value
      }
      at += 1
    }
    var rows: [TableGrid.Row] = []
    var longest = header.columns.count
    var next = header.firstRow
    for (index, start) in starts.enumerated() {
      let limit =
        index + 1 < starts.count ? starts[index + 1] : lastRowEnd(start, cells: longest, header.columns)
      let cells = cells(from: start, to: limit, header)
      longest = max(longest, cells.reduce(0) { $0 + max($1.parts.count, 1) })
      rows += parts(.init(cells: cells, placing: .flowing), header.columns)
      if header.hasCategory { rows += sections(start..<limit) }
      next = limit
    }
    guard rows.count >= 2, let first = header.words.first,
      let end = rows.last?.cells.last(where: { !$0.isEmpty })?.range.upperBound
    else { return nil }
    let table = TableGrid(
      range: first.lowerBound..<end, columns: header.columns, headings: header.words.map(heading),
      rows: rows)
    return (header.hasCategory ? belowCategories(table) : table, next)
  }

  /// The headings among the cells of a row: what is printed once above them does not hold below.
  private func sections(_ fragments: Range<Int>) -> [TableGrid.Row] {
    fragments.filter(isSection).map { .init(cells: [.init(range: self.fragments[$0])], placing: .flowing) }
  }

  /// The categories before the numbers are printed once for the rows below them: each row's own cell is empty.
  private func belowCategories(_ table: TableGrid) -> TableGrid {
    let none = plan.slice(table.range.lowerBound..<table.range.lowerBound)
    var table = table
    table.columns.insert(.category, at: 0)
    table.headings.insert(none, at: 0)
    for index in table.rows.indices { table.rows[index].cells.insert(.init(parts: []), at: 0) }
    return table
  }

  /// A merged number stands once for several rows, each with units of its own, and a limit where there is a column of them.
  private func parts(_ row: TableGrid.Row, _ columns: [ColumnKind]) -> [TableGrid.Row] {
    let ends =
      columns.contains(.deadline)
      ? row.cells.count { CellLooks(plan.words($0)).isLimit } : demandsBeforeUnits(row.cells)
    guard ends > 1, row.cells.count > columns.count else { return [row] }
    var rows = CellFlow(plan, row.cells.map(\.range), columns: columns).rows
    guard rows.count > 1, rows.allSatisfy({ isWhole($0, columns) }) else { return [row] }
    for index in rows.indices { rows[index].placing = .guessed }
    return rows
  }

  /// Returns how many sentences stand right before units: 编制方案。 县教育局 开展培训。 县人社局 are two.
  private func demandsBeforeUnits(_ cells: [TableGrid.Cell]) -> Int {
    zip(cells, cells.dropFirst()).count { cell, next in
      plan.words(cell).last == Mark.stop
        && CellLooks(plan.words(next)).fitness(.responsibility(.listed)) > 3
    }
  }

  /// Whether a row names who answers; the units of the row above may stand for it where it tells what is to be done by when.
  private func isWhole(_ row: TableGrid.Row, _ columns: [ColumnKind]) -> Bool {
    let filled = columns.indices.filter { !row.cells[$0].isEmpty }
    return filled.contains { columns[$0].namesUnits }
      || filled.contains { columns[$0] == .demand } && filled.contains { columns[$0] == .deadline }
  }

  /// No number ends the last row: it has as many cells as the longest before it; what goes on with a list is no new one.
  private func lastRowEnd(_ start: Int, cells: Int, _ columns: [ColumnKind]) -> Int {
    var count = 1
    var at = start + 1
    while at < fragments.count, at - start < Self.mostFragments {
      let isNew = !plan.endsInsideList(fragments[at - 1]) && !plan.beginsInsideList(fragments[at])
      if isNew { count += 1 }
      if count > cells || opensLine[at] && endsTable(at) { break }
      at += 1
    }
    // Where its cells have more lines than those above, the limit that closes the row stands farther down.
    guard columns.last == .deadline, !(start..<at).contains(where: isLimit) else { return at }
    return (at..<min(at + Self.mostLinesMore, fragments.count)).first(where: isLimit).map { $0 + 1 } ?? at
  }

  private func isLimit(_ index: Int) -> Bool {
    fragments[index].count <= Self.longestLimit
      && !Mark.endsSentence(plan[fragments[index].upperBound - 1])
      && CellLooks(plan.slice(fragments[index]).compacted()).isLimit
  }

  /// The number and the fragments behind it, up to a section heading, a note or the header of the next page.
  private func cells(from start: Int, to limit: Int, _ header: Header) -> [TableGrid.Cell] {
    guard let opener = number(start) else { return [] }
    var cells = [TableGrid.Cell(range: fragments[start].lowerBound..<opener.end)]
    let rest = opener.rest..<fragments[start].upperBound
    var words = rest.isEmpty ? [] : [rest]
    var areLines = true
    for index in start + 1..<max(limit, start + 1) {
      if opensLine[index], sectionLength(index) > 0 || endsTable(index) || startsHeader(index, header) {
        break
      }
      let fragment = fragments[index]
      let isPoint = index == start + 1 && opener.numbering == .pointed && rest.isEmpty
      let own = isPoint && isPointMark(fragment.lowerBound) ? fragment.dropFirst() : fragment
      if !own.isEmpty { words.append(own) }
      areLines = areLines && opensLine[index]
    }
    // Where a line is never more than a cell, the words tell which lines are of one.
    cells +=
      areLines && header.columns.count < words.count + 1
      ? WrappedCells(plan, columns: header.columns).cells(words) : words.map { TableGrid.Cell(range: $0) }
    return header.hasCategory ? withoutNextCategory(cells, header.columns) : cells
  }

  /// What stands behind a row's units or limit and is none heads the rows below.
  private func withoutNextCategory(_ cells: [TableGrid.Cell], _ columns: [ColumnKind]) -> [TableGrid.Cell] {
    guard let last = columns.last, last == .deadline || last.namesUnits else { return cells }
    var cells = cells
    while cells.count > 2, let cell = cells.last, CellLooks(plan.words(cell)).fitness(last) < 0 {
      cells.removeLast()
    }
    return cells
  }

  private func startsHeader(_ index: Int, _ header: Header) -> Bool {
    guard let first = header.words.first, header.words.count > 1, index + 1 < fragments.count else {
      return false
    }
    return plan.text(fragments[index]) == plan.text(first)
      && plan.text(fragments[index + 1]) == plan.text(header.words[1])
  }

  /// More digits than the number of a row has.
  private func isSum(_ index: Int) -> Bool {
    number(index) == nil && plan.isFigure(fragments[index])
  }

  private func endsTable(_ index: Int) -> Bool {
    let range = fragments[index]
    return Self.enders.match(in: plan, at: range.lowerBound, before: range.upperBound) != nil
  }

  private func isSection(_ index: Int) -> Bool {
    opensLine[index] && plan.isSectionHeading(fragments[index])
  }

  /// Returns how many fragments a section takes that begins here: 一、建设平台 one, 一 and 建设平台 before a row's number two;
  /// (一) alone is such a number.
  private func sectionLength(_ index: Int) -> Int {
    guard opensLine[index] else { return 0 }
    let isNumeral = number(index)?.numbering == .bracketed || isChineseNumeral(fragments[index])
    guard isNumeral else { return isSection(index) ? 1 : 0 }
    guard index + 2 < fragments.count, opensLine[index + 1], opensLine[index + 2], number(index + 1) == nil,
      fragments[index + 1].count <= Self.longestSection, let row = number(index + 2), row.value == 1
    else { return 0 }
    return 2
  }

  /// 一, for which some typists have a dash.
  private func isChineseNumeral(_ range: Range<Int>) -> Bool {
    Numeral.chinese(in: plan, at: range.lowerBound)?.end == range.upperBound
      || range.count == 1 && Self.dashes.contains(plan[range.lowerBound])
  }

  private static let dashes: CharacterFilter = "—–-－"

  /// Whether a section stands right before a fragment.
  private func followsSection(_ index: Int) -> Bool {
    index > 1 && (sectionLength(index - 1) == 1 || sectionLength(index - 2) == 2)
  }

  private typealias Opener = (value: Int, end: Int, rest: Int, numbering: Numbering)

  /// number = digits [ "、" | "." words ] | "(" chinese ")"
  private func number(_ index: Int) -> Opener? {
    let range = fragments[index]
    if let value = bracketed(range) { return (value, range.upperBound, range.upperBound, .bracketed) }
    guard let numeral = Numeral.arabic(in: plan, at: range.lowerBound) else { return nil }
    if numeral.end == range.upperBound {
      let isPointed =
        index + 1 < fragments.count && plan[fragments[index + 1].lowerBound] == Mark.listComma
      return (numeral.value, numeral.end, numeral.end, isPointed ? .pointed : .bare)
    }
    guard numeral.end < range.upperBound, isPointMark(numeral.end),
      numeral.end + 1 == range.upperBound || !plan[numeral.end + 1].isDigit
    else { return nil }
    return (numeral.value, numeral.end, numeral.end + 1, .pointed)
  }

  /// (一)
  private func bracketed(_ range: Range<Int>) -> Int? {
    guard plan[range.lowerBound] == Mark.open, plan[range.upperBound - 1] == Mark.close,
      let numeral = Numeral.chinese(in: plan, at: range.lowerBound + 1), numeral.end == range.upperBound - 1
    else { return nil }
    return numeral.value
  }

  private func isPointMark(_ at: Int) -> Bool {
    plan[at] == Mark.listComma || plan[at] == Mark.dot
  }

  private static let mostColumns = 12
  private static let longestHeading = 14
  private static let mostFragments = 60
  private static let mostRows = 2_000
  private static let mostLinesMore = 4
  private static let longestLimit = 14
  private static let longestSection = 30
  private static let enders = KeywordTable<Void>(
    "附件 附表 备注: 注: 填报 说明: 抄送 合计 总计 小计 (此件 联系人 上一篇 下一篇 打印 主办单位: 分享")
}
