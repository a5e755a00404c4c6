public import DuchaDiagnostics

/// A time limit that a task states.
public struct Deadline: Sendable, Hashable, Codable {
  /// The plan's own words: 到2025年, 2024年6月底前.
  public var text: String
  /// The same words as they are read: simplified script, without line breaks and page marks. What lists print.
  public var reading: String
  /// The first day of a stretch, where the words name one.
  public var start: Day?
  /// The due date: the last day on which the demand can still be met; `nil` where no date follows from the words.
  public var end: Day?
  /// The kind of limit.
  public var kind: Kind
  /// How often, for a recurring limit.
  public var recurrence: Recurrence?
  /// Where the words stand.
  public var span: SourceSpan

  /// Creates a deadline.
  public init(
    text: String, reading: String? = nil, start: Day? = nil, end: Day?, kind: Kind,
    recurrence: Recurrence? = nil, span: SourceSpan
  ) {
    self.text = text
    self.reading = reading ?? text
    self.start = start
    self.end = end
    self.kind = kind
    self.recurrence = recurrence
    self.span = span
  }

  /// The kind of limit.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// To be done by the end.
    case by
    /// To be done within start and end.
    case during
    /// To be done again and again; the end, if any, is the overall limit.
    case recurring
    /// 长期坚持: no end.
    case ongoing
    /// The plan's own period, applied by the rules.
    case periodDerived = "period-derived"
  }

  /// How often a recurring demand falls due.
  public enum Recurrence: String, Sendable, Hashable, Codable {
    /// 每年.
    case yearly
    /// 每半年.
    case halfYearly = "half-yearly"
    /// 每季度.
    case quarterly
    /// 每月.
    case monthly
    /// 每周.
    case weekly
    /// 定期.
    case unspecified
  }
}
