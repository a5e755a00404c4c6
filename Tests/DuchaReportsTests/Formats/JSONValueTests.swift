import Foundation
import Testing

@testable import DuchaReports

struct JSONValueTests {
  @Test func escapes() {
    #expect(JSONValue.string("\"\\\n\u{1}<甲>").text() == "\"\\\"\\\\\\n\\u0001<甲>\"\n")
  }

  @Test func numbers() {
    #expect(JSONValue.number(40).text() == "40\n")
    #expect(JSONValue.number(18.1).text() == "18.1\n")
    #expect(JSONValue.number(.nan).text() == "null\n")
  }

  @Test func isRead() throws {
    let value: JSONValue = [
      "list": [1, 2], "empty": [], "nested": [["a": nil], ["b": true]], "none": .object([]),
    ]
    let read = try JSONSerialization.jsonObject(with: Data(value.text().utf8)) as? [String: Any]
    #expect(read?.keys.sorted() == ["empty", "list", "nested", "none"])
  }
}
