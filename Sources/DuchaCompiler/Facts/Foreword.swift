import DuchaModel

/// What the words before a plan's items, or before those below a heading, say of its time and of what it is to reach.
struct Foreword {
  private let plan: Reading
  private let range: Range<Int>
  private let lines: PlanLines

  init(_ plan: Reading, _ range: Range<Int>, lines: PlanLines) {
    self.plan = plan
    self.range = range
    self.lines = lines
  }

  /// The time that the plan gives itself, whatever longer plan its title speaks of.
  var period: Period? { announcedYears ?? campaign }

  /// announced = "明确" year [ dash year ] "年度"        // 明确2021—2022年度重点任务
  private var announcedYears: Period? {
    guard Self.announcing.contains(in: plan, range) else { return nil }
    let words = plan.slice(range).compacted()
    var at = 0
    while let word = Self.announcing.firstMatch(in: words, at..<words.count) {
      at = word.at + word.match.length
      guard let first = DateReader.year(in: words, at: at) else { continue }
      var next = first.end
      while next < words.count, DateReader.yearJoints.contains(words[next]) { next += 1 }
      let last = DateReader.year(in: words, at: next)
      guard Self.yearly.match(in: words, at: last?.end ?? first.end, before: words.count) != nil else {
        continue
      }
      return Period(years: first.value, through: last?.value ?? first.value)
    }
    return nil
  }

  /// campaign = ( "从" | "自" ) stretch … ( "开展" | "组织" | … )        // 从2024年1月至11月，开展专项行动
  private var campaign: Period? {
    guard Self.campaigns.contains(in: plan, range) else { return nil }
    let words = plan.slice(range).compacted()
    let undated = YearScope(documentYear: nil, issued: nil, period: nil)
    for deadline in DeadlineParser(scope: undated).parse(words).deadlines where deadline.kind == .during {
      let place = words.range(of: deadline.span)
      guard place.lowerBound > 0, Self.beginnings.contains(words[place.lowerBound - 1]),
        let start = deadline.start, let end = deadline.end
      else { continue }
      let behind = place.upperBound..<min(place.upperBound + Self.actReach, words.count)
      if Self.acts.contains(in: words, behind) { return Period(start: start, end: end) }
    }
    return nil
  }

  /// The paragraphs that tell the plan's indicators.
  ///
  ///     goals = [ words ] ( 主要指标 | 主要预期目标 | … ) ( ":" | 是 | 为 ) …
  var goals: [ItemText] {
    lines.paragraphs(in: range).map(plan.trimmed).filter { paragraph in
      let opening = paragraph.prefix(Self.openingReach)
      guard let word = Self.indicators.firstMatch(in: plan, opening) else { return false }
      let behind = word.at + word.match.length
      return behind < paragraph.upperBound && Self.copulas.contains(plan[behind])
    }.map { ItemText(plan, [$0], lines: lines) }
  }

  private static let announcing = KeywordTable<Void>("明确")
  private static let yearly = KeywordTable<Void>("年度")
  private static let campaigns = KeywordTable<Void>("专项行动 专项整治 专项治理 集中整治 集中行动 攻坚行动 整治行动")
  private static let beginnings: CharacterFilter = "从自"
  private static let acts = KeywordTable<Void>("开展 组织 实施 集中")
  private static let actReach = 16
  private static let indicators = KeywordTable<Void>("主要指标 主要目标 主要预期目标 预期目标 主要经济指标 总体目标 工作目标")
  private static let copulas: CharacterFilter = ":是为"
  private static let openingReach = 24
}

extension Period {
  /// Creates the period of whole years; `nil` where they stand the wrong way round.
  init?(years first: Int, through last: Int) {
    guard first <= last, let start = Day(first, 1, 1), let end = Day(last, 12, 31) else { return nil }
    self.init(start: start, end: end)
  }
}
