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
    let members = memberDuties.filter { leadership.units.contains($0.through) }.map(\.unit)
    let leads = answerable.flatMap(\.units)
    return record.countedReports(in: assessment.life).progress(
      on: record.task, schedule, members: members, rules, asOf, butBy: Set(units).subtracting(leads))
  }

  /// Returns what is odd in the reports of the task: empty words, repeated words, figures that fall or jump, completions
  /// that figures contradict.
  public func reportFlags(_ rules: SupervisionRules) -> [ReportFlag] { reportFlags(rules, by: record) }

  /// Returns what would be odd in the reports if the task's record were another one.
  package func reportFlags(_ rules: SupervisionRules, by record: TaskRecord) -> [ReportFlag] {
    let reports = record.countedReports(in: assessment.life)
    let supported = Set(record.evidence.map(\.evidence.unit))
    let targets = record.task.targets
    return ReportFlag.inReports(reports) { supported.contains($0.unit) }
      + targets.flatMap { ReportFlag.inValues(reports.readings(of: $0, among: targets), of: $0) }
      + completionFlags(reports, rules, by: record)
  }

  /// Returns where it is said to be done and the newest values tell otherwise; what a person verified is beyond doubt.
  package func completionsInDoubt(_ rules: SupervisionRules) -> [ReportFlag] {
    guard [.completed, .submitted].contains(standing), assessment.life.closedOn == nil else { return [] }
    return completionFlags(record.countedReports(in: assessment.life), rules, by: record)
  }

  private func completionFlags(
    _ reports: [ProgressReport], _ rules: SupervisionRules, by record: TaskRecord
  ) -> [ReportFlag] {
    // A turn may be done long before the target of the year is.
    guard assessment.schedule.turns.isEmpty else { return [] }
    let progress = targetProgress(by: record, assessment.schedule, rules, asOf: assessment.asOf)
    return ReportFlag.inCompletions(reports, progress)
  }
}

extension Reporting {
  /// The share that the least advanced cumulative result has reached, 0 and above; `nil` where no value tells.
  func valueShare(
    of task: PolicyTask, _ schedule: Schedule, _ rules: SupervisionRules, _ asOf: Day
  ) -> Double? {
    guard reports.contains(where: { !$0.values.isEmpty }) else { return nil }
    let progress = reports.progress(on: task, schedule, members: [], rules, asOf)
    return progress.filter(\.metric.hasPace).compactMap(\.share).min()
  }
}

extension [ProgressReport] {
  /// Returns how far each result of a task is by what the reports tell of it; without those that have no time to run.
  ///
  /// - Parameter helpers: the units that only cooperate.
  fileprivate func progress(
    on task: PolicyTask, _ schedule: Schedule, members: [OrgUnit.ID], _ rules: SupervisionRules, _ asOf: Day,
    butBy helpers: Set<OrgUnit.ID> = []
  ) -> [TargetProgress] {
    task.targets.compactMap { target in
      schedule.period(of: target).map { period in
        // Leads sum up what others did: what helpers tell counts where no lead tells.
        let all = readings(of: target, among: task.targets)
        let deciding = all.filter { $0.unit.map { !helpers.contains($0) } ?? true }
        return TargetProgress(
          target, others: task.targets.filter { $0 != target }, readings: deciding.isEmpty ? all : deciding,
          members: members, period: period, asOf: asOf, rules: rules.light)
      }
    }
  }
}

extension Schedule {
  /// Returns from when to when a result is worked for: through its own date, or the task's; of a recurring duty in the
  /// turn that runs.
  fileprivate func period(of target: Target) -> Period? {
    if let turn = turns.last { return turn.period }
    guard let start, let due = target.by ?? due, start <= due else { return nil }
    return Period(start: start, end: due)
  }
}
