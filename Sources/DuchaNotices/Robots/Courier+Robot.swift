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
    guard ending.isDone else { return .failed(reason: "\(robot.name)：\(ending.words)") }
    return RobotAnswer(
      status: exchange.status, body: exchange.reply, retryAfter: exchange.retryAfter, place: robot.name,
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

  /// What a careless receiver might repeat: the address, what in it lets one in, the secret.
  fileprivate var secrets: [Secret] { [url] + url.reveal(Self.keys) + (secret.map { [$0] } ?? []) }

  /// The values behind the question mark, or else the last part of the path: `access_token=…`, `key=…`, `hook/…`.
  private static func keys(in url: String) -> [Secret] {
    let parts = url.split(separator: "?", maxSplits: 1)
    let values =
      parts.count == 2
      ? parts[1].split(separator: "&").compactMap { $0.split(separator: "=", maxSplits: 1).last }
      : [url.dropFirst("https://".count).split(separator: "/").dropFirst().last].compactMap(\.self)
    return values.filter { $0.count >= 8 }.map { Secret(String($0)) }
  }
}
