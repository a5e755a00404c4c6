import DuchaModel

extension Bulletin {
  /// 存在问题: what is slow, what is said to be done against the figures, who did not report, which tasks nobody leads or
  /// rest on no body; each apart from the others, none empty.
  func problems(_ detail: BulletinText.Detail) -> BulletinText.Section? {
    let told = [
      slowPart(detail), duePart(detail), verifyPart(detail), unreportedPart(detail), gapPart(detail),
      openPart,
    ]
    let parts = told.filter { !$0.blocks.isEmpty }
    guard parts.count > 1 else { return parts.first }
    let blocks = parts.enumerated().flatMap { index, part in
      [.subheading("（\(chineseNumeral(index + 1))）\(part.heading)")] + part.blocks
    }
    return .init(heading: "存在问题", blocks: blocks)
  }

  private func slowPart(_ detail: BulletinText.Detail) -> BulletinText.Section {
    guard detail != .tabled || slow.isEmpty else {
      return .init(heading: "进展滞后情况", blocks: [.table(standingTable(slow, "各单位进展滞后任务数"))])
    }
    let blocks = slow.flatMap { group -> [BulletinText.Block] in
      guard detail == .full else {
        let red = detail == .pointed ? group.tasks.filter { $0.assessment.light == .red } : []
        let facts = red.map(slowWords).joined()
        return [.paragraph("\(group.name)：\(standingCounts(group, naming: true))。\(facts)")]
      }
      let tasks = group.tasks.sorted { $0.assessment.daysLate > $1.assessment.daysLate }
      if let only = tasks.first, tasks.count == 1 {
        return [.paragraph("\(group.name)：\(slowWords(only))")]
      }
      let items = tasks.enumerated().map {
        BulletinText.Block.item(number: $0.offset + 1, Prose(slowWords($0.element)))
      }
      return [.unit("\(group.name)：\(standingCounts(group, naming: false))。")] + items
    }
    return .init(heading: "进展滞后情况", blocks: blocks)
  }

  /// The task and the fact, what the unit says stands in the way included: a bulletin hears both sides. Of several that
  /// answer, the slow and the silent stand by name.
  private func slowWords(_ task: SupervisedTask) -> String {
    let slow = task.answerable.filter(\.assessment.isSlow)
    let many = task.answerable.count > 1
    var facts = slow.map { answerable in
      (task.eachAnswers ? ledger.named(answerable) : answerable.assessment.reason)
        + "（\(answerable.assessment.light.word)）"
    }
    if facts.isEmpty { facts = ["\(ledger.togetherWords(task))（\(task.assessment.light.word)）"] }
    facts += many ? [ledger.silentWords(task)].compactMap(\.self) : []
    let difficulties = slow.compactMap { answerable in
      answerable.assessment.newest?.difficulties.map {
        "\(many ? ledger.name(answerable) : "")反映的困难：\($0.sentences)"
      }
    }
    let whole = many ? "\(task.answerable.count)个牵头单位中，" : ""
    return "\(task.nameWords)\(whole)\(facts.joined(separator: "；"))。\(difficulties.joined())"
  }

  /// What is due on the day of the bulletin and not done, by name: it is not overdue yet, and would be praised or passed over.
  private func duePart(_ detail: BulletinText.Detail) -> BulletinText.Section {
    let heading = "到期未完成情况"
    guard !fallenDue.open.isEmpty else { return .init(heading: heading, blocks: []) }
    let overdue: Prose =
      fallenDue.overdue.isEmpty ? "" : "，已逾期\(link(fallenDue.overdue, .fallenDueOverdue))项"
    let whole: Prose =
      "\(words(asOf.month))到期的任务有\(link(fallenDue.all, .fallenDue))项，已报送完成\(link(fallenDue.done, .fallenDueDone))项\(overdue)"
    let open: Prose = "\(words(asOf))到期、未报送完成的有\(link(fallenDue.open, .fallenDueOpen))项，次日起计逾期"
    guard detail != .tabled else {
      return .init(heading: heading, blocks: [.paragraph("\(whole)；\(open)。")])
    }
    let units = fallenDue.openByLead.map { "\($0.name)\($0.tasks.count)项（\($0.tasks.idWords)）" }
    return .init(
      heading: heading, blocks: [.paragraph("\(whole)；\(open)：\(units.joined(separator: "；"))。")])
  }

  /// What figures say against a completion or a ceiling. Nobody is found at fault: it is to be verified.
  private func verifyPart(_ detail: BulletinText.Detail) -> BulletinText.Section {
    let done = toVerify(
      "报送已完成、所报数值未达到目标的任务有\(link(doubted, .doubted))项", doubtedTasks.map { ($0.id, doubtWords($0)) }, detail)
    let above = toVerify(
      "所报数值突破上限的任务有\(link(exceeded, .exceeded))项", exceededTasks.map { ($0.id, exceededWords($0)) }, detail,
      inBrief: exceededTasks.map { ([$0.id.description] + aboveCeilingWords($0)).joined(separator: "，") })
    return .init(heading: "需核实情况", blocks: done + above)
  }

  private func toVerify(
    _ words: Prose, _ tasks: [(id: TaskID, words: String)], _ detail: BulletinText.Detail,
    inBrief: [String] = []
  ) -> [BulletinText.Block] {
    guard !tasks.isEmpty else { return [] }
    guard detail == .full else {
      let isTold = detail != .tabled && 1...Figure.tasksNamed ~= inBrief.count
      let told = isTold ? inBrief.joined(separator: "；") : Figure(tasks.map(\.id)).words
      return [.paragraph("\(words)（\(told)），需核实。")]
    }
    return [.paragraph("\(words)，需核实。")] + tasks.map(\.words).numbered
  }

  /// Who is above a ceiling by itself is named, whoever else leads.
  private func exceededWords(_ task: SupervisedTask) -> String {
    let facts = task.targetProgress(ledger.rules).filter { $0.verdict == .exceeded }.map(\.words)
    let units = unitsAboveCeiling(task)
    let told = units.count > 1 ? "（\(aboveCeilingWords(task).joined(separator: "、"))）" : ""
    let whose = ledger.groupName(units.isEmpty ? task.leadership.units : units)
    return "\(whose)：\(task.nameWords)\(facts.joined(separator: "；"))\(told)。"
  }

  /// 石桥乡人民政府填报36微克/立方米, for each value above a ceiling by itself.
  private func aboveCeilingWords(_ task: SupervisedTask) -> [String] {
    task.targetProgress(ledger.rules).flatMap { progress in
      progress.aboveCeiling.map { known in
        "\(known.unit.map(ledger.state.name(of:)) ?? "")填报\(figureWords(known.value))\(progress.target.unit ?? "")"
      }
    }
  }

  /// The units whose values are above a ceiling by themselves; none where only all of them together are.
  func unitsAboveCeiling(_ task: SupervisedTask) -> [OrgUnit.ID] {
    let values = task.targetProgress(ledger.rules).flatMap(\.aboveCeiling)
    return values.compactMap(\.unit).map(ledger.state.answering).distinct
  }

  private func doubtWords(_ task: SupervisedTask) -> String {
    let flags = doubts[task.id] ?? []
    let facts = flags.map { flag in
      (task.answerable.count > 1 ? flag.unit.map(ledger.state.name(of:)) ?? "" : "") + flag.words
    }
    return "\(ledger.groupName(task.leadership.units))：\(task.nameWords)\(facts.joined(separator: "；"))。"
  }

  private func unreportedPart(_ detail: BulletinText.Detail) -> BulletinText.Section {
    guard !unreported.isEmpty else { return .init(heading: "未报送情况", blocks: []) }
    let month = reportingMonth.chinese
    let lead =
      nobodyReported
      ? "各牵头单位均未报送\(month)进展，推进状态待报送后另行通报" : "\(month)进展未报送、推进状态无法判断的"
    guard detail != .tabled else {
      let count = unreported.reduce(0) { $0 + $1.tasks.count }
      let words = "\(lead)\(nobodyReported ? "，" : "")任务共\(count)项。\(otherUnreported(detail))"
      let table = standingTable(unreported, "各单位未报送任务数")
      return .init(heading: "未报送情况", blocks: [.paragraph(Prose(words)), .table(table)])
    }
    let units = unreported.map { group -> Prose in
      let tasks = listed(group.tasks.map { unreportedWords($0, of: group.units) })
      return "\(group.name)\(link(group.tasks, of: group, .unreported))项（\(tasks)）"
    }.joined(separator: unreported.contains { $0.units.count > 1 } ? "；" : "、")
    let opening = lead + (nobodyReported ? "：" : "有：")
    return .init(heading: "未报送情况", blocks: [.paragraph("\(opening)\(units)。\(otherUnreported(detail))")])
  }

  /// The task's number; where only some of several have not reported, with their names, unless they stand before it:
  /// 1-03，其中白石镇人民政府未报送.
  private func unreportedWords(_ task: SupervisedTask, of named: [OrgUnit.ID] = []) -> String {
    let silent = task.silentAnswerable
    let units = silent.compactMap(\.unit)
    guard silent.count < task.answerable.count, units != named else { return "\(task.id)" }
    return "\(task.id)，其中\(ledger.someNames(units))未报送"
  }

  /// Unreported tasks that stand elsewhere, so that the figures of the first part can be found again.
  private func otherUnreported(_ detail: BulletinText.Detail) -> String {
    let slow = slow.flatMap(\.tasks).filter(\.reportIsMissing)
    let unled = withoutLead.filter(\.reportIsMissing)
    let word = slow.allSatisfy { $0.standing == .overdue } ? "已逾期" : "逾期或滞后"
    var parts: [String] = []
    if !slow.isEmpty {
      let named = detail == .tabled ? "" : "（\(listed(slow.map { unreportedWords($0) }))）"
      parts.append("\(word)任务\(slow.count)项\(named)")
    }
    if !unled.isEmpty {
      parts.append("未明确牵头单位的任务\(unled.count)项\(detail == .tabled ? "" : "（\(unled.idWords)）")")
    }
    let partly = slow.contains { partlyReported.ids.contains($0.id) }
    return parts.isEmpty
      ? "" : "另有\(parts.joined(separator: "、"))\(partly ? "也未报送或未报齐" : "也未报送")，在其他部分列出。"
  }

  private func gapPart(_ detail: BulletinText.Detail) -> BulletinText.Section {
    let texts = detail == .full ? withoutLead.map(gapWords) : gapCounts(naming: detail != .tabled)
    return .init(heading: "待明确责任的任务", blocks: texts.numbered)
  }

  private func gapWords(_ task: SupervisedTask) -> String {
    let gap = task.leadership.gap?.words ?? LeadGroup.nobody
    let units = ledger.names(task.record.duties.map(\.unit).distinct)
    // A rule for the whole plan may name units where the task itself names none; that would read like a contradiction.
    let named = units.isEmpty || task.leadership.gap == .unassigned ? "" : "（\(units)）"
    let state = task.isSlow || task.standing == .unreported ? "；\(task.assessment.reason)" : ""
    return "\(task.nameWords)：\(gap)\(named)\(state)。"
  }

  /// What has to be settled before tasks rest fully on bodies.
  private var openPart: BulletinText.Section {
    let texts = open.map { "\($0.words)，涉及任务\($0.figure.count)项（\($0.figure.words)）。" }
    return .init(heading: "未完全落实到单位的任务", blocks: texts.numbered)
  }

  private func gapCounts(naming: Bool) -> [String] {
    Leadership.Gap.allCases.compactMap { gap in
      let tasks = withoutLead.filter { $0.leadership.gap == gap }
      return tasks.isEmpty ? nil : "\(gap.words)的任务\(tasks.count)项\(naming ? "（\(tasks.idWords)）" : "")。"
    }
  }
}

extension [String] {
  /// The texts as items, a single one as a paragraph.
  var numbered: [BulletinText.Block] {
    count == 1
      ? map { .paragraph(Prose($0)) } : enumerated().map { .item(number: $0.offset + 1, Prose($0.element)) }
  }
}

extension [SupervisedTask] {
  /// 1-03、1-05.
  var idWords: String { map(\.id.description).joined(separator: "、") }
}

extension Bulletin {
  /// 已逾期1项，进展滞后2项; with the tasks' numbers where they are named here alone.
  func standingCounts(_ group: LeadGroup, naming: Bool) -> Prose {
    Standing.allCases.compactMap { standing -> Prose? in
      let tasks = group.tasks.filter { $0.standing == standing }
      guard !tasks.isEmpty else { return nil }
      let names = listed(tasks.map { numberWords($0, standing, of: group.units) })
      return "\(standing.word)\(link(tasks, of: group, standing))项\(naming ? "（\(names)）" : "")"
    }.joined(separator: "，")
  }

  /// Returns tasks with their words as one list.
  private func listed(_ tasks: [String]) -> String {
    tasks.joined(separator: tasks.contains { $0.contains("，") } ? "；" : "、")
  }

  /// As many members as are named where a bulletin has to be brief.
  private static let membersNamed = 3

  /// The task's number; where only some of those that answer for it stand so, with their names, unless they stand before it:
  /// 1-03，其中白石镇人民政府.
  private func numberWords(_ task: SupervisedTask, _ standing: Standing, of named: [OrgUnit.ID]) -> String {
    let all = task.several
    let slow = all.filter { $0.assessment.standing == standing }
    let units = slow.compactMap(\.unit)
    guard let first = slow.first, slow.count < all.count, units != named else { return "\(task.id)" }
    let isShort = units.count <= Self.membersNamed
    return "\(task.id)，其中\(isShort ? ledger.names(units) : "\(ledger.name(first))等\(units.count)个单位")"
  }
}

extension String {
  /// The text with a full stop, one only.
  var endingSentence: String { last.map { "。！？.!?".contains($0) } ?? true ? self : self + "。" }
}
