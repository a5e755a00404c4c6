internal import DuchaModel

/// 钉钉自定义机器人: `{"msgtype":"text","text":{"content":"…"}}`, with timestamp and sign in the address.
///
/// <https://open.dingtalk.com/document/robots/custom-robot-access> and
/// <https://open.dingtalk.com/document/robots/customize-robot-security-settings>
enum DingTalkRobot {
  /// 系统繁忙, and sending too fast: more than 20 messages a minute close a robot for ten minutes.
  static let busy: Set<Int> = [-1, 130_101, 410_100]

  /// A whole message may have 20,000 bytes.
  private static let limit = 20_000

  /// Returns the request.
  static func request(for message: Message, to robot: Robot, at now: Moment) -> RobotRequest {
    RobotRequest(url: address(of: robot, at: now), body: body(message, robot.style))
  }

  private static func body(_ message: Message, _ style: Robot.Style) -> [UInt8] {
    switch style {
    case .text:
      RobotRequest.body(of: RobotText.plain(message), upTo: limit) {
        RobotRequest.json(Body(msgtype: "text", text: .init(content: $0)))
      }
    case .markdown:
      RobotRequest.body(of: RobotText.markdown(message), upTo: limit) {
        RobotRequest.json(
          Body(msgtype: "markdown", markdown: .init(title: RobotText.subject(message), text: $0)))
      }
    }
  }

  /// Signs with the milliseconds and the secret over the two of them.
  private static func address(of robot: Robot, at now: Moment) -> String {
    robot.url.reveal { url in
      guard let secret = robot.secret else { return url }
      let sign = secret.reveal {
        Base64.line(Signature.hmac(key: $0.utf8, "\(now.milliseconds)\n\($0)".utf8))
      }
      let mark = url.contains("?") ? "&" : "?"
      return "\(url)\(mark)timestamp=\(now.milliseconds)&sign=\(PercentEncoding.text(sign))"
    }
  }

  private struct Body: Encodable {
    var msgtype: String
    var text: Text?
    var markdown: Markdown?

    struct Text: Encodable { var content: String }
    struct Markdown: Encodable { var title, text: String }
  }
}
