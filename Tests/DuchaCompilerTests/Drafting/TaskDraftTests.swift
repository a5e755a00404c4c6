import DuchaDiagnostics
import Testing

@testable import DuchaCompiler

/// What a single task lacks: a lead, a limit, a result.
@Suite struct TaskDraftTests {
  @Test func whatManyTasksLackIsSaidOnce() {
    let found = lint(
      "一、建成甲馆。（责任单位：县科协、县财政局）\n二、建成乙馆。（责任单位：县科协、县财政局）\n三、建成丙馆。（责任单位：县科协、县财政局）",
      for: UnledTask.code)
    #expect(found.map(\.message) == ["3项任务列了几个单位，没有写明谁牵头"])
    #expect(found.first?.labels.count == 2)
  }

  @Test(arguments: ["（县科协负责）", "（县科协牵头，县财政局配合）", "（县科协、县财政局负责，列第一位的为牵头单位）"])
  func oneUnitOrAnyLeadIsEnough(_ clause: String) {
    #expect(lint("一、建成科技馆。\(clause)", for: UnledTask.code).isEmpty)
  }

  @Test func aUnitInTheSentenceIsANote() {
    let found = lint("一、县教育局要组织科学家进校园活动40场。", for: UnledTask.code)
    #expect(found.map(\.message) == ["任务的单位只写在行文里"])
    #expect(found.map(\.severity) == [.note])
  }

  @Test func supportNeedsNoLimitAndUnitsAreOnlyRecommended() {
    let text = "一、重点任务\n（一）2025年底前建成科技馆。（县科协牵头）\n二、保障措施\n（一）加强组织领导。健全协调机制。"
    #expect(lint(text, for: UndatedTask.code).isEmpty)
    #expect(lint(text, for: UncheckableTask.code).isEmpty)
    #expect(lint(text, for: UnledTask.code).map(\.severity) == [.note])
  }

  @Test func aPlanWithAPeriodLendsItsLastDay() {
    let found = lint("青溪县科普行动方案（2024—2025年）\n一、建成科技馆。（县科协牵头）", for: UndatedTask.code)
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.message.contains("2025年12月31日") == true)
  }

  @Test func aYearInTheTitleIsAPeriod() {
    let found = lint(
      "青溪县2024年科普工作要点\n一、2025年6月底前建成科技馆。（县科协牵头）", for: LimitOutsidePeriod.code)
    #expect(found.count == 1)
  }

  @Test func aLimitBeforeThePeriodOfAnUndatedDraft() {
    let found = lint(
      "青溪县科普行动方案（2024—2025年）\n一、2023年6月底前建成科技馆。（县科协牵头）", for: LimitOutsidePeriod.code)
    #expect(found.count == 1)
  }

  @Test(arguments: ["年均增长8%以上", "同比提高2个百分点", "比2022年提高2个百分点", "由85%提高到90%"])
  func aRateThatTellsItsBaseNeedsNoOther(_ words: String) {
    #expect(lint("一、到2025年，自来水普及率\(words)。（县水利局牵头）", for: UnstatedBaseline.code).isEmpty)
  }

  @Test func aBaseMayStandAnywhere() {
    let text = "目前自来水普及率为85%。\n一、到2025年，自来水普及率提高5个百分点。（县水利局牵头）"
    #expect(lint(text, for: UnstatedBaseline.code).isEmpty)
  }
}
