import DuchaModel

extension TaskStory {
  /// Returns the story for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let value: JSONValue = [
      "version": .integer(1), "asOf": JSONValue(asOf), "task": JSONValue(task.id), "seen": .integer(seen),
      "ended": JSONValue(endWords), "stage": .string(stage.rawValue),
      "standing": .string(task.standing.rawValue), "light": .string(task.assessment.light.rawValue),
      "reason": .string(ledger.reason(task)), "rules": JSONValue(each: ruleWords), "grounds": groundsJSON,
      "plan": planJSON, "units": .array(trail.holdings.map(json)), "limits": limitsJSON,
      "results": .array(results.map(json)), "reports": .array(reports.map(json)),
      "flags": .array(
        task.reportFlags(ledger.rules).map {
          [
            "kind": .string($0.kind.rawValue), "unit": JSONValue($0.unit), "month": JSONValue($0.month),
            "words": .string($0.words),
          ]
        }),
      "evidence": .array(record.evidence.map(json)), "history": .array(trail.entries.map(json)),
      "months": .array(
        months.map {
          [
            "month": JSONValue($0.month), "light": .string($0.light.rawValue),
            "standing": .string($0.standing.rawValue), "ended": JSONValue($0.ended),
          ]
        }),
    ]
    return value.text()
  }

  private var groundsJSON: JSONValue {
    .array(
      grounds.map { ["about": .string($0.words), "entries": .array($0.entries.map { .integer($0) })] })
  }

  private var planJSON: JSONValue {
    let policy = record.task
    return [
      "plan": JSONValue(task.plan.id), "title": JSONValue(plan.document.title),
      "documentNumber": JSONValue(plan.document.documentNumber), "path": .string(policy.path),
      "line": .integer(record.line), "taskTitle": .string(policy.title), "text": .string(policy.text),
      "clause": JSONValue(policy.clause), "partOf": JSONValue(record.partOf),
      "removedOn": JSONValue(record.removedOn),
      "editions": .array(
        trail.editions.map {
          [
            "edition": .integer($0.number), "entry": JSONValue(count: $0.entry.number),
            "effectiveOn": JSONValue($0.entry.effectiveOn), "effect": .string($0.effect.code),
            "changed": JSONValue(each: $0.effect.changed),
          ]
        }),
    ]
  }

  private func json(_ holding: TaskTrail.Holding) -> JSONValue {
    let duty = holding.duty
    return [
      "unit": JSONValue(duty.unit), "name": .string(state.name(of: duty.unit)),
      "role": .string(duty.assignment.role.rawValue), "basis": .string(duty.assignment.basis.rawValue),
      "leads": .bool(task.leadership.units.contains(duty.unit)),
      "leadInferred": .bool(task.leadership.isInferred && task.leadership.units == [duty.unit]),
      "since": JSONValue(holding.entry.effectiveOn), "entry": JSONValue(count: holding.entry.number),
    ]
  }
}

// MARK: - Limits and results

extension TaskStory {
  private var limitsJSON: JSONValue {
    let schedule = task.assessment.schedule
    return [
      "words": JSONValue(each: record.task.deadlines.map(\.reading)),
      "origin": .string(schedule.origin.rawValue),
      "milestones": .array(
        schedule.milestones.map { ["due": JSONValue($0.due), "originalDue": JSONValue($0.originalDue)] }),
      "reviewOn": JSONValue(schedule.reviewOn), "extensions": .array(record.steps.postponements.map(json)),
      "settings": .array(record.steps.compactMap(settingJSON)),
      "turns": .array(
        schedule.turns.map {
          ["words": .string($0.words), "due": JSONValue($0.due), "met": .bool(task.meets($0))]
        }),
    ]
  }

  private func json(_ postponement: Postponement) -> JSONValue {
    guard case .extensionRequested(let unit, let from, let to, let reason) = postponement.request.action
    else {
      return .null
    }
    return [
      "unit": JSONValue(unit), "from": JSONValue(from), "to": JSONValue(to), "reason": .string(reason),
      "askedOn": JSONValue(postponement.request.on), "entry": .integer(postponement.request.number),
      "decision": postponement.decision.map(decisionJSON) ?? .null,
    ]
  }

  private func settingJSON(_ step: TakenStep) -> JSONValue? {
    guard case .dueDateSet(let from, let to, let approver, let reason) = step.action else { return nil }
    return [
      "from": JSONValue(from), "to": JSONValue(to), "approver": .string(approver), "reason": .string(reason),
      "on": JSONValue(step.on), "entry": .integer(step.number),
    ]
  }

  private func decisionJSON(_ step: TakenStep) -> JSONValue {
    guard case .extensionDecided(_, let to, let approver, let reason) = step.action else { return .null }
    return [
      "granted": .bool(to != nil), "to": JSONValue(to), "approver": .string(approver),
      "reason": .string(reason), "on": JSONValue(step.on), "entry": .integer(step.number),
    ]
  }

  private func json(_ result: Result) -> JSONValue {
    [
      "target": .string(result.target.reading), "metric": JSONValue(result.progress?.metric.rawValue),
      "rollUp": JSONValue(result.progress?.rollUp.rawValue),
      "value": JSONValue(measure: result.progress?.value),
      "expectedValue": JSONValue(measure: result.progress?.expectedValue),
      "unit": JSONValue(result.target.unit), "verdict": JSONValue(result.progress?.verdict.rawValue),
      "words": JSONValue(result.progress?.words),
      "months": .array(
        result.months.map {
          [
            "month": JSONValue($0.asOf.month), "value": JSONValue(measure: $0.value),
            "expectedValue": JSONValue(measure: $0.expectedValue), "verdict": .string($0.verdict.rawValue),
          ]
        }),
    ]
  }
}

// MARK: - Reports, evidence, entries

extension TaskStory {
  private func json(_ report: Report) -> JSONValue {
    let told = report.filed.report
    return [
      "entry": .integer(report.filed.number), "effectiveOn": JSONValue(report.filed.on),
      "month": JSONValue(told.month), "unit": JSONValue(told.unit),
      "name": .string(name(told.unit, on: report.filed.on)), "status": .string(told.status.rawValue),
      "percent": JSONValue(measure: told.percent), "doneThrough": JSONValue(told.doneThrough),
      "text": .string(told.text), "difficulties": JSONValue(told.difficulties),
      "nextSteps": JSONValue(told.nextSteps), "reportedBy": JSONValue(told.reportedBy),
      "approvedBy": JSONValue(told.approvedBy),
      "values": .array(
        told.values.map {
          ["target": .string($0.target), "value": .number($0.value), "unit": JSONValue($0.unit)]
        }),
      "supersededBy": JSONValue(count: report.supersededBy),
      "undoneBy": JSONValue(count: report.undoneBy?.number),
    ]
  }

  private func json(_ filed: FiledEvidence) -> JSONValue {
    let evidence = filed.evidence
    return [
      "entry": .integer(filed.number), "effectiveOn": JSONValue(filed.on), "unit": JSONValue(evidence.unit),
      "name": .string(evidence.name), "size": .integer(evidence.size), "digest": .string(evidence.digest),
      "note": .string(evidence.note),
    ]
  }

  private func json(_ entry: Entry) -> JSONValue {
    let sentence = EntrySentence(entry, terms)
    return [
      "entry": JSONValue(count: entry.number), "effectiveOn": JSONValue(entry.effectiveOn),
      "recordedAt": JSONValue(entry.recordedAt), "actor": .string(entry.actor),
      "kind": .string(EntryKind(entry.change).rawValue), "fact": .string(sentence.fact),
      "words": .string(sentence.words),
    ]
  }
}

extension TaskTrail.Edition.Effect {
  /// The word for programs.
  fileprivate var code: String {
    switch self {
    case .registered: "registered"
    case .worded(let parts): parts.isEmpty ? "unchanged" : "reworded"
    case .removed: "removed"
    }
  }

  /// What is worded otherwise.
  fileprivate var changed: [String] {
    if case .worded(let parts) = self { parts.map(\.rawValue) } else { [] }
  }
}
