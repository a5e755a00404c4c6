import DuchaDiagnostics
import DuchaModel

/// A check of one compiled task.
///
/// A check is named for the bad thing; its file holds its code, its walk and its messages.
protocol TaskCheck: Sendable {
  /// What the check says.
  static var code: DiagnosticCode { get }

  /// Returns what a person should look at.
  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic]
}

extension TaskCheck {
  /// Returns a warning about a task.
  static func warning(
    _ compiled: CompiledTask, _ message: String, at span: SourceSpan? = nil, help: String
  ) -> Diagnostic {
    Diagnostic(
      code, .warning, message, at: span ?? compiled.task.clauseSpan ?? compiled.task.span,
      path: compiled.task.path, help: help)
  }

  /// Returns a note about a task.
  static func note(
    _ compiled: CompiledTask, _ message: String, at span: SourceSpan? = nil, help: String
  ) -> Diagnostic {
    Diagnostic(
      code, .note, message, at: span ?? compiled.task.clauseSpan ?? compiled.task.span,
      path: compiled.task.path, help: help)
  }
}
