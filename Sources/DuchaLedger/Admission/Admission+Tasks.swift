internal import DuchaModel

// Whether a step, a report or a file fits a task.

extension Admission {
  mutating func admit(_ step: TaskStep, on day: Day) throws(Refusal) {
    try requireKnown(step.task)
    for unit in step.action.units { try requireUnmerged(unit) }
    let life = lives[step.task, default: TaskLife()]
    if let obstacle = life.obstacle(to: step.action, on: day) ?? obstacle(beyond: life, to: step) {
      throw .stepImpossible(step.task, obstacle)
    }
    if case .split(let parts, _, _) = step.action { plans[step.task.plan]?.taskCount += parts.count }
    lives[step.task, default: TaskLife()].take(step.action, on: day, number: nextNumber)
  }

  /// What stands against a step beyond the task itself.
  private func obstacle(beyond life: TaskLife, to step: TaskStep) -> StepObstacle? {
    switch step.action {
    case .merged(let other, _, _): return mergeObstacle(step.task, into: other)
    case .split(let parts, _, _):
      let next = (plans[step.task.plan]?.taskCount ?? 0) + 1
      let numbers = (next..<(next + parts.count)).map { TaskID(plan: step.task.plan, number: $0) }
      if parts.contains(where: { $0.title.allSatisfy(\.isWhitespace) }) { return .missing("拆分后任务的名称") }
      return parts.map(\.id) == numbers ? nil : .partsOutOfTurn
    case .reopened:
      guard case .split(let parts) = life.ending else { return nil }
      let going = parts.filter { lives[$0, default: TaskLife()].counts }
      return going.isEmpty ? nil : .partsGoOn(going)
    default: return nil
    }
  }

  private func mergeObstacle(_ task: TaskID, into other: TaskID) -> StepObstacle? {
    if task == other { return .intoItself }
    guard (try? requireKnown(other)) != nil else { return .missing("台账中已有的任务") }
    let life = lives[other, default: TaskLife()]
    return life.ending == nil ? nil : .targetEnded(other, life.stage)
  }

  mutating func admit(_ report: ProgressReport) throws(Refusal) {
    try requireKnown(report.task)
    if let unit = report.unit { try requireKnown(unit) }
    guard (0...100).contains(report.percent ?? 0) else { throw .percentOutOfRange(report.task) }
    guard report.values.allSatisfy(\.value.isFinite) else { throw .figureMalformed(report.task) }
    guard let life = lives[report.task] else { return }
    guard life.counts else { throw .stepImpossible(report.task, .ended(life.stage)) }
    var renamed = report
    renamed.unit = report.unit.map(current)
    lives[report.task]?.take(renamed)
  }

  mutating func admit(_ evidence: Evidence) throws(Refusal) {
    try requireKnown(evidence.task)
    if let unit = evidence.unit { try requireKnown(unit) }
    guard Digest.isWellFormed(evidence.digest), evidence.size >= 0 else { throw .digestMalformed }
    guard !evidence.name.isEmpty else { throw .evidenceUnnamed }
    let isNew = filed[evidence.task, default: []].insert(evidence.digest).inserted
    guard isNew else { throw .evidenceThere(evidence.task, name: evidence.name) }
  }

  mutating func admit(_ withdrawal: EvidenceWithdrawal) throws(Refusal) {
    try requireKnown(withdrawal.task)
    guard !withdrawal.reason.allSatisfy(\.isWhitespace) else {
      throw .stepImpossible(withdrawal.task, .missing("撤回理由"))
    }
    guard filed[withdrawal.task]?.remove(withdrawal.digest) != nil else {
      throw .evidenceUnknown(withdrawal.task)
    }
  }
}
