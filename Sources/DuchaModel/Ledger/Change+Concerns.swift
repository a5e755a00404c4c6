// What an entry speaks of, told by the entry alone.

extension Change {
  /// Returns whether the entry speaks of a task. An edition of its plan does, whether it words the task or leaves it
  /// out; what reforms and mergers of units bring about follows from the state and is not told here.
  public func concerns(_ task: TaskID) -> Bool {
    if case .planRegistered(let edition) = self { return edition.plan == task.plan }
    return tasks.contains(task)
  }

  /// The tasks that the entry names, each once; of an edition those that it words.
  public var tasks: [TaskID] {
    switch self {
    case .planRegistered(let edition): edition.tasks.map(\.id)
    case .membersNamed(let list): list.scope.task.map { [$0] } ?? []
    case .dutiesAssigned(let decision): [decision.task]
    case .progressReported(let report): [report.task]
    case .taskStepped(let step): [step.task] + step.action.otherTasks
    case .evidenceFiled(let evidence): [evidence.task]
    case .evidenceWithdrawn(let withdrawal): [withdrawal.task]
    case .unitAdded, .unitAliased, .unitConfirmed, .unitDescribed, .unitsMerged, .unitsToldApart,
      .unitsReformed, .bulletinIssued, .nightChecked, .noticeDelivered, .rulesAdopted, .calendarAdopted:
      []
    case .noticeIssued(let notice): notice.tasks
    }
  }

  /// The plan that the entry speaks of, or the plan of the task it speaks of.
  public var plan: PlanID? {
    switch self {
    case .planRegistered(let edition): edition.plan
    case .membersNamed(let list): list.scope.plan
    case .noticeIssued: nil
    default: tasks.first?.plan
    }
  }

  /// The units that the entry names.
  public var units: Set<OrgUnit.ID> {
    switch self {
    case .planRegistered(let edition): Set(edition.tasks.lazy.flatMap(\.units))
    case .unitAdded(let unit): [unit.id]
    case .unitAliased(let unit, _), .unitConfirmed(let unit): [unit]
    case .unitDescribed(let unit, let facts): Set([unit] + (facts.parent.map { [$0] } ?? []))
    case .unitsMerged(let unit, let other), .unitsToldApart(let unit, let other): [unit, other]
    case .unitsReformed(let reform): Set(reform.from + reform.into)
    case .membersNamed(let list): Set([list.unit] + list.members)
    case .dutiesAssigned(let decision):
      Set(decision.units.map(\.unit) + (decision.replacing.map { [$0] } ?? []))
    case .progressReported(let report): Set([report.unit].compactMap(\.self))
    case .taskStepped(let step): Set(step.action.units)
    case .evidenceFiled(let evidence): Set([evidence.unit].compactMap(\.self))
    case .noticeIssued(let notice):
      Set(notice.alerts.compactMap(\.key.unit) + [notice.addressee.unit].compactMap(\.self))
    case .evidenceWithdrawn, .bulletinIssued, .nightChecked, .noticeDelivered, .rulesAdopted,
      .calendarAdopted:
      []
    }
  }
}

extension Notice {
  /// The tasks it speaks of, each once.
  public var tasks: [TaskID] {
    var seen: Set<TaskID> = []
    return alerts.map(\.key.task).filter { seen.insert($0).inserted }
  }
}

extension MemberList.Scope {
  /// The task, where it holds in one.
  package var task: TaskID? { if case .task(let task) = self { task } else { nil } }

  /// The plan, where it holds in one or in a task of one.
  package var plan: PlanID? {
    switch self {
    case .everywhere: nil
    case .plan(let plan): plan
    case .task(let task): task.plan
    }
  }
}

extension TaskAction {
  /// The tasks it speaks of beside its own.
  fileprivate var otherTasks: [TaskID] {
    switch self {
    case .merged(let task, _, _): [task]
    case .split(let parts, _, _): parts.map(\.id)
    default: []
    }
  }

  /// The units it names, in its order.
  package var units: [OrgUnit.ID] {
    var units: [OrgUnit.ID] = []
    _ = renamingUnits { unit in
      units.append(unit)
      return unit
    }
    return units
  }
}
