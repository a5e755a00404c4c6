/// A part of a mail with its own header (RFC 2045, 2046).
struct MailPart {
  /// Header, empty line, content.
  let text: String

  /// Returns the content of a mail: text, beside it the page, behind them the attachments.
  static func whole(of message: Message) -> MailPart {
    let plain = MailPart(words: message.text, "plain")
    let body = message.html.map { MailPart([plain, MailPart(words: $0, "html")], "alternative") } ?? plain
    guard !message.attachments.isEmpty else { return body }
    return MailPart([body] + message.attachments.map(MailPart.init), "mixed")
  }

  /// A text, in lines ended by CR LF as texts in mail are.
  private init(words: String, _ kind: String) {
    let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(
      separator: "\r\n")
    text = """
      Content-Type: text/\(kind); charset=utf-8\r
      Content-Transfer-Encoding: base64\r
      \r
      \(Base64.lines(Array(lines.utf8)))\r

      """
  }

  private init(_ attachment: Attachment) {
    text = """
      Content-Type: \(Self.mediaType(attachment.mediaType))\r
      Content-Transfer-Encoding: base64\r
      Content-Disposition: attachment;\r
       \(MailHeader.parameter("filename", attachment.name))\r
      \r
      \(Base64.lines(attachment.bytes))\r

      """
  }

  /// Several parts. Base64 has no `_`, so that no content can hold a boundary.
  private init(_ parts: [MailPart], _ kind: String) {
    let boundary = "=_ducha_\(kind)"
    text =
      "Content-Type: multipart/\(kind); boundary=\"\(boundary)\"\r\n\r\n"
      + parts.map { "--\(boundary)\r\n\($0.text)" }.joined() + "--\(boundary)--\r\n"
  }

  /// Returns `type/subtype`, or what says nothing of the bytes where it is not of that form.
  private static func mediaType(_ text: String) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isWellFormed =
      parts.count == 2
      && parts.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { MailAddress.isHost($0) || ".+".utf8.contains($0) }
      }
    return isWellFormed ? text : "application/octet-stream"
  }
}
