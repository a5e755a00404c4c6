import Testing

@testable import DuchaNotices

@Suite struct MailAddressTests {
  @Test func anAddressMayHaveAName() {
    let address = MailAddress("县教育局  <jyj@qingxi.example>")
    #expect(address?.name == "县教育局" && address?.address == "jyj@qingxi.example")
    #expect(MailAddress("jyj@qingxi.example")?.name == nil)
    #expect(MailAddress("<jyj@qingxi.example>")?.name == nil)
  }

  @Test(arguments: [
    "", "jyj", "@x", "jyj@", "a@b@c", "a..b@x", ".a@x", "a@x.", "a b@x", "局@x", "a@局.中国", "a@x\r\nDATA",
    "a@x>", "<a@x",
    "名\r\n <a@x>", "a@x,b@x", "a@x SIZE=1", "<a@x> b", "\"a b\"@x",
  ])
  func otherTextsAreNone(_ text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test func aServerBeyondThisMachineIsProtected() {
    #expect(MailServer(host: "smtp.example.gov.cn", security: .none) == nil)
    #expect(MailServer(host: "localhost", security: .none)?.port == 25)
    #expect(MailServer(host: "smtp.example.gov.cn", security: .tls)?.port == 465)
    #expect(MailServer(host: "smtp.example.gov.cn", security: .startTLS)?.port == 587)
    #expect(MailServer(host: "x/y", security: .tls) == nil && MailServer(host: "", security: .tls) == nil)
    #expect(
      MailServer(host: "u:p@x", security: .tls) == nil && MailServer(host: "[::1]", security: .none) != nil)
  }
}
