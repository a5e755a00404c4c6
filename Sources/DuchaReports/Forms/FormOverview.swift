package import DuchaModel

/// Which units have reported for a month, and on how many of the tasks that they lead.
package struct FormOverview: Sendable {
  /// The month.
  package let month: Month
  /// The units that lead an open task, in the registry's order.
  package let rows: [Row]

  /// A unit.
  package struct Row: Sendable {
    /// Its name.
    package let name: String
    /// The tasks that it is asked about.
    package let asked: [TaskID]
    /// Those of them on which it has not reported.
    package let missing: [TaskID]
  }
}

extension FormOverview {
  /// Looks through the tasks that units lead; those who only cooperate need not report.
  package init(_ ledger: SupervisedLedger, month: Month) {
    self.month = month
    rows = ReportForm.all(ledger, month: month, hash: "").compactMap { form in
      let asked = form.sections.filter { $0.part == .lead }.flatMap(\.rows).map(\.task)
      guard !asked.isEmpty else { return nil }
      let missing = asked.filter { task in
        ledger.state.tasks[task]?.reports.contains { filed in
          filed.report.month >= month
            && (filed.report.unit.map { ledger.state.answering(for: $0) == form.identity.unit } ?? true)
        } != true
      }
      return Row(name: form.name, asked: asked, missing: missing)
    }
  }

  /// The units of which reports are missing, those who sent nothing first.
  package func text() -> String {
    let late = rows.filter { !$0.missing.isEmpty }
    let heading = "\(month.chinese)应报 \(rows.count) 个单位，已报齐 \(rows.count - late.count) 个"
    guard !late.isEmpty else { return heading + "\n" }
    let silent = late.filter { $0.missing == $0.asked } + late.filter { $0.missing != $0.asked }
    let lines = silent.map { row in
      let share = row.missing == row.asked ? "全部未报" : "已报 \(row.asked.count - row.missing.count) 项"
      return [
        row.name, "应报 \(row.asked.count) 项", share,
        "未报：\(row.missing.map(\.description).joined(separator: "、"))",
      ]
    }
    return ([heading] + TextTable(rows: lines).lines(indent: "  ")).joined(separator: "\n") + "\n"
  }
}
