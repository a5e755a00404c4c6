/// On which days something changed a task, and whether what was recorded came in the order of these days.
struct TaskDays {
  /// The days of each task, in the order in which they were recorded; those of changes that concern all tasks are apart.
  private(set) var own: [TaskID: [Day]] = [:]
  /// The days of changes that concern all tasks: mergers and reforms of units, lists of members, rules.
  private(set) var general: Set<Day> = []
  /// The tasks of which something was recorded later than what took effect after it, or for which a group answers, whose
  /// members depend on all that is known of units, whenever it became known.
  private(set) var outOfTurn: Set<TaskID> = []

  private var tasksOfPlans: [PlanID: Set<TaskID>] = [:]
  /// The parts that tasks were split into, each behind its whole.
  private var parts: [(part: TaskID, whole: TaskID)] = []
  private var collectives: Set<OrgUnit.ID> = []
  private var newestGeneral = Day.first
  private var groupsMoved = false

  /// Looks through entries in the ledger's order.
  init(_ entries: [Entry]) {
    for entry in entries { take(entry) }
    if groupsMoved { outOfTurn = Set(own.keys) }
    // A part is there when its whole is.
    for (part, whole) in parts where outOfTurn.contains(whole) {
      outOfTurn.insert(part)
      own[part, default: []] += own[whole] ?? []
    }
  }

  private mutating func take(_ entry: Entry) {
    if case .unitAdded(let unit) = entry.change, unit.collective { collectives.insert(unit.id) }
    let namesGroup = !collectives.isDisjoint(with: entry.change.units)
    if entry.change.concernsAllTasks {
      if case .membersNamed = entry.change {} else { groupsMoved = groupsMoved || namesGroup }
      takeGeneral(entry.effectiveOn)
    } else {
      for task in tasks(of: entry.change) { take(entry.effectiveOn, task, namesGroup) }
    }
  }

  private mutating func take(_ day: Day, _ task: TaskID, _ namesGroup: Bool) {
    if day < newestGeneral || namesGroup || own[task]?.last.map({ day < $0 }) == true {
      outOfTurn.insert(task)
    }
    own[task, default: []].append(day)
  }

  private mutating func takeGeneral(_ day: Day) {
    general.insert(day)
    for (task, days) in own where days.contains(where: { day < $0 }) { outOfTurn.insert(task) }
    if day < newestGeneral { outOfTurn.formUnion(own.keys) }
    newestGeneral = max(newestGeneral, day)
  }

  /// The tasks that a change concerns; a new edition also those that it leaves out.
  private mutating func tasks(of change: Change) -> Set<TaskID> {
    let named = Set(change.tasks)
    switch change {
    case .planRegistered(let edition):
      tasksOfPlans[edition.plan, default: []].formUnion(named)
      return tasksOfPlans[edition.plan, default: []]
    case .taskStepped(let step):
      guard case .split(let split, _, _) = step.action else { break }
      for part in split {
        parts.append((part.id, step.task))
        tasksOfPlans[part.id.plan, default: []].insert(part.id)
      }
    default: break
    }
    return named
  }
}

extension TaskDays {
  /// The days on which the outlook of tasks that are out of turn may have changed, with these tasks.
  var daysOutOfTurn: [Day: [TaskID]] {
    var tasks: [Day: [TaskID]] = [:]
    for task in outOfTurn {
      for day in general.union(own[task] ?? []) { tasks[day, default: []].append(task) }
    }
    return tasks
  }

  /// Returns the tasks in turn among those that a change concerns.
  func tasksInTurn(of change: Change) -> [TaskID] {
    guard case .planRegistered(let edition) = change, edition.edition > 1 else {
      return change.tasks.filter { !outOfTurn.contains($0) }
    }
    return tasksOfPlans[edition.plan, default: []].filter { !outOfTurn.contains($0) }
  }
}

extension Change {
  /// Whether it may change how any task stands or who answers for it.
  var concernsAllTasks: Bool {
    switch self {
    case .unitsMerged, .unitsReformed, .membersNamed, .rulesAdopted: true
    default: false
    }
  }
}
