internal import Foundation

/// What a robot answered.
struct RobotAnswer {
  /// The status of HTTP.
  let status: Int
  /// The body.
  let body: [UInt8]
  /// The seconds after which to try again, where it says so.
  let retryAfter: Int?
  /// Whose answer it is.
  let place: String
  /// What must not be repeated.
  let secrets: [Secret]

  /// Returns what it means. Robots of chat groups say it in the body, whatever the status.
  func delivery(by kind: Robot.Kind) -> Delivery {
    switch kind {
    case .dingTalk: delivery(code: "errcode", busy: DingTalkRobot.busy)
    case .weCom: delivery(code: "errcode", busy: WeComRobot.busy)
    case .feishu: delivery(code: "code", busy: FeishuRobot.busy)
    case .json: isSuccess ? .accepted(reply: "\(status) \(words)") : byStatus
    }
  }

  private func delivery(code key: String, busy: Set<Int>) -> Delivery {
    guard let code = number(key) else {
      return isSuccess ? .failed(reason: "\(place)：答复看不懂：\(words)") : byStatus
    }
    if busy.contains(code) { return .failed(reason: "\(place)：\(words)", retryAfter: retryAfter) }
    guard isSuccess || code != 0 else { return byStatus }
    guard code == 0 else { return isTemporary ? byStatus : .refused(reason: "\(place)：\(words)") }
    return .accepted(reply: words)
  }

  private var byStatus: Delivery {
    let reason = "\(place)：HTTP \(status)\(words.isEmpty ? "" : " ")\(words)"
    return isTemporary ? .failed(reason: reason, retryAfter: retryAfter) : .refused(reason: reason)
  }

  private var isSuccess: Bool { (200...299).contains(status) }

  /// Statuses by which a server asks to come again (RFC 9110, RFC 8470, RFC 6585).
  private var isTemporary: Bool { status >= 500 || [408, 425, 429].contains(status) }

  private var words: String { Words.line(body, hiding: secrets) }

  private func number(_ key: String) -> Int? {
    let object = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
    return (object?[key] as? NSNumber)?.intValue
  }
}
