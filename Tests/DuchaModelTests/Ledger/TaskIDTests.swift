import DuchaModel
import Testing

@Suite struct TaskIDTests {
  @Test(arguments: ["3-07", "3-7", "12-345"]) func readsBack(text: String) throws {
    let id = try #require(TaskID(text))
    #expect(TaskID(id.description) == id)
  }

  @Test(arguments: ["", "3", "3-", "-7", "0-1", "1-0", "3-7-1", "a-1"])
  func anythingElseIsRefused(text: String) { #expect(TaskID(text) == nil) }

  @Test func isWrittenWithTwoFigures() { #expect(TaskID(plan: PlanID(3), number: 7).description == "3-07") }
}
