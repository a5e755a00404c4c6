import DuchaModel
import DuchaTestSupport
import Testing

@Suite struct RollUpTests {
  private static let rate = Target.sample("覆盖率", .atLeast, 80, "%", kind: .rate)
  private static let each = Target.sample("企业", .atLeast, 10, "家", in: "每个县培育企业10家")

  @Test(arguments: [
    (Target.jobs, RollUp.sum), (.sample("企业总数", .equal, 9, "家"), .sum), (rate, .lowest),
    (each, .lowestOfEach),
    (.sample("失业率", .atMost, 4, "%", in: "失业率控制在4%以内", kind: .rate), .highest),
    (.sample("办理时间", .atMost, 5, "个工作日", in: "办理时间不超过5个工作日"), .highest),
    (.sample("事故", .atMost, 20, "起", in: "事故不超过20起"), .sum),
    (.sample("事故", .atMost, 2, "起", in: "各乡镇事故均不超过2起"), .highestOfEach),
    (.sample("贫困村", .equal, 0, kind: .milestone), .highest),
    (.sample("上市企业", .atLeast, 1, kind: .milestone), .sum),
    (.sample("网格", .equal, 100, "%", kind: .milestone), .lowest),
  ])
  func howValuesArePutTogether(target: Target, expected: RollUp) {
    #expect(RollUp(target, Metric(target)) == expected, "\(target.reading)")
  }

  /// 每季度清理1次 of several towns is once for each.
  @Test func howOftenEachQuarterIsAskedOfEachThatAnswers() {
    let often = Target.sample("清理", .equal, 1, "次", in: "每季度清理1次")
    #expect(RollUp(often, Metric(often), ofSeveral: true) == .lowestOfEach)
    #expect(RollUp(often, Metric(often)) == .sum)
  }

  @Test func ratesAreNeverAveraged() {
    let progress = TargetProgress.sample(Self.rate, [.sample(6, 95, unit: 1), .sample(6, 70, unit: 2)])
    #expect(progress.value == 70)
    #expect(progress.deciding == [OrgUnit.ID(2)])
    #expect(progress.verdict == .notReached)
  }

  @Test func eachMemberIsComparedWithTheTargetItself() {
    let progress = TargetProgress.sample(Self.each, [.sample(6, 9, unit: 1), .sample(6, 0, unit: 2)])
    #expect(progress.value == 0)
    #expect(progress.verdict == .farBehind)
  }

  /// What some members have not told decides nothing, unless the others settle it.
  @Test(arguments: [
    (Target.jobs, 100.0, TargetVerdict.notReported), (.jobs, 1000, .reached), (rate, 90, .notReported),
    (rate, 70, .notReached),
    (.sample("事故起数", .atMost, 20, "起", in: "事故起数不超过20起"), 21, .exceeded),
    (.sample("事故起数", .atMost, 20, "起", in: "事故起数不超过20起"), 3, .notReported),
    (.sample("贫困村", .equal, 0, kind: .milestone), 0, .notReported),
    (.sample("贫困村", .equal, 0, kind: .milestone), 2, .notReached),
  ])
  func aMissingMember(target: Target, value: Double, expected: TargetVerdict) {
    let progress = TargetProgress.sample(target, [.sample(6, value, unit: 1)], members: [1, 2])
    #expect(progress.verdict == expected)
    #expect(progress.missing == [OrgUnit.ID(2)])
    #expect(progress.words.contains("尚有1个单位未报送数值"))
  }

  @Test(arguments: 1...200)
  func theOrderOfReportsDoesNotMatter(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let readings = (1...12).map { unit in
      TargetReading.sample(6, Double(Int.random(in: 0...999, using: &generator)) / 10, unit: unit)
    }
    let all = TargetProgress.sample(.jobs, readings)
    #expect(
      TargetProgress.sample(.jobs, readings.shuffled(using: &generator)).value == all.value, "seed \(seed)")
  }

  @Test func tenthsAddUp() { #expect(RollUp.sum.value(of: [0.7, 0.1]) == 0.8) }
}
