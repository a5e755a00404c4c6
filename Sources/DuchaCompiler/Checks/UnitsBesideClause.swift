import DuchaDiagnostics
import DuchaModel

/// A sentence beside the clause gives work to a unit that the clause does not name.
enum UnitsBesideClause: TaskCheck {
  static let code = DiagnosticCode(
    "P0117", "UnitsBesideClause",
    Explanation(
      what: "检查有责任分工的条目，行文里是否另用“由……牵头”等写了责任分工里没有的单位",
      why: "该单位也有任务，但没有列入责任分工，任务清单不会发给它",
      example: "一、建设平台，由市财政局牵头筹措资金。应急供水由市水利局负责。（责任单位：市科技局）",
      instead: "一、建设平台，筹措资金。（责任单位：市科技局、市财政局、市水利局）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.item.node != nil, let clause = compiled.item.clause else { return [] }
    let shared = RunningText(compiled.item.text).unitsShared(outside: clause.range)
    guard !shared.isEmpty else { return [] }
    let named = Set(compiled.task.units.map(\.name))
    guard
      let first = shared.first(where: { !named.contains($0.name) && !$0.collective && isBody($0.name) })
    else { return [] }
    return [warning(compiled, "行文里写有 `\(first.name)`，责任分工里没有", at: first.span, help: "确认它是否也承担本项任务")]
  }

  /// 省市协同, 社区配合: whole kinds of bodies are no unit that was left out.
  private static func isBody(_ name: String) -> Bool {
    let words = Reading(words: name)
    return ActorWords.isNamedBody(words, words.indices)
  }
}
