import DuchaModel

struct TargetParser {
  init(scope: YearScope) {}
  func parse(_ item: Reading, deadlines: [Deadline]) -> [Target] { [] }
}
