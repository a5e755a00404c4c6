import DuchaModel

/// Limits that no date of the calendar follows from, and the whole of a year.
extension DeadlineScan {
  private static let wholeYear = Word("全年")
  private static let wholeYearNames = KeywordTable<Void>("龄 无休 级 任务 目标 计划 预算 的")

  /// Reads `whole-year = 全年`: the end of the year in scope.
  mutating func readWholeYear(_ at: Int) -> Int? {
    guard text.has(Self.wholeYear, at: at) else { return nil }
    let end = at + 2
    let lead = lead(before: at)
    guard lead == .opening || lead == .dating, !Self.wholeYearNames.begins(text, at: end), !isDisclaimed(end)
    else { return end }
    let phrase = CalendarPhrase(range: at..<end)
    guard let limit = resolved(phrase, isHorizon: false) else { return end }
    accept(limit) { UnknownYear.diagnostic($0, at: $1) }
    return end
  }

  static let ongoingWords = KeywordTable<Void>(
    "长期坚持 长期推进 长期实施 长期开展 长期 持续推进 持续进行 持续坚持 持续开展 持续实施 持续跟踪 持续 常态化推进 常态化开展 常态化 长期任务 长期工作 常态工作 长效推进 长效坚持 常年坚持 常年开展 常年"
  )

  /// Reads `ongoing = 长期坚持 | 持续推进 | 常态化`, where it is all that a cell or label holds, closes a bracket, or is said
  /// in one beside those who answer.
  ///
  /// In running text the same words are manner, not time: 持续推进改革.
  mutating func readOngoing(_ at: Int) -> Int? {
    guard let word = Self.ongoingWords.match(text, at: at) else { return nil }
    let range = at..<at + word.length
    guard
      isPartOfValue(range) || closesBracket(range) || isPartOfClause(range) || isAnnouncedOngoing(range)
        || closesSentence(range)
    else { return nil }
    accept(Limit(range: range, end: nil, kind: .ongoing, form: .ongoing))
    return range.upperBound
  }

  private static let joints = CharacterFilter([0] + "|:,;、并和及".unicodeScalars.map(\.value))
  /// What a cell or a label says of time is short.
  private static let valueReach = 20

  /// Returns whether the words are a part of a short value: 完成时限:立即整改并长期坚持.
  private func isPartOfValue(_ range: Range<Int>) -> Bool {
    guard Self.joints.contains(text[range.lowerBound - 1]), endsValue(range.upperBound) else {
      return false
    }
    let floor = range.lowerBound - Self.valueReach
    let opener = text.last(of: "|:。", before: range.lowerBound, limit: floor)
    guard let start = opener ?? (floor <= 0 ? -1 : nil) else { return false }
    if text[start] == 0x3A { return Self.labels.ends(text, before: start) }
    let roof = range.upperBound + Self.valueReach
    guard
      let end = text.first(of: "|。", from: range.upperBound, limit: roof)
        ?? (roof >= text.count ? text.count : nil)
    else { return false }
    return text[start] != 0x3002 && (text[end] == 0x7C || end >= text.count - 1)
  }

  private static let separators: CharacterFilter = ",;(。:并"

  /// Returns whether the words are a demand of their own at the end of a sentence: …巡查机制,长期坚持。
  private func closesSentence(_ range: Range<Int>) -> Bool {
    Self.perpetual.match(text, at: range.lowerBound)?.length == range.count
      && Self.separators.contains(text[range.lowerBound - 1])
      && (range.upperBound == text.count || Self.sentenceEnds.contains(text[range.upperBound]))
  }

  private static let perpetual = KeywordTable<Void>("长期坚持 常年坚持 长效坚持")
  private static let sentenceEnds: CharacterFilter = "。(;"

  /// Reads what no date of the calendar follows from: `open = ongoing | at-once | event`.
  mutating func readOpen(_ at: Int) -> Int? { readOngoing(at) ?? readAtOnce(at) ?? readEvent(at) }

  static let atOnceWords = KeywordTable<Void>("立行立改 立查立改 即知即改 即查即改 立即整改 立即整改到位 当场整改")
  private static let manners = KeywordTable<Void>("坚持 做到 原则 机制 要求 边查边改 能改")
  private static let doers = KeywordTable<Void>("负责, 牵头, 落实,")

  /// Reads `at-once = 立行立改`, where a sentence ends with it or it stands right behind the one who answers: 由县住建局负责,
  /// 立行立改,更换阀门。
  ///
  /// Elsewhere the same words are manner, not time: 坚持边查边改、立行立改.
  mutating func readAtOnce(_ at: Int) -> Int? {
    guard let word = Self.atOnceWords.match(text, at: at) else { return nil }
    let end = at + word.length
    let closes = end == text.count || Self.sentenceEnds.contains(text[end])
    guard !isValue, text[at - 1] == Mark.comma,
      closes || text[end] == Mark.comma && Self.doers.ends(text, before: at),
      !Self.manners.occurs(text, in: sentence..<at)
    else { return nil }
    acceptEvent(at..<end, isCounted: true)
    return end
  }

  private func closesBracket(_ range: Range<Int>) -> Bool {
    text[range.upperBound] == 0x29 && Self.separators.contains(text[range.lowerBound - 1])
  }

  /// Whether the words are a part of a bracket that says who answers: (持续推进,牵头单位:县财政局).
  private func isPartOfClause(_ range: Range<Int>) -> Bool {
    let reading = text.reading
    guard Self.separators.contains(text[range.lowerBound - 1]),
      Self.partEnds.contains(text[range.upperBound]),
      let open = reading.opening(before: range.lowerBound, from: range.lowerBound - Self.longestClause),
      let close = reading.closing(of: open, before: min(text.count, range.upperBound + Self.longestClause))
    else { return false }
    let parts = reading.parts(of: open + 1..<close, at: Self.partEnds)
    return parts.contains { isLabelled($0) || namesDoer($0) }
  }

  /// part = label ":" …        // 牵头单位:县财政局, 牵头考核单位:县财政局
  private func isLabelled(_ part: Range<Int>) -> Bool {
    if let label = ClauseLabel.opening(text.reading, part) { return label.namesResponsibility }
    let colon = part.prefix(Self.longestLabel).first { text[$0] == Mark.colon }
    return colon.map { ClauseLabel.byEnding(text.reading, part.lowerBound..<$0) == .cooperate } ?? false
  }

  /// part = name { "、" name } role        // 县财政局、县审计局牵头
  private func namesDoer(_ part: Range<Int>) -> Bool {
    let (reading, start) = (text.reading, part.lowerBound)
    guard let role = RoleWord.endings.matchSuffix(in: reading, from: start, endingAt: part.upperBound) else {
      return false
    }
    let end = RoleWord.endOfUnits(in: reading, from: start, before: part.upperBound - role.length)
    let last = reading.parts(of: start..<end, at: Mark.listCommas).last
    return last.map { UnitWords.isUnit(reading, $0) } ?? false
  }

  private static let partEnds: CharacterFilter = ",;。"
  private static let longestClause = 240
  private static let longestLabel = 10

  static let eventWords = KeywordTable<Void>(
    """
    汛期前 入汛前 主汛期前 汛期来临前 入冬前 采暖季前 供暖季前 采暖期前 春耕前 秋季开学前 春季开学前 \
    秋季学期开学前 春季学期开学前 主汛期来临前 两会前 全国两会前 供暖前 供暖季来临前 封冻前 雨季前 暑假前 寒假前 开学前 \
    汛前 学期前 春季学期前 秋季学期前 学年前
    """
  )

  /// Returns the position behind the words of an event, and the holiday it is.
  private func event(at: Int) -> (holiday: Holiday?, end: Int)? {
    if let (holiday, end) = Self.holiday(text, at: at) { return (holiday, end) }
    return Self.eventWords.match(text, at: at).map { (nil, at + $0.length) }
  }

  /// Reads `event = 汛期前 | 春节前 | …`: a limit that hangs on an event; where it is no holiday of a known year, a person
  /// must give the day.
  mutating func readEvent(_ at: Int) -> Int? {
    guard let (holiday, end) = event(at: at) else { return nil }
    let range = at..<end
    let lead = lead(before: at)
    guard lead == .opening || lead == .dating, isBefore(range.upperBound) else {
      return range.upperBound
    }
    acceptEvent(range, holiday, CalendarPhrase(range: range))
    return range.upperBound
  }

  /// Returns whether what follows 春节前 is to be done by then: not in 春节前后, 春节前夕, 春节前已开工.
  private func isBefore(_ end: Int) -> Bool {
    !Self.notBefore.contains(text[end]) && !isDescription(end) && !Self.tales.begins(text, at: end)
  }

  private static let notBefore: CharacterFilter = "后夕往的几一二两三期段景哨"

  /// Reads `[ 到 | 在 ] year event`: 到2024年秋季开学前 is one limit.
  mutating func readEvent(of phrase: CalendarPhrase) -> Int? {
    guard phrase.part == .year, phrase.year != .open, phrase.edge == nil, !phrase.isBounded,
      let (holiday, end) = event(at: phrase.range.upperBound)
    else { return nil }
    let at = phrase.range.lowerBound
    let lead = lead(before: at)
    guard lead == .horizon || isBefore(end) else { return nil }
    acceptEvent(start(of: lead, before: at)..<end, holiday, phrase)
    return end
  }

  private mutating func acceptEvent(_ range: Range<Int>, _ holiday: Holiday?, _ phrase: CalendarPhrase) {
    if let holiday, let limit = limit(before: holiday, phrase, range) {
      accept(limit)
    } else {
      acceptEvent(range)
    }
  }

  /// Accepts a limit that hangs on an event, or is counted from one.
  mutating func acceptEvent(_ range: Range<Int>, isCounted: Bool = false) {
    accept(Limit(range: range, end: nil, kind: .by, form: .event)) {
      isCounted ? UndatedEvent.diagnostic(counted: $0, at: $1) : UndatedEvent.diagnostic($0, at: $1)
    }
  }
}
