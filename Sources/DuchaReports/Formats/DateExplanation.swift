package import DuchaDiagnostics
package import DuchaModel

/// How the time limits of a task, or of a few words, came about, for the clerk who must answer for the date.
///
///     1-01  建设科普场馆
///     《青溪县科普行动方案》  成文 2024-01-10
///
///     时限: “2024年6月底前”（第6行第12字）
///       规则: 以月为界，到当月最后一日止
///       年份: 时限自己写明
///       历法: 2024年6月有30天，末日是30日；2024年6月30日是星期日，时限不因周末顺延
///       结果: 2024年6月30日前完成（含当日）
///       把握: 确定
package struct DateExplanation: Sendable {
  /// What is explained: the task's number or path, and its title; none for words of one's own.
  package var task: (name: String, title: String)?
  /// What the plan says of itself.
  package var document: PolicyDocument?
  /// The limits.
  package var derivations: [DeadlineDerivation]
  /// The text that the limits stand in.
  package var source: SourceText
  /// What the ledger or the rules make of all of it.
  package var remarks: [String]

  /// Creates an explanation.
  package init(
    task: (name: String, title: String)? = nil, document: PolicyDocument? = nil,
    derivations: [DeadlineDerivation], source: SourceText, remarks: [String] = []
  ) {
    self.task = task
    self.document = document
    self.derivations = derivations
    self.source = source
    self.remarks = remarks
  }

  /// The text, ending with a line break.
  package var text: String {
    let parts =
      [heading] + (derivations.isEmpty ? [["没有读到时限（名称、历史、数量、文号中的数字和年份不算时限）"]] : derivations.map(lines)) + [
        remarks
      ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    guard let task else { return [] }
    let facts = [
      document.map { $0.title.map { "《\($0)》" } ?? $0.file }, document?.documentNumber,
      document.map { $0.issued.map { "成文 \($0)" } ?? "没有成文日期" },
      document?.period.map { "期限 \($0.start) 至 \($0.end)" },
    ]
    return [
      "\(task.name)  \(task.title.shortened(toWidth: 80))", facts.compactMap(\.self).joined(separator: "  "),
    ]
  }

  private func lines(_ derivation: DeadlineDerivation) -> [String] {
    let deadline = derivation.deadline
    let start = source.location(of: deadline.span.start)
    let place = task == nil ? "" : "（第\(start.line)行第\(start.column)字）"
    var lines = ["时限: \(deadline.reading.quoted)\(place)", "  规则: \(derivation.ruleWords)"]
    lines += derivation.yearWords.map { ["  年份: \($0)"] } ?? []
    if derivation.rule.countsFromIssue, let issued = document?.issued {
      lines.append("  起算: 成文日期\(issued.chinese)")
    }
    let calendar = derivation.calendarWords
    if !calendar.isEmpty { lines.append("  历法: \(calendar.joined(separator: "；"))") }
    lines += ["  结果: \(derivation.resultWords)", "  把握: \(derivation.confidence.word)"]
    for finding in derivation.findings {
      lines.append("  \(finding.severity.word)[\(finding.code)]: \(finding.message)")
      if let help = finding.help { lines.append("    建议: \(help)") }
    }
    return lines
  }
}

// MARK: - JSON

extension DateExplanation {
  /// The same for programs, version 1.
  package var json: String {
    let value: JSONValue = [
      "version": .integer(1),
      "task": JSONValue(task?.name),
      "title": JSONValue(task?.title),
      "issued": JSONValue(document?.issued),
      "deadlines": .array(derivations.map(entry)),
      "remarks": .array(remarks.map { .string($0) }),
    ]
    return value.text()
  }

  private func entry(_ derivation: DeadlineDerivation) -> JSONValue {
    let deadline = derivation.deadline
    return [
      "text": .string(deadline.text),
      "line": .integer(source.location(of: deadline.span.start).line),
      "rule": .string(derivation.ruleWords),
      "year": JSONValue(derivation.yearWords),
      "calendar": .array(derivation.calendarWords.map { .string($0) }),
      "start": JSONValue(deadline.start), "end": JSONValue(deadline.end),
      "kind": .string(deadline.kind.rawValue), "recurrence": JSONValue(deadline.recurrence?.rawValue),
      "result": .string(derivation.resultWords),
      "confidence": .string(derivation.confidence.rawValue),
      "diagnostics": .array(
        derivation.findings.map {
          [
            "code": .string($0.code.id), "severity": .string($0.severity.rawValue),
            "message": .string($0.message), "help": JSONValue($0.help),
          ]
        }),
    ]
  }
}
