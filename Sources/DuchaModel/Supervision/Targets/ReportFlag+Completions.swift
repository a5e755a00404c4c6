extension ReportFlag {
  /// Returns which completions the values told with them contradict; of each unit its newest report is looked at.
  public static func inCompletions(_ reports: [ProgressReport], _ progress: [TargetProgress]) -> [ReportFlag]
  {
    var newest: [OrgUnit.ID?: ProgressReport] = [:]
    for report in Reporting(reports).reports { newest[report.unit] = report }
    let completed = newest.values.filter { $0.status == .completed }.sorted {
      ($0.month, $0.unit?.number ?? 0) < ($1.month, $1.unit?.number ?? 0)
    }
    return completed.flatMap { report in
      progress.filter { $0.isUnmet && report.tells(of: $0.target) }.map { progress in
        ReportFlag(
          kind: .contradictedCompletion, unit: report.unit, month: report.month,
          words: "\(report.month.chinese)报送已完成，但\(progress.figuresWords)")
      }
    }
  }
}

extension ProgressReport {
  fileprivate func tells(of target: Target) -> Bool { values.contains { $0.target == target.reading } }
}

extension TargetProgress {
  /// Whether its value is known and does not meet the target; a bound that holds so far is met.
  fileprivate var isUnmet: Bool {
    switch verdict {
    case .behind, .farBehind, .notReached, .missed, .exceeded: true
    case .onPace: metric != .ceiling && metric != .cumulativeCeiling
    case .reached, .needsJudgement, .notReported, .notMeasurable: false
    }
  }
}
