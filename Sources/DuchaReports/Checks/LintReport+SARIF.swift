import DuchaDiagnostics

extension LintReport {
  /// Returns the report as SARIF 2.1.0, the form that editors and review tools take.
  ///
  /// Columns count Unicode code points, as ours do. Only the codes that were found are listed as rules.
  package func sarif() -> String {
    let rules = rules
    let numbers = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
    let run: JSONValue = [
      "tool": ["driver": ["name": "ducha", "language": "zh-CN", "rules": .array(rules.map(rule))]],
      "columnKind": "unicodeCodePoints",
      "artifacts": .array(drafts.map { ["location": ["uri": .string(Self.uri($0.file))]] }),
      "results": .array(
        drafts.indices.flatMap { draft in
          drafts[draft].diagnostics.map { result($0, draft, rule: numbers[$0.code] ?? -1) }
        }),
    ]
    let log: JSONValue = [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0", "runs": .array([run]),
    ]
    return log.text()
  }

  private var rules: [DiagnosticCode] {
    let found = Set(drafts.flatMap(\.diagnostics).map(\.code))
    return codes.filter(found.contains)
  }

  private func rule(_ code: DiagnosticCode) -> JSONValue {
    let explanation = code.explanation
    let help = "为什么：\(explanation.why)\n\n例子：\n\(explanation.example)\n\n可以写成：\n\(explanation.instead)"
    return [
      "id": .string(code.id), "name": .string(code.name),
      "shortDescription": ["text": .string(explanation.what)],
      "fullDescription": ["text": .string("\(explanation.what)。\(explanation.why)")],
      "help": ["text": .string(help)],
    ]
  }

  private func result(_ diagnostic: Diagnostic, _ draft: Int, rule: Int) -> JSONValue {
    let words = [diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "；")
    var members: [JSONValue.Member] = [
      .init(key: "ruleId", value: .string(diagnostic.code.id)),
      .init(key: "ruleIndex", value: .integer(rule)),
      .init(key: "level", value: .string(diagnostic.severity.rawValue)),
      .init(key: "message", value: ["text": .string(words)]),
      .init(key: "locations", value: .array([location(diagnostic.span, draft, text: nil)])),
    ]
    if !diagnostic.labels.isEmpty {
      let places = diagnostic.labels.map { location($0.span, draft, text: $0.text) }
      members.append(.init(key: "relatedLocations", value: .array(places)))
    }
    // Of a file that is no text, the places are those of the text read from it: nothing can be replaced there.
    if let fix = diagnostic.fix, drafts[draft].source.encoding != .extracted {
      members.append(.init(key: "fixes", value: .array([change(fix, draft)])))
    }
    return .object(members)
  }

  private func location(_ span: SourceSpan, _ draft: Int, text: String?) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init(
        key: "physicalLocation",
        value: ["artifactLocation": artifact(draft), "region": region(span, drafts[draft].source)])
    ]
    if let text { members.append(.init(key: "message", value: ["text": .string(text)])) }
    return .object(members)
  }

  private func change(_ fix: Fix, _ draft: Int) -> JSONValue {
    let source = drafts[draft].source
    let replacements = fix.edits.map { edit -> JSONValue in
      [
        "deletedRegion": region(edit.span, source), "insertedContent": ["text": .string(edit.replacement)],
      ]
    }
    return [
      "description": ["text": .string(fix.label)],
      "artifactChanges": [["artifactLocation": artifact(draft), "replacements": .array(replacements)]],
    ]
  }

  private func artifact(_ draft: Int) -> JSONValue {
    ["uri": .string(Self.uri(drafts[draft].file)), "index": .integer(draft)]
  }

  private func region(_ span: SourceSpan, _ source: SourceText) -> JSONValue {
    let start = source.location(of: span.start)
    let end = source.location(of: span.end)
    return [
      "startLine": .integer(start.line), "startColumn": .integer(start.column), "endLine": .integer(end.line),
      "endColumn": .integer(end.column),
    ]
  }

  /// A path as a URI reference: every byte that may not stand there is written `%E5`.
  private static func uri(_ path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let escaped = path.utf8.map { byte in
      plain.contains(byte)
        ? String(Unicode.Scalar(byte))
        : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
    return path.hasPrefix("/") ? "file://" + escaped : escaped
  }
}
