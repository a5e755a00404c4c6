import DuchaModel
import Testing

@Suite struct ReportFlagTests {
  private static func words(_ readings: [TargetReading], _ target: Target = .jobs) -> [String] {
    ReportFlag.inValues(readings, of: target).map { "\($0.kind.word)：\($0.words)" }
  }

  @Test func aSumThatFalls() {
    #expect(
      Self.words([.sample(4, 300), .sample(5, 450), .sample(5, 450, unit: 2), .sample(6, 420.5)]) == [
        "累计数值下降：2024年6月填报420.5人，少于2024年5月填报450人，累计数不应减少"
      ])
    let level = Target.sample("企业总数", .atLeast, 40, "家", in: "企业总数达到40家")
    #expect(Self.words([.sample(4, 39), .sample(5, 38)], level).isEmpty)
  }

  @Test func aSumThatJumps() {
    #expect(
      Self.words([.sample(1, 20), .sample(2, 40), .sample(3, 60), .sample(4, 700)]) == [
        "数值突增：2024年4月填报700人，2024年3月填报60人，一个月增加640人，超过目标的一半，此前月均增加20.0人"
      ])
  }

  @Test(arguments: [
    // Half of the target and no more; three times what it grew before and no more; spread over two months; too few reports.
    [TargetReading.sample(1, 10), .sample(2, 20), .sample(3, 520)],
    [.sample(1, 0), .sample(2, 200), .sample(3, 800)],
    [.sample(1, 10), .sample(2, 20), .sample(4, 1000)], [.sample(1, 10), .sample(2, 900)],
  ])
  func noJump(readings: [TargetReading]) { #expect(Self.words(readings).isEmpty) }

  @Test func oneOfAFewIsNoJump() {
    let few = Target.sample("新建示范园", .atLeast, 1, "个", in: "新建示范园1个")
    #expect(Self.words([.sample(1, 0), .sample(2, 0), .sample(3, 1)], few).isEmpty)
  }

  @Test func oneFigureOfTwoThatAreAdded() {
    let both = [OrgUnit.ID(1), OrgUnit.ID(2)]
    let words = { (readings: [TargetReading]) in
      ReportFlag.inSums(readings, of: .jobs, among: both).map { "\($0.unit?.number ?? 0)：\($0.words)" }
    }
    #expect(
      words([.sample(4, 320), .sample(4, 320, unit: 2)]) == [
        "2：2024年4月填报320人，与共同承担的单位所报相同，相加为640人；如同为全部的数，请只由一家填报"
      ])
    // Another month, another value, a few, one that has no share in the sum.
    #expect(words([.sample(4, 320), .sample(5, 320, unit: 2)]).isEmpty)
    #expect(words([.sample(4, 320), .sample(4, 310, unit: 2)]).isEmpty)
    #expect(words([.sample(4, 3), .sample(4, 3, unit: 2)]).isEmpty)
    #expect(words([.sample(4, 320), .sample(4, 320, unit: 3)]).isEmpty)
    let level = Target.sample("参保率", .atLeast, 95, "%", in: "参保率达到95%")
    #expect(ReportFlag.inSums([.sample(4, 90), .sample(4, 90, unit: 2)], of: level, among: both).isEmpty)
  }

  // MARK: - Texts

  private static func report(
    _ month: Int, _ text: String, unit: Int = 1, percent: Double? = nil,
    status: ProgressReport.Status = .underway
  ) -> ProgressReport {
    ProgressReport(
      task: TaskID(plan: PlanID(1), number: 1), unit: OrgUnit.ID(unit),
      month: Month(year: 2024, month: month),
      status: status, percent: percent, text: text)
  }

  private static func flags(_ reports: [ProgressReport], hasEvidence: Bool = false) -> [String] {
    ReportFlag.inReports(reports) { _ in hasEvidence }.map { "\($0.kind.word)：\($0.words)" }
  }

  @Test(arguments: [
    ("1—5月，各项工作正常推进。", "1-6月各项工作正常推进", true), ("五月份完成选址", "六月份 完成选址！", true), ("完成选址3处", "完成选址4处", false),
    ("完成选址", "完成选址，开始招标", false),
  ])
  func wordsOfTheMonthBefore(may: String, june: String, isRepeated: Bool) {
    let flags = Self.flags([Self.report(5, may), Self.report(6, june)])
    #expect(flags == (isRepeated ? ["与上次报送雷同：2024年6月的进展说明与2024年5月相同"] : []))
    #expect(Self.flags([Self.report(5, may), Self.report(6, june, unit: 2)]).isEmpty)
  }

  @Test func completedAndThenNotAnyMore() {
    let done = Self.report(5, "建成", percent: 100, status: .completed)
    let flags = ReportFlag.inShares([done, Self.report(6, "返工", percent: 50)])
    #expect(flags.map(\.words) == ["2024年5月已报完成，2024年6月又报推进中50%"] && flags[0].kind == .withdrawnCompletion)
    #expect(ReportFlag.inShares([done, Self.report(6, "返工", unit: 2, percent: 50)]).isEmpty)
  }

  @Test func aTextThatSaysNothing() {
    #expect(Self.flags([Self.report(6, " 。——")]) == ["无进展说明：2024年6月报送推进中，没有进展说明"])
  }

  @Test func completedWithoutAnythingToShow() {
    let report = Self.report(6, "", status: .completed)
    #expect(Self.flags([report]) == ["完成无依据：2024年6月报送已完成，没有说明、数值，也没有佐证材料"])
    #expect(Self.flags([report], hasEvidence: true).isEmpty)
    #expect(Self.flags([Self.report(6, "已通过验收", status: .completed)]).isEmpty)
    var valued = report
    valued.values = [ReportedValue(target: "新建示范园1个", value: 1)]
    #expect(Self.flags([valued]).isEmpty)
  }

  @Test func aPercentageThatFalls() {
    let reports = [Self.report(5, "完成选址", percent: 45), Self.report(6, "开始招标", percent: 40.5)]
    #expect(ReportFlag.inShares(reports).map(\.words) == ["2024年6月填报完成40.5%，低于2024年5月的45%"])
  }

  @Test(arguments: [
    (Target.jobs, 999.5, ProgressReport.Status.completed, "但新增就业应达到1000人，累计完成999.5人"),
    (.jobs, 1000, .completed, ""),
    (.jobs, 500, .underway, ""), (.deaths, 3, .completed, ""),
    (.deaths, 5, .completed, "但死亡人数应不超过4人，填报为5人"),
  ])
  func aCompletionThatItsValueContradicts(
    target: Target, value: Double, status: ProgressReport.Status, words: String
  ) {
    var report = Self.report(6, "已通过验收", status: status)
    report.values = [ReportedValue(target: target.reading, value: value)]
    let progress = TargetProgress.sample(target, [.sample(6, value)])
    let flags = ReportFlag.inCompletions([report], [progress])
    #expect(flags.map(\.words) == (words.isEmpty ? [] : ["2024年6月报送已完成，\(words)"]))
  }
}

extension Target {
  /// 死亡人数不超过4人.
  fileprivate static let deaths = sample("死亡人数", .atMost, 4, "人", in: "死亡人数不超过4人")
}
