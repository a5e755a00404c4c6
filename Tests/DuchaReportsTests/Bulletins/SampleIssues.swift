import DuchaModel
import DuchaTestSupport

@testable import DuchaReports

/// The sample county's bulletins of June and July 2024, and one that puts July right.
enum SampleIssues {
  static let june = issue(1, of: Month(year: 2024, month: 6), on: Sample.day(7, 2))
  static let july = issue(2, of: Month(year: 2024, month: 7), on: Sample.day(8, 2), since: past(june))
  /// 1-03 turns out to have been done.
  static let correction = issue(
    3, of: Month(year: 2024, month: 7), on: Sample.day(8, 5), since: past(june), correcting: past(july)
  ) { state in
    let task = TaskID(plan: PlanID(1), number: 3)
    state.tasks[task]?.reports.append(
      ProgressReport(
        task: task, unit: OrgUnit.ID(1), month: Month(year: 2024, month: 7), status: .completed,
        doneThrough: Sample.day(6, 28)
      ).filed)
  }

  /// Makes the issue of a month.
  static func issue(
    _ number: Int, of month: Month, on day: Day, since last: PastIssue? = nil,
    correcting wrong: PastIssue? = nil, _ change: (inout LedgerState) -> Void = { _ in }
  ) -> Bulletin {
    var state = SampleLedger.state(asOf: month.lastDay)
    change(&state)
    return Bulletin(
      state, month: month,
      edition: .init(number: number, issuedOn: day, approver: "李四", last: last, corrected: wrong),
      asking: decisions(state))
  }

  /// What waits for the leader where the office was asked about all that the ladder drafts.
  static func decisions(_ state: LedgerState) -> [PendingDecision] {
    let ledger = SupervisedLedger(state)
    let drafts = state.alerts(ledger.tasks).filter {
      $0.key.addressee == .office && $0.key.cause == .approval
    }
    return PendingDecision.waiting(in: ledger, drafts: drafts)
  }

  /// An issue as later ones look back on it.
  static func past(_ bulletin: Bulletin) -> PastIssue { PastIssue(record(bulletin), bulletin.text) }

  /// An issue as the ledger lists it.
  static func record(_ bulletin: Bulletin) -> IssueRecord {
    let issue = BulletinIssue(
      id: IssueNumber(year: bulletin.issuedOn.year, number: bulletin.issue), month: bulletin.month,
      asOf: bulletin.asOf, title: bulletin.text.title, approver: bulletin.edition.approver ?? "",
      corrects: bulletin.edition.corrected?.record.id, digest: Sample.digest(1), content: [])
    return IssueRecord(issue, on: bulletin.issuedOn)
  }
}
