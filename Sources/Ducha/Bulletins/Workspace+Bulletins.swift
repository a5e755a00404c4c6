import DuchaLedger
package import DuchaModel
package import DuchaReports

extension Workspace {
  /// Makes the bulletin of a month as it would be issued today; refuses a month that has not begun.
  package func draftBulletin(_ request: BulletinRequest) throws -> Bulletin {
    try bulletin(request, in: Ledger.open(at: path, readOnly: true), on: clock.today, approver: nil).bulletin
  }

  /// Issues the bulletin of a month: from then on it says what it says, whatever is recorded later. Refuses a month that
  /// was issued as of the same day, unless it puts that issue right.
  package func issueBulletin(
    _ request: BulletinRequest, by approver: String, on day: Day? = nil
  ) throws -> IssuedBulletin {
    let on = day ?? clock.today
    guard on <= clock.today else { throw BulletinError.issuedAhead(on, today: clock.today) }
    let ledger = try Ledger.open(at: path)
    let (bulletin, head, issues) = try bulletin(request, in: ledger, on: on, approver: approver)
    if let wrong = bulletin.edition.corrected {
      guard !bulletin.text.says(wrong.text) else { throw BulletinError.nothingToCorrect(wrong.record.id) }
    } else {
      try Self.requireNew(bulletin, among: issues)
      try requireItsTurn(request, after: issues)
    }
    let content = Array(bulletin.json().utf8)
    let issue = BulletinIssue(
      id: IssueNumber(year: on.year, number: bulletin.issue), month: bulletin.month, asOf: bulletin.asOf,
      title: bulletin.title, approver: approver, corrects: bulletin.edition.corrected?.record.id,
      digest: Digest.sha256(content), content: content)
    // Made ahead: a disk that fails once it is issued must not say that nothing was written.
    let issued = try IssuedBulletin(IssueRecord(issue, on: on), frozen: content)
    // What was made from the ledger as it was read is not issued from a ledger that has moved on.
    try ledger.append([entry(.bulletinIssued(issue), effectiveOn: on)], onto: head)
    return issued
  }

  /// Returns the bulletins that were issued, in the order of their numbers.
  package func issuedBulletins() throws -> [IssueRecord] {
    try Ledger.open(at: path, readOnly: true).issues()
  }

  /// Returns a bulletin as it was issued.
  package func issuedBulletin(_ reference: IssueReference) throws -> IssuedBulletin {
    let ledger = try Ledger.open(at: path, readOnly: true)
    let issues = try ledger.issues()
    let record = try reference.find(in: issues)
    let content = try Self.content(of: record, in: ledger)
    return try IssuedBulletin(record, frozen: content, correction: issues.correction(of: record.id))
  }
}

extension Workspace {
  /// Makes a bulletin, and returns the number of the newest entry that was looked at and the issues before it.
  private func bulletin(
    _ request: BulletinRequest, in ledger: Ledger, on day: Day, approver: String?
  ) throws -> (bulletin: Bulletin, head: Int, issues: [IssueRecord]) {
    let month = request.month
    guard month.firstDay <= clock.today else { throw BulletinError.future(month, today: clock.today) }
    let issues = try ledger.issues()
    let wrong = try request.corrects.map { try $0.find(in: issues) }
    if let wrong, wrong.month != month { throw Refusal.issueOfOtherMonth(wrong.id, wrong.month) }
    // While the month lasts, its bulletin tells of today.
    let asOf = request.asOf ?? wrong?.asOf ?? min(month.lastDay, clock.today)
    guard asOf <= clock.today else { throw BulletinError.future(month, today: clock.today) }
    let entries = try ledger.entries(texts: false)
    let state = LedgerState(folding: entries, asOf: asOf)
    guard !state.tasks.isEmpty else { throw BulletinError.noTask(asOf) }
    if !request.assumesWeekends { try state.requireWorkingDays() }
    let edition = Bulletin.Edition(
      number: request.number ?? issues.next(in: day.year).number, issuedOn: day, approver: approver,
      last: try issues.last(before: asOf).map { try Self.past($0, in: ledger) },
      corrected: try wrong.map { try Self.past($0, in: ledger) }, wording: request.wording)
    let past = LightTrend(before: asOf, entries)
    let today = asOf == clock.today ? state : LedgerState(folding: entries, asOf: clock.today)
    let night = try Night(ledger, state: today)
    let decisions = PendingDecision.waiting(in: night.ledger, drafts: night.drafts)
    let bulletin = Bulletin(state, month: month, edition: edition, after: past, asking: decisions)
    return (bulletin, state.lastEntry, issues)
  }

  private static func requireNew(_ bulletin: Bulletin, among issues: [IssueRecord]) throws {
    let same = issues.last { $0.month == bulletin.month && $0.asOf == bulletin.asOf }
    if let same { throw BulletinError.alreadyIssued(same) }
  }

  /// Numbers and contents are final: what a slip of the month would issue is asked about first.
  private func requireItsTurn(_ request: BulletinRequest, after issues: [IssueRecord]) throws {
    let month = request.month
    if request.asOf == nil, month.lastDay > clock.today {
      throw BulletinError.monthRunning(month, today: clock.today)
    }
    let months = issues.map(\.month).sorted()
    guard let last = months.last, !request.skipsMonths else { return }
    // An office that issues every quarter leaves out two months each time.
    let usual = months.last { $0 < last }.map(last.months) ?? 1
    if month.months(since: last) > max(usual, 1) {
      throw BulletinError.skips(from: last.adding(1), to: month.previous)
    }
  }

  private static func past(_ record: IssueRecord, in ledger: Ledger) throws -> PastIssue {
    PastIssue(record, try BulletinText(frozen: try content(of: record, in: ledger)))
  }

  /// Returns what an issue froze, as its digest vouches for it.
  static func content(of record: IssueRecord, in ledger: Ledger) throws -> [UInt8] {
    guard let content = try ledger.issue(record.id)?.content, Digest.sha256(content) == record.digest else {
      throw BulletinError.damaged(record.id)
    }
    return content
  }
}
