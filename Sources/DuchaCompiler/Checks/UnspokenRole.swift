import DuchaDiagnostics
import DuchaModel

/// Units stand in a clause without a word on their part, beside others that have one.
enum UnspokenRole: TaskCheck {
  static let code = DiagnosticCode(
    "P0104", "UnspokenRole",
    Explanation(
      what: "检查同一责任分工里，是否有的单位写明了职责，有的没有",
      why: "没有写明的单位是牵头还是配合，两个办事员可能有两种读法",
      example: "一、建设平台。（市科技局牵头，市财政局、市教育局）",
      instead: "一、建设平台。（市科技局牵头，市财政局、市教育局配合）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard let clause = compiled.item.clause, clause.hasRoleWord else { return [] }
    let silent = clause.groups.filter { $0.word == nil && $0.label == nil }
    guard let first = silent.first?.mentions.first else { return [] }
    let reading = compiled.item.text.reading
    return [
      warning(
        compiled, "`\(reading.text(first.range))` 等单位没有写明牵头还是配合", at: reading.span(first.range),
        help: "在名单后写明“配合”或“按职责分工负责”")
    ]
  }
}
