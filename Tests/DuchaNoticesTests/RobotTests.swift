import DuchaModel
import Foundation
import Testing

@testable import DuchaNotices

@Suite(.enabled(if: Receiver.isPossible, "python3-aiosmtpd is missing: apt install python3-aiosmtpd"))
struct RobotTests {
  /// A request as the receiver saw it.
  private struct Received: Decodable {
    let path: String, headers: [String: String], body: String

    /// The body as JSON, keys in order.
    var json: String {
      get throws {
        let object = try JSONSerialization.jsonObject(with: Data(body.utf8))
        let data = try JSONSerialization.data(
          withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
      }
    }
  }

  private static let secret = Secret("SEC 密钥")
  private static let message = Message(
    id: "n12.xjyj@qingxi", subject: "提醒", text: "增速<5%的[2]项\n请报送。", html: "<p>2</p>",
    attachments: [Attachment(name: "表.csv", mediaType: "text/csv", bytes: [0x31])], written: Letters.written)

  // MARK: Signatures and bodies

  @Test func dingTalkTakesWhatIsSigned() throws {
    let (delivery, requests) = try Self.post(
      .dingTalk, "/dingtalk?access_token=t0k3n-1234", secret: Self.secret)
    #expect(delivery == .accepted(reply: #"{"errcode":0,"errmsg":"ok"}"#))
    let text = #"{"content":"提醒\n增速<5%的[2]项\n请报送。\n附件（另行发送）：表.csv"}"#
    #expect(try requests.map { try $0.json } == [#"{"msgtype":"text","text":\#(text)}"#])
    #expect(requests.first?.headers["content-type"] == "application/json; charset=utf-8")
  }

  @Test func whatARobotRepeatsOfASecretIsHidden() throws {
    // This receiver tells the token that it got and the secret that it knows.
    let (delivery, _) = try Self.post(
      .dingTalk, "/dingtalk?access_token=t0k3n-1234&timestamp=1&sign=2", secret: Self.secret)
    #expect(
      delivery
        == .refused(
          reason: #"工作群：{"errcode":310000,"errmsg":"sign not match, token ******, secret ******"}"#))
    let (hook, _) = try Self.post(.json, "/say/403/t0k3n-1234", secret: Self.secret)
    #expect(hook == .refused(reason: "工作群：HTTP 403 /say/403/******"))
  }

  @Test func dingTalkShowsMarkdownWithNothingAddedByTheText() throws {
    let (_, requests) = try Self.post(
      .dingTalk, "/dingtalk?access_token=t0k3n-1234", secret: Self.secret, style: .markdown)
    let text = #"**提醒**  \n  \n增速＜5%的［2］项  \n请报送。  \n附件（另行发送）：表.csv"#
    #expect(
      try requests.map { try $0.json } == [
        #"{"markdown":{"text":"\#(text)","title":"提醒"},"msgtype":"markdown"}"#
      ])
  }

  @Test func weComTakesATextInWhichNobodyIsCalled() throws {
    let message = Letters.short(text: "<@all> 请报送")
    let (delivery, requests) = try Self.post(.weCom, "/say/200?{\"errcode\":0,\"errmsg\":\"ok\"}", message)
    #expect(delivery == .accepted(reply: #"{"errcode":0,"errmsg":"ok"}"#))
    #expect(
      try requests.map { try $0.json } == [#"{"msgtype":"text","text":{"content":"提醒\n＜@all> 请报送"}}"#])
  }

  @Test func feishuTakesWhatIsSigned() throws {
    let (delivery, requests) = try Self.post(.feishu, "/feishu", secret: Self.secret)
    #expect(delivery == .accepted(reply: #"{"code":0,"msg":"success","data":{}}"#))
    let lines = ["增速<5%的[2]项", "请报送。", "附件（另行发送）：表.csv"].map { #"[{"tag":"text","text":"\#($0)"}]"# }
    let post = #"{"zh_cn":{"content":[\#(lines.joined(separator: ","))],"title":"提醒"}}"#
    let json = try requests.first?.json
    #expect(json?.contains(#"{"content":{"post":\#(post)},"msg_type":"post","sign":""#) == true)
    #expect(json?.contains(#""timestamp":"1722387723""#) == true)
  }

  @Test func aProgramTakesAllOfAMessage() throws {
    let (delivery, requests) = try Self.post(.json, "/json", secret: Self.secret)
    #expect(delivery == .accepted(reply: "202 已收"))
    let request = try #require(requests.first)
    #expect(request.headers["idempotency-key"] == "n12.xjyj@qingxi")
    #expect(
      request.body == """
        {"attachments":[{"content":"MQ==","mediaType":"text/csv","name":"表.csv"}],"html":"<p>2</p>",\
        "id":"n12.xjyj@qingxi","subject":"提醒","text":"增速<5%的[2]项\\n请报送。","version":1,\
        "written":"2024-07-31T01:02:03.004Z"}
        """)
  }

  @Test func aProgramThatDoesNotKnowTheSecretRefuses() throws {
    let (delivery, _) = try Self.post(.json, "/json", secret: Secret("other"))
    #expect(delivery == .refused(reason: "工作群：HTTP 401 签名不符"))
  }

  // MARK: Answers

  private static let answers: [(Robot.Kind, String, Delivery)] = [
    (
      .weCom, "/say/200?{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}",
      .refused(reason: "工作群：{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}")
    ),
    (.weCom, "/say/200?{\"errcode\":45009}", .failed(reason: "工作群：{\"errcode\":45009}")),
    (.dingTalk, "/say/200?{\"errcode\":130101}", .failed(reason: "工作群：{\"errcode\":130101}")),
    (.feishu, "/say/400?{\"code\":99991400}", .failed(reason: "工作群：{\"code\":99991400}")),
    (.feishu, "/say/400?{\"code\":9499}", .refused(reason: "工作群：{\"code\":9499}")),
    (.feishu, "/say/500?{\"code\":0}", .failed(reason: "工作群：HTTP 500 {\"code\":0}")),
    (.dingTalk, "/say/200?<html>login</html>", .failed(reason: "工作群：答复看不懂：<html>login</html>")),
    (.dingTalk, "/say/200?{\"errcode\":0", .failed(reason: "工作群：答复看不懂：{\"errcode\":0")),
    (.json, "/say/429?slow", .failed(reason: "工作群：HTTP 429 slow", retryAfter: 7)),
    (.json, "/say/503?down", .failed(reason: "工作群：HTTP 503 down")),
    (.json, "/say/404?gone", .refused(reason: "工作群：HTTP 404 gone")),
    (.json, "/elsewhere", .refused(reason: "工作群：HTTP 307")),
    (.json, "/garbage", .failed(reason: "工作群：答复看不懂")),
    (.json, "/cut", .failed(reason: "工作群：连接中断")),
    (.json, "/long", .failed(reason: "工作群：答复过长")),
  ]

  @Test func eachAnswerIsUnderstoodAndNoneIsFollowed() throws {
    let receiver = try Receiver(PackageResources.receiver_py)
    for (kind, path, expected) in Self.answers {
      let delivery = try Self.post(kind, path, over: receiver)
      #expect(delivery == expected, "\(path)")
    }
    #expect(try receiver.end(Received.self).count == Self.answers.count)
  }

  @Test(arguments: ["/hang", "/drip"])
  func aReceiverThatTakesItsTimeIsNotWaitedFor(_ path: String) throws {
    let receiver = try Receiver(PackageResources.receiver_py)
    #expect(
      try Self.post(.json, path, limits: .short, over: receiver) == .failed(reason: "工作群：超过时限没有答复"))
  }

  @Test func aReceiverThatHangsUpEndsTheDeliveryAndNotTheProgram() throws {
    let bytes = [UInt8](repeating: 0x41, count: 20_000_000)
    let message = Message(
      id: "n1@qingxi", subject: "提醒", text: "请报送。",
      attachments: [Attachment(name: "大.bin", mediaType: "application/octet-stream", bytes: bytes)],
      written: Letters.written)
    let receiver = try Receiver(PackageResources.receiver_py)
    #expect(try Self.post(.json, "/slam", message, over: receiver) == .failed(reason: "工作群：连接中断"))
  }

  @Test func aCertificateThatNobodyVouchesForIsNotTrusted() throws {
    let (delivery, requests) = try Self.post(.json, "/json", trusting: false)
    guard case .failed(let reason, _) = delivery else {
      Issue.record("\(delivery)")
      return
    }
    #expect(reason.hasPrefix("工作群：对方证书不可信，未发送"))
    #expect(requests.isEmpty)
  }

  @Test func aCertificateForAnotherHostIsNotTrusted() throws {
    let (delivery, requests) = try Self.post(.json, "/json", host: "localhost")
    guard case .failed(let reason, _) = delivery else {
      Issue.record("\(delivery)")
      return
    }
    #expect(reason.hasPrefix("工作群：对方证书不可信，未发送"))
    #expect(requests.isEmpty)
  }

  /// Posts to a receiver of its own, and returns what it received.
  private static func post(
    _ kind: Robot.Kind, _ path: String, _ message: Message = message, secret: Secret? = nil,
    style: Robot.Style = .text, host: String = "127.0.0.1", trusting: Bool = true
  ) throws -> (Delivery, [Received]) {
    let receiver = try Receiver(PackageResources.receiver_py)
    let delivery = try post(
      kind, path, message, secret: secret, style: style, host: host, trusting: trusting, over: receiver)
    return (delivery, try receiver.end())
  }

  private static func post(
    _ kind: Robot.Kind, _ path: String, _ message: Message = message, secret: Secret? = nil,
    style: Robot.Style = .text, host: String = "127.0.0.1", trusting: Bool = true,
    limits: Courier.Limits = Courier.Limits(), over receiver: Receiver
  ) throws -> Delivery {
    let escaped = ["\"", "<", ">", " ", "{", "}"].reduce(path) {
      $0.replacing($1, with: PercentEncoding.text($1))
    }
    let robot = try #require(
      Robot(
        name: "工作群", kind: kind, url: Secret("https://\(host):\(receiver.port)\(escaped)"), secret: secret,
        style: style,
        authority: trusting ? receiver.certificate : nil))
    return Courier(limits: limits).deliver(message, over: .robot(robot), at: Letters.written)
  }
}
