import DuchaModel
import DuchaTestSupport
import Foundation
import Testing

@testable import DuchaReports

struct BulletinLayoutTests {
  static let hostile = "<script>alert(1)</script>&\"'"

  static func text() -> BulletinText {
    BulletinTests.sample { state in
      for id in state.tasks.keys {
        state.tasks[id]?.task.title = hostile
        for index in state.tasks[id]?.reports.indices ?? 0..<0 {
          state.tasks[id]?.reports[index].report.difficulties = hostile
        }
      }
      for id in state.units.keys { state.units[id]?.name = hostile }
      for id in state.plans.keys { state.plans[id]?.document.title = hostile }
    }.text
  }

  @Test func htmlEscapesTheWordsOfOthers() {
    let html = Self.text().html()
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test func markdownEscapesTheWordsOfOthers() {
    #expect(!Self.text().markdown().contains("<script"))
  }

  @Test func htmlFetchesNothing() {
    // What a picture takes from itself is not fetched.
    let html = BulletinTests.sample().text.html().replacingOccurrences(of: "url(#", with: "")
    for word in ["http:", "https:", "src=", "url(", "@import", "<link", "<script"] {
      #expect(!html.contains(word))
    }
  }

  @Test func everyColourHasItsWord() {
    let html = BulletinTests.sample().text.html()
    for light in ["green", "yellow", "red"] { #expect(html.contains("<span class=\"light \(light)\">")) }
    for piece in html.components(separatedBy: "<span class=\"dot\"></span>").dropFirst() {
      #expect(["红灯·", "黄灯·", "绿灯·", "未报送", "长期推进", "未到时限"].contains { piece.hasPrefix($0) })
    }
  }

  /// A name that a template uses and the context lacks would print as nothing.
  @Test(arguments: [PackageResources.bulletin_html_mustache, PackageResources.bulletin_md_mustache])
  func templatesUseKnownNames(bytes: [UInt8]) {
    let context = Self.names(in: BulletinTests.sample().text.context { $0 })
    let used = Self.names(usedIn: bytes)
    #expect(!used.isEmpty)
    #expect(used.subtracting(context) == [])
  }

  /// The names that a template uses.
  static func names(usedIn template: [UInt8]) -> Set<String> {
    let tags = String(decoding: template, as: UTF8.self).components(separatedBy: "{{").dropFirst()
    let names = tags.compactMap { piece -> String? in
      let tag = String(piece.prefix { $0 != "}" })
      return tag.hasPrefix("%") ? nil : tag.trimmingCharacters(in: CharacterSet(charactersIn: "#/^& "))
    }
    return Set(names)
  }

  /// The names that a context has, at any depth.
  static func names(in value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: Set(object.keys)) { $0.formUnion(names(in: $1.value)) }
    }
    return (value as? [Any])?.reduce(into: []) { $0.formUnion(names(in: $1)) } ?? []
  }
}
