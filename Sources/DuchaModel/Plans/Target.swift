public import DuchaDiagnostics

/// A quantified or checkable result that a task demands.
public struct Target: Sendable, Hashable, Codable {
  /// The plan's own words.
  public var text: String
  /// The same words as they are read: simplified script, without line breaks and page marks. What lists print.
  public var reading: String
  /// What is counted, in simplified script.
  public var subject: String?
  /// How the value is to be compared.
  public var comparator: Comparator
  /// The value as printed; `nil` where the reference is no number (全市平均水平).
  public var value: Double?
  /// The upper end of a range.
  public var valueMax: Double?
  /// The unit as printed: 家, %, 亿元.
  public var unit: String?
  /// The value to compare with, as printed, where the plan gives one.
  public var baseline: String?
  /// The due date that belongs to this value, where the sentence gives one.
  public var by: Day?
  /// What sort of figure it is.
  public var kind: Kind
  /// Where the words stand.
  public var span: SourceSpan

  /// Creates a target.
  public init(
    text: String, reading: String? = nil, subject: String? = nil, comparator: Comparator, value: Double?,
    valueMax: Double? = nil, unit: String? = nil, baseline: String? = nil, by: Day? = nil,
    kind: Kind = .quantity,
    span: SourceSpan
  ) {
    self.text = text
    self.reading = reading ?? text
    self.subject = subject
    self.comparator = comparator
    self.value = value
    self.valueMax = valueMax
    self.unit = unit
    self.baseline = baseline
    self.by = by
    self.kind = kind
    self.span = span
  }

  /// How a value is to be compared with what was reached.
  public enum Comparator: String, Sendable, Hashable, Codable {
    /// 以上, 不少于, 不低于, 确保.
    case atLeast = ">="
    /// 超过, 突破.
    case moreThan = ">"
    /// 达到 and a bare figure.
    case equal = "="
    /// 以内, 不超过.
    case atMost = "<="
    /// 左右.
    case about = "~"
  }

  /// What sort of figure a target is; it decides whether pace may be linear.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// A count or an amount.
    case quantity
    /// A share or a rate, in per cent.
    case rate
    /// A growth rate, or a change in percentage points.
    case growth
    /// A multiple: 翻一番, 倍增.
    case multiple
    /// 全覆盖, 清零, 破零: reached or not.
    case milestone
  }
}

/// A goal of the whole plan: a target with the heading it stands under.
public struct Goal: Sendable, Hashable, Codable {
  /// The heading's path.
  public var path: String
  /// The target.
  public var target: Target

  /// Creates a goal.
  public init(path: String, target: Target) {
    self.path = path
    self.target = target
  }
}
