import DuchaDiagnostics
import DuchaModel

/// A task with what it was compiled from, for the checks that follow.
struct CompiledTask {
  var task: PolicyTask
  var item: PlanItem
  /// What the parsers of figures had to say.
  var figureDiagnostics: [Diagnostic]
}
