import DuchaModel

/// What entries did to one task, told by folding a ledger's history and watching the task.
struct TaskTrail {
  /// The ledger at the end of the day.
  private(set) var state: LedgerState
  /// The entries about the task that had taken effect, in the ledger's order; mergers among them where they changed who
  /// answers, reforms where they speak of a unit that answers.
  private(set) var entries: [Entry] = []
  /// The editions of its plan that worded it anew or took it out.
  private(set) var editions: [Edition] = []
  /// Since when, and by which entry, each part is a unit's.
  private(set) var holdings: [Holding] = []
  /// The newest adoption of rules.
  private(set) var rules: Entry?
  /// The number up to which everything about the task is in the story.
  private(set) var seen: Int

  private let task: TaskID

  /// An edition and what it did to the task.
  struct Edition {
    var entry: Entry
    var number: Int
    var effect: Effect

    /// What it did to the task.
    enum Effect: Equatable {
      case registered
      /// What it words otherwise than the edition before; nothing where it repeats it.
      case worded([TaskWording])
      case removed
    }
  }

  /// A part of a unit in the task.
  struct Holding {
    var duty: Duty
    /// The entry that made it the unit's.
    var entry: Entry
  }

  /// Folds a history as of a day; `nil` where the ledger has no such task by then.
  init?(_ task: TaskID, _ entries: [Entry], asOf day: Day) {
    self.task = task
    state = LedgerState(asOf: day)
    seen = entries.last?.number ?? 0
    var unseen: Int?
    for entry in entries {
      let before = state.tasks[task]
      state.apply(entry)
      if entry.effectiveOn <= day {
        watch(entry, before, state.tasks[task])
      } else if unseen == nil, entry.change.concerns(task) {
        unseen = entry.number
      }
    }
    if let unseen { seen = unseen - 1 }
    guard state.tasks[task] != nil else { return nil }
  }

  private mutating func watch(_ entry: Entry, _ before: TaskRecord?, _ after: TaskRecord?) {
    if case .rulesAdopted = entry.change { rules = entry }
    guard let after else { return }
    if case .planRegistered(let edition) = entry.change, edition.plan == task.plan {
      let effect = effect(before, after)
      if effect == .removed, before?.removedOn == after.removedOn { return }
      editions.append(Edition(entry: entry, number: edition.edition, effect: effect))
    }
    let answersDiffer = before?.duties != after.duties || before?.handovers != after.handovers
    guard entry.change.concerns(task) || answersDiffer || entry.change.tellsOfUnits(of: after) else { return }
    entries.append(entry)
    if answersDiffer { hold(after.duties, since: entry) }
  }

  private func effect(_ before: TaskRecord?, _ after: TaskRecord) -> Edition.Effect {
    guard after.removedOn == nil else { return .removed }
    guard let before else { return .registered }
    return .worded(TaskWording.differing(before.task, after.task))
  }

  /// Takes over the parts; one that was the same before keeps its entry.
  private mutating func hold(_ duties: [Duty], since entry: Entry) {
    let before = holdings
    holdings = duties.map { duty in
      let known = before.first { $0.duty.isSamePart(as: duty, state.current) }
      return Holding(duty: duty, entry: known?.entry ?? entry)
    }
  }
}

extension Duty {
  /// Whether it is one unit's same part, mergers of names followed.
  fileprivate func isSamePart(as other: Duty, _ current: (OrgUnit.ID) -> OrgUnit.ID) -> Bool {
    current(unit) == current(other.unit) && assignment.role == other.assignment.role
      && assignment.basis == other.assignment.basis
  }
}

extension Change {
  /// Whether it reforms a unit of a task, or says for whom a collective name in it stands.
  fileprivate func tellsOfUnits(of record: TaskRecord) -> Bool {
    let units = record.duties.map(\.unit)
    switch self {
    case .unitsReformed(let reform): return reform.from.contains(where: units.contains)
    case .membersNamed(let list):
      return units.contains(list.unit) && (plan ?? record.id.plan) == record.id.plan && tasks.isEmpty
    default: return false
    }
  }
}
