import DuchaModel
import Testing

@testable import DuchaUnits

@Suite struct SimilarTasksTests {
  private var ledger = DutyLedger()

  private mutating func near(_ title: String, to others: [String]) -> [String] {
    let known = others.map { ledger.task(1, $0) }
    return SimilarTasks(known).nearest(to: ledger.task(2, title), count: 9, atLeast: 0.01).map(
      \.record.task.title)
  }

  @Test mutating func theLikestComesFirstAndTheUnlikeNotAtAll() {
    let found = near("改造镇区老旧管网", to: ["编制旅游规划", "改造农村老旧电网", "改造镇区老旧管网"])
    #expect(found == ["改造镇区老旧管网", "改造农村老旧电网"])
  }

  @Test mutating func rareWordsTellMoreThanThoseOfManyTasks() {
    let found = near("加快推进绿茶仓储", to: ["加快推进公路养护", "加快推进学校食堂", "建绿茶市场", "加快推进广场照明"])
    #expect(found.first == "建绿茶市场")
  }

  @Test mutating func theSameWordsAreOfSimilarityOne() {
    let known = [ledger.task(1, "改造镇区管网"), ledger.task(1, "编制旅游规划")]
    let near = SimilarTasks(known).nearest(to: ledger.task(2, "改造镇区管网"), count: 1, atLeast: 0.05)
    #expect(near.map { $0.similarity > 0.999 } == [true])
  }

  @Test mutating func aTaskIsNotLikeItself() {
    let task = ledger.task(1, "改造镇区管网")
    let similar = SimilarTasks([task, ledger.task(1, "编制旅游规划")])
    #expect(similar.nearest(to: task, count: 1, atLeast: 0.05).isEmpty)
  }
}
