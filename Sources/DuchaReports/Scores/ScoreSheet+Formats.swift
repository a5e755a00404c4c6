import DuchaModel

extension ScoreSheet {
  /// Returns one row a unit as a CSV file.
  package func csv() -> String {
    let header =
      [
        "类别", "位次", "单位", "得分", "基础分", "加分", "减分", "计分任务", "其中牵头", "按时完成", "逾期完成", "逾期", "滞后", "未报送", "不计分任务",
      ] + Self.events.map(\.heading)
    let rows = rankings.flatMap { ranking in
      ranking.ranked.map { row(ranking, $0.score, ranking.tells($0) ? "\($0.rank)" : "达标") }
        + (ranking.silent + ranking.tooFew).map { row(ranking, $0, "不排名") }
    }
    return CSVTable(header: header, rows: rows, figures: Set(3..<header.count)).text()
  }

  private func row(_ ranking: PeerRanking, _ score: UnitScore, _ rank: String) -> [String] {
    [
      ranking.peers.word, rank, score.name, "\(score.score)", "\(score.base)", "\(score.gained)",
      "\(score.lost)", "\(score.tasks.count)", "\(score.led.count)",
    ]
      + [
        score.figure(.doneInTime), score.figure(.doneLate), score.figure(.overdue),
        score.figure(.behind, .farBehind), score.figure(.missingReport), score.apart,
      ].map { "\($0.count)" } + Self.events.map { "\(score.times($0))" }
  }

  private static let events = ScoreItem.allCases.filter(\.isEvent)

  /// Returns one row a line of the units as a CSV file: the points of each add up to its score.
  package func csv(explaining scores: [UnitScore]) -> String {
    let header = ["单位", "任务编号", "任务", "角色", "计分项", "规则分", "权重", "折算", "得分", "依据"]
    let rows = scores.flatMap { score in
      [[score.name, "", "", "", "基础分", "", "", "", "\(score.base)", ""]]
        + score.lines.map { line in
          [
            score.name, "\(line.task)", line.title, line.part.short, line.item.word,
            shortNumber(line.rulePoints), shortNumber(line.weight), line.scale.words,
            "\(line.points)", line.reason,
          ]
        }
        + (score.rounding.hundredths == 0
          ? [] : [[score.name, "", "", "", "舍入", "", "", "", "\(score.rounding)", "各条四舍五入的尾差"]])
    }
    return CSVTable(header: header, rows: rows, figures: [5, 6, 8]).text()
  }

  /// Returns the sheet for programs, every unit with its lines, or only the units asked for. The form is frozen: keys may
  /// be added, none changes.
  package func json(_ shown: [UnitScore]? = nil) -> String {
    let sheet: JSONValue = [
      "format": "ducha.score", "version": 1, "asOf": JSONValue(asOf),
      "since": JSONValue("\(asOf.year)-01-01"),
      "perTasks": .integer(rule.perTasks), "minimumTasks": .integer(rule.minimumTasks),
      "units": .array((shown ?? scores).map(json)),
    ]
    return sheet.text()
  }

  private func json(_ score: UnitScore) -> JSONValue {
    let ranking = rankings.first { $0.holds(score.unit) }
    let place = ranking?.ranked.first { $0.score.unit == score.unit }
    let isTold = place.map { ranking?.tells($0) ?? false } ?? false
    return [
      "unit": JSONValue(score.unit), "name": .string(score.name), "peers": JSONValue(ranking?.peers.name),

      "ranked": .bool(place != nil), "rank": JSONValue(count: isTold ? place?.rank : nil),
      "of": .integer(ranking?.ranked.count ?? 0), "meetsTargets": .bool(score.meetsTargets),
      "silent": .bool(score.isSilent), "score": score.score.json, "base": score.base.json,
      "rounding": score.rounding.json,
      "tasks": score.tasks.json, "led": score.led.json, "apart": score.apart.json,
      "lines": .array(score.lines.map(\.json)),
    ]
  }
}

extension ScoreLine {
  fileprivate var json: JSONValue {
    [
      "task": JSONValue(task), "title": .string(title), "part": .string(part.rawValue),
      "item": .string(item.rawValue), "rulePoints": .number(rulePoints), "weight": .number(weight),
      "scale": .number(scale.factor), "points": points.json, "reason": .string(reason),
    ]
  }
}
