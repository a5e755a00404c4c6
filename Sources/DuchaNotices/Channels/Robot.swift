/// A robot of a chat group, or a program of the office's own that takes messages as JSON.
package struct Robot: Sendable, Hashable {
  /// What the office calls it, `督查工作群`.
  package let name: String
  /// Whose robot it is.
  package let kind: Kind
  /// Where it listens. Who knows the address may write to the group.
  package let url: Secret
  /// What messages are signed with, where the robot was told to ask for it.
  package let secret: Secret?
  /// How a message looks in the group, where there is a choice.
  package let style: Style
  /// A file of certificates to trust instead of the system's.
  package let authority: String?
  /// The proxy on the way, `http://10.0.0.1:3128`.
  package let proxy: String?

  /// Creates a robot; returns `nil` where the address is neither https nor http on this very machine.
  package init?(
    name: String, kind: Kind, url: Secret, secret: Secret? = nil, style: Style = .text,
    authority: String? = nil,
    proxy: String? = nil
  ) {
    guard Self.isUsable(url) else { return nil }
    self.name = name
    self.kind = kind
    self.url = url
    self.secret = secret
    self.style = style
    self.authority = authority
    self.proxy = proxy
  }

  /// Whose robot.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// 钉钉.
    case dingTalk = "dingtalk"
    /// 企业微信.
    case weCom = "wecom"
    /// 飞书.
    case feishu
    /// A program of the office's own: ``PlainRequest``.
    case json
  }

  /// How a message looks in a group of 钉钉 or 企业微信.
  package enum Style: String, Sendable, Hashable, CaseIterable {
    /// As it is written.
    case text
    /// With a bold subject; in 企业微信 there is twice as much room.
    case markdown
  }

  /// What is sent is for a few eyes: only over TLS, or where it does not leave the machine.
  private static func isUsable(_ url: Secret) -> Bool {
    url.reveal { text in
      guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
      if text.hasPrefix("https://") { return text.utf8.count > "https://".utf8.count }
      guard text.hasPrefix("http://") else { return false }
      let authority = text.dropFirst("http://".count).prefix { !"/?#".contains($0) }
      let host =
        authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
      return Host.isLocal(host)
    }
  }
}
