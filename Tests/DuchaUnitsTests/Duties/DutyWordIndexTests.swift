import DuchaModel
import Testing

@testable import DuchaUnits

@Suite struct DutyWordIndexTests {
  private func words(_ text: String, _ duties: [(String, [String])]) -> [String] {
    DutyWordIndex(duties.map { (.department($0.0), $0.1) }).words(in: text).map(\.text)
  }

  @Test func theLongestWordIsTakenAndNothingWithinIt() {
    #expect(words("职业教育基地", [("甲", ["教育", "职业教育", "职业"])]) == ["职业教育"])
    #expect(words("职业学院和教育", [("甲", ["教育", "职业教育", "职业"])]) == ["职业", "教育"])
  }

  @Test func aWordCountsOnceAndBelongsToAllWhoseDutyItIs() {
    let index = DutyWordIndex([(.department("甲"), ["种子"]), (.department("乙"), ["种子"])])
    let words = index.words(in: "种子和种子")
    #expect(words.map(\.owners) == [[.department("甲"), .department("乙")]])
  }

  @Test func oneCharacterIsNoWord() {
    #expect(words("竹海", [("甲", ["竹"])]).isEmpty)
  }
}
