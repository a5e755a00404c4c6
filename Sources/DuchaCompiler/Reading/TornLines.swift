/// Finds the breaks inside printed lines: text taken out of a PDF file is often torn where a mark is set narrower.
///
///     根据
///     《国务院办公厅关于推进政务公开的意见》
///     （国办发〔2022〕30号）和省里的要求，
///     制定本方案。
///
/// A list or a bracket goes on behind such a break whatever follows; behind other marks only lines that fill the page
/// together were one.
struct TornLines {
  private let text: Reading
  private let lines: [Range<Int>]
  private let widths: [Int]
  /// The number of characters of a printed line.
  private let page: Int

  private enum Tear { case sure, likely }

  /// Returns the line breaks to take out, in order.
  static func find(in draft: CharacterTape) -> [Range<Int>] {
    let torn = TornLines(Reading(draft))
    guard PlanLines.pageWidths.contains(torn.page) else { return [] }
    let tears = torn.tears()
    return torn.hasManyTears(tears) ? torn.breaks(tears) : []
  }

  private init(_ text: Reading) {
    self.text = text
    lines = text.lines.map(text.trimmed)
    widths = lines.map { PlanLines.width(text, $0) }
    page = PlanLines.fullWidth(widths)
  }

  // MARK: - One break

  /// Returns what the break behind each line looks like.
  private func tears() -> [Tear?] {
    var depth = 0
    return lines.indices.dropLast().map { number in
      if opensItem(lines[number]) { depth = 0 }
      for at in lines[number] {
        if text[at] == Mark.open { depth += 1 }
        if text[at] == Mark.close { depth = max(0, depth - 1) }
      }
      return tear(behind: number, isInBracket: depth > 0)
    }
  }

  private func tear(behind number: Int, isInBracket: Bool) -> Tear? {
    let (line, next) = (lines[number], lines[number + 1])
    guard let last = line.last.map({ text[$0] }), let first = next.first.map({ text[$0] }),
      !hasColumns(line), !hasColumns(next), !opensItem(next),
      Self.parts.match(in: text, at: next.lowerBound, before: next.upperBound) == nil
    else { return nil }
    if last == Mark.comma || last == Mark.listComma || isNumeral(line) { return .sure }
    if isInBracket { return Self.pauses.contains(last) ? .sure : nil }
    if ClauseLabel.opening(text, next) != nil || last == Mark.stop && standsApart(number + 1) { return nil }
    if Self.pauses.contains(last) { return last != Mark.close ? .likely : nil }
    let isHeading = opensItem(line) && !line.contains { text[$0] == Mark.comma }
    return Self.openings.contains(first) && !isHeading && !Self.titleEnds.contains(last) ? .likely : nil
  }

  /// A day and units stand for themselves whatever ends above them: at the right of a letter, or in the cells of a row.
  private func standsApart(_ number: Int) -> Bool {
    let names = text.parts(of: lines[number], at: Mark.nameMarks).filter { !$0.isEmpty }
    return DateReader.wholeLine(text, lines[number]) != nil || names.allSatisfy { UnitWords.isUnit(text, $0) }
  }

  /// (一)…, 1.…
  private func opensItem(_ line: Range<Int>) -> Bool {
    guard let first = line.first else { return false }
    let start = text[first] == Mark.open ? first + 1 : first
    guard let numeral = Numeral.chinese(in: text, at: start) ?? Numeral.arabic(in: text, at: start),
      numeral.value < Self.mostItems, numeral.end < line.upperBound
    else { return false }
    return Self.numeralEnds.contains(text[numeral.end])
  }

  /// (一) alone on its line.
  private func isNumeral(_ line: Range<Int>) -> Bool {
    guard opensItem(line), text[line.lowerBound] == Mark.open else { return false }
    return text.closing(of: line.lowerBound, before: line.upperBound) == line.upperBound - 1
  }

  private func hasColumns(_ line: Range<Int>) -> Bool {
    line.contains {
      text[$0] == Mark.tab || text[$0] == Mark.bar || text[$0].isSpace && $0 > 0 && text[$0 - 1].isSpace
    }
  }

  // MARK: - All of them

  private func hasManyTears(_ tears: [Tear?]) -> Bool {
    let sure = tears.indices.count { number in
      tears[number] == .sure && !PlanLines.isFull(widths[number], page) && fits(number)
    }
    return sure >= Self.fewestTears && sure * Self.mostLinesPerTear >= lines.count
  }

  private func breaks(_ tears: [Tear?]) -> [Range<Int>] {
    var torn = tears.map { $0 == .sure }
    var first = 0
    while first < lines.count {
      let printed = printedLine(from: first, tears)
      if printed.isWhole {
        for number in first..<printed.last { torn[number] = true }
        first = printed.last + 1
      } else {
        first = (first..<printed.last).first { tears[$0] == .likely }.map { $0 + 1 } ?? printed.last + 1
      }
    }
    return torn.indices.filter { torn[$0] && fits($0) }.map {
      lines[$0].upperBound..<lines[$0 + 1].lowerBound
    }
  }

  /// Returns the last of the lines that have room in one printed line, and whether they fill it.
  private func printedLine(from first: Int, _ tears: [Tear?]) -> (last: Int, isWhole: Bool) {
    var last = first
    var width = widths[first]
    while last < tears.count, tears[last] != nil, width + widths[last + 1] <= page + 1 {
      last += 1
      width += widths[last]
    }
    return (last, PlanLines.isFull(width, page))
  }

  /// Whether a line and the one below have room in one printed line.
  private func fits(_ number: Int) -> Bool { widths[number] + widths[number + 1] <= page + 1 }

  private static let fewestTears = 4
  private static let mostLinesPerTear = 20
  /// 〔2023〕 numbers no item.
  private static let mostItems = 1000
  /// What begins a part of the paper that nothing before it goes on with.
  private static let parts = KeywordTable<Void>("附: 附件: 附件1 附表 抄送 (此件")
  private static let pauses = CharacterFilter(";:。)》”")
  private static let openings = CharacterFilter("《“(")
  /// 某政发〔2024〕5号, and below it 《某县…的通知》.
  private static let titleEnds = CharacterFilter("号日")
  private static let numeralEnds = CharacterFilter(")、.")
}
