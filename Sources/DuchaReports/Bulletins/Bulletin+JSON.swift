import DuchaModel

extension Bulletin {
  /// Returns the bulletin for programs, every figure with the tasks behind it. The form is frozen: keys may be added,
  /// none changes.
  package func json() -> String {
    let text = self.text
    let bulletin: JSONValue = [
      "format": "ducha.bulletin", "version": 1, "month": JSONValue(month), "asOf": JSONValue(asOf),
      "issue": .integer(issue), "issuedOn": JSONValue(issuedOn), "reportingMonth": JSONValue(reportingMonth),
      "title": .string(text.title), "characters": .integer(text.characters),
      "lengthWarning": JSONValue(text.lengthWarning), "total": total.json,
      "standings": .array(standings.map { $0.json(key: $0.key.rawValue, word: $0.key.word) }),
      "lights": .array(lights.map { $0.json(key: $0.key.rawValue, word: $0.key.word) }),
      "plans": .array(plans.map(\.json)), "reportsDue": reportsDue.json,
      "reportsReceived": reportsReceived.json, "reportsMissing": reportsMissing.json,
      "faster": .array(faster.map(\.json)), "slow": .array(slow.map(\.json)),
      "unreported": .array(unreported.map(\.json)), "withoutLead": Figure(withoutLead.map(\.id)).json,
      "notFullyAssigned": notFullyAssigned.json, "open": .array(open.map(\.json)),
      "partlyReported": partlyReported.json,
      "dueSoon": dueSoon.json, "tasks": .array(annex.map(bulletinJSON)),
      "approvedBy": JSONValue(edition.approver), "corrects": edition.corrected?.record.id.json ?? .null,
      "comparedWith": change?.last.id.json ?? .null, "text": text.json,
    ]
    return bulletin.text()
  }
}

extension IssueNumber {
  fileprivate var json: JSONValue { ["year": .integer(year), "number": .integer(number)] }
}

extension Portion {
  fileprivate func json(key: String, word: String) -> JSONValue {
    [
      "key": .string(key), "word": .string(word), "count": .integer(figure.count),
      "share": .string(share.description), "tasks": JSONValue(each: figure.ids),
    ]
  }
}

extension PlanPortion {
  fileprivate var json: JSONValue {
    [
      "plan": .integer(plan.id.number), "name": .string(plan.name),
      "documentNumber": JSONValue(plan.document.documentNumber), "total": total.json,
      "lights": .array(lights.map { $0.json(key: $0.key.rawValue, word: $0.key.word) }),
    ]
  }
}

extension LeadGroup {
  fileprivate var json: JSONValue {
    ["leads": JSONValue(each: units), "name": .string(name), "figure": Figure(tasks.map(\.id)).json]
  }
}

extension Bulletin {
  private func bulletinJSON(_ task: SupervisedTask) -> JSONValue {
    let (leadership, assessment) = (task.leadership, task.assessment)
    return [
      "task": JSONValue(task.id), "title": .string(task.title), "place": Passage(task).json,
      "leads": JSONValue(each: leadership.units), "leadGap": JSONValue(leadership.gap?.rawValue),
      "leadInferred": .bool(leadership.isInferred), "due": JSONValue(assessment.schedule.due),
      "nextDue": JSONValue(assessment.nextDue), "daysLate": .integer(assessment.daysLate),
      "standing": .string(task.standing.rawValue), "light": .string(assessment.light.rawValue),
      "expectedPercent": JSONValue(measure: assessment.pace?.expectedPercent),
      "reportedPercent": JSONValue(measure: assessment.reportedPercent),
      "reason": .string(ledger.reason(task)),
      "members": ledger.membersJSON(task), "notFullyAssigned": JSONValue(each: ledger.openWords(task)),
    ]
  }
}
