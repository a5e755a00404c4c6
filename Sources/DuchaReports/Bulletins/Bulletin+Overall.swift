import DuchaModel

extension Bulletin {
  /// 总体情况: totals and shares.
  func overall(_ detail: BulletinText.Detail) -> BulletinText.Section {
    guard !total.isEmpty else {
      return .init(heading: "总体情况", blocks: [.paragraph("截至\(asOf.chinese)，督查台账中没有任务。")])
    }
    let sentences =
      [scope] + division + [reportingSentence, measuresSentence, changeWords].compactMap(\.self)
    let table = plans.count > 1 ? [BulletinText.Block.table(planTable(detail))] : []
    return .init(heading: "总体情况", blocks: sentences.map { .paragraph($0) } + table)
  }

  private var scope: Prose {
    let units = leadUnits.isEmpty ? "" : "，涉及牵头单位\(leadUnits.count)个"
    let nobodyLeads = !withoutLead.isEmpty && withoutLead.count == total.count
    var gaps: [Prose] = []
    if !withoutLead.isEmpty && !nobodyLeads {
      gaps.append("尚未明确牵头单位的\(link(Figure(withoutLead.map(\.id)), .withoutLead))项")
    }
    if !notFullyAssigned.isEmpty { gaps.append("尚未完全落实到单位的\(link(notFullyAssigned, .notFullyAssigned))项") }
    let gap: Prose = gaps.isEmpty ? "" : "；未完成任务中\(gaps.joined(separator: "，"))"
    return
      "截至\(asOf.chinese)，督查台账共有任务\(link(total, .total))项\(units)\(nobodyLeads ? "，\(both(total))未明确牵头单位" : "")\(gap)。"
  }

  /// How the tasks divide by standing and by light; one task divides into nothing.
  private var division: [Prose] {
    guard total.count > 1 else {
      return ledger.tasks.map { "该项任务\($0.standing.word)，\($0.assessment.light.word)。" }
    }
    return [
      "从推进状态看，\(sentence(standings.map { ($0.key.word, .standing($0.key), $0.figure, $0.share) }))",
      "从亮灯情况看，\(sentence(lights.map { ($0.key.word, .light($0.key), $0.figure, $0.share) }))",
    ]
  }

  /// 均 where there is more than one to speak of.
  private func both(_ figure: Figure) -> String { figure.count > 1 ? "均" : "" }

  /// `已完成1项，占12.5%；达进度2项，占25.0%。`, without what does not occur.
  private func sentence(_ parts: [(word: String, id: FigureID, figure: Figure, share: Share)]) -> Prose {
    let told = parts.filter { !$0.figure.isEmpty }
    if let only = told.first, told.count == 1 { return "\(both(total))\(only.word)。" }
    let words = told.map { "\($0.word)\(link($0.figure, $0.id))项，占\($0.share)" as Prose }
    return "\(words.joined(separator: "；"))。"
  }

  /// Who reported; `nil` where every task is completed.
  private var reportingSentence: Prose? {
    let month = reportingMonth.chinese
    let due = link(reportsDue, .reportsDue)
    if reportsDue.isEmpty {
      guard ledger.tasks.contains(where: { $0.standing != .completed }) else { return nil }
      return "\(month)没有应报送进展的任务，下次报送时间为\(words(nextReportDay))前。"
    }
    if nobodyReported { return "从报送情况看，\(month)应报送进展的任务\(due)项，截至目前\(both(reportsDue))未报送。" }
    if reportsMissing.isEmpty { return "从报送情况看，\(month)应报送进展的任务\(due)项，\(both(reportsDue))已报送。" }
    let rate = Share.shares(of: [reportsReceived.count, reportsMissing.count])[0]
    let partly: Prose =
      partlyReported.isEmpty ? "" : "（其中\(link(partlyReported, .partlyReported))项已有部分牵头单位报送）"
    return
      "从报送情况看，\(month)应报送进展的任务\(due)项，已报送\(link(reportsReceived, .reportsReceived))项，报送率\(rate)，未报送\(link(reportsMissing, .unreported))项\(partly)。"
  }

  /// By when progress is to be reported next.
  var nextReportDay: Day { ledger.rules.warning.nextReportDay(after: asOf) }
}
