import DuchaDiagnostics
import DuchaModel

/// The heading above has a clause, the item itself has none.
enum ClauseAbove: TaskCheck {
  static let code = DiagnosticCode(
    "P0114", "ClauseAbove",
    Explanation(
      what: "检查没有责任分工的条目，其上一级标题是否写有责任分工",
      why: "标题上的责任分工可能管下面每一条，也可能只管标题；这里没有替下面的条目填写单位",
      example: "一、任务\n（一）建设平台。（市科技局负责）\n1.选址。\n2.施工。",
      instead: "一、任务\n（一）建设平台。\n1.选址。（市科技局负责）\n2.施工。（市科技局负责）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.item.stated == nil, let node = compiled.item.node,
      let parent = plan.outline.nodes[node].parent, plan.nodesWithClause.contains(parent)
    else { return [] }
    return [
      warning(
        compiled, "责任分工写在上一级标题，这一条没有", at: compiled.task.span, help: "写明标题的责任分工是否管到这一条")
    ]
  }
}
