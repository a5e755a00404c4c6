package import DuchaModel

/// What is different in a ledger between two days: a pure function of the two states.
///
/// ``added`` and ``gone`` are disjoint and keep the balance: tasks of the first day, more those added, less those gone, are
/// those of the second. Every other head tells something of tasks that one of these may hold as well.
package struct LedgerDifference: Sendable {
  /// The ledger on the first day.
  let from: SupervisedLedger
  /// The ledger on the second day.
  let to: SupervisedLedger
  /// The tasks that count on the second day and not on the first, and why, in the order of their numbers.
  package let added: [Change<Arrival>]
  /// The tasks that count on the first day and not on the second, and why.
  package let gone: [Change<Departure>]
  /// The tasks that count on both days.
  private let kept: [Pair]

  /// A task with what became of it.
  package struct Change<What: Sendable>: Sendable {
    /// The task, as on the day on which it counts; on both, as on the second.
    package let task: SupervisedTask
    /// What became of it.
    package let what: What
  }

  /// Why a task counts that did not before.
  package enum Arrival: String, Sendable, CaseIterable {
    /// A plan brought it.
    case registered
    /// It is a part of another.
    case split
    /// It was taken up again, or a later edition has it again.
    case reopened
  }

  /// Why a task does not count any more.
  package enum Departure: Sendable, Hashable {
    /// An edition left it out.
    case removed
    /// 撤销.
    case cancelled
    /// It is covered by another.
    case merged(into: TaskID)
    /// Its parts count instead.
    case split([TaskID])
    /// It is not in the ledger: the second day is before its registration.
    case unregistered
  }

  /// A task on both days.
  struct Pair {
    var before: SupervisedTask
    var after: SupervisedTask
  }

  /// Compares two days.
  package init(from: SupervisedLedger, to: SupervisedLedger) {
    self.from = from
    self.to = to
    let before = Dictionary(uniqueKeysWithValues: from.tasks.map { ($0.id, $0) })
    let after = Set(to.tasks.map(\.id))
    added = to.tasks.filter { before[$0.id] == nil }.map {
      Change(task: $0, what: Arrival(of: $0, from.state))
    }
    gone = from.tasks.filter { !after.contains($0.id) }.map {
      Change(task: $0, what: Departure(of: $0, to.state))
    }
    kept = to.tasks.compactMap { task in before[task.id].map { Pair(before: $0, after: task) } }
  }
}

extension LedgerDifference.Arrival {
  fileprivate init(of task: SupervisedTask, _ before: LedgerState) {
    if before.tasks[task.id] != nil {
      self = .reopened
    } else {
      self = task.record.partOf == nil ? .registered : .split
    }
  }
}

extension LedgerDifference.Departure {
  fileprivate init(of task: SupervisedTask, _ after: LedgerState) {
    guard let record = after.tasks[task.id] else {
      self = .unregistered
      return
    }
    if record.removedOn != nil {
      self = .removed
      return
    }
    switch record.life.ending {
    case .merged(let other): self = .merged(into: other)
    case .split(let parts): self = .split(parts)
    case .cancelled, .closed, nil: self = .cancelled
    }
  }
}

// MARK: - What changed

extension LedgerDifference {
  /// The tasks that are done on the second day and were not on the first: 销号, 完成.
  package var completed: [Change<String>] {
    let done = Set(from.tasks.lazy.filter { $0.standing == .completed }.map(\.id))
    return to.tasks.filter { $0.standing == .completed && !done.contains($0.id) }.map { task in
      Change(task: task, what: task.record.life.closedOn.map { "\($0.chinese)核验销号" } ?? "报送已完成")
    }
  }

  /// The tasks that were done on the first day and are not on the second.
  package var reopened: [Change<String>] {
    pairs { pair in
      guard pair.before.standing == .completed, pair.after.standing != .completed else { return nil }
      return Change(task: pair.after, what: "重新办理，\(pair.after.standingWords)")
    }
  }

  /// The tasks of which a due date is another, that of a stage too, with the dates; where only some of several that answer
  /// have another, with them.
  package var moved: [Change<Move>] {
    kept.flatMap { pair -> [Change<Move>] in
      let several = pair.before.eachAnswers && pair.after.eachAnswers
      let moves =
        several
        ? moves(of: pair) : Move.between(pair.before.assessment.schedule, pair.after.assessment.schedule)
      return moves.map { Change(task: pair.after, what: $0) }
    }
  }

  /// A due date that was and is another.
  package struct Move: Sendable, Hashable {
    /// On the first day.
    package let before: Day?
    /// On the second day.
    package let after: Day?
    /// Whose it is; empty where it is that of all.
    package var units: [OrgUnit.ID] = []
    /// Whether it is that of a stage and not that of the task.
    package var isStage = false

    /// Returns what is another in a schedule: the due date, and those of stages where there are as many as before.
    fileprivate static func between(_ old: Schedule, _ new: Schedule) -> [Move] {
      let whole = Move(before: old.due, after: new.due)
      let stages = zip(old.milestones.dropLast(), new.milestones.dropLast()).map {
        Move(before: $0.due, after: $1.due, isStage: true)
      }
      let isSame = old.milestones.count == new.milestones.count
      return ([whole] + (isSame ? stages : [])).filter { $0.before != $0.after }
    }
  }

  private func moves(of pair: Pair) -> [Move] {
    let before = Set(pair.before.answerable.compactMap(\.unit))
    let units = pair.after.answerable.compactMap(\.unit).filter(before.contains).sorted()
    var owners: [Move: [OrgUnit.ID]] = [:]
    for unit in units {
      let (old, new) = (pair.before.assessment(for: unit), pair.after.assessment(for: unit))
      for move in Move.between(old.schedule, new.schedule) { owners[move, default: []].append(unit) }
    }
    let told = owners.map { move, own in
      var move = move
      move.units = own.count == units.count ? [] : own
      return move
    }
    return told.sorted { $0.order < $1.order }
  }

  /// A collective name that stands for others than it did, with the tasks.
  package struct Membership: Sendable, Hashable {
    /// The name.
    package let unit: OrgUnit.ID
    /// Who is new.
    package let joined: [OrgUnit.ID]
    /// Who is there no more.
    package let left: [OrgUnit.ID]
    /// The tasks in which it is so.
    package let tasks: [TaskID]
  }

  /// The collective names that stand for others than they did, in the registry's order.
  package var members: [Membership] {
    var tasks: [[[OrgUnit.ID]]: [TaskID]] = [:]
    for pair in kept {
      for group in pair.after.groups {
        guard let before = pair.before.groups.first(where: { $0.unit == group.unit })?.members else {
          continue
        }
        let joined = group.members.filter { !before.contains($0) }
        let left = before.filter { !group.members.contains($0) }
        if !joined.isEmpty || !left.isEmpty {
          tasks[[[group.unit], joined, left], default: []].append(pair.after.id)
        }
      }
    }
    return tasks.sorted { ($0.key[0][0], $0.value[0]) < ($1.key[0][0], $1.value[0]) }.map {
      Membership(unit: $0[0][0], joined: $0[1], left: $0[2], tasks: $1)
    }
  }

  /// The tasks that others lead, with the leads.
  package var changedHands: [Change<Step<[OrgUnit.ID]>>] {
    pairs { pair in
      let step = Step(before: pair.before.leadership.units, after: pair.after.leadership.units)
      guard step.before != step.after, bodies(step.before) != bodies(step.after) else { return nil }
      return Change(task: pair.after, what: step)
    }
  }

  /// Two names that turned out to be one unit's are no change of hands.
  private func bodies(_ units: [OrgUnit.ID]) -> Set<OrgUnit.ID> {
    Set(units.map { to.state.current(from.state.current($0)) })
  }

  /// The tasks that a later edition words otherwise, with what it does.
  package var reworded: [Change<[String]>] {
    pairs { pair in
      guard pair.before.record.task != pair.after.record.task else { return nil }
      let parts = TaskWording.differing(pair.before.record.task, pair.after.record.task)
      return parts.isEmpty ? nil : Change(task: pair.after, what: parts.map(\.word))
    }
  }

  /// The tasks that show another light, with the lights.
  package var relit: [Change<Step<Light>>] { changes { $0.assessment.light } }

  /// What a value was and is.
  package struct Step<Value: Sendable & Equatable>: Sendable, Equatable {
    /// On the first day.
    package let before: Value
    /// On the second day.
    package let after: Value
  }

  /// Returns what there is to tell of the tasks that count on both days.
  private func pairs<Telling>(_ tell: (Pair) -> Telling?) -> [Telling] {
    kept.compactMap(tell)
  }

  private func changes<Value>(_ value: (SupervisedTask) -> Value) -> [Change<Step<Value>>] {
    pairs { pair in
      let step = Step(before: value(pair.before), after: value(pair.after))
      return step.before == step.after ? nil : Change(task: pair.after, what: step)
    }
  }
}

// MARK: - What waits for a decision

extension LedgerDifference {
  /// An objection or a request for more time.
  package enum Question: Sendable, Hashable {
    /// 异议.
    case objection(OrgUnit.ID, TaskLife.Objection)
    /// 申请延期.
    case more(TaskLife.ExtensionRequest)
  }

  /// The questions that wait on the second day and did not on the first.
  package var raised: [Change<Question>] { questions(of: to, notIn: from) }

  /// The questions that waited on the first day and do not on the second.
  package var settled: [Change<Question>] { questions(of: from, notIn: to) }

  private func questions(of ledger: SupervisedLedger, notIn other: SupervisedLedger) -> [Change<Question>] {
    ledger.tasks.flatMap { task -> [Change<Question>] in
      let open = task.record.openQuestions
      guard !open.isEmpty else { return [] }
      let known = Set(other.state.tasks[task.id]?.openQuestions ?? [])
      return open.filter { !known.contains($0) }.map { Change(task: task, what: $0) }
    }
  }

  /// Whether nothing is different.
  package var isEmpty: Bool {
    added.isEmpty && gone.isEmpty && completed.isEmpty && reopened.isEmpty && moved.isEmpty
      && changedHands.isEmpty && members.isEmpty && reworded.isEmpty && relit.isEmpty && raised.isEmpty
      && settled.isEmpty
  }
}

extension LedgerDifference.Move {
  /// Those of all first, then by whose they are; the task's before those of its stages.
  fileprivate var order: (Int, Int, Day) { (units.first?.number ?? 0, isStage ? 1 : 0, before ?? .first) }
}

extension LedgerDifference {
  /// Returns what was decided on a question that does not wait any more, 2024年11月6日同意延期至2024年11月25日; `nil` where it was
  /// settled otherwise.
  func decision(on question: Question, of task: TaskID) -> String? {
    guard let record = to.state.tasks[task] else { return nil }
    switch question {
    case .more(let asked):
      let same = record.steps.postponements.first { postponement in
        guard case .extensionRequested(_, asked.from, asked.to, _) = postponement.request.action else {
          return false
        }
        return postponement.unit == asked.unit && postponement.request.on == asked.on
      }
      guard let decision = same?.decision, case .extensionDecided(_, let day, _, _) = decision.action else {
        return nil
      }
      return decision.on.chinese + (day.map { "同意延期至\($0.chinese)" } ?? "不同意延期")
    case .objection(let unit, let objection):
      for step in record.steps where step.on >= objection.on {
        guard case .objectionSettled(unit, let upheld, _, _) = step.action else { continue }
        return "\(step.on.chinese)异议\(upheld ? "成立" : "不成立")"
      }
      return nil
    }
  }
}

extension TaskRecord {
  /// What waits for a decision.
  fileprivate var openQuestions: [LedgerDifference.Question] {
    // Nearly every task has no steps.
    guard !steps.isEmpty else { return [] }
    let life = life
    let objections = life.objections.sorted { $0.key < $1.key }.map {
      LedgerDifference.Question.objection($0.key, $0.value)
    }
    return objections + life.extensionRequests.map { .more($0) }
  }
}
