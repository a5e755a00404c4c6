import DuchaDiagnostics
package import DuchaModel

/// The tasks of a ledger in rows, as `ducha tasks` prints them.
package struct TaskTable: Sendable {
  /// The day.
  package let asOf: Day
  /// The rows, in the order of the tasks' numbers.
  package let rows: [Row]
  /// Who took the place of the unit whose tasks are shown, in words; `nil` where nobody has.
  let successor: String?

  /// One task.
  package struct Row: Sendable {
    /// The task.
    package let task: SupervisedTask
    /// How it stands: for the unit whose tasks are shown, otherwise as a whole.
    package let assessment: Assessment
    /// Who leads, in words.
    package let lead: String
    /// Why it stands so, in words.
    package let reason: String
    /// What keeps it from resting fully on bodies, in words.
    package let open: [String]
    /// The members of groups that lead it, each with its own standing.
    let members: JSONValue
  }
}

extension TaskTable {
  /// Takes the tasks that pass the filter.
  package init(_ ledger: SupervisedLedger, _ filter: TaskFilter = TaskFilter()) {
    asOf = ledger.asOf
    rows = ledger.tasks.filter(filter.takes).map { Row($0, for: filter.unit, ledger) }
    successor = filter.unit.flatMap { unit in
      ledger.state.successions[unit].map { end in
        let into = ledger.names(end.into)
        return "\(ledger.state.name(of: unit))\(end.on.chinese)起已由\(into)承接，任务请按\(into)查。"
      }
    }
  }

  /// Returns the table for people, columns aligned by display width.
  package func text() -> String {
    guard !rows.isEmpty else { return "没有符合条件的任务。\(successor ?? "")\n" }
    let header = ["编号", "任务", "牵头单位", "时限", "灯", "状态", "时间"]
    let open = rows.count { !$0.open.isEmpty }
    // Most ledgers need no column for it.
    let table =
      open == 0
      ? [header] + rows.map(\.textCells)
      : [header + ["落实"]] + rows.map { $0.textCells + [$0.open.isEmpty ? "" : "未完全落实"] }
    let summary = "共\(rows.count)项（截至\(asOf.chinese)）" + (open > 0 ? "，其中未完全落实到单位\(open)项" : "")
    return (TextTable(rows: table).lines() + [summary]).joined(separator: "\n") + "\n"
  }

  /// Returns the table as a CSV file.
  package func csv() -> String {
    let header = [
      "任务编号", "任务", "牵头单位", "完成时限（原文）", "到期日", "下一节点", "灯", "状态", "说明", "方案", "方案内编号", "原文行", "未完全落实",
    ]
    return CSVTable(header: header, rows: rows.map(\.csvCells)).text()
  }

  /// Returns the table for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let table: JSONValue = [
      "format": "ducha.tasks", "version": 1, "asOf": JSONValue(asOf), "count": .integer(rows.count),
      "tasks": .array(rows.map(\.json)),
    ]
    return table.text()
  }
}

extension TaskTable.Row {
  fileprivate init(_ task: SupervisedTask, for unit: OrgUnit.ID?, _ ledger: SupervisedLedger) {
    self.init(
      task: task, assessment: unit.map(task.assessment(for:)) ?? task.assessment,
      lead: ledger.leadWords(task), reason: ledger.reason(task, for: unit),
      open: ledger.openWords(task), members: ledger.membersJSON(task))
  }

  fileprivate var textCells: [String] {
    [
      "\(task.id)", task.printedTitle.shortened(toWidth: 40), lead.shortened(toWidth: 28),
      (assessment.nextDue ?? assessment.schedule.due)?.description ?? "—",
      assessment.light.word, assessment.standingWord, assessment.daysWords,
    ]
  }

  fileprivate var csvCells: [String] {
    [
      "\(task.id)", task.printedTitle, lead, task.deadlineWords, assessment.schedule.due?.description ?? "",
      assessment.nextDue?.description ?? "", assessment.light.word, assessment.standingWord, reason,
      task.plan.name, task.record.task.path, "\(task.record.line)", open.joined(separator: "；"),
    ]
  }

  fileprivate var json: JSONValue {
    [
      "task": JSONValue(task.id), "title": .string(task.title), "place": Passage(task).json,
      "leads": JSONValue(each: task.leadership.units), "lead": .string(lead),
      "leadGap": JSONValue(task.leadership.gap?.rawValue), "leadInferred": .bool(task.leadership.isInferred),
      "deadline": .string(task.deadlineWords), "dueFrom": .string(assessment.schedule.origin.rawValue),
      "due": JSONValue(assessment.schedule.due), "nextDue": JSONValue(assessment.nextDue),
      "daysLate": .integer(assessment.daysLate), "daysLeft": JSONValue(count: assessment.daysLeft),
      "expectedPercent": JSONValue(measure: assessment.pace?.expectedPercent),
      "reportedPercent": JSONValue(measure: assessment.reportedPercent),
      "standing": .string(assessment.standing.rawValue), "light": .string(assessment.light.rawValue),
      "reason": .string(reason), "reportState": .string(assessment.reportState.rawValue),
      "members": members, "notFullyAssigned": JSONValue(each: open),
    ]
  }
}
