import DuchaDiagnostics
import DuchaModel

/// The parsers of deadlines and targets, with the years that the plan itself tells.
struct FigureParsers {
  private let deadlines: DeadlineParser
  private let targets: TargetParser
  private let firstOpenYear: Int?

  init(scope: YearScope) {
    deadlines = DeadlineParser(scope: scope)
    targets = TargetParser(scope: scope)
    firstOpenYear = scope.firstOpenYear
  }

  /// Returns the figures of an item's words.
  func parse(_ item: Reading) -> (deadlines: [Deadline], targets: [Target], diagnostics: [Diagnostic]) {
    let (deadlines, diagnostics) = self.deadlines.parse(item)
    return (deadlines, targets.parse(item, deadlines: deadlines), diagnostics)
  }

  /// Returns the time limits of a value that is one as a whole: a cell of the column 完成时限.
  func parse(limit value: Reading) -> (deadlines: [Deadline], diagnostics: [Diagnostic]) {
    deadlines.parse(value: value)
  }

  /// Whether a year is over before the first year the document can demand anything of.
  func isHistory(_ year: Int) -> Bool { firstOpenYear.map { year < $0 } ?? false }
}
