/// Reads the words of a responsibility clause.
///
///     clause  = [ value ] { label ":" value }
///     value   = segment { ("," | ";" | "。") segment }
///     segment = rule | time limit | list [ qualifier ] [ role ] | list infix list [ role ]
struct ClauseParser {
  private let item: ItemText
  private var reading: Reading { item.reading }
  private var text: Reading { item.reading }
  private var clause: Clause
  /// Whether the words are a table's cell.
  private var isCell = false
  /// The word of the label being read that asks for people as well as units; empty where the column's heading does.
  private var personWord: Range<Int>?
  /// What the rule stated next does not hold for: 除注明外.
  private var exception: Range<Int>?
  /// Where 下同 stands before the rule.
  private var sameBelow: Range<Int>?
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
  static func parse(cell: ItemText, label: ClauseLabel, namesPersons: Bool = false) -> Clause {
    var parser = ClauseParser(cell, cell.all)
    parser.isCell = true
    if namesPersons { parser.personWord = 0..<0 }
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
      let value = withoutBullet(label.range.upperBound..<max(end, label.range.upperBound))
      switch label.label {
      case .other: continue
      case .person: readPersons(value, label: label.word)
      default:
        personWord = ClauseLabel.personWord(in: text, label.word)
        readValue(value, label: label.label)
      }
    }
  }

  /// A mark in front of the next label is no part of the value: 配合单位:县财政局 ★完成时限:….
  private func withoutBullet(_ value: Range<Int>) -> Range<Int> {
    let end = value.upperBound
    guard end < item.count, end > value.lowerBound, ClauseLabelScanner.bullets.contains(text[end - 1]),
      ClauseLabelScanner(item).label(at: end, before: item.count) != nil,
      item.followsGap(end - 1) || !item.followsGap(end)
    else { return value }
    return value.lowerBound..<end - 1
  }

  // MARK: - Values

  private mutating func readValue(_ range: Range<Int>, label: ClauseLabel?) {
    for part in withoutNestedRules(range) { readPart(part, label: label) }
    flush(word: nil, label: label)
  }

  private mutating func readPart(_ range: Range<Int>, label: ClauseLabel?) {
    for sentence in reading.parts(of: range, at: Mark.sentenceMarks) {
      for segment in reading.parts(of: withoutBlanket(sentence), at: Self.segmentMarks) {
        readSegment(withoutLevel(segment), label: label)
      }
    }
  }

  private static let segmentMarks: CharacterFilter = ",;。"

  private mutating func readSegment(_ segment: Range<Int>, label: ClauseLabel?) {
    guard !segment.isEmpty else { return }
    if takeRule(segment) { return }
    if isTimeLimit(segment) {
      clause.hasTimeLimit = true
      return
    }
    if readPartners(segment, label: label) { return }
    if demandsByTime(segment) {
      clause.leftovers.append(segment)
      return
    }
    let (units, word) = strippedOfRole(segment)
    if word != nil, let infix = infix(in: units), infix.word == .responsible,
      ActorWords.startsWithVerb(reading, infix.range.upperBound..<units.upperBound)
    {
      // 经济办负责督促各企业落实: who is to be moved to act is no unit.
      readUnits(units.lowerBound..<infix.range.lowerBound)
      flush(word: infix.word, label: label)
    } else if let word, let infix = infix(in: units) {
      readUnits(units.lowerBound..<infix.range.lowerBound)
      flush(word: infix.word, label: label)
      readUnits(infix.range.upperBound..<units.upperBound)
      flush(word: infix.takesRest ? .cooperate : word, label: label)
    } else if let infix = infix(in: units), infix.takesRest {
      readUnits(units.lowerBound..<infix.range.lowerBound)
      flush(word: .lead, label: label)
      readUnits(infix.range.upperBound..<units.upperBound)
      flush(word: .cooperate, label: label)
    } else if word == nil, let inner = roleInside(units) {
      readUnits(inner.units)
      flush(word: inner.word, label: label)
      if !saysNothing(inner.rest) { clause.leftovers.append(inner.rest) }
    } else {
      // 市残联;市委组织部指导: those before the first who only help or guide do the work.
      if word == .guide || word == .cooperate || word == .together, clause.groups.isEmpty, !units.isEmpty {
        flush(word: nil, label: label)
      }
      readUnits(units)
      if let word { flush(word: word, label: label) }
    }
  }

  /// segment = [ level ":" ] …        // 责任单位:省级:省水利厅;市级:各市政府
  private func withoutLevel(_ segment: Range<Int>) -> Range<Int> {
    guard let level = Self.levels.match(in: text, at: segment.lowerBound, before: segment.upperBound) else {
      return segment
    }
    let colon = segment.lowerBound + level.length
    return colon < segment.upperBound && text[colon] == Mark.colon ? colon + 1..<segment.upperBound : segment
  }

  private static let levels = KeywordTable<Void>(
    "国家 国家级 国家层面 中央 省 省级 省直 省层面 省级层面 市 市级 市直 市层面 市级层面 州级 州直 县 县级 县直 县层面 县级层面 区 区级 区直 区层面 镇级 镇街 乡级 乡镇 村级 属地 地方 部门"
  )

  /// 每季度调度一次, 2025年6月前出台办法, 根据会议安排确定时间: no unit begins like that.
  private func demandsByTime(_ segment: Range<Int>) -> Bool {
    (text[segment.lowerBound].isDigit || text[segment.lowerBound] == Self.every
      || Self.grounds.match(in: text, at: segment.lowerBound, before: segment.upperBound) != nil)
      && !UnitWords.isUnit(reading, segment) && strippedOfRole(segment).word == nil
  }

  private static let grounds = KeywordTable<Void>("根据 依据 按照 视情 结合")
  private static let longestSegment = 300
  private static let every: UInt32 = 0x6BCF  // 每

  /// 负责推进, 牵头组织开展: words that add nothing to the role before them.
  private func saysNothing(_ words: Range<Int>) -> Bool {
    var at = words.lowerBound
    while let word = Self.emptyWords.match(in: text, at: at, before: words.upperBound) { at += word.length }
    return at == words.upperBound
  }

  private static let emptyWords = KeywordTable<Void>(
    "推进 实施 落实 组织 开展 办理 抓好 做好 完成 推动 抓落实 工作 相关工作 有关工作 具体工作 相关 有关 具体 本项 该项 此项 落地 到位 执行 协调 统筹 牵头 负责 配合 指导 督促")

  /// segment = list role words        // 市科技局负责制定方案: what the words demand is left over
  private func roleInside(_ segment: Range<Int>) -> (units: Range<Int>, word: RoleWord, rest: Range<Int>)? {
    guard segment.count <= Self.longestSegment, !UnitWords.isUnit(reading, lastName(segment)) else {
      return nil
    }
    for at in segment.dropFirst(2) {
      guard let role = RoleWord.endings.match(in: text, at: at, before: segment.upperBound) else { continue }
      let list = segment.lowerBound..<strippedOfQualifiers(segment.lowerBound, at)
      guard list.count > 1, UnitWords.isUnit(reading, lastName(list)) else { continue }
      return (list, role.value, at + role.length..<segment.upperBound)
    }
    return nil
  }

  /// partners = "会同" list [ role ]        // A牵头,会同B、C落实
  private mutating func readPartners(_ segment: Range<Int>, label: ClauseLabel?) -> Bool {
    guard let with = RoleWord.partner(in: text, at: segment.lowerBound, before: segment.upperBound),
      !clause.groups.isEmpty || !pending.isEmpty
    else { return false }
    let (units, _) = strippedOfRole(segment.lowerBound + with.length..<segment.upperBound)
    guard !units.isEmpty else { return false }
    flush(word: .lead, label: label)
    readUnits(units)
    flush(word: .cooperate, label: label)
    return true
  }

  private mutating func readUnits(_ range: Range<Int>) {
    var list = UnitListParser(item, isCell: isCell, namesPersons: personWord != nil)
    list.read(range)
    if let personWord { clause.persons += list.persons.map { ($0, personWord) } }
    pending += list.mentions
    clause.isOpenEnded = clause.isOpenEnded || list.isOpenEnded
  }

  private mutating func flush(word: RoleWord?, label: ClauseLabel?) {
    guard !pending.isEmpty else { return }
    let word = word == .together ? together(label) : word
    clause.groups.append(RoleGroup(mentions: pending, word: word, label: label))
    pending = []
  }

  /// A、B协同负责 answer together; C协同负责 behind others, or in a cell of those who cooperate, helps them.
  private func together(_ label: ClauseLabel?) -> RoleWord {
    clause.groups.isEmpty && (label == nil || label == .listed) ? .responsible : .cooperate
  }

  private mutating func readPersons(_ range: Range<Int>, label: Range<Int>) {
    for name in PersonNames.parts(of: item, range).map(withoutNumber) where !name.isEmpty {
      clause.persons.append((name, label))
    }
  }

  /// Returns a person's name without the telephone number behind it.
  private func withoutNumber(_ name: Range<Int>) -> Range<Int> {
    let start = name.lowerBound
    guard let last = name.last(where: { !text[$0].isDigit && text[$0] != Self.dash }) else {
      return start..<start
    }
    return start..<last + 1
  }

  private static let dash: UInt32 = 0x2D

  // MARK: - Roles

  /// Returns the units of a segment and the role word behind them.
  private func strippedOfRole(_ segment: Range<Int>) -> (units: Range<Int>, word: RoleWord?) {
    var end = segment.upperBound
    var word: RoleWord?
    while let found = RoleWord.endings.matchSuffix(in: text, from: segment.lowerBound, endingAt: end),
      Self.names.matchSuffix(in: text, from: segment.lowerBound, endingAt: end) == nil,
      !isObject(from: segment.lowerBound, strippedOfQualifiers(segment.lowerBound, end - found.length))
    {
      // Of several words the first tells the part: 配合做好监督 is to cooperate.
      word = found.value
      end -= found.length
      end = strippedOfQualifiers(segment.lowerBound, end)
    }
    return (segment.lowerBound..<end, word)
  }

  /// 市审计局等部门实行协同监管: what a verb governs is no word on its subject's part.
  private func isObject(from start: Int, _ end: Int) -> Bool {
    Self.governing.matchSuffix(in: text, from: start, endingAt: end) != nil
  }

  /// Bodies whose names end as a word on a part does.
  private static let names = KeywordTable<Void>("政协办 市场监管 教育督导")
  private static let governing = KeywordTable<Void>("实行 接受")

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
      // 各专班牵头单位 is a name.
      guard !right.isEmpty,
        Self.bearers.match(in: text, at: right.lowerBound, before: right.upperBound) == nil,
        UnitWords.isUnit(reading, lastName(left)),
        UnitWords.startsName(reading, right) || UnitWords.isUnit(reading, right)
          || UnitWords.isUnit(reading, firstName(right)),
        found.length > 1 || standsBetweenNames(left, right)
      else { continue }
      let joins = found.length > 2 || !isRoleWord(at..<at + found.length)
      return (at..<at + found.length, found.value, joins)
    }
    return nil
  }

  private static let bearers = KeywordTable<Void>("单位 部门 机构 科室 处室")

  /// 市科技局会市财政局: a single character brings in partners only between whole names, not in 市贸促会会展中心.
  private func standsBetweenNames(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let isOffice = { (name: Range<Int>) in
      UnitWords.endsDepartment(reading, name) || Self.offices.contains(text[name.upperBound - 1])
    }
    let last = lastName(left)
    let first = firstName(right)
    guard isOffice(last), first.lowerBound == right.lowerBound,
      Self.committees.matchSuffix(in: text, from: last.lowerBound, endingAt: last.upperBound) == nil
    else { return false }
    return UnitWords.isUnit(reading, first) && isOffice(first) && !UnitWords.isBareEnding(reading, first)
      && !Mark.listCommas.contains(text[left.upperBound - 1])
      && (text[left.upperBound] == Self.meeting
        || RoleWord.partner(in: text, at: left.upperBound, before: right.upperBound) != nil)
      && Self.meetings.match(in: text, at: left.upperBound, before: right.upperBound) == nil
  }

  private static let offices: CharacterFilter = "科处股室站所队"
  private static let meeting: UInt32 = 0x4F1A  // 会
  /// 管委 of 管委会.
  private static let committees = KeywordTable<Void>("管委 村委 居委 常委 组委 团委 社委 管理委 委员 事务委")
  private static let meetings = KeywordTable<Void>("会展 会议 会计 会员 会务 会商 会诊")

  private func isRoleWord(_ range: Range<Int>) -> Bool {
    RoleWord.endings.match(in: text, at: range.lowerBound, before: range.upperBound)?.length == range.count
  }

  private func firstName(_ list: Range<Int>) -> Range<Int> {
    reading.parts(of: list, at: Mark.listCommas).first ?? list
  }

  private func lastName(_ list: Range<Int>) -> Range<Int> {
    reading.parts(of: list, at: Mark.listCommas).last ?? list
  }

  // MARK: - What is no unit

  private mutating func withoutBlanket(_ sentence: Range<Int>) -> Range<Int> {
    guard let rule = ClauseRule.parseBlanket(item, in: sentence) else { return sentence }
    clause.rules.append(rule)
    return sentence.lowerBound..<rule.range.lowerBound
  }

  /// Rules may stand in brackets of their own behind the units; returns the words around those brackets.
  private mutating func withoutNestedRules(_ range: Range<Int>) -> [Range<Int>] {
    let closings = reading.closings(in: range)
    guard !closings.isEmpty else { return [range] }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      guard text[at] == Mark.open, let close = closings[at] else {
        at += 1
        continue
      }
      if ClauseRule.isStated(item, at + 1..<close) {
        readPart(at + 1..<close, label: nil)
        parts.append(start..<at)
        start = close + 1
      }
      at = close + 1
    }
    return parts + [start..<range.upperBound]
  }

  /// Reads a segment that states a rule, or goes on with one.
  private mutating func takeRule(_ segment: Range<Int>) -> Bool {
    if let rule = ClauseRule.parse(item, segment) {
      clause.rules.append(rule)
      if let exception { extendRule(to: exception, lasting: false) }
      if let sameBelow { extendRule(to: sameBelow, lasting: true) }
    } else if ClauseRule.excepts(item, segment) {
      exception = segment
    } else if isSameBelow(segment) {
      if clause.rules.isEmpty { sameBelow = segment }
      extendRule(to: segment, lasting: true)
    } else if ClauseRule.marksLeads(item, segment) {
      return true
    } else if ClauseRule.continues(item, segment, behindRule: !clause.rules.isEmpty) {
      extendRule(to: segment, lasting: false)
    } else {
      return false
    }
    return true
  }

  private func isSameBelow(_ segment: Range<Int>) -> Bool {
    ClauseRule.sameBelow.match(in: text, at: segment.lowerBound, before: segment.upperBound)?.length
      == segment.count
  }

  /// 下同 stands behind the rule it extends, and so does what the rule says of the other units.
  private mutating func extendRule(to segment: Range<Int>, lasting: Bool) {
    guard let last = clause.rules.indices.last else { return }
    func extended(_ range: Range<Int>) -> Range<Int> {
      min(range.lowerBound, segment.lowerBound)..<max(range.upperBound, segment.upperBound)
    }
    let lasts = lasting || isSaidBelow(segment)
    switch clause.rules[last] {
    case .firstListedLeads(let range, let place, let before):
      clause.rules[last] = .firstListedLeads(extended(range), place: place, lasting: before || lasts)
    case .listedLead(let range, let before):
      clause.rules[last] = .listedLead(extended(range), lasting: before || lasts)
    case .blanket: break
    }
  }

  private func isSaidBelow(_ segment: Range<Int>) -> Bool { ClauseRule.sameBelow.contains(in: text, segment) }

  /// 6月底完成, 年内持续推进, 长期坚持: opens as times do and says nothing behind the time but that work goes on or ends.
  private func isTimeLimit(_ segment: Range<Int>) -> Bool {
    guard segment.count <= Self.longestTimeLimit, !UnitWords.isUnit(reading, segment) else { return false }
    let opens =
      text[segment.lowerBound].isDigit
      || Self.timeStarts.match(in: text, at: segment.lowerBound, before: segment.upperBound) != nil
      || Self.limitWords.contains(in: text, segment)
    return opens
      && Self.timeEnds.matchSuffix(in: text, from: segment.lowerBound, endingAt: segment.upperBound) != nil
  }

  private static let longestTimeLimit = 24
  private static let limitWords = KeywordTable<Void>("期限 时限 有效期")
  private static let timeStarts = KeywordTable<Void>(
    """
    并长期 并持续 年 每 长期 持续 全年 完成 今年 明年 立即 近期 常态 于 按 到 自 从 已 分 截至 截止 正在 力争 贯穿 全程 即 另 上半年 下半年 第 十 一 二 三 四 五 六 七 八 九 时限 随时
    确保 争取 务必 必须 计划 预计 原则上 最迟 最晚 不迟于 不晚于 在 须 需 拟 “十 本年 本月 当年 当月 次年 月底 汛期 汛前 春节 国庆 元旦 入冬 供暖
    """)
  private static let timeEnds = KeywordTable<Void>(
    """
    年 月 日 前 底 内 完成 长期 持续 推进 坚持 季度 初 上旬 中旬 下旬 上半年 下半年 实施 开展 落实 到位 见效 成效 年度 执行 起 止 进行 全年 阶段 启动
    要求 常态化 完毕 全过程 时间 之间 期间 见效 每月 每季 每年 整改 办结 出台 印发 建成 完工 上线 实质性进展 明显进展 积极进展 重大进展 阶段性进展 明显成效 显著成效 初步成效 实效 新突破 实质性突破 )
    """)
}
