/// How far a target is on a day, by what was reported: a pure function of both, of the rules and of the day.
public struct TargetProgress: Sendable, Hashable {
  /// The target.
  public var target: Target
  /// How its figure grows.
  public var metric: Metric
  /// How the values of several units are put together.
  public var rollUp: RollUp
  /// The day.
  public var asOf: Day
  /// From the first day of work to the due day.
  public var period: Period
  /// The newest month that was reported.
  public var month: Month?
  /// The value reached, in the target's unit; of what was reported, where some units are missing.
  public var value: Double?
  /// The values that make it, of each unit its newest.
  public var values: [KnownValue]
  /// The value that should be reached, of what comes in pieces piece by piece; `nil` where the figure has no pace.
  public var expectedValue: Double?
  /// Whether the pace leads through values that the plan gives for earlier days.
  var hasStages: Bool
  /// The value of the even pace, which may stand between two pieces.
  var evenValue: Double?
  /// The units whose value decides, where the lowest or the highest does; none where values are added.
  public var deciding: [OrgUnit.ID]
  /// The units of which no value is known.
  public var missing: [OrgUnit.ID]
  /// Values in other units than the target's: converted, or left out.
  public var unitNotes: [UnitNote]
  /// Whether nobody but helpers told the values.
  public var isOfHelpers = false
  /// Whether it is a step of another result, whose figure answers it too.
  public var isStep = false
  /// How it stands.
  public var verdict: TargetVerdict
}

extension TargetProgress {
  /// Judges a target as of a day.
  ///
  /// - Parameters:
  ///   - others: the targets of the same task, for values that the plan gives for earlier days.
  ///   - readings: what was reported of the target. The office's word for a month stands for all units from then until
  ///     one of them reports a later month.
  ///   - members: the units that answer; none means whoever reports.
  ///   - period: from the first day of work to the due day of the target; for a recurring one, of its turn.
  ///   - rules: how many percentage points behind pace are yellow and red.
  public init(
    _ target: Target, others: [Target] = [], readings: [TargetReading], members: [OrgUnit.ID] = [],
    period: Period, asOf: Day, rules: SupervisionRules.LightRule
  ) {
    let metric = Metric(target)
    let known = KnownValues(readings, of: target, metric, members: members, in: period, asOf: asOf)
    self.target = target
    self.metric = metric
    rollUp = RollUp(target, metric, ofSeveral: members.count > 1)
    self.asOf = asOf
    self.period = period
    month = known.month
    missing = known.missing
    unitNotes = known.notes
    let value = rollUp.value(of: known.values.map(\.value))
    self.value = value
    values = known.values
    deciding = rollUp == .sum ? [] : known.values.filter { $0.value == value }.compactMap(\.unit)
    // A month or a quarter is met or not, as its task is: no pace divides it.
    let hasPace =
      metric.hasPace && (target.recurrence == nil || period.end.days(since: period.start) >= Self.quarterDays)
    let pace = hasPace ? TargetPace(target, others: others, in: period) : nil
    let even = pace?.value(on: asOf)
    evenValue = even
    hasStages = pace?.hasStages ?? false
    expectedValue = even.map { target.isInPieces ? $0.rounded(.down) : $0 }
    verdict = .notReported
    let isComingDown =
      metric == .ceiling && period.end >= asOf
      && (target.valueMax ?? target.value).map { known.isComingDown(to: $0, of: target) } ?? false
    verdict = judged(rules, isComingDown: isComingDown)
  }

  private static let quarterDays = 92

  /// The share of the target that is reached, 0 to 1 and above; `nil` for bounds and milestones, of which none follows.
  public var share: Double? {
    guard let value, let goal = target.value, goal > 0, metric.hasShare else { return nil }
    return value / goal
  }

  /// The share that should be reached; `nil` where the figure has no pace.
  public var expectedShare: Double? {
    guard let expectedValue, let goal = target.value, goal > 0 else { return nil }
    return expectedValue / goal
  }

  /// The values that are above the ceiling by themselves, whatever the others are.
  public var aboveCeiling: [KnownValue] {
    guard verdict == .exceeded, rollUp != .sum, let ceiling = target.valueMax ?? target.value else {
      return []
    }
    return values.filter { $0.value > ceiling }
  }

  /// Percentage points of the target behind pace, negative where ahead.
  public var pointsBehind: Double? {
    guard let value, let expectedValue, let goal = target.value, goal > 0 else { return nil }
    return 100 * (expectedValue - value) / goal
  }
}

// MARK: - Judging

extension TargetProgress {
  /// - Parameter isComingDown: whether a bound that is to hold by a later day was above from the beginning, and has not
  ///   risen since: 年底前降到8个以内.
  private func judged(_ rules: SupervisionRules.LightRule, isComingDown: Bool) -> TargetVerdict {
    guard metric != .unmeasurable, let goal = target.value else { return .notMeasurable }
    guard let value else { return .notReported }
    if target.comparator == .about { return .needsJudgement }
    let found = verdict(value, goal, rules)
    let verdict = isComingDown && found == .exceeded ? .notReached : found
    return missing.isEmpty || verdict.stands(rollUp) ? verdict : .notReported
  }

  private func verdict(_ value: Double, _ goal: Double, _ rules: SupervisionRules.LightRule) -> TargetVerdict
  {
    let isPast = period.end < asOf
    if metric == .ceiling || metric == .cumulativeCeiling {
      return value > (target.valueMax ?? goal) ? .exceeded : isPast ? .reached : .onPace
    }
    if isMet(value, goal) { return .reached }
    if isPast { return .missed }
    guard let points = pointsBehind else { return .notReached }
    if points > rules.redBehind { return .farBehind }
    return points >= rules.yellowBehind ? .behind : .onPace
  }

  /// Whether a value meets the target: from the lower end of a range on; 超过 and 突破 do not take in the value itself.
  private func isMet(_ value: Double, _ goal: Double) -> Bool {
    if metric == .lowering { return value <= (target.valueMax ?? goal) }
    if metric == .milestone, goal == 0 { return value <= 0 }
    return target.comparator == .moreThan ? value > goal : value >= goal
  }
}

extension Metric {
  fileprivate var hasShare: Bool {
    switch self {
    case .flow, .level, .ratio, .growth, .multiple: true
    case .ceiling, .cumulativeCeiling, .lowering, .milestone, .unmeasurable: false
    }
  }
}

extension TargetVerdict {
  /// Whether a verdict on some units' values holds whatever the others report: not knowing is no finding.
  fileprivate func stands(_ rollUp: RollUp) -> Bool {
    switch rollUp {
    case .sum: self == .reached || self == .exceeded
    case .lowest, .lowestOfEach, .highest, .highestOfEach:
      [.behind, .farBehind, .notReached, .missed, .exceeded].contains(self)
    }
  }
}
