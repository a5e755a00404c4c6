internal import CCurl
internal import DuchaModel

extension Courier {
  /// Posts a message to a robot.
  func post(_ message: Message, to robot: Robot, at now: Moment) -> Delivery {
    let request = robot.request(for: message, at: now)
    let exchange = Exchange(url: request.url, sending: request.body, limits: limits)
    exchange.set(CURLOPT_PROTOCOLS_STR, "https,http")
    exchange.trust(robot.authority)
    if let proxy = robot.proxy { exchange.set(CURLOPT_PROXY, proxy) }
    exchange.set(CURLOPT_POST, 1)
    exchange.setSize(CURLOPT_POSTFIELDSIZE_LARGE)
    // Without `Expect` a receiver need not ask for what comes anyway.
    exchange.set(
      CURLOPT_HTTPHEADER,
      ["Content-Type: application/json; charset=utf-8", "User-Agent: ducha", "Expect:"] + request.headers)
    let ending = exchange.perform()
    let place = robot.kind.chinese
    guard ending.isDone else { return .failed(reason: "\(place)：\(ending.words)") }
    return RobotAnswer(
      status: exchange.status, body: exchange.reply, retryAfter: exchange.retryAfter, place: place,
      secrets: robot.secrets
    ).delivery(by: robot.kind)
  }
}

extension Robot {
  /// What goes to the robot.
  fileprivate func request(for message: Message, at now: Moment) -> RobotRequest {
    switch kind {
    case .dingTalk: DingTalkRobot.request(for: message, to: self, at: now)
    case .weCom: WeComRobot.request(for: message, to: self)
    case .feishu: FeishuRobot.request(for: message, to: self, at: now)
    case .json: PlainRequest.request(for: message, to: self)
    }
  }

  /// What a careless receiver might repeat.
  fileprivate var secrets: [Secret] { [url] + (secret.map { [$0] } ?? []) }
}

extension Robot.Kind {
  /// 钉钉, for reports: the address is nobody's business.
  fileprivate var chinese: String {
    switch self {
    case .dingTalk: "钉钉机器人"
    case .weCom: "企业微信机器人"
    case .feishu: "飞书机器人"
    case .json: "接收程序"
    }
  }
}
