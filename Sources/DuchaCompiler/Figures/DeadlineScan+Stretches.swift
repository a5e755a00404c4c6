import DuchaModel

extension DeadlineScan {
  static let dashes: CharacterFilter = "-—–~－―至到~〜"

  private static let during = Word("期间")
  private static let stop: UInt32 = 0x6B62  // 止

  /// Reads a stretch with a beginning and an end.
  ///
  ///     stretch = first { - | — | 至 | 到 | 起至 } phrase [ 期间 ] [ 止 ]
  ///     first   = year-digits | number | phrase
  ///
  /// 2024年6月至12月 and 2024-2026年 limit a demand; 2023-2027年行动计划 is a name.
  mutating func readStretch(_ at: Int) -> Int? {
    guard let (first, firstEnd) = stretchStart(at) else { return nil }
    var second = firstEnd
    if text[second] == 0x8D77 { second += 1 }
    let dash = second
    while second < dash + 3, Self.dashes.contains(text[second]) { second += 1 }
    guard second > dash, var last = CalendarPhrase(text, at: second) ?? lastDay(of: first, at: second) else {
      return nil
    }
    if last.namedYear == nil, let year = first.namedYear { last.year = .named(year) }
    var end = last.range.upperBound
    if text.has(Self.during, at: end) { end += 2 }
    if text[end] == Self.stop { end += 1 }
    guard limitsStretch(at..<end, last), let limit = resolvedStretch(first, last, at..<end) else {
      return end
    }
    accept(limit) { UnknownYear.diagnostic($0, at: $1) }
    if let year = last.namedYear, limit.start?.year == year { nearYear = (year, limit.range) }
    return end
  }

  /// The beginning of a stretch: a phrase, or only the figures of its year or month.
  private func stretchStart(_ at: Int) -> (CalendarPhrase, Int)? {
    if let (year, end) = Numerals.fourDigits(text, at: at), Self.dashes.contains(text[end]) {
      return (CalendarPhrase(range: at..<end, year: .named(year)), end)
    }
    if let phrase = CalendarPhrase(text, at: at) {
      guard phrase.part == .year, let (month, end) = bareMonth(phrase.range.upperBound) else {
        return (phrase, phrase.range.upperBound)
      }
      return (CalendarPhrase(range: at..<end, year: phrase.year, part: .month(month)), end)
    }
    guard text[at - 1] != 0x2E, let (month, end) = bareMonth(at) else { return nil }
    return (CalendarPhrase(range: at..<end, part: .month(month)), end)
  }

  /// The month whose 月 stands behind the other end only: the 1 of 1-6月.
  private func bareMonth(_ at: Int) -> (Int, Int)? {
    guard let (month, end) = Numerals.whole(text, at: at), (1...12).contains(month), end <= at + 2,
      Self.dashes.contains(text[end])
    else { return nil }
    return (month, end)
  }

  /// The day whose month stands before the other end only: the 30日 of 11月25日-30日.
  private func lastDay(of first: CalendarPhrase, at: Int) -> CalendarPhrase? {
    guard case .day(let month, let from) = first.part, let (day, end) = Numerals.whole(text, at: at),
      (from...31).contains(day), text[end] == 0x65E5
    else { return nil }
    return CalendarPhrase(range: at..<end + 1, year: first.year, part: .day(month: month, day))
  }

  private func limitsStretch(_ range: Range<Int>, _ last: CalendarPhrase) -> Bool {
    let lead = lead(before: range.lowerBound)
    guard lead != .comparison, lead != .past, !isDisclaimed(range.upperBound) else { return false }
    if last.isBounded || isAnnounced(range.lowerBound) { return true }
    if isWholeValue(range) || text[range.upperBound - 1] == Self.stop { return true }
    guard lead != .none else { return false }
    return demandFollows(range.upperBound) || text[range.upperBound] == 0x4E3A  // 为集中整治阶段
  }

  private func resolvedStretch(_ first: CalendarPhrase, _ last: CalendarPhrase, _ range: Range<Int>) -> Limit?
  {
    guard let (lastYear, origin) = year(of: last) else {
      return Limit(range: range, end: nil, kind: .during, form: .stretch)
    }
    let firstYear = first.namedYear ?? lastYear
    guard let start = first.period(in: firstYear)?.start, let end = last.period(in: lastYear)?.end,
      start <= end,
      !isHistory(end)
    else { return nil }
    return Limit(range: range, start: start, end: end, kind: .during, form: .stretch, year: origin)
  }

  /// Reads a five-year plan's period.
  ///
  ///     plan-period = [ “ ] ten-number 五 [ ” ] ( 期间 | 时期 | 末 | 期末 )
  ///
  /// 十四五 is the fourteenth plan since 1953: 2021 to 2025. The words alone are a name.
  mutating func readPlanPeriod(_ at: Int) -> Int? {
    let name = text[at] == 0x201C ? at + 1 : at
    guard text[name] == 0x5341, let unit = Numerals.chinese(text, at: name + 1), unit.end == name + 2,
      (1...9).contains(unit.value), text[name + 2] == 0x4E94
    else { return nil }
    let close = text[name + 3] == Mark.closingQuote ? name + 4 : name + 3
    guard let suffix = Self.planEdges.match(text, at: close) else { return nil }
    let end = close + suffix.length
    let firstYear = 1951 + 5 * (10 + Int(unit.value))
    let last = Month(year: firstYear + 4, month: 12).lastDay
    guard !isHistory(last), limitsPlanPeriod(at, end, suffix.value) else { return end }
    let first = suffix.value == .end ? nil : Month(year: firstYear, month: 1).firstDay
    let lead = lead(before: at)
    let range = start(of: lead, before: at)..<end
    accept(
      Limit(
        range: range, start: first, end: last, kind: first == nil ? .by : .during,
        form: .fiveYearPlan(10 + Int(unit.value), endOnly: first == nil), isHorizon: lead == .horizon))
    return end
  }

  private enum PlanEdge: Sendable { case during, era, end }
  private static let planEdges = KeywordTable<PlanEdge>([
    "期间": .during, "时期": .era, "末 末期 期末 末前 期末前 收官之年": .end,
  ])

  /// 时期 mostly dates a description (十四五时期是关键时期), so it must open its clause and a demand must follow.
  private func limitsPlanPeriod(_ start: Int, _ end: Int, _ edge: PlanEdge) -> Bool {
    let lead = lead(before: start)
    guard lead != .comparison, lead != .past, text[end] != 0x7684 else { return false }
    return edge != .era || (lead == .opening || lead == .dating) && demandFollows(end)
  }
}
