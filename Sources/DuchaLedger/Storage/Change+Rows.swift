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
    case .unitsMerged(let unit, let target):
      return [StoredRow(.unitMerge, [id, .integer(unit.number), .integer(target.number)])]
    case .progressReported(let report): return [report.row(entry: id)]
    case .rulesAdopted(let rules): return [rules.row(entry: id)]
    }
  }
}

extension OrgUnit {
  fileprivate func rows(entry: DatabaseValue) -> [StoredRow] {
    let own = StoredRow(
      .unitAddition, [entry, .integer(id.number), .text(name), .flag(collective), .flag(provisional)])
    return [own]
      + aliases.enumerated().map { index, alias in
        StoredRow(.unitAlias, [entry, .integer(index + 1), .integer(id.number), .text(alias)])
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
