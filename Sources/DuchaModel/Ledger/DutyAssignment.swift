/// A person's decision on who answers for a task.
public struct DutyAssignment: Sendable, Hashable {
  /// The task.
  public var task: TaskID
  /// The unit whose part it takes over; `nil` where it stands beside the plan's units.
  public var replacing: OrgUnit.ID?
  /// The units that answer; empty where the replaced one is only released. The replaced one itself, where it stays.
  public var units: [AssignedUnit]
  /// Why.
  public var reason: String

  /// Creates a decision.
  public init(task: TaskID, replacing: OrgUnit.ID? = nil, units: [AssignedUnit], reason: String = "") {
    self.task = task
    self.replacing = replacing
    self.units = units
    self.reason = reason
  }
}

/// A decision on the units of a task and its day.
public struct DatedAssignment: Sendable, Hashable {
  /// The day from which it holds.
  public var on: Day
  /// The decision.
  public var assignment: DutyAssignment

  /// Creates a dated decision.
  public init(_ assignment: DutyAssignment, on: Day) {
    self.on = on
    self.assignment = assignment
  }
}

/// A unit that a person makes answerable, and its part.
public struct AssignedUnit: Sendable, Hashable {
  /// The unit.
  public var unit: OrgUnit.ID
  /// Its part.
  public var role: Role

  /// Creates an assigned unit.
  public init(_ unit: OrgUnit.ID, _ role: Role) {
    self.unit = unit
    self.role = role
  }
}
