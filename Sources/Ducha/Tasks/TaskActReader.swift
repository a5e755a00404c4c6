import DuchaLedger
import DuchaModel

/// Turns what a person asks to be done with tasks into changes of a ledger, each on top of those before it.
struct TaskActReader {
  /// The ledger with everything taken so far.
  private(set) var state: LedgerState
  /// What was taken so far.
  private(set) var deeds: [TaskDeed] = []
  private let registry: UnitRegistry
  private let calendar: WorkCalendar
  private let workspace: Workspace

  /// Looks at a ledger once, however much is done.
  init(_ state: LedgerState, for workspace: Workspace, assumingWeekends: Bool = false) {
    self.state = state
    self.workspace = workspace
    registry = UnitRegistry(state)
    calendar = state.workCalendar(assumingWeekends: assumingWeekends)
  }

  /// Takes one thing that is to be done with a task; throws, and takes nothing, where it cannot be.
  mutating func take(_ act: TaskAct, on task: String, day: Day, row: Int? = nil) throws {
    try workspace.requirePast(day)
    let record = try standing(task)
    let reply = try replyDay(act, day)
    let action = try action(act, record, reply?.value)
    if let obstacle = record.life.obstacle(to: action, on: day) {
      let next = obstacle == .notDispatched ? "，请先用 ducha task dispatch \(record.id) 交办" : ""
      throw TaskActError.impossible(record.id, obstacle, words: obstacle.words(naming: state.name) + next)
    }
    if case .close = act { try requireAllDone(record) }
    let assigned = try assignment(act, record)
    let step = Change.taskStepped(TaskStep(record.id, action))
    let changes = [step] + [assigned].compactMap { $0.map(Change.dutiesAssigned) }
    for change in changes { state.apply(workspace.entry(change, effectiveOn: day)) }
    let words = words(action, record, replacedBy: assigned) + (reply?.mark.map { "（\($0)）" } ?? "")
    deeds.append(
      TaskDeed(task: record.id, day: day, changes: changes, words: "\(record.id) \(words)", row: row))
  }

  private func requireAllDone(_ record: TaskRecord) throws {
    let open = unfinished(record)
    guard open.isEmpty else { throw TaskActError.notAllDone(record.id, open.map(state.name)) }
  }

  /// Returns a task that the plan still has.
  func standing(_ task: String) throws -> TaskRecord {
    let record = try state.task(named: task)
    if let day = record.removedOn { throw TaskActError.removed(record.id, day) }
    return record
  }
}

// MARK: - Names and days looked up

extension TaskActReader {
  /// Returns the step that is asked for; one case for each step, as the ledger has them.
  private func action(_ act: TaskAct, _ record: TaskRecord, _ reply: Day?) throws -> TaskAction {
    switch act {
    case .dispatch(_, let note):
      guard !state.units(actingOn: record).isEmpty else { throw TaskActError.nobody(record.id) }
      return .dispatched(replyBy: reply, note: note)
    case .accept(let unit): return .accepted(by: try partner(unit, record))
    case .object(let unit, let reason): return .objected(by: try partner(unit, record), reason: reason)
    case .settle(let unit, let upheld, _, _, let decision):
      return .objectionSettled(
        by: try find(unit, record), upheld: upheld, approver: decision.approver, reason: decision.reason)
    case .submit(let unit, let person, let text):
      return .submitted(by: try unit.map { try partner($0, record) }, person: person, text: text)
    case .close(let unit, let verifier, let text):
      return .closed(by: try unit.map { try self.verifier($0, record) }, verifier: verifier, text: text)
    case .sendBack(let unit, let verifier, let reason):
      return .returned(of: try sentBack(unit, record), verifier: verifier, reason: reason)
    case .extend(let unit, let from, let to, let reason):
      let due = try due(from, record)
      guard to > due else { throw TaskActError.notLater(record.id, due) }
      return .extensionRequested(
        by: try unit.map { try partner($0, record) }, from: due, to: to, reason: reason)
    case .measure(let kind, let unit, let approver, let text):
      return .measured(
        Measure(kind, unit: try unit.map { try partner($0, record) }, approver: approver, text: text))
    case .reopen(let decision): return .reopened(approver: decision.approver, reason: decision.reason)
    case .grant(let name, let to, let decision):
      let (unit, asked) = try decided(name, record)
      return .extensionDecided(
        of: unit, to: to ?? asked?.to, approver: decision.approver, reason: decision.reason)
    case .refuse(let name, let decision):
      return .extensionDecided(
        of: try decided(name, record).unit, to: nil, approver: decision.approver, reason: decision.reason)
    case .setDue(let from, let to, let decision):
      return .dueDateSet(
        from: try dueInForce(from, record), to: to, approver: decision.approver, reason: decision.reason)
    case .suspend(let decision): return .suspended(approver: decision.approver, reason: decision.reason)
    case .resume(let decision): return .resumed(approver: decision.approver, reason: decision.reason)
    case .cancel(let decision): return .cancelled(approver: decision.approver, reason: decision.reason)
    case .merge(let other, let decision):
      return .merged(into: try standing(other).id, approver: decision.approver, reason: decision.reason)
    case .split(let lines, let decision):
      return .split(try parts(lines, of: record), approver: decision.approver, reason: decision.reason)
    case .keepOngoing(let review, let decision):
      return .keptOngoing(reviewOn: review, approver: decision.approver, reason: decision.reason)
    }
  }

  /// Returns the unit that a name means in a task's plan.
  private func find(_ name: String, _ record: TaskRecord) throws -> OrgUnit.ID {
    try registry.find(name, in: state.plans[record.id.plan]?.document.place).id
  }

  /// Returns the unit of a name; refuses one that has no part in the task.
  func partner(_ name: String, _ record: TaskRecord) throws -> OrgUnit.ID {
    let unit = try find(name, record)
    let acting = state.units(actingOn: record)
    if acting.contains(unit) { return unit }
    if record.duties.contains(where: { $0.unit == unit }),
      let members = state.members(actingFor: unit, in: record)
    {
      throw TaskActError.group(state.name(of: unit), record.id, members.map(state.name))
    }
    throw TaskActError.noPart(state.name(of: unit), record.id, acting.map(state.name))
  }

  /// Returns whose word verification sends back: of several members that say they are done, the one that is named; `nil`
  /// is everybody's.
  private func sentBack(_ name: String?, _ record: TaskRecord) throws -> OrgUnit.ID? {
    if let name { return try partner(name, record) }
    guard record.life.submissions[nil] == nil else { return nil }
    let done = finished(record)
    guard done.count < 2 else { throw TaskActError.whose(record.id, done.map(state.name)) }
    return done.first
  }

  /// Returns whose request for more time is decided on, and the request: that of the unit that is named, which may have made
  /// none, or the only one there is.
  private func decided(
    _ name: String?, _ record: TaskRecord
  ) throws -> (unit: OrgUnit.ID?, request: TaskLife.ExtensionRequest?) {
    let unit = try name.map { try partner($0, record) }
    let request = record.life.pendingExtension(of: unit)
    return (unit ?? request?.unit, request)
  }

  /// Returns the unit of a name; refuses one that does the task itself. Who guides it does not.
  private func verifier(_ name: String, _ record: TaskRecord) throws -> OrgUnit.ID {
    let unit = try find(name, record)
    var doing = record
    doing.duties.removeAll { $0.assignment.role == .guide }
    guard !state.units(actingOn: doing).contains(unit) else {
      throw TaskActError.partVerifies(state.name(of: unit), record.id)
    }
    return unit
  }

  /// Returns the parts under the plan's next numbers; the first unit of each leads.
  private func parts(_ lines: [TaskPartLine], of record: TaskRecord) throws -> [TaskPart] {
    let last = state.tasks.keys.lazy.filter { $0.plan == record.id.plan }.map(\.number).max() ?? 0
    return try lines.enumerated().map { index, line in
      let units = try line.units.map { try find($0, record) }.distinct
      return TaskPart(
        id: TaskID(plan: record.id.plan, number: last + index + 1), title: line.title, text: line.text,
        units: units.enumerated().map { AssignedUnit($1, $0 == 0 ? .lead : .cooperate) }, due: line.due)
    }
  }

  /// Returns the due date in force that an extension moves: the one given, or the earliest that is not met.
  private func due(_ given: Day?, _ record: TaskRecord) throws -> Day {
    let assessment = try assessment(record)
    guard !assessment.schedule.milestones.isEmpty else { throw undated(record, assessment) }
    return try due(given, record, assessment)
  }

  /// Returns the due date in force that the office brings forward; `nil` where the task has none, and gets its first.
  private func dueInForce(_ given: Day?, _ record: TaskRecord) throws -> Day? {
    let assessment = try assessment(record)
    if !assessment.schedule.milestones.isEmpty { return try due(given, record, assessment) }
    if let given { throw TaskActError.noDueDate(given, record.id, []) }
    if assessment.schedule.recurring { throw undated(record, assessment) }
    return nil
  }

  private func assessment(_ record: TaskRecord) throws -> Assessment {
    guard let plan = state.plans[record.id.plan] else { throw TaskActError.undated(record.id) }
    return Assessment(record, plan: plan, rules: state.rules, asOf: workspace.clock.today)
  }

  private func due(_ given: Day?, _ record: TaskRecord, _ assessment: Assessment) throws -> Day {
    let dues = assessment.schedule.milestones.map(\.due)
    if let given {
      guard dues.contains(given) else { throw TaskActError.noDueDate(given, record.id, dues) }
      return given
    }
    guard let unmet = assessment.nextDue else { throw TaskActError.allMet(record.id) }
    return unmet
  }

  /// Why a task has no due date that could be moved.
  private func undated(_ record: TaskRecord, _ assessment: Assessment) -> TaskActError {
    let schedule = assessment.schedule
    if schedule.recurring { return .byTurns(record.id, assessment.turn ?? schedule.turns.last) }
    let words = schedule.undecided
    return words.isEmpty ? .undated(record.id) : .undecided(record.id, words)
  }

  /// Returns the day by which units answer a dispatch: the one given, or so many working days later as the rules say.
  private func replyDay(_ act: TaskAct, _ day: Day) throws -> Reckoned<Day>? {
    guard case .dispatch(let given, _) = act else { return nil }
    do throws(BeyondCalendar) {
      if let given { return try calendar.adding(workingDays: 0, to: given) }
      return try calendar.adding(workingDays: state.rules.dispatch.replyWorkingDays, to: day)
    } catch {
      throw TaskActError.beyondCalendar(error)
    }
  }

  /// Returns who takes the place of a unit whose objection is upheld, where that is told.
  private func assignment(_ act: TaskAct, _ record: TaskRecord) throws -> DutyAssignment? {
    guard case .settle(let name, true, let leads, let partners, let decision) = act,
      !leads.isEmpty || !partners.isEmpty
    else { return nil }
    let unit = try find(name, record)
    if let group = state.group(of: unit, in: record) {
      throw TaskActError.throughGroup(state.name(of: unit), of: state.name(of: group), record.id)
    }
    return try AssignmentReader(state).decision(
      record.id, leads, partners, replacing: "\(unit)", reason: decision.reason)
  }
}
