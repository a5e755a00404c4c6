import Testing

@testable import DuchaNotices

@Suite struct SecretTests {
  @Test func nothingThatPrintsShowsASecret() throws {
    let server = try #require(
      MailServer(host: "x", security: .tls, login: .init(user: "ducha", password: Secret("hunter2"))))
    let robot = try #require(
      Robot(name: "工作群", kind: .weCom, url: Secret("https://x/hunter2"), secret: Secret("hunter2")))
    let sender = try #require(MailAddress("a@x"))
    for value in [Channel.mail(server, from: sender, to: [sender]), .robot(robot)] {
      var dumped = ""
      dump(value, to: &dumped)
      for words in [dumped, "\(value)", String(reflecting: value)] {
        #expect(words.contains("******") || words == dumped)
        #expect(!words.contains("hunter2"))
      }
    }
  }

  @Test func wordsOfOthersAreCleanedToOneLine() {
    let words = Words.line(
      "550 no\r\n\u{1B}[31m hunter2 \u{0}".utf8, hiding: [Secret("hunter2"), Secret("")])
    #expect(words == "550 no [31m ******")
    #expect(Words.line(String(repeating: "长", count: 300).utf8, hiding: []).count == 202)
  }
}
