import CCurl
import Testing

@testable import DuchaNotices

@Suite struct MailVerdictTests {
  @Test func aConnectionThatBreaksOffBehindTheRecipientsRefusesNothing() throws {
    let broken = Delivery.failed(reason: "smtp.qingxi.example:465：连接中断")
    #expect(try Self.verdict(["250 ok", "550 gone"], CURLE_RECV_ERROR) == broken)
    #expect(try Self.verdict(["250 ok", "451 later"], CURLE_SEND_ERROR) == broken)
  }

  @Test func anAnswerOfSeveralLinesIsOne() throws {
    let delivery = try Self.verdict(["550-5.7.1 first", "550 5.7.1 second", "550 gone"], CURLE_SEND_ERROR)
    #expect(
      delivery
        == .refused(reason: "smtp.qingxi.example:465：a@x 550-5.7.1 first 550 5.7.1 second；b@x 550 gone"))
  }

  @Test func aTimeoutIsNoAnswerWhateverWasSaidBefore() throws {
    let delivery = try Self.verdict(["550 gone", "550 gone"], CURLE_OPERATION_TIMEDOUT)
    #expect(delivery == .failed(reason: "smtp.qingxi.example:465：超过时限没有答复"))
  }

  @Test func ofALoginOnlyTheFirstWordIsKept() {
    var dialogue = Dialogue()
    for words in ["AUTH PLAIN c2VjcmV0\r\n", "c2VjcmV0\r\n"] {
      dialogue.say(words.utf8)
      dialogue.hear("334 more\r\n".utf8)
    }
    #expect(dialogue.replies.map(\.command) == ["AUTH", "AUTH"])
  }

  /// What two recipients' answers and an ending mean.
  private static func verdict(_ lines: [String], _ code: CURLcode) throws -> Delivery {
    var dialogue = Dialogue()
    dialogue.say("RCPT TO:<a@x>\r\n".utf8)
    for line in lines { dialogue.hear("\(line)\r\n".utf8) }
    return MailVerdict(
      ending: Ending(code: code, detail: []), dialogue: dialogue,
      recipients: try ["a@x", "b@x"].map { try #require(MailAddress($0)) },
      server: try #require(MailServer(host: "smtp.qingxi.example", security: .tls))
    ).delivery
  }
}
