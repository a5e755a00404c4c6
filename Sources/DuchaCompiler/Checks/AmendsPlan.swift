import DuchaDiagnostics
import DuchaModel

/// An item changes a task of a plan that was issued before, and would stand beside it as a task of its own.
enum AmendsPlan: TaskCheck {
  static let code = DiagnosticCode(
    "P0121", "AmendsPlan",
    Explanation(
      what: "检查条目是不是在调整已印发方案中任务的时限、责任单位或内容",
      why: "调整只登记为一项新任务，原任务的时限、单位不会随之改变，会按旧的催办",
      example: "一、将入户排查完成时限由2024年10月31日提前至2024年10月20日。（责任单位：各乡镇）\n二、加强督查。（县政府督查室负责）",
      instead: "一、2024年10月20日前完成入户排查。（责任单位：各乡镇）\n二、加强督查。（县政府督查室负责）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.item.node != nil, let change = Amendment.place(in: compiled.item.text) else { return [] }
    return [
      warning(
        compiled, "本条像是调整已印发方案中的任务", at: compiled.item.text.reading.span(change),
        help: "原任务的时限提前用 ducha task date、推迟用 ducha task extend；改责任单位、指标的，把改好的方案作为新一版导入")
    ]
  }
}
