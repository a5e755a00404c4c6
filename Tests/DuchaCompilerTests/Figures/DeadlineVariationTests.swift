import DuchaDiagnostics
import DuchaModel
import Testing

@testable import DuchaCompiler

/// Time limits in words that are less common, in a plan of 2024.
@Suite struct DeadlineVariationTests {
  @Test(arguments: [
    ("每两个月开展一次会商", "每两个月 unspecified"), ("每3个月通报一次", "每3个月 quarterly"), ("每10天调度一次", "每10天 unspecified"),
    ("每学期组织一次演练", "每学期 half-yearly"), ("每日16时前报送情况", "每日16时前 unspecified"), ("每周五下班前报送进展", "每周五下班前 weekly"),
    ("每月5日、20日前报送进展", "每月5日、20日前 monthly"), ("逐月通报进展", "逐月 monthly"),
    ("10月8日起每日下午5点前报送进度", "每日下午5点前 unspecified"), ("每天通报情况", "每天 unspecified"),
    ("每日17时前向县政府办报送", "每日17时前 unspecified"), ("每日调度进展", "每日 unspecified"),
  ])
  func aRhythm(text: String, expected: String) { #expect(deadlines(text) == [expected]) }

  @Test func aRhythmInAList() {
    #expect(deadlines("实行月调度、季通报、年考核") == ["月 monthly", "季 quarterly", "年 yearly"])
    #expect(deadlines("落实日调度、周通报制度") == ["日 unspecified", "周 weekly"])
  }

  @Test(arguments: [
    "一年四季通报天气", "抽调5名年轻干部", "每日前往现场", "日处理污水100吨",
    "每日处理垃圾100吨", "节日检查",
    "每10人配备一名教师", "上半年总结表彰大会精神",
  ])
  func noRhythm(text: String) {
    #expect(deadlines(text).allSatisfy { !$0.contains("ly") && !$0.contains("unspecified") })
  }

  @Test(arguments: [
    ("3月31日17:00前报送", "3月31日17:00前 by 2024-03-31"), ("4月15日下班前反馈", "4月15日下班前 by 2024-04-15"),
    ("12月中下旬组织验收", "12月中下旬 by 2024-12-31"), ("站房于2025年底落成", "2025年底 by 2025-12-31"),
    ("2026年或之前完成搬迁", "2026年或之前 by 2026-12-31"), ("最迟不超过2025年1月底", "最迟不超过2025年1月底 by 2025-01-31"),
    ("自2024年5月起至2025年4月止分批推进", "2024年5月起至2025年4月止 during 2024-05-01 2025-04-30"),
    ("春节前兑付工资", "春节前 by 2025-01-27"), ("2025年“五一”前开园", "2025年“五一”前 by 2025-04-30"),
    ("总结评估（10月）", "10月 by 2024-10-31"), ("3—5月摸底", "3—5月 during 2024-03-01 2024-05-31"),
    ("2024年度完成60%", "2024年度 by 2024-12-31"),
    ("绿化率2026年达到40%", "2026年 by 2026-12-31"), ("2024年集团校覆盖60%以上的学校", "2024年 by 2024-12-31"),
  ])
  func aPoint(text: String, expected: String) { #expect(deadlines(text) == [expected]) }

  @Test(arguments: ["春节前后加强巡查", "国庆70周年前夕", "营业收入2023年达到30亿元", "每日前往现场", "T+1日内反馈"])
  func noPoint(text: String) { #expect(deadlines(text).isEmpty) }

  @Test func severalPointsInARow() {
    #expect(
      deadlines("4月10日、7月10日前报送") == ["4月10日 by 2024-04-10", "7月10日前 by 2024-07-10"])
    let shares = parsedTargets("一季度20%、二季度50%")
    #expect(shares.map(\.by) == [Day(2024, 3, 31), Day(2024, 6, 30)])
    let levels = parsedTargets("到2024年、2026年,覆盖率分别达到60%、80%")
    #expect(levels.map(\.by) == [Day(2024, 12, 31), Day(2026, 12, 31)])
  }

  @Test func aStretchWithoutAYearIsTold() {
    let found = DeadlineParser(scope: undatedPlan).parse(itemReading("集中检查(8月1日—9月20日)"))
    #expect(found.deadlines.map(\.end) == [nil])
    #expect(found.diagnostics.map(\.code.id) == ["P0201"])
  }

  @Test func limitsWithoutAYearAreToldApartByTheirWords() {
    #expect(
      deadlines("一季度开工,上半年封顶,三季度完工", in: undatedPlan) == ["一季度 by", "上半年 by", "三季度 by"])
    #expect(deadlines("6月底前报初稿,6月底前报批", in: undatedPlan) == ["6月底前 by"])
  }

  @Test func theYearOfTheItemHoldsForWhatHasNone() {
    #expect(
      deadlines("启动阶段(2025年3月—4月)。于4月底前报送方案") == [
        "2025年3月—4月 during 2025-03-01 2025-04-30", "4月底前 by 2025-04-30",
      ])
    #expect(
      deadlines("11月底前完成清淤。整改时限:2025年6月30日", in: undatedPlan).first == "11月底前 by 2024-11-30")
    #expect(
      deadlines("11月动工,明年3月底前完工,4月底前扫尾") == [
        "11月 by 2024-11-30", "明年3月底前 by 2025-03-31", "4月底前 by 2025-04-30",
      ])
  }

  @Test func whatEndsOnOneDayStillDatesItsOwnFigures() {
    let found = parsedTargets("全年引进项目20个,三季度引进6个,四季度引进5个")
    #expect(found.map(\.by) == [Day(2024, 12, 31), Day(2024, 9, 30), Day(2024, 12, 31)])
  }
}
