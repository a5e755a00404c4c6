/// Joins the lines of cells that arrive one after the other, where the words tell that a line only wraps.
///
///     row   = number [ group ] demand { units }
///     demand = line { line } "。"            // the sentences of the demand end before the first unit
///     units  = line { line }                 // 市政务服务|办、市大数据|管理中心
///
/// A line of units goes on where its last name is no whole name, or where the next line is only the ending of one.
struct WrappedCells {
  private let plan: Reading
  private let columns: [ColumnKind]

  init(_ plan: Reading, columns: [ColumnKind]) {
    self.plan = plan
    self.columns = columns
  }

  /// Returns the cells of a row, each with all its lines; `lines` are those behind its number.
  func cells(_ lines: [Range<Int>]) -> [TableGrid.Cell] {
    guard let end = lines.lastIndex(where: endsSentence), end + 1 < lines.count,
      !(0..<end).contains(where: { endsSentence(lines[$0]) && opensUnits(lines[$0 + 1]) })
    else {
      return lines.map { TableGrid.Cell(range: $0) }
    }
    let group = groupEnd(lines[...end])
    let said = [Array(lines[..<group]), Array(lines[group...end])].filter { !$0.isEmpty }
    return said.map { TableGrid.Cell(parts: $0) } + unitCells(lines[(end + 1)...])
  }

  /// Units or a limit behind an earlier sentence: a merged number heads several rows.
  private func opensUnits(_ line: Range<Int>) -> Bool {
    let looks = CellLooks(plan.slice(line).compacted())
    return looks.isLimit || looks.fitness(.responsibility(.listed)) > 3
  }

  private func endsSentence(_ line: Range<Int>) -> Bool { plan[line.upperBound - 1] == Mark.stop }

  /// Returns where the demand begins behind the lines of a merged first cell, which are shorter: 1.优化企业开|办服务.
  private func groupEnd(_ lines: ArraySlice<Range<Int>>) -> Int {
    let demands = columns.count { $0 == .demand || $0 == .category }
    guard demands > 1, lines.count > 1, let first = lines.first else { return lines.startIndex }
    // A line that wraps is as long as the next: 推动源头减量, and below it 在设计文件中增加….
    let isNumbered = isNumbered(first)
    guard isNumbered || isShortHeading(first, above: lines[lines.startIndex + 1]) else {
      return lines.startIndex
    }
    let width = isNumbered ? first.count + 1 : first.count * 3 / 2
    let end = lines.dropFirst().firstIndex { $0.count > width }
    return end ?? lines.startIndex
  }

  private func isShortHeading(_ line: Range<Int>, above next: Range<Int>) -> Bool {
    Self.headingLengths.contains(line.count) && plan[line.upperBound - 1].isHan && plan[next.lowerBound].isHan
  }

  private static let headingLengths = 4...16
  private static let titleMark: UInt32 = 0x300A  // 《

  private func isNumbered(_ line: Range<Int>) -> Bool {
    if plan.isSectionHeading(line) { return true }
    guard let numeral = Numeral.arabic(in: plan, at: line.lowerBound), numeral.end < line.upperBound else {
      return false
    }
    return plan[numeral.end] == Mark.dot || plan[numeral.end] == Mark.listComma
  }

  private func unitCells(_ lines: ArraySlice<Range<Int>>) -> [TableGrid.Cell] {
    var cells: [[Range<Int>]] = []
    for line in lines {
      if let last = cells.last, goesOn(last, line) {
        cells[cells.count - 1].append(line)
      } else {
        cells.append([line])
      }
    }
    return cells.map { TableGrid.Cell(parts: $0) }
  }

  private func goesOn(_ cell: [Range<Int>], _ line: Range<Int>) -> Bool {
    let words = ItemText(plan, cell).reading
    if isPerson(words) || isPerson(plan.slice(line).compacted()) { return false }
    guard let name = words.parts(of: words.indices, at: Mark.nameMarks).last, !name.isEmpty else {
      return true
    }
    if Mark.nameMarks.contains(words[words.count - 1]) { return true }
    // 各街镇, and beside it 《工作指引》: no name begins with a quotation mark.
    if plan[line.lowerBound] == Self.titleMark { return false }
    let next = plan.parts(of: line, at: Mark.nameMarks).first ?? line
    if UnitWords.isBareEnding(plan, next) || UnitWords.isBareHead(plan, next) { return true }
    let isCut =
      !UnitWords.isUnit(words, name) || !endsForSure(words, name) && !UnitWords.startsName(plan, next)
    return isCut && !CellLooks(words).isLimit && !CellLooks(plan.slice(line)).isLimit
  }

  /// 张伟, under a column for those in charge.
  private func isPerson(_ words: Reading) -> Bool {
    columns.contains(.responsibility(.person)) && PersonNames.isLikely(words, words.indices)
  }

  /// 市委 may go on with 宣传部 and 试点 with 工作领导小组; 局 and 管委会 end their names.
  private func endsForSure(_ words: Reading, _ name: Range<Int>) -> Bool {
    name.count > 2
      && (UnitWords.endsDepartment(words, name) || UnitWords.endsName(words, name)
        || UnitWords.endsWithBody(words, name) || UnitWords.isBranch(words, name))
  }
}
