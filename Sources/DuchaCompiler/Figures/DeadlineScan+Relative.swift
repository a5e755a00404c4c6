import DuchaModel

extension DeadlineScan {
  private static let futures = KeywordTable<Void>("未来 今后 接下来 下一步")
  private static let efforts = KeywordTable<Void>("用 利用 再用 力争用 计划用 经过 通过")
  private static let withins = KeywordTable<Void>("内 之内 以内")
  private static let times = KeywordTable<Void>("时间 左右时间 左右的时间 左右 的时间 努力 的努力 左右努力 左右的努力")
  /// 3年内无违法记录 and 毕业5年内的 are conditions, not limits.
  private static let conditions = KeywordTable<Void>("的 未 无 没有 不 免 累计获 曾 有")
  /// Acts of issuing from which the days of a limit count.
  static let issueWords = KeywordTable<Void>("印发 发布 公布 下发 出台 颁布 施行 实施 印发之日 发布之日 公布之日 下发之日 实施之日 施行之日")
  private static let issueLinks = KeywordTable<Void>("之日起 起 后 以后 之后")

  /// Reads a limit counted in years.
  ///
  ///     relative = months | after-issue | ( 未来 | 今后 ) years | [ lead ] years 内 | 用 years 时间 | 经过 years 努力
  ///     years    = number [ - number ] 年
  mutating func readRelative(_ at: Int) -> Int? {
    if Self.issueWords.firsts.contains(text[at]), let next = readAfterIssue(at) { return next }
    if let next = readMonths(at) { return next }
    guard let (count, end) = years(at), text[at - 1] != 0x2E else { return nil }
    if Self.futures.ends(text, before: at) { return acceptFuture(at, end, count) }
    if let within = Self.withins.match(text, at: end) {
      let next = end + within.length
      guard Self.conditions.match(text, at: next) == nil, datesFromIssue(at), !isPayment(at..<next) else {
        return next
      }
      acceptFromIssue(at..<next, count)
      return next
    }
    guard let time = Self.times.match(text, at: end),
      Self.efforts.ends(text, before: at) || isAimed(at, end + time.length)
    else { return nil }
    acceptFromIssue(at..<end + time.length, count)
    return end + time.length
  }

  private static let months = KeywordTable<Void>("个月内 个月之内 个月以内")
  private static let halfYear = KeywordTable<Void>("半年内 半年之内")
  /// Words of procedure, from whose act the months count instead: 收到申请后3个月内.
  private static let procedures = KeywordTable<Void>("收到 接到 受理 申请 之日 后 起 每 近")
  private static let procedureReach = 20

  /// Reads `months = [ lead ] ( number 个月 | 半年 ) 内 verb`, counted from the issue of the document.
  private mutating func readMonths(_ at: Int) -> Int? {
    guard let (count, end) = monthCount(at), (1...60).contains(count) else { return nil }
    let isOwn = lead(before: at) == .opening || lead(before: at) == .dating
    let before = max(sentence, at - Self.procedureReach)..<at
    guard isOwn, !closes(end), demandFollows(end), !Self.procedures.occurs(text, in: before) else {
      return end
    }
    let last = scope.issued.flatMap { CountedUnit.months.end(count, after: $0) }
    accept(Limit(range: at..<end, end: last, kind: .by)) { UnknownIssueDate.diagnostic($0, at: $1) }
    return end
  }

  private func monthCount(_ at: Int) -> (count: Int, end: Int)? {
    if let half = Self.halfYear.match(text, at: at) { return (6, at + half.length) }
    guard let (count, end) = Numerals.small(text, at: at), let unit = Self.months.match(text, at: end) else {
      return nil
    }
    return (count, end + unit.length)
  }

  /// Reads `years = number [ - number ] 年`; of 2—3年 the last year counts.
  private func years(_ at: Int) -> (count: Int, end: Int)? {
    guard var (count, end) = Numerals.small(text, at: at) else { return nil }
    if Self.dashes.contains(text[end]), let upper = Numerals.small(text, at: end + 1), upper.value > count {
      (count, end) = upper
    }
    return text[end] == 0x5E74 && (1...30).contains(count) ? (count, end + 1) : nil
  }

  /// 力争5年左右时间建成: 时间 behind the years says what 用 would say before them.
  private func isAimed(_ at: Int, _ end: Int) -> Bool {
    lead(before: at) == .dating && text[end - 1] == 0x95F4
  }

  private func datesFromIssue(_ at: Int) -> Bool {
    switch lead(before: at) {
    case .opening, .dating: true
    default: Self.efforts.ends(text, before: at) || Self.futures.ends(text, before: at)
    }
  }

  /// 未来五年 in a plan of five years is the plan's own period; else it runs from the issue date.
  private mutating func acceptFuture(_ at: Int, _ yearsEnd: Int, _ count: Int) -> Int {
    let end = yearsEnd + (Self.withins.match(text, at: yearsEnd)?.length ?? 0)
    let lead = at - (Self.futures.match(text, before: at)?.length ?? 0)
    if let period = scope.period, period.end.year - period.start.year + 1 == count {
      accept(Limit(range: lead..<end, start: period.start, end: period.end, kind: .during))
    } else {
      acceptFromIssue(lead..<end, count, kind: .during)
    }
    return end
  }

  /// Accepts a limit of some years from the issue date, by civil counting: the day of the same number (民法典 §§ 201, 202).
  private mutating func acceptFromIssue(_ range: Range<Int>, _ years: Int, kind: Deadline.Kind = .by) {
    guard let issued = scope.issued else {
      accept(Limit(range: range, end: nil, kind: .by)) { UnknownIssueDate.diagnostic($0, at: $1) }
      return
    }
    let month = issued.month.adding(years * 12)
    let end = month.firstDay.adding(days: min(issued.components.day, month.dayCount) - 1)
    accept(Limit(range: range, start: kind == .during ? issued : nil, end: end, kind: kind))
  }

  /// Reads a limit counted from the issue of the document.
  ///
  ///     after-issue = 印发 ( 之日起 | 后 ) number ( 年 | 个月 | 日 | 天 | 个工作日 ) 内
  private mutating func readAfterIssue(_ at: Int) -> Int? {
    guard let word = Self.issueWords.match(text, at: at) else { return nil }
    let linkStart = at + word.length
    guard let link = Self.issueLinks.match(text, at: linkStart),
      let (count, numberEnd) = Numerals.small(text, at: linkStart + link.length), (1...400).contains(count),
      let unit = Self.countedUnits.match(text, at: numberEnd),
      let within = Self.withins.match(text, at: numberEnd + unit.length)
    else { return nil }
    let range = at..<numberEnd + unit.length + within.length
    let end = scope.issued.flatMap { unit.value.end(count, after: $0) }
    accept(Limit(range: range, end: end, kind: .by)) { UnknownIssueDate.diagnostic($0, at: $1) }
    return range.upperBound
  }

  private enum CountedUnit: Sendable {
    case years, months, days, workingDays

    /// Working days need the calendar of holidays, which the text does not give.
    func end(_ count: Int, after day: Day) -> Day? {
      switch self {
      case .days: return day.adding(days: count)
      case .workingDays: return nil
      case .years, .months:
        let month = day.month.adding(self == .years ? count * 12 : count)
        return month.firstDay.adding(days: min(day.components.day, month.dayCount) - 1)
      }
    }
  }

  private static let countedUnits = KeywordTable<CountedUnit>([
    "年": .years, "个月": .months, "日 天 个自然日 个日历日": .days, "个工作日": .workingDays,
  ])
}
