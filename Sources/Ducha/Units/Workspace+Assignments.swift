import DuchaDocuments
import DuchaLedger
package import DuchaModel
package import DuchaReports
import DuchaUnits

extension Workspace {
  /// Returns what a person has to give to somebody, with proposals for tasks that nobody leads.
  package func openAssignments(asOf day: Day, task: TaskID? = nil, plan: String? = nil) throws
    -> OpenAssignments
  {
    let state = try state(asOf: day)
    if let task, state.tasks[task] == nil { throw AssignmentError.unknown("\(task)") }
    let plan = try plan.map { try state.plan(named: $0).id }
    return Self.openAssignments(state) { record in
      task.map { $0 == record.id } ?? true && plan.map { $0 == record.id.plan } ?? true
    }
  }

  private static func openAssignments(
    _ state: LedgerState, where isAsked: (TaskRecord) -> Bool
  ) -> OpenAssignments {
    let index = DutyIndex(state)
    return OpenAssignments(SupervisedLedger(state), where: isAsked) { index.proposals(for: $0) }
  }

  /// Records a person's decision on who answers for a task, and says what it is in one line.
  ///
  /// - Parameters:
  ///   - replaced: the unit whose part they take over; with nobody in its place it is released.
  ///   - day: the day from which it counts.
  package func assign(
    _ task: TaskID, leads: [String], cooperating: [String], replacing replaced: String? = nil, reason: String,
    on day: Day
  ) throws -> String {
    try decide(on: day) { state in
      [try Self.decision(task, leads, cooperating, replacing: replaced, reason: reason, state)]
    }
  }

  /// Takes one of the leads proposed for a task.
  package func accept(
    _ choice: Int, for task: TaskID, cooperating: [String], reason: String?, on day: Day
  ) throws -> String {
    let leads = try openAssignments(asOf: day, task: task).rows.first?.leads ?? []
    guard leads.indices.contains(choice - 1) else {
      throw AssignmentError.noProposal(task, count: leads.count)
    }
    let lead = leads[choice - 1]
    let evidence = "采纳建议：" + lead.reasons.joined(separator: "；")
    return try decide(on: day) { state in
      [try Self.decision(task, ["\(lead.unit)"], cooperating, reason: reason ?? evidence, state)]
    }
  }

  /// Takes a table of decisions with the columns 任务编号, 牵头单位, 配合单位; rows without units decide nothing.
  package func assign(file: String, on day: Day) throws -> String {
    let source = try DocumentReader().read(path: file)
    let table = try HeadedTable(source, needing: ["任务编号", "牵头单位"])
    return try decide(on: day) { state in
      var problems: [String] = []
      var rows: [TaskID: Int] = [:]
      let decisions = table.rows.compactMap { row -> DutyAssignment? in
        do {
          guard let decision = try Self.decision(row, state) else { return nil }
          if let first = rows.updateValue(row.number, forKey: decision.task) {
            throw AssignmentError.repeated(decision.task, row: first)
          }
          // The same table a second time decides nothing new.
          let known = state.tasks[decision.task]?.decisions ?? []
          return known.contains { $0.units == decision.units && $0.reason == decision.reason }
            ? nil : decision
        } catch {
          problems.append("第 \(row.number) 行：\(error)")
          return nil
        }
      }
      guard problems.isEmpty else { throw TableError(file: file, problems: problems) }
      return decisions
    }
  }

  /// Tells how often the proposals are right, on the tasks whose lead the ledger knows.
  package func proposalAccuracy(asOf day: Day) throws -> String {
    let state = try state(asOf: day)
    return AccuracyTable(ProposalAccuracy(state), state).text()
  }
}

// MARK: - Decisions

extension Workspace {
  private func decide(on day: Day, _ decisions: (LedgerState) throws -> [DutyAssignment]) throws -> String {
    var state: LedgerState?
    var decided: [DutyAssignment] = []
    try append { whole in
      decided = try decisions(whole)
      state = whole
      return decided.map { entry(.dutiesAssigned($0), effectiveOn: day) }
    }
    guard let state else { preconditionFailure("append decides before it writes") }
    if decided.isEmpty { return "没有新的决定：没有填写单位，或此前都已入账" }
    if decided.count == 1 { return decided[0].words(in: state) }
    return "已确定 \(decided.count) 项任务的责任单位"
  }

  private static func decision(
    _ task: TaskID, _ leads: [String], _ cooperating: [String], replacing replaced: String? = nil,
    reason: String, _ state: LedgerState
  ) throws -> DutyAssignment {
    let record = try state.openTask(task)
    let leads = try leads.map { try state.unit($0, for: task).id }.distinct
    let partners = try cooperating.map { try state.unit($0, for: task).id }.distinct
    if let both = partners.first(where: leads.contains) {
      throw AssignmentError.twoParts(state.name(of: both))
    }
    let units = leads.map { AssignedUnit($0, .lead) } + partners.map { AssignedUnit($0, .cooperate) }
    let replaced = try replaced.map { try state.unit($0, for: task).id }
    if let replaced, !record.duties.contains(where: { $0.unit == replaced }) {
      let parts = record.duties.map(\.unit).distinct.map(state.name)
      throw AssignmentError.noPart(state.name(of: replaced), task, parts)
    }
    if let replaced, units.map(\.unit) == [replaced], state.successions[replaced] != nil {
      throw AssignmentError.ended(state.name(of: replaced))
    }
    return DutyAssignment(task: task, replacing: replaced, units: units, reason: reason)
  }

  private static func decision(_ row: HeadedTable.Row, _ state: LedgerState) throws -> DutyAssignment? {
    func names(_ column: String) -> [String] {
      (row[column] ?? "").split { "、,，;；\n".contains($0) }.map(String.init)
    }
    let (leads, cooperating) = (names("牵头单位"), names("配合单位"))
    guard !leads.isEmpty || !cooperating.isEmpty else { return nil }
    let text = row["任务编号"] ?? ""
    guard let task = TaskID(text) else { throw AssignmentError.unknown(text) }
    // Whom a reform has left in question is meant where a row does not say so.
    let handovers = state.tasks[task]?.handovers ?? []
    let replaced = handovers.count == 1 ? "\(handovers[0].unit)" : nil
    return try decision(
      task, leads, cooperating, replacing: replaced, reason: row["依据"] ?? "核对建议表", state)
  }
}

extension LedgerState {
  /// Returns the unit that a name means in a task's plan.
  fileprivate func unit(_ name: String, for task: TaskID) throws -> OrgUnit {
    try UnitRegistry(self).find(name, in: plans[task.plan]?.document.place)
  }

  /// Returns a task on which there is something to decide.
  fileprivate func openTask(_ task: TaskID) throws -> TaskRecord {
    guard let record = tasks[task] else { throw AssignmentError.unknown("\(task)") }
    if let day = record.removedOn { throw AssignmentError.removed(task, day) }
    guard !record.isCompleted else { throw AssignmentError.completed(task) }
    return record
  }
}

extension DutyAssignment {
  /// `3-07 由县教育局牵头，县财政局配合`
  fileprivate func words(in state: LedgerState) -> String {
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
    return "\(task) \(parts.compactMap(\.self).joined(separator: "，"))，已入账" + besides(in: state)
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

/// Why a decision on a task cannot be recorded.
package enum AssignmentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No task has this number.
  case unknown(String)
  /// An edition took the task out.
  case removed(TaskID, Day)
  /// The task is done; who did it stays.
  case completed(TaskID)
  /// The unit has no part in the task that could be taken over; these have.
  case noPart(String, TaskID, [String])
  /// The unit that is to keep its part is no more.
  case ended(String)
  /// One unit is to lead and to cooperate.
  case twoParts(String)
  /// A table decides on a task twice; the first time in this row.
  case repeated(TaskID, row: Int)
  /// The task has no such proposal.
  case noProposal(TaskID, count: Int)

  /// What is wrong and what to do, in one Chinese line.
  package var description: String {
    switch self {
    case .unknown(let text): "台账中没有任务“\(text)”；编号见 ducha tasks"
    case .removed(let task, let day): "任务 \(task) 已从方案中删除（\(day.chinese)起），不能再确定责任单位"
    case .completed(let task): "任务 \(task) 已完成，仍记在原责任单位名下，不能改派"
    case .noPart(let unit, let task, let units) where units.isEmpty:
      "任务 \(task) 没有责任单位，谈不上接替“\(unit)”；请去掉 --replace"
    case .noPart(let unit, let task, let units):
      "“\(unit)”不是任务 \(task) 的责任单位，无从接替；该任务的责任单位有\(units.joined(separator: "、"))"
    case .ended(let unit): "“\(unit)”已因机构改革撤销，不能仍由它负责；请用 --lead 写明由谁接替"
    case .twoParts(let unit): "“\(unit)”不能既牵头又配合；请只写一处"
    case .repeated(let task, let row): "任务 \(task) 在第 \(row) 行已经写过；请只留一行"
    case .noProposal(let task, 0): "任务 \(task) 没有牵头建议（或已有牵头单位）；请用 --lead 直接指定"
    case .noProposal(let task, let count): "任务 \(task) 只有 \(count) 个牵头建议；请用 ducha assign \(task) 查看"
    }
  }
}
