import Testing

@testable import DuchaNotices

@Suite struct RobotAddressTests {
  @Test(arguments: [
    "https://oapi.dingtalk.com/robot/send?access_token=x", "http://127.0.0.1:8080/x", "http://localhost",
    "http://[::1]:80/",
  ])
  func aMessageGoesOverTLSOrNotBeyondTheMachine(_ url: String) {
    #expect(Robot(name: "工作群", kind: .json, url: Secret(url)) != nil)
  }

  @Test(arguments: [
    "http://10.0.0.8/hook", "http://127.0.0.1.example.com/", "http://127.0.0.1@example.com/", "ftp://x",
    "file:///etc/passwd",
    "https://", "https://x\r\nHost: y", "",
  ])
  func otherAddressesAreNone(_ url: String) {
    #expect(Robot(name: "工作群", kind: .json, url: Secret(url)) == nil)
  }
}
