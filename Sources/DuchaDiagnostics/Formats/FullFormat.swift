/// Diagnostics as people read them, with the words of the plan under each.
///
///     警告[P0107]: 任务列出两个牵头单位
///       --> plan.txt:41:24
///        |
///     41 | ……（市科技局、市工信局牵头，市商务局配合）
///        |     ^^^^^^^^
///        = 建议: 明确一个牵头单位，或写明“共同牵头”
package struct FullFormat: Sendable {
  /// The text all spans point into.
  private let source: SourceText
  /// The name shown before line and column: the path as the user typed it.
  private let name: String

  /// Creates a format for the diagnostics of one text.
  package init(_ source: SourceText, name: String? = nil) {
    self.source = source
    self.name = name ?? source.name
  }

  /// Returns every diagnostic, separated by empty lines, ending with a line break; empty where there is none.
  package func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map { text(of: $0) }.joined(separator: "\n")
  }

  /// Returns one diagnostic, ending with a line break.
  package func text(of diagnostic: Diagnostic) -> String {
    let excerpt = Excerpt(source, diagnostic.span)
    let number = String(excerpt.line)
    let margin = String(repeating: " ", count: number.count)
    var lines = ["\(diagnostic.severity.word)[\(diagnostic.code)]: \(diagnostic.message)"]
    lines.append("\(margin)--> \(place(diagnostic.span))\(diagnostic.path.map { "  任务 \($0)" } ?? "")")
    lines.append("\(margin) |")
    lines.append("\(number) | \(excerpt.text)")
    lines.append("\(margin) | \(excerpt.marks)")
    for label in diagnostic.labels { lines.append("\(margin) = 另见 \(place(label.span)): \(label.text)") }
    if let help = diagnostic.help { lines.append("\(margin) = 建议: \(help)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func place(_ span: SourceSpan) -> String {
    let location = source.location(of: span.start)
    return "\(name):\(location.line):\(location.column)"
  }
}
