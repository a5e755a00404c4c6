/// A way of printing tables as plain text.
protocol TableLayout: SendableMetatype {
  init(_ plan: Reading, lines: PlanLines)

  /// Returns the tables printed this way, in printed order.
  func find() -> [TableGrid]
}

/// The sides on which the lines of a table have a separator that parts nothing.
struct TableBorder: OptionSet {
  let rawValue: Int

  static let left = TableBorder(rawValue: 1)
  static let right = TableBorder(rawValue: 2)
  static let both: TableBorder = [.left, .right]
}

extension Reading {
  /// Splits a line into cells, whose own line breaks may stand as <br>; a separator at either end parts nothing where
  /// the table's lines have a border.
  func cells(of line: Range<Int>, at separator: UInt32, border: TableBorder = .both) -> [TableGrid.Cell] {
    var cells: [TableGrid.Cell] = []
    var start = line.lowerBound
    for at in line where self[at] == separator {
      cells.append(.init(parts: brokenLines(start..<at)))
      start = at + 1
    }
    cells.append(.init(parts: brokenLines(start..<line.upperBound)))
    let filled = trimmed(line)
    if border.contains(.left), cells.count > 1, !filled.isEmpty, self[filled.lowerBound] == separator {
      cells.removeFirst()
    }
    if border.contains(.right), cells.count > 1, cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  /// Returns the lines of a cell between its <br> marks.
  private func brokenLines(_ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where self[at] == Self.tagOpen {
      guard let tag = Self.breaks.match(in: self, at: at, before: range.upperBound) else { continue }
      lines.append(trimmed(start..<at))
      start = at + tag.length
    }
    return lines + [trimmed(start..<range.upperBound)]
  }

  private static let tagOpen: UInt32 = 0x3C
  private static let breaks = KeywordTable<Void>(["<br>", "<br/>", "<br />", "<BR>", "<BR/>"])

  /// Returns the number that is all a stretch holds.
  func wholeNumber(_ range: Range<Int>) -> Int? {
    guard let numeral = Numeral.arabic(in: self, at: range.lowerBound), numeral.end == range.upperBound,
      !range.isEmpty
    else { return nil }
    return numeral.value
  }

  /// Returns whether a stretch is a number and nothing else: 24, 3.5.
  func isFigure(_ range: Range<Int>) -> Bool {
    !range.isEmpty && self[range].allSatisfy { $0.isDigit || $0 == Mark.dot }
  }

  /// Returns whether a stretch heads a section: 四、教育文化, (一)产业, 行动四:改善居住.
  func isSectionHeading(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 30 else { return false }
    let isBracketed = self[range.lowerBound] == Mark.open
    let start = isBracketed ? range.lowerBound + 1 : range.lowerBound
    let part = isBracketed ? nil : Self.parts.match(in: self, at: start, before: range.upperBound)
    guard let numeral = Numeral.chinese(in: self, at: start + (part?.length ?? 0)),
      numeral.end < range.upperBound
    else { return false }
    if part != nil { return self[numeral.end] == Mark.colon }
    return self[numeral.end] == (isBracketed ? Mark.close : Mark.listComma)
  }

  /// What the parts of a programme are called.
  private static let parts = KeywordTable<Void>("行动 专项行动 工程 板块")

  /// Returns whether a stretch ends in the middle of a list: 县财政局、.
  func endsInsideList(_ range: Range<Int>) -> Bool {
    guard let last = range.last(where: { !self[$0].isSpace }) else { return false }
    return self[last] == Mark.listComma || self[last] == Mark.comma || self[last] == Mark.open
  }

  /// Returns whether a stretch begins in the middle of a list: 、县财政局.
  func beginsInsideList(_ range: Range<Int>) -> Bool {
    guard let first = range.first(where: { !self[$0].isSpace }) else { return false }
    return self[first] == Mark.listComma || self[first] == Mark.comma || self[first] == Mark.close
      || self[first] == Mark.open
  }
}
