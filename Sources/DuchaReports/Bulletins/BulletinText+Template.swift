package import DuchaDocuments

extension BulletinText {
  /// Returns the bulletin in an office's own template.
  ///
  /// - Parameters:
  ///   - copies: to whom copies go, 抄送; empty where to nobody.
  package func docx(in template: WordTemplate, copies: String = "") throws(TemplateError) -> [UInt8] {
    let values = [
      masthead, issue, issuer, date, title, mark.map { "（\($0)）" } ?? "", recipients, imprint ?? "", copies,
      annex.caption,
    ]
    let rows = annex.rows.map { $0.map(\.words.text) }
    return try template.filled(with: Self.places.content(values, contents: contents, rows: rows))
  }

  /// The places that a template may have, as the command prints them.
  package static func placeholderList() -> String { places.text() }

  private static let places = TemplatePlaces(
    paper: "通报",
    words: [
      ("报头", "督查通报"), ("期号", "第7期"), ("发文机关", "落款的机关"), ("印发日期", "2024年8月2日"),
      ("标题", "关于……推进情况的通报"), ("稿本", "（送审稿）；已印发的为空"), ("主送", "主送机关，末尾带冒号"),
      ("签发", "签发：李四；送审稿为空"), ("抄送", "--copies 写的机关"), ("附表标题", "任务推进情况表（截至……）"),
    ], contents: "引言、各部分和注", columns: Bulletin.annexHeader)
}
