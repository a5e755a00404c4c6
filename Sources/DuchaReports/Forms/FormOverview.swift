package import DuchaModel

/// Which units have reported for a month, and on how many of the tasks that they lead.
package struct FormOverview: Sendable {
  /// The month.
  package let month: Month
  /// The units that had to report, in the registry's order.
  package let rows: [Row]

  /// A unit.
  package struct Row: Sendable {
    /// Its name.
    package let name: String
    /// The tasks that it had to report on, whether its report has come or not.
    package let asked: [TaskID]
    /// Those of them on which it has not reported.
    package let missing: [TaskID]
  }
}

extension FormOverview {
  /// Counts who owes a report for a month as the bulletin of that month does.
  ///
  /// Who owed one shows the ledger as of the report day, or as of the day on which it is asked, if that is earlier: what a
  /// task, a unit or a list became later changes nothing for the month. Reports that have come since count.
  ///
  /// - Parameters:
  ///   - now: the ledger on the day on which it is asked.
  ///   - state: returns the ledger as of an earlier day.
  package init(month: Month, _ now: LedgerState, asOf state: (Day) throws -> LedgerState) rethrows {
    let reportDay = now.rules.warning.reportDay(of: month)
    let then = reportDay < now.asOf ? try state(reportDay) : now
    self.init(SupervisedLedger(then, reportingMonth: month), month: month, told: now)
  }

  /// Looks through the tasks that units lead; those who only cooperate need not report.
  private init(_ ledger: SupervisedLedger, month: Month, told now: LedgerState) {
    self.month = month
    var asked: [OrgUnit.ID: [(task: TaskID, isTold: Bool)]] = [:]
    for task in ledger.tasks {
      for unit in task.units
      where ledger.state.units[unit]?.collective != true && task.part(of: unit) == .lead
        && task.assessment(for: unit).reportState != .notDue
      {
        let isTold = task.isReported(by: unit, month, in: ledger.state, told: now)
        asked[unit, default: []].append((task.id, isTold))
      }
    }
    rows = asked.sorted { $0.key < $1.key }.map { unit, tasks in
      Row(
        name: ledger.state.name(of: unit), asked: tasks.map(\.task),
        missing: tasks.filter { !$0.isTold }.map(\.task))
    }
  }

  /// How many units had to report, and how many did: `2024年7月应报 51 个单位，已报 45 个，未报齐 2 个，未报 4 个`.
  package var heading: String {
    let partly = late.count - silent.count
    let part = partly > 0 ? "，未报齐 \(partly) 个" : ""
    return "\(month.chinese)应报 \(rows.count) 个单位，已报 \(rows.count - late.count) 个\(part)，未报 \(silent.count) 个"
  }

  private var late: [Row] { rows.filter { !$0.missing.isEmpty } }
  private var silent: [Row] { rows.filter { !$0.missing.isEmpty && $0.missing == $0.asked } }

  /// The units of which reports are missing, those who sent nothing first.
  package func text() -> String {
    let lines = (silent + late.filter { $0.missing != $0.asked }).map { row in
      [
        row.name, "应报 \(row.asked.count) 项", "已报 \(row.asked.count - row.missing.count) 项",
        "未报 \(row.missing.count) 项：\(row.missing.map(\.description).joined(separator: "、"))",
      ]
    }
    return ([heading] + TextTable(rows: lines).lines(indent: "  ")).joined(separator: "\n") + "\n"
  }
}

extension SupervisedTask {
  /// Whether a unit or the office has reported for a month by now. Units are told apart as they were then, but those that
  /// turned out to be one were one all the time.
  fileprivate func isReported(
    by unit: OrgUnit.ID, _ month: Month, in then: LedgerState, told now: LedgerState
  ) -> Bool {
    now.tasks[id]?.reports.contains { filed in
      filed.report.month == month
        && (filed.report.unit.map { now.current(then.answering(for: $0)) == now.current(unit) } ?? true)
    } ?? false
  }
}
