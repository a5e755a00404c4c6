package import DuchaModel

/// When the entries of a ledger were recorded, and which ledger it is: what keeps calendars of one ledger apart from those of
/// another, and one export from the next.
package struct EntryStamps: Sendable {
  /// Names the ledger, for ever.
  let ledger: String
  private var moments: [Int: Moment] = [:]
  /// The newest entry by which rules were adopted; 1 where there is none.
  private(set) var rules = 1
  private var editions: [PlanID: Int] = [:]
  /// The day of the state.
  private let asOf: Day

  /// Reads the moments.
  ///
  /// - Parameters:
  ///   - ledger: a name that no other ledger has.
  ///   - day: the day of the state; what takes effect later is not in it.
  package init(_ entries: some Sequence<Entry>, of ledger: String, asOf day: Day) {
    self.ledger = ledger
    asOf = day
    for (index, entry) in entries.enumerated() {
      let number = entry.number ?? index + 1
      moments[number] = entry.recordedAt
      guard entry.effectiveOn <= day else { continue }
      if case .rulesAdopted = entry.change { rules = max(rules, number) }
      if case .planRegistered(let edition) = entry.change { editions[edition.plan] = number }
    }
  }

  /// Returns the moment of an entry.
  func moment(_ number: Int) -> Moment { moments[number] ?? Moment(milliseconds: 0) }

  /// The day on which the ledger was begun; no later than the day that is asked for, whatever the clock said then.
  var begun: Day { min(moment(1).day, asOf) }

  /// Returns the entry that last changed the dates of a task: one about it, about its plan, or new rules.
  func revision(of task: TaskRecord) -> Int { max(task.lastEntry, editions[task.id.plan] ?? 1, rules) }
}
