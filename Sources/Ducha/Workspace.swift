import DuchaLedger
public import DuchaModel

/// One ledger and all that is done with it: composes reading, ledger and reports, and decides nothing itself.
public struct Workspace: Sendable {
  /// The ledger's file.
  public let path: String
  /// The day and the moment.
  let clock: Clock
  /// Who is named in the entries.
  let actor: String

  /// Creates a workspace on a ledger, which need not exist yet.
  package init(ledger path: String, clock: Clock, actor: String) {
    self.path = path
    self.clock = clock
    self.actor = actor
  }

  /// Creates a workspace on a ledger, on the machine's clock.
  public init(ledger path: String, actor: String) {
    self.init(ledger: path, clock: .system, actor: actor)
  }

  /// Creates the ledger's file; refuses where one is. Rules from a TOML file are adopted with it.
  public func create(rules file: String? = nil) throws {
    let rules = try file.map { try RulesFile.read(path: $0) }
    let ledger = try Ledger.create(at: path)
    guard let rules else { return }
    // Rules given at the start hold for all time, so that months before the ledger are judged by them as well.
    try ledger.append([entry(.rulesAdopted(rules), effectiveOn: .first)])
  }

  /// Returns the ledger as of the end of a day.
  public func state(asOf day: Day) throws -> LedgerState {
    try Ledger.open(at: path, readOnly: true).state(asOf: day)
  }

  /// Adopts rules from a TOML file from a day on.
  public func adoptRules(_ file: String, effectiveOn day: Day) throws {
    let rules = try RulesFile.read(path: file)
    try Ledger.open(at: path).append([entry(.rulesAdopted(rules), effectiveOn: day)])
  }

  /// Checks the ledger and its evidence and returns the findings in Chinese lines; throws where either is damaged.
  public func verify() throws -> String {
    let ledger = try Ledger.open(at: path, readOnly: true)
    let head = try ledger.requireIntact()
    let evidence = try EvidenceStore(ofLedger: path).check(try ledger.filedFiles())
    let intact = Integrity.intact(entries: head.entries, head: head.hash).words()
    guard evidence.isIntact else { throw EvidenceMismatch(ledger: intact, findings: evidence) }
    return ([intact] + evidence.words).joined(separator: "\n")
  }

  /// Returns a new entry, recorded now.
  func entry(_ change: Change, effectiveOn day: Day) -> Entry {
    Entry(effectiveOn: day, recordedAt: clock.now, actor: actor, change: change)
  }
}
