/// The ledger as of the end of a day: a pure fold of the entries that had taken effect by then.
public struct LedgerState: Sendable, Hashable {
  /// The day.
  public var asOf: Day
  /// The rules in force.
  public var rules: SupervisionRules
  /// Every plan, by number.
  public var plans: [PlanID: PlanRecord]
  /// Every task that ever was, removed ones included.
  public var tasks: [TaskID: TaskRecord]
  /// Every unit that is not merged into another.
  public var units: [OrgUnit.ID: OrgUnit]
  /// Where merged units went.
  public var mergedInto: [OrgUnit.ID: OrgUnit.ID]

  /// Creates an empty ledger.
  public init(asOf: Day, rules: SupervisionRules = SupervisionRules()) {
    self.asOf = asOf
    self.rules = rules
    plans = [:]
    tasks = [:]
    units = [:]
    mergedInto = [:]
  }
}

/// A plan in its newest edition.
public struct PlanRecord: Sendable, Hashable {
  /// The identity.
  public var id: PlanID
  /// The edition in force, from 1.
  public var edition: Int
  /// What the plan says of itself.
  public var document: PolicyDocument
  /// SHA-256 of the edition's file, 64 hexadecimal digits.
  public var digest: String
  /// The digests of the editions before, the first edition first.
  public var earlierDigests: [String]
  /// The day the edition took effect.
  public var effectiveOn: Day

  /// Creates a record.
  public init(
    id: PlanID, edition: Int, document: PolicyDocument, digest: String, earlierDigests: [String] = [],
    effectiveOn: Day
  ) {
    self.id = id
    self.edition = edition
    self.document = document
    self.digest = digest
    self.earlierDigests = earlierDigests
    self.effectiveOn = effectiveOn
  }

  /// The title, or the file's name where the plan has none.
  public var name: String { document.title ?? document.file }
}

/// A task with all that happened to it.
public struct TaskRecord: Sendable, Hashable, Identifiable {
  /// The identity.
  public var id: TaskID
  /// The task as the newest edition words it.
  public var task: PolicyTask
  /// The units that answer, in the plan's order.
  public var duties: [Duty]
  /// The line of the plan's text on which it begins, from 1.
  public var line: Int
  /// The day an edition took it out, if one did.
  public var removedOn: Day?
  /// Every report, oldest first.
  public var reports: [ProgressReport]

  /// Creates a record.
  public init(
    id: TaskID, task: PolicyTask, duties: [Duty], line: Int, removedOn: Day? = nil,
    reports: [ProgressReport] = []
  ) {
    self.id = id
    self.task = task
    self.duties = duties
    self.line = line
    self.removedOn = removedOn
    self.reports = reports
  }
}

/// One unit's part in a task: the unit of the registry and the plan's words for it.
public struct Duty: Sendable, Hashable {
  /// The unit, merges followed.
  public var unit: OrgUnit.ID
  /// The plan's words.
  public var assignment: Assignment

  /// Creates a duty.
  public init(unit: OrgUnit.ID, assignment: Assignment) {
    self.unit = unit
    self.assignment = assignment
  }
}
