import DuchaDiagnostics
import DuchaModel

/// The rule about the first-listed unit makes a collective lead.
enum CollectiveFirst: TaskCheck {
  static let code = DiagnosticCode(
    "P0112", "CollectiveFirst",
    Explanation(
      what: "检查“列第一位的为牵头单位”时，第一位是否为“各县（市、区）政府”这样的统称",
      why: "统称不能一家牵头，牵头单位仍不明确",
      example: "一、建设平台。（各县（市、区）政府、市科技局负责，列第一位的为牵头单位）",
      instead: "一、建设平台。（市科技局、各县（市、区）政府负责，列第一位的为牵头单位）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard let first = compiled.task.units.first, first.basis == .firstListedRule, first.collective else {
      return []
    }
    return [warning(compiled, "列第一位的 `\(first.name)` 是统称，牵头单位不明确", at: first.span, help: "把牵头的单位列在第一位")]
  }
}
