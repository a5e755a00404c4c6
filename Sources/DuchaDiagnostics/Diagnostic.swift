/// Something that a reader of the plan should look at: what was found, where, and what to do.
///
/// A diagnostic is a value. Messages are Chinese, one line without a full stop; the remedy stands in ``help``.
public struct Diagnostic: Sendable, Hashable {
  /// The identity, which never changes; ``DiagnosticCode/explanation`` tells the rest.
  public var code: DiagnosticCode
  /// How much it matters here.
  public var severity: Severity
  /// What was found and, where it matters, what was expected.
  public var message: String
  /// What to do about it.
  public var help: String?
  /// The task it belongs to, as ``PolicyTask`` paths are written.
  public var path: String?
  /// Where it stands.
  public var span: SourceSpan
  /// Further places, each with a word on why it is shown.
  public var labels: [Label]
  /// What to write instead, where that is certain.
  public var fix: Fix?

  /// Creates a diagnostic.
  public init(
    _ code: DiagnosticCode, _ severity: Severity, _ message: String, at span: SourceSpan,
    path: String? = nil, help: String? = nil, labels: [Label] = [], fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.help = help
    self.path = path
    self.span = span
    self.labels = labels
    self.fix = fix
  }

  /// A second place that a diagnostic speaks of.
  public struct Label: Sendable, Hashable {
    /// Where.
    public var span: SourceSpan
    /// Why it is shown.
    public var text: String

    /// Creates a label.
    public init(_ span: SourceSpan, _ text: String) {
      self.span = span
      self.text = text
    }
  }
}

/// How much a diagnostic matters.
public enum Severity: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
  /// Worth knowing; nothing to do.
  case note
  /// Two careful clerks could differ: a person should look.
  case warning
  /// The plan cannot be relied on here.
  case error

  /// The word that people read.
  public var word: String {
    switch self {
    case .note: "提示"
    case .warning: "警告"
    case .error: "错误"
    }
  }

  /// Orders by weight: note, warning, error.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
