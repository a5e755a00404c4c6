extension ReportFlag {
  /// Returns where reports fall back behind earlier ones of the same unit, oldest first: completed and then not, or a smaller
  /// per cent. Of a duty that comes back the reports of one turn are to be given: the next turn begins again.
  public static func inShares(_ reports: [ProgressReport]) -> [ReportFlag] {
    var newest: [OrgUnit.ID?: ProgressReport] = [:]
    return Reporting(reports).reports.compactMap { report in
      newest.updateValue(report, forKey: report.unit).flatMap { fallen(report, behind: $0) }
    }
  }

  /// Returns where a report falls back behind one before it, of the same month or an earlier one.
  static func fallen(_ report: ProgressReport, behind before: ProgressReport) -> ReportFlag? {
    if before.status == .completed, report.status != .completed {
      let share = report.percent.map { "\(figureWords($0))%" } ?? ""
      let words = "\(before.month.chinese)已报完成，\(report.month.chinese)又报\(report.status.word)\(share)"
      return ReportFlag(.withdrawnCompletion, report, words)
    }
    guard let now = report.percent, let then = before.percent, now < then else { return nil }
    let words =
      "\(report.month.chinese)填报完成\(figureWords(now))%，低于\(before.month.chinese)的\(figureWords(then))%"
    return ReportFlag(.fallingPercent, report, words)
  }
}
