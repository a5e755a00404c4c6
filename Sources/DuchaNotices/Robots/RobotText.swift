/// A message as chat groups show it.
enum RobotText {
  /// Returns a message as plain text: subject, text, and which files it has, for robots carry none.
  static func plain(_ message: Message) -> String { "\(subject(message))\n\(content(message))" }

  /// Returns a message in Markdown: the subject bold, each line a line.
  static func markdown(_ message: Message) -> String {
    let lines = content(message).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return (["**\(literal(subject(message)))**", ""] + lines.map(literal)).joined(separator: "  \n")
  }

  /// Returns the subject in one line of at most 100 characters.
  static func subject(_ message: Message) -> String {
    message.subject.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(100).description
  }

  /// Returns the text, and which files it has.
  static func content(_ message: Message) -> String {
    guard !message.attachments.isEmpty else { return message.text }
    return "\(message.text)\n附件（另行发送）：\(message.attachments.map(\.name).joined(separator: "、"))"
  }

  /// Returns a text in which nothing is a mark of Markdown or calls anybody: full-width signs stand for half-width ones, which
  /// every robot shows, while each has its own rules on backslashes.
  static func literal(_ text: some StringProtocol) -> String {
    String(text.map { signs[$0] ?? $0 })
  }

  private static let signs: [Character: Character] = [
    "*": "＊", "_": "＿", "`": "｀", "~": "～", "#": "＃", "<": "＜", ">": "＞", "[": "［", "]": "］", "|": "｜",
  ]
}
