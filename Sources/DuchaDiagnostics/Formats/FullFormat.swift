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
    let correction = diagnostic.fix.flatMap { corrected($0) }
    let width = max(String(excerpt.line).count, correction.map { String($0.line).count } ?? 0)
    let margin = String(repeating: " ", count: width)
    var lines = ["\(diagnostic.severity.word)[\(diagnostic.code)]: \(diagnostic.message)"]
    lines.append("\(margin)--> \(place(diagnostic.span))\(diagnostic.path.map { "  任务 \($0)" } ?? "")")
    lines.append("\(margin) |")
    lines += shown(excerpt, width)
    lines += others(diagnostic.labels).map { "\(margin) = 另见 \($0)" }
    if let help = diagnostic.help { lines.append("\(margin) = 建议: \(help)") }
    if let fix = diagnostic.fix, let correction {
      let rest = fix.edits.count - 1
      lines.append("\(margin) = 改法: \(fix.label)\(rest > 0 ? "（另有\(rest)处同样修改）" : "")")
      lines.append("\(margin) |")
      lines += shown(correction, width)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The other places, those that are shown for the same reason in one line.
  private func others(_ labels: [Diagnostic.Label]) -> [String] {
    var reasons: [String] = []
    for label in labels where !reasons.contains(label.text) { reasons.append(label.text) }
    return reasons.map { reason in
      let spans = labels.filter { $0.text == reason }.map(\.span)
      return "\(places(spans)): \(reason)"
    }
  }

  /// plan.txt:3:1、5:1; of very many the first.
  private func places(_ spans: [SourceSpan]) -> String {
    let rest = spans.dropFirst().prefix(Self.mostPlaces - 1).map { "、\(placeInFile($0))" }
    let more = spans.count > Self.mostPlaces ? "等\(spans.count)处" : ""
    return (spans.first.map { place($0) } ?? "") + rest.joined() + more
  }

  private static let mostPlaces = 12

  /// A line with the marks under its words.
  private func shown(_ excerpt: Excerpt, _ width: Int) -> [String] {
    let number = String(excerpt.line)
    let padding = String(repeating: " ", count: width - number.count)
    return [
      "\(padding)\(number) | \(excerpt.text)", "\(String(repeating: " ", count: width)) | \(excerpt.marks)",
    ]
  }

  /// The first place as it would read: `+` under words that come in, `~` under words that replace others.
  private func corrected(_ fix: Fix) -> Excerpt? {
    fix.edits.first.map {
      Excerpt(source, $0.span, replacedBy: $0.replacement, mark: $0.span.isEmpty ? "+" : "~")
    }
  }

  private func place(_ span: SourceSpan) -> String { "\(name):\(placeInFile(span))" }

  /// Line and column of the text that was read, and the place in the file as a person sees it.
  private func placeInFile(_ span: SourceSpan) -> String {
    let location = source.location(of: span.start)
    let place = source.place(of: span.start).map { "  \($0)" } ?? ""
    return "\(location.line):\(location.column)\(place)"
  }
}
