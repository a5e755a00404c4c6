/// Reads the words of a responsibility clause.
///
///     clause  = [ value ] { label ":" value }
///     value   = segment { ("," | ";" | "。") segment }
///     segment = rule | time limit | list [ qualifier ] [ role ] | list infix list [ role ]
struct ClauseParser {
  private let item: ItemText
  private var reading: Reading { item.reading }
  private var text: [UInt32] { item.reading.scalars }
  private var clause: Clause
  /// Whether the words are a table's cell.
  private var isCell = false
  /// Units read whose role word has not come yet.
  private var pending: [UnitMention] = []

  private init(_ item: ItemText, _ range: Range<Int>) {
    self.item = item
    clause = Clause(range: range)
  }

  /// Returns what the words of `inner` say; `range` is the whole clause with its brackets.
  static func parse(_ item: ItemText, _ inner: Range<Int>, clause range: Range<Int>) -> Clause {
    var parser = ClauseParser(item, range)
    parser.read(inner)
    return parser.clause
  }

  /// Returns what a table's cell says whose column has a label for heading.
  static func parse(cell: ItemText, label: ClauseLabel) -> Clause {
    var parser = ClauseParser(cell, cell.all)
    parser.isCell = true
    if ClauseLabelScanner(cell).labels(in: cell.all).isEmpty {
      parser.readValue(cell.all, label: label)
    } else {
      parser.read(cell.all)
    }
    return parser.clause
  }

  private mutating func read(_ inner: Range<Int>) {
    let labels = ClauseLabelScanner(item).labels(in: inner)
    let head = inner.lowerBound..<(labels.first?.range.lowerBound ?? inner.upperBound)
    if !head.isEmpty { readValue(head, label: nil) }
    for (index, label) in labels.enumerated() {
      let end = index + 1 < labels.count ? labels[index + 1].range.lowerBound : inner.upperBound
      let value = label.range.upperBound..<max(end, label.range.upperBound)
      switch label.label {
      case .other: continue
      case .person: readPersons(value, label: label.range.lowerBound..<label.range.upperBound - 1)
      default: readValue(value, label: label.label)
      }
    }
  }

  // MARK: - Values

  private mutating func readValue(_ range: Range<Int>, label: ClauseLabel?) {
    for sentence in reading.split(range, where: { $0 == Mark.stop }) {
      for segment in reading.split(withoutBlanket(sentence), where: Self.separatesSegments) {
        readSegment(withoutNestedRule(segment), label: label)
      }
    }
    flush(word: nil, label: label)
  }

  private static func separatesSegments(_ scalar: UInt32) -> Bool {
    scalar == Mark.comma || scalar == Mark.semicolon || scalar == Mark.stop
  }

  private mutating func readSegment(_ segment: Range<Int>, label: ClauseLabel?) {
    guard !segment.isEmpty else { return }
    if let rule = ClauseRule.parse(item, segment) {
      clause.rules.append(rule)
      return
    }
    if isSameBelow(segment) { return extendRule(to: segment) }
    if isTimeLimit(segment) { return }
    let (units, word) = strippedOfRole(segment)
    if let word, let infix = infix(in: units) {
      readUnits(units.lowerBound..<infix.range.lowerBound)
      flush(word: infix.word, label: label)
      readUnits(infix.range.upperBound..<units.upperBound)
      flush(word: infix.takesRest ? .cooperate : word, label: label)
    } else if let infix = infix(in: units), infix.takesRest {
      readUnits(units.lowerBound..<infix.range.lowerBound)
      flush(word: .lead, label: label)
      readUnits(infix.range.upperBound..<units.upperBound)
      flush(word: .cooperate, label: label)
    } else {
      readUnits(units)
      if let word { flush(word: word, label: label) }
    }
  }

  private mutating func readUnits(_ range: Range<Int>) {
    var list = UnitListParser(item, isCell: isCell)
    list.read(range)
    pending += list.mentions
    clause.isOpenEnded = clause.isOpenEnded || list.isOpenEnded
  }

  private mutating func flush(word: RoleWord?, label: ClauseLabel?) {
    guard !pending.isEmpty else { return }
    clause.groups.append(RoleGroup(mentions: pending, word: word, label: label))
    pending = []
  }

  private mutating func readPersons(_ range: Range<Int>, label: Range<Int>) {
    let names = reading.split(range) { Self.separatesSegments($0) || $0 == Mark.listComma }
    for name in names { clause.persons.append((name, label)) }
  }

  // MARK: - Roles

  /// Returns the units of a segment and the role word behind them.
  private func strippedOfRole(_ segment: Range<Int>) -> (units: Range<Int>, word: RoleWord?) {
    var end = segment.upperBound
    var word: RoleWord?
    while let found = RoleWord.endings.matchSuffix(in: text, from: segment.lowerBound, endingAt: end) {
      // 指导 in the middle of 精神文明建设指导委员会 never stands at the end.
      word = word == nil || found.value == .lead ? found.value : word
      end -= found.length
      end = strippedOfQualifiers(segment.lowerBound, end)
    }
    return (segment.lowerBound..<end, word)
  }

  private func strippedOfQualifiers(_ start: Int, _ end: Int) -> Int {
    var end = end
    while let found = RoleWord.qualifiers.matchSuffix(in: text, from: start, endingAt: end),
      text[end - 1] != Mark.andOthers
    {
      end -= found.length
    }
    return end
  }

  private typealias Infix = (range: Range<Int>, word: RoleWord, takesRest: Bool)

  /// infix = "会同" | "牵头" | "负责"        // A会同B, A牵头B配合
  private func infix(in units: Range<Int>) -> Infix? {
    var depth = 0
    for at in units {
      if text[at] == Mark.open { depth += 1 }
      if text[at] == Mark.close { depth = max(0, depth - 1) }
      guard depth == 0, at > units.lowerBound,
        let found = RoleWord.infixes.match(in: text, at: at, before: units.upperBound)
      else { continue }
      let left = units.lowerBound..<at
      let right = at + found.length..<units.upperBound
      guard !right.isEmpty, UnitWords.isUnit(reading, lastName(left)),
        UnitWords.startsName(reading, right) || UnitWords.isUnit(reading, right)
      else { continue }
      let joins = found.length > 2 || !isRoleWord(at..<at + found.length)
      return (at..<at + found.length, found.value, joins)
    }
    return nil
  }

  private func isRoleWord(_ range: Range<Int>) -> Bool {
    RoleWord.endings.match(in: text, at: range.lowerBound, before: range.upperBound)?.length == range.count
  }

  private func lastName(_ list: Range<Int>) -> Range<Int> {
    reading.split(list) { $0 == Mark.listComma }.last ?? list
  }

  // MARK: - What is no unit

  private mutating func withoutBlanket(_ sentence: Range<Int>) -> Range<Int> {
    guard let rule = ClauseRule.parseBlanket(item, in: sentence) else { return sentence }
    clause.rules.append(rule)
    return sentence.lowerBound..<rule.range.lowerBound
  }

  /// A rule may stand in brackets of its own behind the units.
  private mutating func withoutNestedRule(_ segment: Range<Int>) -> Range<Int> {
    let core = UnitWords.withoutBracketsBehind(reading, segment)
    guard core.upperBound < segment.upperBound else { return segment }
    let inner = core.upperBound + 1..<segment.upperBound - 1
    guard let rule = ClauseRule.parse(item, inner) ?? ClauseRule.parseBlanket(item, in: inner) else {
      return segment
    }
    clause.rules.append(rule)
    return core
  }

  private func isSameBelow(_ segment: Range<Int>) -> Bool {
    ClauseRule.sameBelow.match(in: text, at: segment.lowerBound, before: segment.upperBound)?.length
      == segment.count
  }

  /// 下同 stands behind the rule it extends.
  private mutating func extendRule(to segment: Range<Int>) {
    guard case .firstListedLeads(let range, _) = clause.rules.last else { return }
    clause.rules[clause.rules.count - 1] = .firstListedLeads(
      range.lowerBound..<segment.upperBound, lasting: true)
  }

  /// 6月底完成, 年内持续推进, 长期坚持
  private func isTimeLimit(_ segment: Range<Int>) -> Bool {
    guard !UnitWords.isUnit(reading, segment) else { return false }
    return Self.timeWords.contains(in: text, segment)
      && (text[segment.lowerBound].isDigit
        || Self.timeStarts.match(in: text, at: segment.lowerBound, before: segment.upperBound) != nil)
  }

  private static let timeWords = KeywordTable<Void>("年 月 日 完成 长期 持续 推进 坚持 季度 底")
  private static let timeStarts = KeywordTable<Void>("年 每 长期 持续 全年 完成 今年 明年 立即 近期 常态 于 按 到 自 从")
}
