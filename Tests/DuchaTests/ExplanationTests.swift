import Testing

@testable import Ducha

@Suite struct ExplanationTests {
  @Test func everyCodeExplainsItselfAndStandsOnce() throws {
    let ids = Explanations.list.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    #expect(ids.count > 20)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      let parts = try Explanations.text(of: id).split(separator: "\n").filter { !$0.isEmpty }
      // Code and name, what, why, two headings, and at least a line under each.
      #expect(parts.count >= 7, "\(id)")
      #expect(parts.allSatisfy { !$0.hasSuffix(": ") }, "\(id)")
    }
  }

  @Test func anUnknownCodeSaysHowToListThem() {
    let error = #expect(throws: UnknownCode.self) { try Explanations.text(of: "P9") }
    #expect(error?.description.contains("ducha explain") == true)
  }

  @Test func aCodeIsFoundWhateverItsCase() throws {
    #expect(try Explanations.text(of: "l0101") == Explanations.text(of: "L0101"))
  }
}
