import DuchaDiagnostics
import DuchaLedger
public import DuchaModel

extension Workspace {
  /// Registers a plan's file: its first edition, or the next one of a plan that is known. The very same file adds nothing.
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
    let plan = try PlanFile(reading: file).told(title: title, place: place)
    guard !plan.compilation.tasks.isEmpty else { throw PlanError.noTask(file: plan.source.name) }
    let issued = plan.compilation.document.issued ?? clock.today

    func outcome(_ state: LedgerState) -> (ImportOutcome, [Entry]) {
      let told = plan.compilation.document.place
      let plan = plan.completed(by: state)
      let registration = PlanRegistration.plan(plan.compilation, digest: plan.digest, in: state)
      // A later edition that bears the first one's date counts from when the plan itself began to.
      let effectiveOn = day ?? max(issued, state.plans[registration.plan]?.effectiveOn ?? issued)
      let entries = registration.changes.map { entry($0, effectiveOn: effectiveOn) }
      var after = state
      for entry in entries { after.apply(entry) }
      after.asOf = max(effectiveOn, clock.today)
      let outcome = ImportOutcome(
        compilation: plan.compilation, registration: registration, effectiveOn: effectiveOn,
        presumedPlace: told == nil ? plan.compilation.document.place : nil, state: after, recorded: !dryRun)
      return (outcome, entries)
    }

    func known(_ state: LedgerState) -> PlanID? {
      let plan = plan.completed(by: state)
      return PlanRegistration.known(plan.compilation, digest: plan.digest, in: state)
    }

    if dryRun { return outcome(try Ledger.open(at: path, readOnly: true).registry(with: known)).0 }
    var result: ImportOutcome?
    try Ledger.open(at: path).append(about: known) { state in
      let (outcome, entries) = outcome(state)
      result = outcome
      return entries
    }
    guard let result else { preconditionFailure("append decides before it writes") }
    return result
  }
}
