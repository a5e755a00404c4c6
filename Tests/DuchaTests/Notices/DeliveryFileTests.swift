import DuchaNotices
import Foundation
import Testing

@testable import Ducha

@Suite struct DeliveryFileTests {
  private static let server = """
    [[server]]
    host = "smtp.qingxi.example"
    from = "督查室 <ducha@qingxi.example>"

    """
  private static let robot = """
    [[robot]]
    name = "工作群"
    kind = "wecom"
    url = { env = "URL" }

    """
  private static let environment = ["URL": "https://qyapi.weixin.qq.com/x", "PASSWORD": "p@ss"]

  @Test func everyWayIsRead() throws {
    let text = """
      quiet = "20:00-07:30"

      """ + Self.server.replacing("from", with: "user = \"ducha\"\npassword = { env = \"PASSWORD\" }\nfrom")
        + """
        [[server]]
        name = "本机"
        host = "localhost"
        security = "none"
        from = "root@localhost"

        """ + Self.robot + """
        [[unit]]
        name = "县教育局"
        mail = ["jyj@qingxi.example"]
        robot = ["工作群"]
        folder = "待转交"

        [office]
        mail = ["ducha@qingxi.example"]
        server = "本机"
        """
    let plan = try Self.file(text).plan()
    let server = try #require(
      MailServer(
        host: "smtp.qingxi.example", security: .tls, login: .init(user: "ducha", password: Secret("p@ss"))))
    let local = try #require(MailServer(host: "localhost", security: .none))
    let robot = try #require(Robot(name: "工作群", kind: .weCom, url: Secret("https://qyapi.weixin.qq.com/x")))
    func address(_ text: String) throws -> MailAddress { try #require(MailAddress(text)) }
    #expect(plan.quiet == QuietHours("20:00-07:30"))
    #expect(
      plan.units == [
        "县教育局": [
          .mail(
            server, from: try address("督查室 <ducha@qingxi.example>"), to: [try address("jyj@qingxi.example")]),
          .robot(robot), .folder(path: "/etc/ducha/待转交"),
        ]
      ])
    #expect(
      plan.office == [
        .mail(local, from: try address("root@localhost"), to: [try address("ducha@qingxi.example")])
      ])
    #expect(plan.leader == [])
  }

  @Test func theExampleIsRead() throws {
    let path =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../../Examples/delivery.toml"
    let names = ["DUCHA_DINGTALK_URL", "DUCHA_WECOM_URL", "DUCHA_SMTP_PASSWORD", "DUCHA_DINGTALK_SECRET"]
    let plan = try DeliveryFile.read(
      path: path, environment: Dictionary(uniqueKeysWithValues: names.map { ($0, "https://example") }))
    #expect(plan.units.keys.sorted() == ["县发展和改革局", "县教育局", "县档案馆"])
    #expect(plan.units["县发展和改革局"]?.count == 2 && plan.office.count == 2 && plan.leader.count == 1)
  }

  @Test(arguments: [
    ("quiet = \"8点\"", ":1:1: “quiet”应写作 \"20:00-07:30\""),
    ("quite = 1", ":1:1: 没有名为“quite”的项"),
    ("[[server]]\nhost = \"x\"\n", ":1:3: “from”没有写，这一项不能少"),
    (server + "[[server]]\nhost = \"y\"\nfrom = \"督查室\"", ":6:1: “from”应写作"),
    (server + "port = 70000", ":4:1: “port”应为 1 至 65535 的整数"),
    (server + "security = \"none\"", ":4:1: 不加密只限本机的邮件程序"),
    (server + "security = \"ssl\"", ":4:1: “security”应为 \"tls\""),
    (server + "user = \"a\"", ":4:1: “user”须与另一项同时写"),
    (server + "user = \"a\"\npassword = { env = \"NONE\" }", ":5:1: “password”所指的环境变量 NONE 没有设置"),
    (server + "user = \"a\"\npassword = \"hunter2\"", ":5:1: “password”写了明文，而本文件别人也能读"),
    (server + "user = \"a\"\npassword = { env = \"A\", file = \"B\" }", ":5:1: “password”应为 { env ="),
    (
      server + "user = \"a\"\npassword = { file = \"none.secret\" }",
      ":5:1: “password”所指的文件 /etc/ducha/none.secret 不存在"
    ),
    (server.replacing("smtp.", with: "smtp/"), ":2:1: “host”不是主机名或地址"),
    (robot + robot, ":6:1: “工作群”重复"),
    (robot.replacing("工作群", with: "邮件"), ":2:1: 机器人不能叫“邮件”，与另一种送达渠道同名"),
    (robot + "[office]\nrobot = [\"工作群\", \"工作群\"]", ":6:1: “工作群”重复"),
    (robot + "secret = { env = \"URL\" }", ":5:1: “secret”企业微信机器人没有加签"),
    (robot.replacing("wecom", with: "weixin"), ":3:1: “kind”应为 \"dingtalk\""),
    (robot.replacing("URL", with: "PASSWORD"), ":4:1: “url”应为 https:// 开头的地址"),
    (robot + "proxy = \"http://a:b@c\"", ":5:1: “proxy”应写作"),
    (robot + server + "[[unit]]\nname = \"甲\"\nmail = [\"a@b\", \"丙\"]", ":10:1: “mail”中的“丙”不是邮箱地址"),
    ("[[unit]]\nname = \"甲\"\nmail = [\"a@b\"]", ":3:1: 写了邮箱，但文件里没有 [[server]]"),
    ("[[unit]]\nname = \"甲\"\n", ":1:3: “mail”、“robot”、“folder”都没有写"),
    ("[[unit]]\nfolder = \"甲\"\n", ":1:3: “name”没有写，应为单位名称"),
    ("[[unit]]\nname = \"甲\"\nfolder = \"甲\"\n[[unit]]\nname = \"甲\"\nfolder = \"乙\"", ":5:1: “甲”重复"),
    (robot + "[[unit]]\nname = \"甲\"\nrobot = [\"群\"]", ":7:1: 没有名为“群”的 [[robot]]，已有：工作群"),
    (server + "[office]\nmail = [\"a@b\"]\nserver = \"乙\"", ":6:1: 没有名为“乙”的 [[server]]"),
    (robot + "[leader]\nnames = \"甲\"\nrobot = [\"工作群\"]", ":6:1: 没有名为“names”的项"),
  ])
  func aMistakeIsToldWithItsPlace(_ text: String, _ words: String) {
    let error = #expect(throws: TOMLFileError.self) { try Self.file(text).plan() }
    #expect(error?.description.hasPrefix("delivery.toml\(words)") == true, "\(error?.description ?? "")")
    #expect(error?.description.contains("hunter2") == false)
  }

  @Test func aFileThatOthersCanReadKeepsNoSecret() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ducha-delivery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ name: String, _ text: String, _ mode: Int) throws {
      let path = folder.appending(path: name).path
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
    func login(_ password: String) throws -> MailServer.Login? {
      try write(
        "delivery.toml", Self.server + "user = \"a\"\npassword = \(password)\n[office]\nmail = [\"a@b\"]",
        0o600)
      let path = folder.appending(path: "delivery.toml").path
      let plan = try DeliveryFile.read(path: path, environment: [:])
      guard case .mail(let server, _, _) = plan.office.first else { return nil }
      return server.login
    }
    let expected = MailServer.Login(user: "a", password: Secret("hunter 2"))
    #expect(try login("\"hunter 2\"") == expected)
    try write("smtp.secret", "hunter 2\r\n", 0o600)
    #expect(try login("{ file = \"smtp.secret\" }") == expected)
    for mode in [0o644, 0o640, 0o620, 0o604] {
      try write("smtp.secret", "hunter 2\n", mode)
      let error = #expect(throws: TOMLFileError.self) { try login("{ file = \"smtp.secret\" }") }
      #expect(error?.reason.contains("别人也能读") == true)
    }
    for text in ["", "\n", "one\ntwo\n"] {
      try write("smtp.secret", text, 0o600)
      #expect(throws: TOMLFileError.self) { try login("{ file = \"smtp.secret\" }") }
    }
  }

  private static func file(_ text: String) -> DeliveryFile {
    DeliveryFile(
      name: "delivery.toml", text: text,
      vault: SecretVault(
        environment: environment, folder: URL(fileURLWithPath: "/etc/ducha/"), isOwnFilePrivate: false))
  }
}
