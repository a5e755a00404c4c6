/// How a task stands as of a day, and why: a pure function of its record, its plan, the rules and the day.
public struct Assessment: Sendable, Hashable {
  /// The day.
  public var asOf: Day
  /// How far behind pace it may fall.
  public var bounds: SupervisionRules.LightRule
  /// When it is due.
  public var schedule: Schedule
  /// The earliest milestone not met; `nil` where none is left or there is no due date.
  public var nextDue: Day?
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

  /// Whether a report was due, and came.
  public enum ReportState: String, Sendable, Hashable, Codable {
    /// None was due: the task is completed, or not begun, or new.
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
    if newest?.status == .completed { return .completed }
    if let nextDue, nextDue < asOf { return .overdue }
    if reportState == .missing { return .unreported }
    if schedule.due == nil { return .ongoing }
    if newest == nil { return .notYetDue }
    guard let points = pointsBehind else { return .onPace }
    if points > bounds.redBehind { return .farBehind }
    if points >= bounds.yellowBehind { return .behind }
    return -points >= bounds.aheadBy ? .ahead : .onPace
  }

  /// The light it shows.
  public var light: Light { standing.light }

  /// Days since the earliest unmet milestone, counted from the day after it; 0 where nothing is overdue.
  public var daysLate: Int { standing == .overdue ? nextDue.map { asOf.days(since: $0) } ?? 0 : 0 }

  /// Days to the next milestone, 0 on the day itself; `nil` where none lies ahead.
  public var daysLeft: Int? {
    guard standing != .completed, let nextDue, nextDue >= asOf else { return nil }
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
    let reporting = Reporting(record, leadership: Leadership(record.duties, rules.lead))
    self.init(record.task, reporting, plan: plan, rules: rules, asOf: asOf, reportingMonth: month)
  }

  /// Judges a task by the reports that decide.
  init(
    _ task: PolicyTask, _ reporting: Reporting, plan: PlanRecord, rules: SupervisionRules, asOf: Day,
    reportingMonth month: Month?
  ) {
    let schedule = Schedule(task, plan: plan, rule: rules.deadline)
    let month = month ?? rules.warning.reportingMonth(on: asOf)
    let doneThrough = reporting.doneThrough
    let completed = reporting.newest?.status == .completed
    let unmet = schedule.milestones.first { milestone in doneThrough.map { $0 < milestone.due } ?? true }
    let begun = max(plan.effectiveOn, schedule.start ?? plan.effectiveOn)
    let reportWasDue = !completed && begun <= rules.warning.reportDay(of: month)

    self.asOf = asOf
    self.schedule = schedule
    bounds = rules.light
    nextDue = completed ? nil : unmet?.due
    pace = schedule.due.flatMap { due in schedule.start.flatMap { Pace(from: $0, to: due, on: asOf) } }
    reportedPercent = reporting.newest?.measured(doneThrough: doneThrough, schedule)
    reportingMonth = month
    reportState = !reportWasDue ? .notDue : reporting.covers(month) ? .reported : .missing
    newest = reporting.newest
  }
}

extension ProgressReport {
  /// How far the task is in per cent.
  ///
  /// A stage met stands for the share that pace gives it: whoever met every stage through a day was on pace that day,
  /// whatever the percentage says.
  fileprivate func measured(doneThrough: Day?, _ schedule: Schedule) -> Double? {
    if status == .completed { return 100 }
    let told = percent.map { min(max($0, 0), 100) } ?? (status == .notStarted ? 0 : nil)
    guard let doneThrough, let start = schedule.start, let due = schedule.due, doneThrough >= start else {
      return told
    }
    let staged = Pace(from: start, to: due, on: doneThrough)?.expectedPercent
    return [told, staged].compactMap(\.self).max()
  }
}
