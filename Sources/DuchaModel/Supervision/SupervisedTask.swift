/// A task of the ledger with all that supervision needs beside it: its plan, who leads, how it stands.
///
/// Where the plan lets a collective name lead, 各乡镇人民政府, each of its members answers for the task with reports and a
/// light of its own; the task stays one and counts once. It stands as its slowest member does: it is completed when
/// all are, overdue or behind when one is, and unreported while the report of one is missing and none is known to be
/// late or behind.
public struct SupervisedTask: Sendable, Hashable, Identifiable {
  /// The task as the ledger knows it.
  public var record: TaskRecord
  /// Its plan.
  public var plan: PlanRecord
  /// Who leads; a collective name stands for its members.
  public var leadership: Leadership
  /// How it stands.
  public var assessment: Assessment
  /// The collective names in it whose members are known, in the plan's order.
  public var groups: [Group]
  /// The collective names in it whose members nobody has named.
  public var openGroups: [OrgUnit.ID]
  /// The parts of those whom it names only through a group, each body once, leads first.
  public var memberDuties: [MemberDuty]
  /// How it stands by the word of those that lead it in their own names; `nil` where nobody does, or no members have
  /// a part beside them.
  public var namedLeadAssessment: Assessment? {
    get { namedLeadAssessments.first }
    set { namedLeadAssessments = newValue.map { [$0] } ?? [] }
  }
  /// One or none; in an array, because most tasks have none and a ledger holds very many tasks.
  private var namedLeadAssessments: [Assessment]

  /// The identity.
  public var id: TaskID { record.id }
  /// How it stands, in one word.
  public var standing: Standing { assessment.standing }

  /// Creates a supervised task.
  public init(
    record: TaskRecord, plan: PlanRecord, leadership: Leadership, assessment: Assessment,
    groups: [Group] = [],
    openGroups: [OrgUnit.ID] = [], memberDuties: [MemberDuty] = [], namedLeadAssessment: Assessment? = nil
  ) {
    self.record = record
    self.plan = plan
    self.leadership = leadership
    self.assessment = assessment
    self.groups = groups
    self.openGroups = openGroups
    self.memberDuties = memberDuties
    namedLeadAssessments = namedLeadAssessment.map { [$0] } ?? []
  }

  /// A collective name and all for whom it stands.
  public struct Group: Sendable, Hashable {
    /// The collective name.
    public var unit: OrgUnit.ID
    /// Its members; never empty.
    public var members: [OrgUnit.ID]

    /// Creates a group.
    public init(unit: OrgUnit.ID, members: [OrgUnit.ID]) {
      self.unit = unit
      self.members = members
    }
  }

  /// Those who answer together for a task, and how it stands by their word.
  public struct Answerable: Sendable, Hashable {
    /// The units: all that lead in their own names, or one member of a group.
    public var units: [OrgUnit.ID]
    /// The collective name under which the plan has the one member.
    public var through: OrgUnit.ID?
    /// How the task stands by their word.
    public var assessment: Assessment
  }
}

// MARK: - Who answers

extension SupervisedTask {
  /// Those who answer for it, each for themselves; a task without a lead has one without units.
  public var answerable: [Answerable] {
    let members = memberDuties.compactMap { duty in
      duty.assessment.map { Answerable(units: [duty.unit], through: duty.through, assessment: $0) }
    }
    guard !members.isEmpty else { return [Answerable(units: leadership.units, assessment: assessment)] }
    let named = namedLeadAssessment.map { Answerable(units: namedLeads, assessment: $0) }
    return [named].compactMap(\.self) + members
  }

  /// Whether members of groups answer for it.
  public var membersLead: Bool { memberDuties.contains { $0.assessment != nil } }

  /// The leads that stand for themselves: bodies, and collective names of whose members nobody knows.
  public var namedLeads: [OrgUnit.ID] {
    leadership.units.filter { lead in !groups.contains { $0.unit == lead } }
  }

  /// The units that have a part in it: those it names, with the members in the place of each group.
  public var units: [OrgUnit.ID] {
    let named = record.duties.map(\.unit).filter { unit in !groups.contains { $0.unit == unit } }
    return (named + memberDuties.map(\.unit)).distinct
  }

  /// Returns the part of a unit that counts: what a clause or a person says before what a rule for the whole plan or the
  /// sentence adds; `nil` where the task does not name it.
  public func mainDuty(of unit: OrgUnit.ID) -> Duty? {
    let duties = record.duties.filter { $0.unit == unit }
    return duties.first { $0.assignment.basis != .blanket && $0.assignment.basis != .runningText }
      ?? duties.first
  }

  /// Returns how it stands for one of its units: for a member of a group that leads, by its own word.
  public func assessment(for unit: OrgUnit.ID) -> Assessment {
    if let own = memberDuties.first(where: { $0.unit == unit })?.assessment { return own }
    return namedLeads.contains(unit) ? namedLeadAssessment ?? assessment : assessment
  }

  /// Whether a report was due, and came: of several that answer, from each.
  public var reportState: Assessment.ReportState {
    guard membersLead else { return assessment.reportState }
    let states = answerable.map(\.assessment.reportState)
    return states.contains(.missing) ? .missing : states.contains(.reported) ? .reported : .notDue
  }

  /// Whether somebody's report was due and has not come.
  public var reportIsMissing: Bool { reportState == .missing }

  /// Whether it is open which bodies answer: nobody has named the members of a group, or a reform left a part to
  /// nobody. What is completed is not asked about any more.
  public var isNotFullyAssigned: Bool {
    (!openGroups.isEmpty || !record.handovers.isEmpty) && standing != .completed
  }
}
