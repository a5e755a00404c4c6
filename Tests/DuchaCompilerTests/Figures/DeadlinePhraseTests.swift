import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

/// Time expressions of plans issued on 15 March 2024, one form each, and the day or recurrence they come to.
@Suite struct DeadlinePhraseTests {
  static let scope = YearScope(documentYear: 2024, issued: Day(2024, 3, 15), period: nil)

  static let points = [
    ("2025年底前完成库房改造", "2025-12-31"), ("2024年6月底前建成平台", "2024-06-30"), ("2024年9月30日前完成验收", "2024-09-30"),
    ("2026年2月底前完成清查", "2026-02-28"), ("2028年2月底前完成清查", "2028-02-29"), ("到2027年,建成两座水厂", "2027-12-31"),
    ("到2026年底实现通车", "2026-12-31"), ("2025年上半年完成招标", "2025-06-30"), ("2025年三季度末完成主体工程", "2025-09-30"),
    ("三季度末前完成评估", "2024-09-30"), ("第一季度完成摸底", "2024-03-31"), ("前三季度完成投资", "2024-09-30"),
    ("年底前完成整改", "2024-12-31"), ("今年年底前完成整改", "2024-12-31"), ("年内开工建设", "2024-12-31"),
    ("下半年启动建设", "2024-12-31"),
    ("11月底前报送总结", "2024-11-30"), ("8月15日前报送名单", "2024-08-15"), ("7月上旬召开推进会", "2024-07-10"),
    ("9月中旬组织验收", "2024-09-20"), ("10月下旬开展评比", "2024-10-31"), ("明年6月底前完成搬迁", "2025-06-30"),
    ("次年3月底前完成验收", "2025-03-31"), ("当年年底前完成验收", "2024-12-31"), ("2024年末完成普查", "2024-12-31"),
    ("争取2025年末建成", "2025-12-31"), ("最迟于2024年8月底完成", "2024-08-31"), ("不晚于2024年8月底完成", "2024-08-31"),
    ("2024年11月30日之前上报", "2024-11-30"), ("2024年12月31日24时前上报", "2024-12-31"),
    ("2024年10月20日(星期日)前上报", "2024-10-20"), ("二〇二五年六月底前完成", "2025-06-30"), ("２０２５年底前完成", "2025-12-31"),
    ("2025 年 12 月底前完成", "2025-12-31"), ("20\n25年6月底前完成", "2025-06-30"), ("全年培训五千人次", "2024-12-31"),
    ("近期(2024年底前)完成选址", "2024-12-31"), ("“十四五”末,实现村村通", "2025-12-31"), ("到“十五五”末建成环线", "2030-12-31"),
    ("产量从2024年的80万吨提高到2026年的120万吨", "2026-12-31"),
    ("冷库8月份建成", "2024-08-31"), ("园区一期年底投用", "2024-12-31"), ("力争6月10日建成通车", "2024-06-10"),
    ("物流园明年7月建成", "2025-07-31"), ("二期明年年底运营", "2025-12-31"), ("主汛期(6月1日)前完成清淤", "2024-06-01"),
    ("完成时限:贯穿全年", "2024-12-31"), ("力争2025年融资余额突破45亿元", "2025-12-31"), ("2025年万人专利拥有量11.5件", "2025-12-31"),
    ("争取2025年末放大倍数达到4倍", "2025-12-31"), ("2025年设区城市基本建成分类系统", "2025-12-31"), ("一是6月底组织评估", "2024-06-30"),
    ("覆盖率10月底达到90%", "2024-10-31"),
    ("于2025年为20个站点进行翻新", "2025-12-31"),
  ]

  static let stretches = [
    ("“十四五”期间,新建四所学校", "2021-01-01 2025-12-31"), ("“十五五”期间,新建四所学校", "2026-01-01 2030-12-31"),
    ("2024年6月至12月,开展整治", "2024-06-01 2024-12-31"), ("2024年4月—2025年3月,开展试点", "2024-04-01 2025-03-31"),
    ("2024年5月1日至9月30日开展巡查", "2024-05-01 2024-09-30"), ("7月至9月集中攻坚", "2024-07-01 2024-09-30"),
    ("一是6月至8月组织编制方案", "2024-06-01 2024-08-31"),
    ("2024—2026年,建设三个站点", "2024-01-01 2026-12-31"), ("未来三年,引进十个团队", "2024-03-15 2027-03-15"),
  ]

  static let counted = [
    ("印发之日起6个月内完成建库", "2024-09-15"), ("自本方案印发之日起30日内制定细则", "2024-04-14"), ("本方案印发后3个月内制定细则", "2024-06-15"),
    ("方案印发一个月内制定细则", "2024-04-15"), ("印发后半年内出台细则", "2024-09-15"), ("自印发之日起一年内完成整改", "2025-03-15"),
    ("各单位要在15日内报送方案", "2024-03-30"), ("力争三年内实现全覆盖", "2027-03-15"), ("力争5年内有10家上市", "2029-03-15"),
    ("力争用两年时间完成改造", "2026-03-15"),
    ("利用3-5年时间,建成示范区", "2029-03-15"), ("在半年内完成清理", "2024-09-15"),
    ("自2024年起,用3年时间完成改造", "2024-01-01 2026-12-31"),
    ("本月底前报送方案", "2024-03-31"), ("下月底前完成排查", "2024-04-30"), ("下月5日前报送进展", "2024-04-05"),
    ("下个月完成排查", "2024-04-30"), ("本季度末完成清理", "2024-03-31"), ("下季度完成清理", "2024-06-30"),
  ]

  static let recurring = [
    ("每年开展一次评估", "yearly"), ("每半年通报一次", "half-yearly"), ("每季度末月25日前报送进展", "quarterly"),
    ("每月5日前报送上月进展", "monthly"),
    ("每月调度,下月5日前报送进展", "monthly"), ("每周会商一次", "weekly"), ("每两年开展一次普查", "unspecified"),
    ("每年3月和9月开展检查", "yearly"),
    ("到2026年,每年培育五家企业", "yearly 2026-12-31"), ("2025年起每年举办一届", "yearly"), ("完成时限:长期坚持", "ongoing"),
  ]

  @Test(arguments: points + stretches + counted + recurring)
  func aPhraseComesTo(text: String, expected: String) {
    #expect(dates(text) == [expected])
  }

  @Test(arguments: [
    ("到2026、2027年分别建成10家、20家", ["2026-12-31", "2027-12-31"]),
    ("2025年、2026年、2027年分别完成30%、60%、100%", ["2025-12-31", "2026-12-31", "2027-12-31"]),
    ("2025年6月、12月底前分别完成一期、二期", ["2025-06-30", "2025-12-31"]),
    ("2024年底和2025年底前分别完成一期、二期", ["2024-12-31", "2025-12-31"]),
    ("其中2024年40公里、2025年50公里", ["2024-12-31", "2025-12-31"]),
    ("2025年一、二季度分别完成50%、100%", ["2025-03-31", "2025-06-30"]),
    ("2025年第一、二季度完成招标", ["2025-06-30"]),
    ("2024年上半年、下半年各开展一次", ["2024-06-30", "2024-12-31"]),
  ])
  func severalPointsInARow(text: String, expected: [String]) { #expect(dates(text) == expected) }

  @Test func aYearBelowAHeadingOpensItsClause() {
    let plan = compile("一、任务\n（一）推进园区建设\n2025年，建成厂房3栋。（县发改局负责）")
    #expect(plan.deadlines("一/(一)") == ["2025-12-31 by"])
    #expect(plan.tasks.first?.targets.first?.text == "建成厂房3栋")
  }

  @Test(arguments: [
    ("国庆节前完成检修", "国庆节前 by 2024-09-30"), ("国庆假期前完成清零", "国庆假期前 by 2024-09-30"),
    ("元旦前建成", "元旦前 by 2024-12-31"), ("2025年春节前兑付工资", "2025年春节前 by 2025-01-27"),
    ("中秋节前完成慰问", "中秋节前 by 2024-09-14"), ("在“五一”假期前开放", "“五一”假期前 by 2024-04-30"),
    ("2040年国庆节前通车", "2040年国庆节前 by 2040-09-30"),
  ])
  func aHolidayIsAnnouncedByItsNotice(text: String, expected: String) {
    #expect(deadlines(text) == [expected])
  }

  @Test(arguments: [
    ("2040年春节前完成慰问", "P0204"),
    ("到2025年秋季开学前招聘教师", "P0204"), ("2025年春季学期前完成建设", "P0204"), ("汛前完成清淤", "P0204"),
    ("2024年春节前完成慰问", "P0204"), ("秋季开学前完成校舍改造", "P0204"),
  ])
  func aLimitWithoutADayIsFlagged(text: String, code: String) {
    let found = DeadlineParser(scope: Self.scope).parse(itemReading(text))
    #expect(found.deadlines.map(\.end) == [nil])
    #expect(found.diagnostics.map(\.code.id) == [code])
  }

  @Test func aPlanForTheYearToComeCountsNextYearFromItsDate() {
    let scope = YearScope(documentYear: 2024, issued: Day(2023, 12, 20), period: nil)
    let found = DeadlineParser(scope: scope).parse(itemReading("明年6月底前完成,年底前验收"))
    #expect(found.deadlines.map(\.end) == [Day(2024, 6, 30), Day(2024, 12, 31)])
  }

  @Test func theWordsOfARecurringLimitAreWhole() {
    let found = DeadlineParser(scope: Self.scope).parse(itemReading("每季度末月20日前报送"))
    #expect(found.deadlines.map(\.text) == ["每季度末月20日前"])
  }

  @Test(arguments: ["完成时限:立行立改", "整改时限:合同签订后6个月内;责任人:王明"])
  func anAnnouncedLimitThatCannotBeReadIsFlagged(text: String) {
    let found = DeadlineParser(scope: Self.scope).parse(itemReading(text))
    #expect(found.deadlines.isEmpty && found.diagnostics.map(\.code.id) == ["P0208"])
  }

  @Test(arguments: [
    "完成时限:立即整改,6月底前见效", "完成时限:/", "完成时限:长期坚持", "公示期限:5天", "完成时限:(1)立项,5月底前",
    "完成时限:\n(1)5月底前立项",
  ])
  func anAnnouncedLimitThatIsReadIsNotFlagged(text: String) {
    #expect(DeadlineParser(scope: Self.scope).parse(itemReading(text)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("文件印发后10个工作日内报送方案", "2024-03-29"), ("请于10个工作日内报送实施细则", "2024-03-29"),
    // Over 清明节, with Sunday 7 April worked in exchange.
    ("印发后14个工作日内报送方案", "2024-04-07"),
  ])
  func workingDaysAreThoseOfTheNotices(text: String, expected: String) {
    #expect(dates(text) == [expected])
  }

  @Test func workingDaysOfAYearWithoutItsNoticeAreTold() {
    var scope = Self.scope
    scope.issued = Day(2003, 3, 14)
    let found = DeadlineParser(scope: scope).parse(itemReading("印发后10个工作日内报送方案"))
    #expect(found.deadlines.map(\.end) == [nil])
    #expect(found.diagnostics.map(\.code.id) == ["P0207"])
    #expect(found.diagnostics.first?.message.contains("2003年3月28日") == true)
  }

  @Test(arguments: ["本月底前报送方案", "印发后10个工作日内报送方案", "三年内完成改造"])
  func whatIsCountedFromTheIssueNeedsItsDay(text: String) {
    let found = DeadlineParser(scope: undatedPlan).parse(itemReading(text))
    #expect(found.deadlines.map(\.end) == [nil])
    #expect(found.diagnostics.map(\.code.id) == ["P0203"])
  }

  @Test(arguments: [
    "落实《生态县建设三年行动计划》", "对照《水利2023—2025年行动方案》抓好衔接", "衔接数字乡村行动方案(2023—2025年)", "编制2024—2026年三年行动计划",
    "第十四个五年规划", "“十四五”规划", "执行2025年版目录", "对标2035年远景目标", "近三年培训骨干两千人", "2022年以来累计建成泵站五座",
    "2021年建成的泵站要加强管护", "2021年建成泵站五座", "截至2023年底,已建成泵站五座", "比2020年增长20%", "培育1-2个特色镇", "建成8-10个示范点",
    "打造百年老店", "落实县政发〔2024〕15号要求", "根据青政办函〔2023〕6号文件", "每次5年", "证书有效期5年", "许可证有效期至2026年6月30日",
    "合同期限为3年", "联系电话:0571-20250630", "邮编312500", "按1:1比例配套", "研发人员达到230.06人年", "实施“1515”工程",
    "从2025年1月1日起施行", "安排24小时值班", "毕业3年内的大学生", "申请之日起15个工作日内答复", "受理后5个工作日内办结", "办理时限压缩至3个工作日以内",
    "每年最高补助50万元", "三年后再评估", "会议于3月1日召开", "2024年度考核结果", "用5年或更长一段时间,建成示范区", "在10个工作日内办结",
    "报送本月进展", "制定下月计划", "本季度工作总结", "对企业2024年3月、4月、5月应缴的水费给予减免", "去年7月建成的厂房", "项目已于2月建成",
    "价格由2023年的6元提高到今年的8元", "“十一”黄金周",
  ])
  func noLimit(text: String) { #expect(dates(text).isEmpty) }

  private func dates(_ text: String) -> [String] {
    DeadlineParser(scope: Self.scope).parse(itemReading(text)).deadlines.map { deadline in
      let kind = deadline.recurrence?.rawValue ?? (deadline.kind == .ongoing ? "ongoing" : nil)
      return [kind, deadline.start?.description, deadline.end?.description].compactMap(\.self).joined(
        separator: " ")
    }
  }
  @Test func aMonthThatOpensAShortClauseIsItsLimit() {
    #expect(dates("6月征集线索,7月会审") == ["2024-06-30", "2024-07-31"])
    #expect(dates("7月的会审安排").isEmpty)
    #expect(dates("加强月监测、季通报") == ["monthly", "quarterly"])
  }
  @Test func rhythmsMayBeQuoted() {
    #expect(dates("落实“月监测、季通报、年考核”制度") == ["monthly", "quarterly", "yearly"])
    #expect(dates("编印《月通报》").isEmpty)
  }
  @Test func aListOfTasksIsAPaperOfItsOwn() {
    #expect(dates("任务清单下发后10日内报送方案").count == 1)
  }
  @Test func whatIsDoneByTheYearComesBack() {
    #expect(dates("按年度公开评估结果") == ["yearly"] && dates("按年制定细则") == ["yearly"])
    #expect(dates("定期检验水质") == ["unspecified"])
  }
  @Test func plansOfTaiwanCountYearsFrom1912() {
    #expect(dates("於113年4月30日前辦理") == ["2024-04-30"])
    #expect(dates("113年底前完成") == ["2024-12-31"])
    #expect(dates("庆祝建党100年活动").isEmpty)
    #expect(dates("完成时间:2024年第三季") == ["2024-09-30"])
  }
  @Test func aLabelInABoxAnnouncesALimit() {
    #expect(dates("疏浚河道。【完成时间】6月") == ["2024-06-30"])
  }
}
