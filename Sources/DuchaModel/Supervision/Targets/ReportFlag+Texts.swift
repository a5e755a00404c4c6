extension ReportFlag {
  /// Returns what is odd in the words of a task's reports, each unit's by itself, oldest first.
  ///
  /// - Parameter hasEvidence: whether evidence was filed for a report.
  public static func inReports(
    _ reports: [ProgressReport], hasEvidence: (ProgressReport) -> Bool
  ) -> [ReportFlag] {
    var newest: [OrgUnit.ID?: Told] = [:]
    var flags: [ReportFlag] = []
    for report in Reporting(reports).reports {
      let told = Told(report: report, core: core(of: report.text))
      let before = newest.updateValue(told, forKey: report.unit)
      if let flag = textFlag(told, before, hasEvidence) { flags.append(flag) }
    }
    return flags
  }

  /// A report and what its words come down to.
  private struct Told {
    var report: ProgressReport
    var core: String
  }

  private static func textFlag(
    _ told: Told, _ before: Told?, _ hasEvidence: (ProgressReport) -> Bool
  ) -> ReportFlag? {
    let report = told.report
    guard !told.core.isEmpty else {
      guard report.status == .completed else {
        return ReportFlag(.emptyText, report, "\(report.month.chinese)报送\(report.status.word)，没有进展说明")
      }
      guard report.values.isEmpty, !hasEvidence(report) else { return nil }
      let words = "\(report.month.chinese)报送已完成，没有说明、数值，也没有佐证材料"
      return ReportFlag(.unsupportedCompletion, report, words)
    }
    guard let before, told.core == before.core else { return nil }
    let words = "\(report.month.chinese)的进展说明与\(before.report.month.chinese)相同"
    return ReportFlag(.repeatedText, report, words)
  }

  init(_ kind: Kind, _ report: ProgressReport, _ words: String) {
    self.init(kind: kind, unit: report.unit, month: report.month, words: words)
  }

  /// Returns the words of a text without spaces, punctuation and the numbers of months: 1—6月, 正常推进。 of June and 1—7月,
  /// 正常推进 of July are the same words.
  private static func core(of text: String) -> String {
    var core = String.UnicodeScalarView()
    for scalar in WordScanner.folded(text) where isWord(scalar) || isDigit(scalar) {
      if scalar == "月" {
        while let last = core.last, isDigit(last) || numerals.contains(last) { core.removeLast() }
      }
      core.append(scalar)
    }
    return String(core)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all are Chinese characters: no need to look them up in the tables of Unicode.
    ("\u{4E00}"..."\u{9FFF}").contains(scalar) || scalar.properties.isAlphabetic
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let numerals = Set("一二三四五六七八九十".unicodeScalars)
}
