import DuchaDiagnostics
import DuchaModel

extension CheckReport {
  /// Returns the report for people, columns aligned by display width.
  package func text() -> String {
    guard !isEmpty else { return "截至\(asOf.chinese)，没有已逾期、临近到期、进展滞后和未报送的任务。\n" }
    var lines = ["督办提醒（截至\(asOf.chinese)）", summary]
    let rows = groups.map { $0.warnings.map(\.cells) }
    // One table for all groups, so that columns stand under each other.
    var aligned = TextTable(rows: rows.flatMap(\.self)).lines(indent: "  ")[...]
    for group in groups {
      lines += ["", group.name]
      lines += aligned.prefix(group.warnings.count)
      aligned = aligned.dropFirst(group.warnings.count)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var summary: String {
    Warning.Kind.allCases.map { kind in
      let word =
        switch kind {
        case .dueSoon: "\(dueSoonDays)天内到期"
        case .unreported: "未报送\(reportingMonth.chinese)进展"
        case .overdue, .behind: kind.word
        }
      return "\(word)\(figure(kind).count)项"
    }.joined(separator: "，")
  }

  /// Returns the report for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let counts = Warning.Kind.allCases.map {
      JSONValue.Member(key: $0.key, value: .integer(figure($0).count))
    }
    let report: JSONValue = [
      "format": "ducha.check", "version": 1, "asOf": JSONValue(asOf),
      "reportingMonth": JSONValue(reportingMonth), "dueSoonDays": .integer(dueSoonDays),
      "counts": .object(counts), "groups": .array(groups.map(\.json)),
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
    let note = gap.map { "（\($0.words)）" } ?? (inferred ? "（推定牵头）" : "")
    return [
      kind.word, "\(task)", title.inChinesePunctuation.shortened(toWidth: 40), due.map(\.description) ?? "—",
      kind == .overdue ? "逾期\(daysLate)天" : reason, place.words + note,
    ]
  }

  fileprivate var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "task": JSONValue(task), "title": .string(title), "due": JSONValue(due),
      "daysLate": .integer(daysLate), "daysLeft": JSONValue(count: daysLeft),
      "light": .string(light.rawValue),
      "reason": .string(reason), "leadGap": JSONValue(gap?.rawValue), "leadInferred": .bool(inferred),
      "place": place.json,
    ]
  }
}

extension Warning.Kind {
  fileprivate var key: String { self == .dueSoon ? "dueSoon" : rawValue }
}
