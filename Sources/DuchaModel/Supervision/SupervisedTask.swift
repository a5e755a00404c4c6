/// A task of the ledger with all that supervision needs beside it: its plan, who leads, how it stands.
///
/// Where several lead, or the plan lets a collective name lead, 各乡镇人民政府, each body answers for the task with reports
/// and a light of its own; the task stays one and counts once. It stands as the slowest of them does: it is completed
/// when all are, overdue or behind when one is, and unreported while the report of one is missing and none is known to
/// be late or behind.
///
/// Judged once and never changed, and shared by all who hold it: a ledger holds very many, each large, and papers sort
/// and group them again and again.
public final class SupervisedTask: Sendable, Identifiable {
  /// The task as the ledger knows it.
  public let record: TaskRecord
  /// Its plan.
  public let plan: PlanRecord
  /// Who leads; a collective name stands for its members.
  public let leadership: Leadership
  /// How it stands.
  public let assessment: Assessment
  /// Whom the collective names in it stand for.
  let members: GroupDuties
  /// Those who answer for it, each for itself; none where one lead does alone, or nobody.
  package let several: [Answerable]
  /// Bodies that reported on it and have gone into others since, oldest first.
  let predecessors: [Predecessor]

  /// The identity.
  public var id: TaskID { record.id }
  /// How it stands, in one word.
  public var standing: Standing { assessment.standing }
  /// The collective names in it whose members are known, in the plan's order.
  public var groups: [Group] { members.groups }
  /// The collective names in it whose members nobody has named.
  public var openGroups: [OrgUnit.ID] { members.openGroups }
  /// The parts of those whom it names only through a group, each body once, leads first.
  public var memberDuties: [MemberDuty] { members.duties }

  init(
    record: TaskRecord, plan: PlanRecord, leadership: Leadership, assessment: Assessment,
    members: GroupDuties = GroupDuties(), several: [Answerable] = [],
    predecessors: [Predecessor] = []
  ) {
    self.record = record
    self.plan = plan
    self.leadership = leadership
    self.assessment = assessment
    self.members = members
    self.several = several
    self.predecessors = predecessors
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

  /// Who answers for a task, and how it stands by that body's word.
  public struct Answerable: Sendable, Hashable {
    /// The body; `nil` where nobody leads.
    public var unit: OrgUnit.ID?
    /// The collective name under which the plan has it; `nil` for its own.
    public var through: OrgUnit.ID?
    /// How the task stands by its word.
    public var assessment: Assessment
  }
}

// MARK: - Who answers

extension SupervisedTask {
  /// Those who answer for it, each for itself; a task without a lead has one without a body.
  public var answerable: [Answerable] {
    guard several.isEmpty else { return several }
    let lead = leadership.units.first { !openGroups.contains($0) } ?? leadership.units.first
    return [Answerable(unit: lead, assessment: assessment)]
  }

  /// Whether a unit stands in the task's text alone, and is charged with nothing.
  package func merelyMentions(_ unit: OrgUnit.ID) -> Bool {
    let names = memberDuties.filter { $0.unit == unit }.map(\.through) + [unit]
    let parts = record.duties.filter { names.contains($0.unit) }
    return !parts.isEmpty && parts.allSatisfy { $0.assignment.basis == .runningText }
  }

  /// Whose reports decide on it as a whole.
  var deciders: Deciders {
    eachAnswers ? Deciders(several.compactMap(\.unit), of: record) : Deciders(of: record, leadership, members)
  }

  /// Whether several answer for it, each for itself, or members of a group.
  public var eachAnswers: Bool { !several.isEmpty }

  /// The units that have a part in it: those it names, with the members in the place of each group.
  public var units: [OrgUnit.ID] {
    let named = record.duties.map(\.unit).filter { unit in !groups.contains { $0.unit == unit } }
    return (named + memberDuties.map(\.unit)).distinct
  }

  /// Its life with what each of those asked for that answer; ``assessment`` knows of the slowest only what it asked for itself.
  public var life: TaskLife { eachAnswers ? record.life : assessment.life }

  /// Returns the part of a unit that counts; `nil` where the task does not name it.
  public func mainDuty(of unit: OrgUnit.ID) -> Duty? { record.mainDuty(of: unit) }

  /// Returns how it stands for one of its units: for one of several that answer, by its own word.
  public func assessment(for unit: OrgUnit.ID) -> Assessment {
    several.first { $0.unit == unit }?.assessment ?? assessment
  }

  /// Whether a report was due, and came: of several that answer, from each.
  public var reportState: Assessment.ReportState {
    guard eachAnswers else { return assessment.reportState }
    let states = several.map(\.assessment.reportState)
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

extension SupervisedTask: Hashable {
  /// Returns whether two are the same task, judged alike.
  public static func == (a: SupervisedTask, b: SupervisedTask) -> Bool {
    a === b
      || a.record == b.record && a.plan == b.plan && a.leadership == b.leadership
        && a.assessment == b.assessment
        && a.members == b.members && a.several == b.several
        && a.predecessors == b.predecessors
  }

  /// Hashes the task's number.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
