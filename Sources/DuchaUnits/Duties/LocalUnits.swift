internal import DuchaModel

/// The units of one place that can answer for a task, with the departments that each is.
///
/// A collective (各乡镇) answers for nothing alone, a unit that has ended for nothing new, the government itself for nothing
/// that it gives to others.
struct LocalUnits {
  /// The units with the departments they are, by number.
  let departments: [OrgUnit.ID: [String]]
  private let units: [String: OrgUnit.ID]

  /// Takes the candidates in order: of several that are the same department the first one stands for it.
  init(_ candidates: [(unit: OrgUnit, departments: [String])], asOf day: Day) {
    let able = candidates.filter { unit, departments in
      !unit.collective && departments != Self.government && !unit.facts.hasEnded(before: day)
    }
    departments = Dictionary(uniqueKeysWithValues: able.map { ($0.unit.id, $0.departments) })
    units = able.reduce(into: [:]) { units, candidate in
      for department in candidate.departments where units[department] == nil {
        units[department] = candidate.unit.id
      }
    }
  }

  /// Who shares out the work is no candidate for it.
  private static let government = ["政府"]

  /// Whether a unit here is the department itself.
  func has(_ department: String) -> Bool { units[department] != nil }

  /// Returns the unit that is a department here, or that has its duties where the place has no such department:
  /// 县市场监管局 for 知识产权.
  func unit(of department: String) -> OrgUnit.ID? {
    units[department]
      ?? DutyWords.usualHosts[department].flatMap { hosts in
        hosts.lazy.compactMap { units[$0] }.first
      }
  }

  /// Returns the unit that does here what a unit does elsewhere; the unit itself where it is of this place.
  func counterpart(of unit: OrgUnit.ID, _ departments: [String]) -> OrgUnit.ID? {
    if self.departments[unit] != nil { return unit }
    return departments.lazy.compactMap { self.unit(of: $0) }.first
  }
}
