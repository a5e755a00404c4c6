import DuchaModel
import Testing

@testable import DuchaReports

/// What tells a form and its rows when they come back.
@Suite struct FormIdentityTests {
  @Test func aFormIsToldByItsText() throws {
    let identity = FormIdentity(
      unit: OrgUnit.ID(8), month: Month(year: 2024, month: 7), entry: 123, hash: "9f86d081884c7d659a2f",
      asOf: try #require(Day(2024, 8, 2)))
    #expect(identity.text == "1/U8/2024-07/123/9f86d081884c/2024-08-02")
    #expect(FormIdentity(identity.text) == identity)
  }

  @Test(arguments: [
    "", "1/U8/2024-07/123", "2/U8/2024-07/123/9f86d081884c/2024-08-02",
    "1/8/2024-07/123/9f86d081884c/2024-08-02", "1/U8/2024-07/123/9f86d081884c",
    "1/U8/2024-13/123/9f86d081884c/2024-08-02", "1/U8/2024-07/x/9f86d081884c/2024-08-02",
    "1/U8/2024-07/123/9f/2024-08-02", "1/U8/2024-07/123/9f86d081884c/2024-08",
  ])
  func whatIsNoIdentityIsNone(_ text: String) { #expect(FormIdentity(text) == nil) }

  @Test(arguments: ["1-07@123", "1-07@123#2"])
  func aRowIsToldByItsKey(_ text: String) { #expect(FormKey(text)?.text == text) }

  @Test(arguments: ["", "1-07", "1-07@", "1-07@x", "1-07@1#", "1-07@1#2#3", "@1", "1-07@1@2"])
  func whatIsNoKeyIsNone(_ text: String) { #expect(FormKey(text) == nil) }
}
