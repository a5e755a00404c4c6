import DuchaModel
import DuchaTestSupport
import Testing

@Suite struct TargetProgressTests {
  /// At the end of June 2024 182 of 366 days are gone; 497 of 1000 are expected.
  @Test(arguments: [
    (497, TargetVerdict.onPace, 0), (397, .behind, 10), (397.5, .onPace, 9.95), (197, .behind, 30),
    (196, .farBehind, 30.1),
    (0, .farBehind, 49.7), (1000, .reached, -50.3),
  ])
  func aFlowFollowsThePace(value: Double, verdict: TargetVerdict, behind: Double) throws {
    let progress = TargetProgress.sample(.jobs, [.sample(6, value)])
    #expect(progress.expectedValue == 497)
    #expect(progress.verdict == verdict)
    #expect(abs(try #require(progress.pointsBehind) - behind) < 1e-9)
  }

  @Test func oneOfOneIsExpectedOnItsDueDayAlone() {
    let one = Target.sample("新建示范园", .atLeast, 1, "个", in: "新建示范园1个")
    #expect(TargetProgress.sample(one, [.sample(11, 0)], month: 11).verdict == .onPace)
    #expect(TargetProgress.sample(one, [.sample(12, 0)], month: 12).verdict == .farBehind)
    #expect(TargetProgress.sample(one, [.sample(12, 0)], month: 13).verdict == .missed)
  }

  @Test(arguments: [(39.0, 6, TargetVerdict.notReached), (40, 6, .reached), (39, 13, .missed)])
  func aLevelIsComparedDirectly(value: Double, month: Int, expected: TargetVerdict) {
    let level = Target.sample("企业总数", .atLeast, 40, "家", in: "企业总数达到40家")
    let progress = TargetProgress.sample(level, [.sample(6, value)], month: month)
    #expect(progress.verdict == expected)
    #expect(progress.expectedShare == nil && progress.pointsBehind == nil)
    #expect(progress.share == value / 40)
  }

  @Test(arguments: [(20.0, 6, TargetVerdict.onPace), (21, 6, .exceeded), (20, 13, .reached)])
  func aBoundIsKeptUntilItIsPassed(value: Double, month: Int, expected: TargetVerdict) {
    let bound = Target.sample("事故起数", .atMost, 20, "起", in: "事故起数不超过20起")
    #expect(TargetProgress.sample(bound, [.sample(6, value)], month: month).verdict == expected)
  }

  /// 年底前不超过8个: above from the beginning and falling, it is on its way; what rises above its bound has broken it.
  @Test(arguments: [
    ([19.0, 13], TargetVerdict.notReached), ([7, 13], .exceeded), ([13, 19], .exceeded), ([19, 8], .onPace),
  ])
  func aBoundThatIsComeDownToIsNotBroken(values: [Double], expected: TargetVerdict) {
    let bound = Target.sample("未达标村", .atMost, 8, "%", in: "未达标村占比控制在8%以内", kind: .rate)
    let readings = values.enumerated().map { TargetReading.sample($0.offset + 4, $0.element) }
    #expect(TargetProgress.sample(bound, readings).verdict == expected)
  }

  @Test(arguments: [
    (Target.sample("时限", .atMost, 5, "个工作日", in: "时限压缩至5个工作日以内"), 6.0, TargetVerdict.notReached),
    (.sample("时限", .atMost, 5, "个工作日", in: "时限压缩至5个工作日以内"), 5, .reached),
    (.sample("产值", .moreThan, 50, "亿元", in: "产值突破50亿元"), 50, .notReached),
    (.sample("增速", .equal, 6.5, "%", max: 7, kind: .growth), 6.5, .reached),
    (.sample("贫困村", .equal, 0, in: "贫困村清零", kind: .milestone), 1, .notReached),
    (.sample("贫困村", .equal, 0, in: "贫困村清零", kind: .milestone), 0, .reached),
    (.sample("工厂", .about, 150, "家"), 150, .needsJudgement),
    (.sample("增速", .equal, nil, kind: .rate), 5, .notMeasurable),
  ])
  func everyComparison(target: Target, value: Double, expected: TargetVerdict) {
    #expect(TargetProgress.sample(target, [.sample(6, value)]).verdict == expected)
  }

  @Test func valuesThatThePlanGivesForEarlierDaysBendThePace() {
    let june = Month(year: 2024, month: 6).lastDay
    let stage = Target.sample("新增就业", .atLeast, 800, "人", in: "6月底前新增就业800人", by: june)
    let other = Target.sample("新增培训", .atLeast, 900, "人", in: "6月底前新增培训900人", by: june)
    let expected = [3, 6, 9, 12].map {
      TargetProgress.sample(.jobs, [], others: [.jobs, stage, other], month: $0).expectedValue
    }
    #expect(expected == [400, 800, 900, 1000])
  }

  @Test func theNewestWordOfEachUnitCounts() {
    let readings: [TargetReading] = [
      .sample(5, 100, unit: 1), .sample(6, 150, unit: 1), .sample(6, 160, unit: 1), .sample(4, 90, unit: 2),
      .sample(7, 999, unit: 2),
      .sample(6, 999, unit: 3),
    ]
    let progress = TargetProgress.sample(.jobs, readings, members: [1, 2])
    #expect(progress.value == 250)
    #expect(progress.month == Month(year: 2024, month: 6))
  }

  @Test func theOfficesWordStandsForAllUntilALaterReport() {
    let readings: [TargetReading] = [.sample(5, 100, unit: 1), .sample(5, 120, unit: nil)]
    #expect(TargetProgress.sample(.jobs, readings, members: [1, 2]).value == 120)
    #expect(TargetProgress.sample(.jobs, readings + [.sample(6, 130)], members: [1]).value == 130)
  }

  @Test func whatIsDemandedEachYearBeginsAnewWithItsTurn() {
    let yearly = Target.sample("培训", .atLeast, 1000, "人", in: "每年培训1000人")
    let before = TargetReading(
      month: Month(year: 2023, month: 12), unit: OrgUnit.ID(1), value: ReportedValue(target: "", value: 1000))
    #expect(TargetProgress.sample(yearly, [before]).verdict == .notReported)
    let next = TargetReading(
      month: Month(year: 2025, month: 1), unit: OrgUnit.ID(1), value: ReportedValue(target: "", value: 50))
    #expect(TargetProgress.sample(yearly, [.sample(12, 1000), next], month: 14).verdict == .reached)
  }

  @Test func twoTargetsInTheSameWordsTakeTheirValuesInOrder() {
    let words = "甲类、乙类企业分别达到6家和4家"
    let targets = [Target.sample("甲类企业", .equal, 6, in: words), .sample("乙类企业", .equal, 4, in: words)]
    func values(_ told: [Double]) -> [[Double]] {
      var report = ProgressReport(
        task: TaskID(plan: PlanID(1), number: 1), month: Month(year: 2024, month: 6), status: .underway)
      report.values = told.map { ReportedValue(target: words, value: $0) }
      return targets.map { [report].readings(of: $0, among: targets).map(\.value.value) }
    }
    #expect(values([5, 3]) == [[5], [3]])
    #expect(values([5]) == [[], []])
  }

  @Test(arguments: [Double.nan, .infinity, 1e300, -1e300])
  func anAbsurdValueIsPrintedWithoutHarm(value: Double) {
    let progress = TargetProgress.sample(.jobs, [.sample(6, value)])
    #expect(progress.words.hasPrefix("新增就业应达到1000人"))
    #expect((progress.value == nil) == !value.isFinite)
  }

  @Test func aValueThatCannotBeConvertedIsLeftOut() {
    let progress = TargetProgress.sample(.jobs, [.sample(6, 500, measure: "户")])
    #expect(progress.verdict == .notReported)
    #expect(progress.missing == [OrgUnit.ID(1)])
    #expect(progress.unitNotes.map(\.value) == [nil])
    #expect(TargetProgress.sample(.jobs, [.sample(6, 0.05, measure: "万人")]).value == 500)
  }

  @Test(arguments: [
    ([TargetReading.sample(6, 500)], 6, "新增就业应达到1000人，累计完成500人，为目标的50.0%，快于序时进度（49.7%）0.3个百分点"),
    ([.sample(6, 400.5)], 6, "新增就业应达到1000人，累计完成400.5人，为目标的40.1%，落后序时进度（49.7%）9.6个百分点"),
    ([.sample(6, 1200)], 6, "新增就业应达到1000人，累计完成1200人，为目标的120.0%，已达到"),
    ([.sample(6, 900)], 13, "新增就业应达到1000人，累计完成900人，为目标的90.0%，到期未达到"), ([], 6, "新增就业应达到1000人，未报送数值"),
    ([.sample(6, 0.05, measure: "万人")], 1, "新增就业应达到1000人，未报送数值"),
  ])
  func inWords(readings: [TargetReading], month: Int, expected: String) {
    #expect(TargetProgress.sample(.jobs, readings, month: month).words == expected)
  }

  /// Half of 3 is 1, which is another share than half.
  @Test(arguments: [(0.0, "，落后1个"), (1, ""), (2, "，超出1个")])
  func fewPiecesAreExpectedPieceByPiece(value: Double, gap: String) {
    let few = Target.sample("新建示范园", .atLeast, 3, "个", in: "新建示范园3个")
    let words = TargetProgress.sample(few, [.sample(7, value)], month: 7).words
    #expect(words.hasSuffix("%，按序时应达1个\(gap)"), "\(words)")
  }

  @Test func everyVerdictRuleAndMetricHasItsOwnWord() {
    #expect(Set(TargetVerdict.allCases.map(\.word)).count == TargetVerdict.allCases.count)
    #expect(Set(Metric.allCases.map(\.word)).count == Metric.allCases.count)
    #expect(Set(RollUp.allCases.map(\.rollUpWords)).count == RollUp.allCases.count)
    #expect(Set(ReportFlag.Kind.allCases.map(\.word)).count == ReportFlag.Kind.allCases.count)
  }

  /// From bad to good.
  private static let order: [TargetVerdict] = [.missed, .farBehind, .notReached, .behind, .onPace, .reached]

  @Test(arguments: 1...200)
  func moreIsNeverWorse(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let target = Target.sample(
      "指标", [.atLeast, .moreThan, .equal].randomElement(using: &generator) ?? .atLeast,
      Double(Int.random(in: 1...500, using: &generator)), ["家", "亿元", "%"].randomElement(using: &generator),
      in: ["新增指标", "指标达到"].randomElement(using: &generator))
    let month = Int.random(in: 1...14, using: &generator)
    let values = (0..<40).map { _ in Double.random(in: 0...600, using: &generator) }.sorted()
    let ranks = try values.map { value in
      let verdict = TargetProgress.sample(target, [.sample(1, value)], month: month).verdict
      return try #require(Self.order.firstIndex(of: verdict))
    }
    #expect(ranks == ranks.sorted(), "seed \(seed)")
  }
}
