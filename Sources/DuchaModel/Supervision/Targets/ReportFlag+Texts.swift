extension ReportFlag {
  /// Returns what is odd in the words and percentages of a task's reports, each unit's by itself, oldest first.
  ///
  /// - Parameter hasEvidence: whether evidence was filed for a report.
  public static func inReports(
    _ reports: [ProgressReport], hasEvidence: (ProgressReport) -> Bool
  ) -> [ReportFlag] {
    var newest: [OrgUnit.ID?: ProgressReport] = [:]
    var flags: [ReportFlag] = []
    for report in Reporting(reports).reports {
      let before = newest.updateValue(report, forKey: report.unit)
      flags += [textFlag(report, before, hasEvidence), percentFlag(report, before)].compactMap(\.self)
    }
    return flags
  }

  private static func textFlag(
    _ report: ProgressReport, _ before: ProgressReport?, _ hasEvidence: (ProgressReport) -> Bool
  ) -> ReportFlag? {
    let core = core(of: report.text)
    guard !core.isEmpty else {
      guard report.status == .completed else {
        return ReportFlag(.emptyText, report, "\(report.month.chinese)报送\(report.status.word)，没有进展说明")
      }
      guard report.values.isEmpty, !hasEvidence(report) else { return nil }
      let words = "\(report.month.chinese)报送已完成，没有说明、数值，也没有佐证材料"
      return ReportFlag(.unsupportedCompletion, report, words)
    }
    guard let before, core == self.core(of: before.text) else { return nil }
    return ReportFlag(.repeatedText, report, "\(report.month.chinese)的进展说明与\(before.month.chinese)相同")
  }

  private static func percentFlag(_ report: ProgressReport, _ before: ProgressReport?) -> ReportFlag? {
    guard let before, let now = report.percent, let then = before.percent, now < then else { return nil }
    let words =
      "\(report.month.chinese)填报完成\(figureWords(now))%，低于\(before.month.chinese)的\(figureWords(then))%"
    return ReportFlag(.fallingPercent, report, words)
  }

  private init(_ kind: Kind, _ report: ProgressReport, _ words: String) {
    self.init(kind: kind, unit: report.unit, month: report.month, words: words)
  }

  /// Returns the words of a text without spaces, punctuation and the numbers of months: 1—6月, 正常推进。 of June and 1—7月,
  /// 正常推进 of July are the same words.
  private static func core(of text: String) -> String {
    var core = String.UnicodeScalarView()
    for scalar in WordScanner.folded(text) where scalar.properties.isAlphabetic || isDigit(scalar) {
      if scalar == "月" {
        while let last = core.last, isDigit(last) || numerals.contains(last) { core.removeLast() }
      }
      core.append(scalar)
    }
    return String(core)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let numerals = Set("一二三四五六七八九十".unicodeScalars)
}
