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
    let words = state.supervisedTask(id).flatMap { $0.scheduleWords(naming: state.name) } ?? schedule.words
    var explanation = DateExplanations.explanation(dates, index, named: id.description, remarks: [words])
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
      if let undecidedWords { return "台账列为\(undecidedWords)，没有到期日" }
      return recurring || ongoing ? "台账列为长期推进，没有到期日" : "台账没有到期日（\(origin.words)）"
    }
    return "台账按 \(due) 到期（\(origin.words)）" + (milestones.count > 1 ? "，分\(milestones.count)个节点" : "")
  }
}

extension SupervisedTask {
  /// Which dates the ledger goes by where several answer and not all of them by the same day:
  /// `台账按 2024-10-20 到期（任务自定时限）；石塘乡 2024-10-31`; otherwise `nil`.
  fileprivate func scheduleWords(naming name: (OrgUnit.ID) -> String) -> String? {
    let days = answerable.compactMap(\.assessment.schedule.due)
    let counts = Dictionary(days.map { ($0, 1) }, uniquingKeysWith: +)
    guard eachAnswers, counts.count > 1 else { return nil }
    let usual = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let others = answerable.compactMap { answerable -> String? in
      guard let due = answerable.assessment.schedule.due, due != usual else { return nil }
      return answerable.unit.map { "\(name($0)) \(due)" }
    }
    let schedule = answerable.first { $0.assessment.schedule.due == usual }?.assessment.schedule
    return schedule.map { ([$0.words] + others).joined(separator: "；") }
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
