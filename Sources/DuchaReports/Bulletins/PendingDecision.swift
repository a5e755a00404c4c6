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
    /// A measure that the ladder drafted: 督办 and above.
    case measure
    /// Nobody leads.
    case lead
  }
}

extension Bulletin {
  /// What waits for a decision of the leader.
  var pendingDecisions: [PendingDecision] { postponements + objections + measures + gaps }

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

  /// What the ladder has drafted and the leader has not approved: of each task the severest measure.
  private var measures: [PendingDecision] {
    var severest: [TaskID: Measure.Kind] = [:]
    for alert in ledger.state.alerts(ledger.tasks) where alert.key.addressee == .leader {
      guard alert.key.cause == .approval, let measure = alert.key.measure else { continue }
      severest[alert.key.task] = Measure.Kind.allCases.last {
        $0 == measure || $0 == severest[alert.key.task]
      }
    }
    return Measure.Kind.allCases.reversed().compactMap { kind in
      let tasks = ledger.tasks.filter { severest[$0.id] == kind }
      guard let first = tasks.first else { return nil }
      let which =
        tasks.count == 1 ? first.briefWords : "\(Figure(tasks).words)共\(tasks.count)项任务"
      return PendingDecision(
        kind: .measure, tasks: tasks.map(\.id), words: "\(which)逾期，按规则拟\(kind.proposalWords)，是否批准")
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
  fileprivate var briefWords: String { "\(printedTitle.shortened(toWidth: 40).quoted)（\(id)）" }
}
