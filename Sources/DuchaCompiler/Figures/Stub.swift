import DuchaDiagnostics
import DuchaModel

struct YearScope {
  var documentYear: Int?
  var issued: Day?
  var period: Period?
}

struct DeadlineParser {
  init(scope: YearScope) {}
  func parse(_ item: Reading) -> (deadlines: [Deadline], diagnostics: [Diagnostic]) { ([], []) }
}

struct TargetParser {
  init(scope: YearScope) {}
  func parse(_ item: Reading, deadlines: [Deadline]) -> [Target] { [] }
}

enum FigureChecks {
  static let all: [DiagnosticCode] = []
}
