import DuchaDiagnostics
import DuchaModel

/// More than one unit leads.
enum SeveralLeads: TaskCheck {
  static let code = DiagnosticCode(
    "P0107", "SeveralLeads",
    Explanation(
      what: "检查一项任务是否有两个以上牵头单位",
      why: "都牵头容易都不牵头，催办时也不知道找谁",
      example: "一、建设平台。（市科技局、市工信局牵头，市商务局配合）",
      instead: "一、建设平台。（市科技局牵头，市工信局、市商务局配合）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    let leads = compiled.task.units.filter { $0.role == .lead && $0.basis != .runningText }
    guard leads.count > 1 else { return [] }
    var diagnostic = note(
      compiled, "任务列出\(leads.count)个牵头单位", at: leads[0].span, help: "明确一个牵头单位，或写明“共同牵头”")
    diagnostic.labels = leads.dropFirst().map { .init($0.span, "也是牵头单位") }
    return [diagnostic]
  }
}
