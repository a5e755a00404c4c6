package import DuchaModel

/// The whole story of one task, as a clerk hands it to a leader: what the plan says, who answers and since when, the time
/// limits and how they moved, the results, every report, the evidence, the steps of its life, its light month by month,
/// and why it stands as it does.
package struct TaskStory: Sendable {
  /// The task, judged as of the day.
  package let task: SupervisedTask
  let trail: TaskTrail
  /// The newest adoption of rules.
  let rules: Entry?
  /// The number of the newest entry up to which the story tells all about the task.
  package let seen: Int
  let terms: HistoryTerms
  let ledger: SupervisedLedger
  /// How it stood at the end of each month since its plan took effect; of the month of the day, on that day.
  let months: [MonthEnd]

  /// How a task stood at the end of a month.
  struct MonthEnd: Sendable {
    var month: Month
    var light: Light
    var standing: Standing
    /// What had taken it out of the count, in words; `nil` where it counted.
    var ended: String?

    /// Takes how a task stands at the end of a month.
    init(_ task: SupervisedTask, in month: Month) {
      self.month = month
      light = task.assessment.light
      standing = task.standing
      ended = task.record.endWords
    }
  }

  var record: TaskRecord { task.record }
  /// Its plan; of a task that a later edition left out, as the last edition words it that has the task.
  var plan: PlanRecord {
    var plan = task.plan
    let last = trail.editions.last { $0.effect != .removed }?.entry.change
    if record.removedOn != nil, case .planRegistered(let edition)? = last { plan.document = edition.document }
    return plan
  }
  var state: LedgerState { ledger.state }
  var asOf: Day { ledger.asOf }

  /// What took it out of the ledger's count, in words; `nil` where it counts.
  var endWords: String? { record.endWords }

  /// Where it stands in its life. That one turn of a duty that comes back is done, or one of several members, asks for no
  /// verification.
  var stage: TaskLife.Stage {
    let life = record.life
    let isTurn = !task.assessment.schedule.turns.isEmpty
    let isPart = isTurn || (task.eachAnswers && task.answerable.contains { !$0.assessment.isSaidDone })
    return isPart && life.submission == nil && life.stage == .submitted ? .underway : life.stage
  }

  /// Returns the entry of a number.
  func entry(_ number: Int) -> Entry? { trail.entries.first { $0.number == number } }

  /// Returns what a unit was called on a day; `nil` is the office itself.
  func name(_ unit: OrgUnit.ID?, on day: Day) -> String {
    unit.map { terms.names.name(of: $0, on: day) } ?? "督查机构"
  }
}

// MARK: - One task

extension TaskStory {
  /// Tells a task from a ledger's history; `nil` where the ledger has no such task by the day.
  ///
  /// - Parameters:
  ///   - entries: all of them, or those that concern the task's plan.
  ///   - head: the number of the ledger's newest entry; `nil` where that is among `entries`.
  package init?(_ task: TaskID, _ entries: [Entry], asOf day: Day, head: Int? = nil) {
    let trails = TaskTrails(entries, asOf: day, of: task, head: head)
    guard let trail = trails.trails[task], let judged = trails.state.supervisedTask(task) else { return nil }
    self.init(
      task: judged, trail: trail, rules: trails.rules, seen: trails.seen(trail), terms: HistoryTerms(entries),
      ledger: SupervisedLedger(trails.state, tasks: [judged]),
      months: Self.months(of: task, entries, from: trail.entries.first?.effectiveOn ?? day, through: day))
  }
}

// MARK: - Month by month

extension TaskStory {
  /// Judges a task at the end of each month by the rules, the plan and the units of that day, as the month's bulletin does;
  /// of months in which it did not count, the first of each run.
  private static func months(
    of task: TaskID, _ entries: [Entry], from first: Day, through last: Day
  ) -> [MonthEnd] {
    // Other plans' tasks change nothing here, and a large ledger has very many.
    let own = entries.filter { $0.change.plan.map { $0 == task.plan } ?? true }
    let ends = (0...max(0, last.month.months(since: first.month))).compactMap { offset -> MonthEnd? in
      let month = first.month.adding(offset)
      let past = LedgerState(folding: own, asOf: min(month.lastDay, last))
      // Of a month that lasts, the newest reports due are looked for.
      return past.supervisedTask(task, reportingMonth: month < last.month ? month : nil).map {
        MonthEnd($0, in: month)
      }
    }
    return runs(of: ends)
  }

  /// Returns the ends of months, of those in which the task did not count the first of each run.
  static func runs(of ends: [MonthEnd]) -> [MonthEnd] {
    let before = [nil] + ends.map(\.ended)
    return zip(ends, before).filter { end, before in end.ended == nil || before == nil }.map(\.0)
  }
}

extension TaskRecord {
  /// What took it out of the ledger's count, in words; `nil` where it counts.
  var endWords: String? {
    if let removedOn { return "\(removedOn.chinese)方案修订后删去" }
    // Nearly every task has no steps.
    guard !steps.isEmpty else { return nil }
    switch life.ending {
    case .cancelled: return TaskLife.Stage.cancelled.word
    case .merged(let other): return "已并入任务\(other)"
    case .split(let parts): return "已拆分为任务\(parts.map(\.description).joined(separator: "、"))"
    case .closed, nil: return nil
    }
  }
}

// MARK: - Reports

extension TaskStory {
  /// A report with what became of it.
  struct Report {
    var filed: FiledReport
    /// The number of the entry that reported the same month for the same unit anew.
    var supersededBy: Int?
    /// What took back that it was done: verification, or that the task was taken up again; `nil` where nothing did.
    var undoneBy: TakenStep?
  }

  /// Every report, by month, then as they were filed.
  var reports: [Report] {
    let life = record.life
    let takenBack = record.takenBack(in: life)
    return record.reports.map { filed in
      let later = record.reports.filter {
        $0.number > filed.number && $0.report.unit == filed.report.unit
          && $0.report.month == filed.report.month
      }
      return Report(
        filed: filed, supersededBy: later.map(\.number).min(),
        undoneBy: takenBack.contains(filed.number) ? record.undoing(of: filed.report.unit, in: life) : nil)
    }
  }
}

// MARK: - Results

extension TaskStory {
  /// A result that the task demands, with what was reported of it.
  struct Result {
    var target: Target
    /// How far it is; `nil` where it has no time to run, so that nothing can be set beside it.
    var progress: TargetProgress?
    /// How far it was by the reports of each month that has figures, oldest first.
    var months: [TargetProgress]
  }

  /// Every result, in the plan's order.
  var results: [Result] {
    let now = task.targetProgress(state.rules)
    let past = monthsWithFigures.map { (month: $0, progress: task.targetProgress(state.rules, through: $0)) }
    return record.task.targets.map { target in
      let told = past.filter { month, _ in reportsFigure(of: target, in: month) }
      return Result(
        target: target, progress: now.first { $0.target == target },
        months: told.compactMap { _, progress in progress.first { $0.target == target } })
    }
  }

  private var monthsWithFigures: [Month] {
    Set(record.reports.lazy.filter { !$0.report.values.isEmpty }.map(\.report.month)).sorted()
  }

  private func reportsFigure(of target: Target, in month: Month) -> Bool {
    record.reports.contains { filed in
      filed.report.month == month && filed.report.values.contains { $0.target == target.reading }
    }
  }
}
