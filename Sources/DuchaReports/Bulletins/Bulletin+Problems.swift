import DuchaModel

extension Bulletin {
  /// 存在问题: what is slow, who did not report, which tasks nobody leads; each apart from the others, none empty.
  var problems: BulletinText.Section? {
    let parts = [slowPart, unreportedPart, gapPart].filter { !$0.blocks.isEmpty }
    guard parts.count > 1 else { return parts.first }
    let blocks = parts.enumerated().flatMap { index, part in
      [.subheading("（\(chineseNumeral(index + 1))）\(part.heading)")] + part.blocks
    }
    return .init(heading: "存在问题", blocks: blocks)
  }

  private var slowPart: BulletinText.Section {
    let blocks = slow.flatMap { group -> [BulletinText.Block] in
      let tasks = group.tasks.sorted { $0.assessment.daysLate > $1.assessment.daysLate }
      if let only = tasks.first, tasks.count == 1 { return [.paragraph("\(group.name)：\(only.slowWords)")] }
      let items = tasks.enumerated().map {
        BulletinText.Block.item(number: $0.offset + 1, $0.element.slowWords)
      }
      return [.unit("\(group.name)：\(tasks.standingCounts)。")] + items
    }
    return .init(heading: "进展滞后情况", blocks: blocks)
  }

  private var unreportedPart: BulletinText.Section {
    guard !unreported.isEmpty else { return .init(heading: "未报送情况", blocks: []) }
    let month = reportingMonth.chinese
    let units = unreported.map { "\($0.name)\($0.tasks.count)项（\($0.tasks.idWords)）" }.joined(separator: "、")
    let lead =
      reportsReceived.isEmpty
      ? "各牵头单位均未报送\(month)进展，推进状态待报送后另行通报：" : "\(month)进展未报送、推进状态无法判断的有："
    return .init(heading: "未报送情况", blocks: [.paragraph("\(lead)\(units)。\(otherUnreported)")])
  }

  /// Unreported tasks that stand elsewhere, so that the figures of the first part can be found again.
  private var otherUnreported: String {
    let overdue = slow.flatMap(\.tasks).filter(\.assessment.reportIsMissing)
    let unled = withoutLead.filter(\.assessment.reportIsMissing)
    var parts: [String] = []
    if !overdue.isEmpty { parts.append("已逾期任务\(overdue.count)项（\(overdue.idWords)）") }
    if !unled.isEmpty { parts.append("未明确牵头单位的任务\(unled.count)项（\(unled.idWords)）") }
    return parts.isEmpty ? "" : "另有\(parts.joined(separator: "、"))也未报送，在其他部分列出。"
  }

  private var gapPart: BulletinText.Section {
    let texts = withoutLead.map { task in
      let units = ledger.names(task.record.duties.map(\.unit).uniqued())
      let named = units.isEmpty ? "" : "（\(units)）"
      let gap = task.leadership.gap?.words ?? LeadGroup.nobody
      let state = task.isSlow || task.standing == .unreported ? "；\(task.assessment.reason)" : ""
      return "\(task.nameWords)：\(gap)\(named)\(state)。"
    }
    return .init(heading: "待明确责任的任务", blocks: texts.numbered)
  }
}

extension [String] {
  /// The texts as items, a single one as a paragraph.
  var numbered: [BulletinText.Block] {
    count == 1 ? map { .paragraph($0) } : enumerated().map { .item(number: $0.offset + 1, $0.element) }
  }
}

extension [SupervisedTask] {
  /// 1-03、1-05.
  fileprivate var idWords: String { map(\.id.description).joined(separator: "、") }

  /// 已逾期1项，进展滞后2项.
  fileprivate var standingCounts: String {
    Standing.allCases.compactMap { standing in
      let count = self.count { $0.standing == standing }
      return count > 0 ? "\(standing.word)\(count)项" : nil
    }.joined(separator: "，")
  }
}

extension [OrgUnit.ID] {
  /// The units once each, in order.
  fileprivate func uniqued() -> [OrgUnit.ID] {
    var seen: Set<OrgUnit.ID> = []
    return filter { seen.insert($0).inserted }
  }
}

extension SupervisedTask {
  /// The task and the fact, what the unit says stands in the way included: a bulletin hears both sides.
  fileprivate var slowWords: String {
    let difficulties = assessment.newest?.difficulties.map { "反映的困难：\($0.endingSentence)" } ?? ""
    return "\(nameWords)\(assessment.reason)（\(assessment.light.word)）。\(difficulties)"
  }
}

extension String {
  /// The text with a full stop, one only.
  var endingSentence: String { last.map { "。！？.!?".contains($0) } ?? true ? self : self + "。" }
}
