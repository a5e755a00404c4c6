import DuchaDiagnostics
package import DuchaModel

/// The tasks of a ledger in rows, as `ducha tasks` prints them.
package struct TaskTable: Sendable {
  /// The day.
  package let asOf: Day
  /// The rows, in the order of the tasks' numbers.
  package let rows: [Row]

  /// One task.
  package struct Row: Sendable {
    /// The task.
    package let task: SupervisedTask
    /// Who leads, in words.
    package let lead: String
  }
}

extension TaskTable {
  /// Takes the tasks that pass the filter.
  package init(_ ledger: SupervisedLedger, _ filter: TaskFilter = TaskFilter()) {
    asOf = ledger.asOf
    rows = ledger.tasks.filter(filter.takes).map { Row(task: $0, lead: ledger.leadWords($0)) }
  }

  /// Returns the table for people, columns aligned by display width.
  package func text() -> String {
    guard !rows.isEmpty else { return "没有符合条件的任务。\n" }
    let header = ["编号", "任务", "牵头单位", "时限", "灯", "状态", "时间"]
    let lines = TextTable(rows: [header] + rows.map(\.textCells)).lines()
    return (lines + ["共\(rows.count)项（截至\(asOf.chinese)）"]).joined(separator: "\n") + "\n"
  }

  /// Returns the table as a CSV file.
  package func csv() -> String {
    let header = ["任务编号", "任务", "牵头单位", "完成时限（原文）", "到期日", "下一节点", "灯", "状态", "说明", "方案", "方案内编号", "原文行"]
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
  fileprivate var textCells: [String] {
    let assessment = task.assessment
    return [
      "\(task.id)", task.printedTitle.shortened(toWidth: 40), lead.shortened(toWidth: 28),
      (assessment.nextDue ?? assessment.schedule.due)?.description ?? "—",
      assessment.light.word, task.standing.word, task.daysWords,
    ]
  }

  fileprivate var csvCells: [String] {
    let assessment = task.assessment
    return [
      "\(task.id)", task.printedTitle, lead, task.deadlineWords, assessment.schedule.due?.description ?? "",
      assessment.nextDue?.description ?? "", assessment.light.word, task.standing.word, assessment.reason,
      task.plan.name, task.record.task.path, "\(task.record.line)",
    ]
  }

  fileprivate var json: JSONValue {
    let assessment = task.assessment
    return [
      "task": JSONValue(task.id), "title": .string(task.title), "place": Passage(task).json,
      "leads": JSONValue(each: task.leadership.units), "lead": .string(lead),
      "leadGap": JSONValue(task.leadership.gap?.rawValue), "leadInferred": .bool(task.leadership.isInferred),
      "deadline": .string(task.deadlineWords), "dueFrom": .string(assessment.schedule.origin.rawValue),
      "due": JSONValue(assessment.schedule.due), "nextDue": JSONValue(assessment.nextDue),
      "daysLate": .integer(assessment.daysLate), "daysLeft": JSONValue(count: assessment.daysLeft),
      "expectedPercent": JSONValue(measure: assessment.pace?.expectedPercent),
      "reportedPercent": JSONValue(measure: assessment.reportedPercent),
      "standing": .string(task.standing.rawValue), "light": .string(assessment.light.rawValue),
      "reason": .string(assessment.reason), "reportState": .string(assessment.reportState.rawValue),
    ]
  }
}
