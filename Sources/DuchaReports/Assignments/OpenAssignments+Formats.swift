internal import DuchaDiagnostics
internal import DuchaModel

extension OpenAssignments {
  /// Returns the tasks for a person at a terminal.
  package func text() -> String {
    (listed + mentionLines).joined(separator: "\n") + "\n"
  }

  private var listed: [String] {
    guard !rows.isEmpty else { return ["没有待落实责任单位的任务（截至\(asOf.chinese)）。"] }
    let proposed = rows.count { !$0.leads.isEmpty }
    let summary =
      "共 \(rows.count) 项待落实责任单位（截至\(asOf.chinese)），其中 \(proposed) 项有建议。建议须经人工确认："
      + "ducha assign 编号 --accept，或 --lead 单位；成批核对用 --csv 导出，改好后 --file 导入"
    return rows.map(\.text) + [summary]
  }

  /// Units that stand in the text of tasks that are led, and would wait for a word for ever.
  private var mentionLines: [String] {
    guard !mentions.isEmpty else { return [] }
    let lines = mentions.map { mention in
      "  \(mention.task.id)  \(mention.task.title.shortened(toWidth: 60))：\(mention.units.joined(separator: "、"))"
    }
    let ways = "承担的用 ducha assign 编号 --cooperate 单位 确认，不承担的用 ducha assign 编号 --replace 单位 去掉"
    return ["", "已有牵头单位、正文提及的其他单位仍待确认的任务 \(mentions.count) 项（\(ways)）："] + lines
  }

  /// Returns the tasks as a CSV file: whoever edits the two unit columns can hand it in with `ducha assign --file`.
  package func csv() -> String {
    let cells = rows.map { row in
      [
        "\(row.task.id)", row.task.plan.name, row.task.record.task.path, row.task.title,
        row.leads.first?.name ?? "", row.partners.map(\.name).joined(separator: "、"),
        row.leads.dropFirst().map(\.name).joined(separator: "、"),
        ((row.leads.first?.reasons ?? []) + row.questions).joined(separator: "；"),
      ]
    }
    return CSVTable(header: Self.header, rows: cells).text()
  }

  private static let header = ["任务编号", "方案", "条目", "任务", "牵头单位", "配合单位", "其他可能", "理由"]
}

extension OpenAssignments.Row {
  fileprivate var text: String {
    let head = "\(task.id)  \(task.record.task.path)  \(task.title.shortened(toWidth: 60))"
    return ([head] + gap + leads.enumerated().flatMap(words) + partnerWords + handoverWords)
      .joined(separator: "\n")
  }

  private var gap: [String] {
    guard case .none(let gap) = task.leadership else { return [] }
    return leads.isEmpty ? ["    \(gap.words)；没有可供参考的依据，请直接指定"] : ["    \(gap.words)"]
  }

  private func words(_ index: Int, _ candidate: OpenAssignments.Candidate) -> [String] {
    ["    建议牵头\(index + 1)：\(candidate.name)"] + candidate.reasons.map { "      \($0)" }
  }

  private var partnerWords: [String] {
    partners.isEmpty ? [] : ["    可考虑配合：\(partners.map(\.name).joined(separator: "、"))"]
  }

  private var handoverWords: [String] { questions.map { "    " + $0 } }

  /// What a reform leaves to be decided.
  fileprivate var questions: [String] {
    handovers.map { handover in
      let candidates = handover.candidates.joined(separator: "、")
      if let edition = handover.edition { return question(handover, edition, candidates) }
      let question = handover.candidates.count == 1 ? "请确定是否转由\(candidates)负责" : "请在\(candidates)中确定"
      return "机构改革后待定：原由\(handover.unit)负责，\(question)"
    }
  }

  private func question(
    _ handover: OpenAssignments.OpenHandover, _ edition: Int, _ candidates: String
  ) -> String {
    let replacing = "ducha assign \(task.id) --replace \(handover.unit)"
    let leads = handover.candidates.map { " --lead \($0)" }.joined()
    let helping = handover.helps ? " --cooperate \(handover.unit)" : ""
    return """
      原指定与第\(edition)版原文不符：原指定\(handover.unit)牵头，原文写的是\(candidates)；照原文改的用 \(replacing)\(leads)\(helping)，\
      仍由原单位牵头的用 \(replacing) --keep
      """
  }
}
