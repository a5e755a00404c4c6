public import DuchaDiagnostics

/// How a time limit follows from the plan's words: the form they have, and what gave the year.
public struct DateRule: Sendable, Hashable {
  /// The form of the words.
  public var form: Form
  /// What gave the year; `nil` where none was needed or none was found.
  public var year: YearSource?

  /// Creates a rule.
  public init(_ form: Form, year: YearSource? = nil) {
    self.form = form
    self.year = year
  }

  /// Whether the limit is counted from the day of issue.
  public var countsFromIssue: Bool {
    switch form {
    case .fromIssue, .nearIssue: true
    default: false
    }
  }

  /// The form of the words of a time limit.
  public enum Form: Sendable, Hashable {
    /// A point of the calendar: 到2025年, 6月底前.
    case point(Point)
    /// A stretch of the calendar: 2024年6月至12月.
    case stretch
    /// A five-year plan, by its number (14 is 十四五), or its last day alone (十四五末).
    case fiveYearPlan(Int, endOnly: Bool)
    /// Some days, months or years counted from the day of issue: 印发之日起30日内, 三年内.
    case fromIssue(Int, CountedUnit)
    /// Some years counted from a year that the words name: 2023年起5年内.
    case fromYear(Int)
    /// As many years as the plan's period has: 未来三年.
    case planPeriod(Int)
    /// 本月底前, 下月5日前: months or quarters after that of the day of issue.
    case nearIssue(Point, after: Int)
    /// A demand that comes back: 每年, 按月.
    case recurring
    /// 长期坚持.
    case ongoing
    /// The day before a holiday, 国庆节前, by the notice on holidays of its year or by its fixed day.
    case holidayEve(String, isArranged: Bool)
    /// An event without a fixed day: 汛期前.
    case event
  }

  /// A point of the calendar as its words name it.
  public struct Point: Sendable, Hashable {
    /// What is named last: the month of 2024年6月底前.
    public var unit: Unit
    /// 底, 中 or 初.
    public var edge: Edge?
    /// Whether 前 stands behind it.
    public var hasBefore: Bool
    /// Whether 到 stands before it.
    public var isHorizon: Bool

    /// Creates a point.
    public init(_ unit: Unit, edge: Edge? = nil, hasBefore: Bool = false, isHorizon: Bool = false) {
      self.unit = unit
      self.edge = edge
      self.hasBefore = hasBefore
      self.isHorizon = isHorizon
    }

    /// What a point names last.
    public enum Unit: Sendable, Hashable { case year, half, quarter, month, tenDays, day }
    /// Which part of it.
    public enum Edge: Sendable, Hashable { case end, middle, beginning }
  }

  /// What is counted from the day of issue.
  public enum CountedUnit: Sendable, Hashable { case years, months, days, workingDays }

  /// What gave a limit its year.
  public enum YearSource: Sendable, Hashable {
    /// The words themselves.
    case named
    /// Other words of the same item.
    case item(String)
    /// The plan's title.
    case title
    /// The day of issue.
    case issue
    /// The plan's period, which is one year.
    case period
    /// The words before the items.
    case preamble
    /// The heading that the item stands under.
    case heading
  }
}

/// A time limit with all that shows how it came about.
public struct DeadlineDerivation: Sendable {
  /// The limit.
  public var deadline: Deadline
  /// How it follows from the words.
  public var rule: DateRule
  /// What a person should look at.
  public var findings: [Diagnostic]

  /// Creates a derivation.
  public init(_ deadline: Deadline, by rule: DateRule, findings: [Diagnostic] = []) {
    self.deadline = deadline
    self.rule = rule
    self.findings = findings
  }
}
