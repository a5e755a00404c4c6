import DuchaDiagnostics
import DuchaModel

/// The parsers of deadlines and targets, with the years that the plan itself tells.
struct FigureParsers {
  private let deadlines: DeadlineParser
  private let targets: TargetParser

  init(scope: YearScope) {
    deadlines = DeadlineParser(scope: scope)
    targets = TargetParser(scope: scope)
  }

  /// Returns the figures of an item's words.
  func parse(_ item: Reading) -> (deadlines: [Deadline], targets: [Target], diagnostics: [Diagnostic]) {
    let limits = deadlines.parse(item)
    let results = targets.parse(item, deadlines: limits.deadlines)
    return (limits.deadlines, results.targets, limits.diagnostics + results.diagnostics)
  }
}
