package import DuchaModel

/// Which tasks a table shows; every condition that is set must hold.
package struct TaskFilter: Sendable, Hashable {
  /// Tasks in which the unit has a part.
  package var unit: OrgUnit.ID?
  /// Only tasks in which `unit`, or anybody where none is set, plays the part.
  package var part: TaskList.Part?
  /// Tasks of the plan.
  package var plan: PlanID?
  /// Tasks with one of the standings; empty takes all.
  package var standings: Set<Standing>
  /// Tasks with one of the lights; empty takes all.
  package var lights: Set<Light>
  /// Tasks whose next milestone lies on or before the day.
  package var dueThrough: Day?
  /// Only tasks without a lead.
  package var withoutLead: Bool
  /// Tasks whose title or demand holds the words.
  package var words: String?

  /// Creates a filter that takes every task.
  package init(
    unit: OrgUnit.ID? = nil, part: TaskList.Part? = nil, plan: PlanID? = nil, standings: Set<Standing> = [],
    lights: Set<Light> = [], dueThrough: Day? = nil, withoutLead: Bool = false, words: String? = nil
  ) {
    self.unit = unit
    self.part = part
    self.plan = plan
    self.standings = standings
    self.lights = lights
    self.dueThrough = dueThrough
    self.withoutLead = withoutLead
    self.words = words
  }
}

extension TaskFilter {
  /// Returns how a task stands for whoever asks: for the unit, where one is set.
  func assessment(of task: SupervisedTask) -> Assessment {
    unit.map(task.assessment(for:)) ?? task.assessment
  }

  /// Returns whether a task is shown.
  package func takes(_ task: SupervisedTask) -> Bool {
    let assessment = assessment(of: task)
    return takesUnits(of: task)
      && plan.map { $0 == task.plan.id } ?? true
      && (standings.isEmpty || standings.contains(assessment.standing))
      && (lights.isEmpty || lights.contains(assessment.light))
      && dueThrough.map { through in assessment.nextDue.map { $0 <= through } ?? false } ?? true
      && (!withoutLead || task.leadership.units.isEmpty)
      && words.map { task.record.task.title.contains($0) || task.record.task.text.contains($0) } ?? true
  }

  private func takesUnits(of task: SupervisedTask) -> Bool {
    let units = unit.map { [$0] } ?? task.units
    guard let part else { return unit == nil || units.contains { task.part(of: $0) != nil } }
    return units.contains { task.part(of: $0) == part }
  }
}
