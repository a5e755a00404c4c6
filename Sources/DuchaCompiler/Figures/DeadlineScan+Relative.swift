import DuchaModel

extension DeadlineScan {
  private static let futures = KeywordTable<Void>("未来 今后 接下来 下一步")
  private static let efforts = KeywordTable<Void>("用 利用 再用 力争用 计划用 经过 通过")
  private static let withins = KeywordTable<Void>("内 之内 以内")
  private static let times = KeywordTable<Void>("时间 左右时间 左右的时间 左右 的时间 努力 的努力 左右努力 左右的努力")
  /// 3年内无违法记录 and 毕业5年内的 are conditions, not limits; 3年内可以恢复经营 allows.
  private static let conditions = KeywordTable<Void>("的 未 无 没有 不 免 累计获 曾 有 可以")
  /// Acts of issuing from which the days of a limit count.
  static let issueWords = KeywordTable<Void>("印发 发布 公布 下发 出台 颁布 施行 实施 印发之日 发布之日 公布之日 下发之日 实施之日 施行之日")
  private static let issueLinks = KeywordTable<Void>("之日起 起 后 以后 之后")

  /// Reads a limit counted in years.
  ///
  ///     relative = months | days | after-issue | ( 未来 | 今后 ) years | [ lead ] years 内 | 用 years 时间 | 经过 years 努力
  ///     years    = number [ - number ] 年
  mutating func readRelative(_ at: Int) -> Int? {
    if Self.issueWords.firsts.contains(text[at]), let next = readAfterIssue(at) { return next }
    if let next = readMonths(at) ?? readDays(at) { return next }
    guard let (count, end) = years(at), text[at - 1] != 0x2E else { return nil }
    if Self.futures.ends(text, before: at) { return acceptFuture(at, end, count) }
    if let within = Self.withins.match(text, at: end) {
      let next = end + within.length
      guard !isCondition(at, next), datesFromIssue(at), !isPayment(at..<next) else {
        return next
      }
      acceptFromIssue(at..<next, count, .years)
      return next
    }
    guard let time = Self.times.match(text, at: end),
      Self.efforts.ends(text, before: at) || isAimed(at, end + time.length)
    else { return nil }
    acceptFromIssue(at..<end + time.length, count, .years)
    return end + time.length
  }

  /// 3年内无违法记录 is a condition, 力争5年内有10家上市 is none.
  private func isCondition(_ start: Int, _ end: Int) -> Bool {
    if describes(end, in: clause(around: start..<end)) { return true }
    return Self.conditions.begins(text, at: end)
      && !(text[end] == 0x6709 && Self.aims.ends(text, before: start))
  }

  /// 针对5年内税率下调的商品: for what a measure is.
  private func describes(_ end: Int, in clause: Range<Int>) -> Bool {
    Self.forWhom.begins(text, at: clause.lowerBound) && !demandFollows(end)
      && text.first("的", from: end, limit: clause.upperBound) != nil
  }

  private static let forWhom = KeywordTable<Void>("针对 对 对于 凡 面向 支持 鼓励")
  private static let aims = KeywordTable<Void>("力争 争取 确保 力争在 争取在 确保在")

  private static let months = KeywordTable<Void>("个月内 个月之内 个月以内")
  private static let halfYear = KeywordTable<Void>("半年内 半年之内")
  /// Words of procedure, from whose act the months count instead: 收到申请后3个月内.
  private static let procedures = KeywordTable<Void>("收到 接到 受理 申请 之日 后 起 每 近")
  private static let procedureReach = 20

  /// Reads `months = [ lead ] ( number 个月 | 半年 ) 内 verb`, counted from the issue of the document.
  private mutating func readMonths(_ at: Int) -> Int? {
    guard let (count, end) = monthCount(at), (1...60).contains(count) else { return nil }
    if isOwnPeriod(at), !closes(end), demandFollows(end) {
      acceptFromIssue(at..<end, count, .months)
    } else {
      acceptAfterEvent(at..<end)
    }
    return end
  }

  /// Returns whether a period counts from the issue, no act of procedure standing before it.
  private func isOwnPeriod(_ at: Int) -> Bool {
    let lead = lead(before: at)
    guard lead == .opening || lead == .dating else { return false }
    return !Self.procedures.occurs(text, in: max(sentence, at - Self.procedureReach)..<at)
  }

  /// What units are to hand in within days of a plan; other acts within days are steps of a procedure.
  static let reports = KeywordTable<Void>("报送 上报 报备 报 制定 制订 印发 出台 提交 反馈 备案 细化 明确")

  /// Reads `days = [ lead ] number ( 日 | 天 | 个工作日 ) 内 report`, counted from the issue of the document.
  private mutating func readDays(_ at: Int) -> Int? {
    guard let (count, numberEnd) = Numerals.small(text, at: at), (1...120).contains(count),
      let unit = Self.countedUnits.match(text, at: numberEnd),
      unit.value == .days || unit.value == .workingDays,
      let within = Self.withins.match(text, at: numberEnd + unit.length)
    else { return nil }
    let end = numberEnd + unit.length + within.length
    // T+1日内 counts the days of a procedure.
    if Self.reports.begins(text, at: end), isOwnPeriod(at), text[at - 1] != 0x2B {
      acceptFromIssue(at..<end, count, unit.value)
    } else {
      acceptAfterEvent(at..<end)
    }
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
      accept(
        Limit(
          range: lead..<end, start: period.start, end: period.end, kind: .during, form: .planPeriod(count)))
    } else {
      acceptFromIssue(lead..<end, count, .years, kind: .during)
    }
    return end
  }

  /// Accepts a limit counted from the issue date; working days of a year whose holidays are not known are counted by nobody.
  private mutating func acceptFromIssue(
    _ range: Range<Int>, _ count: Int, _ unit: DateRule.CountedUnit, kind: Deadline.Kind = .by
  ) {
    let issued = scope.issued
    let end = issued.flatMap { unit.end(count, after: $0) }
    let start = kind == .during ? issued : nil
    let limit = Limit(
      range: range, start: start, end: end, kind: issued == nil ? .by : kind, form: .fromIssue(count, unit))
    accept(limit) { words, span in
      guard let issued else { return UnknownIssueDate.diagnostic(words, at: span) }
      return MissingWorkingDays.diagnostic(words, count, after: issued, at: span)
    }
  }

  /// Reads a limit counted from the issue of the document.
  ///
  ///     after-issue = 印发 ( 之日起 | 后 ) ( number ( 年 | 个月 | 日 | 天 | 个工作日 ) | 半年 ) 内
  private mutating func readAfterIssue(_ at: Int) -> Int? {
    guard let word = Self.issueWords.match(text, at: at), isOfDocument(at) else { return nil }
    let linkStart = at + word.length
    // 方案印发一个月内: only what is issued can do without 后.
    guard let link = Self.issueLinks.match(text, at: linkStart)?.length ?? (Self.isNotice(text, at) ? 0 : nil)
    else { return nil }
    if let half = Self.halfYear.match(text, at: linkStart + link) {
      let end = linkStart + link + half.length
      acceptFromIssue(at..<end, 6, .months)
      return end
    }
    guard let (count, numberEnd) = Numerals.small(text, at: linkStart + link), (1...400).contains(count),
      let unit = Self.countedUnits.match(text, at: numberEnd),
      let within = Self.withins.match(text, at: numberEnd + unit.length)
    else { return nil }
    let range = at..<numberEnd + unit.length + within.length
    acceptFromIssue(range, count, unit.value)
    return range.upperBound
  }

  /// 方案印发后, 自印发之日起; but 公告发布后, 决策出台后 count from acts of the matter itself.
  private func isOfDocument(_ at: Int) -> Bool {
    guard text[at - 1].isHan else { return true }
    guard let document = Self.documents.match(text, before: at) else { return false }
    // 各部门惠企政策出台后: the measures of which the plan speaks are others, where words tell which.
    return !Self.takesEffect.begins(text, at: at) || document.length < 2
      || !text[at - document.length - 1].isHan || Self.owns.contains(text[at - document.length - 1])
  }

  private static let takesEffect = KeywordTable<Void>("出台 公布 颁布")
  private static let owns: CharacterFilter = "本此该自从在于"

  private static let documents = KeywordTable<Void>(
    "自 从 在 于 正式 文件 方案 意见 通知 要点 计划 措施 办法 规划 细则 规定 条例 行动 政策 分工 本清单 任务清单 责任清单 问题清单 工作清单 分工清单 批复 决定 纲要 指南 若干措施 本 文"
  )

  private static let notices = KeywordTable<Void>("印发 下发 发布 公布")

  private static func isNotice(_ text: FigureText, _ at: Int) -> Bool {
    notices.match(text, at: at)?.length == 2
  }

  private static let countedUnits = KeywordTable<DateRule.CountedUnit>([
    "年": .years, "个月": .months, "日 天 个自然日 个日历日": .days, "个工作日": .workingDays,
  ])
}

extension DateRule.CountedUnit {
  /// Returns the last day of a period, by civil counting: the day of the same number, the first day not counted (民法典 §§ 201, 202).
  ///
  /// Working days are those of the yearly notices on holidays; `nil` where one is missing or yet to come.
  fileprivate func end(_ count: Int, after day: Day) -> Day? {
    switch self {
    case .days: return day.adding(days: count)
    case .workingDays:
      guard let last = try? Self.calendar.adding(workingDays: count, to: day), last.mark == nil else {
        return nil
      }
      return last.value
    case .years, .months:
      let month = day.month.adding(self == .years ? count * 12 : count)
      return month.firstDay.adding(days: min(day.components.day, month.dayCount) - 1)
    }
  }

  private static let calendar = WorkCalendar()
}
