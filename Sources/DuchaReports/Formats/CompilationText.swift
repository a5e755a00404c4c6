import DuchaDiagnostics
package import DuchaModel

/// What was read from a plan, for a person at a terminal: each task with who, by when, how much.
///
///     青溪县数字经济五年行动方案（2023—2027年）
///     发文: 青溪县人民政府    成文: 2023-03-20    期限: 2023-01-01 至 2027-12-31
///     任务 24 项，其中 20 项写明责任单位；待确认 3 处
///
///     二/(一)/1  建设县级算力中心
///       责任单位: 县发改局、县财政局
///       时限: 2024年底前 → 2024-12-31
///       指标: 标准机架 ≥ 200 个
package struct CompilationText: Sendable {
  private let compilation: Compilation
  private let goals: GoalLinks

  /// Creates a format.
  package init(_ compilation: Compilation) {
    self.compilation = compilation
    goals = GoalLinks(compilation.goals)
  }

  /// The text, ending with a line break.
  package var text: String {
    (heading + compilation.tasks.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let document = compilation.document
    let facts = [
      ("发文", document.issuer), ("文号", document.documentNumber), ("成文", document.issued?.description),
      ("期限", document.period.map { "\($0.start) 至 \($0.end)" }),
    ]
    let assigned = compilation.tasks.count { task in
      task.units.contains { $0.basis == .explicit || $0.basis == .firstListedRule }
    }
    let open = compilation.diagnostics.count { $0.severity >= .warning }
    return [
      document.title ?? document.file,
      facts.compactMap { name, value in value.map { "\(name): \($0)" } }.joined(separator: "    "),
      "任务 \(compilation.tasks.count) 项，其中 \(assigned) 项写明责任单位；待确认 \(open) 处",
    ].filter { !$0.isEmpty }
  }

  private func lines(_ task: PolicyTask) -> [String] {
    var lines = ["", "\(task.path)  \(task.title.shortened(toWidth: 80))"]
    for role in Role.allCases {
      let names = task.units.filter { $0.role == role }.map { unit in
        unit.basis == .runningText ? unit.name + "（正文提及，待确认）" : unit.name
      }
      if !names.isEmpty { lines.append("  \(role.word): \(names.joined(separator: "、"))") }
    }
    if task.openEnded { lines.append("  （单位名单以“等”结尾，未列全）") }
    for person in task.persons { lines.append("  \(person.role): \(person.name)") }
    lines += task.deadlines.map { "  时限: \($0.reading) → \($0.words)" }
    lines += task.targets.map { target in
      "  指标: \(target.words)" + (goals.path(for: target).map { "（对应目标 \($0)）" } ?? "")
    }
    return lines
  }
}
