import DuchaModel

extension DeadlineScan {
  private static let joints: CharacterFilter = "、和及"
  /// A head is at most a year with a month and its edge.
  private static let headReach = 12
  /// A plan counts a handful of years or months in a row; longer lists are no dates.
  private static let mostHeads = 12
  private static let apart = KeywordTable<Void>("分别 各")

  /// Reads several points of time in a row.
  ///
  ///     series = head { ( 、 | 和 | 及 ) head } ( 、 | 和 | 及 ) phrase [ 分别 | 各 ]
  ///     head   = year-digits | [ year ] number | phrase
  ///
  /// With 分别 each is a limit: 到2026、2027年分别建成10家、20家. Without it a head that lacks its own 年, 月 or 季度 only
  /// opens the stretch that the last one ends: 2025年一、二季度完成.
  mutating func readSeries(_ at: Int) -> Int? {
    guard text.first(of: Self.joints, from: at, limit: at + Self.headReach) != nil,
      var points = points(at), let last = points.last
    else { return nil }
    let lead = lead(before: at)
    let isApart = Self.apart.begins(text, at: last.range.upperBound) || areDays(points)
    let isBare = points.contains { isNumber($0.range) }
    guard isApart || isBare, lead != .comparison, lead != .past, lead != .beginning,
      isApart || limits(last, lead)
    else { return nil }
    let end = last.range.upperBound
    if !isApart { points = [last.widened(from: points[0].range.lowerBound)] }
    for (index, point) in points.enumerated() {
      guard var limit = resolved(point, isHorizon: lead == .horizon) else { continue }
      if index == 0 { limit.range = start(of: lead, before: at)..<limit.range.upperBound }
      if accept(limit, undated: { UnknownYear.diagnostic($0, at: $1) }) { flag(point, limit) }
      remember(point, limit)
    }
    return end
  }

  /// 4月10日、7月10日前报送: a day is no stretch, so that each falls due.
  private func areDays(_ points: [CalendarPhrase]) -> Bool {
    points.allSatisfy { if case .day = $0.part { $0.isBounded } else { false } }
  }

  private func isNumber(_ range: Range<Int>) -> Bool {
    let last = text[range.upperBound - 1]
    return last.isDigit || Numerals.chineseFirsts.contains(last)
  }

  /// Returns the points that stand in a row; a head without its own unit takes that of the last, and all take its edge.
  private func points(_ start: Int) -> [CalendarPhrase]? {
    var heads: [(phrase: CalendarPhrase?, number: Int?, range: Range<Int>)] = []
    var at = start
    while heads.count < Self.mostHeads {
      let phrase = CalendarPhrase(text, at: at)
      let from = phrase?.range.upperBound ?? at
      if phrase.map({ $0.part == .year && !$0.isBounded && $0.edge == nil }) ?? true,
        let (number, end) = Numerals.small(text, at: ordinal(from)), Self.joints.contains(text[end])
      {
        heads.append((phrase, number, at..<end))
        at = end + 1
      } else if let phrase, Self.joints.contains(text[from]) {
        heads.append((phrase, nil, phrase.range))
        at = from + 1
      } else {
        guard let last = phrase, !heads.isEmpty else { return nil }
        return resolve(heads, last)
      }
    }
    return nil
  }

  /// 第 of 第一、二季度.
  private func ordinal(_ at: Int) -> Int { text[at] == 0x7B2C ? at + 1 : at }

  private func resolve(
    _ heads: [(phrase: CalendarPhrase?, number: Int?, range: Range<Int>)], _ last: CalendarPhrase
  ) -> [CalendarPhrase]? {
    var points: [CalendarPhrase] = []
    for head in heads + [(last, nil, last.range)] {
      var point = head.phrase ?? CalendarPhrase(range: head.range)
      point.range = head.range
      if let number = head.number, !point.take(number, as: last.part) { return nil }
      if point.year == .open, let year = points.last?.namedYear { point.year = .named(year) }
      if !point.isBounded, point.edge == nil, point.part.isLike(last.part) {
        (point.edge, point.bound) = (last.edge, last.bound)
      }
      points.append(point)
    }
    return points
  }
}

extension CalendarPhrase {
  /// Reads a bare number as the same part of the calendar as another phrase names.
  fileprivate mutating func take(_ number: Int, as other: Part) -> Bool {
    switch other {
    case .year where (1900...2099).contains(number) && year == .open: year = .named(number)
    case .month where (1...12).contains(number): part = .month(number)
    case .quarters where (1...4).contains(number): part = .quarters(number, number)
    default: return false
    }
    return true
  }

  fileprivate func widened(from start: Int) -> CalendarPhrase {
    var phrase = self
    phrase.range = start..<range.upperBound
    return phrase
  }
}

extension CalendarPhrase.Part {
  fileprivate func isLike(_ other: CalendarPhrase.Part) -> Bool {
    switch (self, other) {
    case (.year, .year), (.month, .month), (.quarters, .quarters), (.half, .half), (.day, .day): true
    default: false
    }
  }
}
