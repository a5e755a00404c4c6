import DuchaDiagnostics
import DuchaModel

/// The sentences themselves share the work out, and there is no clause.
enum UnitsInRunningText: TaskCheck {
  static let code = DiagnosticCode(
    "P0115", "UnitsInRunningText",
    Explanation(
      what: "检查没有责任分工的条目，行文里是否用“由……牵头”“……配合”写明了谁来做",
      why: "行文里的分工可能只管其中一句；这里读出的单位只是建议，须由人确认",
      example: "一、任务\n（一）由市科技局负责，市财政局配合，建设平台，集聚创新资源。",
      instead: "一、任务\n（一）建设平台，集聚创新资源。（市科技局负责，市财政局配合）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.item.clause == nil, compiled.item.node != nil,
      let first = compiled.task.units.first(where: { $0.basis == .runningText }),
      RunningText(compiled.item.text).sharesWorkOut
    else { return [] }
    return [warning(compiled, "单位写在行文里，没有责任分工", at: first.span, help: "确认这些单位是否承担本项任务")]
  }
}
