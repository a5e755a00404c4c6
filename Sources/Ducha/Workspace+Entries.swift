import DuchaLedger
public import DuchaModel

// The ledger itself, for programs that link the library: every change is one call away.

extension Workspace {
  /// Records changes in order, all of them or none, and returns their entries.
  ///
  ///     try workspace.record([.taskStepped(TaskStep(task, .accepted(by: unit)))], effectiveOn: day)
  ///
  /// What each change requires stands at `Change` and `TaskAction`; whether a step can be taken now can be asked before
  /// (`TaskLife.obstacle(to:on:)`).
  ///
  /// - Parameters:
  ///   - day: the day from which they count.
  ///   - entry: the number of the newest entry that the decision was based on (`LedgerState.lastEntry`); where others
  ///     have written since, nothing is recorded. `nil` does not ask.
  /// - Throws: an error whose description says in Chinese what was refused and why; nothing is recorded then.
  @discardableResult
  public func record(
    _ changes: [Change], effectiveOn day: Day, basedOn entry: Int? = nil
  ) throws -> [Entry] {
    let ledger = try Ledger.open(at: path)
    let entries = changes.map { self.entry($0, effectiveOn: day) }
    return try entry.map { try ledger.append(entries, onto: $0) } ?? ledger.append(entries)
  }

  /// Returns every entry, oldest first: the whole history.
  public func entries() throws -> [Entry] { try Ledger.open(at: path, readOnly: true).entries() }
}
