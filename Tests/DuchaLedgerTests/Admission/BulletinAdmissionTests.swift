import DuchaModel
import DuchaTestSupport
import Testing

@testable import DuchaLedger

/// Which bulletins may be issued.
@Suite struct BulletinAdmissionTests {
  private static let july = Sample.day(7, 31)

  private static func number(_ number: Int, of year: Int = 2024) -> IssueNumber {
    IssueNumber(year: year, number: number)
  }

  /// A ledger with the first bulletin of 2024, of July, issued on 2 August.
  private func ledger() throws -> Ledger {
    let ledger = try Ledger.inMemory()
    try issue(Sample.issue(Self.number(1), asOf: Self.july), by: ledger)
    return ledger
  }

  private func issue(_ issue: BulletinIssue, on day: Day = Sample.day(8, 2), by ledger: Ledger) throws {
    try ledger.append([Sample.entry(.bulletinIssued(issue), on: day)])
  }

  private func refusal(_ issue: BulletinIssue, on day: Day = Sample.day(8, 2), by ledger: Ledger) throws
    -> Refusal?
  {
    let error = try #require(throws: LedgerError.self) { try self.issue(issue, on: day, by: ledger) }
    guard case .refused(_, let refusal) = error else { throw error }
    return refusal
  }

  @Test(arguments: [0, 1, 3]) func numbersLeaveNoneOutAndAreNeverUsedAgain(number: Int) throws {
    let issue = Sample.issue(Self.number(number), asOf: Self.july)
    #expect(
      try refusal(issue, by: try ledger()) == .issueOutOfTurn(Self.number(number), next: Self.number(2)))
  }

  @Test func everyYearBeginsAnew() throws {
    let ledger = try ledger()
    let january = try #require(Day(2025, 1, 3))
    let december = Sample.day(12, 31)
    #expect(
      try refusal(Sample.issue(Self.number(2), asOf: december), on: january, by: ledger)
        == .issueOutOfTurn(Self.number(2), next: Self.number(1, of: 2025)))
    try issue(Sample.issue(Self.number(1, of: 2025), asOf: december), on: january, by: ledger)
    #expect(try ledger.issues().map(\.id) == [Self.number(1), Self.number(1, of: 2025)])
  }

  @Test func theFirstOfAYearMayGoOnFromIssuesOutsideTheLedger() throws {
    let ledger = try Ledger.inMemory()
    let none = Sample.issue(Self.number(0), asOf: Self.july)
    #expect(try refusal(none, by: ledger) == .issueOutOfTurn(Self.number(0), next: Self.number(1)))
    try issue(Sample.issue(Self.number(6), asOf: Self.july), by: ledger)
    let other = Sample.issue(Self.number(9), asOf: Self.july)
    #expect(try refusal(other, by: ledger) == .issueOutOfTurn(Self.number(9), next: Self.number(7)))
  }

  @Test func daysFollowOneAnother() throws {
    let ledger = try ledger()
    let next = Sample.issue(Self.number(2), asOf: Self.july)
    #expect(
      try refusal(next, on: Sample.day(8, 1), by: ledger) == .issueBackdated(Self.number(1), Sample.day(8, 2))
    )
    let early = Sample.issue(Self.number(2), asOf: Sample.day(8, 3))
    #expect(try refusal(early, by: ledger) == .issueBeforeItsDay(Sample.day(8, 3)))
    var other = next
    other.month = Sample.day(6).month
    #expect(try refusal(other, by: ledger) == .issueBeforeItsDay(Self.july))
  }

  @Test func somebodyAnswersForIt() throws {
    let ledger = try ledger()
    var issue = Sample.issue(Self.number(2), asOf: Self.july)
    issue.approver = " "
    #expect(try refusal(issue, by: ledger) == .issueIncomplete("签发人"))
    issue.title = ""
    #expect(try refusal(issue, by: ledger) == .issueIncomplete("标题"))
  }

  @Test func theDigestIsTheContents() throws {
    let ledger = try ledger()
    var issue = Sample.issue(Self.number(2), asOf: Self.july)
    issue.content.append(0x20)
    #expect(try refusal(issue, by: ledger) == .contentChanged(Self.number(2)))
    issue.digest = "甲"
    #expect(try refusal(issue, by: ledger) == .digestMalformed)
  }

  @Test func aCorrectionNamesTheNewestIssueOfItsMonth() throws {
    let ledger = try ledger()
    func correction(_ number: Int, of wrong: Int, asOf day: Day = Self.july) -> BulletinIssue {
      Sample.issue(Self.number(number), asOf: day, corrects: Self.number(wrong))
    }
    #expect(try refusal(correction(2, of: 9), by: ledger) == .issueUnknown(Self.number(9)))
    #expect(
      try refusal(correction(2, of: 1, asOf: Sample.day(6, 30)), by: ledger)
        == .issueOfOtherMonth(Self.number(1), Self.july.month))
    try issue(correction(2, of: 1), by: ledger)
    #expect(
      try refusal(correction(3, of: 1), by: ledger) == .issueCorrected(Self.number(1), by: Self.number(2)))
    try issue(correction(3, of: 2), by: ledger)
  }

  @Test func theContentComesBackAsItWas() throws {
    let ledger = try ledger()
    let issue = Sample.issue(Self.number(1), asOf: Self.july)
    #expect(try ledger.issue(Self.number(1)) == issue)
    #expect(try ledger.issue(Self.number(2)) == nil)
    #expect(try ledger.issues() == [IssueRecord(issue, on: Sample.day(8, 2))])
    #expect(try ledger.state(asOf: Sample.day(8, 2)).issues == [IssueRecord(issue, on: Sample.day(8, 2))])
    #expect(try ledger.state(asOf: Sample.day(8, 1)).issues.isEmpty)
  }

  @Test func onlyABulletinOfAnEarlierDayIsComparedWith() {
    let issues = [
      (Sample.issue(Self.number(1), asOf: Sample.day(6, 30)), Sample.day(7, 1)),
      (Sample.issue(Self.number(2), asOf: Self.july), Sample.day(8, 1)),
      (Sample.issue(Self.number(3), asOf: Self.july, corrects: Self.number(2)), Sample.day(8, 2)),
    ].map { IssueRecord($0, on: $1) }
    #expect(issues.last(before: Sample.day(6, 30)) == nil)
    #expect(issues.last(before: Self.july)?.id == Self.number(1))
    #expect(issues.last(before: Sample.day(8, 31))?.id == Self.number(3))
  }
}
