internal import DuchaModel

// Whether a bulletin may be issued.

extension Admission {
  mutating func admit(_ issue: BulletinIssue, on day: Day) throws(Refusal) {
    guard !issue.title.allSatisfy(\.isWhitespace) else { throw .issueIncomplete("标题") }
    guard !issue.approver.allSatisfy(\.isWhitespace) else { throw .issueIncomplete("签发人") }
    let next = issues.next(in: day.year)
    // An office that takes up ducha in the middle of a year goes on counting where it was.
    let isNext = next.number == 1 ? issue.id.number >= 1 : issue.id == next
    guard issue.id.year == day.year, isNext else { throw .issueOutOfTurn(issue.id, next: next) }
    if let last = issues.last, day < last.on { throw .issueBackdated(last.id, last.on) }
    guard issue.asOf.month == issue.month, issue.asOf <= day else { throw .issueBeforeItsDay(issue.asOf) }
    if let wrong = issue.corrects { try check(correctionOf: wrong, by: issue) }
    guard Digest.isWellFormed(issue.digest) else { throw .digestMalformed }
    guard Digest.sha256(issue.content) == issue.digest else { throw .contentChanged(issue.id) }
    issues.append(IssueRecord(issue, on: day))
  }

  /// One chain of corrections an issue: the newest is the one that counts.
  private func check(correctionOf wrong: IssueNumber, by issue: BulletinIssue) throws(Refusal) {
    guard let known = issues.first(where: { $0.id == wrong }) else { throw .issueUnknown(wrong) }
    guard known.month == issue.month else { throw .issueOfOtherMonth(wrong, known.month) }
    if let later = issues.correction(of: wrong) { throw .issueCorrected(wrong, by: later.id) }
  }
}
