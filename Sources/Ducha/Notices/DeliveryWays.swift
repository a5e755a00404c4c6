import DuchaNotices

/// The servers and robots of a delivery file, and the ways that lead over them.
struct DeliveryWays {
  private let file: DeliveryFile
  private var servers: [(name: String?, server: MailServer, from: MailAddress)] = []
  private var robots: [String: Robot] = [:]

  /// Takes in all that a file names.
  init(_ file: DeliveryFile, _ contents: DeliveryContents) throws(TOMLFileError) {
    self.file = file
    for (index, server) in contents.servers.enumerated() { try add(server, at: .init("server", index)) }
    for (index, robot) in contents.robots.enumerated() { try add(robot, at: .init("robot", index)) }
  }

  /// Returns the ways to somebody.
  func channels(
    to addressee: DeliveryContents.Addressee?, at place: DeliveryFile.Place
  ) throws(TOMLFileError) -> [Channel] {
    guard let addressee else { return [] }
    var channels: [Channel] = []
    if !addressee.mail.isEmpty {
      let (_, server, sender) = try server(addressee.server, at: place)
      channels.append(.mail(server, from: sender, to: addressee.mail))
    }
    for (index, name) in addressee.robots.enumerated() {
      guard !addressee.robots[..<index].contains(name) else {
        throw file.error(place, "robot", "“\(name)”重复")
      }
      guard let robot = robots[name] else {
        throw file.error(place, "robot", "没有名为“\(name)”的 [[robot]]\(known(robots.keys.sorted()))")
      }
      channels.append(.robot(robot))
    }
    if let folder = addressee.folder { channels.append(.folder(path: file.vault.path(folder))) }
    return channels
  }

  private func server(_ name: String?, at place: DeliveryFile.Place) throws(TOMLFileError) -> (
    name: String?, server: MailServer, from: MailAddress
  ) {
    guard let first = servers.first else { throw file.error(place, "mail", "写了邮箱，但文件里没有 [[server]]") }
    guard let name else { return first }
    guard let server = servers.first(where: { $0.name == name }) else {
      throw file.error(place, "server", "没有名为“\(name)”的 [[server]]\(known(servers.compactMap(\.name)))")
    }
    return server
  }

  private func known(_ names: [String]) -> String {
    names.isEmpty ? "" : "，已有：\(names.joined(separator: "、"))"
  }

  private mutating func add(
    _ server: DeliveryContents.Server, at place: DeliveryFile.Place
  ) throws(TOMLFileError) {
    if let name = server.name, servers.contains(where: { $0.name == name }) {
      throw file.error(place, "name", "“\(name)”重复")
    }
    var login: MailServer.Login?
    if let user = server.user, let password = server.password {
      login = .init(user: user, password: try file.secret(password, place, "password"))
    }
    let made = MailServer(
      host: server.host, port: server.port, security: server.security, login: login,
      authority: server.authority.map(file.vault.path))
    guard let made else {
      let reason =
        server.security == .none
        ? "不加密只限本机的邮件程序（host = \"localhost\"），外发须用 \"tls\" 或 \"starttls\"" : "“host”不是主机名或地址"
      throw file.error(place, server.security == .none ? "security" : "host", reason)
    }
    servers.append((server.name, made, server.from))
  }

  private mutating func add(
    _ robot: DeliveryContents.Robot, at place: DeliveryFile.Place
  ) throws(TOMLFileError) {
    guard robots[robot.name] == nil else { throw file.error(place, "name", "“\(robot.name)”重复") }
    guard ![Channel.mailName, Channel.folderName].contains(robot.name) else {
      throw file.error(place, "name", "机器人不能叫“\(robot.name)”，与另一种送达渠道同名")
    }
    let url = try file.secret(robot.url, place, "url")
    var secret: Secret?
    if let source = robot.secret { secret = try file.secret(source, place, "secret") }
    let made = Robot(
      name: robot.name, kind: robot.kind, url: url, secret: secret, style: robot.style,
      authority: robot.authority.map(file.vault.path), proxy: robot.proxy)
    guard let made else { throw file.error(place, "url", "“url”应为 https:// 开头的地址，本机程序可用 http://127.0.0.1") }
    robots[robot.name] = made
  }
}
