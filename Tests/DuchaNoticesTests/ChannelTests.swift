import Testing

@testable import DuchaNotices

@Suite struct ChannelTests {
  @Test func aWayIsCalledByANameThatOutlivesItsAddress() throws {
    let server = try #require(MailServer(host: "smtp.qingxi.example", security: .tls))
    let robot = try #require(Robot(name: "督查工作群", kind: .weCom, url: Secret("https://x/key")))
    let addresses = try ["教育局 <jyj@qingxi.example>", "a@x"].map { try #require(MailAddress($0)) }
    let channels = [
      Channel.mail(server, from: addresses[1], to: addresses), .robot(robot), .folder(path: "/srv/待转交"),
    ]
    #expect(channels.map(\.name) == ["邮件", "督查工作群", "文件夹"])
  }
}
