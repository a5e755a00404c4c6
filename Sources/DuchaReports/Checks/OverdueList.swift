import DuchaDiagnostics
package import DuchaModel

/// The tasks that are overdue on a day, the longest first: the short answer that is there at once, however large the ledger.
package struct OverdueList: Sendable {
  /// The day.
  package let asOf: Day
  /// The tasks.
  package let rows: [Row]

  /// An overdue task.
  package struct Row: Sendable {
    /// The task.
    package let task: TaskID
    /// The title.
    package let title: String
    /// What the units that lead it are called, in the plan's order; empty where nobody leads.
    package let leads: [String]
    /// The day that was not kept.
    package let due: Day

    /// Creates a row.
    package init(task: TaskID, title: String, leads: [String], due: Day) {
      self.task = task
      self.title = title
      self.leads = leads
      self.due = due
    }
  }

  /// Creates a list.
  package init(asOf: Day, rows: [Row]) {
    self.asOf = asOf
    self.rows = rows
  }
}

extension OverdueList {
  /// Takes what is overdue from a ledger whose tasks are all judged.
  package init(_ ledger: SupervisedLedger) {
    let rows = ledger.tasks.filter { $0.standing == .overdue }.map { task in
      Row(
        task: task.id, title: task.record.task.title, leads: task.leadership.units.map(ledger.state.name),
        due: ledger.asOf.adding(days: -task.assessment.daysLate))
    }
    self.init(asOf: ledger.asOf, rows: rows.sorted { ($0.due, $0.task) < ($1.due, $1.task) })
  }

  /// Returns the list for people, columns aligned by display width.
  package func text() -> String {
    guard !rows.isEmpty else { return "截至\(asOf.chinese)，没有逾期任务。\n" }
    let table = rows.map { row in
      [
        "\(row.task)", row.title.inChinesePunctuation.shortened(toWidth: 40), row.leadWords, "\(row.due)",
        "逾期\(asOf.days(since: row.due))天",
      ]
    }
    let lines = TextTable(rows: [["编号", "任务", "牵头单位", "应完成", "时间"]] + table).lines()
    return (lines + ["逾期\(rows.count)项（截至\(asOf.chinese)）"]).joined(separator: "\n") + "\n"
  }

  /// Returns the list as a CSV file.
  package func csv() -> String {
    CSVTable(
      header: ["任务编号", "任务", "牵头单位", "应完成日期", "逾期天数"],
      rows: rows.map {
        ["\($0.task)", $0.title, $0.leads.joined(separator: "、"), "\($0.due)", "\(asOf.days(since: $0.due))"]
      }
    ).text()
  }

  /// Returns the list for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let list: JSONValue = [
      "format": "ducha.overdue", "version": 1, "asOf": JSONValue(asOf), "count": .integer(rows.count),
      "tasks": .array(
        rows.map { row in
          [
            "task": JSONValue(row.task), "title": .string(row.title),
            "leads": .array(row.leads.map { .string($0) }),
            "due": JSONValue(row.due), "daysLate": .integer(asOf.days(since: row.due)),
          ]
        }),
    ]
    return list.text()
  }
}

extension OverdueList.Row {
  fileprivate var leadWords: String { leads.isEmpty ? "未明确牵头单位" : leads.joined(separator: "、") }
}
