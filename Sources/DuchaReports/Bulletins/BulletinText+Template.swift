package import DuchaDocuments

extension BulletinText {
  /// Returns the bulletin in an office's own template.
  ///
  /// - Parameters:
  ///   - copies: to whom copies go, 抄送; empty where to nobody.
  package func docx(in template: WordTemplate, copies: String = "") throws(TemplateError) -> [UInt8] {
    try template.filled(with: content(copies: copies))
  }

  /// What a template is filled with.
  func content(copies: String) -> TemplateContent {
    let values = [
      masthead, issue, issuer, date, title, mark.map { "（\($0)）" } ?? "", recipients, imprint ?? "", copies,
      annex.caption,
    ]
    let rows = annex.rows.map { row in
      Dictionary(zip(annex.header, row.map(\.words.text))) { first, _ in first }
    }
    return TemplateContent(
      words: Dictionary(zip(Self.placeholders.map(\.name), values)) { first, _ in first },
      blocks: [Self.contentsPlaceholder: contents], rows: [Self.rowsPlaceholder: rows])
  }

  private static let contentsPlaceholder = "正文"
  private static let rowsPlaceholder = "任务"

  private static let placeholders: [(name: String, meaning: String)] = [
    ("报头", "督查通报"), ("期号", "第7期"), ("发文机关", "落款的机关"), ("印发日期", "2024年8月2日"),
    ("标题", "关于……推进情况的通报"), ("稿本", "（送审稿）；已印发的为空"), ("主送", "主送机关，末尾带冒号"),
    ("签发", "签发：李四；送审稿为空"), ("抄送", "--copies 写的机关"), ("附表标题", "任务推进情况表（截至……）"),
  ]

  /// The places that a template may have, as the command prints them.
  package static func placeholderList() -> String {
    let words = placeholders.map { ["  {{\($0.name)}}", $0.meaning] }
    let contents = ["  {{\(contentsPlaceholder)}}", "引言、各部分和注，单独成段；字体、缩进、行距随该段，标题改用黑体、楷体"]
    let columns = Bulletin.annexHeader.map { "{{\($0)}}" }.joined(separator: " ")
    let lines =
      ["通报模板（docx）中可用的占位符："] + TextTable(rows: words + [contents]).lines() + [
        "附表：写在表格的一行里，这一行按任务重复",
        "  {{#\(rowsPlaceholder)}} \(columns) {{/\(rowsPlaceholder)}}",
      ]
    return lines.map { $0 + "\n" }.joined()
  }
}
