import DuchaDiagnostics
import DuchaModel

extension CheckReport {
  /// Returns the report for people, columns aligned by display width.
  package func text() -> String {
    guard !isEmpty else { return "截至\(asOf.chinese)，没有已逾期、临近到期、进展滞后和未报送的任务。\n" }
    var lines = ["督办提醒（截至\(asOf.chinese)）", summary] + [mark].compactMap(\.self)
    let rows = groups.map { $0.warnings.map(\.cells) }
    // One table for all groups, so that columns stand under each other.
    var aligned = TextTable(rows: rows.flatMap(\.self)).lines(indent: "  ")[...]
    for group in groups {
      lines += ["", group.name]
      lines += aligned.prefix(group.warnings.count)
      aligned = aligned.dropFirst(group.warnings.count)
    }
    return (lines + openLines).joined(separator: "\n") + "\n"
  }

  /// What has to be settled, and by which commands.
  private var openLines: [String] {
    guard !open.isEmpty else { return [] }
    let rows = open.map { [$0.words, "\($0.figure.count)项", $0.figure.words] }
    return ["", "未完全落实到单位的任务（\(notFullyAssigned.count)项）"] + TextTable(rows: rows).lines(indent: "  ")
      + remedies.map { "  " + $0 }
  }

  private var remedies: [String] {
    let (groups, handovers) = (
      open.filter { $0.cause.handover == nil }, open.filter { $0.cause.handover != nil }
    )
    let members = "列明成员单位: ducha units members 集体名称 成员单位…（“相关”“有关”的加 --document 方案 或 --task 编号）"
    let successor = "确定承担单位: ducha assign 编号 --replace 原单位 --lead 承担单位"
    return (groups.isEmpty ? [] : [members]) + (handovers.isEmpty ? [] : [successor])
  }

  private var summary: String {
    let told = Warning.Kind.allCases.filter { $0 != .review || !figure(.review).isEmpty }
    let kinds = told.map { kind in
      let word =
        switch kind {
        case .dueSoon: "\(dueSoonWords)到期"
        case .unreported: "未报送\(reportingMonth.chinese)进展"
        case .overdue, .behind, .review: kind.word
        }
      return "\(word)\(figure(kind).count)项"
    }
    let open = open.isEmpty ? [] : ["未完全落实到单位\(notFullyAssigned.count)项"]
    return (kinds + open).joined(separator: "，")
  }

  /// Returns the report for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let counts = Warning.Kind.allCases.map {
      JSONValue.Member(key: $0.key, value: .integer(figure($0).count))
    }
    let report: JSONValue = [
      "format": "ducha.check", "version": 1, "asOf": JSONValue(asOf),
      "reportingMonth": JSONValue(reportingMonth), "dueSoonDays": .integer(dueSoonDays),
      "mark": JSONValue(mark),
      "counts": .object(counts), "groups": .array(groups.map(\.json)),
      "notFullyAssigned": notFullyAssigned.json, "open": .array(open.map(\.json)),
    ]
    return report.text()
  }
}

extension CheckReport.Group {
  fileprivate var json: JSONValue {
    [
      "leads": JSONValue(each: units), "name": .string(name), "warnings": .array(warnings.map(\.json)),
    ]
  }
}

extension Warning {
  fileprivate var cells: [String] {
    let notes = [gap?.words, inferred ? "推定牵头" : nil, through.map { "以“\($0)”名义列入" }].compactMap(\.self)
    let note = notes.isEmpty ? "" : "（\(notes.joined(separator: "，"))）"
    return [
      kind.word, "\(task)", title.inChinesePunctuation.shortened(toWidth: 40), due.map(\.description) ?? "—",
      countWords ?? reason, place.words + note,
    ]
  }

  /// 逾期31天; where working days are counted 逾期31天（22个工作日）, 还有8个工作日到期.
  private var countWords: String? {
    switch kind {
    case .overdue: "逾期\(daysLate)天" + (workingDays.map { "（\($0)个工作日）" } ?? "")
    case .dueSoon: workingDays.flatMap { daysLeft == 0 ? nil : "还有\($0)个工作日到期" }
    case .behind, .unreported, .review: nil
    }
  }

  fileprivate var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "task": JSONValue(task), "title": .string(title), "due": JSONValue(due),
      "daysLate": .integer(daysLate), "daysLeft": JSONValue(count: daysLeft),
      "workingDays": JSONValue(count: workingDays),
      "light": .string(light.rawValue),
      "reason": .string(reason), "leadGap": JSONValue(gap?.rawValue), "leadInferred": .bool(inferred),
      "place": place.json, "through": JSONValue(through),
    ]
  }
}

extension Warning.Kind {
  fileprivate var key: String { self == .dueSoon ? "dueSoon" : rawValue }
}
