import DuchaDiagnostics
import DuchaModel

/// One clause behind the last of several sub-items seems to cover them all.
enum SharedClause: TaskCheck {
  static let code = DiagnosticCode(
    "P0105", "SharedClause",
    Explanation(
      what: "检查一组小条目是否只在最后一条后面写了责任分工",
      why: "它可能管整组，也可能只管最后一条；这里按管整组读",
      example: "一、建设平台。\n1.选址。\n2.施工。（责任单位：市科技局）",
      instead: "一、建设平台。（责任单位：市科技局）\n（1）选址。\n（2）施工。"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.item.sharesLastClause else { return [] }
    return [warning(compiled, "责任分工写在最后一小条后面，按管整条读", help: "写明责任分工管整条还是只管最后一小条")]
  }
}
