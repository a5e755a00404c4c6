import DuchaDiagnostics
import DuchaModel

/// All tasks beside this one have a clause.
enum MissingClause: TaskCheck {
  static let code = DiagnosticCode(
    "P0106", "MissingClause",
    Explanation(
      what: "检查同一标题下，是否其他任务都有责任分工，只有这一项没有",
      why: "多半是漏写或缺页，任务会无人负责",
      example: "一、任务\n1.建设平台。（市科技局负责）\n2.引进人才。\n3.培育企业。（市工信局负责）\n4.招引项目。（市商务局负责）",
      instead: "一、任务\n1.建设平台。（市科技局负责）\n2.引进人才。（市人社局负责）\n3.培育企业。（市工信局负责）\n4.招引项目。（市商务局负责）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.item.stated == nil, let node = compiled.item.node,
      let parent = plan.outline.nodes[node].parent, let group = plan.siblings[parent],
      group.tasks > 2, group.withClause * 4 >= group.tasks * 3
    else { return [] }
    return [
      warning(compiled, "同一标题下其他任务都有责任分工，这一项没有", at: compiled.task.span, help: "核对原文是否漏写或缺页")
    ]
  }
}
