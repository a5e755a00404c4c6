/// Finds the page numbers that printing left in the text, wherever they cut it.
enum PageMarks {
  /// Returns the ranges to take out, in order.
  static func find(in draft: CharacterTape) -> [Range<Int>] {
    let reading = Reading(draft)
    let lines = reading.lines
    var marks = dashed(draft)
    marks += PageCounters.find(in: reading, lines)
    marks += footers(draft, lines)
    marks += numbersInBrackets(draft, lines)
    marks += leadingNumbers(draft, lines)
    marks += joints(reading)
    return marks.map { withMargins(draft, $0) }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// (接上页), [转下页]: what ties pages together.
  private static func joints(_ reading: Reading) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var from = 0
    while let found = jointWords.firstMatch(in: reading, from..<reading.count) {
      from = found.at + found.match.length
      marks.append(found.at..<from)
    }
    return marks
  }

  private static let jointWords = KeywordTable<Void>(
    "(接上页) [接上页] (上接前页) (转下页) [转下页] (下转后页) (接下页) [接下页] (续上页) [续上页]")

  /// The empty lines around a number are the margins of the page: a word may go on behind them.
  private static func withMargins(_ draft: CharacterTape, _ mark: Range<Int>) -> Range<Int> {
    guard draft[mark.upperBound - 1] == Mark.newline else { return mark }
    var start = mark.lowerBound
    while start > 0, draft[start - 1].isSpace { start -= 1 }
    while start < mark.lowerBound, start > 0, draft[start - 1] != Mark.newline { start += 1 }
    var end = mark.upperBound
    while end < draft.count, draft[end].isSpace { end += 1 }
    while draft[end - 1] != Mark.newline { end -= 1 }
    return start..<end
  }

  /// mark = dash number dash        // —1—, — 4 —, － 5 －; with hyphens only as a line of its own
  private static func dashed(_ draft: CharacterTape) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var at = 0
    while at < draft.count {
      if isDash(draft[at]), let end = dashedEnd(draft, at) {
        let mark = wholeLine(draft, at..<end) ?? (isLongDash(draft[at]) ? at..<end : nil)
        if let mark {
          marks.append(mark)
          at = mark.upperBound
          continue
        }
      }
      at += 1
    }
    return marks
  }

  private static func dashedEnd(_ draft: CharacterTape, _ start: Int) -> Int? {
    // 2026—2028—2030 is no page mark.
    if start > 0, draft[start - 1].isDigit { return nil }
    var at = skipBlanks(draft, start + 1)
    let first = at
    while at < draft.count, draft[at].isDigit { at += 1 }
    guard at > first, at - first <= 3 else { return nil }
    at = skipBlanks(draft, at)
    guard at < draft.count, isDash(draft[at]) else { return nil }
    return at + 1
  }

  /// A page number that stands alone on its line, as PDF files print it.
  ///
  /// A bare number is a page mark only as one of a run 1, 2, 3, … with a page of lines between: tables have bare
  /// numbers too, under a heading that says so.
  private static func footers(_ draft: CharacterTape, _ lines: [Range<Int>]) -> [Range<Int>] {
    var run: [(line: Int, filled: Int, number: Int)] = []
    var filled = 0
    for (line, range) in lines.enumerated() where !isBlank(draft, range) {
      filled += 1
      if isNumberHeading(draft, range) { return [] }
      guard let number = bareNumber(draft, range) else { continue }
      if let last = run.last {
        guard number == last.number + 1, filled - last.filled >= fewestLinesOfPage else { continue }
      } else if number > 2 {
        continue
      }
      run.append((line, filled, number))
    }
    guard run.count >= 3, isEven(run.map(\.line)) else { return [] }
    return run.map { withLineBreak(draft, lines[$0.line]) }
  }

  /// A bare number between two lines of one bracket: (责任单位:县财政局, and below it 12, and 县审计局).
  private static func numbersInBrackets(_ draft: CharacterTape, _ lines: [Range<Int>]) -> [Range<Int>] {
    let filled = lines.filter { !isBlank(draft, $0) }
    return filled.indices.dropFirst().dropLast().compactMap { number in
      let isInBracket =
        (filled[number - 1].last { isBracket(draft[$0]) }.map { draft[$0] == Mark.open } ?? false)
        && (filled[number + 1].first { isBracket(draft[$0]) }.map { draft[$0] == Mark.close } ?? false)
      return isInBracket && bareNumber(draft, filled[number]) != nil
        ? withLineBreak(draft, filled[number]) : nil
    }
  }

  private static func isBracket(_ scalar: UInt32) -> Bool { scalar == Mark.open || scalar == Mark.close }

  /// Pages are about equally long; the rows of a table are not.
  private static func isEven(_ lines: [Int]) -> Bool {
    let lengths = zip(lines.dropFirst(), lines).map { $0 - $1 }
    guard let shortest = lengths.min(), let longest = lengths.max() else { return false }
    return longest * 2 <= shortest * 3
  }

  /// 序号 alone on its line heads a column of numbers.
  private static func isNumberHeading(_ draft: CharacterTape, _ line: Range<Int>) -> Bool {
    opensWithNumberHeading(draft, line) && line.count { !draft[$0].isSpace } == numberHeading.count
  }

  private static func opensWithNumberHeading(_ draft: CharacterTape, _ line: Range<Int>) -> Bool {
    line.lazy.map { draft[$0] }.filter { !$0.isSpace }.prefix(numberHeading.count)
      .elementsEqual(numberHeading)
  }

  /// 序号
  private static let numberHeading: [UInt32] = [0x5E8F, 0x53F7]

  /// A page number that opens each line: where a page is one line, `4、` may stand in the middle of a word.
  ///
  /// The lines must count from 1 without a gap, each as long as a page, and most must begin where the line before stops
  /// in mid-sentence: items may end without a full stop.
  private static func leadingNumbers(_ draft: CharacterTape, _ lines: [Range<Int>]) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var cuts = 0
    var previous: Range<Int>?
    for range in lines where !isBlank(draft, range) {
      if opensWithNumberHeading(draft, range) { return [] }
      if let mark = leadingNumber(draft, range, marks.count + 1) {
        if !marks.isEmpty, let previous {
          guard previous.count >= shortestPage else { return [] }
          if !endsSentence(draft, previous) { cuts += 1 }
        }
        marks.append(mark)
      } else if !marks.isEmpty {
        break
      }
      previous = range
    }
    return marks.count >= 3 && cuts * 2 >= marks.count - 1 ? marks : []
  }

  /// Takes the indent of the line too: it would stand in the middle of the word.
  private static func leadingNumber(_ draft: CharacterTape, _ line: Range<Int>, _ number: Int) -> Range<Int>?
  {
    var at = skipBlanks(draft, line.lowerBound)
    var value = 0
    while at < line.upperBound, draft[at].isDigit, value < 1000 {
      value = value * 10 + Int(draft[at] - 0x30)
      at += 1
    }
    guard value == number, at < line.upperBound, draft[at] == 0x3001 else { return nil }
    return line.lowerBound..<at + 1
  }

  private static let fewestLinesOfPage = 15
  private static let shortestPage = 100
}

// MARK: - Lines

extension PageMarks {
  private static func isDash(_ scalar: UInt32) -> Bool { isLongDash(scalar) || scalar == 0x2D }

  private static func isLongDash(_ scalar: UInt32) -> Bool { scalar >= 0x2012 && scalar <= 0x2015 }

  private static func skipBlanks(_ draft: CharacterTape, _ start: Int) -> Int {
    var at = start
    while at < draft.count, draft[at] == 0x20 { at += 1 }
    return at
  }

  /// Returns the whole line with its line break if the range is all there is on it.
  private static func wholeLine(_ draft: CharacterTape, _ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while start > 0, draft[start - 1] == 0x20 { start -= 1 }
    let end = skipBlanks(draft, range.upperBound)
    guard start == 0 || draft[start - 1] == 0x0A else { return nil }
    guard end == draft.count || draft[end] == 0x0A else { return nil }
    return withLineBreak(draft, start..<end)
  }

  private static func withLineBreak(_ draft: CharacterTape, _ line: Range<Int>) -> Range<Int> {
    line.lowerBound..<min(line.upperBound + 1, draft.count)
  }

  private static func bareNumber(_ draft: CharacterTape, _ line: Range<Int>) -> Int? {
    var value = 0
    var digits = 0
    for index in line where draft[index] != 0x20 {
      guard draft[index].isDigit, digits < 3 else { return nil }
      value = value * 10 + Int(draft[index] - 0x30)
      digits += 1
    }
    return digits > 0 ? value : nil
  }

  private static func isBlank(_ draft: CharacterTape, _ line: Range<Int>) -> Bool {
    line.allSatisfy { draft[$0].isSpace }
  }

  private static func endsSentence(_ draft: CharacterTape, _ line: Range<Int>) -> Bool {
    guard let last = line.last(where: { !draft[$0].isSpace }) else { return true }
    return "。;:)!?”".unicodeScalars.contains { $0.value == draft[last] }
  }
}
