import DuchaDiagnostics
import DuchaModel

/// A check of a whole plan for its drafter, before the plan is issued.
///
/// Named for the bad thing, like every check; its file holds its code, its walk and its messages. A drafter must not
/// drown: what many tasks have in common is said once, and what is only likely is left unsaid.
protocol DraftCheck: Sendable {
  /// What the check says.
  static var code: DiagnosticCode { get }

  /// Returns what the drafter should mend.
  static func check(_ plan: DraftedPlan) -> [Diagnostic]
}

extension DraftCheck {
  /// Says once what holds for several tasks: at the first, the others as further places.
  static func together(
    _ tasks: [CompiledTask], _ severity: Severity, _ message: String, also: String, help: String,
    at place: (CompiledTask) -> SourceSpan = heading
  ) -> [Diagnostic] {
    guard let first = tasks.first else { return [] }
    return [
      Diagnostic(
        code, severity, message, at: place(first), path: first.task.path, help: help,
        labels: tasks.dropFirst().map { .init(place($0), also) })
    ]
  }

  /// Where a task is named: its numeral and its first words.
  static func heading(_ compiled: CompiledTask) -> SourceSpan {
    let task = compiled.task
    let text = compiled.item.text
    let words = text.reading.span(0..<min(text.count, max(1, ItemSelector.headingEnd(text))))
    return SourceSpan(min(task.span.start, words.start), max(task.span.start, words.end))
  }
}
