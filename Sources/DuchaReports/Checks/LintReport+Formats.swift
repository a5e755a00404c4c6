import DuchaDiagnostics

extension LintReport {
  /// Returns every finding with the words of its plan under it, and how many there are.
  package func text() -> String {
    let findings = drafts.map { FullFormat($0.source, name: $0.file).text(of: $0.diagnostics) }
      .filter { !$0.isEmpty }
    return (findings + [summary + "\n"]).joined(separator: "\n")
  }

  private var summary: String {
    let counts = Severity.allCases.reversed().map { "\(count($0))处\($0.word)" }
    return "检查完毕：\(counts.joined(separator: "、"))"
  }

  /// Returns the report for programs. The form is frozen: keys may be added, none changes.
  package func json() -> String {
    let report: JSONValue = [
      "format": "ducha.lint", "version": 1,
      "counts": .object(
        Severity.allCases.reversed().map { .init(key: $0.rawValue, value: .integer(count($0))) }),
      "plans": .array(
        drafts.map { draft in
          ["file": .string(draft.file), "diagnostics": .array(draft.diagnostics.map(draft.json))]
        }),
    ]
    return report.text()
  }
}

extension LintReport.Draft {
  fileprivate func json(_ diagnostic: Diagnostic) -> JSONValue {
    [
      "code": .string(diagnostic.code.id), "name": .string(diagnostic.code.name),
      "severity": .string(diagnostic.severity.rawValue), "message": .string(diagnostic.message),
      "help": JSONValue(diagnostic.help), "path": JSONValue(diagnostic.path), "span": span(diagnostic.span),
      "labels": .array(diagnostic.labels.map { ["text": .string($0.text), "span": span($0.span)] }),
      "fix": diagnostic.fix.map(json) ?? .null,
    ]
  }

  private func json(_ fix: Fix) -> JSONValue {
    [
      "label": .string(fix.label),
      "edits": .array(
        fix.edits.map { ["span": span($0.span), "replacement": .string($0.replacement)] }),
    ]
  }

  private func span(_ span: SourceSpan) -> JSONValue {
    JSONValue(span, in: source, fileOffset: fileOffset)
  }
}
