import DuchaLedger
import DuchaModel

/// Turns what a person writes, names of units and numbers of tasks, into decisions on a ledger.
struct AssignmentReader {
  let state: LedgerState
  private let registry: UnitRegistry

  /// Looks at a ledger once, however many decisions are read.
  init(_ state: LedgerState) {
    self.state = state
    registry = UnitRegistry(state)
  }

  /// Reads a decision on a task.
  func decision(
    _ task: TaskID, _ leads: [String], _ cooperating: [String], replacing replaced: String? = nil,
    reason: String
  ) throws -> DutyAssignment {
    let record = try openTask(task)
    let leads = try leads.map { try unit($0, for: task).id }.distinct
    let partners = try cooperating.map { try unit($0, for: task).id }.distinct
    if let both = partners.first(where: leads.contains) {
      throw AssignmentError.twoParts(state.name(of: both))
    }
    let units = leads.map { AssignedUnit($0, .lead) } + partners.map { AssignedUnit($0, .cooperate) }
    let replaced = try replaced.map { try unit($0, for: task).id }
    if let replaced, !record.duties.contains(where: { $0.unit == replaced }) {
      let parts = record.duties.map(\.unit).distinct.map(state.name)
      throw AssignmentError.noPart(state.name(of: replaced), task, parts)
    }
    if let replaced, units.map(\.unit) == [replaced], state.successions[replaced] != nil {
      throw AssignmentError.ended(state.name(of: replaced))
    }
    return DutyAssignment(task: task, replacing: replaced, units: units, reason: reason)
  }

  /// Reads a row with the columns 任务编号, 牵头单位, 配合单位; `nil` where it names no unit.
  func decision(_ row: HeadedTable.Row) throws -> DutyAssignment? {
    let (leads, cooperating) = (row.names("牵头单位"), row.names("配合单位"))
    guard !leads.isEmpty || !cooperating.isEmpty else { return nil }
    let text = row["任务编号"] ?? ""
    guard let task = TaskID(text) else { throw AssignmentError.unknown(text) }
    // Whom a reform has left in question is meant where a row does not say so.
    let handovers = state.tasks[task]?.handovers ?? []
    let replaced = handovers.count == 1 ? "\(handovers[0].unit)" : nil
    return try decision(
      task, leads, cooperating, replacing: replaced, reason: row["依据"] ?? "核对建议表")
  }

  /// Returns the unit that a name means in a task's plan.
  private func unit(_ name: String, for task: TaskID) throws -> OrgUnit {
    try registry.find(name, in: state.plans[task.plan]?.document.place)
  }

  /// Returns a task on which there is something to decide.
  private func openTask(_ task: TaskID) throws -> TaskRecord {
    guard let record = state.tasks[task] else { throw AssignmentError.unknown("\(task)") }
    if let day = record.removedOn { throw AssignmentError.removed(task, day) }
    guard !record.isCompleted else { throw AssignmentError.completed(task) }
    return record
  }
}

extension DutyAssignment {
  /// `3-07 由县教育局牵头，县财政局配合`
  func words(in state: LedgerState) -> String {
    func names(_ role: Role) -> String {
      units.filter { $0.role == role }.map { state.name(of: $0.unit) }.joined(separator: "、")
    }
    if let replacing, units.isEmpty { return "\(task) 不再由\(state.name(of: replacing))负责，已入账" }
    if let replacing, units.map(\.unit) == [replacing] {
      return "\(task) 仍由\(state.name(of: replacing))负责，已入账"
    }
    let parts = [
      names(.lead).isEmpty ? nil : "由\(names(.lead))牵头",
      names(.cooperate).isEmpty ? nil : "\(names(.cooperate))配合",
    ]
    let done = "\(task) \(parts.compactMap(\.self).joined(separator: "，"))，已入账"
    return done + besides(in: state) + mentioned(in: state)
  }

  /// The units of the sentence about which nothing is said yet.
  private func mentioned(in state: LedgerState) -> String {
    guard units.contains(where: { $0.role == .lead }), let record = state.tasks[task] else { return "" }
    let settled = Set(units.map(\.unit) + [replacing].compactMap(\.self))
    let open = record.duties.filter { $0.assignment.basis == .runningText && !settled.contains($0.unit) }
      .map(\.unit).distinct.map(state.name)
    guard let first = open.first else { return "" }
    return """
      ；正文提及的\(open.joined(separator: "、"))仍待确认，承担的用 ducha assign \(task) --cooperate \(first) 确认，不承担的用 ducha \
      assign \(task) --replace \(first) 去掉
      """
  }

  /// The leads that stay beside the new ones.
  private func besides(in state: LedgerState) -> String {
    guard replacing == nil, units.contains(where: { $0.role == .lead }), let record = state.tasks[task],
      case .named(let leads) = Leadership(record.duties, state.rules.lead)
    else { return "" }
    let others = leads.filter { lead in !units.contains { $0.unit == lead } }.map(state.name)
    guard let first = others.first else { return "" }
    return "；原牵头单位\(others.joined(separator: "、"))仍一同牵头，如系改派请用 --replace \(first)"
  }
}
