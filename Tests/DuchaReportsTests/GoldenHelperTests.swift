import DuchaTestSupport
import Testing

/// The goldens themselves: what is missing, left over or changed must fail.
@Suite(.disabled(if: Golden.blessing, "blessing would write what these tests make up"))
struct GoldenHelperTests {
  @Test func aMissingGoldenFails() throws {
    #expect(try Golden("reports/none").problems(["a.txt": "a"]).first?.contains("missing golden") == true)
  }

  @Test func aGoldenThatNoTestExpectsFails() throws {
    let problems = try Golden("reports/check", inputs: ["check.json"]).problems([:])
    #expect(problems == ["reports/check/check.txt: no test expects this golden"])
  }

  @Test func aChangeIsPointedAt() throws {
    let problems = try Golden("reports/check", inputs: ["check.json"]).problems(["check.txt": "督办\n"])
    #expect(problems.count == 1)
    #expect(problems.first?.contains("line 1 is `督办` but `督办提醒（截至2024年7月31日）` is accepted") == true)
  }
}
