import DuchaDiagnostics
import DuchaModel

/// A clause lacks a bracket.
enum UnbalancedClause: TaskCheck {
  static let code = DiagnosticCode(
    "P0102", "UnbalancedClause",
    Explanation(
      what: "检查责任分工的括号是否成对",
      why: "少了括号，责任分工从哪里开始、到哪里结束只能推断，可能多收或漏收单位",
      example: "一、建设平台。责任单位：市科技局、市财政局）",
      instead: "一、建设平台。（责任单位：市科技局、市财政局）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.item.clause?.isUnbalanced == true else { return [] }
    return [warning(compiled, "责任分工的括号不成对", help: "补齐括号，并核对首尾单位是否完整")]
  }
}
