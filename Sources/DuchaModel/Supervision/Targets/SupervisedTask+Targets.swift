extension SupervisedTask {
  /// Returns how far each result is that the task demands, in the plan's order, by what was reported of it.
  public func targetProgress(_ rules: SupervisionRules) -> [TargetProgress] {
    targetProgress(by: record, assessment.schedule, rules, asOf: assessment.asOf)
  }

  /// Returns what was known of the results by the reports through a month, whenever they came.
  package func targetProgress(_ rules: SupervisionRules, through month: Month) -> [TargetProgress] {
    let day = min(month.lastDay, assessment.asOf)
    var past = record
    past.reports.removeAll { $0.report.month > month }
    var schedule = assessment.schedule
    schedule.turns.removeAll { $0.period.start > day }
    return targetProgress(by: past, schedule, rules, asOf: day)
  }

  private func targetProgress(
    by record: TaskRecord, _ schedule: Schedule, _ rules: SupervisionRules, asOf: Day
  ) -> [TargetProgress] {
    let members = members.leadingMembers(of: leadership).map(\.unit)
    let (parts, decides) = (Set(units), deciders.decides)
    let reports = heardReports(of: record).filter { report in
      report.unit.map { parts.contains($0) || decides($0) } ?? true
    }
    return reports.progress(on: record.task, schedule, members: members, rules, asOf, decides: decides)
  }

  /// Returns the reports of a record as those answer for it who answer now.
  private func heardReports(of record: TaskRecord) -> [ProgressReport] {
    record.inheriting(predecessors).countedReports(in: assessment.life)
  }

  /// Returns what is odd in the reports of the task: empty words, repeated words, figures that fall or jump, completions
  /// that figures contradict.
  public func reportFlags(_ rules: SupervisionRules) -> [ReportFlag] { reportFlags(rules, by: record) }

  /// Returns what would be odd in the reports if the task's record were another one.
  package func reportFlags(_ rules: SupervisionRules, by record: TaskRecord) -> [ReportFlag] {
    let reports = heardReports(of: record)
    let supported = Set(record.evidence.map(\.evidence.unit))
    let targets = record.task.targets.asked
    let together = deciders.units.filter { unit in !memberDuties.contains { $0.unit == unit } }
    let figures = assessment.schedule.courses(of: reports).flatMap { reports in
      ReportFlag.inShares(reports)
        + targets.flatMap { target in
          let readings = reports.readings(of: target, among: record.task.targets)
          return ReportFlag.inValues(readings, of: target)
            + ReportFlag.inSums(readings, of: target, among: together)
        }
    }
    return ReportFlag.inReports(reports) { supported.contains($0.unit) } + figures
      + completionFlags(reports, rules, by: record)
  }

  /// Returns what would be odd in a report beside those before it, of the task's record or another one.
  package func flags(
    of report: ProgressReport, _ rules: SupervisionRules, by other: TaskRecord? = nil
  ) -> [ReportFlag] {
    var record = other ?? record
    let own = record.reports.filter { $0.report.unit == report.unit && $0.report.month == report.month }
    // What it takes the place of in its month is not looked at any more once it is filed.
    let fallen = own.last.flatMap { ReportFlag.fallen(report, behind: $0.report) }
    // It comes behind whatever took back what was reported before, and is not taken back with it.
    let last = (record.reports.map(\.number) + record.steps.map(\.number)).max() ?? 0
    record.reports.append(FiledReport(report, on: assessment.asOf, number: last + 1))
    let flags = reportFlags(rules, by: record).filter { $0.unit == report.unit && $0.month == report.month }
    return ([fallen, openTurn(report)].compactMap(\.self) + flags).distinct
  }

  /// Returns what is to be asked where a report for the month in which a turn falls due does not tell it done: who hands in
  /// 每月25日前报送 in time has often done it.
  private func openTurn(_ report: ProgressReport) -> ReportFlag? {
    let own = report.unit.map(assessment(for:)) ?? assessment
    guard report.status != .completed, deciders.decides(report.unit),
      let turn = own.openTurns.last(where: { $0.due.month == report.month }),
      report.doneThrough.map({ $0 < turn.due }) ?? true
    else { return nil }
    return ReportFlag(
      .openTurn, report,
      "\(turn.words)应于\(turn.due.chinese)前完成，填报为\(report.status.word)，没有选完成节点；本期已办理的，请报已完成或选完成节点")
  }

  /// Whether a value was reported that is above what the plan allows.
  package func exceedsCeiling(_ rules: SupervisionRules) -> Bool {
    guard record.reports.contains(where: { !$0.report.values.isEmpty }) else { return false }
    return targetProgress(rules).contains { $0.verdict == .exceeded }
  }

  /// Returns where it is said to be done and the newest values tell otherwise, of several by each; what a person
  /// verified is beyond doubt.
  package func completionsInDoubt(_ rules: SupervisionRules) -> [ReportFlag] {
    let isDone = { (assessment: Assessment) in [.completed, .submitted].contains(assessment.standing) }
    guard assessment.life.closedOn == nil, eachAnswers || isDone(assessment) else { return [] }
    let done = eachAnswers ? Set(answerable.filter { isDone($0.assessment) }.compactMap(\.unit)) : []
    guard !eachAnswers || !done.isEmpty else { return [] }
    let flags = completionFlags(heardReports(of: record), rules, by: record)
    return eachAnswers ? flags.filter { $0.unit.map(done.contains) ?? true } : flags
  }

  private func completionFlags(
    _ reports: [ProgressReport], _ rules: SupervisionRules, by record: TaskRecord
  ) -> [ReportFlag] {
    let progress = targetProgress(by: record, assessment.schedule, rules, asOf: assessment.asOf).whole
    if let turn = assessment.schedule.turns.last {
      // A turn may be done long before the target of the year is: only what each turn asks for is looked at.
      let inTurn = reports.filter { turn.period.start.month <= $0.month && $0.month <= turn.period.end.month }
      return ReportFlag.inCompletions(inTurn, progress.filter { $0.isAsked(in: turn) })
    }
    // Of several that answer, each has rates of its own: 参保率 of one town says nothing of another's.
    let isOwn = { (progress: TargetProgress) in
      progress.rollUp.isOfEach || self.eachAnswers && progress.rollUp != .sum
    }
    let ofAll = progress.filter { !isOwn($0) }
    guard eachAnswers || ofAll.count < progress.count else {
      return ReportFlag.inCompletions(reports, progress)
    }
    let ofEach = reports.map(\.unit).distinct.flatMap { unit in
      let own = reports.filter { $0.unit == unit }
      let progress = own.progress(on: record.task, assessment.schedule, members: [], rules, assessment.asOf)
        .whole
      return ReportFlag.inCompletions(own, progress.filter(isOwn))
    }
    // What all reach together is in doubt once all say that they are done.
    let areAllDone = !eachAnswers || answerable.allSatisfy(\.assessment.isSaidDone)
    return (areAllDone ? ReportFlag.inCompletions(reports, ofAll) : []) + ofEach
  }
}

extension Reporting {
  /// Returns how far each result is by the figures reported, none where there are no figures. What is asked of several
  /// together tells nothing of one of them.
  func figures(
    on task: PolicyTask, _ schedule: Schedule, _ rules: SupervisionRules, _ asOf: Day
  ) -> [TargetProgress] {
    guard rules.target.valuesDecide, reports.contains(where: { !$0.values.isEmpty }) else { return [] }
    let progress = reports.progress(on: task, schedule, members: [], rules, asOf)
    return areSomeOfSeveral ? progress.filter { !$0.target.isAddedUp } : progress
  }
}

extension [TargetProgress] {
  /// Those that are no steps of others.
  package var whole: [TargetProgress] { filter { !$0.isStep } }

  /// The share that the least advanced cumulative result has reached, 0 and above; `nil` where no value tells.
  var share: Double? { whole.filter(\.tellsShare).compactMap(\.share).min() }

  /// Returns the day of the last stage of which all is reached that the plan demands, and so of every stage before it.
  func stagesReached(of task: PolicyTask, _ schedule: Schedule) -> Day? {
    guard contains(where: \.isStep) else { return nil }
    return schedule.milestones.dropLast().prefix { stage in
      let asked = filter { $0.target.by == stage.originalDue ?? stage.due }
      return !asked.isEmpty && asked.allSatisfy { $0.verdict == .reached }
        && stage.words.allSatisfy { task.asksNothing(beside: asked.map(\.target), in: $0) }
    }.last?.due
  }
}

extension PolicyTask {
  /// Whether a stage (一季度) is nothing but results: its words are all that stands behind its name.
  fileprivate func asksNothing(beside targets: [Target], in stage: String) -> Bool {
    targets.contains { target in
      target.reading.hasPrefix(stage) || "\(text)。".contains("\(stage)：\(target.reading)。")
    }
  }
}

extension Assessment {
  /// Returns how a task stands by the slowest of those who answer for it and by what they reached together.
  func limited(
    bySumsOf record: TaskRecord, _ leads: [OrgUnit.ID], _ rules: SupervisionRules
  ) -> Assessment {
    guard rules.target.valuesDecide, leads.count > 1, !isSaidDone else { return self }
    let reports = record.countedReports(in: record.life)
    guard reports.contains(where: { !$0.values.isEmpty }) else { return self }
    let sums = reports.progress(on: record.task, schedule, members: leads, rules, asOf).filter {
      $0.target.isAddedUp
    }
    guard let share = sums.share else { return self }
    var whole = self
    whole.reportedPercent = min(reportedPercent ?? 100, 100 * min(max(share, 0), 1))
    return whole
  }
}

extension TargetProgress {
  /// Whether a turn asks for it anew: 每月走访20家 in a month, and not 每年50家.
  fileprivate func isAsked(in turn: Turn) -> Bool {
    target.recurrence.map { Cycle($0, on: turn.period.start).period.end <= turn.period.end } ?? false
  }

  /// Whether its share tells how far the task is: of a single piece, 建成1座, there is none before it is whole.
  fileprivate var tellsShare: Bool { metric.hasPace && !(target.isInPieces && target.value == 1) }
}

extension [ProgressReport] {
  /// Returns how far each result of a task is by what the reports tell of it; without those that have no time to run.
  ///
  /// - Parameter decides: tells who does more than cooperate.
  fileprivate func progress(
    on task: PolicyTask, _ schedule: Schedule, members: [OrgUnit.ID], _ rules: SupervisionRules, _ asOf: Day,
    decides: (OrgUnit.ID?) -> Bool = { _ in true }
  ) -> [TargetProgress] {
    let steps = Set(task.targets.steps.map { task.targets[$0] })
    return task.targets.compactMap { target in
      schedule.period(of: target).map { period in
        // Leads sum up what others did: what helpers tell counts where no lead tells.
        let all = readings(of: target, among: task.targets)
        let deciding = all.filter { decides($0.unit) }
        var progress = TargetProgress(
          target, others: task.targets.filter { $0 != target }, readings: deciding.isEmpty ? all : deciding,
          members: members, period: period, asOf: asOf, rules: rules.light)
        progress.isOfHelpers = deciding.isEmpty && !all.isEmpty
        progress.isStep = steps.contains(target)
        return progress
      }
    }
  }
}

extension Schedule {
  /// Returns how far a task should be on a day: where all that adds up in it is one result with steps, through the steps.
  func pace(of task: PolicyTask, on day: Day) -> Pace? {
    guard let start, let due else { return nil }
    let (targets, series) = (task.targets, task.targets.series)
    guard let only = series.first, series.count == 1, let goal = targets[only.whole].value,
      targets.indices.allSatisfy({ only.places.contains($0) || !Metric(targets[$0]).hasPace }),
      Metric(targets[only.whole]).hasPace,
      let period = period(of: targets[only.whole]),
      let pace = TargetPace(targets[only.whole], others: only.steps.map { targets[$0] }, in: period)
    else { return Pace(from: start, to: due, on: day) }
    return Pace(reaching: pace.value(on: day), of: goal)
  }

  /// Returns reports by the turns of a duty that comes back; all of them together where there are none.
  fileprivate func courses(of reports: [ProgressReport]) -> [[ProgressReport]] {
    guard !turns.isEmpty else { return [reports] }
    let starts = turns.map(\.period.start)
    let ofTurns = Dictionary(grouping: reports) { report in starts.count { $0 <= report.month.lastDay } }
    return ofTurns.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Returns from when to when a result is worked for: through its own date, or the task's; of a recurring duty in the
  /// turn that runs.
  fileprivate func period(of target: Target) -> Period? {
    if let turn = turns.last { return turn.period }
    let moved = milestones.first { $0.originalDue != nil && $0.originalDue == target.by }?.due
    guard let start, let due = moved ?? target.by ?? due, start <= due else { return nil }
    return Period(start: start, end: due)
  }
}
