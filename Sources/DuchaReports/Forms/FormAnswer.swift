package import DuchaModel

/// What a unit said last of a task, with which its form comes filled in: only what is new has to be typed.
package struct FormAnswer: Sendable, Hashable {
  /// The unit's newest report, or the office's; `nil` where there is none.
  package let report: ProgressReport?
  /// What its form comes filled in with: the newest report, as under way where it was taken back that the task is done.
  package let prefilled: ProgressReport?
  /// The step that took it back, or took the task up again, since the unit reported.
  let undone: TakenStep?
  /// The newest figures by the number of the result, from 1.
  package let values: [Int: ReportedValue]
  /// The day through which the unit has reported every stage and turn done.
  package let doneThrough: Day?

  /// Looks up what is known through a month.
  package init(_ record: TaskRecord, of unit: OrgUnit.ID, month: Month, in state: LedgerState) {
    let own = state.inherited(record).reports.filter { filed in
      filed.report.month <= month && (filed.report.unit.map { $0 == unit } ?? true)
    }
    // What the office says of all members leaves what each says of the same month.
    let ofMembers = record.duties.contains { state.units[$0.unit]?.collective == true }
    let rank = { (filed: FiledReport) in ofMembers && filed.report.unit != nil ? 1 : 0 }
    let filed = own.sorted {
      ($0.report.month, rank($0), $0.number) < ($1.report.month, rank($1), $1.number)
    }
    let reports = filed.map(\.report)
    let life = record.life
    undone = record.undoing(of: unit, in: life).flatMap { $0.number > filed.last?.number ?? 0 ? $0 : nil }
    report = reports.last
    prefilled = filed.last.map {
      record.takenBack(in: life).contains($0.number) ? $0.report.undone : $0.report
    }
    doneThrough = reports.compactMap(\.doneThrough).max()
    var values: [Int: ReportedValue] = [:]
    for report in reports { values.merge(record.task.numbered(report.values)) { $1 } }
    self.values = values
  }

  /// The figure of a result as it is typed: with its unit where that is not the result's own.
  package func value(of number: Int, in targets: [Target]) -> String? {
    guard let value = values[number] else { return nil }
    let unit = value.unit == targets[number - 1].unit ? nil : value.unit
    return figureWords(value.value) + (unit ?? "")
  }
}

extension PolicyTask {
  /// Returns figures by the number of their result; several results in the same words take theirs in turn.
  fileprivate func numbered(_ values: [ReportedValue]) -> [Int: ReportedValue] {
    var numbered: [Int: ReportedValue] = [:]
    for value in values {
      let index = targets.indices.first { targets[$0].reading == value.target && numbered[$0 + 1] == nil }
      if let index { numbered[index + 1] = value }
    }
    return numbered
  }
}
