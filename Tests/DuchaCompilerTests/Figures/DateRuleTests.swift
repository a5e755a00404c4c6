import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

@Suite struct DateRuleTests {
  @Test(arguments: [
    ("到2025年,建成", DateRule(.point(.init(.year, isHorizon: true)), year: .named)),
    ("6月底前建成", DateRule(.point(.init(.month, edge: .end, hasBefore: true)), year: .title)),
    ("上半年完成立项", DateRule(.point(.init(.half)), year: .title)),
    ("2024年6月至12月,整治", DateRule(.stretch, year: .named)),
    ("“十五五”期间,建设", DateRule(.fiveYearPlan(15, endOnly: false))),
    ("印发之日起6个月内完成", DateRule(.fromIssue(6, .months))),
    ("印发后10个工作日内报送", DateRule(.fromIssue(10, .workingDays))),
    ("2023年起5年内完成", DateRule(.fromYear(5), year: .named)),
    ("未来三年,建设", DateRule(.planPeriod(3))),
    ("下月底前报送", DateRule(.nearIssue(.init(.month, edge: .end, hasBefore: true), after: 1), year: .issue)),
    ("每季度通报", DateRule(.recurring)),
    ("完成时限:长期坚持", DateRule(.ongoing)),
    ("汛期前完成检修", DateRule(.event)),
    ("国庆节前完成检修", DateRule(.holidayEve("国庆节", isArranged: true), year: .title)),
  ])
  func theFormOfTheWords(text: String, expected: DateRule) {
    #expect(rules(text, in: samplePlan.dated(by: .title)) == [expected])
  }

  @Test func aYearOfTheItemIsToldWithItsWords() {
    #expect(rules("2025年3月底前出台,10月底前实施", in: samplePlan).last?.year == .item("2025年3月底前"))
  }

  @Test func aYearComesFromTheIssueInAPlanOfSeveralYears() {
    #expect(rules("年底前建成", in: samplePlan).map(\.year) == [.issue])
  }

  @Test func rulesAreOnlyKeptWhereAskedFor() {
    let found = DeadlineParser(scope: samplePlan).parse(itemReading("年底前建成"))
    #expect(found.deadlines.count == 1 && found.rules.isEmpty)
  }

  @Test func everyLimitOfAPlanHasItsRule() {
    let text = """
      青溪县农业工作方案

      一、主要任务
      （一）建设粮库。2024年6月底前建成，每年轮换，年底前验收。
      （二）培育新品种。本方案印发后10个工作日内制定细则。

      青溪县人民政府
      2024年3月15日

      序号 | 工作任务 | 责任单位 | 完成时限 |
      1 | 修缮粮仓 | 县粮食局 | 9月 |
      2 | 采购烘干机 | 县农业农村局 | 长期坚持 |
      """
    let source = SourceText(name: "plan.txt", text)
    let compiler = PolicyCompiler(simplify: nil)
    let dates = compiler.dates(in: source)
    #expect(dates.tasks.map { $0.map(\.deadline) } == compiler.compile(source).tasks.map(\.deadlines))
    #expect(dates.tasks.map(\.count) == [3, 1, 1, 1])
    #expect(dates.tasks[1][0].deadline.end == Day(2024, 3, 29))
    #expect(dates.tasks[2][0].rule.year == .issue)
  }

  private func rules(_ text: String, in scope: YearScope) -> [DateRule] {
    DeadlineParser(scope: scope, keepsRules: true).parse(itemReading(text)).rules
  }
}

extension YearScope {
  /// The same plan without a date of issue in its period, so that its own year counts.
  fileprivate func dated(by source: DateRule.YearSource) -> YearScope {
    YearScope(
      documentYear: 2024, issued: Day(2023, 12, 15), period: period, documentYearSource: source)
  }
}
