/// How a task stands as of a day, and why: a pure function of its record, its plan, the rules and the day.
public struct Assessment: Sendable, Hashable {
  /// The day.
  public var asOf: Day
  /// How far behind pace it may fall.
  public var bounds: SupervisionRules.LightRule
  /// When it is due.
  public var schedule: Schedule
  /// The earliest milestone not met; `nil` where none is left or there is no due date. Of a recurring duty the due date of
  /// ``turn``.
  public var nextDue: Day?
  /// The turns of a recurring duty that have begun and are not met, earliest first.
  public var openTurns: [Turn]
  /// How far it should be, where it has a pace.
  public var pace: Pace?
  /// How far it is reported to be, in per cent; `nil` where nothing was reported that can be measured.
  public var reportedPercent: Double?
  /// The newest month whose report was due by then.
  public var reportingMonth: Month
  /// Whether a report for that month was due and has come.
  public var reportState: ReportState
  /// The report that tells how far it is.
  public var newest: ProgressReport?
  /// Where it stands in its life.
  public var life: TaskLife
  /// When a task is done, and what waits for a decision counts as.
  public var closure: SupervisionRules.ClosureRule
  /// Whether it was said to be done only after its due date. Reports go by months: what the report of the month of the due
  /// date says done was done in time, unless the ledger knows of a day behind the due date on which it was not: the day on
  /// which its closing was asked for, or on which it was still urged.
  public var finishedLate: Bool
  /// The first month that was reported done with nothing less said since, or in which it was closed.
  var finishedIn: Month?
  /// Whether it showed red at the end of the month before, is done or on pace again, and the rules let it show yellow
  /// for that month.
  public var caughtUp = false
  /// The day on which its newest report, one of completion, was taken back; `nil` where it stands.
  public var sentBackOn: Day?

  /// Whether a report was due, and came.
  public enum ReportState: String, Sendable, Hashable, Codable {
    /// None was due: the task was completed before, or has not begun, or is new.
    case notDue = "not-due"
    /// It has come.
    case reported
    /// It has not come.
    case missing
  }
}

extension Assessment {
  /// How it stands: the first that holds, in the order that ``Standing`` explains.
  public var standing: Standing {
    if isDone { return .completed }
    if life.isSuspended { return .suspended }
    if isSaidDone, !(closure.submittedIsOverdue && isPastDue) { return .submitted }
    if let nextDue, nextDue < asOf { return .overdue }
    if reportState == .missing { return .unreported }
    if schedule.due == nil, schedule.turns.isEmpty { return .ongoing }
    if newest == nil || awaitsNewReport { return .notYetDue }
    guard let points = pointsBehind else { return .onPace }
    if points > bounds.redBehind { return .farBehind }
    if points >= bounds.yellowBehind { return .behind }
    return -points >= bounds.aheadBy ? .ahead : .onPace
  }

  /// The earliest turn of a recurring duty that has begun and is not met.
  public var turn: Turn? { openTurns.first }

  /// Whether it counts as done.
  private var isDone: Bool {
    if life.closedOn != nil { return true }
    // A turn is met month by month; the duty is done with the last.
    if !schedule.turns.isEmpty { return schedule.endsWithTurns && turn == nil }
    return newest?.status == .completed && !closure.verified && life.submission == nil
  }

  /// Whether a report or a submission says that it is done.
  package var isSaidDone: Bool {
    life.submission != nil || (newest?.status == .completed && schedule.turns.isEmpty)
  }

  /// Whether nothing is known of how far it is since its completion was taken back.
  var awaitsNewReport: Bool { sentBackOn != nil && reportedPercent == nil }

  private var isPastDue: Bool { nextDue.map { $0 < asOf } ?? false }

  /// The light it shows: that of its standing, but yellow in the month in which it catches up.
  public var light: Light { caughtUp && standing.light == .green ? .yellow : standing.light }

  /// Days since the earliest unmet milestone, counted from the day after it; 0 where nothing is overdue.
  public var daysLate: Int { standing == .overdue ? nextDue.map { asOf.days(since: $0) } ?? 0 : 0 }

  /// Days to the next milestone, 0 on the day itself; `nil` where none lies ahead, or none runs: it is said to be done, or
  /// rests.
  public var daysLeft: Int? {
    guard ![.completed, .submitted, .suspended].contains(standing), let nextDue, nextDue >= asOf else {
      return nil
    }
    return nextDue.days(since: asOf)
  }

  /// The share that should be done, 0 to 1, not rounded; `nil` where the task has no pace.
  public var expectedShare: Double? { pace?.expectedShare }

  /// The share reported done, 0 to 1; `nil` where nothing was reported that can be measured.
  public var reportedShare: Double? { reportedPercent.map { $0 / 100 } }

  /// Percentage points behind pace, negative where ahead; `nil` where either side is unknown.
  public var pointsBehind: Double? {
    guard let pace, let reportedPercent else { return nil }
    return pace.pointsBehind(at: reportedPercent)
  }

  /// Whether it has no due date and the day to look at it again has passed.
  public var isDueForReview: Bool {
    [.ongoing, .unreported].contains(standing) && schedule.reviewOn.map { $0 < asOf } ?? false
  }

  /// Whether a report was due and has not come.
  public var reportIsMissing: Bool { reportState == .missing }
}

// MARK: - Judging

extension Assessment {
  /// Judges a task as of a day.
  ///
  /// - Parameters:
  ///   - month: the month whose reports are looked for; `nil` takes the newest one due by `asOf`.
  public init(
    _ record: TaskRecord, plan: PlanRecord, rules: SupervisionRules, asOf: Day,
    reportingMonth month: Month? = nil
  ) {
    self.init(
      record, Deciders(of: record, Leadership(record.duties, rules.lead)), plan: plan, rules: rules,
      asOf: asOf, reportingMonth: month)
  }

  /// Judges a task by the units whose reports decide, and whether it catches up after a red month. Notices that were
  /// withdrawn tell nothing.
  init(
    _ record: TaskRecord, _ deciders: Deciders, plan: PlanRecord, rules: SupervisionRules, asOf: Day,
    reportingMonth month: Month?, withdrawn: Set<Int> = []
  ) {
    self.init(today: record, deciders, plan, rules, asOf, month)
    if let due = schedule.due, !finishedLate, finishedIn == due.month {
      finishedLate = record.wasUrged(deciders, in: life, after: due, withdrawn: withdrawn)
    }
    let before = asOf.month.firstDay.adding(days: -1)
    guard rules.light.lateCatchUp == .yellow, standing.light == .green, record.began(in: plan) <= before
    else { return }
    let then = Assessment(today: record.rewound(to: before), deciders, plan, rules, before, nil)
    caughtUp = then.standing.light == .red
  }

  private init(
    today record: TaskRecord, _ deciders: Deciders, _ plan: PlanRecord, _ rules: SupervisionRules,
    _ asOf: Day, _ month: Month?
  ) {
    let life = record.life
    let reporting = Reporting(record.countedReports(in: life), deciders)
    let schedule = Schedule(of: record, plan: plan, rules: rules, life: life, asOf: asOf)
    let month = month ?? rules.warning.reportingMonth(on: asOf)
    let figures = reporting.figures(on: record.task, schedule, rules, asOf)
    let newestReport = reporting.newest
    let doneThrough = [reporting.doneThrough, figures.stagesReached(of: record.task, schedule)].compactMap(
      \.self
    ).max()
    let isReportedDone = newestReport?.status == .completed
    let unmetTurns = schedule.turns.filter { !reporting.meets($0) }
    let isSaidDone = schedule.turns.isEmpty ? isReportedDone : unmetTurns.isEmpty
    let completed =
      life.closedOn != nil || (schedule.turns.isEmpty ? isSaidDone && !rules.closure.verified : isSaidDone)
    let unmet = schedule.milestones.first { milestone in doneThrough.map { $0 < milestone.due } ?? true }
    let begun = [record.began(in: plan), schedule.start, deciders.since].compactMap(\.self).max() ?? .first
    let isWaiting = completed || life.isSuspended || life.submission != nil || isSaidDone
    // Who says in the month's report that the task is done has reported; who said so before owes none.
    let saidBefore = schedule.turns.isEmpty && reporting.finished.map { $0 < month } ?? false
    let isHeard = reporting.covers(month) && !saidBefore
    let reportWasDue = (!isWaiting || isHeard) && begun <= rules.warning.reportDay(of: month)

    self.asOf = asOf
    self.schedule = schedule
    bounds = rules.light
    openTurns = life.closedOn == nil ? unmetTurns : []
    nextDue = completed ? nil : openTurns.first?.due ?? unmet?.due
    pace = schedule.pace(of: record.task, on: asOf)
    reportedPercent = newestReport?.measured(doneThrough: doneThrough, of: record.task, schedule)
    if !isReportedDone, let share = figures.share {
      reportedPercent = min(reportedPercent ?? 100, 100 * min(max(share, 0), 1))
    }
    reportingMonth = month
    reportState = !reportWasDue ? .notDue : isHeard ? .reported : .missing
    newest = newestReport
    self.life = life
    closure = rules.closure
    let finished = reporting.finished ?? life.closedOn?.month
    finishedIn = finished
    sentBackOn = record.sentBackOn(deciders, in: life)
    finishedLate =
      schedule.due.map { due in
        finished.map { $0 > due.month || $0 == due.month && life.submission.map { $0.on > due } ?? false }
          ?? false
      } ?? false
  }
}

extension ProgressReport {
  /// How far the task is in per cent.
  ///
  /// A stage met stands for the share that pace gives it: whoever met every stage through a day was on pace that day,
  /// whatever the percentage says.
  fileprivate func measured(doneThrough: Day?, of task: PolicyTask, _ schedule: Schedule) -> Double? {
    if status == .completed { return 100 }
    let told = percent.map { min(max($0, 0), 100) } ?? (status == .notStarted ? 0 : nil)
    guard let doneThrough, let start = schedule.start, doneThrough >= start else { return told }
    let staged = schedule.pace(of: task, on: doneThrough)?.expectedPercent
    return [told, staged].compactMap(\.self).max()
  }
}

extension TaskRecord {
  /// Whether those who answer were urged for being late, or worse, before they said that it is done.
  fileprivate func wasUrged(
    _ deciders: Deciders, in life: TaskLife, after due: Day, withdrawn: Set<Int>
  ) -> Bool {
    guard !life.measures.isEmpty else { return false }
    let takenBack = takenBack(in: life)
    let told = reports.filter { filed in
      filed.report.status == .completed && deciders.decides(filed.report.unit)
        && !takenBack.contains(filed.number)
    }.map(\.number).min()
    return life.measures.contains { dated in
      dated.measure.kind != .reminder && dated.on > due && !withdrawn.contains(dated.number)
        && dated.number < told ?? .max && dated.measure.unit.map(deciders.units.contains) ?? true
    }
  }

  /// The day on which the newest report of those who answer, one of completion, was taken back; `nil` where it stands.
  fileprivate func sentBackOn(_ deciders: Deciders, in life: TaskLife) -> Day? {
    guard life.undoneBy > 0 || !life.undoneOfUnits.isEmpty else { return nil }
    let takenBack = takenBack(in: life)
    let newest = reports.filter { deciders.decides($0.report.unit) }
      .max { ($0.report.month, $0.number) < ($1.report.month, $1.number) }
    guard let newest, takenBack.contains(newest.number) else { return nil }
    return steps.last { $0.number > newest.number && $0.action.undoes(deciders.units) }?.on
  }
}

extension TaskAction {
  /// Whether it takes back that one of some units is done.
  fileprivate func undoes(_ units: [OrgUnit.ID]) -> Bool {
    switch self {
    case .returned(let unit, _, _): unit.map(units.contains) ?? true
    case .reopened: true
    default: false
    }
  }
}
