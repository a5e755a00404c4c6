import DuchaDiagnostics
package import DuchaModel

/// The tasks of a plan as they enter the ledger: where each stands in the plan, who answers, by when.
package struct PlanTable: Sendable {
  /// The lines, columns aligned by display width.
  package let lines: [String]

  /// Takes the tasks of a plan.
  package init(_ ledger: SupervisedLedger, plan: PlanID) {
    let tasks = ledger.tasks.filter { $0.plan.id == plan }
    let header = ["编号", "方案出处", "任务", "牵头单位", "其他单位", "到期日", "时限原文"]
    lines = TextTable(rows: [header] + tasks.map { Self.cells($0, ledger) }).lines()
  }

  private static func cells(_ task: SupervisedTask, _ ledger: SupervisedLedger) -> [String] {
    let others = task.record.duties.filter { !task.leadership.units.contains($0.unit) }
    return [
      "\(task.id)", task.record.task.path, task.title.shortened(toWidth: 36),
      lead(task, ledger).shortened(toWidth: 36),
      others.isEmpty ? "—" : "\(others.count)个", task.assessment.schedule.due.map(\.description) ?? "—",
      task.deadlineWords.shortened(toWidth: 24),
    ]
  }

  /// Who leads, or why nobody does.
  private static func lead(_ task: SupervisedTask, _ ledger: SupervisedLedger) -> String {
    guard case .none(let gap) = task.leadership else { return ledger.leadWords(task) }
    return gap.words
  }
}
