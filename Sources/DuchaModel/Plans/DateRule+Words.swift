extension DeadlineDerivation {
  /// The rule that the words follow: `以年为界的时限，含当年，到12月31日止`.
  public var ruleWords: String {
    switch rule.form {
    case .point(let point): point.words
    case .stretch: "起止时段，到末尾一日止"
    case .fiveYearPlan(_, endOnly: true): "五年规划的期末，到最后一年12月31日止"
    case .fiveYearPlan(_, endOnly: false): "五年规划的整个时期，起止各含当年"
    case .fromIssue(let count, let unit): "从成文之日起算\(unit.words(count))，当日不计"
    case .fromYear(let count): "从写明的年份起算\(count)年，含起始年，到末年12月31日止"
    case .planPeriod(let count): "“未来\(count)年”与方案期限年数相同，就是方案期限"
    case .nearIssue(let point, after: 0): "成文当\(point.periodWord)，" + point.words
    case .nearIssue(let point, after: _): "成文的下一个\(point.periodWord)，" + point.words
    case .recurring: recurrenceWords
    case .ongoing: "长期要求，没有到期日"
    case .holidayEve(let holiday, isArranged: true): "以\(holiday)假期为界，按国务院办公厅放假安排，到放假首日的前一日止"
    case .holidayEve(let holiday, isArranged: false): "以\(holiday)为界，当年放假安排尚未收录，到节日的前一日止"
    case .event: "以事件为界，各地各年日期不同，由人确认"
    }
  }

  private var recurrenceWords: String {
    let every = deadline.recurrence.map { "周期性要求，\($0.word)办理" } ?? "周期性要求"
    guard let end = deadline.end else { return every + "，没有写明截止到哪一年" }
    return every + "；另有总的时限，到\(end.chinese)为止"
  }

  /// What gave the year: `取自成文日期`; `nil` where no year was asked for.
  public var yearWords: String? {
    switch rule.year {
    case .named: "时限自己写明"
    case .item(let words): "时限没写明哪一年，取自本条的“\(words)”"
    case .title: "时限没写明哪一年，取自方案标题"
    case .issue: "时限没写明哪一年，取自成文日期"
    case .period: "时限没写明哪一年，取自方案期限"
    case .preamble: "时限没写明哪一年，取自正文开头的日期"
    case .heading: "时限没写明哪一年，取自上级标题"
    case nil: needsYear ? "没有找到年份" : nil
    }
  }

  private var needsYear: Bool {
    if case .point = rule.form { return deadline.end == nil }
    return false
  }

  /// What the calendar adds: the month's last day, leap years, the day of the week; none without a date.
  public var calendarWords: [String] {
    guard let end = deadline.end else { return [] }
    let month = end.month
    var words: [String] = []
    if end == month.lastDay {
      words.append("\(month.chinese)有\(month.dayCount)天，末日是\(end.components.day)日")
    }
    if month.month == 2, end == month.lastDay {
      words.append(month.dayCount == 29 ? "\(month.year)年是闰年" : "\(month.year)年不是闰年")
    }
    words.append("\(end.chinese)是\(end.weekdayWord)" + note(on: end))
    return words
  }

  /// What a clerk wonders about at a weekend.
  private func note(on end: Day) -> String {
    guard end.weekday > 5 else { return "" }
    if case .fromIssue(_, .workingDays) = rule.form { return "，因调休上班" }
    return "，时限不因周末顺延"
  }

  /// What the limit comes to: `2025年12月31日前完成（含当日）`.
  public var resultWords: String {
    switch (deadline.kind, deadline.end) {
    case (.ongoing, _): "长期推进，没有到期日，不按时间亮灯"
    case (.recurring, let end):
      "\(deadline.recurrence?.word ?? "定期")办理" + (end.map { "，到\($0.chinese)为止" } ?? "，长期")
    case (.during, let end?):
      (deadline.start.map { "\($0.chinese)至" } ?? "") + "\(end.chinese)（含当日）"
    case (_, let end?): "\(end.chinese)前完成（含当日）"
    case (_, nil): "没有到期日，系统不会预警"
    }
  }

  /// How sure the reading is.
  public var confidence: Confidence {
    if deadline.end == nil, deadline.kind == .by || deadline.kind == .during { return .undated }
    return findings.isEmpty ? .sure : .toConfirm
  }

  /// How sure a reading is.
  public enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// Two clerks would read the same.
    case sure
    /// There is a date, and something to look at.
    case toConfirm = "to-confirm"
    /// There is no date, though one was meant.
    case undated

    /// The word that people read.
    public var word: String {
      switch self {
      case .sure: "确定"
      case .toConfirm: "需核对"
      case .undated: "日期未定，要由人确认"
      }
    }
  }
}

extension DateRule.Point {
  /// How the point is read.
  fileprivate var words: String {
    let last = hasBefore && edge == nil && unit != .day ? "“前”字前没有“底”，从宽按期末计算，" : ""
    switch edge {
    case .middle: return "“\(unit == .year ? "年中" : "中")”按\(unit == .year ? "上半年末" : "当月15日")计算"
    case .beginning: return "“初”按\(unit == .year ? "1月底" : "当月10日")计算"
    default: break
    }
    switch unit {
    case .year where isHorizon: return "“到某年”含当年，\(last)到12月31日止"
    case .year: return "以年为界，\(last)到12月31日止"
    case .half: return "以半年为界，\(last)上半年到6月30日止，下半年到12月31日止"
    case .quarter: return "以季度为界，\(last)到末月最后一日止"
    case .month: return "以月为界，\(last)到当月最后一日止"
    case .tenDays: return "以旬为界，\(last)上旬到10日、中旬到20日、下旬到月末止"
    case .day: return hasBefore ? "写明月日，“前”含当日" : "写明月日"
    }
  }

  fileprivate var periodWord: String { unit == .quarter ? "季" : "月" }
}

extension DateRule.CountedUnit {
  fileprivate func words(_ count: Int) -> String {
    switch self {
    case .years: "\(count)年，到对应日止"
    case .months: "\(count)个月，到对应日止（该月没有对应日的，到月末止）"
    case .days: "\(count)日（自然日）"
    case .workingDays: "\(count)个工作日（不含周末、法定节假日，含调休上班日）"
    }
  }
}
