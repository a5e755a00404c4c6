import DuchaDiagnostics
import DuchaModel

/// The parsers of deadlines and targets, with the years that the plan itself tells.
struct FigureParsers {
  private let deadlines: DeadlineParser
  private let targets: TargetParser
  private let scope: YearScope
  /// Whether to tell how each limit came about.
  private let keepsRules: Bool

  init(scope: YearScope, keepsRules: Bool = false) {
    deadlines = DeadlineParser(scope: scope, keepsRules: keepsRules)
    targets = TargetParser(scope: scope)
    self.scope = scope
    self.keepsRules = keepsRules
  }

  /// Returns the figures of an item's words.
  func parse(_ item: Reading) -> (limits: ReadLimits, targets: [Target], diagnostics: [Diagnostic]) {
    let limits = deadlines.parse(item)
    let results = targets.parse(item, deadlines: limits.expressions)
    return (limits, results.targets, limits.diagnostics + results.diagnostics)
  }

  /// Returns the time limits of a value that is one as a whole: a cell of the column 完成时限.
  func parse(limit value: Reading) -> ReadLimits { deadlines.parse(value: value) }

  /// Whether a year is over before the first year the document can demand anything of.
  func isHistory(_ year: Int) -> Bool { scope.firstOpenYear.map { year < $0 } ?? false }

  /// Returns the parsers for a part whose own heading names a year, which counts where the document names none.
  func under(headingYear year: Int?) -> FigureParsers {
    guard let year, scope.currentYear == nil else { return self }
    var scope = scope
    scope.documentYear = year
    scope.documentYearSource = .heading
    return FigureParsers(scope: scope, keepsRules: keepsRules)
  }
}
