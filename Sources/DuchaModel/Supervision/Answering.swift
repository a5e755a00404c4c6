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
  func answering(_ leadership: Leadership) -> [Answering] {
    let members = leadingMembers(of: leadership)
    let named = namedLeads(of: leadership).filter { !openGroups.contains($0) }
    guard !members.isEmpty || named.count > 1 else { return [] }
    return named.map { Answering(unit: $0) }
      + members.map { Answering(unit: $0.unit, through: $0.through, since: $0.since) }
  }
}

extension Answering {
  /// Whether it has one date with another: leads in their own names have one task, each of a group has a part of its own.
  func hasOneDate(with other: Answering) -> Bool { self == other || through == nil && other.through == nil }
}

extension SupervisedTask {
  /// Whether two units have one date of those that answer for it.
  package func haveOneDate(_ a: OrgUnit.ID, _ b: OrgUnit.ID) -> Bool {
    let both = members.answering(leadership).filter { [a, b].contains($0.unit) }
    return a == b || both.count == 2 && both[0].hasOneDate(with: both[1])
  }
}

extension SupervisedTask.Answerable {
  init(_ one: Answering, _ assessment: Assessment) {
    self.init(unit: one.unit, through: one.through, assessment: assessment)
  }
}
