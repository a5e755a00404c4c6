internal import DuchaModel

/// 飞书自定义机器人: a rich text (`post`), in which, other than in `text`, no words can call people; timestamp and sign in the body.
///
/// <https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot>
enum FeishuRobot {
  /// More than 100 messages a minute or 5 a second, and the limits of the platform.
  static let busy: Set<Int> = [11232, 99_991_400]

  /// A request may have 20 KB.
  private static let limit = 20_000

  /// Returns the request.
  static func request(for message: Message, to robot: Robot, at now: Moment) -> RobotRequest {
    let seconds = "\(now.milliseconds / 1000)"
    // The key is what one would sign elsewhere; what is signed is empty.
    let sign = robot.secret?.reveal { Base64.line(Signature.hmac(key: "\(seconds)\n\($0)".utf8, [])) }
    let body = RobotRequest.body(of: RobotText.content(message), upTo: limit) { text in
      RobotRequest.json(
        Body(
          timestamp: sign.map { _ in seconds }, sign: sign,
          content: .init(post: .init(zh_cn: .init(title: RobotText.subject(message), text: text)))))
    }
    return RobotRequest(url: robot.url.reveal { $0 }, body: body)
  }

  private struct Body: Encodable {
    var timestamp: String?
    var sign: String?
    var msg_type = "post"
    var content: Content

    struct Content: Encodable { var post: Languages }
    struct Languages: Encodable { var zh_cn: Post }
    struct Words: Encodable { var tag = "text", text: String }

    struct Post: Encodable {
      var title: String
      var content: [[Words]]

      /// One paragraph a line.
      init(title: String, text: String) {
        self.title = title
        content = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
          .map { [Words(text: String($0))] }
      }
    }
  }
}
