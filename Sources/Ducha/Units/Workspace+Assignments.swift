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
    let open = Self.openAssignments(try state(asOf: day)) { $0.id == task }
    let leads = open.rows.first?.leads ?? []
    guard leads.indices.contains(choice - 1) else {
      throw AssignmentError.noProposal(task, count: leads.count)
    }
    let lead = leads[choice - 1]
    let evidence = "采纳建议：" + lead.reasons.joined(separator: "；")
    return try decide(on: day) { state in
      let partners = try cooperating.map { try state.unit($0, for: task).id }
      let units = [AssignedUnit(lead.unit, .lead)] + partners.map { AssignedUnit($0, .cooperate) }
      return [DutyAssignment(task: task, units: units, reason: reason ?? evidence)]
    }
  }

  /// Takes a table of decisions with the columns 任务编号, 牵头单位, 配合单位; rows without units decide nothing.
  package func assign(file: String, on day: Day) throws -> String {
    let source = try DocumentReader().read(path: file)
    let table = try HeadedTable(source, needing: ["任务编号", "牵头单位"])
    return try decide(on: day) { state in
      var problems: [String] = []
      let decisions = table.rows.compactMap { row -> DutyAssignment? in
        do {
          return try Self.decision(row, state)
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
    try Ledger.open(at: path).append { whole in
      decided = try decisions(whole)
      state = whole
      return decided.map { entry(.dutiesAssigned($0), effectiveOn: day) }
    }
    guard let state else { preconditionFailure("append decides before it writes") }
    if decided.count == 1 { return decided[0].words(in: state) }
    return "已确定 \(decided.count) 项任务的责任单位"
  }

  private static func decision(
    _ task: TaskID, _ leads: [String], _ cooperating: [String], replacing replaced: String? = nil,
    reason: String, _ state: LedgerState
  ) throws -> DutyAssignment {
    let units =
      try leads.map { AssignedUnit(try state.unit($0, for: task).id, .lead) }
      + cooperating.map { AssignedUnit(try state.unit($0, for: task).id, .cooperate) }
    let replaced = try replaced.map { try state.unit($0, for: task).id }
    return DutyAssignment(task: task, replacing: replaced, units: units, reason: reason)
  }

  private static func decision(_ row: HeadedTable.Row, _ state: LedgerState) throws -> DutyAssignment? {
    func names(_ column: String) -> [String] {
      (row[column] ?? "").split { "、,，;；\n".contains($0) }.map(String.init)
    }
    let (leads, cooperating) = (names("牵头单位"), names("配合单位"))
    guard !leads.isEmpty || !cooperating.isEmpty else { return nil }
    let text = row["任务编号"] ?? ""
    guard let task = TaskID(text), state.tasks[task] != nil else { throw AssignmentError.unknown(text) }
    return try decision(task, leads, cooperating, reason: row["依据"] ?? "核对建议表", state)
  }
}

extension LedgerState {
  /// Returns the unit that a name means in a task's plan.
  fileprivate func unit(_ name: String, for task: TaskID) throws -> OrgUnit {
    try UnitRegistry(self).find(name, in: plans[task.plan]?.document.place)
  }
}

extension DutyAssignment {
  /// `3-07 由县教育局牵头，县财政局配合`
  fileprivate func words(in state: LedgerState) -> String {
    func names(_ role: Role) -> String {
      units.filter { $0.role == role }.map { state.name(of: $0.unit) }.joined(separator: "、")
    }
    if let replacing, units.isEmpty { return "\(task) 不再由\(state.name(of: replacing))负责" }
    let parts = [
      names(.lead).isEmpty ? nil : "由\(names(.lead))牵头",
      names(.cooperate).isEmpty ? nil : "\(names(.cooperate))配合",
    ]
    return "\(task) \(parts.compactMap(\.self).joined(separator: "，"))，已入账"
  }
}

/// Why a decision on a task cannot be recorded.
package enum AssignmentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No task has this number.
  case unknown(String)
  /// The task has no such proposal.
  case noProposal(TaskID, count: Int)

  /// What is wrong and what to do, in one Chinese line.
  package var description: String {
    switch self {
    case .unknown(let text): "台账中没有任务“\(text)”；编号见 ducha tasks"
    case .noProposal(let task, 0): "任务 \(task) 没有牵头建议（或已有牵头单位）；请用 --lead 直接指定"
    case .noProposal(let task, let count): "任务 \(task) 只有 \(count) 个牵头建议；请用 ducha assign \(task) 查看"
    }
  }
}
