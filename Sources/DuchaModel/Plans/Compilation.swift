public import DuchaDiagnostics

/// What was read from a plan.
public struct Compilation: Sendable {
  /// The text that was read; all spans point into it.
  public var source: SourceText
  /// What the plan says of itself.
  public var document: PolicyDocument
  /// Every task, in printed order.
  public var tasks: [PolicyTask]
  /// The goals of the whole plan.
  public var goals: [Goal]
  /// What a person should look at, ordered by place.
  public var diagnostics: [Diagnostic]

  /// Creates a compilation.
  public init(
    source: SourceText, document: PolicyDocument, tasks: [PolicyTask], goals: [Goal],
    diagnostics: [Diagnostic]
  ) {
    self.source = source
    self.document = document
    self.tasks = tasks
    self.goals = goals
    self.diagnostics = diagnostics
  }
}
