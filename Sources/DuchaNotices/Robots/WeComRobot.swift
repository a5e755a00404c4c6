/// 企业微信群机器人: `{"msgtype":"text","text":{"content":"…"}}`. It knows no signature: who has the address may write.
///
/// <https://developer.work.weixin.qq.com/document/path/91770>
enum WeComRobot {
  /// 系统繁忙; more than 20 messages a minute; too many at once.
  static let busy: Set<Int> = [-1, 45009, 45033]

  /// Returns the request. The limits are of the content alone, in bytes.
  static func request(for message: Message, to robot: Robot) -> RobotRequest {
    let body =
      switch robot.style {
      case .text: Body(msgtype: "text", text: .init(content: Excerpt.of(plain(message), bytes: 2048)))
      case .markdown:
        Body(
          msgtype: "markdown", markdown: .init(content: Excerpt.of(RobotText.markdown(message), bytes: 4096)))
      }
    return RobotRequest(url: robot.url.reveal { $0 }, body: RobotRequest.json(body))
  }

  /// In a text as well `<@somebody>` would call people.
  private static func plain(_ message: Message) -> String {
    RobotText.plain(message).replacing("<@", with: "＜@")
  }

  private struct Body: Encodable {
    var msgtype: String
    var text: Content?
    var markdown: Content?

    struct Content: Encodable { var content: String }
  }
}
