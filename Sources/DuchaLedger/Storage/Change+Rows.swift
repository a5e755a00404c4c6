internal import DuchaModel
internal import GRDB

extension Change {
  /// The detail rows of a change in the order of ``HistoryTable``, for the entry of this number.
  func rows(entry: Int) -> [StoredRow] {
    let id = DatabaseValue.integer(entry)
    switch self {
    case .planRegistered(let edition): return edition.rows(entry: entry)
    case .unitAdded(let unit): return unit.rows(entry: id)
    case .unitAliased(let unit, let alias):
      return [StoredRow(.unitAlias, [id, .integer(1), .integer(unit.number), .text(alias)])]
    case .unitConfirmed(let unit): return [StoredRow(.unitConfirmation, [id, .integer(unit.number)])]
    case .unitDescribed(let unit, let facts): return facts.rows(of: unit, entry: id)
    case .unitsMerged(let unit, let target):
      return [StoredRow(.unitMerge, [id, .integer(unit.number), .integer(target.number)])]
    case .unitsToldApart(let unit, let other):
      return [StoredRow(.unitDistinction, [id, .integer(unit.number), .integer(other.number)])]
    case .unitsReformed(let reform): return reform.rows(entry: id)
    case .membersNamed(let list): return list.rows(entry: id)
    case .dutiesAssigned(let decision): return decision.rows(entry: id)
    case .progressReported(let report): return [report.row(entry: id)]
    case .rulesAdopted(let rules): return [rules.row(entry: id)]
    }
  }
}

extension ProgressReport {
  fileprivate func row(entry: DatabaseValue) -> StoredRow {
    StoredRow(
      .progressReport,
      [
        entry, .integer(task.plan.number), .integer(task.number), .integer(unit?.number),
        .text(month.description), .word(status), .real(percent), .day(doneThrough), .text(text),
        .text(difficulties), .text(nextSteps),
      ])
  }
}

extension SupervisionRules {
  fileprivate func row(entry: DatabaseValue) -> StoredRow {
    StoredRow(
      .rulesAdoption,
      [
        entry, .text(office.masthead), .text(office.issuer), .text(office.recipients),
        .flag(lead.firstListedLeads), .flag(lead.firstJointLeads), .flag(deadline.periodEndsTask),
        .integer(warning.dueSoonDays), .integer(warning.reportDay), .real(light.yellowBehind),
        .real(light.redBehind), .real(light.aheadBy),
      ])
  }
}
