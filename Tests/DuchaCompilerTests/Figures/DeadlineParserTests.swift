import DuchaModel
import Testing

@testable import DuchaCompiler

@Suite struct DeadlineParserTests {
  @Test(arguments: [
    ("2025年6月底前完成整改", "2025年6月底前 by 2025-06-30"),
    ("2025年底前实现联网", "2025年底前 by 2025-12-31"),
    ("到2026年,建成三条生产线", "到2026年 by 2026-12-31"),
    ("力争到2025年底基本完成", "到2025年底 by 2025-12-31"),
    ("在2024年11月30日前报送总结", "2024年11月30日前 by 2024-11-30"),
    ("2025年,启动二期工程", "2025年 by 2025-12-31"),
    ("2025年全面推广电子证照", "2025年 by 2025-12-31"),
    ("2026年初步建成路网", "2026年 by 2026-12-31"),
    ("到2026年中小学食堂全部达标", "到2026年 by 2026-12-31"),
    ("2026年要有所突破", "2026年 by 2026-12-31"),
    ("2025年上半年完成立项", "2025年上半年 by 2025-06-30"),
    ("2025年一季度末完成招标", "2025年一季度末 by 2025-03-31"),
    ("2024年第三季度启动", "2024年第三季度 by 2024-09-30"),
    ("2024年9月上旬召开现场会", "2024年9月上旬 by 2024-09-10"),
    ("2028年2月底前完成", "2028年2月底前 by 2028-02-29"),
    ("二〇二五年十月底前完成", "二〇二五年十月底前 by 2025-10-31"),
    ("到２０２６年底,完成", "到２０２６年底 by 2026-12-31"),
    ("2025 年 6 月底前完成", "2025 年 6 月底前 by 2025-06-30"),
    ("2024年6月30日24时前上报", "2024年6月30日24时前 by 2024-06-30"),
    ("最迟2024年10月底完成", "最迟2024年10月底 by 2024-10-31"),
    ("(市城管局牵头,2024年8月底前完成)", "2024年8月底前 by 2024-08-31"),
  ])
  func aPointThatNamesItsYear(text: String, expected: String) { #expect(deadlines(text) == [expected]) }

  @Test(arguments: [
    ("12月底前完成", "12月底前 by 2024-12-31"),
    ("年底前建成投用", "年底前 by 2024-12-31"),
    ("年内开工建设", "年内 by 2024-12-31"),
    ("今年9月底前完成选址", "今年9月底前 by 2024-09-30"),
    ("明年6月底前验收", "明年6月底前 by 2025-06-30"),
    ("全年新增就业五千人", "全年 by 2024-12-31"),
    ("上半年完成摸底", "上半年 by 2024-06-30"),
    ("下半年开工建设", "下半年 by 2024-12-31"),
    ("8月31日前上报", "8月31日前 by 2024-08-31"),
    ("9月,完成初稿", "9月 by 2024-09-30"),
  ])
  func aPointOfTheDocumentsYear(text: String, expected: String) { #expect(deadlines(text) == [expected]) }

  @Test func aMonthTakesTheYearOfTheItem() {
    let found = deadlines("2025年3月底前出台办法,10月底前全面实施")
    #expect(found == ["2025年3月底前 by 2025-03-31", "10月底前 by 2025-10-31"])
  }

  @Test(arguments: [
    ("2024年6月至12月,集中整治", "2024年6月至12月 during 2024-06-01 2024-12-31"),
    ("2024—2026年,实施三批改造", "2024—2026年 during 2024-01-01 2026-12-31"),
    ("动员部署(2024年3月-5月)", "2024年3月-5月 during 2024-03-01 2024-05-31"),
    ("6月1日至8月31日为攻坚阶段", "6月1日至8月31日 during 2024-06-01 2024-08-31"),
    ("确保“十四五”期间增长6%", "“十四五”期间 during 2021-01-01 2025-12-31"),
    ("十五五期间,新建四座水厂", "十五五期间 during 2026-01-01 2030-12-31"),
    ("到“十四五”末,全部达标", "到“十四五”末 by 2025-12-31"),
  ])
  func aStretch(text: String, expected: String) {
    let scope = YearScope(documentYear: 2024, issued: Day(2024, 3, 15), period: nil)
    #expect(deadlines(text, in: scope) == [expected])
  }

  @Test(arguments: [
    ("每年开展一次评估", "每年 yearly"),
    ("每半年通报一次", "每半年 half-yearly"),
    ("每季度调度进展", "每季度 quarterly"),
    ("每季度末报送总结", "每季度末 quarterly"),
    ("每月5日前报送", "每月5日前 monthly"),
    ("每年6月底前公布目录", "每年6月底前 yearly"),
    ("按月调度", "按月 monthly"),
    ("每周会商", "每周 weekly"),
    ("定期组织演练", "定期 unspecified"),
    ("到2026年,每年培育五家", "到2026年,每年 yearly 2026-12-31"),
    ("每年安排专项资金不少于三千万元", "每年 yearly"),
  ])
  func aRecurringLimit(text: String, expected: String) { #expect(deadlines(text) == [expected]) }

  @Test func aHorizonOfTheSentenceEndsWhatRecurs() {
    let found = deadlines("到2026年,建成两个园区,每年新增十家企业。每月通报进展。")
    #expect(found == ["到2026年 by 2026-12-31", "每年 yearly 2026-12-31", "每月 monthly"])
  }

  @Test(arguments: [
    ("2025年10月底前完成首轮普查,每年更新两批名录", "每年 yearly"),
    ("2025年底前修订管理细则,每季度公布结果", "每季度 quarterly"),
    ("2025年底前,各镇每季度公布结果", "每季度 quarterly 2025-12-31"),
    ("2025年底前,每月公布结果", "每月 monthly 2025-12-31"),
    ("三年内培训骨干八百人,每年办班两期", "每年 yearly 2027-03-15"),
  ])
  func onlyALimitOfTheSameDemandEndsWhatRecurs(text: String, expected: String) {
    #expect(deadlines(text).last == expected)
  }

  @Test(arguments: [
    "2025年市属国企招录退役军人80人", "2025年基金实际到位不少于3亿元", "2025年镇村两级修缮文物20处以上",
  ])
  func aBareYearScopesTheFigureOfItsClause(text: String) {
    #expect(deadlines(text) == ["2025年 by 2025-12-31"])
    #expect(parsedTargets(text).map { $0.subject?.contains("2025") } == [false])
  }

  @Test func theLaterOfTwoDaysIsTheLimit() {
    #expect(deadlines("完成时限:5月底或6月上旬") == ["6月上旬 by 2024-06-10"])
  }

  @Test(arguments: [
    ("力争三年内全部覆盖", "三年内 by 2027-03-15"),
    ("用2年时间完成改造", "2年时间 by 2026-03-15"),
    ("2023年起5年内完成", "2023年起5年内 by 2023-01-01 2027-12-31"),
    ("印发之日起30日内制定细则", "印发之日起30日内 by 2024-04-14"),
    ("方案印发后3个月内启动", "印发后3个月内 by 2024-06-15"),
    ("要在两个月内制定细则", "两个月内 by 2024-05-15"),
    ("力争2—3年时间见成效", "2—3年时间 by 2027-03-15"),
  ])
  func aLimitCountedFromADay(text: String, expected: String) { #expect(deadlines(text) == [expected]) }

  @Test func theNextYearsAreThoseOfThePlan() {
    #expect(deadlines("未来三年,引进十个团队") == ["未来三年 during 2024-01-01 2026-12-31"])
    #expect(deadlines("未来五年,引进十个团队") == ["未来五年 during 2024-03-15 2029-03-15"])
  }

  @Test(arguments: [
    "完成时限:长期坚持", "整改时限:长期坚持整改措施:开展排查", "(市水利局负责,持续推进)", "(持续推进,牵头单位:市水利局)", "(长期坚持;责任单位:市水利局)",
    "(持续推进,牵头考核单位:市水利局)",
    "(市水利局牵头,持续推进,市财政局配合)", "持续推进", "完成时限:立即整改并长期坚持",
  ])
  func aLimitWithoutEndWhereALimitIsAskedFor(text: String) {
    #expect(DeadlineParser(scope: samplePlan).parse(itemReading(text)).deadlines.map(\.kind) == [.ongoing])
  }

  @Test(arguments: [
    ("2026年12月", "2026年12月 by 2026-12-31"),
    ("完成时限:2025年10月", "完成时限 2025年10月 by 2025-10-31"),
    ("2025.6", "2025.6 by 2025-06-30"),
    ("11月", "11月 by 2024-11-30"),
    ("2025年3月—9月", "2025年3月—9月 during 2025-03-01 2025-09-30"),
    ("2025年1-6月", "2025年1-6月 during 2025-01-01 2025-06-30"),
    ("2025年全年", "2025年全年 by 2025-12-31"),
    ("2025年度", "2025年度 by 2025-12-31"),
    ("9月25日-30日", "9月25日-30日 during 2024-09-25 2024-09-30"),
    ("每年3月、9月各一次", "每年3月、9月 yearly"),
    ("完成时限:2025年10月责任单位:市教育局", "完成时限 2025年10月 by 2025-10-31"),
  ])
  func aCellOrLabelHoldsNothingElse(text: String, expected: String) {
    #expect(deadlines(text) == [expected.replacing("完成时限 ", with: "")])
  }

  @Test(arguments: [
    ("1|编制专项规划|市资源局|2025年6月|", "2025年6月 by 2025-06-30"), ("2|新建充电桩|市发改委|12月|", "12月 by 2024-12-31"),
    ("3|推进海绵城市建设|市住建局|持续推进|", "持续推进 ongoing"), ("4|开展消防检查|每季度|", "每季度 quarterly"),
  ])
  func aCellOfARowHoldsNothingElse(row: String, expected: String) { #expect(deadlines(row) == [expected]) }

  @Test func oneExpressionIsOneDeadline() {
    #expect(deadlines("每年抽查一次。各地每年自查一次。").count == 1)
    #expect(deadlines("2025年底前建成。其余2025年底前开工。").count == 1)
  }
}
