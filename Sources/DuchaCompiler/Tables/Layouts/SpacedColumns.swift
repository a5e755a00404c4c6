/// Finds tables whose columns are kept by spaces, as text taken from printed pages has them.
///
///     table = heading line { line }
///     line  = fragment { gap fragment }        // a gap is two blanks or more
///
/// The place of a fragment on its line tells its column. A row takes several lines, and its number stands beside any
/// of them: ``RowDivider`` finds where one row ends and the next begins.
struct SpacedColumns: TableLayout {
  private let plan: Reading
  private let lines: PlanLines
  /// The columns of blanks that a Chinese character was given: two where the text was typed, one in text that
  /// `pdftotext` took from pages.
  private var wide = 2
  private var firstHeader: Int?

  init(_ plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
    // Only a text with such a header is measured; what a header is does not depend on widths.
    firstHeader = lines.ranges.indices.first { header($0) != nil }
    guard firstHeader != nil else { return }
    if alignment(wide: 1) > alignment(wide: 2) { wide = 1 }
  }

  func find() -> [TableGrid] {
    var grids: [TableGrid] = []
    var number = firstHeader ?? lines.ranges.count
    while number < lines.ranges.count {
      guard let header = header(number) else {
        number += 1
        continue
      }
      let end = tableEnd(number, header)
      if let grid = grid(header, number..<end) { grids.append(grid) }
      number = max(end, number + 1)
    }
    return grids
  }

  // MARK: - Header

  /// A line most of whose words name columns, one of them who answers or values of years, and all with gaps between.
  private func header(_ number: Int) -> [SpacedFragment]? {
    guard mayHaveColumns(number) else { return nil }
    let fragments = fragments(number)
    guard fragments.count >= 3 else { return nil }
    let kinds = fragments.map { kind($0.range) }
    guard kinds.count(where: { $0 != nil }) * 2 > kinds.count,
      kinds.contains(where: { $0?.namesUnits ?? false }) || namesIndicators(kinds)
    else { return nil }
    return fragments
  }

  private func namesIndicators(_ kinds: [ColumnKind?]) -> Bool {
    kinds.contains(.indicator) && kinds.contains { if case .year = $0 { true } else { false } }
  }

  /// Puts the headings of a second line in the place of the one that stands over them; returns which line that was.
  private func completed(_ header: [SpacedFragment], below number: Int) -> ([SpacedFragment], line: Int?) {
    guard let next = lines.filled(behind: number) else { return (header, nil) }
    func heading(_ fragment: SpacedFragment) -> HeaderRows.Heading {
      .init(words: plan.slice(fragment.range).compacted())
    }
    let lower = fragments(next)
    let (above, below) = (header.map(heading), lower.map(heading))
    guard let places = HeaderRows.places(of: below, belowAny: above) else { return (header, nil) }
    let kept = header.indices.filter { !places.contains($0) }.map { header[$0] }
    return ((kept + lower).sorted { $0.place.lowerBound < $1.place.lowerBound }, next)
  }

  /// Most lines have no two gaps; they need not be measured.
  private func mayHaveColumns(_ number: Int) -> Bool {
    var blanks = 0
    var gaps = 0
    for at in lines.ranges[number] {
      guard plan[at].isSpace else {
        blanks = 0
        continue
      }
      // A wide blank, or a tab, is a gap of its own where characters count two columns.
      blanks += 2
      if blanks == 2 { gaps += 1 }
    }
    return gaps >= 2
  }

  private func kind(_ range: Range<Int>) -> ColumnKind? {
    ColumnKind.announced(by: plan.slice(range).compacted())
  }

  /// The table ends before a line that runs across its columns.
  private func tableEnd(_ header: Int, _ columns: [SpacedFragment]) -> Int {
    var end = header + 1
    var next = header + 1
    let second = completed(columns, below: header).line
    while next < lines.ranges.count {
      let fragments = fragments(next)
      if fragments.contains(where: { fragment in columns.count { fragment.overlaps($0) } >= 3 }) { break }
      if next - end > Self.mostBlankLines || next != second && opensOtherTable(next, columns) { break }
      next += 1
      if !fragments.isEmpty { end = next }
    }
    return end
  }

  /// A header with other words, or a caption above one, begins another table; each page may print the header again.
  private func opensOtherTable(_ number: Int, _ columns: [SpacedFragment]) -> Bool {
    if let header = header(number) { return words(header) != words(columns) }
    let caption = fragments(number)
    guard caption.count == 1, !isSection(number), !UnitWords.isUnit(plan, caption[0].range),
      let next = lines.filled(behind: number), header(next) != nil,
      let row = lines.filled(behind: next), let first = fragments(row).first
    else { return false }
    return plan.wholeNumber(first.range).map { $0 == 1 } ?? false
  }

  private func words(_ fragments: [SpacedFragment]) -> [String] { fragments.map { plan.text($0.range) } }

  // MARK: - Rows

  private func grid(_ first: [SpacedFragment], _ numbers: Range<Int>) -> TableGrid? {
    let (header, second) = completed(first, below: numbers.lowerBound)
    let columns = header.map { kind($0.range) ?? .other }
    let body = numbers.dropFirst().filter { number in
      let fragments = fragments(number)
      return !fragments.isEmpty && number != second && self.header(number) == nil
    }
    let extents = ColumnExtents(header, body.map { fragments($0) })
    let printed = body.map { number in
      SpacedLine(
        cells: extents.cells(fragments(number)) { plan.wholeNumber($0) != nil },
        followsBlank: lines.trimmed(number - 1).isEmpty,
        isSection: isSection(number))
    }
    let rows = RowDivider(plan, columns: columns, lines: printed).rows
    guard rows.count >= 2, let start = first.first else { return nil }
    return TableGrid(
      range: start.range.lowerBound..<lines.ranges[numbers.upperBound - 1].upperBound, columns: columns,
      headings: header.map { plan.slice($0.range).compacted() }, rows: rows)
  }

  private func isSection(_ number: Int) -> Bool {
    let fragments = fragments(number)
    guard let first = fragments.first, plan.isSectionHeading(first.range) else { return false }
    return fragments.dropFirst().allSatisfy { plan.isFigure($0.range) }
  }

  // MARK: - Lines

  /// Returns how many words between gaps begin where words of another line do.
  private func alignment(wide: Int) -> Int {
    var starts: [Int: Int] = [:]
    for number in lines.ranges.indices {
      let fragments = fragments(number, wide: wide)
      guard fragments.count >= 3 else { continue }
      for fragment in fragments.dropFirst() { starts[fragment.place.lowerBound, default: 0] += 1 }
    }
    return starts.values.reduce(0) { $0 + $1 * ($1 - 1) }
  }

  private func fragments(_ number: Int) -> [SpacedFragment] { fragments(number, wide: wide) }

  /// Returns the words of a line between gaps, and where on the line they stand.
  private func fragments(_ number: Int, wide: Int) -> [SpacedFragment] {
    var fragments: [SpacedFragment] = []
    var place = 0
    var blanks = Self.gap
    for at in lines.ranges[number] {
      let width = plan.end(at) - plan.start(at) >= 3 ? wide : 1
      if plan[at].isSpace {
        blanks += width
      } else {
        if blanks >= Self.gap || fragments.isEmpty {
          fragments.append(SpacedFragment(range: at..<at + 1, place: place..<place + width))
        } else {
          let last = fragments[fragments.count - 1]
          fragments[fragments.count - 1] = SpacedFragment(
            range: last.range.lowerBound..<at + 1, place: last.place.lowerBound..<place + width)
        }
        blanks = 0
      }
      place += width
    }
    return fragments
  }

  private static let gap = 2
  private static let mostBlankLines = 6
}
