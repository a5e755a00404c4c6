/// The lines of a plan, and which of their breaks only wrap running text.
///
/// Text taken from printed pages has a hard break at the edge of the page, in the middle of words; such a break means
/// nothing. In text of one paragraph a line every break counts.
struct PlanLines: Sendable {
  /// The ranges of the lines, without their breaks.
  let ranges: [Range<Int>]
  /// Whether the text is broken at a page edge.
  let isPrinted: Bool
  /// The number of characters of a full line.
  let width: Int
  /// The number of characters of each line.
  private let widths: [Int]
  private let plan: Reading

  init(_ plan: Reading) {
    self.plan = plan
    let ranges = plan.lines
    let widths = ranges.map { Self.width(plan, $0) }
    let width = Self.fullWidth(widths)
    let full = ranges.indices.filter { Self.isFull(widths[$0], width) }
    let cut = full.count { $0 + 1 < ranges.count && Self.runsOn(plan, ranges[$0], ranges[$0 + 1]) }
    self.ranges = ranges
    self.widths = widths
    self.width = width
    isPrinted =
      Self.pageWidths.contains(width) && full.count >= 4 && cut * 2 > full.count
  }

  /// Returns whether the line that starts at or around `index` merely continues the line before it.
  func isWrapped(before index: Int) -> Bool { isPrinted && isWrapped(line(of: index)) }

  private func isWrapped(_ number: Int) -> Bool {
    guard isPrinted, number > 0 else { return false }
    return Self.isFull(widths[number - 1], width) && Self.runsOn(plan, ranges[number - 1], ranges[number])
  }

  /// Returns the paragraphs of a range: lines that merely continue one another are one.
  func paragraphs(in range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    var paragraphs: [Range<Int>] = []
    for number in line(of: range.lowerBound)...line(of: range.upperBound - 1) {
      let line = ranges[number].clamped(to: range)
      if let last = paragraphs.last, isWrapped(number) {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<line.upperBound
      } else {
        paragraphs.append(line)
      }
    }
    return paragraphs
  }

  /// Returns the words of a range without the breaks that cut words at the edge of the page.
  func unwrapped(_ range: Range<Int>) -> Reading {
    guard isPrinted else { return plan.slice(range) }
    let words = CharacterTape(plan.source, capacity: range.count)
    for at in range where plan[at] != Mark.newline || !isWrapped(before: at + 1) {
      words.append(plan[at], plan.start(at), plan.end(at))
    }
    return Reading(words)
  }

  /// A line may end a little before the edge, where a word or a bracket would not fit.
  static func isFull(_ own: Int, _ width: Int) -> Bool { own * 10 >= width * 8 }

  /// Returns the number of the line that holds a character.
  func line(of index: Int) -> Int {
    var low = 0
    var high = ranges.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= index { low = middle } else { high = middle }
    }
    return low
  }

  /// Returns a line without the blanks around it.
  func trimmed(_ number: Int) -> Range<Int> { plan.trimmed(ranges[number]) }

  /// Returns the next line that holds anything.
  func filled(behind number: Int) -> Int? {
    ranges.indices.dropFirst(number + 1).first { !trimmed($0).isEmpty }
  }

  /// Counts a Latin letter or digit as half a character, as it prints.
  static func width(_ plan: Reading, _ range: Range<Int>) -> Int {
    var half = 0
    for at in range { half += plan[at] < 0x80 && !isFoldedMark(plan, at) ? 1 : 2 }
    return half / 2
  }

  /// Whether a character below 0x80 stood full-width in the document.
  private static func isFoldedMark(_ plan: Reading, _ at: Int) -> Bool {
    plan.end(at) - plan.start(at) > 1
  }

  /// The width that one line in eight reaches.
  static func fullWidth(_ widths: [Int]) -> Int {
    let widths = widths.filter { $0 > 12 }.sorted()
    return widths.isEmpty ? 0 : widths[widths.count - 1 - widths.count / 8]
  }

  /// Whether a full line may go on in the next one: no sentence ends, and no clause begins.
  private static func runsOn(_ plan: Reading, _ line: Range<Int>, _ next: Range<Int>) -> Bool {
    guard !endsSentence(plan, line), let last = line.last(where: { !plan[$0].isSpace }) else { return false }
    let next = plan.trimmed(next)
    return goesOn.contains(plan[last]) || !(ClauseLabel.opening(plan, next) != nil || isClause(plan, next))
  }

  /// A line that is nothing but a clause: (县住建局、县财政局), 县住建局、县财政局负责.
  private static func isClause(_ plan: Reading, _ line: Range<Int>) -> Bool {
    let end = line.last.map { plan[$0] == Mark.stop ? $0 : $0 + 1 } ?? line.lowerBound
    guard UnitWords.startsName(plan, line) || line.first.map({ plan[$0] == Mark.open }) ?? false else {
      return false
    }
    if plan[line.lowerBound] == Mark.open { return plan.closing(of: line.lowerBound, before: end) == end - 1 }
    return RoleWord.endings.matchSuffix(in: plan, from: line.lowerBound, endingAt: end) != nil
  }

  /// Behind these a list or a name goes on, whatever the next line looks like.
  private static let goesOn = CharacterFilter("、,(由和及与")

  private static func endsSentence(_ plan: Reading, _ range: Range<Int>) -> Bool {
    guard let last = range.last(where: { !plan[$0].isSpace }) else { return true }
    let scalar = plan[last]
    return Mark.endsSentence(scalar) && scalar != Mark.close && scalar != Mark.closingQuote
  }

  /// No page prints fewer or more characters a line.
  static let pageWidths = 20...60
}

extension Reading {
  /// Returns a range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}
