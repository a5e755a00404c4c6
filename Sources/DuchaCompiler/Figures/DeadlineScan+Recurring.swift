import DuchaModel

extension DeadlineScan {
  static let everies = KeywordTable<Deadline.Recurrence>([
    "每年 每年度 每一年 一年一 按年 按年度 每学年": .yearly,
    "每半年 半年一 按半年 每学期": .halfYearly,
    "每季度 每季 每个季度 一季一 一季度一 按季度 按季": .quarterly,
    "每月 每个月 每月度 一月一 按月 按月度": .monthly,
    "每周 每星期 每个星期 一周一 按周": .weekly,
    "定期 每隔 每半月 每半个月 每旬 每双月 一日一 一天一 两周一 半月一 两月一 两个月一": .unspecified,
  ])
  private static let intervals = KeywordTable<Int>([
    "年": 12, "个月": 1, "个季度 季度": 3, "周 个星期 星期 天 日 个工作日": 0,
  ])

  /// Reads how often: a word for it, `每 number ( 年 | 个季度 | 个月 | 周 | 天 )`, or 每日 with the hour or what is reported.
  static func every(_ text: FigureText, at: Int) -> (recurrence: Deadline.Recurrence, end: Int)? {
    if let word = everies.match(text, at: at) { return (word.value, at + word.length) }
    if let rhythm = rhythms.match(text, at: at), rhythmActs.begins(text, at: at + rhythm.length),
      text[at] == one || isRhythmOpening(text, before: at)
    {
      return (rhythm.value, at + rhythm.length)
    }
    if let day = everyDays.match(text, at: at) {
      let end = at + day.length
      let isDue = text[end] != before && hourEnd(text, at: end) != nil
      return isDue || isDailyAct(text, at: end) ? (.unspecified, end) : nil
    }
    guard text[at] == each, let (number, end) = Numerals.small(text, at: at + 1), number > 0,
      let interval = intervals.match(text, at: end)
    else { return nil }
    let recurrence: Deadline.Recurrence =
      switch number * interval.value {
      case 1: .monthly
      case 3: .quarterly
      case 6: .halfYearly
      case 12: .yearly
      default: .unspecified
      }
    return (recurrence, end + interval.length)
  }

  /// Returns whether words of how often end at a position: 每半年, 每2个月.
  static func isEvery(_ text: FigureText, before end: Int) -> Bool {
    everies.ends(text, before: end)
      || (max(0, end - longestInterval)..<max(0, end)).contains { every(text, at: $0)?.end == end }
  }

  private static let longestInterval = 7
  private static let each: UInt32 = 0x6BCF  // 每
  private static let before: UInt32 = 0x524D  // 前
  /// 月调度、季通报 and 逐月分析; a single 年 or 月 begins such a word only where no other word goes on with it.
  private static let one: UInt32 = 0x9010  // 逐
  static let rhythms = KeywordTable<Deadline.Recurrence>([
    "周 逐周": .weekly, "月 逐月": .monthly, "季 季度 逐季 逐季度": .quarterly, "半年": .halfYearly, "年": .yearly,
    "旬 双月 双周 半月 日 逐日": .unspecified,
  ])
  private static let rhythmActs = KeywordTable<Void>(
    "调度 通报 考核 报告 会商 研判 排名 点评 督查 督导 总结 评估 分析 讲评 盘点 监测 统计 跟踪 报送 上报 晾晒 评比 汇总 汇报 研究 小结 例会 检查 抽查 公示 公布")

  private static func isRhythmOpening(_ text: FigureText, before at: Int) -> Bool {
    rhythmMarks.contains(text[at - 1]) || rhythmLeads.ends(text, before: at)
  }

  /// “月调度、季通报”制度: the rhythms are no less so for the marks around them.
  static func isQuotedRhythm(_ text: FigureText, at: Int) -> Bool {
    guard text[at - 1] == Mark.openingQuote || text[at - 1] == Mark.listComma,
      let rhythm = rhythms.match(text, at: at)
    else { return false }
    return rhythmActs.begins(text, at: at + rhythm.length)
  }

  private static let rhythmMarks = CharacterFilter([0] + "、,。;:(“".unicodeScalars.map(\.value))
  private static let rhythmLeads = KeywordTable<Void>("实行 落实 坚持 建立 执行 严格 健全 完善 推行 加强 开展 做好 强化")

  /// 每日报送, 每日通报; but 每日处理100吨 describes a figure.
  private static func isDailyAct(_ text: FigureText, at: Int) -> Bool {
    reports.begins(text, at: at) || dailyActs.begins(text, at: at)
  }

  private static let dailyActs = KeywordTable<Void>("调度 通报 会商 研判 汇总")
  private static let everyDays = KeywordTable<Void>("每日 每天 每个工作日 每工作日")

  /// Returns the position behind the hour that falls due: 16时前, 下午5点前, 下班前.
  private static func hourEnd(_ text: FigureText, at start: Int) -> Int? {
    if let word = closings.match(text, at: start) { return start + word.length }
    let number = start + (CalendarPhrase.dayTimes.match(text, at: start)?.length ?? 0)
    guard let (hour, end) = Numerals.whole(text, at: number), hour <= 24,
      let word = hours.match(text, at: end)
    else { return nil }
    return end + word.length
  }

  private static let closings = KeywordTable<Void>("下班前 前 之前 以前")
  private static let hours = KeywordTable<Void>("时前 点前 时之前 点之前 时以前 点以前 点钟前 :00前 :30前")

  /// Words that begin like a recurrence and are none.
  private static let lookalikes = KeywordTable<Void>(
    "每年轻 每季节 定期存款 定期航班 定期航线 定期班线 定期班轮 定期班列 定期客运 定期寿险 定期票 按月份 一年一度 一年一个 一年一变 一年一台阶 一月一主题 一季一主题 一日一餐 一天一个样 一天一变"
  )
  /// 按年度计划 names a plan; only reporting and checking are done 按年度.
  private static let yearlyDuties = KeywordTable<Void>(
    "开展 组织 报送 上报 通报 评估 考核 调度 更新 公布 发布 实施 进行 总结 公开 公示 制定 修订 编制 制订 汇总 分析 分解")

  /// Reads a recurring limit.
  ///
  ///     recurring = every [ phrase | edge ] [ 前 ] | 定期
  ///     every     = 每 ( 年 | 半年 | 季度 | 月 | 周 ) | 按 ( 季度 | 月 ) | 一 ( 季 | 月 ) 一
  mutating func readRecurring(_ at: Int) -> Int? {
    guard let (recurrence, end) = Self.every(text, at: at) else { return nil }
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
        && !Self.fees.occurs(text, in: end..<end + Self.feeReach)
    }
    if text[start] == 0x6309, recurrence == .yearly { return Self.yearlyDuties.begins(text, at: end) }
    if text[start] == 0x6BCF, text[end] == 0x4EA7 { return false }  // 每年产…
    if isRate(start, end) || text[start - 1] == Self.towards { return false }
    return !isPayment(start..<end) && !Self.grounds.ends(text, before: start)
  }

  /// 定期检验和监督检验费用: what is paid for, not how often.
  private static let fees = KeywordTable<Void>("检验费 检测费 体检费 检定费 年检费 评估费")
  private static let feeReach = 12

  /// 对每月通行30次以上的客车: whom a measure is for.
  private static let towards: UInt32 = 0x5BF9

  /// Characters with which 定 makes another word: 不定期, 规定期限, 核定期初余额.
  private static let fixed: CharacterFilter = "不一规约法固核确限稳指议商认"
  private static let fixedEnds: CharacterFilter = "限初末间满"
  /// 根据每年绩效: what is looked at comes back, not what is done.
  private static let grounds = KeywordTable<Void>("根据 依据 结合 参照 按照 按次改 按月改 改为")

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
    if Self.weekdays.contains(text[end]), text[end - 1] == Self.week,
      let close = Self.hourEnd(text, at: end + 1)
    {
      return close
    }
    while let next = dayDue(end, in: start) { end = next }
    if let hour = Self.hourEnd(text, at: end),
      end > start || text[start].isDigit || CalendarPhrase.dayTimes.begins(text, at: start)
    {
      return hour
    }
    return end
  }

  /// Returns the position behind one of the days that fall due: 5日前, and the 、20日 of 每月5日、20日前.
  private func dayDue(_ at: Int, in start: Int) -> Int? {
    let isNext = at > start && text[at] == Mark.listComma
    guard let (_, number) = Numerals.whole(text, at: isNext ? at + 1 : at),
      let due = Self.dues.match(text, at: number)
    else { return nil }
    return number + due.length
  }

  private static let weekdays: CharacterFilter = "一二三四五六日天"
  private static let week: UInt32 = 0x5468  // 周

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
