import DuchaNotices

/// The keys of a delivery file.
struct DeliveryContents: Decodable {
  var quiet: QuietHours?
  var servers: [Server]
  var robots: [Robot]
  var units: [Addressee]
  var office: Addressee?
  var leader: Addressee?

  enum CodingKeys: String, CodingKey {
    case quiet, office, leader
    case servers = "server"
    case robots = "robot"
    case units = "unit"
  }

  init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    quiet = try keys.word(.quiet, "应写作 \"20:00-07:30\"") { QuietHours($0) }
    servers = try keys.decodeIfPresent([Server].self, forKey: .servers) ?? []
    robots = try keys.decodeIfPresent([Robot].self, forKey: .robots) ?? []
    units = try keys.decodeIfPresent([Addressee].self, forKey: .units) ?? []
    office = try keys.decodeIfPresent(Addressee.self, forKey: .office)
    leader = try keys.decodeIfPresent(Addressee.self, forKey: .leader)
  }

  /// One `[[server]]`.
  struct Server: Decodable {
    var name: String?
    var host: String
    var port: Int?
    var security: MailServer.Security
    var user: String?
    var password: SecretSource?
    var from: MailAddress
    var authority: String?

    enum CodingKeys: String, CodingKey { case name, host, port, security, user, password, from, authority }

    init(from decoder: any Decoder) throws {
      let keys = try decoder.container(keyedBy: CodingKeys.self)
      name = try keys.text(.name)
      host = try keys.needed(.host, keys.text(.host))
      port = try keys.value(.port, Int.self, "应为整数，如 465")
      try keys.require(port.map { (1...65535).contains($0) } ?? true, .port, "应为 1 至 65535 的整数")
      security =
        try keys.word(.security, "应为 \"tls\"、\"starttls\"，或本机邮件程序用 \"none\"") {
          MailServer.Security(rawValue: $0)
        } ?? .tls
      user = try keys.text(.user)
      password = try keys.secret(.password)
      from = try keys.needed(
        .from, keys.word(.from, "应写作 \"县政府督查室 <ducha@example.gov.cn>\"") { MailAddress($0) })
      authority = try keys.text(.authority)
      try keys.require(
        (user == nil) == (password == nil), user == nil ? .password : .user, "须与另一项同时写：user、password")
    }
  }

  /// One `[[robot]]`.
  struct Robot: Decodable {
    var name: String
    var kind: DuchaNotices.Robot.Kind
    var url: SecretSource
    var secret: SecretSource?
    var style: DuchaNotices.Robot.Style
    var authority: String?
    var proxy: String?

    enum CodingKeys: String, CodingKey { case name, kind, url, secret, style, authority, proxy }

    init(from decoder: any Decoder) throws {
      let keys = try decoder.container(keyedBy: CodingKeys.self)
      name = try keys.needed(.name, keys.text(.name))
      let kinds = "应为 \"dingtalk\"（钉钉）、\"wecom\"（企业微信）、\"feishu\"（飞书）或 \"json\"（自建程序）"
      kind = try keys.needed(.kind, keys.word(.kind, kinds) { DuchaNotices.Robot.Kind(rawValue: $0) })
      url = try keys.needed(.url, keys.secret(.url))
      secret = try keys.secret(.secret)
      try keys.require(secret == nil || kind != .weCom, .secret, "企业微信机器人没有加签，请删去")
      style =
        try keys.word(.style, "应为 \"text\" 或 \"markdown\"") { DuchaNotices.Robot.Style(rawValue: $0) }
        ?? .text
      authority = try keys.text(.authority)
      proxy = try keys.word(.proxy, "应写作 \"http://10.0.0.1:3128\"，不含账号") {
        $0.hasPrefix("http://") && !$0.contains("@") ? $0 : nil
      }
    }
  }

  /// One `[[unit]]`, the `[office]`, the `[leader]`.
  struct Addressee: Decodable {
    var name: String?
    var mail: [MailAddress]
    var robots: [String]
    var folder: String?
    var server: String?

    enum CodingKeys: String, CodingKey {
      case name, mail, folder, server
      case robots = "robot"
    }

    init(from decoder: any Decoder) throws {
      let keys = try decoder.container(keyedBy: CodingKeys.self)
      name = try keys.text(.name)
      mail = try keys.texts(.mail).map { text in
        guard let address = MailAddress(text) else {
          throw DecodingError.dataCorruptedError(
            forKey: .mail, in: keys,
            debugDescription: "中的“\(text)”不是邮箱地址，应写作 \"jyj@example.gov.cn\" 或 \"姓名 <地址>\"")
        }
        return address
      }
      robots = try keys.texts(.robots)
      folder = try keys.text(.folder)
      server = try keys.text(.server)
      try keys.require(
        !(mail.isEmpty && robots.isEmpty && folder == nil), .mail, "、“robot”、“folder”都没有写，至少写一项")
    }
  }
}
