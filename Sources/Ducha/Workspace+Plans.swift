public import DuchaModel

extension Workspace {
  /// Registers a plan's file: its first edition, or the next one of a plan that is known. The very same file adds nothing.
  /// Many files are registered faster by one ``PlanIntake``.
  ///
  /// - Parameters:
  ///   - day: the day from which it counts; `nil` takes the plan's own date, or today where it has none.
  ///   - title: the plan's title, for a file that does not tell it.
  ///   - place: the place whose plan it is, for a file that does not tell it.
  ///   - dryRun: whether only to say what would happen.
  /// - Throws: an error of reading the file, ``PlanError``, or one of the ledger; nothing is registered then.
  public func importPlan(
    _ file: String, effectiveOn day: Day? = nil, title: String? = nil, place: Place? = nil,
    dryRun: Bool = false
  ) throws -> ImportOutcome {
    var intake = PlanIntake(effectiveOn: day, title: title, place: place, dryRun: dryRun)
    return try intake.register(file, in: self)
  }
}
