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
    case .progressReported(let report): return report.rows(entry: id)
    case .taskStepped(let step): return step.rows(entry: id)
    case .evidenceFiled(let evidence): return [evidence.row(entry: id)]
    case .evidenceWithdrawn(let withdrawal): return [withdrawal.row(entry: id)]
    case .bulletinIssued(let issue): return [issue.row(entry: id)]
    case .nightChecked(let check):
      return [StoredRow(.nightlyCheck, [id, .flag(check.clockConfirmed)])]
    case .noticeIssued(let notice): return notice.rows(entry: id)
    case .noticeDelivered(let delivery): return [delivery.row(entry: id)]
    case .rulesAdopted(let rules): return rules.rows(entry: id)
    case .calendarAdopted(let year): return year.rows(entry: id)
    }
  }
}

extension ProgressReport {
  fileprivate func rows(entry: DatabaseValue) -> [StoredRow] {
    let own = StoredRow(
      .progressReport,
      [
        entry, .integer(task.plan.number), .integer(task.number), .integer(unit?.number),
        .text(month.description), .word(status), .real(percent), .day(doneThrough), .text(text),
        .text(difficulties), .text(nextSteps), .text(reportedBy), .text(approvedBy),
      ])
    return [own]
      + StoredRow.numbered(values, .reportedValue, entry) {
        [.text($0.target), .real($0.value), .text($0.unit)]
      }
  }
}

extension BulletinIssue {
  fileprivate func row(entry: DatabaseValue) -> StoredRow {
    StoredRow(
      .bulletinIssue,
      [
        entry, .integer(id.year), .integer(id.number), .text(month.description), .day(asOf), .text(title),
        .text(approver), .integer(corrects?.year), .integer(corrects?.number), .text(digest), .bytes(content),
      ])
  }
}

extension CalendarYear {
  fileprivate func rows(entry: DatabaseValue) -> [StoredRow] {
    let own = StoredRow(.calendarYear, [entry, .integer(year), .text(source)])
    return [own]
      + StoredRow.numbered(breaks, .calendarBreak, entry) {
        [.text($0.name), .day($0.days.start), .day($0.days.end)]
      } + StoredRow.numbered(workingWeekends, .calendarWorkday, entry) { [.day($0)] }
  }
}
