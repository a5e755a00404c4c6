import DuchaModel
import Foundation
import Testing

@testable import DuchaNotices

@Suite(.enabled(if: Receiver.isPossible, "python3-aiosmtpd is missing: apt install python3-aiosmtpd"))
struct MailTests {
  /// A mail as Python's `email` reads it.
  private struct Received: Decodable {
    let sender: String, recipients: [String], from: String, to: String, subject: String, date: String,
      id: String
    let headers: [String], text: String, html: String?, attachments: [File], defects: [String], longest: Int
    let raw: Data, user: String?, tls: Bool

    struct File: Decodable, Equatable { let name: String, mediaType: String, bytes: Data }
  }

  private static let login = MailServer.Login(user: "ducha", password: Secret("p@ss 口令"))
  private static let sender = MailAddress("青溪县政府督查室 <ducha@qingxi.example>")
  private static let unit = MailAddress("青溪县教育局（党政综合办公室、督导与安全管理股） <jyj@qingxi.example>")

  @Test(arguments: [MailServer.Security.tls, .startTLS])
  func aMailArrivesAsItWasWritten(_ security: MailServer.Security) throws {
    let server = try Receiver(PackageResources.mailbox_py, security.rawValue)
    let second = try #require(MailAddress("Li Si <li.si+7@qingxi.example>"))
    let delivery = try Self.send(
      Letters.full, to: [try #require(Self.unit), second], over: server, security, login: Self.login)
    #expect(delivery == .accepted(reply: "250 2.0.0 Ok: queued as 4F2A"))
    let mails: [Received] = try server.end()
    let mail = try #require(mails.first)
    #expect(mails.count == 1 && mail.tls && mail.user == "ducha")
    #expect(
      mail.sender == "ducha@qingxi.example"
        && mail.recipients == ["jyj@qingxi.example", "li.si+7@qingxi.example"])
    #expect(mail.from == "青溪县政府督查室 <ducha@qingxi.example>")
    #expect(mail.to == "青溪县教育局（党政综合办公室、督导与安全管理股） <jyj@qingxi.example>, \"Li Si\" <li.si+7@qingxi.example>")
    #expect(mail.subject == Letters.full.subject)
    #expect(mail.date == "Wed, 31 Jul 2024 09:02:03 +0800")
    #expect(mail.id == "<n12.xjyj@qingxi>")
    #expect(mail.text.replacing("\r\n", with: "\n") == Letters.full.text)
    #expect(mail.html?.replacing("\r\n", with: "\n") == Letters.full.html)
    #expect(
      mail.attachments == [
        .init(name: Letters.full.attachments[0].name, mediaType: Letters.sheet, bytes: Data(0...255)),
        .init(name: "list \"7\".csv", mediaType: "application/octet-stream", bytes: Data()),
      ])
    // Nothing is longer than what nobody can fold.
    #expect(mail.defects == [] && mail.longest == "Content-Type: \(Letters.sheet)".count)
  }

  @Test func whatTheServerGetsIsWhatWasWritten() throws {
    let server = try Receiver(PackageResources.mailbox_py, "plain")
    let unit = try #require(Self.unit)
    _ = try Self.send(Letters.full, to: [unit], over: server, .none)
    let mail = try #require(try server.end(Received.self).first)
    let text = MailText(Letters.full, from: try #require(Self.sender), to: [unit])
    #expect(Array(mail.raw) == text.bytes)
  }

  @Test func nobodyCanAddAHeader() throws {
    let server = try Receiver(PackageResources.mailbox_py, "plain")
    let message = Letters.short(
      subject: "提醒\r\nBcc: x@example.com\r\n\r\nhello =?UTF-8?B?eA==?=", id: "n1\r\nBcc: x@example.com")
    _ = try Self.send(message, to: [try #require(Self.unit)], over: server, .none)
    let mail = try #require(try server.end(Received.self).first)
    #expect(
      mail.headers
        == [
          "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
          "Content-Transfer-Encoding", "X-Peer", "X-MailFrom", "X-RcptTo",
        ].filter { !$0.hasPrefix("X-") })
    #expect(mail.subject == "提醒  Bcc: x@example.com    hello =?UTF-8?B?eA==?=")
    #expect(mail.recipients == ["jyj@qingxi.example"])
  }

  @Test(arguments: [
    ("gone", Delivery.refused(reason: "127.0.0.1:0：gone@qingxi.example 550 5.1.1 no such user")),
    ("grey", .failed(reason: "127.0.0.1:0：grey@qingxi.example 451 4.7.1 Greylisted, come again")),
    ("content", .refused(reason: "127.0.0.1:0：554 5.7.1 content rejected")),
    ("cut", .failed(reason: "127.0.0.1:0：连接中断")),
  ])
  func aMailThatIsNotTakenSaysWhy(_ name: String, _ expected: Delivery) throws {
    let server = try Receiver(PackageResources.mailbox_py, "plain")
    let recipient = try #require(MailAddress("\(name)@qingxi.example"))
    #expect(try Self.send(Letters.short(), to: [recipient], over: server, .none) == expected)
  }

  @Test func recipientsWhoAreNotTakenAreToldBesideThoseWhoAre() throws {
    let server = try Receiver(PackageResources.mailbox_py, "plain")
    let addresses = try ["gone", "jyj", "grey"].map { try #require(MailAddress("\($0)@qingxi.example")) }
    let delivery = try Self.send(Letters.short(), to: addresses, over: server, .none)
    #expect(
      delivery
        == .accepted(
          reply: "250 2.0.0 Ok: queued as 4F2A",
          missed: [
            .init(recipient: addresses[0], reply: "550 5.1.1 no such user", isFinal: true),
            .init(recipient: addresses[2], reply: "451 4.7.1 Greylisted, come again", isFinal: false),
          ]))
    #expect(try server.end(Received.self).map(\.recipients) == [["jyj@qingxi.example"]])
  }

  @Test func aMailIsWorthAnotherTryWhileOneOfItsRecipientsIs() throws {
    let server = try Receiver(PackageResources.mailbox_py, "plain")
    let addresses = try ["grey", "gone"].map { try #require(MailAddress("\($0)@qingxi.example")) }
    let delivery = try Self.send(Letters.short(), to: addresses, over: server, .none)
    guard case .failed = delivery else {
      Issue.record("\(delivery)")
      return
    }
  }

  @Test func aWrongPasswordIsRefusedAndNotRepeated() throws {
    let server = try Receiver(PackageResources.mailbox_py, "tls")
    let login = MailServer.Login(user: "ducha", password: Secret("wrong"))
    let delivery = try Self.send(
      Letters.short(), to: [try #require(Self.unit)], over: server, .tls, login: login)
    guard case .refused(let reason) = delivery else {
      Issue.record("\(delivery)")
      return
    }
    #expect(reason.contains("535") && !reason.contains("wrong"))
  }

  @Test func aServerThatAsksForALoginRefusesWhoHasNone() throws {
    let server = try Receiver(PackageResources.mailbox_py, "tls")
    let delivery = try Self.send(Letters.short(), to: [try #require(Self.unit)], over: server, .tls)
    #expect(delivery == .refused(reason: "127.0.0.1:0：530 5.7.0 Authentication required"))
  }

  @Test func withoutEncryptionNothingIsSent() throws {
    let server = try Receiver(PackageResources.mailbox_py, "plain")
    let delivery = try Self.send(
      Letters.short(), to: [try #require(Self.unit)], over: server, .startTLS, login: Self.login)
    #expect(delivery == .failed(reason: "127.0.0.1:0：对方不提供 STARTTLS 加密，未发送"))
    #expect(try server.end(Received.self).isEmpty)
  }

  @Test(arguments: [MailServer.Security.tls, .startTLS])
  func aCertificateThatNobodyVouchesForIsNotTrusted(_ security: MailServer.Security) throws {
    let server = try Receiver(PackageResources.mailbox_py, security.rawValue)
    let delivery = try Self.send(
      Letters.short(), to: [try #require(Self.unit)], over: server, security, login: Self.login,
      trusting: false)
    guard case .failed(let reason, _) = delivery else {
      Issue.record("\(delivery)")
      return
    }
    #expect(reason.contains("对方证书不可信，未发送"))
    #expect(try server.end(Received.self).isEmpty)
  }

  @Test(arguments: [
    ("554 no service\r\n", Delivery.refused(reason: "127.0.0.1:0：554 no service")),
    ("421 too busy\r\n", .failed(reason: "127.0.0.1:0：421 too busy")),
    ("hello\r\nBYE\r\n", .failed(reason: "127.0.0.1:0：连接中断")),
  ])
  func aServerThatIsNoneIsToldApart(_ greeting: String, _ expected: Delivery) throws {
    let server = try Receiver(PackageResources.mailbox_py, "greeting:\(greeting)")
    #expect(try Self.send(Letters.short(), to: [try #require(Self.unit)], over: server, .none) == expected)
  }

  @Test(arguments: ["", "220-a\r\n220-b\r\n"])
  func aServerThatSaysNothingIsNotWaitedFor(_ greeting: String) throws {
    let server = try Receiver(PackageResources.mailbox_py, "greeting:\(greeting)")
    let delivery = try Self.send(
      Letters.short(), to: [try #require(Self.unit)], over: server, .none, limits: .short)
    #expect(delivery == .failed(reason: "127.0.0.1:0：超过时限没有答复"))
  }

  @Test func nobodyListens() throws {
    let server = try #require(MailServer(host: "127.0.0.1", port: 1, security: .none))
    let channel = Channel.mail(server, from: try #require(Self.sender), to: [try #require(Self.unit)])
    #expect(
      Courier().deliver(Letters.short(), over: channel, at: Letters.written)
        == .failed(reason: "127.0.0.1:1：连接不上，请检查地址、端口和防火墙"))
  }

  /// Sends. In what comes back the port is 0.
  private static func send(
    _ message: Message, to recipients: [MailAddress], over receiver: Receiver,
    _ security: MailServer.Security,
    login: MailServer.Login? = nil, trusting: Bool = true, limits: Courier.Limits = Courier.Limits()
  ) throws -> Delivery {
    let server = try #require(
      MailServer(
        host: "127.0.0.1", port: receiver.port, security: security, login: login,
        authority: trusting ? receiver.certificate : nil))
    let channel = Channel.mail(server, from: try #require(sender), to: recipients)
    return Courier(limits: limits).deliver(message, over: channel, at: Letters.written)
      .replacing(":\(receiver.port)：", with: ":0：")
  }
}
