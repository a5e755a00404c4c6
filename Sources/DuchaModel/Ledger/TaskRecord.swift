/// A task with all that happened to it.
public struct TaskRecord: Sendable, Hashable, Identifiable {
  /// The identity.
  public var id: TaskID
  /// The task as the newest edition words it.
  public var task: PolicyTask
  /// The units that answer: the plan's in its order, then those that a person added.
  public var duties: [Duty]
  /// The units as the newest edition names them, whatever persons decided.
  package var named: [Duty]
  /// What persons decided on its units, oldest first.
  public var decisions: [DatedAssignment]
  /// Parts that a reform or a new edition has left open: a person has to say whose they are.
  public var handovers: [Handover]
  /// The line of the plan's text on which it begins, from 1.
  public var line: Int
  /// The day of the first edition that had it; `nil` where only the newest is known.
  public var registeredOn: Day?
  /// The day an edition took it out, if one did.
  public var removedOn: Day?
  /// Every report, oldest month first.
  public var reports: [FiledReport]
  /// Every step of its life, in the ledger's order.
  public var steps: [TakenStep]
  /// The files that show what was done, in the ledger's order; withdrawn ones are not among them.
  public var evidence: [FiledEvidence]
  /// The task of which it is a part, where a person split one.
  public var partOf: TaskID?
  /// The number of the newest entry about it: what a decision on it was based on.
  public var lastEntry: Int

  /// Creates a record.
  public init(
    id: TaskID, task: PolicyTask, duties: [Duty], line: Int, registeredOn: Day? = nil, removedOn: Day? = nil,
    reports: [FiledReport] = [], decisions: [DatedAssignment] = [], handovers: [Handover] = [],
    steps: [TakenStep] = [], evidence: [FiledEvidence] = [], partOf: TaskID? = nil, lastEntry: Int = 0
  ) {
    self.id = id
    self.task = task
    self.duties = duties
    named = duties
    self.line = line
    self.registeredOn = registeredOn
    self.removedOn = removedOn
    self.reports = reports
    self.decisions = decisions
    self.handovers = handovers
    self.steps = steps
    self.evidence = evidence
    self.partOf = partOf
    self.lastEntry = lastEntry
  }
}

/// A report and when it was filed.
public struct FiledReport: Sendable, Hashable {
  /// The day from which it counts.
  public var on: Day
  /// The number of its entry.
  public var number: Int
  /// The report.
  public var report: ProgressReport

  /// Creates a filed report.
  public init(_ report: ProgressReport, on: Day, number: Int) {
    self.on = on
    self.number = number
    self.report = report
  }
}

/// A step in the life of a task and when it was taken.
public struct TakenStep: Sendable, Hashable {
  /// The day.
  public var on: Day
  /// The number of its entry.
  public var number: Int
  /// What happened.
  public var action: TaskAction

  /// Creates a taken step.
  public init(_ action: TaskAction, on: Day, number: Int) {
    self.on = on
    self.number = number
    self.action = action
  }
}

/// A piece of evidence and when it was filed.
public struct FiledEvidence: Sendable, Hashable {
  /// The day.
  public var on: Day
  /// The number of its entry.
  public var number: Int
  /// The evidence.
  public var evidence: Evidence

  /// Creates filed evidence.
  public init(_ evidence: Evidence, on: Day, number: Int) {
    self.on = on
    self.number = number
    self.evidence = evidence
  }
}

// MARK: - As of a day

extension TaskRecord {
  /// Where it stands in its life.
  public var life: TaskLife { TaskLife(steps: steps, reports: reports) }

  /// Returns the part of a unit that counts: what a clause or a person says before what a rule for the whole plan or the
  /// sentence adds; `nil` where the task does not name it.
  public func mainDuty(of unit: OrgUnit.ID) -> Duty? {
    let duties = duties.filter { $0.unit == unit }
    return duties.first { $0.assignment.basis != .blanket && $0.assignment.basis != .runningText }
      ?? duties.first
  }

  /// The parts that only the sentence gives to units beside a lead that a person chose; somebody has to say whether they
  /// have them.
  package var mentionedBesideLead: [Duty] {
    guard duties.contains(where: { $0.assignment.basis == .assigned && !$0.assignment.role.isHelping })
    else { return [] }
    return duties.filter { $0.assignment.basis == .runningText }
  }

  /// Returns the task as it was at the end of an earlier day, answered for by those who answer for it now.
  public func rewound(to day: Day) -> TaskRecord {
    var record = self
    record.reports.removeAll { $0.on > day }
    record.steps.removeAll { $0.on > day }
    record.evidence.removeAll { $0.on > day }
    return record
  }

  /// Whether there is still work on it: it is neither done nor gone, and no later edition left it out.
  package var isOpen: Bool { !isCompleted && removedOn == nil }

  /// Whether it is done or gone, so that a reform passes it over; one member's word is not that of the group that leads.
  public var isCompleted: Bool {
    let life = life
    if life.ending != nil { return true }
    let deciding = reports.filter { $0.number > life.undoneBy }
    guard duties.contains(where: \.assignment.collective) else {
      return deciding.last?.report.status == .completed
    }
    let own = Set(duties.map(\.unit))
    return deciding.last { $0.report.unit.map(own.contains) ?? true }?.report.status == .completed
  }
}

/// A part in a task that a reform has left open, or a new edition that names others than a person decided.
public struct Handover: Sendable, Hashable {
  /// The unit whose part it is, or was.
  public var unit: OrgUnit.ID
  /// The units that may take it over.
  public var candidates: [OrgUnit.ID]
  /// The day of the reform or of the edition.
  public var on: Day
  /// The functions that moved, where only some did.
  public var functions: String?
  /// The edition whose words do not fit what a person decided; `nil` for a reform.
  public var edition: Int?

  /// Creates a part left open.
  public init(
    unit: OrgUnit.ID, candidates: [OrgUnit.ID], on: Day, functions: String? = nil, edition: Int? = nil
  ) {
    self.unit = unit
    self.candidates = candidates
    self.on = on
    self.functions = functions
    self.edition = edition
  }
}

/// One unit's part in a task: the unit of the registry and the plan's words for it.
public struct Duty: Sendable, Hashable {
  /// The unit, merges followed.
  public var unit: OrgUnit.ID
  /// The plan's words.
  public var assignment: Assignment
  /// From when the unit has it, where a person decided so after the plan.
  public var since: Day?

  /// Creates a duty.
  public init(unit: OrgUnit.ID, assignment: Assignment, since: Day? = nil) {
    self.unit = unit
    self.assignment = assignment
    self.since = since
  }
}
