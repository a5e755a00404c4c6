package import DuchaModel

/// All that happened to one task, for whoever is about to decide on it.
package struct TaskHistory {
  private let state: LedgerState
  private let record: TaskRecord

  /// Tells the history of a task.
  package init(_ record: TaskRecord, in state: LedgerState) {
    self.record = record
    self.state = state
  }

  /// The text for a terminal: what the task is, where it stands, what waits for a decision, and each step by its entry.
  package func text() -> String {
    let events = events
    let steps = TextTable(rows: events.map { ["第\($0.number)条", "\($0.on)"] + $0.cells }).lines(indent: "  ")
    let history = events.isEmpty ? ["还没有办理记录"] : ["经过:"] + steps
    let lines =
      heading + waiting + history + ["最新记录: 第 \(record.lastEntry) 条（据此办理可加 --seen \(record.lastEntry)）"]
    return lines.joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let units = record.duties.map { "\(state.name(of: $0.unit))（\($0.assignment.role.word)）" }
    let part = record.partOf.map { "，由 \($0) 拆分" } ?? ""
    let removed = record.removedOn.map { "，已从方案中删除（\($0.chinese)起）" } ?? ""
    return [
      "\(record.id) \(record.task.title)\(part)\(removed)", "状态: \(record.life.stage.word)",
      "责任单位: \(units.isEmpty ? "未落实" : units.joined(separator: "、"))", "时限: \(limits)",
    ]
  }

  private var limits: String {
    guard let plan = state.plans[record.id.plan] else { return "—" }
    let schedule = Schedule(record.task, plan: plan, rules: state.rules, life: record.life, asOf: state.asOf)
    let dues = schedule.milestones.map { milestone in
      milestone.due.chinese + (milestone.originalDue.map { "（原为\($0.chinese)）" } ?? "")
    }
    if !dues.isEmpty { return dues.joined(separator: "、") }
    return "没有到期日" + (record.life.reviewOn.map { "，\($0.chinese)复核" } ?? "")
  }

  /// What waits for somebody's decision.
  private var waiting: [String] {
    let life = record.life
    let objections = life.objections.sorted { $0.key < $1.key }.map {
      "\(state.name(of: $0.key))的异议（\($0.value.on)，\($0.value.reason)）"
    }
    let asked = life.pendingExtension.map {
      "延期申请（\($0.on)，\($0.from.chinese) → \($0.to.chinese)，\($0.reason)）"
    }
    let all = objections + [asked].compactMap(\.self)
    return all.isEmpty ? [] : ["待处理: " + all.joined(separator: "；")]
  }

  private struct Event {
    var number: Int
    var on: Day
    var cells: [String]
  }

  private var events: [Event] {
    let steps = record.steps.map { Event(number: $0.number, on: $0.on, cells: cells($0.action)) }
    let reports = record.reports.map { Event(number: $0.number, on: $0.on, cells: cells($0.report)) }
    let evidence = record.evidence.map {
      Event(number: $0.number, on: $0.on, cells: ["佐证材料", unit($0.evidence.unit), $0.evidence.name])
    }
    return (steps + reports + evidence).sorted { $0.number < $1.number }
  }

  private func cells(_ report: ProgressReport) -> [String] {
    let percent = report.percent.map { " \(plainNumber($0))%" } ?? ""
    let values = report.values.map { "\($0.target)：\(plainNumber($0.value))\($0.unit ?? "")" }
    let words = [report.status.word + percent, report.text] + values
    return ["报送\(report.month)", unit(report.unit), words.filter { !$0.isEmpty }.joined(separator: "，")]
  }

  /// What happened, who did it, and the rest.
  private func cells(_ action: TaskAction) -> [String] {
    switch action {
    case .dispatched(let reply, let note): ["交办", "", joined(reply.map { "\($0.chinese)前签收" }, note)]
    case .accepted(let by): ["签收", unit(by), ""]
    case .objected(let by, let reason): ["异议", unit(by), reason]
    case .objectionSettled(let by, let upheld, let approver, let reason):
      [upheld ? "异议成立" : "异议不成立", approver, joined(unit(by), reason)]
    case .submitted(let by, let person, let text): ["申请销号", joined(unit(by), person), text]
    case .closed(let by, let verifier, let text): ["销号", joined(by.map { unit($0) }, verifier), text]
    case .returned(let verifier, let reason): ["退回", verifier, reason]
    case .reopened(let approver, let reason): ["重开", approver, reason]
    case .extensionRequested(let by, let from, let to, let reason):
      ["申请延期", unit(by), joined("\(from.chinese) → \(to.chinese)", reason)]
    case .extensionDecided(let to, let approver, let reason):
      [to == nil ? "不同意延期" : "同意延期", approver, joined(to.map { "至\($0.chinese)" }, reason)]
    case .suspended(let approver, let reason): ["中止", approver, reason]
    case .resumed(let approver, let reason): ["恢复", approver, reason]
    case .cancelled(let approver, let reason): ["撤销", approver, reason]
    case .merged(let other, let approver, let reason): ["合并", approver, joined("并入 \(other)", reason)]
    case .split(let parts, let approver, let reason):
      ["拆分", approver, joined(parts.map(\.id.description).joined(separator: "、"), reason)]
    case .keptOngoing(let review, let approver, let reason):
      ["转长期", approver, joined("\(review.chinese)复核", reason)]
    case .measured(let measure):
      [measure.kind.word, measure.approver ?? "", joined(measure.unit.map { unit($0) }, measure.text)]
    }
  }

  private func unit(_ unit: OrgUnit.ID?) -> String { unit.map(state.name) ?? "督查机构" }

  private func joined(_ first: String?, _ second: String) -> String {
    [first ?? "", second].filter { !$0.isEmpty }.joined(separator: "，")
  }
}
