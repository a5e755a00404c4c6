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
  /// The merged units as they last were: their names are still understood where they were written.
  public var mergedUnits: [OrgUnit.ID: OrgUnit]
  /// What became of units that a reform ended.
  public var successions: [OrgUnit.ID: Succession]
  /// Whom collective names stand for, in the order in which the lists take effect.
  public var memberLists: [OrgUnit.ID: [DatedMemberList]]
  /// Pairs of units that a person told apart, each the smaller number first.
  public var toldApart: Set<UnitPair>

  /// Creates an empty ledger.
  public init(asOf: Day, rules: SupervisionRules = SupervisionRules()) {
    self.asOf = asOf
    self.rules = rules
    plans = [:]
    tasks = [:]
    units = [:]
    mergedInto = [:]
    mergedUnits = [:]
    successions = [:]
    memberLists = [:]
    toldApart = []
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

/// What became of a unit that a reform ended.
public struct Succession: Sendable, Hashable {
  /// The first day without it.
  public var on: Day
  /// The units in its place; several where a person has to choose task by task.
  public var into: [OrgUnit.ID]
}

/// A list of members with the day from which it holds.
public struct DatedMemberList: Sendable, Hashable {
  /// The first day.
  public var on: Day
  /// The list.
  public var list: MemberList
}

/// Two units, whichever is named first.
public struct UnitPair: Sendable, Hashable {
  /// The one with the smaller number.
  public let first: OrgUnit.ID
  /// The other.
  public let second: OrgUnit.ID

  /// Creates a pair.
  public init(_ a: OrgUnit.ID, _ b: OrgUnit.ID) {
    first = min(a, b)
    second = max(a, b)
  }
}

/// A task with all that happened to it.
public struct TaskRecord: Sendable, Hashable, Identifiable {
  /// The identity.
  public var id: TaskID
  /// The task as the newest edition words it.
  public var task: PolicyTask
  /// The units that answer: the plan's in its order, then those that a person added.
  public var duties: [Duty]
  /// What persons decided on its units, oldest first.
  public var decisions: [DutyAssignment]
  /// Parts that a reform has left open: a person has to say whose they are.
  public var handovers: [Handover]
  /// The line of the plan's text on which it begins, from 1.
  public var line: Int
  /// The day an edition took it out, if one did.
  public var removedOn: Day?
  /// Every report, oldest first.
  public var reports: [ProgressReport]

  /// Creates a record.
  public init(
    id: TaskID, task: PolicyTask, duties: [Duty], line: Int, removedOn: Day? = nil,
    reports: [ProgressReport] = [], decisions: [DutyAssignment] = [], handovers: [Handover] = []
  ) {
    self.id = id
    self.task = task
    self.duties = duties
    self.line = line
    self.removedOn = removedOn
    self.reports = reports
    self.decisions = decisions
    self.handovers = handovers
  }

  /// Whether its newest report says that it is done; one member's word is not that of the group that leads.
  public var isCompleted: Bool {
    guard duties.contains(where: \.assignment.collective) else { return reports.last?.status == .completed }
    let own = Set(duties.map(\.unit))
    return reports.last { $0.unit.map(own.contains) ?? true }?.status == .completed
  }
}

/// A part in a task that a reform has left open.
public struct Handover: Sendable, Hashable {
  /// The unit whose part it is, or was.
  public var unit: OrgUnit.ID
  /// The units that may take it over.
  public var candidates: [OrgUnit.ID]
  /// The day of the reform.
  public var on: Day
  /// The functions that moved, where only some did.
  public var functions: String?

  /// Creates a part left open.
  public init(unit: OrgUnit.ID, candidates: [OrgUnit.ID], on: Day, functions: String? = nil) {
    self.unit = unit
    self.candidates = candidates
    self.on = on
    self.functions = functions
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
