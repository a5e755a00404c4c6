import DuchaDiagnostics
import DuchaLedger
public import DuchaModel

/// Takes plans' files into one ledger, one after another: what it knows of the ledger it keeps from file to file.
public struct PlanIntake {
  private let day: Day?
  private let title: String?
  private let place: Place?
  private let dryRun: Bool
  /// Opened with the first file that can be read.
  private var registrar: PlanRegistrar?

  /// Says what holds for all files.
  ///
  /// - Parameters:
  ///   - day: the day from which they count; `nil` takes each plan's own date, or today where it has none.
  ///   - title: the plan's title, for a file that does not tell it.
  ///   - place: the place whose plans they are, for files that do not tell it.
  ///   - dryRun: whether only to say what would happen.
  public init(
    effectiveOn day: Day? = nil, title: String? = nil, place: Place? = nil, dryRun: Bool = false
  ) {
    self.day = day
    self.title = title
    self.place = place
    self.dryRun = dryRun
  }

  /// Registers a plan's file: its first edition, or the next one of a plan that is known. The very same file adds nothing.
  ///
  /// Every file of an intake goes into the same ledger.
  ///
  /// - Throws: an error of reading the file, ``PlanError``, or one of the ledger; nothing of the file is registered then.
  public mutating func register(_ file: String, in workspace: Workspace) throws -> ImportOutcome {
    let plan = try PlanFile(reading: file).told(title: title, place: place)
    guard !plan.compilation.tasks.isEmpty else { throw PlanError.noTask(file: plan.source.name) }
    let registrar = try opened(workspace.path)
    if dryRun { return try registrar.decide { try decision(on: plan, $0, workspace).outcome } }
    var result: ImportOutcome?
    try registrar.append { look in
      let (outcome, entries) = try decision(on: plan, look, workspace)
      result = outcome
      return entries
    }
    guard let result else { preconditionFailure("append decides before it writes") }
    return result
  }

  private mutating func opened(_ path: String) throws -> PlanRegistrar {
    if let registrar { return registrar }
    let opened = PlanRegistrar(try Ledger.open(at: path, readOnly: dryRun))
    registrar = opened
    return opened
  }

  private func decision(
    on file: PlanFile, _ look: LedgerLook, _ workspace: Workspace
  ) throws -> (outcome: ImportOutcome, entries: [Entry]) {
    let plan = file.completed(by: look.registry)
    let known = PlanRegistration.known(plan.compilation, digest: plan.digest, in: look.registry)
    var state = try look.state(of: known)
    let registration = PlanRegistration.plan(plan.compilation, digest: plan.digest, in: look.registry, state)
    let today = workspace.clock.today
    let usual = Self.usualDay(of: plan, after: state.plans[registration.plan], today)
    let effectiveOn = day ?? usual.day
    let entries = registration.changes.map { workspace.entry($0, effectiveOn: effectiveOn) }
    for entry in entries { state.apply(entry) }
    state.asOf = max(effectiveOn, today)
    let document = plan.compilation.document
    let outcome = ImportOutcome(
      compilation: plan.compilation, registration: registration, effectiveOn: effectiveOn,
      presumedPlace: file.compilation.document.place == nil ? document.place : nil, state: state,
      recorded: !dryRun, bearsOldDate: day == nil && usual.bearsOldDate)
    return (outcome, entries)
  }

  /// The day from which an edition counts where nobody tells: that of its issue. A text that was changed and bears the date
  /// of the one before cannot have held since then; the very same file, read anew, counts from when it did.
  private static func usualDay(
    of plan: PlanFile, after known: PlanRecord?, _ today: Day
  ) -> (day: Day, bearsOldDate: Bool) {
    let issued = plan.compilation.document.issued ?? today
    guard let known else { return (issued, false) }
    let isOld = known.digest != plan.digest && issued == known.document.issued
    return (max(isOld ? today : issued, known.effectiveOn), isOld)
  }
}
