import DuchaCompiler
import DuchaDiagnostics
import DuchaLedger
import DuchaModel
package import DuchaReports

extension Workspace {
  /// Explains how the dates of a task of the ledger came about.
  ///
  /// The plan's text is read again from the ledger, so that the explanation is the parser's own; where it now comes to
  /// other dates than those on record, the explanation says so.
  package func explainDates(of task: String) throws -> DateExplanation {
    let ledger = try Ledger.open(at: path, readOnly: true)
    let state = try ledger.state(asOf: .last)
    guard let id = TaskID(task), let record = state.tasks[id], let plan = state.plans[id.plan] else {
      throw DateLookupError.noTask(task)
    }
    guard record.removedOn == nil, let source = try ledger.sourceText(of: plan.id, edition: plan.edition)
    else { throw DateLookupError.removed(task) }
    let dates = PolicyCompiler.withScriptConverter.dates(in: source)
    let index = dates.compilation.tasks.firstIndex {
      $0.path == record.task.path && $0.span == record.task.span
    }
    guard let index else { throw DateLookupError.reread(task) }
    let schedule = Schedule(of: record, plan: plan, rules: state.rules, life: record.life, asOf: clock.today)
    var explanation = DateExplanations.explanation(
      dates, index, named: id.description, remarks: [schedule.words])
    if dates.compilation.tasks[index].deadlines != record.task.deadlines {
      let known = record.task.deadlines.map { "\($0.reading.quoted) → \($0.words)" }
      let words = known.isEmpty ? "没有时限" : known.joined(separator: "；")
      explanation.remarks.append("注意：台账登记时读到的是 \(words)，与现在的读法不同；以台账登记的为准")
    }
    return explanation
  }
}

extension Schedule {
  /// Which date the ledger goes by: `台账按 2024-06-30 到期（任务自定时限）`.
  fileprivate var words: String {
    guard let due else {
      return recurring || ongoing ? "台账列为长期推进，没有到期日" : "台账没有到期日（\(origin.words)）"
    }
    return "台账按 \(due) 到期（\(origin.words)）" + (milestones.count > 1 ? "，分\(milestones.count)个节点" : "")
  }
}

/// Why a task's dates cannot be explained.
enum DateLookupError: Error, CustomStringConvertible {
  /// The ledger has no such task.
  case noTask(String)
  /// The newest edition of its plan took the task out.
  case removed(String)
  /// The plan's text no longer gives the task.
  case reread(String)

  var description: String {
    switch self {
    case .noTask(let task): "台账中没有任务 \(task)；编号如 3-07，用 ducha tasks 查"
    case .removed(let task): "任务 \(task) 已被新版方案删除，没有可解释的时限"
    case .reread(let task): "方案正文中找不到任务 \(task) 的原条目，可能是由旧版程序登记的；请重新导入方案"
    }
  }
}
