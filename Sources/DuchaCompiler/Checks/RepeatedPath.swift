import DuchaDiagnostics
import DuchaModel

/// Two tasks have the same numbering.
enum RepeatedPath: TaskCheck {
  static let code = DiagnosticCode(
    "P0002", "RepeatedPath",
    Explanation(
      what: "检查是否有两项任务的编号完全相同",
      why: "台账用编号指认任务，编号相同就分不清是哪一项",
      example: "一、任务\n（一）建设平台。\n（二）引进人才。\n（二）培育企业。",
      instead: "一、任务\n（一）建设平台。\n（二）引进人才。\n（三）培育企业。"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    let path = compiled.task.path
    guard plan.count(ofPath: path) > 1 else { return [] }
    return [warning(compiled, "编号 `\(path)` 用了不止一次", at: compiled.task.span, help: help)]
  }

  /// Returns what the numbering of the goals says: a part whose heading was lost goes on with numbers that were used.
  static func check(goals items: [PlanItem]) -> [Diagnostic] {
    Dictionary(grouping: items) { Verbatim($0.path) }.values.flatMap { items -> [Diagnostic] in
      guard Set(items.map(\.node)).count > 1 else { return [] }
      return items.map { item in
        Diagnostic(
          code, .warning, "编号 `\(item.path)` 用了不止一次", at: item.text.reading.span(item.text.all),
          path: item.path, help: help)
      }
    }
  }

  private static let help = "核对原文编号是否漏改或缺行"
}
