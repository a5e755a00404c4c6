package import DuchaModel

/// What the ledger told when a form was made, what it tells now, and what was recorded in between.
package struct FormBackground: Sendable {
  /// The ledger when the form was made.
  package let sent: FormLedger
  /// The ledger now.
  package let now: FormLedger
  private let since: [Entry]
  private let terms: HistoryTerms

  init(sent: FormLedger, now: FormLedger, since: [Entry], _ terms: HistoryTerms) {
    self.sent = sent
    self.now = now
    self.since = since
    self.terms = terms
  }

  /// Returns whether the form of a unit had results with a figure in it.
  package func asksForFigures(of unit: OrgUnit.ID) -> Bool {
    sent.tasks(of: unit).contains { id in
      sent[id].map { $0.asksForReport(of: unit) && $0.record.task.targets.contains { $0.value != nil } }
        ?? false
    }
  }

  /// Returns what has happened to a task since that a unit did not know when it filled in the form: decisions on it,
  /// what the office or the unit itself reported, another wording by a new edition. What others report of their own
  /// part, more time for them, and a request that was refused are none of it.
  package func changes(of task: TaskID, concerning unit: OrgUnit.ID) -> [String] {
    let told = since.filter { overtakes(task, unit, $0) }.map { entry in
      "\(entry.effectiveOn.chinese)，\(EntrySentence(inUnits(entry), terms).text)"
    }
    return told + (rewording(of: task).map { [$0] } ?? [])
  }

  /// Returns an entry with the figures of a report in units.
  private func inUnits(_ entry: Entry) -> Entry {
    guard case .progressReported(let report) = entry.change, let record = now.state.tasks[report.task] else {
      return entry
    }
    var told = entry
    told.change = .progressReported(report.inUnits(of: record.task.targets))
    return told
  }

  /// Whether the plan demands something else of a task than it did.
  package func isReworded(_ task: TaskID) -> Bool { rewording(of: task) != nil }

  private func rewording(of task: TaskID) -> String? {
    guard let before = sent.state.tasks[task], let now = now.state.tasks[task] else { return nil }
    if now.removedOn != nil { return before.removedOn == nil ? "方案新版已删去这项任务" : nil }
    let parts = TaskWording.differing(before.task, now.task).filter { $0 != .units }
    return parts.isEmpty ? nil : "方案新版改了\(parts.map(\.word).joined(separator: "、"))"
  }

  private func overtakes(_ task: TaskID, _ unit: OrgUnit.ID, _ entry: Entry) -> Bool {
    switch entry.change {
    case .progressReported(let report):
      return report.task == task && (report.unit.map { now.state.answering(for: $0) == unit } ?? true)
    case .dutiesAssigned(let decision): return decision.task == task
    case .taskStepped(let step):
      return step.task == task && step.action.changesTheTask && concerns(unit, step, entry.number)
    default: return false
    }
  }

  /// Whether a step is the unit's: of several that answer each for itself, more time is given to the one that asked, and
  /// who is sent back is told.
  private func concerns(_ unit: OrgUnit.ID, _ step: TaskStep, _ number: Int?) -> Bool {
    guard let judged = now[step.task], judged.eachAnswers else { return true }
    switch step.action {
    case .returned(let whose?, _, _): return now.state.answering(for: whose) == unit
    case .extensionDecided:
      let decided = judged.record.steps.postponements.first { $0.decision?.number == number }
      let asker = decided?.unit.map(now.state.answering)
      return asker.map { judged.haveOneDate($0, unit) } ?? true
    default: return true
    }
  }
}

extension TaskAction {
  /// Whether what is asked of the units is another thing afterwards; time that was refused changes nothing.
  fileprivate var changesTheTask: Bool {
    switch self {
    case .extensionDecided(_, nil, _, _): false
    case .closed, .returned, .reopened, .extensionDecided, .dueDateSet, .suspended, .resumed, .cancelled,
      .merged, .split, .keptOngoing:
      true
    case .dispatched, .accepted, .objected, .objectionSettled, .submitted, .extensionRequested, .measured:
      false
    }
  }
}
