import Testing

@testable import DuchaModel

/// Results that a plan demands step by step.
@Suite struct TargetSeriesTests {
  private func day(_ month: Int, _ year: Int = 2024) -> Day { Month(year: year, month: month).lastDay }

  /// 完成投资8亿元, 一季度1.5亿元, 二季度3.5亿元.
  private var invested: [Target] {
    [
      .sample("完成投资", .atLeast, 8, "亿元", in: "完成投资不少于8亿元"),
      .sample("完成投资", .equal, 1.5, "亿元", in: "1.5亿元", by: day(3)),
      .sample("完成投资", .equal, 3.5, "亿元", in: "3.5亿元", by: day(6)),
    ]
  }

  @Test func oneFigureAnswersTheWholeAndItsSteps() {
    #expect(invested.series == [TargetSeries(whole: 0, steps: [1, 2])])
    let report = ProgressReport(
      task: TaskID(plan: PlanID(1), number: 1), unit: .init(1), month: day(3).month, status: .underway,
      values: [ReportedValue(target: "完成投资不少于8亿元", value: 1.6, unit: "亿元")])
    #expect(
      invested.map { [report].readings(of: $0, among: invested).map(\.value.value) } == [[1.6], [1.6], [1.6]])
  }

  @Test func stepsAreNamedByTheirDays() {
    #expect(invested.names == ["完成投资不少于8亿元", "2024年3月31日前：1.5亿元", "2024年6月30日前：3.5亿元"])
    #expect(invested.namesWithSteps[0] == "完成投资不少于8亿元（其中2024年3月31日前1.5亿元、2024年6月30日前3.5亿元）")
  }

  @Test func aStepMayHaveAShorterName() {
    let targets: [Target] = [
      .sample("入驻企业", .equal, 50, "家"), .sample("入驻", .equal, 10, "家", by: day(3)),
      .sample("入驻", .equal, 25, "家", by: day(6)),
    ]
    #expect(targets.series == [TargetSeries(whole: 0, steps: [1, 2])])
  }

  /// What is reached altogether in the end is not the year's.
  @Test func theSmallestWholeIsTheirs() {
    let targets: [Target] = [
      .sample("新建文化礼堂", .equal, 150, "个"), .sample("新建文化礼堂", .equal, 20, "个"),
      .sample("新建文化礼堂", .equal, 8, "个", by: day(6)),
    ]
    #expect(targets.series == [TargetSeries(whole: 1, steps: [2])])
  }

  @Test(arguments: [
    // What each quarter adds, what each year adds, a bound that falls, another quantity.
    [(5, 3, 2024, "家"), (5, 6, 2024, "家"), (20, 0, 0, "家")],
    [(5, 3, 2024, "家"), (15, 6, 2024, "家"), (20, 0, 0, "家")],
    [(10, 12, 2024, "家"), (12, 12, 2025, "家")], [(8, 3, 2024, "家"), (6, 6, 2024, "家")],
    [(8, 3, 2024, "万元"), (10, 0, 0, "家")],
  ])
  func whatIsNoSeries(_ values: [(Double, Int, Int, String)]) {
    let targets = values.map { value, month, year, unit in
      Target.sample("新增企业", .equal, value, unit, by: month > 0 ? day(month, year) : nil)
    }
    #expect(targets.series.isEmpty)
  }
}
