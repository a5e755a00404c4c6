import DuchaDiagnostics

/// Everything that reading time limits and targets can flag.
enum FigureChecks {
  /// The codes in the order of their numbers.
  static let all: [DiagnosticCode] = [
    UnknownYear.code,
    AmbiguousBefore.code,
    UnknownIssueDate.code,
    UndatedEvent.code,
    LimitBeforeIssue.code,
    UnspecifiedInterval.code,
    UncheckableReference.code,
    TotalOrEach.code,
    UnstatedBase.code,
    ApproximateTarget.code,
    UnmatchedValues.code,
  ]
}
