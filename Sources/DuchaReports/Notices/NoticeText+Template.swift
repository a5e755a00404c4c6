package import DuchaDocuments
import DuchaModel

extension NoticeText {
  /// Returns the letter in an office's own template.
  package func docx(in template: WordTemplate) throws(TemplateError) -> [UInt8] {
    let values = [
      issuer, number ?? "", title, mark.map { "（\($0)）" } ?? "", recipients, date.chinese, approver ?? "",
      copies,
      replyBy?.chinese ?? "",
    ]
    return try template.filled(with: Self.places.content(values, contents: contents, rows: rows))
  }

  /// The places that a template may have, as a command prints them.
  package static func placeholderList() -> String { places.text() }

  private static let places = TemplatePlaces(
    paper: "函件",
    words: [
      ("发文机关", "发函的机关"), ("发文字号", "青政督〔2024〕12号"), ("标题", "关于……的提醒函"),
      ("稿本", "（送审稿）；已批准或不须批准的为空"), ("主送", "主送机关，末尾带冒号"), ("日期", "2024年8月2日"),
      ("签发人", "李四"), ("抄送", "抄送机关"), ("反馈期限", "2024年8月9日"),
    ], contents: "从开头到结尾；任务较多时不逐项写，见附表", columns: columns)
}
