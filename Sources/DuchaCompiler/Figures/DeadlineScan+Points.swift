import DuchaModel

extension DeadlineScan {
  /// Reads a point of time, and the stretch of years counted from one.
  ///
  ///     point   = [ lead ] phrase | phrase 起 [ , ] [ 用 ] number 年 ( 内 | 时间 )
  ///
  /// A phrase limits a demand where its own words say so (底前, 前, 内), where it is a horizon (到2025年), or where it
  /// opens a clause and a comma or a verb follows (2024年,… and 2021年全面推广…).
  mutating func readPoint(_ at: Int) -> Int? {
    guard let phrase = CalendarPhrase(text, at: at) else { return nil }
    if let next = readYearsFrom(phrase) ?? readEvent(of: phrase) { return next }
    if isAlternative(phrase) { return phrase.range.upperBound + 1 }
    let lead = lead(before: at)
    guard limits(phrase, lead) else { return phrase.range.upperBound }
    guard var limit = resolved(phrase, isHorizon: lead == .horizon) else { return phrase.range.upperBound }
    limit.range = start(of: lead, before: at)..<limit.range.upperBound
    let isNew = accept(limit) { UnknownYear.diagnostic($0, at: $1) }
    if isNew { flag(phrase, limit) }
    remember(phrase, limit)
    return phrase.range.upperBound
  }

  /// Returns whether a phrase in its context is a limit.
  func limits(_ phrase: CalendarPhrase, _ lead: Lead) -> Bool {
    let end = phrase.range.upperBound
    if lead == .comparison { return isLevelReached(phrase) }
    guard lead != .past, lead != .beginning, !isDisclaimed(end) else { return false }
    if phrase.year == .relative(0), text[phrase.range.lowerBound] == 0x5F53, !phrase.isBounded,
      phrase.edge == nil
    {
      return false  // 当年 alone is the year of whatever is told
    }
    if isAnnounced(phrase.range.lowerBound) { return true }
    if tellsState(phrase.range) || isObject(phrase) || isOneOfYear(phrase) { return false }
    if phrase.isBounded { return !isDescription(end) && !isAge(phrase) }
    if isWholeValue(phrase.range) || datesCompletion(phrase) || datesStage(phrase) { return true }
    if case .day = phrase.part { return lead == .horizon }
    if lead == .horizon { return phrase.namedYear != nil || phrase.edge == .end || demandFollows(end) }
    guard lead == .opening || lead == .dating else {
      let isDated = phrase.namedYear != nil && (phrase.edge == .end && demandFollows(end))
      return isDated || (phrase.namedYear != nil || phrase.isEndOfMonth) && datesLevel(phrase)
    }
    if phrase.year == .open, case .month = phrase.part {
      return opensClause(phrase)
    }
    guard phrase.edge != .beginning else { return false }
    // 力争在2026年底户均停电时间低于1小时
    if phrase.edge == .end, phrase.namedYear != nil, Self.aims.ends(text, before: phrase.range.lowerBound) {
      return true
    }
    return demandFollows(end) || scopesQuantity(phrase) || scopesFulfilment(phrase) || scopesService(phrase)
  }

  /// 完成2030年达标区域方案: a bare year behind the verb is part of what is to be completed.
  private func isObject(_ phrase: CalendarPhrase) -> Bool {
    phrase.part == .year && phrase.edge == nil && !phrase.isBounded
      && Self.completing.ends(text, before: phrase.range.lowerBound)
  }

  private static let completing = KeywordTable<Void>("完成")

  /// 年初部署、年中指导、年末检查: what is done in the course of every year.
  private func isOneOfYear(_ phrase: CalendarPhrase) -> Bool {
    guard phrase.year == .open, phrase.part == .year, !phrase.isBounded else { return false }
    return Self.courses.occurs(text, in: clause(around: phrase.range))
  }

  private static let courses = KeywordTable<Void>("年初 年中")

  /// Returns whether the phrase says when something is to be done that stands before it: 物流区7月建成, 一期年底投用.
  private func datesCompletion(_ phrase: CalendarPhrase) -> Bool {
    let (start, end) = (phrase.range.lowerBound, phrase.range.upperBound)
    guard phrase.part != .year || phrase.edge == .end, let word = Self.completions.match(text, at: end),
      text[end + word.length] != 0x7684, text[start - 1] != 0x5E74  // 建成的…, 去年7月建成
    else { return false }
    let clause = clause(around: phrase.range)
    return !Self.tales.occurs(text, in: clause.lowerBound..<start)
      && !Self.tales.begins(text, at: end + word.length)
  }

  private static let completions = KeywordTable<Void>(
    "建成 竣工 完工 投产 投用 通车 启用 投入使用 投入运营 投入运行 交付 开园 开馆 开学 落成 满园 完成 开工 动工 封顶 试运行 上线 开业 运营")

  /// Returns whether a bracket dates a stage of the work: 总结评估(10月), 启动阶段(一季度).
  private func datesStage(_ phrase: CalendarPhrase) -> Bool {
    let open = phrase.range.lowerBound - 1
    return text[open] == Mark.open && text[phrase.range.upperBound] == Mark.close
      && phrase.part != .year && Self.stages.ends(text, before: open)
  }

  private static let stages = KeywordTable<Void>(
    "阶段 评估 总结 验收 启动 部署 动员 实施 推进 整改 整治 攻坚 检查 排查 自查 摸底 提升 巩固 考核 “回头看” 回头看")

  /// The last characters of 提高到, 压减至, 调整为.
  private static let rises: CharacterFilter = "到至为"
  private static let origins: CharacterFilter = "从由自"

  /// Returns whether a level is to be reached in a year: the 2026年 of 从2024年的80万吨提高到2026年的120万吨.
  private func isLevelReached(_ phrase: CalendarPhrase) -> Bool {
    let (start, end) = (phrase.range.lowerBound, phrase.range.upperBound)
    guard phrase.namedYear != nil, text[end] == 0x7684, text[end + 1].isDigit,
      Self.rises.contains(text[start - 1])
    else { return false }
    return text.first(of: Self.origins, from: clause(around: phrase.range).lowerBound, limit: start) != nil
  }

  /// Returns whether a later day is named as the other choice: 7月底或8月上旬.
  private func isAlternative(_ phrase: CalendarPhrase) -> Bool {
    let end = phrase.range.upperBound
    guard text[end] == 0x6216, let other = CalendarPhrase(text, at: end + 1),
      let (year, _) = year(of: phrase), let first = phrase.period(in: year)?.end,
      let last = other.period(in: other.namedYear ?? year)?.end
    else { return false }
    return first < last && isAnnounced(phrase.range.lowerBound)
  }

  /// Returns whether a bare year stands before the figure it scopes: 2024年市属国企招录毕业生500人.
  private func scopesQuantity(_ phrase: CalendarPhrase) -> Bool {
    if phrase.part.isQuarterOrHalf, phrase.edge == nil { return sharesOut(phrase.range.upperBound) }
    guard phrase.namedYear != nil, phrase.part == .year, phrase.edge != .beginning,
      text[phrase.range.upperBound] != 0x5EA6  // 2025年度 names what is of that year
    else { return false }
    let start = phrase.range.lowerBound
    if sharesOut(phrase.range.upperBound) { return true }
    return
      (Self.sentenceOpenings.contains(text[start - 1]) || start == text.body
      || Self.aims.ends(text, before: start))
      && quantityFollows(phrase.range.upperBound)
  }

  /// Returns whether a year opens a clause that tells what is reached in it: 2025年设区城市基本建成系统.
  private func scopesFulfilment(_ phrase: CalendarPhrase) -> Bool {
    let (start, end) = (phrase.range.lowerBound, phrase.range.upperBound)
    guard phrase.namedYear != nil, phrase.part == .year, phrase.edge == nil, text[end] != 0x5EA6,
      Self.sentenceOpenings.contains(text[start - 1]) || start == text.body
    else { return false }
    let words = end..<clause(around: phrase.range).upperBound
    guard let verb = Self.fulfilments.firstMatch(text, in: words) else { return false }
    return text[verb.range.upperBound] != 0x7684 && !Self.tales.occurs(text, in: words)
  }

  /// Returns whether a bare year stands before those for whom something is done in it: 于2023年为20个站点进行翻新.
  private func scopesService(_ phrase: CalendarPhrase) -> Bool {
    let end = phrase.range.upperBound
    guard phrase.namedYear != nil, phrase.part == .year, phrase.edge == nil, text[end] == Self.forWhom else {
      return false
    }
    let words = end + 1..<max(end + 1, clause(around: phrase.range).upperBound)
    guard let verb = Self.services.firstMatch(text, in: words), verb.range.lowerBound > words.lowerBound
    else { return false }
    return text[verb.range.upperBound] != 0x7684 && !Self.tales.occurs(text, in: words)
  }

  private static let forWhom: UInt32 = 0x4E3A  // 为
  private static let services = KeywordTable<Void>("进行 提供 开展 办理 安装 配备 更换 新增 加装")

  private static let fulfilments = KeywordTable<Void>(
    "基本建成 基本实现 基本完成 基本形成 基本消除 基本达到 全面建成 全面实现 全面完成 全面形成 全面消除 全部建成 全部完成 全部实现 全部达到")

  private static let aims = KeywordTable<Void>("力争 争取 确保 力争到 力争在 争取在 确保在")

  /// Returns whether a bare year or the end of a month stands between what is counted and its level: 覆盖率2026年达到80%,
  /// 企业2026年20家, 覆盖率10月底达到90%.
  private func datesLevel(_ phrase: CalendarPhrase) -> Bool {
    let end = phrase.range.upperBound
    guard phrase.part == .year && phrase.edge == nil || phrase.isEndOfMonth,
      text[phrase.range.lowerBound - 1].isHan, !Self.tales.ends(text, before: phrase.range.lowerBound)
    else { return false }
    if let level = Self.levels.match(text, at: end) { return text[end + level.length].isDigit }
    return sharesOut(end)
  }

  private static let levels = KeywordTable<Void>(
    "达到 达 实现 完成 突破 超过 提高到 提升到 提高至 提升至 增加到 增长到 扩大到 下降到 降到 降至 下降至 控制在 稳定在 保持在 力争达到 不低于 不少于 不超过")

  /// Returns whether a year's share stands right behind it: 其中2024年40公里、2025年50公里.
  private func sharesOut(_ end: Int) -> Bool {
    guard text[end].isDigit, let figure = Figure(text, at: end) else { return false }
    return [.count, .money, .share].contains(figure.measure) && closes(figure.range.upperBound)
  }

  private static let sentenceOpenings = CharacterFilter([0] + ",。;:|".unicodeScalars.map(\.value))

  /// A month without a year is a limit only at a comma or verb: 9月,完成初稿; 7月、8月 alone are not.
  private func opensClause(_ phrase: CalendarPhrase) -> Bool {
    let end = phrase.range.upperBound
    if phrase.edge == .end { return demandFollows(end) }
    let isListed =
      text[phrase.range.lowerBound - 1] == 0x3001
      && limits.last?.range.upperBound == phrase.range.lowerBound - 1
    return !closes(end) && (demandFollows(end) || isShortAct(behind: phrase)) || text[end] == 0x2C
      || isListed && closes(end)
  }

  /// Returns whether a month opens a clause that says nothing but what is done in it: 7月征求意见,8月兑付.
  private func isShortAct(behind phrase: CalendarPhrase) -> Bool {
    let (start, end) = (phrase.range.lowerBound, phrase.range.upperBound)
    let opens = Self.sentenceOpenings.contains(text[start - 1]) || start == text.body
    let stop = text.first(of: Self.actEnds, from: end, limit: end + Self.longestAct + 1)
    guard opens, let last = stop ?? (text.count <= end + Self.longestAct ? text.count : nil) else {
      return false
    }
    return last - end > 1 && (end..<last).allSatisfy { text[$0].isHan && text[$0] != 0x7684 }
      && !Self.tales.occurs(text, in: end..<last)
  }

  private static let actEnds: CharacterFilter = ",。;"
  private static let longestAct = 6

  /// 数年内, 多年前: 年 here belongs to a count.
  private func isAge(_ phrase: CalendarPhrase) -> Bool {
    guard phrase.year == .open, phrase.part == .year else { return false }
    return Self.counts.contains(text[phrase.range.lowerBound - 1])
  }

  private static let counts: CharacterFilter = "数多几往去历周0123456789〇一二三四五六七八九十百半两整"

  /// Returns the limit that a phrase names, or `nil` where it is history.
  func resolved(_ phrase: CalendarPhrase, isHorizon: Bool) -> Limit? {
    var limit = Limit(
      range: phrase.range, end: nil, kind: .by, form: .point(phrase.point(isHorizon: isHorizon)),
      isHorizon: isHorizon)
    guard let (year, origin) = year(of: phrase) else { return limit }
    limit.year = origin
    guard let period = phrase.period(in: year), !isHistory(period.end) else { return nil }
    limit.end = period.end
    return limit
  }

  /// Returns the year a phrase falls in, and what gave it: its own words, the item's, the document.
  func year(of phrase: CalendarPhrase) -> (year: Int, origin: Limit.YearOrigin)? {
    let current = scope.current.map { (year: $0.year, origin: Limit.YearOrigin.document($0.source)) }
    switch phrase.year {
    case .named(let year): return (year, .document(.named))
    case .relative(let offset):
      // A plan for the year to come counts 明年 from the day it is dated.
      if offset > 0, let issued = scope.issued { return (issued.year + offset, .document(.issue)) }
      return current.map { ($0.year + offset, $0.origin) }
    case .open:
      if let nextYear, nextYear.sentence == sentence { return (nextYear.year, .item(nextYear.words)) }
      if let nearYear { return (nearYear.year, .item(nearYear.words)) }
      return current ?? announced(phrase) ?? farYear.map { ($0.year, .item($0.words)) }
    }
  }

  /// Returns the year that a label of the item tells for what has none: 整改时限:2018年12月31日.
  ///
  /// Nothing falls due behind what the label says.
  private func announced(_ phrase: CalendarPhrase) -> (year: Int, origin: Limit.YearOrigin)? {
    guard let label = labelledLimit, let year = label.namedYear, let last = label.period(in: year)?.end,
      let end = phrase.period(in: year)?.end
    else { return nil }
    return (end <= last ? year : year - 1, .item(label.range))
  }

  /// The limit that stands behind the label of the whole item.
  func findLabelledLimit() -> CalendarPhrase? {
    var at = 0
    while let colon = text.first(":", from: at) {
      if let value = announcedValue(behind: colon), let limit = CalendarPhrase(text, at: value.lowerBound),
        limit.namedYear != nil
      {
        return limit
      }
      at = colon + 1
    }
    return nil
  }

  /// Keeps the year of a limit for phrases without one that follow in the item.
  mutating func remember(_ phrase: CalendarPhrase, _ limit: Limit) {
    if case .relative(let offset) = phrase.year, offset > 0, let end = limit.end {
      nextYear = (end.year, limit.range, sentence)
    }
    guard let year = phrase.namedYear else { return }
    let named = (year, limit.range)
    if limit.isHorizon && phrase.part == .year { farYear = named } else { nearYear = named }
  }

  /// Flags what two clerks could read differently.
  mutating func flag(_ phrase: CalendarPhrase, _ limit: Limit) {
    let span = item.span(limit.range)
    let words = item.text(limit.range)
    if phrase.bound == .before, phrase.edge == nil, let end = limit.end, phrase.part.isStretch {
      diagnostics.append(AmbiguousBefore.diagnostic(words, end, at: span))
    }
    if let end = limit.end, let issued = scope.issued, end < issued {
      diagnostics.append(LimitBeforeIssue.diagnostic(words, end, issued, at: span))
    }
  }

  private static let beginnings = KeywordTable<Void>("起 开始")

  /// Reads `phrase ( 起 | 开始 ) [ , ] [ 用 | 力争 ] number 年 ( 内 | 时间 )`: 2012年起5年内 ends 2016-12-31.
  private mutating func readYearsFrom(_ phrase: CalendarPhrase) -> Int? {
    var at = phrase.range.upperBound
    guard let year = phrase.namedYear, let beginning = Self.beginnings.match(text, at: at) else { return nil }
    at += beginning.length
    if text[at] == 0x2C { at += 1 }
    if let use = Self.uses.match(text, at: at) { at += use.length }
    guard let (count, end) = Numerals.small(text, at: at), (1...30).contains(count), text[end] == 0x5E74,
      let suffix = Self.spans.match(text, at: end + 1), let first = phrase.period(in: year)?.start
    else { return nil }
    let next = end + 1 + suffix.length
    let last = Month(year: year + count - 1, month: 12).lastDay
    guard !isHistory(last), !isPayment(phrase.range.lowerBound..<next) else { return next }
    accept(
      Limit(
        range: phrase.range.lowerBound..<next, start: first, end: last, kind: .by, form: .fromYear(count),
        year: .document(.named)))
    return next
  }

  private static let uses = KeywordTable<Void>("用 利用 力争用 力争 计划用 通过 经过")
  private static let spans = KeywordTable<Void>("内 之内 以内 时间 左右时间 左右的时间")
}

extension CalendarPhrase {
  /// The phrase as those who ask how a limit came about see it.
  func point(isHorizon: Bool = false) -> DateRule.Point {
    DateRule.Point(part.unit, edge: edge, hasBefore: bound == .before, isHorizon: isHorizon)
  }
}

extension CalendarPhrase.Part {
  fileprivate var unit: DateRule.Point.Unit {
    switch self {
    case .year: .year
    case .half: .half
    case .quarters: .quarter
    case .month: .month
    case .tenDays: .tenDays
    case .day: .day
    }
  }

  /// 一季度, 上半年
  fileprivate var isQuarterOrHalf: Bool {
    switch self {
    case .half, .quarters: true
    default: false
    }
  }

  /// Whether the part is a stretch, so that 前 could mean its first day as well as its last.
  var isStretch: Bool { if case .day = self { false } else { true } }
}
