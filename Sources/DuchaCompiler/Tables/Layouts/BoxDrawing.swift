/// Finds tables drawn with the characters of boxes, or with + - and |, whose words are cut at the edges of the cells.
///
///     table  = border { row border }
///     row    = line { line }
///     line   = "│" piece { "│" piece } "│"
///     border = ├──┼──┤ | │  ├──┤        // the second breaks only the columns it rules off: the others are merged
struct BoxDrawing: TableLayout {
  /// What the lines of a drawn table begin with.
  static let marks = boxes.union(typed)
  private let plan: Reading
  private let lines: PlanLines

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
  }

  func find() -> [TableGrid] {
    var grids: [TableGrid] = []
    var start: Int?
    for number in 0...lines.ranges.count {
      let isDrawn = number < lines.ranges.count && isDrawn(number, goesOn: start != nil)
      if isDrawn, start == nil { start = number }
      if !isDrawn, let first = start {
        if let grid = grid(first..<number) { grids.append(grid) }
        start = nil
      }
    }
    return grids
  }

  // MARK: - Rows

  private func grid(_ numbers: Range<Int>) -> TableGrid? {
    let widths = numbers.filter { !isBorder($0) }.map { pieces($0).count }
    guard let width = widths.max(by: { a, b in widths.count { $0 == a } < widths.count { $0 == b } }),
      width >= 2
    else { return nil }
    var box = Box(width: width)
    let full = numbers.first { !isBorder($0) && pieces($0).count == width }.map(edges) ?? []
    for number in numbers {
      let pieces = spread(pieces(number), of: number, over: full)
      if isBorder(number) {
        box.close(Array(repeating: true, count: width))
      } else {
        if pieces.contains(where: isRule) { box.close(ruled(pieces, width)) }
        box.add(pieces.count == width ? pieces.map { isRule($0) ? $0.upperBound..<$0.upperBound : $0 } : [])
        box.isUncertain = box.isUncertain || pieces.count != width
      }
    }
    box.close(Array(repeating: true, count: width))
    let range = lines.ranges[numbers.lowerBound].lowerBound..<lines.ranges[numbers.upperBound - 1].upperBound
    return TableGrid(range: range, rows: box.rows.flatMap(splitAtNumbers), in: plan)
  }

  /// Whether a rule runs through each column of a line.
  private func ruled(_ pieces: [Range<Int>], _ width: Int) -> [Bool] {
    pieces.count == width ? pieces.map(isRule) : Array(repeating: false, count: width)
  }

  /// Where no rules part the rows, the numbers in the first column do.
  private func splitAtNumbers(_ row: TableGrid.Row) -> [TableGrid.Row] {
    guard let numbers = row.cells.first?.parts, numbers.count > 1,
      numbers.allSatisfy({ plan.wholeNumber($0) != nil })
    else { return [row] }
    let starts = numbers.map { lines.line(of: $0.lowerBound) }
    return starts.indices.map { index in
      let first = index == 0 ? 0 : starts[index]
      let last = index + 1 < starts.count ? starts[index + 1] : Int.max
      return TableGrid.Row(
        cells: row.cells.map { cell in
          TableGrid.Cell(
            parts: cell.parts.filter { (first..<last).contains(lines.line(of: $0.lowerBound)) },
            continues: cell.continues)
        }, placing: row.placing)
    }
  }

  // MARK: - Merged columns

  /// Puts the pieces of a line on which columns are merged where they stand among all columns: words under the first of
  /// those they cover, a rule under each.
  private func spread(_ pieces: [Range<Int>], of number: Int, over full: [Int]) -> [Range<Int>] {
    let width = full.count - 1
    guard pieces.count < width else { return pieces }
    let columns = edges(number).map { edge in full.firstIndex { abs($0 - edge) <= 1 } }
    guard columns.count == pieces.count + 1, !columns.contains(nil) else { return pieces }
    let starts = columns.compactMap { $0 }
    return pieces.indices.flatMap { index in
      let piece = pieces[index]
      let covered = isRule(piece) ? piece : piece.upperBound..<piece.upperBound
      return [piece] + Array(repeating: covered, count: max(0, starts[index + 1] - starts[index] - 1))
    }
  }

  /// How far from the line's beginning its vertical lines stand; Chinese characters and those of boxes take two columns.
  private func edges(_ number: Int) -> [Int] {
    let line = lines.trimmed(number)
    var edges = [0]
    var place = 0
    for at in line {
      if at > line.lowerBound, isEdge(at, line) { edges.append(place) }
      place += plan.end(at) - plan.start(at) >= 3 ? 2 : 1
    }
    return edges
  }

  // MARK: - Lines

  /// A table drawn with typewriter marks begins with a border: +----+----+.
  private func isDrawn(_ number: Int, goesOn: Bool) -> Bool {
    let line = lines.trimmed(number)
    guard let first = line.first else { return false }
    if Self.boxes.contains(plan[first]) { return true }
    guard Self.typed.contains(plan[first]), line.count > 2 else { return false }
    // |---|---| is a rule of Markdown, below headings that no border stands above.
    return goesOn || isBorder(number) && plan[first] == Self.plus
  }

  private func isBorder(_ number: Int) -> Bool {
    lines.trimmed(number).allSatisfy { isMark($0) || plan[$0].isSpace }
      && lines.trimmed(number).contains { Self.horizontals.contains(plan[$0]) }
      && !pieces(number).contains { !isRule($0) }
  }

  /// Returns the words, blanks or rules between the vertical lines.
  private func pieces(_ number: Int) -> [Range<Int>] {
    let line = lines.trimmed(number)
    var pieces: [Range<Int>] = []
    var start = line.lowerBound + 1
    for at in line.dropFirst() where isEdge(at, line) {
      pieces.append(plan.trimmed(start..<max(start, at)))
      start = at + 1
    }
    if start < line.upperBound { pieces.append(plan.trimmed(start..<line.upperBound)) }
    return pieces
  }

  /// A vertical line or a crossing parts two columns; a horizontal line does not.
  private func isEdge(_ at: Int, _ line: Range<Int>) -> Bool {
    let isTyped = Self.typed.contains(plan[line.lowerBound])
    let isPlus = plan[at] == Self.plus && plan[line.lowerBound] != Self.plus
    return isMark(at) && !Self.horizontals.contains(plan[at])
      && (Self.boxes.contains(plan[at]) || isTyped && !isPlus)
  }

  private func isMark(_ at: Int) -> Bool {
    Self.boxes.contains(plan[at]) || Self.typed.contains(plan[at])
      || Self.horizontals.contains(plan[at])
  }

  private func isRule(_ piece: Range<Int>) -> Bool {
    !piece.isEmpty && piece.allSatisfy { Self.horizontals.contains(plan[$0]) }
  }

  private static let boxes = CharacterFilter((UInt32(0x2500)...0x257F))
  private static let horizontals = CharacterFilter("─━═╌╍┄┅┈┉-=")
  private static let typed = CharacterFilter("|+")
  private static let plus: UInt32 = 0x2B
}
