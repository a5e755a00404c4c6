package import DuchaDiagnostics
import DuchaModel

/// All checks of the compiler.
package enum CheckList {
  /// Every code that reading a plan can give, in order.
  package static let all: [DiagnosticCode] =
    ([MissingOutline.code, UnreadPart.code, UnnumberedTasks.code, UnreadTable.code] + checks.map { $0.code }
    + FigureChecks.all)
    .sorted {
      $0.id < $1.id
    }

  private static let checks: [any TaskCheck.Type] = [
    RepeatedPath.self, UncertainColumns.self, UnrecognisedUnit.self, UnbalancedClause.self, UnreadClause.self,
    UnspokenRole.self, SharedClause.self, MissingClause.self, SeveralLeads.self, RepeatedUnit.self,
    UnitlessClause.self, WordsInName.self, WordsBehindClause.self, CollectiveFirst.self, InheritedUnits.self,
    ClauseAbove.self, UnitsInRunningText.self, WordsInClause.self, UnitsBesideClause.self,
    UnknownLabel.self, PersonInName.self, HiddenInName.self, AmendsPlan.self,
  ]

  /// Returns what all checks find, ordered by place and code.
  static func run(
    _ tasks: [CompiledTask], goals: [Goal], period: Period?, parsed: ParsedPlan,
    beside others: [Diagnostic] = []
  ) -> [Diagnostic] {
    let plan = CheckedPlan(tasks, outline: parsed.outline)
    let source = parsed.plan.source
    var found = tasks.isEmpty && goals.isEmpty ? [MissingOutline.diagnostic(in: source)] : []
    found += UnnumberedTasks.diagnostics(tasks, parsed.outline, hasTables: !parsed.tables.isEmpty)
    found += others + UnreadPart.diagnostics(parsed) + UnreadTable.diagnostics(parsed, tasks)
    found += ContradictingValues.check(tasks, goals: goals, period: period, in: source)
    for compiled in tasks {
      for check in checks { found += check.check(compiled, in: plan) }
      found += compiled.figureDiagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.path = diagnostic.path ?? compiled.task.path
        return diagnostic
      }
    }
    return found.sorted { ($0.span, $0.code.id) < ($1.span, $1.code.id) }
  }
}
