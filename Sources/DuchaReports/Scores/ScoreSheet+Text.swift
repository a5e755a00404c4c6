import DuchaDiagnostics
import DuchaModel

extension ScoreSheet {
  /// Returns the sheet for people: one table a peer group, then how points come about.
  package func text() -> String {
    let head = "督查计分（截至\(asOf.chinese)，计\(asOf.year)年以来）"
    guard !scores.isEmpty else { return "\(head)\n\n没有可以计分的任务。\n" }
    let parts = [[head]] + rankings.map(lines) + [notes.map { "注：\($0)" }]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func lines(_ ranking: PeerRanking) -> [String] {
    let all = ranking.ranked.map(\.score) + ranking.silent + ranking.tooFew
    let more = counting(in: all, beside: Self.tabled)
    let header =
      ["位次", "单位", "得分", "加分", "减分", "计分任务", "按时完成", "逾期", "滞后", "未报送"] + more.map(\.heading) + ["不计分"]
    let rows =
      ranking.ranked.map { place in
        [ranking.tells(place) ? "\(place.rank)" : "达标"] + cells(place.score, more)
      } + (ranking.silent + ranking.tooFew).map { ["—"] + cells($0, more) }
    let table = TextTable(rows: [header] + rows).lines(indent: "  ")
    let ranked =
      ranking.ranked.isEmpty ? "不排名" : "参加排名\(ranking.ranked.count)个单位，计分任务\(ranking.tasks.count)项"
    return ["\(ranking.peers.word)（\(ranked)）"] + table + unranked(ranking).map { "  \($0)" }
  }

  private static let tabled: [ScoreItem] = [.doneInTime, .overdue, .behind, .farBehind, .missingReport]

  private func cells(_ score: UnitScore, _ more: [ScoreItem]) -> [String] {
    [
      score.name, "\(score.score)", score.gained.signed, score.lost.signed, "\(score.tasks.count)",
      "\(score.figure(.doneInTime).count)", "\(score.figure(.overdue).count)",
      "\(score.figure(.behind, .farBehind).count)", "\(score.figure(.missingReport).count)",
    ] + more.map { "\(score.times($0))" } + ["\(score.apart.count)"]
  }

  /// Who is not ranked, and why, without a full stop. Who did not report is named, who cannot be compared only counted.
  func unranked(_ ranking: PeerRanking) -> [String] {
    let few = ranking.tooFew.count { $0.tasks.count < rule.minimumTasks }
    let alone = ranking.tooFew.count - few
    let names = ranking.silent.map(\.name).joined(separator: "、")
    return [
      names.isEmpty ? nil : "未报送进展、无法判断推进状态，不参加排名的有\(names)",
      few == 0 ? nil : "计分任务不足\(rule.minimumTasks)项、不参加排名的有\(few)个单位",
      alone == 0 ? nil : "可比单位不足\(rule.minimumUnits)个、不参加排名的有\(alone)个单位",
    ].compactMap(\.self)
  }

  /// How points and places come about.
  var notes: [String] {
    let scale = rule.perTasks == 0 ? "" : "，各单位按计分任务\(rule.perTasks)项折算"
    let cooperating = rule.cooperateWeight == 0 ? "配合任务不计分" : "配合任务按\(shortNumber(rule.cooperateWeight))计"
    let points = { (item: ScoreItem) in "\(item.word)\(ScorePoints(rule.points[item]).short)" }
    let told = ScoreItem.allCases.filter { rule.points[$0] != 0 }.map(points).joined(separator: "，")
    return [
      "基础分\(shortNumber(rule.base))分，每项任务：\(told)\(scale)；\(cooperating)。往年已完成的任务不再计分。",
      "长期推进、未到时限、已中止和所报数值待核实的任务不按时限计分。同类单位之间按得分排名，达到时限和序时要求、未被催办督办的单位不列末位。",
    ]
  }
}

extension ScoreItem {
  /// What heads its column: what may happen to one task several times is counted in times.
  var heading: String { isEvent ? "\(word)次数" : word }
}

extension ScorePoints {
  /// The number with its sign and without decimals in vain: +1, -0.5.
  fileprivate var short: String { (hundredths > 0 ? "+" : "") + shortNumber(Double(hundredths) / 100) }
}

// MARK: - One unit

extension ScoreSheet {
  /// Returns how a unit comes to its points, line by line.
  package func explanation(of score: UnitScore) -> String {
    let head = "\(score.name)　\(score.score)分（截至\(asOf.chinese)，计\(asOf.year)年以来，\(score.kind.word)）"
    let base = [["基础分", "", "", "\(score.base)", ""]]
    let rows = score.lines.map { line in
      ["\(line.task)", line.title.shortened(toWidth: 32), line.item.word, line.sum, line.reason]
    }
    let rest = score.rounding.hundredths == 0 ? [] : [["舍入", "", "", score.rounding.signed, "各条四舍五入的尾差"]]
    let total = [["合计", "", "", "\(score.score)", ""]]
    let told = score.apart.ids.map { "\($0)（\(score.apartReasons[$0] ?? "")）" }.joined(separator: "、")
    let apart = score.apart.isEmpty ? [] : ["不按时限计分的任务\(score.apart.count)项：\(told)"]
    let counted = "计分任务\(score.tasks.count)项（牵头\(score.led.count)项、配合\(score.tasks.count - score.led.count)项）"
    let scaled =
      rule.perTasks == 0 || score.tasks.isEmpty
      ? "" : "，按\(rule.perTasks)项折算：\(rule.perTasks)÷\(score.tasks.count)"
    return
      ([head] + TextTable(rows: base + rows + rest + total).lines(indent: "  ") + [counted + scaled] + apart)
      .map { $0 + "\n" }.joined()
  }
}
