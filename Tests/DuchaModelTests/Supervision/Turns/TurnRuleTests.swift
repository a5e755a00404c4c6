import DuchaDiagnostics
import DuchaModel
import Testing

@Suite struct TurnRuleTests {
  /// Returns the rule of a limit, in a task that says what stands around it where `sentence` gives that.
  static func rule(
    _ reading: String, _ recurrence: Deadline.Recurrence, in sentence: String? = nil, start: Day? = nil,
    end: Day? = nil
  ) -> TurnRule? {
    let deadline = Deadline(
      text: reading, start: start, end: end, kind: .recurring, recurrence: recurrence,
      span: SourceSpan(0, 0))
    let task = PolicyTask(
      path: "1", title: "", text: sentence ?? "", span: SourceSpan(0, 0), deadlines: [deadline])
    return TurnRule.rules(of: task).first
  }

  /// The turns from January 2024 on, as `words 到 due`.
  static func turns(_ rule: TurnRule?, _ count: Int) throws -> [String] {
    let turns = try #require(rule).turns(from: first, through: first.adding(days: 800))
    return turns.prefix(count).map { "\($0.words) \($0.due)" }
  }

  static let first = Month(year: 2024, month: 1).firstDay

  @Test(arguments: [
    ("每年", ["2024年 2024-12-31", "2025年 2025-12-31"]), ("每年6月底前", ["2024年 2024-06-30", "2025年 2025-06-30"]),
    ("每年2月29日前", ["2024年 2024-02-29", "2025年 2025-02-28"]), ("每年年底", ["2024年 2024-12-31"]),
    ("到2026年，每年", ["2024年 2024-12-31"]), ("每年一季度", ["2024年 2024-03-31"]), ("每年第三季度末", ["2024年 2024-09-30"]),
    ("每年4月前", ["2024年 2024-04-30"]), ("每年十一月上旬", ["2024年 2024-11-10"]),
    ("每年9月1日至12月31日", ["2024年 2024-12-31"]),
    ("每年1—3月", ["2024年 2024-03-31"]), ("每年年中", ["2024年 2024-06-30"]), ("每年年初", ["2024年 2024-01-31"]),
    ("每年三月、九月", ["2024年3月 2024-03-31", "2024年9月 2024-09-30", "2025年3月 2025-03-31"]),
    ("每年6、12月底前", ["2024年6月 2024-06-30", "2024年12月 2024-12-31"]),
    ("每年1月15日和7月15日前", ["2024年1月15日 2024-01-15", "2024年7月15日 2024-07-15", "2025年1月15日 2025-01-15"]),
    ("每年上半年、下半年", ["2024年6月 2024-06-30", "2024年12月 2024-12-31"]),
  ])
  func yearly(reading: String, expected: [String]) throws {
    #expect(try Self.turns(Self.rule(reading, .yearly), expected.count) == expected)
  }

  @Test(arguments: [
    ("每半年", Deadline.Recurrence.halfYearly, ["2024年上半年 2024-06-30", "2024年下半年 2024-12-31"]),
    ("每半年结束后10日内", .halfYearly, ["2024年上半年 2024-07-10", "2024年下半年 2025-01-10"]),
    ("每季度", .quarterly, ["2024年第一季度 2024-03-31", "2024年第二季度 2024-06-30"]),
    ("每季末", .quarterly, ["2024年第一季度 2024-03-31"]), ("一季一", .quarterly, ["2024年第一季度 2024-03-31"]),
    ("每季度首月10日前", .quarterly, ["2024年第一季度 2024-01-10", "2024年第二季度 2024-04-10"]),
    ("每季度第二个月15日前", .quarterly, ["2024年第一季度 2024-02-15"]),
    ("每季度最后一个月25日前", .quarterly, ["2024年第一季度 2024-03-25"]),
    ("每季度次月5日前", .quarterly, ["2024年第一季度 2024-04-05"]),
    ("每季度结束后15日内", .quarterly, ["2024年第一季度 2024-04-15"]),
    // The Qingming days of 2024, 4 to 6 April, are off and the 7th is worked.
    ("每季度结束后10个工作日内", .quarterly, ["2024年第一季度 2024-04-15"]),
    ("每月", .monthly, ["2024年1月 2024-01-31", "2024年2月 2024-02-29"]),
    ("每月25日前", .monthly, ["2024年1月 2024-01-25"]),
    ("每月31日前", .monthly, ["2024年1月 2024-01-31", "2024年2月 2024-02-29"]),
    ("每月底前", .monthly, ["2024年1月 2024-01-31"]),
    ("每月5号前", .monthly, ["2024年1月 2024-01-05"]), ("每月初", .monthly, ["2024年1月 2024-01-10"]),
    ("每周", .weekly, ["2024年1月1日当周 2024-01-07", "2024年1月8日当周 2024-01-14"]),
  ])
  func shorterPeriods(reading: String, recurrence: Deadline.Recurrence, expected: [String]) throws {
    #expect(try Self.turns(Self.rule(reading, recurrence), expected.count) == expected)
  }

  @Test(arguments: [
    ("每月5日前", Deadline.Recurrence.monthly, "每月5日前报上月进展。", "2024年1月 2024-02-05"),
    ("每月5日前", .monthly, "上月完成情况于每月5日前报送。", "2024年1月 2024-02-05"),
    ("每月5日前", .monthly, "每月5日前报送数据，确保比上月增长。", "2024年1月 2024-01-05"),
    ("每月5日前", .monthly, "每月5日前报送数据。上月未报的补报。", "2024年1月 2024-01-05"),
    ("每季度首月10日前", .quarterly, "每季度首月10日前，通报上季度情况。", "2024年第一季度 2024-04-10"),
    ("每年1月底前", .yearly, "每年1月底前报送上年度总结。", "2024年 2025-01-31"),
    ("每年12月底前", .yearly, "每年12月底前完成上年度结转项目。", "2024年 2024-12-31"),
    ("每季度末", .quarterly, "每季度末月20日前报送情况。", "2024年第一季度 2024-03-20"),
    ("每月", .monthly, "每月中旬会商一次。", "2024年1月 2024-01-20"), ("每月", .monthly, "每月月底报送。", "2024年1月 2024-01-31"),
    ("每年6月", .yearly, "每年6月中小学开展活动。", "2024年 2024-06-30"),
    ("每周", .weekly, "每周五前报送。", "2024年1月1日当周 2024-01-05"),
    ("每周", .weekly, "每周一上午调度。", "2024年1月1日当周 2024-01-01"),
    ("每周", .weekly, "每周一次调度。", "2024年1月1日当周 2024-01-07"),
    ("每周", .weekly, "每周三次巡查。", "2024年1月1日当周 2024-01-07"),
  ])
  func theSentenceTellsMore(
    reading: String, recurrence: Deadline.Recurrence, sentence: String, expected: String
  ) throws {
    #expect(try Self.turns(Self.rule(reading, recurrence, in: sentence), 1) == [expected])
  }

  @Test func sameWordsTwiceAreReadEachInItsPlace() throws {
    let sentence = "每月5日前报送进展。每月5日前报上月台账。"
    let deadline = Deadline(
      text: "每月5日前", end: nil, kind: .recurring, recurrence: .monthly, span: SourceSpan(0, 0))
    let task = PolicyTask(
      path: "1", title: "", text: sentence, span: SourceSpan(0, 0), deadlines: [deadline, deadline])
    #expect(TurnRule.rules(of: task).map(\.isForPeriodBefore) == [false, true])
  }

  @Test func whatHasNoPeriodHasNoTurns() {
    #expect(Self.rule("定期", .unspecified) == nil)
    let once = Deadline(text: "2024年", end: Day(2024, 12, 31), kind: .by, span: SourceSpan(0, 0))
    #expect(TurnRule(once) == nil)
  }

  @Test(arguments: [
    // Issued late in the year: the year still counts, unless fewer than seven days are left.
    ("每年", Deadline.Recurrence.yearly, "2024-12-20", "2024年 2024-12-31"),
    ("每年", .yearly, "2024-12-26", "2025年 2025-12-31"),
    // Behind the day that the words name.
    ("每年6月底前", .yearly, "2024-08-01", "2025年 2025-06-30"),
    ("每月25日前", .monthly, "2024-03-20", "2024年4月 2024-04-25"),
    ("每月25日前", .monthly, "2024-03-19", "2024年3月 2024-03-25"),
    ("每周", .weekly, "2024-01-02", "2024年1月8日当周 2024-01-14"),
    ("每季度结束后15日内", .quarterly, "2024-03-31", "2024年第一季度 2024-04-15"),
    ("每季度结束后15日内", .quarterly, "2024-04-01", "2024年第二季度 2024-07-15"),
  ])
  func theFirstTurn(reading: String, recurrence: Deadline.Recurrence, start: String, expected: String) throws
  {
    let start = try #require(Day(start))
    let turns = try #require(Self.rule(reading, recurrence)).turns(
      from: start, through: start.adding(days: 400))
    #expect(turns.first.map { "\($0.words) \($0.due)" } == expected)
  }

  @Test(arguments: [
    ("到2026年，每年", Deadline.Recurrence.yearly, "2026-12-31", "2026年 2026-12-31"),
    ("每年", .yearly, "2026-06-30", "2026年 2026-06-30"), ("每年9月底前", .yearly, "2026-06-30", "2025年 2025-09-30"),
    ("每月", .monthly, "2026-06-02", "2026年5月 2026-05-31"),
    ("每季度结束后15日内", .quarterly, "2026-06-30", "2026年第二季度 2026-07-15"),
  ])
  func theLastTurn(reading: String, recurrence: Deadline.Recurrence, end: String, expected: String) throws {
    let rule = try #require(Self.rule(reading, recurrence, end: Day(end)))
    let turns = rule.turns(from: Self.first, through: .last)
    #expect(turns.last.map { "\($0.words) \($0.due)" } == expected)
  }

  @Test func whatRunsAndWhatIsPast() throws {
    let rule = try #require(Self.rule("每月5日前", .monthly, in: "每月5日前报上月进展。"))
    let turns = rule.turns(from: Self.first, through: Self.first.adding(days: 60))
    let day = try #require(Day(2024, 2, 5))
    #expect(turns.running(on: day).map(\.words) == ["2024年1月", "2024年2月"])
    #expect(turns.running(on: day.adding(days: 1)).map(\.words) == ["2024年2月"])
    #expect(turns.past(on: day.adding(days: 1)).map(\.words) == ["2024年1月"])
  }
}
