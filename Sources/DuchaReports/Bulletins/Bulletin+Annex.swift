import DuchaModel

extension Bulletin {
  /// The names of the annex's columns.
  static let annexHeader = ["序号", "编号", "任务", "方案条目", "牵头单位", "完成时限", "序时进度", "填报进度", "状态", "说明"]

  /// 附表: every task, the slow ones first; where tables count very many, those that are slow, silent or without a lead.
  func annexTable(_ detail: BulletinText.Detail) -> BulletinText.Table {
    let isWhole = detail != .tabled
    let told = isWhole ? annex : annex.filter(\.isInWant)
    let rows = told.enumerated().map { index, task in
      [.init("\(index + 1)")]
        + task.annexCells(
          lead: ledger.leadWords(task),
          reason: (task.eachAnswers ? ledger.reason(task) : task.annexReason)
            + (doubts[task.id] == nil ? "" : "，所报数值未达到目标，需核实"))
    }
    let caption = isWhole ? "任务推进情况表" : "进展滞后、未报送和未明确牵头单位任务情况表"
    return .init(caption: "\(caption)（截至\(asOf.chinese)）", header: Self.annexHeader, rows: rows)
  }

  /// 注: how standings are defined, only as far as the words occur.
  func notes(_ detail: BulletinText.Detail) -> [String] {
    guard !total.isEmpty else { return [] }
    let light = ledger.rules.light
    var notes = [
      "序时进度按任务起止日期均匀推算，起始日取方案印发日与方案期限首日中较晚的一天；填报进度由牵头单位报送，与所报指标数值、完成节点不符的以后者核定。",
      "填报进度落后序时进度\(plainNumber(light.yellowBehind))个百分点及以上为进展滞后（黄灯），"
        + "落后超过\(plainNumber(light.redBehind))个百分点为严重滞后（红灯），时限已过未完成为已逾期（红灯），"
        + "超前\(plainNumber(light.aheadBy))个百分点及以上为超进度（绿灯），其余为达进度（绿灯）。",
      "未报送、长期推进、未到时限、已中止的任务不亮灯。",
    ]
    if ledger.tasks.contains(where: { $0.assessment.schedule.milestones.count > 1 }) {
      notes.append("分阶段任务的序时进度按最后时限推算，任一阶段逾期即为已逾期。")
    }
    if ledger.tasks.contains(where: \.eachAnswers) {
      notes.append("多个单位牵头或以集体名称列为牵头单位的任务，由各牵头单位、各成员单位分别报送、分别亮灯；全部完成方为完成，任务状态和填报进度以进展最慢的单位为准。")
    }
    if ledger.tasks.contains(where: { !$0.assessment.schedule.turns.isEmpty }) {
      notes.append("定期开展的任务按期分别计算时限，某一期到期未报送完成即为已逾期，不推算序时进度。")
    }
    if ledger.tasks.contains(where: { $0.standing == .submitted }) {
      notes.append("“已提交待核”指已报送完成或申请销号、尚未核验销号。")
    }
    if ledger.tasks.contains(where: \.assessment.caughtUp) {
      notes.append("上月亮红灯、本月补上进度的任务，本月亮黄灯。")
    }
    if let mark = ledger.days.mark { notes.append("\(mark)。") }
    if plans.count > 1 { notes.append("任务编号短横线之前为方案号。") }
    if ledger.tasks.contains(where: \.leadership.isInferred) {
      notes.append("“推定牵头”指方案未写明牵头单位，按列在首位的责任单位推定。")
    }
    if ledger.tasks.contains(where: { $0.assessment.schedule.origin == .planPeriod }) {
      notes.append("“按方案期限”指任务未单列时限，以方案期限末日为准。")
    }
    if rankingPart != nil, let scores {
      notes += scores.notes
      if scores.rankings.contains(where: \.countsTasksTwice) {
        notes.append("多个单位共同承担的任务分别计入各单位得分，各单位计分任务数之和大于计分任务总数。")
      }
    }
    if detail == .tabled { notes.append("附表未列的任务，见各牵头单位任务清单。") }
    if !standings.map(\.share).addUp || !lights.map(\.share).addUp {
      notes.append("占比四舍五入到一位小数，合计与100.0%可能略有出入。")
    }
    return notes
  }
}

extension PeerRanking {
  /// Whether a task counts for several of its units, so that theirs add up to more than there are.
  fileprivate var countsTasksTwice: Bool {
    ranked.reduce(0) { $0 + $1.score.tasks.count } > tasks.count
  }
}

extension SupervisedTask {
  /// Whether it is slow, nothing is known of it, or it is open with nobody to lead it.
  fileprivate var isInWant: Bool {
    isSlow || standing == .unreported || (leadership.units.isEmpty && standing != .completed)
  }

  fileprivate func annexCells(lead: String, reason: String) -> [BulletinText.Cell] {
    let percents = [assessment.pace?.expectedPercent, assessment.reportedPercent].map {
      BulletinText.Cell($0.map(percentWords) ?? "—")
    }
    let place = Passage.cited(record.task.path)
    return [.init("\(id)"), .init(printedTitle), .init(place), .init(lead), .init(annexDue)] + percents
      + [.init(standingWords, light: assessment.light.rawValue), .init(reason)]
  }

  /// The reason without the two percentages, which have columns of their own.
  fileprivate var annexReason: String {
    let measured = assessment.nextDue != nil && [.behind, .farBehind, .onPace, .ahead].contains(standing)
    guard measured, let points = assessment.pointsBehind, let pace = assessment.pace,
      let reported = assessment.reportedPercent
    else { return assessment.reason }
    let gap = printedGap(reported, pace.expectedPercent)
    if gap == "0.0" { return "与序时进度持平" }
    return points > 0 ? "落后\(gap)个百分点" : "快于序时\(gap)个百分点"
  }

  private var annexDue: String {
    let schedule = assessment.schedule
    if let turn = assessment.turn { return "\(turn.due)（\(turn.words)）" }
    if let last = schedule.turns.last { return "\(last.words)已完成" }
    guard let due = schedule.due else {
      return schedule.recurring || schedule.ongoing ? "长期" : schedule.undecidedWords ?? "未定"
    }
    if let next = assessment.nextDue, next != due { return "\(due)（本阶段\(next)）" }
    guard schedule.origin == .planPeriod else { return "\(due)" }
    return "\(due)（\(["按方案期限", schedule.undecidedWords].compactMap(\.self).joined(separator: "，"))）"
  }
}
