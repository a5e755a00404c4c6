/// A bulletin as it was issued. What it says is kept as it was said and never made again.
public struct BulletinIssue: Sendable, Hashable {
  /// The number within the year.
  public var id: IssueNumber
  /// The month it speaks of.
  public var month: Month
  /// The day as of which it tells.
  public var asOf: Day
  /// The title.
  public var title: String
  /// Who approved it: it names units that are late, so a person answers for it.
  public var approver: String
  /// The earlier issue that it puts right.
  public var corrects: IssueNumber?
  /// SHA-256 of the content, 64 hexadecimal digits.
  public var digest: String
  /// The frozen content, from which every format is printed.
  public var content: [UInt8]

  /// Creates an issue.
  public init(
    id: IssueNumber, month: Month, asOf: Day, title: String, approver: String, corrects: IssueNumber? = nil,
    digest: String, content: [UInt8]
  ) {
    self.id = id
    self.month = month
    self.asOf = asOf
    self.title = title
    self.approver = approver
    self.corrects = corrects
    self.digest = digest
    self.content = content
  }
}

/// The number of an issue within the year of its issue; every year begins with 1.
public struct IssueNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year in which it was issued.
  public let year: Int
  /// The number, from 1.
  public let number: Int

  /// Creates a number.
  public init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// `2024年第7期`.
  public var description: String { "\(year)年第\(number)期" }

  /// Orders by year, then by number.
  public static func < (a: IssueNumber, b: IssueNumber) -> Bool {
    (a.year, a.number) < (b.year, b.number)
  }
}

/// An issued bulletin as the ledger's state knows it, without what it says.
public struct IssueRecord: Sendable, Hashable {
  /// The number.
  public var id: IssueNumber
  /// The month it speaks of.
  public var month: Month
  /// The day as of which it tells.
  public var asOf: Day
  /// The day of issue.
  public var on: Day
  /// The title.
  public var title: String
  /// Who approved it.
  public var approver: String
  /// The earlier issue that it puts right.
  public var corrects: IssueNumber?
  /// SHA-256 of the content.
  public var digest: String

  /// Creates the record of an issue.
  public init(_ issue: BulletinIssue, on day: Day) {
    id = issue.id
    month = issue.month
    asOf = issue.asOf
    on = day
    title = issue.title
    approver = issue.approver
    corrects = issue.corrects
    digest = issue.digest
  }
}

extension [IssueRecord] {
  /// Returns the number that the next issue of a year gets.
  public func next(in year: Int) -> IssueNumber {
    IssueNumber(year: year, number: (map(\.id).filter { $0.year == year }.max()?.number ?? 0) + 1)
  }

  /// Returns the issue that puts another right.
  public func correction(of issue: IssueNumber) -> IssueRecord? { first { $0.corrects == issue } }

  /// Returns the issue that a bulletin as of a day is compared with: the last one that told of an earlier day, a
  /// correction before what it puts right.
  public func last(before day: Day) -> IssueRecord? {
    filter { $0.asOf < day }.max { ($0.asOf, $0.id) < ($1.asOf, $1.id) }
  }
}
