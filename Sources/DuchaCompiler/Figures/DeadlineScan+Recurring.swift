import DuchaModel

extension DeadlineScan {
  static let everies = KeywordTable<Deadline.Recurrence>([
    "每年 每年度 每一年 一年一 按年度": .yearly,
    "每半年 半年一 按半年": .halfYearly,
    "每季度 每季 每个季度 一季一 一季度一 按季度 按季": .quarterly,
    "每月 每个月 每月度 一月一 按月 按月度": .monthly,
    "每周 每星期 每个星期 一周一 按周": .weekly,
    "定期 每两年 每三年 每2年 每3年 每隔 每半月 每旬 每两周": .unspecified,
  ])

  /// Words that begin like a recurrence and are none.
  private static let lookalikes = KeywordTable<Void>(
    "每年轻 每季节 定期存款 定期航班 定期航线 按月份 一年一度 一年一个 一年一变 一年一台阶 一月一主题 一季一主题")
  /// 按年度计划 names a plan; only reporting and checking are done 按年度.
  private static let yearlyDuties = KeywordTable<Void>("开展 组织 报送 上报 通报 评估 考核 调度 更新 公布 发布 实施 进行 总结")

  /// Reads a recurring limit.
  ///
  ///     recurring = every [ phrase | edge ] [ 前 ] | 定期
  ///     every     = 每 ( 年 | 半年 | 季度 | 月 | 周 ) | 按 ( 季度 | 月 ) | 一 ( 季 | 月 ) 一
  mutating func readRecurring(_ at: Int) -> Int? {
    guard let every = Self.everies.match(text, at: at) else { return nil }
    let (end, recurrence) = (at + every.length, every.value)
    guard !Self.lookalikes.begins(text, at: at), recurs(at, end, recurrence) else { return end }
    let next = dueWithin(end)
    let isRegular = text[at] == 0x5B9A  // 定期
    accept(recurring(at..<next, recurrence)) {
      isRegular ? UnspecifiedInterval.diagnostic($0, at: $1) : nil
    }
    return next
  }

  private func recurs(_ start: Int, _ end: Int, _ recurrence: Deadline.Recurrence) -> Bool {
    if text[start] == 0x5B9A {
      return !Self.fixed.contains(text[start - 1]) && !Self.fixedEnds.contains(text[end])
    }
    if text[start] == 0x6309, recurrence == .yearly { return Self.yearlyDuties.begins(text, at: end) }
    if text[start] == 0x6BCF, text[end] == 0x4EA7 { return false }  // 每年产…
    if isRate(start, end) { return false }
    return !isPayment(start..<end) && !Self.grounds.ends(text, before: start)
  }

  /// Characters with which 定 makes another word: 不定期, 规定期限, 核定期初余额.
  private static let fixed: CharacterFilter = "不一规约法固核确限稳指议商认"
  private static let fixedEnds: CharacterFilter = "限初末间满"
  /// 根据每年绩效: what is looked at comes back, not what is done.
  private static let grounds = KeywordTable<Void>("根据 依据 结合 参照 按照")

  /// Returns whether 每月 belongs to an amount: 提高到每月600元 pays by the month and asks nothing monthly.
  private func isRate(_ start: Int, _ end: Int) -> Bool {
    guard let figure = Figure(text, at: end), figure.measure == .money else { return false }
    return Self.levels.ends(text, before: start)
  }

  private static let levels = KeywordTable<Void>(
    "到 至 为 达 由 从 按 按照 标准 不低于 不少于 不超过 人均 每人 每生 每户 每名 每家 每村 每亩 每床 每岗")

  /// 9月1日至12月31日, 3月、9月.
  private static let joins = dashes.union("、和")
  private static let edges = KeywordTable<Void>(
    "底 末 末月 末月份 初 中 底前 末前 初前 终 年底 年底前 年内 首月 第一个月 最后一个月 次月 结束后 终了后")
  private static let dues = KeywordTable<Void>("日前 日 号前 日内 天内 个工作日内 个工作日前 日之前 日以前")

  /// Returns the position behind the day that falls due in each period: 每年6月底前, 每月5日前, 每季度末.
  private func dueWithin(_ start: Int) -> Int {
    var end = start
    if let phrase = CalendarPhrase(text, at: end), phrase.namedYear == nil {
      end = phrase.range.upperBound
      while Self.joins.contains(text[end]), let next = CalendarPhrase(text, at: end + 1),
        next.namedYear == nil
      {
        end = next.range.upperBound
      }
    }
    if let edge = Self.edges.match(text, at: end) { end += edge.length }
    if let (_, number) = Numerals.whole(text, at: end), let due = Self.dues.match(text, at: number) {
      end = number + due.length
    }
    return text[end] == 0x524D && end > start ? end + 1 : end
  }

  /// Makes the limit, with the overall limit it stands under in its sentence.
  ///
  /// Right behind a horizon both are one expression: 到2026年,每年开展一次.
  private mutating func recurring(_ range: Range<Int>, _ recurrence: Deadline.Recurrence) -> Limit {
    var limit = Limit(range: range, end: nil, kind: .recurring, form: .recurring, recurrence: recurrence)
    guard let over = overall, over.sentence == sentence, governs(over, range) else { return limit }
    limit.start = over.kind == .during ? over.start : nil
    limit.end = over.end
    let gap = over.range.upperBound..<range.lowerBound
    let isAdjacent = gap.isEmpty || gap.count == 1 && text[gap.lowerBound] == 0x2C
    if isAdjacent, limits.last?.range == over.range, over.isHorizon || over.kind == .during {
      limits.removeLast()
      limit.range = over.range.lowerBound..<range.upperBound
    }
    return limit
  }

  /// Returns whether a limit before a recurring one of its sentence binds the same demand.
  ///
  /// A horizon or a stretch of years holds for the sentence; 9月底前完成入库,每年新增5个 binds the first verb alone.
  private func governs(_ over: Limit, _ range: Range<Int>) -> Bool {
    let from = over.range.upperBound
    if over.isHorizon || over.kind == .during || isLength(over.range) { return true }
    let behind = text[from] == 0x2C ? from + 1 : from
    guard behind < range.lowerBound else { return true }
    return range.lowerBound - behind <= Self.subjectReach
      && text.first(of: Self.breaks, from: behind, limit: range.lowerBound) == nil
      && !TargetScan.makers.occurs(text, in: behind..<range.lowerBound)
  }

  /// 三年内 lasts like a stretch; 2025年内 and 年内 are days by which something is done.
  private func isLength(_ range: Range<Int>) -> Bool {
    Self.lengths.ends(text, before: range.upperBound) && CalendarPhrase(text, at: range.lowerBound) == nil
  }

  private static let lengths = KeywordTable<Void>("年内 年之内 年以内 年时间 年左右时间 年左右的时间")
  private static let breaks: CharacterFilter = ",:并且"
  /// Who is to act may stand between both: 2026年底前,各县每季度通报.
  private static let subjectReach = 12

  /// Gives what recurs without an end the horizon behind it in its sentence: 每年新增10家,到2027年达到50家.
  func bounded() -> [Limit] {
    var bounded = limits
    var horizon: Limit?
    for index in limits.indices.reversed() {
      let limit = limits[index]
      if limit.isHorizon { horizon = limit }
      guard limit.kind == .recurring, limit.end == nil, horizon?.sentence == limit.sentence else { continue }
      bounded[index].end = horizon?.end
    }
    return bounded
  }
}
