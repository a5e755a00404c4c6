import Testing

@testable import DuchaNotices

@Suite struct ChannelTests {
  @Test func aWayIsCalledByWhatNobodyHasToHide() throws {
    let server = try #require(MailServer(host: "smtp.qingxi.example", security: .tls))
    let robot = try #require(Robot(name: "督查工作群", kind: .weCom, url: Secret("https://x/key")))
    let addresses = try ["教育局 <jyj@qingxi.example>", "a@x"].map { try #require(MailAddress($0)) }
    let channels = [
      Channel.mail(server, from: addresses[1], to: addresses), .robot(robot), .folder(path: "/srv/待转交"),
    ]
    #expect(channels.map(\.name) == ["jyj@qingxi.example、a@x", "督查工作群", "/srv/待转交"])
  }
}
