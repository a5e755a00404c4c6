import DuchaDiagnostics

/// A story as it is laid out: sections of fields, lines and tables, the same for the terminal and for Markdown.
struct StoryPage {
  /// The heading.
  var title: String
  /// What stands under the heading.
  var summary: [String]
  /// The sections, in order.
  var sections: [Section]
  /// The last line.
  var end: String

  /// A section.
  struct Section {
    var title: String
    var blocks: [Block]
  }

  /// A piece of a section.
  enum Block {
    /// A label and what it says; of an empty text nothing is printed.
    case field(String, String)
    /// A heading inside the section with what belongs to it.
    case item(String, [Block])
    /// Cells in columns, the first row as their heading.
    case table([[String]])
    /// A line.
    case line(String)
  }
}

// MARK: - Text

extension StoryPage {
  /// Returns the page for a terminal, long texts wrapped.
  func text() -> String {
    let head = title.wrapped(toWidth: Self.width) + summary.flatMap { $0.wrapped(toWidth: Self.width) }
    let parts = [head] + sections.map { [$0.title] + $0.blocks.flatMap { Self.lines($0, 2) } } + [[end]]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private static let width = 88

  private static func lines(_ block: Block, _ indent: Int) -> [String] {
    switch block {
    case .field(_, ""): []
    case .field(let label, let text): hanging("\(label)：", text, indent)
    case .line(let text): hanging("", text, indent)
    case .table(let rows): TextTable(rows: rows).lines(indent: String(repeating: " ", count: indent))
    case .item(let heading, let blocks):
      hanging("", heading, indent) + blocks.flatMap { lines($0, indent + 2) }
    }
  }

  /// Returns a text with its label in front, further lines under its beginning.
  private static func hanging(_ label: String, _ text: String, _ indent: Int) -> [String] {
    let margin = indent + label.displayWidth
    let lines = text.wrapped(toWidth: width - margin)
    return lines.enumerated().map { index, line in
      index == 0
        ? String(repeating: " ", count: indent) + label + line : String(repeating: " ", count: margin) + line
    }
  }
}

// MARK: - Markdown

extension StoryPage {
  /// Returns the page as Markdown.
  func markdown() -> String {
    let head = ["# \(Markdown.escaped(title))"] + summary.map(Markdown.escaped)
    let parts =
      head + sections.map { "## \($0.title)\n\n" + Self.markdown($0.blocks) } + [Markdown.escaped(end)]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Blocks one below the other, a table with an empty line in front and behind.
  private static func markdown(_ blocks: [Block]) -> String {
    let printed = markdown(blocks, "").split(separator: "\n\n", omittingEmptySubsequences: true)
    return printed.map { $0.trimmingLineBreaks }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func markdown(_ blocks: [Block], _ indent: String) -> String {
    blocks.map { block in
      switch block {
      case .field(_, ""): return ""
      case .field(let label, let text): return "\(indent)- \(label)：\(Markdown.escaped(text))\n"
      case .line(let text): return "\(indent)- \(Markdown.escaped(text))\n"
      case .table(let rows):
        let cells = rows.map { $0.map(Markdown.escaped) }
        return "\n" + Markdown.table(cells.first ?? [], Array(cells.dropFirst())) + "\n"
      case .item(let heading, let blocks):
        return "\(indent)- \(Markdown.escaped(heading))\n" + markdown(blocks, indent + "  ")
      }
    }.joined()
  }
}

extension Substring {
  /// The text without line breaks at its ends.
  fileprivate var trimmingLineBreaks: String {
    String(drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
  }
}
