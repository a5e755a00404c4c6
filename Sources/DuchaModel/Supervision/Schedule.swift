/// When a task is due, stage by stage.
///
/// A task that is only recurring has turns instead, one a period, each with a due date of its own; the most frequent of
/// several recurring limits makes them. A task that is ongoing, or that has no date and whose plan has no period, has no
/// due date: it is 长期推进 and never late.
public struct Schedule: Sendable, Hashable {
  /// The stages that have a date, earliest first, one for each day.
  public var milestones: [Milestone]
  /// Where the dates come from.
  public var origin: Origin
  /// The turns of a recurring duty that have begun, earliest first; none where a limit of its own decides.
  public var turns: [Turn] = []
  /// Whether no turn comes behind ``turns``.
  public var endsWithTurns = false
  /// The first day on which work on the task counts.
  public var start: Day?
  /// Whether the task states a demand that comes back, 每年 or 每季度.
  public var recurring: Bool
  /// Whether the task states a demand without an end, 长期坚持.
  public var ongoing: Bool

  /// The plan's words for limits from which no date follows, 汛期前, where the task has no date, or that of the plan's end: it
  /// is not without a limit, somebody has to say which day it is.
  public var undecided: [String] = []

  /// The day on which it is looked at again, where it has no due date; past that day it is due for a review, never late.
  public var reviewOn: Day?

  /// The due date: the last milestone.
  public var due: Day? { milestones.last?.due }

  /// Where the dates of a schedule come from.
  public enum Origin: String, Sendable, Hashable, Codable, CaseIterable {
    /// The task's own words.
    case ownWords = "own-words"
    /// The plan's period, applied by the rules.
    case planPeriod = "plan-period"
    /// The office, which set it for limits without a day.
    case office
    /// There is no date.
    case none

    /// The words that people read.
    public var words: String {
      switch self {
      case .ownWords: "任务自定时限"
      case .planPeriod: "按方案期限"
      case .office: "督查机构核定"
      case .none: "未定时限"
      }
    }
  }
}

/// One dated stage of a task.
public struct Milestone: Sendable, Hashable {
  /// The first day of the stage: the day after the stage before, or the task's start.
  public var start: Day?
  /// The last day on which the stage can be met.
  public var due: Day
  /// The day before it was moved; `nil` where it is as it always was.
  public var originalDue: Day?
  /// The plan's words for it, also where the office set the day; empty where the plan's period sets it.
  public var words: [String]

  /// Creates a milestone.
  public init(start: Day?, due: Day, originalDue: Day? = nil, words: [String]) {
    self.start = start
    self.due = due
    self.originalDue = originalDue
    self.words = words
  }
}

// MARK: - From a task

extension Schedule {
  /// Reads the schedule of a task of a plan as of a day, with what its life has changed: due dates that were moved, or
  /// taken away. The pace of one that a later edition added begins with that edition.
  public init(
    of record: TaskRecord, plan: PlanRecord, rules: SupervisionRules, life: TaskLife = TaskLife(), asOf: Day
  ) {
    let task = record.task
    let addedOn = record.registeredOn.flatMap { $0 > plan.registeredOn ? $0 : nil }
    let rule = rules.deadline
    let deadlines = life.reviewOn == nil ? task.deadlines : []
    recurring = deadlines.contains { $0.kind == .recurring }
    ongoing = life.reviewOn != nil || deadlines.contains { $0.kind == .ongoing }
    let dated = deadlines.filter(\.setsMilestone)
    let period = dated.isEmpty && !recurring && !ongoing && rule.periodEndsTask ? plan.document.period : nil
    let first = dated.isEmpty && !recurring && life.reviewOn == nil ? life.firstDue : nil
    let days = (first ?? period?.end).map { [$0] } ?? Set(dated.compactMap(\.end)).sorted()

    origin = first != nil ? .office : days.isEmpty ? .none : dated.sayADay ? .ownWords : .planPeriod
    let own = dated.filter { $0.end == days.first }.compactMap(\.start).min()
    let begun =
      days.first.flatMap { plan.start(before: $0) } ?? (days.isEmpty ? plan.start(before: nil) : nil)
    start = own ?? begun.map { begun in addedOn.map { max(begun, min($0, days.first ?? $0)) } ?? begun }
    milestones = []
    let open = deadlines.filter(\.isUndecided)
    for day in days {
      let stages = first == nil ? dated.filter { $0.end == day } : open
      let previous = milestones.last?.due.adding(days: 1)
      milestones.append(
        Milestone(
          start: stages.compactMap(\.start).min() ?? previous ?? start, due: day, words: stages.map(\.reading)
        ))
    }
    move(life, rules.closure)
    if milestones.isEmpty, recurring, rules.recurring.ownLights { addTurns(of: task, plan, asOf) }
    let isMoved = milestones.contains { $0.originalDue != nil }
    if milestones.isEmpty || origin == .planPeriod && !isMoved, !recurring, !ongoing {
      undecided = open.map(\.reading)
    }
    if milestones.isEmpty, turns.isEmpty {
      reviewOn = life.reviewOn ?? start?.adding(months: rules.recurring.reviewMonths)
    }
  }

  /// Makes the turns that have begun by a day.
  private mutating func addTurns(of task: PolicyTask, _ plan: PlanRecord, _ asOf: Day) {
    let rules = TurnRule.rules(of: task)
    guard let start, let rule = rules.max(by: { $0.recurrence.perYear < $1.recurrence.perYear }) else {
      return
    }
    let end = min(rule.deadline.end ?? .last, plan.document.period?.end ?? .last)
    // Turns of years before the plan counts here are over, and nobody reports on them any more.
    // Nobody was told to take a turn before the plan was issued.
    let first = max(start, plan.issuedOn ?? start)
    turns = rule.turns(from: first, through: min(asOf, end)).filter { $0.due.year >= plan.registeredOn.year }
    endsWithTurns = end <= asOf || turns.last.map { $0.period.end >= end } ?? false
  }

  /// Puts milestones where decisions have moved them; one that is only asked for where the rules say so.
  private mutating func move(_ life: TaskLife, _ rule: SupervisionRules.ClosureRule) {
    let asked = rule.pendingKeepsDue ? nil : life.pendingExtension
    guard !life.moves.isEmpty || asked != nil else { return }
    for index in milestones.indices {
      let original = milestones[index].due
      var due = life.moved(original)
      if let asked, asked.from == due { due = asked.to }
      guard due != original else { continue }
      milestones[index].due = due
      milestones[index].originalDue = original
    }
    milestones.sort { $0.due < $1.due }
  }
}

extension Deadline.Recurrence {
  /// How many turns make a year.
  fileprivate var perYear: Int {
    switch self {
    case .yearly: 1
    case .halfYearly: 2
    case .quarterly: 4
    case .monthly: 12
    case .weekly: 52
    case .unspecified: 0
    }
  }
}

extension [Deadline] {
  /// Whether one of them says its day in words of its own.
  fileprivate var sayADay: Bool { contains { $0.kind != .periodDerived } }
}

extension Deadline {
  /// Whether the limit asks for a day that its words do not tell.
  fileprivate var isUndecided: Bool { end == nil && (kind == .by || kind == .during) && !reading.isEmpty }

  /// Whether the limit fixes one day. The overall end of a recurring demand does not: each turn has its own day.
  fileprivate var setsMilestone: Bool {
    end != nil && (kind == .by || kind == .during || kind == .periodDerived)
  }
}

extension PlanRecord {
  /// The day work on the plan began: its first day, but not before it was issued, for nobody could act on it then.
  ///
  /// A plan issued late, after `due`, is taken to have begun with its period; one that says nothing of itself, when
  /// it entered the ledger. What a plan of the year demands is counted from the first of January, in whichever month of the
  /// first half it came out: at the end of November 11 of 12 parts are expected (宣城, 2020).
  fileprivate func start(before due: Day?) -> Day? {
    if let newYear, due.map({ newYear <= $0 }) ?? true { return newYear }
    let known = [issuedOn, beginsOn].compactMap(\.self)
    let candidates = (known.isEmpty ? [registeredOn] : known).sorted(by: >)
    guard let due else { return candidates.first }
    return candidates.first { $0 <= due }
  }

  /// The first day of the calendar year for which the plan was issued in its first half; `nil` of other plans.
  private var newYear: Day? {
    guard let period = document.period, let issuedOn, let start = Day(issuedOn.year, 1, 1),
      let end = Day(issuedOn.year, 12, 31), let half = Day(issuedOn.year, 6, 30)
    else { return nil }
    return period == Period(start: start, end: end) && issuedOn <= half ? start : nil
  }
}
