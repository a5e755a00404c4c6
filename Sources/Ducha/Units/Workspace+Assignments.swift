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
    try decide(on: day) {
      [try $0.decision(task, leads, cooperating, replacing: replaced, reason: reason)]
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
    return try decide(on: day) {
      [try $0.decision(task, ["\(lead.unit)"], cooperating, reason: reason ?? evidence)]
    }
  }

  /// Takes a table of decisions with the columns 任务编号, 牵头单位, 配合单位; rows without units decide nothing.
  package func assign(file: String, on day: Day) throws -> String {
    let source = try DocumentReader().read(path: file)
    let table = try HeadedTable(source, needing: ["任务编号", "牵头单位"])
    return try decide(on: day) { reader in
      var problems: [String] = []
      var rows: [TaskID: Int] = [:]
      let decisions = table.rows.compactMap { row -> DutyAssignment? in
        do {
          guard let decision = try reader.decision(row) else { return nil }
          if let first = rows.updateValue(row.number, forKey: decision.task) {
            throw AssignmentError.repeated(decision.task, row: first)
          }
          // The same table a second time decides nothing new.
          let known = reader.state.tasks[decision.task]?.decisions ?? []
          return known.map(\.assignment).contains {
            $0.units == decision.units && $0.reason == decision.reason
          }
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
  private func decide(
    on day: Day, _ decisions: (AssignmentReader) throws -> [DutyAssignment]
  ) throws -> String {
    var state: LedgerState?
    var decided: [DutyAssignment] = []
    try append { whole in
      decided = try decisions(AssignmentReader(whole))
      state = whole
      return decided.map { entry(.dutiesAssigned($0), effectiveOn: day) }
    }
    guard var state else { preconditionFailure("append decides before it writes") }
    if decided.isEmpty { return "没有新的决定：没有填写单位，或此前都已入账" }
    if decided.count == 1 { return decided[0].words(in: state) }
    for decision in decided { state.carryOut(decision, on: day) }
    let open = decided.count { state.tasks[$0.task]?.mentionedBesideLead.isEmpty == false }
    let mentioned = open == 0 ? "" : "；其中 \(open) 项正文提及的其他单位仍待确认，见 ducha assign"
    return "已确定 \(decided.count) 项任务的责任单位\(mentioned)"
  }
}
