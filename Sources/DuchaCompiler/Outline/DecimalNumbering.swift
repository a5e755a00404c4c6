/// Finds the numerals of a decimal outline, as emergency plans and plans made by companies have it: `1总则`, `1.1编制目的`,
/// `3.2.1应急供水`.
///
/// The numerals have no mark behind them and are often glued to their words, so nothing but their order tells them from
/// figures: each must be the one that comes next. The outermost numbers may have a mark or be numbered in another way, as
/// plans of universities and companies have it: `一、` or `1.`, and below it `1.1`.
struct DecimalNumbering {
  private let plan: Reading
  private let lines: PlanLines
  private var text: Reading { plan }
  /// The numbers of the last numeral taken, from the outermost inwards.
  private var last: [Int] = []
  private var markers: [Marker] = []

  private init(plan: Reading, lines: PlanLines) {
    self.plan = plan
    self.lines = lines
  }

  /// Returns the numerals of a range in printed order; none where the range has no such outline.
  static func markers(in plan: Reading, lines: PlanLines, _ range: Range<Int>) -> [Marker] {
    var numbering = DecimalNumbering(plan: plan, lines: lines)
    numbering.scan(range)
    let nested = numbering.markers.count { $0.kind > .decimal }
    // An extract has no outermost number that would count as one more.
    let isExtract = numbering.markers.first.map { $0.kind > .decimal || $0.number > 1 } ?? false
    return nested >= (isExtract ? fewestNested - 1 : fewestNested) ? numbering.markers : []
  }

  private mutating func scan(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      guard text[at].isDigit else {
        at += 1
        continue
      }
      if let found = numeral(at, before: range.upperBound),
        isNext(found, at) || opensList(found, at, before: range.upperBound)
      {
        take(found, at)
      }
      while at < range.upperBound, text[at].isDigit || text[at] == Mark.dot { at += 1 }
    }
  }

  private typealias Found = (numbers: [Int], end: Int, mayCount: Bool)

  /// numeral = digit{1,2} { "." digit{1,2} } [ "." | "、" ] [ blank ] han        // the mark only behind several numbers
  private func numeral(_ start: Int, before end: Int) -> Found? {
    guard start == 0 || !(text[start - 1].isDigit || text[start - 1] == Mark.dot) else { return nil }
    var numbers: [Int] = []
    var at = start
    while at < end, let number = Numeral.arabic(in: text, at: at), number.value < 100, number.value > 0 {
      numbers.append(number.value)
      at = number.end
      guard at + 1 < end, text[at] == Mark.dot, text[at + 1].isDigit else { break }
      at += 1
    }
    guard !numbers.isEmpty, numbers.count <= Self.kinds.count, at < end else { return nil }
    let glued = at
    if numbers.count > 1, text[at] == Mark.dot || text[at] == Mark.listComma { at += 1 }
    while at < end, text[at] == 0x20 || text[at] == Mark.tab { at += 1 }
    guard at < end, text[at].isHan || Self.isTitleStart(text[at]) || at > glued && opensWithYear(at) else {
      return nil
    }
    let mayCount = Self.counters.contains(text[at]) && at == glued
    let isPlain = numbers.count > 1 && place(of: start) == .lineStart
    return mayCount && !isPlain ? nil : (numbers, at, mayCount)
  }

  /// 1.1 2024年底前…: set apart from its numeral an item may begin with a year.
  private func opensWithYear(_ at: Int) -> Bool {
    at + 4 < text.count && (at..<at + 4).allSatisfy { text[$0].isDigit } && text[at + 4] == Self.year
  }

  /// “, 《 and Roman numerals: 3.2.1Ⅳ级响应.
  private static func isTitleStart(_ scalar: UInt32) -> Bool {
    scalar == 0x201C || scalar == 0x300A || (0x2160...0x217F).contains(scalar)
  }

  /// The next numeral is the first below the last one, or follows it or one above it.
  private func isNext(_ found: Found, _ at: Int) -> Bool {
    let numbers = found.numbers
    let place = place(of: at)
    if numbers.count == 1 {
      guard numbers[0] == (last.first ?? 0) + 1, place != .inside else { return false }
      return hasFirstBelow(found) || (!last.isEmpty && isHeadingLine(found, at))
    }
    if numbers == last + [1] { return place != .inside || isGluedToHeading(at) }
    let depth = numbers.count - 1
    guard depth < last.count, Array(numbers[..<depth]) == Array(last[..<depth]) else { return false }
    return numbers[depth] == last[depth] + 1 && place != .inside
  }

  /// A list may open whose outermost number is no part of the outline, 一、 or 1., and an extract with any number, 2.3 or
  /// 2.3.1; what comes next below shows that it is one.
  private func opensList(_ found: Found, _ at: Int, before end: Int) -> Bool {
    let numbers = found.numbers
    guard place(of: at) == .lineStart, !found.mayCount else { return false }
    if numbers.count == 1 { return numbers[0] > (last.first ?? 1) && hasFirstBelow(found) }
    if last.isEmpty, numbers.count == 3 || numbers[1] != 1 { return goesOn(numbers, behind: at, before: end) }
    guard numbers.count == 2, numbers[1] == 1 else { return false }
    return numbers[0] == (last.first ?? 0) + 1 && !last.isEmpty || goesOn(numbers, behind: at, before: end)
  }

  /// Whether a line below begins with the numeral beside it, below it or below the next: 1.2, 1.1.1 or 2.1 behind 1.1.
  private func goesOn(_ numbers: [Int], behind at: Int, before end: Int) -> Bool {
    let next =
      numbers.indices.map { depth in
        let outer = numbers[..<depth] + [numbers[depth] + 1]
        return Array(outer) + (depth == 0 ? [1] : [])
      } + [numbers + [1]]
    let first = lines.line(of: at) + 1
    return lines.ranges[min(first, lines.ranges.count)...].prefix(Self.farthestNext).contains { line in
      let start = text.trimmed(line).lowerBound
      guard line.upperBound <= end, !line.isEmpty, let found = numeral(start, before: end) else {
        return false
      }
      return next.contains(found.numbers) && !found.mayCount
    }
  }

  private enum Place { case lineStart, sentenceEnd, inside }

  private func place(of at: Int) -> Place {
    var before = at - 1
    while before >= 0, text[before] == 0x20 || text[before] == Mark.tab || text[before] == 0x23 {
      before -= 1
    }
    guard before >= 0, text[before] != Mark.newline else {
      return lines.isWrapped(before: at) ? .inside : .lineStart
    }
    return Mark.endsSentence(text[before]) ? .sentenceEnd : .inside
  }

  /// 1总则1.1编制目的: behind a heading the first numeral below it.
  private func hasFirstBelow(_ found: Found) -> Bool {
    let limit = min(text.count, found.end + Self.longestHeading)
    return (found.end..<limit).contains { at in
      numeral(at, before: text.count)?.numbers == found.numbers + [1]
    }
  }

  private func isGluedToHeading(_ at: Int) -> Bool {
    guard let heading = markers.last, at - heading.range.upperBound <= Self.longestHeading else {
      return false
    }
    return !(heading.range.upperBound..<at).contains {
      Mark.endsSentence(text[$0]) || text[$0] == Mark.comma
    }
  }

  /// 7附则: a heading alone on its line.
  private func isHeadingLine(_ found: Found, _ at: Int) -> Bool {
    let line = lines.trimmed(lines.line(of: at))
    return line.lowerBound == at && line.count <= Self.longestBareHeading
      && !line.contains { text[$0] == Mark.stop || text[$0] == Mark.comma }
  }

  private mutating func take(_ found: Found, _ at: Int) {
    let place = place(of: at)
    last = found.numbers
    markers.append(
      Marker(
        kind: Self.kinds[found.numbers.count - 1], number: found.numbers[found.numbers.count - 1],
        range: at..<found.end, label: found.numbers.map(String.init).joined(separator: "."),
        opensLine: place == .lineStart, followsEnd: place != .inside))
  }

  private static let kinds: [Marker.Kind] = [.decimal, .decimal2, .decimal3, .decimal4]
  private static let fewestNested = 3
  /// The most lines that the words of one item take up.
  private static let farthestNext = 60
  private static let year: UInt32 = 0x5E74  // 年
  private static let longestHeading = 30
  private static let longestBareHeading = 18
  /// What numbers count: 3.2万人, 2个.
  private static let counters = CharacterFilter("年月日个项家万亿元倍米人次条公件吨平千百时分秒天周成度级号届岁%亩")
}
