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
    guard let first = clause.groups.first(where: isSilent)?.mentions.first else { return [] }
    // One look is enough where all clauses are written so.
    if let path = plan.firstSilentRest, path != compiled.task.path, leavesRestSilent(clause) { return [] }
    let reading = compiled.item.text.reading
    return [
      warning(
        compiled, "`\(reading.text(first.range))` 等单位没有写明牵头还是配合", at: reading.span(first.range),
        help: "在名单后写明“配合”或“按职责分工负责”")
    ]
  }

  /// Whether a clause names a lead and behind it units without a word on their part: 县科技局牵头;县财政局、县教育局.
  static func leavesRestSilent(_ clause: Clause) -> Bool {
    clause.groups.count > 1 && clause.groups[0].word == .lead
      && clause.groups.dropFirst().allSatisfy(isSilent)
  }

  private static func isSilent(_ group: RoleGroup) -> Bool { group.word == nil && group.label == nil }
}
