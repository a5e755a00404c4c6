/// One body of those that answer for a task, each for itself: a lead in its own name, or a member of a group that leads.
struct Answering: Sendable, Hashable {
  /// The body.
  var unit: OrgUnit.ID
  /// The collective name under which the plan has it; `nil` for its own.
  var through: OrgUnit.ID?
  /// From when it answers, where that is later than the task.
  var since: Day?
}

extension GroupDuties {
  /// Returns those that answer for a task, each for itself; none where one lead does alone, or nobody. Names of whose
  /// members nobody knows can say nothing.
  func answering(for record: TaskRecord, _ leadership: Leadership) -> [Answering] {
    let members = leadingMembers(of: leadership)
    let named = namedLeads(of: leadership).filter { !openGroups.contains($0) }
    guard !members.isEmpty || named.count > 1 else { return [] }
    return named.map { Answering(unit: $0, since: record.answersSince($0)) }
      + members.map { Answering(unit: $0.unit, through: $0.through, since: $0.since) }
  }
}

extension TaskRecord {
  /// Returns from when a unit answers for it, where a person decided so after the plan.
  func answersSince(_ unit: OrgUnit.ID) -> Day? {
    let days = duties.filter { $0.unit == unit && !$0.assignment.role.isHelping }.map(\.since)
    return days.contains(nil) ? nil : days.compactMap(\.self).min()
  }
}

extension Answering {
  /// Whether it has one date with another: leads in their own names have one task, each of a group has a part of its own.
  func hasOneDate(with other: Answering) -> Bool { self == other || through == nil && other.through == nil }
}

extension SupervisedTask {
  /// Whether two units have one date of those that answer for it.
  package func haveOneDate(_ a: OrgUnit.ID, _ b: OrgUnit.ID) -> Bool {
    let both = members.answering(for: record, leadership).filter { [a, b].contains($0.unit) }
    return a == b || both.count == 2 && both[0].hasOneDate(with: both[1])
  }
}

extension SupervisedTask.Answerable {
  init(_ one: Answering, _ assessment: Assessment) {
    self.init(unit: one.unit, through: one.through, assessment: assessment)
  }
}
