package import DuchaDiagnostics
import DuchaModel

/// All checks for the drafter of a plan.
package enum DraftCheckList {
  /// Every code that only a drafter is told, in order.
  package static let all: [DiagnosticCode] = checks.map { $0.code }.sorted { $0.id < $1.id }

  private static let checks: [any DraftCheck.Type] = [
    UnledTask.self, UndatedTask.self, UncheckableTask.self, LimitOutsidePeriod.self, UnstatedBaseline.self,
    TwoNamesForOneUnit.self, MisspeltUnit.self, MissingNumber.self, RepeatedNumber.self,
    UnbalancedBracket.self, WordOfOtherLevel.self, WrongCount.self, WrongTotal.self,
  ]

  /// Returns what reading the plan and all checks find, ordered by place and code.
  static func run(_ plan: DraftedPlan) -> [Diagnostic] {
    let found = checks.flatMap { $0.check(plan) }
    var seen: Set<Diagnostic> = []
    let read = plan.compilation.diagnostics.filter {
      !isSaidBetter($0, by: found) && seen.insert($0).inserted
    }
    return (read + found).sorted { ($0.span, $0.code.id) < ($1.span, $1.code.id) }
  }

  /// A bracket or a number that is told with its fix is not told once more without.
  private static func isSaidBetter(_ diagnostic: Diagnostic, by found: [Diagnostic]) -> Bool {
    switch diagnostic.code {
    case UnbalancedClause.code:
      found.contains { $0.code == UnbalancedBracket.code && $0.path == diagnostic.path }
    case RepeatedPath.code:
      found.contains { said in
        said.code == RepeatedNumber.code
          && ([said.span] + said.labels.map(\.span)).contains { $0.start == diagnostic.span.start }
      }
    default: false
    }
  }
}
