import DuchaDocuments

/// The places that an office's template for a kind of paper may have.
struct TemplatePlaces {
  /// The kind of paper: 通报.
  let paper: String
  /// Places for words, with what they mean.
  let words: [(name: String, meaning: String)]
  /// What the place for paragraphs takes.
  let contents: String
  /// The places in a row that is repeated for each task.
  let columns: [String]

  private static let contentsName = "正文"
  private static let rowsName = "任务"

  /// Returns what a template is filled with; the values follow the order of the places.
  func content(_ values: [String], contents: [WordDraft.Block], rows: [[String]]) -> TemplateContent {
    TemplateContent(
      words: Dictionary(zip(words.map(\.name), values)) { first, _ in first },
      blocks: [Self.contentsName: contents],
      rows: [Self.rowsName: rows.map { Dictionary(zip(columns, $0)) { first, _ in first } }])
  }

  /// Returns the places as a command prints them.
  func text() -> String {
    let rows =
      words.map { ["  {{\($0.name)}}", $0.meaning] } + [["  {{\(Self.contentsName)}}", contents + "；单独成段"]]
    let cells = columns.map { "{{\($0)}}" }.joined(separator: " ")
    let lines =
      ["\(paper)模板（docx）中可用的占位符："] + TextTable(rows: rows).lines() + [
        "附表：下面这些写在表格的一行里，这一行按任务重复", "  {{#\(Self.rowsName)}} \(cells) {{/\(Self.rowsName)}}",
        "{{\(Self.contentsName)}} 的字体、字号、缩进、行距随模板中的那一段，各级标题改用黑体、楷体",
      ]
    return lines.map { $0 + "\n" }.joined()
  }
}
