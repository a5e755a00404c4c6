import DuchaModel

/// What entries did to one task. ``TaskTrails`` folds a history and lets trails watch their tasks.
struct TaskTrail {
  /// The entries about the task that had taken effect, in the ledger's order; mergers among them where they changed who
  /// answers, reforms where they speak of a unit that answers.
  private(set) var entries: [Entry] = []
  /// The editions of its plan that worded it anew or took it out.
  private(set) var editions: [Edition] = []
  /// Since when, and by which entry, each part is a unit's.
  private(set) var holdings: [Holding] = []
  /// The number of the first entry about the task that had not taken effect.
  private(set) var unseen: Int?

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

  /// Starts the trail of a task of which nothing has been told yet.
  init(_ task: TaskID) { self.task = task }
}

// MARK: - Watching

extension TaskTrail {
  /// Takes in an entry that has taken effect.
  ///
  /// - Parameters:
  ///   - before: the task before the entry; `nil` where it was not there.
  ///   - after: the task behind it.
  ///   - current: follows mergers of units.
  mutating func watch(
    _ entry: Entry, _ before: TaskRecord?, _ after: TaskRecord?, _ current: (OrgUnit.ID) -> OrgUnit.ID
  ) {
    guard let after else { return }
    if case .planRegistered(let edition) = entry.change, edition.plan == task.plan {
      let effect = effect(before, after)
      if effect == .removed, before?.removedOn == after.removedOn { return }
      editions.append(Edition(entry: entry, number: edition.edition, effect: effect))
    }
    let answersDiffer = before?.duties != after.duties || before?.handovers != after.handovers
    guard entry.change.concerns(task) || answersDiffer || entry.change.tellsOfUnits(of: after) else { return }
    entries.append(entry)
    if answersDiffer { hold(after.duties, since: entry, current) }
  }

  /// Takes note of an entry that has not taken effect.
  mutating func leaveUnseen(_ entry: Entry) {
    if unseen == nil, entry.change.concerns(task) { unseen = entry.number }
  }

  private func effect(_ before: TaskRecord?, _ after: TaskRecord) -> Edition.Effect {
    guard after.removedOn == nil else { return .removed }
    guard let before else { return .registered }
    return .worded(TaskWording.differing(before.task, after.task))
  }

  /// Takes over the parts; one that was the same before keeps its entry.
  private mutating func hold(
    _ duties: [Duty], since entry: Entry, _ current: (OrgUnit.ID) -> OrgUnit.ID
  ) {
    let before = holdings
    holdings = duties.map { duty in
      let known = before.first { $0.duty.isSamePart(as: duty, current) }
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
