import DuchaLedger
package import DuchaModel

extension Workspace {
  /// Records a person's decision on who answers for a task, and returns the task as it then stands.
  ///
  /// - Parameters:
  ///   - replaced: the unit whose part they take over; with nobody in its place it is released.
  ///   - day: the day from which it counts.
  package func assign(
    _ task: TaskID, leads: [String], cooperating: [String], replacing replaced: String? = nil, reason: String,
    on day: Day
  ) throws -> SupervisedTask {
    let ledger = try Ledger.open(at: path)
    try ledger.append { state in
      let registry = UnitRegistry(state)
      let place = state.plans[task.plan]?.document.place
      let replaced = try replaced.map { try registry.find($0, in: place).id }
      let units =
        try leads.map { AssignedUnit(try registry.find($0, in: place).id, .lead) }
        + cooperating.map { AssignedUnit(try registry.find($0, in: place).id, .cooperate) }
      let decision = DutyAssignment(task: task, replacing: replaced, units: units, reason: reason)
      return [entry(.dutiesAssigned(decision), effectiveOn: day)]
    }
    let state = try ledger.state(asOf: max(day, clock.today))
    guard let record = state.tasks[task], let plan = state.plans[task.plan] else {
      throw AssignmentError.notInForce(task)
    }
    return SupervisedTask(
      record: record, plan: plan, leadership: Leadership(record.duties, state.rules.lead),
      assessment: Assessment(record, plan: plan, rules: state.rules, asOf: state.asOf))
  }
}

/// Why nothing can be shown of a task that was decided on.
package enum AssignmentError: Error, CustomStringConvertible {
  /// The plan takes effect later.
  case notInForce(TaskID)

  /// What is so, in one Chinese line.
  package var description: String {
    switch self {
    case .notInForce(let task): "任务 \(task) 的分工已登记；该方案尚未生效，生效后按此执行"
    }
  }
}
