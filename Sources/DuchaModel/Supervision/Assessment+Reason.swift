extension Assessment {
  /// Why the task stands so, in a clerk's words, without a full stop.
  public var reason: String { reason(workingDaysLate: nil) }

  /// Returns the same, with how many working days it is late.
  func reason(workingDaysLate: Int?) -> String {
    switch standing {
    case .completed: completedReason
    case .submitted: submittedReason
    case .suspended: "任务已中止，恢复前不计时限"
    case .overdue: overdueReason(workingDaysLate)
    case .unreported: missingReportWords
    case .ongoing: ongoingReason
    case .notYetDue: notYetDueReason
    case .farBehind, .behind, .onPace, .ahead: paceReason
    }
  }

  private var completedReason: String {
    if schedule.endsWithTurns, turn == nil, life.closedOn == nil { return "各期均已报送完成" }
    let told = newest.flatMap { $0.status == .completed ? "\($0.month.chinese)报送已完成" : nil }
    let closed = life.closedOn.map { "\($0.chinese)核验销号" }
    let late = finishedLate ? schedule.due.map { "晚于完成时限（\($0.chinese)）" } : nil
    return [told, closed, late].compactMap(\.self).joined(separator: "，")
  }

  private var submittedReason: String {
    let told = life.submission.map { "\($0.on.chinese)申请销号" } ?? newest.map { "\($0.month.chinese)报送已完成" }
    return "\(told ?? "已报送完成")，待核验"
  }

  private func overdueReason(_ workingDays: Int?) -> String {
    guard let nextDue else { return "" }
    let what = schedule.milestones.count > 1 && nextDue != schedule.due ? "阶段任务应于" : "应于"
    let missing = reportIsMissing ? "，且未报送\(reportingMonth.chinese)进展" : ""
    let pending = life.pendingExtension.map { "，已申请延期至\($0.to.chinese)，待批" } ?? ""
    let waiting = isSaidDone ? "，已报送完成，待核验" : ""
    let late = "已逾期\(daysLate)天\(lateDetails(workingDays))"
    if let turn {
      return "\(turn.words)应于\(nextDue.chinese)前完成，\(late)\(missing)\(pending)"
    }
    return "\(what)\(nextDue.chinese)前完成\(movedWords)，\(late)\(missing)\(pending)\(waiting)"
  }

  /// What is said of the days late, in one bracket: （274个工作日，共5期逾期）.
  private func lateDetails(_ workingDays: Int?) -> String {
    let past = openTurns.past(on: asOf).count
    let details = [workingDays.map { "\($0)个工作日" }, past > 1 ? "共\(past)期逾期" : nil].compactMap(\.self)
    return details.isEmpty ? "" : "（\(details.joined(separator: "，"))）"
  }

  /// That a due date was moved: （原时限2024年6月30日）.
  private var movedWords: String {
    let original = schedule.milestones.first { $0.due == nextDue }?.originalDue
    return original.map { "（原时限\($0.chinese)）" } ?? ""
  }

  /// What is missing where a report is: 未报送2024年7月进展，最近一次报送为2024年6月.
  public var missingReportWords: String {
    let last = newest.map { "最近一次报送为\($0.month.chinese)" } ?? "此前无报送记录"
    return "未报送\(reportingMonth.chinese)进展，\(last)"
  }

  private var ongoingReason: String {
    let state = newest.map { $0.status == .notStarted ? "，报送为未启动" : "" } ?? ""
    if schedule.recurring { return "任务须定期开展，无单一完成时限\(state)" }
    let review = schedule.reviewOn.map { $0 < asOf ? "，应于\($0.chinese)前复核" : "，\($0.chinese)前复核" } ?? ""
    let limit = schedule.undecidedWords ?? (schedule.ongoing ? "任务须长期坚持，无完成时限" : "方案未定完成时限")
    return limit + state + review
  }

  private var notYetDueReason: String {
    if awaitsNewReport, let sentBackOn { return "\(sentBackOn.chinese)退回重新办理，待重新报送" }
    guard let start = schedule.start, start > asOf else { return "尚未到首次报送时间" }
    return "自\(start.chinese)起实施"
  }

  private var turnReason: String {
    guard let turn else { return "\(schedule.turns.last?.words ?? "本期")已报送完成" }
    return "\(turn.words)推进中，\(turn.due.chinese)前完成"
  }

  /// How far it is: 填报进度58.3%; where figures or stages tell otherwise, 填报进度88.0%、按指标数值和完成节点核定为50.0%.
  private func progressWords(_ percent: Double) -> String {
    guard let newest, newest.status == .underway, let own = newest.percent,
      percentWords(own) != percentWords(percent)
    else { return "填报进度\(percentWords(percent))" }
    return "填报进度\(percentWords(own))、按指标数值和完成节点核定为\(percentWords(percent))"
  }

  private var paceReason: String {
    if !schedule.turns.isEmpty { return turnReason }
    if nextDue == nil { return "各时限节点的任务均已报送完成，待确认办结" }
    guard let reportedPercent else { return "已报送进展，未填完成比例，时限未到" }
    guard let pace, let points = pointsBehind else {
      return "\(progressWords(reportedPercent))，时限未到"
    }
    let (told, expected) = (progressWords(reportedPercent), percentWords(pace.expectedPercent))
    let gap = printedGap(reportedPercent, pace.expectedPercent)
    if gap == "0.0" { return "\(told)，与序时进度持平" }
    return "\(told)，\(points > 0 ? "落后" : "快于")序时进度（\(expected)）\(gap)个百分点"
  }
}

extension Schedule {
  /// That the plan has a limit without a day: 时限待定（原文：春节前）; `nil` where it has none of the kind.
  package var undecidedWords: String? {
    undecided.isEmpty ? nil : "\(Self.undecidedWord)（原文：\(undecided.joined(separator: "；"))）"
  }

  package static let undecidedWord = "时限待定"
}

/// Returns a number with one decimal, `58.3`; halves go away from zero.
package func oneDecimal(_ number: Double) -> String {
  let tenths = Int((abs(number) * 10).rounded())
  return "\(number < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
}

/// Returns per cent as bulletins print them, `58.3%`.
package func percentWords(_ percent: Double) -> String { oneDecimal(percent) + "%" }
