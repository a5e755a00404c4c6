import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

/// Periods that count from an event whose day nobody knows yet.
@Suite struct AfterEventTests {
  @Test(arguments: [
    ("自发现之日起7日内立案查处", "自发现之日起7日内"), ("发现问题后3个工作日内整改到位", "发现问题后3个工作日内"),
    ("会后7日内召开推进会", "会后7日内"), ("会议结束后3个工作日内报送方案", "会议结束后3个工作日内"),
    ("县水利局在整治工作结束后15日内报送总结", "整治工作结束后15日内"), ("专项检查结束后一个月内上报总结", "专项检查结束后一个月内"),
    ("重大隐患30日内整改销号", "30日内"), ("对排查出的问题15个工作日内全部整改到位", "15个工作日内"),
    ("县住建局负责,立行立改,更换阀门", "立行立改"), ("对违规经营的,立即整改。", "立即整改"),
  ])
  func aPeriodOfTheWorkIsALimitWithoutADay(text: String, words: String) {
    let found = limits(text)
    #expect(found.deadlines.map(\.text) == [words] && found.deadlines[0].end == nil)
    #expect(found.diagnostics.map(\.code.id) == ["P0204"])
  }

  @Test(arguments: [
    "受理后5个工作日内整改", "评审结束后5个工作日内公示", "收到通知后5日内完成整改", "竣工验收完成后5日内拨付", "10日内完成整改的企业",
    "未在10日内完成整改的,予以通报", "发现之日起5日内办结", "办件5个工作日内办结", "材料齐全的3日内答复", "坚持边查边改、立行立改",
    "坚持问题导向,立行立改。", "做到立行立改", "立行立改的问题", "每月前3个工作日内整改", "每季度结束后10日内报送的总结",
  ])
  func aServiceOrAMannerIsNone(text: String) {
    #expect(limits(text).deadlines.filter { $0.recurrence == nil }.isEmpty)
    #expect(limits(text).diagnostics.isEmpty)
  }

  @Test func aValueCountsFromAnEventToo() {
    #expect(limits("完成时限:专项行动结束后10个工作日内").diagnostics.map(\.code.id) == ["P0204"])
    let parser = DeadlineParser(scope: DeadlinePhraseTests.scope)
    #expect(parser.parse(value: itemReading("会后5日内")).deadlines.count == 1)
  }

  private func limits(_ text: String) -> ReadLimits {
    DeadlineParser(scope: DeadlinePhraseTests.scope).parse(itemReading(text))
  }
}
