/// The heading of a column that tells when what stands below it falls due.
///
///     stage = [ year ] [ number dash ] phrase [ dash phrase ] [ 目标 | 任务 | 计划 | … ]
///
/// 第一季度, 1—6月目标, 6月底前 are stages; 6月 alone is as often the time limit that a cell holds, and a whole year has a
/// column kind of its own.
enum StageHeading {
  /// Returns whether a heading is one; `core` leaves out the brackets behind it.
  static func isOne(_ heading: Reading, _ core: Range<Int>) -> Bool {
    guard CalendarPhrase.starts.contains(heading[core.lowerBound]) else { return false }
    let text = FigureText(heading)
    var at = Numerals.year(text, at: core.lowerBound)?.end ?? core.lowerBound
    let start = at
    if let (_, end) = Numerals.small(text, at: at), DeadlineScan.dashes.contains(text[end]) { at = end + 1 }
    guard var phrase = CalendarPhrase(text, at: at) else { return false }
    let dash = phrase.range.upperBound
    if DeadlineScan.dashes.contains(text[dash]), let last = CalendarPhrase(text, at: dash + 1) {
      phrase = last
    }
    guard phrase.part != .year else { return false }
    let end = phrase.range.upperBound
    if end < core.upperBound {
      return words.match(in: heading, at: end, before: core.upperBound)?.length == core.upperBound - end
    }
    return phrase.range.lowerBound > start || phrase.edge != nil || phrase.isBounded || !phrase.part.isShort
  }

  /// What headings tell that are stages only beside others.
  enum Part { case month, year }

  /// Returns the part of time that is all that a heading tells: 3月, 全年目标.
  static func part(of heading: Reading) -> Part? {
    let core = UnitWords.withoutBracketsBehind(heading, heading.indices)
    if let year = wholeYears.match(in: heading, at: 0, before: core.upperBound) {
      let rest = core.upperBound - year.length
      return rest == 0 || words.match(in: heading, at: year.length, before: core.upperBound)?.length == rest
        ? .year : nil
    }
    guard core.count > 0, CalendarPhrase.starts.contains(heading[0]),
      let phrase = CalendarPhrase(FigureText(heading), at: 0), phrase.range.upperBound == core.upperBound,
      case .month = phrase.part
    else { return nil }
    return .month
  }

  /// Returns the words of a heading that tell when something falls due: the 全年 of 全年目标.
  static func time(of heading: Reading) -> Range<Int> {
    if part(of: heading) == .year, let year = wholeYears.match(in: heading, at: 0, before: heading.count) {
      return 0..<year.length
    }
    return UnitWords.withoutBracketsBehind(heading, heading.indices)
  }

  private static let wholeYears = KeywordTable<Void>("全年 全年度 年底 年终 年末")
  private static let words = KeywordTable<Void>(
    """
    目标 任务 计划 进度 节点 目标任务 任务目标 工作目标 工作任务 工作计划 工作安排 工作内容 工作进度 工作要求 工作重点 \
    工作措施 阶段目标 进度目标 节点目标 计划目标 预期目标 主要任务 重点任务 重点工作 进度计划 计划进度 进度安排 进度要求 \
    推进计划 形象进度 时间节点 计划完成 应完成 需完成 拟完成
    """)
}

extension CalendarPhrase.Part {
  /// Whether it is a month or less.
  fileprivate var isShort: Bool {
    switch self {
    case .month, .tenDays, .day: true
    case .year, .half, .quarters: false
    }
  }
}
