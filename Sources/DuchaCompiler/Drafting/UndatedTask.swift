import DuchaDiagnostics
import DuchaModel

/// A task has no time limit.
enum UndatedTask: DraftCheck {
  static let code = DiagnosticCode(
    "D0102", "UndatedTask",
    Explanation(
      what: "检查每项任务是否写明完成时限（保障措施除外）",
      why: "没有时限的任务不会到期，也就不会有人催办；方案有期限的，只能一律算到期限最后一天",
      example: "一、任务\n（一）建成县科技馆。（县科协牵头）",
      instead: "一、任务\n（一）2025年6月底前建成县科技馆。（县科协牵头）"))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    let undated = plan.tasks.filter { compiled in
      compiled.task.deadlines.isEmpty && compiled.task.targets.allSatisfy { $0.by == nil }
        && !plan.isSupport(compiled)
    }
    let count = undated.count == 1 ? "任务" : "\(undated.count)项任务"
    let until = plan.lastDay.map { "，只能算到\($0.chinese)" } ?? ""
    return together(
      undated, until.isEmpty ? .warning : .note, "\(count)没有写完成时限\(until)", also: "也没有写完成时限",
      help: "逐项写明“某年某月底前”，或写明“长期坚持”")
  }
}
