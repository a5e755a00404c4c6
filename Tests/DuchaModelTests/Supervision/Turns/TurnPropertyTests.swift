import DuchaModel
import DuchaTestSupport
import Testing

/// What holds for the turns of every recurring duty, whenever its work begins and ends.
@Suite struct TurnPropertyTests {
  private static let limits: [(String, Deadline.Recurrence)] = [
    ("每年", .yearly), ("每年6月底前", .yearly), ("每年3月、9月", .yearly), ("每年1月10日、2月30日、11月前", .yearly),
    ("每半年", .halfYearly),
    ("每半年末月20日前", .halfYearly), ("每季度首月10日前", .quarterly), ("每季度结束后15日内", .quarterly),
    ("每季度次月5日前", .quarterly),
    ("每月", .monthly), ("每月25日前", .monthly), ("每月10日、30日", .monthly), ("每周", .weekly), ("每周五前", .weekly),
  ]

  /// Turns of a random rule, from a random day on.
  private static func sample(_ seed: Int) throws -> (turns: [Turn], start: Day, last: Day) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let limit = try #require(limits.randomElement(using: &generator))
    let start = TurnRuleTests.first.adding(days: Int.random(in: -3000...3000, using: &generator))
    let last = start.adding(days: Int.random(in: 0...2500, using: &generator))
    let end = Bool.random(using: &generator) ? start.adding(days: 700) : nil
    let rule = try #require(TurnRuleTests.rule(limit.0, limit.1, in: limit.0 + "报送情况", end: end))
    return (rule.turns(from: start, through: last), start, last)
  }

  @Test(arguments: 1...300)
  func turnsLieSideBySide(seed: Int) throws {
    let turns = try Self.sample(seed).turns
    for (turn, next) in zip(turns, turns.dropFirst()) {
      #expect(turn.period.end.adding(days: 1) == next.period.start, "seed \(seed)")
      #expect(turn.due < next.due, "seed \(seed)")
    }
    #expect(Set(turns.map(\.words)).count == turns.count, "seed \(seed)")
  }

  @Test(arguments: 1...300)
  func eachIsDueWithinItsPeriodOrRightBehindIt(seed: Int) throws {
    for turn in try Self.sample(seed).turns {
      let length = turn.period.end.days(since: turn.period.start) + 1
      #expect(turn.due >= turn.period.start, "seed \(seed)")
      #expect(turn.due.days(since: turn.period.end) <= length, "seed \(seed)")
    }
  }

  @Test(arguments: 1...300)
  func noneIsDueBeforeWorkBeginsOrBeginsBehindTheLastDay(seed: Int) throws {
    let (turns, start, last) = try Self.sample(seed)
    #expect(
      turns.allSatisfy { start <= $0.due && start <= $0.period.end && $0.period.start <= last },
      "seed \(seed)")
  }

  @Test(arguments: 1...300)
  func lookingFurtherOnlyAdds(seed: Int) throws {
    let (turns, start, last) = try Self.sample(seed)
    let rule = try #require(TurnRuleTests.rule("每季度首月10日前", .quarterly))
    let near = rule.turns(from: start, through: last)
    #expect(Array(rule.turns(from: start, through: last.adding(days: 100)).prefix(near.count)) == near)
    #expect(
      turns.allSatisfy { turn in turn.isPast(on: turn.due.adding(days: 1)) && !turn.isPast(on: turn.due) })
  }
}
