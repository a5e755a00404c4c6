extension SupervisedTask {
  /// Returns how far each result is that the task demands, in the plan's order, by what was reported of it.
  public func targetProgress(_ rules: SupervisionRules) -> [TargetProgress] {
    let members = memberDuties.filter { leadership.units.contains($0.through) }.map(\.unit)
    return record.countedReports(in: assessment.life).progress(
      on: record.task, assessment.schedule, members: members, rules, assessment.asOf)
  }

  /// Returns what is odd in the reports of the task: empty words, repeated words, figures that fall or jump, completions
  /// that figures contradict.
  public func reportFlags(_ rules: SupervisionRules) -> [ReportFlag] {
    let reports = record.countedReports(in: assessment.life)
    let supported = Set(record.evidence.map(\.evidence.unit))
    let targets = record.task.targets
    return ReportFlag.inReports(reports) { supported.contains($0.unit) }
      + targets.flatMap { ReportFlag.inValues(reports.readings(of: $0, among: targets), of: $0) }
      // A turn may be done long before the target of the year is.
      + (assessment.schedule.turns.isEmpty ? ReportFlag.inCompletions(reports, targetProgress(rules)) : [])
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
  fileprivate func progress(
    on task: PolicyTask, _ schedule: Schedule, members: [OrgUnit.ID], _ rules: SupervisionRules, _ asOf: Day
  ) -> [TargetProgress] {
    task.targets.compactMap { target in
      schedule.period(of: target).map { period in
        TargetProgress(
          target, others: task.targets.filter { $0 != target },
          readings: readings(of: target, among: task.targets),
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
