package import DuchaModel

/// 任务清单: all that one unit has a part in, which its contact person holds in hand.
package struct TaskList: Sendable {
  /// The unit.
  package let unit: OrgUnit.ID
  /// Its name.
  package let name: String
  /// Whether it is a collective name whose members nobody has named in some task, so that no body holds the list.
  package let isOpenGroup: Bool
  /// The day.
  package let asOf: Day
  /// The plans its tasks come from.
  package let plans: [PlanRecord]
  /// By when progress is to be reported next.
  package let nextReportDay: Day
  /// The month whose report the unit owes; `nil` where it owes none.
  package let missingMonth: Month?
  /// The tasks, by the unit's part in them.
  package let sections: [Section]

  /// The tasks in which the unit plays one part.
  package struct Section: Sendable {
    /// The part.
    package let part: Part
    /// The tasks, in the order of their numbers.
    package let items: [TaskListItem]
  }

  /// The part a unit plays, the weightiest first; a unit named twice in a task stands in its weightiest part.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    /// It leads, inferred leads included.
    case lead
    /// It cooperates.
    case cooperate
    /// It guides, carries out, answers together with others, or is only proposed.
    case other

    /// The word that people read.
    package var word: String {
      switch self {
      case .lead: "牵头任务"
      case .cooperate: "配合任务"
      case .other: "其他相关任务"
      }
    }
  }

  /// Returns the tasks of a part.
  package func items(_ part: Part) -> [TaskListItem] { sections.first { $0.part == part }?.items ?? [] }

  /// The number of tasks.
  package var count: Int { sections.reduce(0) { $0 + $1.items.count } }

  /// A file name for the list without its ending, the same on every run: `12-县科技局任务清单`.
  package var fileName: String { FileName.ofUnit(unit, "\(name)任务清单") }
}

// MARK: - From a ledger

extension TaskList {
  /// Collects the tasks of a unit.
  package init(_ ledger: SupervisedLedger, unit: OrgUnit.ID) {
    let unit = ledger.state.current(unit)
    let tasks = ledger.tasks.filter { $0.part(of: unit) != nil }
    self.init(ledger, unit: unit, tasks)
  }

  /// Lists the tasks in which a unit has a part.
  init(_ ledger: SupervisedLedger, unit: OrgUnit.ID, _ tasks: [SupervisedTask]) {
    self.unit = unit
    name = ledger.state.name(of: unit)
    isOpenGroup = tasks.contains { $0.openGroups.contains(unit) }
    asOf = ledger.asOf
    nextReportDay = ledger.rules.warning.nextReportDay(after: ledger.asOf)
    missingMonth =
      tasks.lazy.flatMap(\.answerable).first { $0.unit == unit && $0.assessment.reportIsMissing }?
      .assessment.reportingMonth
    plans = Set(tasks.map(\.plan.id)).sorted().compactMap { ledger.state.plans[$0] }
    sections = Part.allCases.compactMap { part in
      let items = tasks.filter { $0.part(of: unit) == part }.map { TaskListItem($0, of: unit, ledger) }
      return items.isEmpty ? nil : Section(part: part, items: items)
    }
  }
}

extension SupervisedTask {
  /// Returns the weightiest part a unit plays, by itself or as a member of a group; `nil` where it plays none.
  func part(of unit: OrgUnit.ID) -> TaskList.Part? { namedPart(of: through(unit) ?? unit) }

  /// Returns the collective name under which the task has a unit; `nil` where it names the unit itself for its weightiest
  /// part.
  func through(_ unit: OrgUnit.ID) -> OrgUnit.ID? { memberDuties.first { $0.unit == unit }?.through }

  private func namedPart(of unit: OrgUnit.ID) -> TaskList.Part? {
    let duties = record.duties.filter { $0.unit == unit }
    guard !duties.isEmpty else { return nil }
    if leadership.units.contains(unit) { return .lead }
    if duties.contains(where: { $0.assignment.role == .cooperate }) { return .cooperate }
    return duties.contains(where: isInferredToCooperate) ? .cooperate : .other
  }

  /// Where the rules take the first of a list for the lead, they take the others for its partners.
  func isInferredToCooperate(_ duty: Duty) -> Bool {
    leadership.isInferred && [.listed, .joint].contains(duty.assignment.role)
      && [.explicit, .firstListedRule].contains(duty.assignment.basis)
  }
}
