import DuchaDiagnostics

/// Everything that reading time limits and targets can flag.
enum FigureChecks {
  /// The codes in the order of their numbers.
  static let all: [DiagnosticCode] = limits + results

  /// What reading time limits can flag.
  static let limits: [DiagnosticCode] = [
    UnknownYear.code,
    AmbiguousBefore.code,
    UnknownIssueDate.code,
    UndatedEvent.code,
    LimitBeforeIssue.code,
    UnspecifiedInterval.code,
    MissingWorkingDays.code,
    UnreadLimit.code,
    StageBehindLimit.code,
  ]

  private static let results: [DiagnosticCode] = [
    UncheckableReference.code,
    TotalOrEach.code,
    UnstatedBase.code,
    ApproximateTarget.code,
    UnmatchedValues.code,
    ContradictingValues.code,
    ContradictingBase.code,
  ]
}
