import DuchaDiagnostics
import DuchaModel

/// A unit is printed twice in one clause.
enum RepeatedUnit: TaskCheck {
  static let code = DiagnosticCode(
    "P0108", "RepeatedUnit",
    Explanation(
      what: "检查同一责任分工里是否有单位写了两遍",
      why: "重复处常是另一单位的笔误；这里只计一次",
      example: "一、建设平台。（责任单位：市财政局、市科技局、市财政局）",
      instead: "一、建设平台。（责任单位：市财政局、市科技局）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.mentions.count > 1 else { return [] }
    var seen = NameIndex()
    return compiled.mentions.filter { !seen.insert($0.words).isNew }.map {
      note(compiled, "`\($0.name)` 写了两遍，只计一次", at: $0.span, help: "核对是否为另一单位的笔误")
    }
  }
}
