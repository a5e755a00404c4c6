import DuchaModel
import DuchaNotices

/// A message as the office sends it.
enum Letters {
  /// 2024-07-31 09:02:03 in China.
  static let written = Moment(milliseconds: 1_722_387_723_004)

  static let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  /// With a long subject, a page and two attachments.
  static let full = Message(
    id: "n12.xjyj@qingxi",
    subject: "关于报送7月份“数字经济五年行动方案”任务进展情况的提醒（第2次），请于8月3日前反馈",
    text: "县教育局：\n\n你单位牵头的2项任务尚未报送。\n.\n..\nFrom 督查室",
    html: "<p>县教育局：</p>\n<p>你单位牵头的<b>2</b>项任务尚未报送。</p>",
    attachments: [
      Attachment(name: "青溪县教育局2024年7月份重点任务进展情况填报表（请勿改动文件名）.xlsx", mediaType: sheet, bytes: Array(0...255)),
      Attachment(name: "list \"7\".csv", mediaType: "text/html\r\nX: y", bytes: []),
    ], written: written)

  /// In a few words.
  static func short(subject: String = "提醒", text: String = "请于8月3日前报送。", id: String = "n1@qingxi") -> Message
  {
    Message(id: id, subject: subject, text: text, written: written)
  }
}
