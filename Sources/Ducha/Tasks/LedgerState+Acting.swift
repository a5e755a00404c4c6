import DuchaModel

extension LedgerState {
  /// Returns the units that act for themselves in a task: those with a part in it, the members in the place of each
  /// group. What only the running text proposes has no part yet.
  func units(actingOn record: TaskRecord) -> [OrgUnit.ID] {
    record.duties.filter { $0.assignment.basis != .runningText }.map(\.unit).distinct
      .flatMap { self.members(actingFor: $0, in: record) ?? [$0] }.distinct
  }

  /// Returns those who act in the place of a collective name; `nil` for a body, and for a name of whose members nobody
  /// knows.
  func members(actingFor unit: OrgUnit.ID, in record: TaskRecord) -> [OrgUnit.ID]? {
    units[unit]?.collective == true ? members(of: unit, for: record) : nil
  }

  /// Returns the collective name through which a unit has its part in a task; `nil` where it has one of its own, or none.
  func group(of unit: OrgUnit.ID, in record: TaskRecord) -> OrgUnit.ID? {
    let parts = record.duties.map(\.unit)
    guard !parts.contains(unit) else { return nil }
    return parts.first { members(actingFor: $0, in: record)?.contains(unit) == true }
  }
}
