import DuchaDiagnostics
package import DuchaModel

/// What waits for a decision of the leader.
package struct PendingDecision: Sendable, Hashable {
  /// What is to be decided.
  package let kind: Kind
  /// The tasks.
  package let tasks: [TaskID]
  /// The question, without a full stop.
  package let words: String

  /// What is to be decided, the most pressing first.
  package enum Kind: String, Sendable, Hashable, CaseIterable, Decodable {
    /// 申请延期.
    case postponement = "extension"
    /// 异议.
    case objection
    /// Red for several issues, and no 督办 yet.
    case supervision
    /// Nobody leads.
    case lead
  }
}

extension Bulletin {
  /// What waits for a decision of the leader.
  var pendingDecisions: [PendingDecision] { postponements + objections + supervisions + gaps }

  private var postponements: [PendingDecision] {
    ledger.tasks.compactMap { task in
      guard let request = task.assessment.life.pendingExtension, task.standing != .completed else {
        return nil
      }
      let unit = (request.unit.map(ledger.state.name) ?? ledger.leadWords(task)).shortened(toWidth: 24)
      return PendingDecision(
        kind: .postponement, tasks: [task.id],
        words: "\(task.briefWords)\(unit)申请由\(words(request.from))延期至\(words(request.to))，是否同意")
    }
  }

  private var objections: [PendingDecision] {
    ledger.tasks.flatMap { task in
      task.assessment.life.objections.keys.sorted().map { unit in
        PendingDecision(
          kind: .objection, tasks: [task.id],
          words: "\(task.briefWords)\(ledger.state.name(of: unit).shortened(toWidth: 24))提出异议，由谁承担")
      }
    }
  }

  /// Ours: a task that shows red in a second issue and was not 督办 before is worth asking about.
  private var supervisions: [PendingDecision] {
    ledger.tasks.compactMap { task in
      let measures = task.assessment.life.measures.map(\.measure.kind)
      guard let run = redRuns[task.id], run > 1, !measures.contains(where: \.needsApproval) else {
        return nil
      }
      return PendingDecision(
        kind: .supervision, tasks: [task.id], words: "\(task.briefWords)连续\(run)期亮红灯，是否督办")
    }
  }

  private var gaps: [PendingDecision] {
    guard let first = withoutLead.first else { return [] }
    let which =
      withoutLead.count == 1
      ? first.briefWords : "\(Figure(withoutLead.map(\.id)).words)共\(withoutLead.count)项任务"
    return [
      PendingDecision(kind: .lead, tasks: withoutLead.map(\.id), words: "\(which)未明确牵头单位，由谁牵头")
    ]
  }
}

extension SupervisedTask {
  /// The task as a page for a busy reader names it.
  fileprivate var briefWords: String { "“\(printedTitle.shortened(toWidth: 40))”（\(id)）" }
}
