internal import DuchaDiagnostics
package import DuchaModel

/// What a reform of units means for the tasks of a ledger.
package struct ReformOutcome: Sendable {
  /// What happened, and what is to be done, in Chinese lines.
  package let text: String

  /// Compares the ledger on the day before with what it is now.
  package init(_ reform: UnitReform, on day: Day, before: LedgerState, after: LedgerState) {
    let old = reform.from.map(before.name).joined(separator: "、")
    let new = reform.newName ?? reform.into.map(after.name).joined(separator: "、")
    // Those that stay in a merger keep what they have.
    let units = Set((reform.kind == .merger ? reform.ended : reform.from).map(before.current))
    let open = before.tasks.values.filter { task in
      task.isOpen && task.duties.contains { units.contains($0.unit) }
    }.map(\.id).sorted()
    let asked = after.tasks.values.filter { task in
      task.handovers.contains { units.contains($0.unit) && $0.on == day }
    }.map(\.id).sorted()
    var lines = ["已登记\(reform.kind.word)：\(old) → \(new)，自\(day.chinese)起"]
    switch reform.kind {
    case .rename:
      lines.append("未办结任务 \(open.count) 项\(Self.more(units, beside: open, before))随之更名；此前的通报、清单仍用原名")
    case .merger:
      lines.append("未办结任务 \(open.count) 项\(Self.more(units, beside: open, before))转由\(new)负责；已办结的仍记在原单位名下")
    case .split, .transfer:
      lines.append("未办结任务 \(asked.count) 项待逐项确定由谁负责：")
      lines += asked.map { id in
        let title = after.tasks[id].map { $0.task.title.shortened(toWidth: 50) } ?? ""
        return "  \(id)  \(title)"
      }
      if let first = asked.first, let unit = reform.from.first, let into = reform.into.first {
        let keeping = reform.ended.isEmpty ? "；仍由原单位负责的用 --keep" : ""
        lines.append(
          "逐项指定：ducha assign \(first) --replace \(after.name(of: unit)) --lead \(after.name(of: into))\(keeping)"
        )
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// （另有 4 项以集体名称承担）: those of a group have its duties, and no duty says so.
  private static func more(_ units: Set<OrgUnit.ID>, beside told: [TaskID], _ state: LedgerState) -> String {
    let told = Set(told)
    let tasks = state.supervisedTasks().count { task in
      task.standing != .completed && !told.contains(task.id)
        && task.memberDuties.contains { units.contains($0.unit) }
    }
    return tasks == 0 ? "" : "（另有 \(tasks) 项以集体名称承担）"
  }
}
