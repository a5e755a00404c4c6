package import DuchaModel

/// Which entries of a ledger's history are asked for; what is left out takes all.
package struct HistoryFilter: Sendable {
  /// Entries that speak of a task.
  package var task: TaskID?
  /// Entries that name a unit, or one that turned out to be it.
  package var unit: OrgUnit.ID?
  /// Entries about a plan or its tasks.
  package var plan: PlanID?
  /// From this day on.
  package var from: Day?
  /// Through this day.
  package var through: Day?
  /// Whether days are those of the recording, not those on which entries take effect.
  package var byRecording: Bool
  /// Who recorded it.
  package var actor: String?
  /// The kinds; none takes all.
  package var kinds: Set<EntryKind>

  /// Creates a filter, by default one that everything passes.
  package init(
    task: TaskID? = nil, unit: OrgUnit.ID? = nil, plan: PlanID? = nil, from: Day? = nil, through: Day? = nil,
    byRecording: Bool = false, actor: String? = nil, kinds: Set<EntryKind> = []
  ) {
    self.task = task
    self.unit = unit
    self.plan = plan
    self.from = from
    self.through = through
    self.byRecording = byRecording
    self.actor = actor
    self.kinds = kinds
  }

  /// Returns whether an entry passes; `names` tell which units turned out to be one.
  func takes(_ entry: Entry, _ names: UnitNames) -> Bool {
    let day = byRecording ? entry.recordedAt.day : entry.effectiveOn
    if let from, day < from { return false }
    if let through, day > through { return false }
    if let actor, entry.actor != actor { return false }
    if !kinds.isEmpty, !kinds.contains(EntryKind(entry.change)) { return false }
    if let task, !entry.change.concerns(task) { return false }
    if let plan, entry.change.plan != plan { return false }
    guard let unit = unit.map(names.current) else { return true }
    return entry.change.units.contains { names.current($0) == unit }
  }
}

extension EntryKind {
  /// Returns the kinds that words mean: their code, or a part of their word: 延期 is 申请延期 and 审批延期.
  package static func named(_ words: String) -> Set<EntryKind> {
    if let kind = EntryKind(rawValue: words) { return [kind] }
    return words.isEmpty ? [] : Set(allCases.filter { $0.word.contains(words) })
  }
}
