internal import CCurl

extension Courier {
  /// Sends a message as mail. Recipients whom the server does not take are told beside those whom it does.
  func mail(
    _ message: Message, over server: MailServer, from sender: MailAddress, to recipients: [MailAddress]
  ) -> Delivery {
    guard !recipients.isEmpty else { return .refused(reason: "没有收件人") }
    let text = MailText(message, from: sender, to: recipients)
    let exchange = Exchange(url: server.url, sending: text.bytes, limits: limits)
    exchange.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    exchange.set(CURLOPT_USE_SSL, Int((server.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue))
    exchange.trust(server.authority)
    if let login = server.login {
      exchange.set(CURLOPT_USERNAME, login.user)
      login.password.reveal { exchange.set(CURLOPT_PASSWORD, $0) }
    }
    exchange.set(CURLOPT_MAIL_FROM, sender.address)
    exchange.set(CURLOPT_MAIL_RCPT, recipients.map(\.address))
    exchange.allowFailingRecipients()
    exchange.set(CURLOPT_UPLOAD, 1)
    exchange.setSize(CURLOPT_INFILESIZE_LARGE)
    let ending = exchange.perform()
    return MailVerdict(ending: ending, dialogue: exchange.dialogue, recipients: recipients, server: server)
      .delivery
  }
}

extension MailServer {
  /// `smtps://smtp.example.gov.cn:465`.
  fileprivate var url: String { "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)" }
}
