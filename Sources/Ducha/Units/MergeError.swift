import DuchaModel
import DuchaUnits

/// Why a unit is not merged into another. Nothing was recorded.
struct MergeError: Error, CustomStringConvertible {
  /// The unit that would go.
  let unit: OrgUnit
  /// The unit that would stay.
  let into: OrgUnit
  /// How many tasks and reports of the first would pass over.
  let moving: (tasks: Int, reports: Int)

  var description: String {
    """
    \(unit.name)（\(unit.id)）和 \(into.name)（\(into.id)）都已确认，名称不相近，又各有任务，疑似误并，没有登记；合并不可撤销，\
    将把\(unit.name)的任务\(moving.tasks)项、进展\(moving.reports)条转入\(into.name)。确为同一单位的加 --confirm；机构改革中的合并用 \
    ducha units reform merge
    """
  }
}

extension LedgerState {
  /// Refuses to make two offices one that a person vouches for, that are not called alike and that both have work.
  func requireAlike(_ unit: OrgUnit, _ into: OrgUnit) throws(MergeError) {
    guard !unit.provisional, !into.provisional, has(into), has(unit) else { return }
    let alike = SameUnitProposal.proposals(among: [unit, into], apart: [], on: asOf)
    guard alike.isEmpty else { return }
    let reports = tasks.values.reduce(0) { sum, record in
      sum + record.reports.count { $0.report.unit == unit.id }
    }
    throw MergeError(unit: unit, into: into, moving: (count(of: unit), reports))
  }

  private func has(_ unit: OrgUnit) -> Bool { count(of: unit) > 0 }

  /// How many tasks a unit has a part in by its own name.
  private func count(of unit: OrgUnit) -> Int {
    tasks.values.count { record in record.duties.contains { $0.unit == unit.id } }
  }
}
