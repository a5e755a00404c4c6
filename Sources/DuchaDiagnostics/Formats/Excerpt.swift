/// The piece of a line that a diagnostic shows, with marks under the words it speaks of.
///
/// A paragraph of a plan is one line of a thousand characters: only a window around the words is shown.
struct Excerpt {
  /// The shown text, with … where the line goes on.
  let text: String
  /// The marks, aligned by display width.
  let marks: String
  /// The line's number, from 1.
  let line: Int

  /// Shows the first line of `span`, with `replacement` in place of its words where one is given.
  init(
    _ source: SourceText, _ span: SourceSpan, replacedBy replacement: String? = nil, mark: String = "^",
    columns: Int = 76
  ) {
    line = source.location(of: span.start).line
    let whole = source.span(ofLine: line)
    let start = min(max(span.start, whole.start), whole.end)
    let words = SourceSpan(start, min(max(span.end, start), whole.end))
    let marked = Excerpt.printable(replacement ?? source[words]).shortened(toWidth: columns / 2)
    let room = columns - marked.displayWidth
    let before = Excerpt.tail(Excerpt.printable(source[SourceSpan(whole.start, words.start)]), room / 2)
    let after = Excerpt.printable(source[SourceSpan(words.end, whole.end)])
    text = before + marked + after.shortened(toWidth: max(2, room - before.displayWidth))
    marks =
      String(repeating: " ", count: before.displayWidth)
      + String(repeating: mark, count: max(1, marked.displayWidth))
  }

  /// Returns the text without control characters: an excerpt must not steer the reader's terminal.
  private static func printable(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      view.append(scalar.displayWidth == 0 || scalar == "\u{A0}" ? " " : scalar)
    }
    return String(view)
  }

  /// Returns the end of the text that fits into `width` columns, with … in place of what is cut.
  private static func tail(_ text: String, _ width: Int) -> String {
    guard text.displayWidth > width else { return text }
    var used = 2
    var kept: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars.reversed() {
      used += scalar.displayWidth
      if used > width { break }
      kept.append(scalar)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: kept.reversed())
    return "…" + String(view)
  }
}
