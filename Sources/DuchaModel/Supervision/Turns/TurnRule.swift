/// How often a recurring duty comes back and on which day of each period it falls due.
///
/// The day follows from the plan's words: 每年6月底前 on 30 June, 每季度首月10日前 on the tenth of the quarter's first month,
/// 每月5日前报上月 on the fifth of the month behind. Words that name no day mean the last day of the period. 定期, 每两年 and
/// whatever else has no calendar period of its own make no rule, and so no turns.
///
/// Ours, for no source settles it: the first turn is asked for where at least ``leastDays`` days, or all days from its
/// first to its due day, are left when work begins; so a plan of December asks for that year's turn, one issued two
/// days before the month's reports does not. The last turn is that in which the overall limit lies: it falls due then,
/// where its own words name no day; where they name one that lies behind the limit, it is not asked for.
public struct TurnRule: Sendable, Hashable {
  /// The words.
  public let deadline: Deadline
  /// How often it comes back; never `unspecified`.
  public let recurrence: Deadline.Recurrence
  /// When it falls due in each period, earliest first: several for 每年3月、9月, which makes as many turns; none where the
  /// words name no day.
  public let points: [DuePoint]
  /// Whether what falls due in a period answers for the one before: 5日前报上月.
  public let isForPeriodBefore: Bool

  /// The days that the first turn leaves at least.
  public static let leastDays = 7

  init(
    _ deadline: Deadline, _ recurrence: Deadline.Recurrence, points: [DuePoint], isForPeriodBefore: Bool
  ) {
    self.deadline = deadline
    self.recurrence = recurrence
    self.points = points
    self.isForPeriodBefore = isForPeriodBefore
  }
}

// MARK: - Turns

extension TurnRule {
  /// Returns the turns whose period begins on or before `last`, earliest first.
  ///
  /// - Parameters:
  ///   - start: the first day on which work counts; a first day that the deadline itself names comes before it.
  ///   - last: how far to look. The overall limit of the deadline ends the turns before it.
  ///   - calendar: what knows working days, for 结束后10个工作日内.
  public func turns(
    from start: Day, through last: Day, calendar: WorkCalendar = TurnRule.weekendCalendar
  ) -> [Turn] {
    let start = max(start, deadline.start ?? start)
    let last = min(last, deadline.end ?? last)
    var turns: [Turn] = []
    var cycle = Cycle(recurrence, on: start)
    // What was due lately may answer for the period before.
    cycle = cycle.advanced(by: -1)
    while cycle.period.start <= last {
      turns += self.turns(of: cycle, calendar).compactMap { asked($0, from: start) }
      cycle = cycle.advanced(by: 1)
    }
    return turns.filter { $0.period.start <= last }
  }

  /// The notices known, and weekends where none is.
  public static let weekendCalendar = WorkCalendar(assumesWeekends: true)

  /// Returns the turns of one period: one, or one for each of several due days.
  private func turns(of cycle: Cycle, _ calendar: WorkCalendar) -> [Turn] {
    let period = cycle.period
    guard let only = points.first, points.count == 1 else {
      return points.isEmpty
        ? [Turn(period: period, due: period.end, words: cycle.words)] : parts(of: period, calendar)
    }
    let due = only.day(in: isForPeriodBefore ? cycle.advanced(by: 1).period : period, calendar)
    return [Turn(period: period, due: due, words: cycle.words)]
  }

  /// Cuts a period behind each of its due days but the last.
  private func parts(of period: Period, _ calendar: WorkCalendar) -> [Turn] {
    var parts: [Turn] = []
    for point in points {
      let due = point.day(in: period, calendar)
      let start = parts.last?.due.adding(days: 1) ?? period.start
      // In February the 30th and the 31st are one day.
      guard start <= due else { continue }
      let words = point.words(in: period) ?? due.chinese
      parts.append(Turn(period: Period(start: start, end: due), due: due, words: words))
    }
    if let last = parts.indices.last { parts[last].period.end = period.end }
    return parts
  }

  /// Returns a turn as it is asked for, or `nil` where too little of it lies between start and overall limit.
  private func asked(_ turn: Turn, from start: Day) -> Turn? {
    var turn = turn
    let all = turn.due.days(since: turn.period.start) + 1
    if let limit = deadline.end, limit < turn.due, turn.due <= turn.period.end {
      guard points.isEmpty else { return nil }
      turn.due = limit
    }
    let left = turn.due.days(since: max(start, turn.period.start)) + 1
    return start <= turn.period.end && left >= min(Self.leastDays, all) ? turn : nil
  }
}
