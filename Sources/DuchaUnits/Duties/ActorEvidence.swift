internal import DuchaModel

/// What the sentences of a task say: 市科技局要建立专家库.
struct ActorEvidence {
  private let state: LedgerState
  private let departments: [OrgUnit.ID: [String]]

  init(_ state: LedgerState, _ departments: [OrgUnit.ID: [String]]) {
    self.state = state
    self.departments = departments
  }

  /// A unit told to act in the first sentence is likelier to lead than one that a later sentence tells to do its share.
  func evidence(for record: TaskRecord, _ local: LocalUnits) -> [Evidence] {
    record.duties.filter { $0.assignment.basis == .runningText }.map { duty in
      let unit = self.unit(duty, local)
      let opens = Self.firstSentence(record.task).contains(duty.assignment.name)
      return Evidence(
        unit: unit ?? duty.unit, role: unit == nil ? .cooperate : .lead,
        strength: opens || unit == nil ? Self.opening : Self.later,
        reason: .actor(quote: Self.quote(duty.assignment, record.task)))
    }
  }

  /// Returns the unit that could lead: 市科技局 also where 市级科技管理部门 is told to act. Not several bodies (各县(市、区)科技部门),
  /// not a word that names no body in particular (园区).
  private func unit(_ duty: Duty, _ local: LocalUnits) -> OrgUnit.ID? {
    guard duty.assignment.role != .cooperate, !duty.assignment.name.contains("各") else { return nil }
    let departments = departments[duty.unit] ?? []
    if !departments.isEmpty { return local.counterpart(of: duty.unit, departments) }
    return state.units[duty.unit].flatMap { $0.provisional || $0.collective ? nil : $0.id }
  }

  private static let opening = 0.8
  private static let later = 0.4
  private static let quoteLength = 24

  private static func firstSentence(_ task: PolicyTask) -> Substring { task.text.prefix { $0 != "。" } }

  /// The sentence from the unit's name on.
  private static func quote(_ assignment: Assignment, _ task: PolicyTask) -> String {
    for text in [task.text, task.title] {
      guard let name = text.firstRange(of: assignment.name) else { continue }
      let sentence = text[name.lowerBound...].prefix { !"。；;\n".contains($0) }
      return sentence.count > quoteLength ? sentence.prefix(quoteLength) + "…" : String(sentence)
    }
    return assignment.asWritten
  }
}
