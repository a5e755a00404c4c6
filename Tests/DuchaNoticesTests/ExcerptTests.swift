import Foundation
import Testing

@testable import DuchaNotices

@Suite struct ExcerptTests {
  @Test func aTextThatFitsIsWhole() {
    #expect(Excerpt.of("督查通报", bytes: 12) == "督查通报")
  }

  @Test func aLongTextEndsBehindACharacterAndSaysSo() {
    let text = String(repeating: "督👨‍👩‍👧查", count: 400)
    for limit in 2040...2048 {
      let excerpt = Excerpt.of(text, bytes: limit)
      #expect(excerpt.utf8.count <= limit && excerpt.hasSuffix(Excerpt.note))
      #expect(text.hasPrefix(excerpt.dropLast(Excerpt.note.count)))
    }
  }

  @Test func weComTakesAtMostSoManyBytesOfContent() throws {
    let message = Letters.short(text: String(repeating: "督查\n", count: 4000))
    for (style, limit) in [(Robot.Style.text, 2048), (.markdown, 4096)] {
      let robot = try #require(Robot(name: "工作群", kind: .weCom, url: Secret("https://x"), style: style))
      let body = try Self.object(WeComRobot.request(for: message, to: robot).body)
      let content = (body[style.rawValue] as? [String: String])?["content"] ?? ""
      #expect((limit - 2...limit).contains(content.utf8.count) && content.hasSuffix(Excerpt.note))
    }
  }

  /// Line ends and quotes are longer in JSON, and each line of a post has marks of its own.
  @Test(arguments: ["\n", "\"", "督"])
  func aWholeRequestKeepsWithinItsLimit(_ text: String) throws {
    let message = Letters.short(text: String(repeating: text, count: 30_000))
    let robot = try #require(Robot(name: "工作群", kind: .feishu, url: Secret("https://x")))
    let bodies = [
      FeishuRobot.request(for: message, to: robot, at: Letters.written).body,
      DingTalkRobot.request(for: message, to: robot, at: Letters.written).body,
    ]
    for body in bodies {
      #expect(body.count <= 20_000)
      #expect(try !Self.object(body).isEmpty)
    }
  }

  private static func object(_ json: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
  }
}
