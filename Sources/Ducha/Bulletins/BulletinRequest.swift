package import DuchaModel
package import DuchaReports

/// Which bulletin is to be made.
package struct BulletinRequest: Sendable, Hashable {
  /// The month it speaks of.
  package var month: Month
  /// The day as of which it tells; `nil` takes that of the issue it puts right, or the month's last day.
  package var asOf: Day?
  /// The issue that it puts right.
  package var corrects: IssueReference?
  /// The number of the first issue of a year, where issues before it were not made from this ledger; `nil` takes the next.
  package var number: Int?
  /// Whether months that have no issue may stay without one.
  package var skipsMonths: Bool
  /// Whether weekends stand in for years without a notice on holidays.
  package var assumesWeekends: Bool
  /// How it is worded.
  package var wording: BulletinWording

  /// Creates a request.
  package init(
    month: Month, asOf: Day? = nil, corrects: IssueReference? = nil, number: Int? = nil,
    skippingMonths: Bool = false, assumingWeekends: Bool = false, wording: BulletinWording = .ours
  ) {
    self.month = month
    self.asOf = asOf
    self.corrects = corrects
    self.number = number
    skipsMonths = skippingMonths
    assumesWeekends = assumingWeekends
    self.wording = wording
  }
}

/// An issue as people name it: the number, and the year where it is not the newest with that number.
package struct IssueReference: Sendable, Hashable {
  /// The number within the year.
  package var number: Int
  /// The year of issue.
  package var year: Int?

  /// Names an issue.
  package init(_ number: Int, of year: Int? = nil) {
    self.number = number
    self.year = year
  }

  /// Returns the issue that is meant.
  func find(in issues: [IssueRecord]) throws -> IssueRecord {
    let found = issues.last { $0.id.number == number && $0.id.year == year ?? $0.id.year }
    guard let found else { throw BulletinError.unknownIssue(self, newest: issues.last?.id) }
    return found
  }
}
