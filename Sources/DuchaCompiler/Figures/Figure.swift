import DuchaModel

/// A number of the text with its unit and the words that say how it is to be compared.
///
///     figure     = [ comparator ] number [ range ] [ 多 | 余 ] [ scale ] unit [ / unit ] [ bracket ] [ bound ]
///     range      = [ unit ] ( - | — | 至 | 到 ) number
///     scale      = { 十 | 百 | 千 | 万 | 亿 }
///     comparator = 不少于 | 超过 | 达到 | 增长 | …
///     bound      = 以上 | 以内 | 左右 | …
struct Figure {
  /// From the number to the bound.
  var range: Range<Int>
  /// Where the comparator begins; the number's place where there is none.
  var lead: Int
  var value: Double
  var valueMax: Double?
  /// The characters of the unit with its scale: 万名, 亿元, 元/千克.
  var unit: Range<Int>
  var measure: Measure
  var isChinese: Bool
  /// What stands before the number: 达到, 不少于.
  var before: Relation?
  /// What stands behind the unit: 以上, 左右.
  var after: Target.Comparator?
  /// Whether the share is spelled out without 百分之: 一半, 三分之一, 两成.
  var isSpelledShare = false

  /// What a unit measures; it decides in which words a figure is a result.
  enum Measure: Sendable {
    /// 家, 个, 件: things counted.
    case count
    /// %, ‰.
    case share
    /// 个百分点.
    case points
    /// 元, 亿元.
    case money
    /// 倍.
    case multiple
    /// 小时, 个工作日.
    case time
    /// 年, 月, 日, 号, 版: numbers of the calendar and of names.
    case ordinal
    /// 期, 届, 轮: editions, counted only with a comparison (不少于2期).
    case edition
    /// 分.
    case score
    /// 大, as in 10大技术攻关项目.
    case category
    /// No unit.
    case bare
  }

  /// What the words before a number say of it.
  enum Relation: Sendable, Equatable {
    /// 不少于, 超过, 不超过, 约: a comparison.
    case compared(Target.Comparator)
    /// 达到, 提高到: a level.
    case reaching
    /// 增长, 下降: a change.
    case changing
    /// 压缩至, 缩短到: a time made shorter.
    case shortened
  }
}

// MARK: - Reading

extension Figure {
  /// Reads the figure whose number begins at a position.
  ///
  /// Where it is the level that something rises from, 到 joins no range: 由30%到50%.
  init?(_ text: FigureText, at start: Int, isOrigin: Bool = false) {
    if let share = Self.spelledShare(text, at: start) {
      self = share
      return
    }
    let percent = text.has(Self.percent, at: start)
    let whole =
      text.has(Self.whole, at: start) ? Numerals.Number(value: 100, end: start + 4, isChinese: true) : nil
    guard let number = whole ?? Self.number(text, at: percent ? start + 3 : start),
      !Numerals.isTimeOfDay(text, at: start)
    else { return nil }
    value = number.value
    isChinese = number.isChinese && !percent
    (unit, measure) = percent ? (start..<start + 3, .share) : Self.unit(text, at: number.end)
    var end = percent ? number.end : max(unit.upperBound, number.end)
    if let ratio = Self.ratio(text, of: number) {
      (value, end) = (ratio.value, ratio.end)
    }
    if let upper = Self.upper(text, at: end, unit: measure, isOrigin ? Self.dashes : Self.joints),
      upper.value > value
    {
      (valueMax, unit, measure, end) = (upper.value, upper.unit, upper.measure, upper.unit.upperBound)
    }
    if Self.surplus.contains(text[number.end]) { after = .moreThan }
    end = Self.behindBracket(text, at: end)
    if let bound = Self.bounds.match(text, at: end) {
      after = bound.value
      end = Self.behindInclusion(text, at: end + bound.length)
    } else if measure == .time, text[end] == 0x5185 {
      after = .atMost
      end += 1
    }
    range = start..<end
    (before, lead) = Self.rank(text, before: start) ?? Self.relation(text, before: start)
    // 压缩至3天 names the time that is left, 压缩50% the change.
    if before == .shortened, measure == .share || measure == .time, !Self.reaches.contains(text[start - 1]) {
      (before, lead) = (.changing, start)
    }
    // 提升约5%
    if before == .changing, after == nil, Self.about.ends(text, before: start) { after = .about }
    if before == nil || before == .reaching {
      if let floor = Self.floor(text, before: start, isShare: measure == .share) {
        (before, lead) = (.compared(.atLeast), min(lead, floor))
      } else if measure == .share, let ceiling = Self.ceiling(text, before: start) {
        (before, lead) = (.compared(.atMost), ceiling)
      } else if measure == .share, let level = Self.level(text, before: start) {
        (before, lead) = (.reaching, level)
      }
    }
  }

  /// Reads a share that is spelled out behind a change or a level: 压减一半, 减少三分之一, 提高两成, 超过一半.
  private static func spelledShare(_ text: FigureText, at start: Int) -> Figure? {
    guard let (value, end) = shareInWords(text, at: start) else { return nil }
    let (before, lead) = relation(text, before: start)
    let bound = bounds.match(text, at: end)
    let isChange = before == .changing || before == .shortened
    let isFloor = bound != nil && spelledChanges.occurs(text, in: max(0, start - spelledReach)..<start)
    let isUsed = bound != nil && uses.begins(text, at: end + (bound?.length ?? 0))
    let isLevel = (bound != nil || !text[end].isHan) && (before.map(isReached) ?? false)
    guard isChange || isFloor || isUsed || isLevel, text[end + (bound?.length ?? 0)] != 0x7684 else {
      return nil
    }
    return Figure(
      range: start..<end + (bound?.length ?? 0), lead: lead, value: value, unit: start..<end, measure: .share,
      isChinese: false, before: isChange ? .changing : before, after: bound?.value, isSpelledShare: true)
  }

  /// 超过一半, 达到三分之二
  private static func isReached(_ relation: Relation) -> Bool {
    switch relation {
    case .reaching, .compared(.atLeast), .compared(.moreThan), .compared(.atMost): true
    default: false
    }
  }

  private static let half = Word("一半")
  private static let parts = Word("分之")
  private static let spelledChanges = KeywordTable<Void>("减少 压减 压缩 缩短 降低 精简 削减")
  private static let spelledReach = 12
  /// 财政支出八成以上用于民生
  private static let uses = KeywordTable<Void>("用于 投向")

  private static func shareInWords(_ text: FigureText, at start: Int) -> (Double, Int)? {
    if let fraction = fraction(text, at: start) { return fraction }
    guard Numerals.chineseFirsts.contains(text[start]) else { return nil }
    if text.has(half, at: start) { return (50, start + 2) }
    guard let number = Numerals.chinese(text, at: start), number.value > 0 else { return nil }
    if text[number.end] == 0x6210, number.value < 10 { return (number.value * 10, number.end + 1) }
    guard text.has(parts, at: number.end), let upper = Numerals.chinese(text, at: number.end + 2),
      upper.value < number.value
    else { return nil }
    return ((upper.value / number.value * 10_000).rounded() / 100, upper.end)
  }

  /// 1/3; 10/10万 is a rate of many, and 2024/9/30 a day.
  private static func fraction(_ text: FigureText, at start: Int) -> (Double, Int)? {
    guard let (upper, mark) = Numerals.whole(text, at: start), text[mark] == 0x2F, text[start - 1].isHan,
      let (lower, end) = Numerals.whole(text, at: mark + 1), upper > 0, upper < lower, lower <= 10,
      text[end] != 0x2F, text[end] != 0x4E07
    else { return nil }
    return ((Double(upper) / Double(lower) * 10_000).rounded() / 100, end)
  }

  private static let about = KeywordTable<Void>("约 大约 约为")
  private static let reaches: CharacterFilter = "至到"
  /// 百分之九十: the unit stands before the number.
  static let percent = Word("百分之")
  private static let whole = Word("百分之百")
  private static let surplus: CharacterFilter = "多余"
  private static let inclusions = KeywordTable<Void>("(含)")
  private static let bounds = KeywordTable<Target.Comparator>([
    "以上 及以上 或以上 之上": .atLeast, "以下 及以下 以内 之内": .atMost, "左右 上下": .about,
  ])

  private static func number(_ text: FigureText, at start: Int) -> Numerals.Number? {
    if let arabic = Numerals.arabic(text, at: start) { return arabic }
    if text[start] == 0x534A, halves.begins(text, at: start + 1) {
      return Numerals.Number(value: 0.5, end: start + 1, isChinese: true)
    }
    return Numerals.chinese(text, at: start)
  }

  /// Returns what a number and the one behind a colon come to: 1:1.6.
  private static func ratio(_ text: FigureText, of first: Numerals.Number) -> Numerals.Number? {
    guard Numerals.isRatioMark(text, at: first.end), let second = Numerals.arabic(text, at: first.end + 1),
      second.value > 0
    else { return nil }
    let quotient = first.value / second.value
    let digits = quotient < 0.1 ? 10_000_000.0 : 10_000
    let value = (quotient * digits).rounded() / digits
    return Numerals.Number(value: value, end: second.end, isChinese: false)
  }

  /// 半 is a number only before these.
  private static let halves = KeywordTable<Void>("个月 个工作日 个小时 小时 天")

  /// Reads the upper end of a range, with its unit: the `-2个` of `1-2个`, the `—7%` of `6.5%—7%`.
  private static func upper(
    _ text: FigureText, at start: Int, unit: Measure, _ joints: CharacterFilter
  ) -> (value: Double, unit: Range<Int>, measure: Measure)? {
    var at = start
    while at < start + 2, joints.contains(text[at]) { at += 1 }
    guard at > start, let number = Self.number(text, at: at) else { return nil }
    let (range, measure) = Self.unit(text, at: number.end)
    return measure == unit || unit == .bare ? (number.value, range, measure) : nil
  }

  private static let dashes: CharacterFilter = "-—–~－―~〜"
  private static let joints = dashes.union("至到")

  /// Returns the position behind a bracket that takes in the bound itself: 500平方米以下(含500平方米).
  private static func behindInclusion(_ text: FigureText, at end: Int) -> Int {
    guard text[end] == 0x28, text[end + 1] == 0x542B, text[end + 2].isDigit,
      let close = text.first(")", from: end, limit: end + longestInclusion)
    else { return end }
    return close + 1
  }

  private static let longestInclusion = 14

  /// Returns the position behind a second unit in brackets: 4条(个)以上.
  private static func behindBracket(_ text: FigureText, at end: Int) -> Int {
    if inclusions.begins(text, at: end) { return end + 3 }
    guard text[end] == 0x28, let other = units.match(text, at: end + 1), text[end + 1 + other.length] == 0x29
    else { return end }
    return end + other.length + 2
  }
}

// MARK: - Units

extension Figure {
  private static let scales: CharacterFilter = "十百千万亿"

  private static let units = KeywordTable<Measure>([
    "% ‰ ％": .share,
    "个百分点 百分点": .points,
    "元 美元 欧元 人民币 元人民币 元以人民币": .money,
    "倍 番": .multiple,
    "年 个年 月 月份 日 号 版 级 代 季 季度 周年 年代 世纪 岁 周岁 点 时 等 类型 号文": .ordinal,
    // 13部门, 110对接: words that only begin like a unit.
    "部门 部委 对接 对口 对标 对照": .ordinal,
    "个工作日 工作日 个月 天 个小时 小时 分钟 秒 周 个星期 个自然日 学年": .time,
    "期 届 轮 批": .edition,
    "分": .score,
    "大": .category,
    """
    家 个 项 名 人 件 份 场 次 条 篇 种 类 套 台 座 处 所 户 支 例 起 亩 公顷 平方米 平方公里 万平方米 公里 千米 里 米 吨 千瓦 兆瓦 千瓦时 度 人次 户次 场次 批次 件次 \
    剂次 剂 人份 辆次 例次 亩次 餐次 瓶 盒 笔 顶 趟 尾 标段 重量箱 千伏安 千伏安时 兆伏安 \
    架次 车次 家次 条次 门 本 部 册 款 只 头 羽 株 棵 辆 艘 架 列 列次 幅 块 片 张 位 对 班 课 节 学时 课时 学位 个学位 床 床位 张床位 标准箱 标箱 吨标准煤 立方米 立方 方 \
    人年 岗 个岗位 泊位 车位 个车位 MPa kPa 兆帕 千帕 ℃ 摄氏度 组 具 吨标煤 千克标准煤 千克标煤 公斤标准煤 公斤标煤 克标准煤 克标煤 站 口 眼 盏 根 枚 颗 斤 公斤 千克 克 升 桶 包 箱 字 页 道 样 宗 栋 幢 间 层 平方千米 套次 艘次 班次 期次 微克 毫克 蒸吨 分贝 \
    ㎡ ㎥ ㎞ m² m³ m2 m3 km² 平米 EFlops EFLOPS EFLOPs PFlops PFLOPS PFLOPs MW GW KW kW MWh GWh kWh TB PB EB km TEU Gbps Mbps P
    """: .count,
  ])

  /// What a rate counts so many of: 死亡率控制在10/10万以下.
  private static let ofMany = KeywordTable<Void>("/10万 /10万人 /十万 /十万人 /100万 /百万 /万 /1万 /千")

  /// 50万人口, 3组织: what only begins like a unit.
  private static let lookalikeUnits = KeywordTable<Void>("人口 人才 组织 组建 组成 组团 组长 具体 具有 具备")

  /// Returns the characters of the unit at a position and what it measures.
  private static func unit(_ text: FigureText, at start: Int) -> (Range<Int>, Measure) {
    // 4/10万
    if let many = ofMany.match(text, at: start) { return (start..<start + many.length, .share) }
    var at = start
    if surplus.contains(text[at]) { at += 1 }
    while at < start + 4, scales.contains(text[at]), !units.begins(text, at: at) { at += 1 }  // 万千瓦
    if surplus.contains(text[at]) { at += 1 }
    // 300余名: the surplus is no part of the unit.
    let from = surplus.contains(text[start]) ? start + 1 : start
    guard let unit = units.match(text, at: at), !lookalikeUnits.begins(text, at: at) else {
      return (from..<at, .bare)
    }
    at += unit.length
    while text[at] == 0x2F, let next = denominator(text, at: at + 1) { at = next }
    return (from..<at, unit.value)
  }

  /// Returns the position behind what an amount is counted by: the 万人 of 件/万人.
  private static func denominator(_ text: FigureText, at start: Int) -> Int? {
    var at = start
    while at < start + 3, scales.contains(text[at]), !units.begins(text, at: at) { at += 1 }
    return units.match(text, at: at).map { at + $0.length }
  }
}

// MARK: - Comparators

extension Figure {
  private static let relations = KeywordTable<Relation>([
    """
    不少于 不低于 不小于 不得少于 不得低于 不应低于 不应少于 至少 最少 最低 不下于 应不少于 均不少于 各不少于 不能低于 不可低于 不宜低于 不能少于 不可少于 不宜少于 \
    不能小于 不得小于 不应小于 大于等于 大于或等于 ≥ ≧ ⩾ >=
    """: .compared(.atLeast),
    "超过 突破 超 大于 高于 多于 超出 逾 破 >": .compared(.moreThan),
    """
    不超过 不高于 不大于 不多于 不得超过 不得高于 控制在 控制到 限制在 低于 小于 少于 不到 最多 不超出 前 不能超过 不可超过 不应超过 不宜超过 不准超过 严禁超过 \
    不能高于 不可高于 不应高于 不宜高于 不能大于 不得大于 不应大于 不能多于 不得多于 小于等于 小于或等于 ≤ ≦ ⩽ <= <
    """: .compared(.atMost),
    "约 近 大约 接近 约为": .compared(.about),
    """
    达到 达 到 至 为 提升到 提高到 提升至 提高至 增加到 增加至 扩大到 扩大至 升至 上升到 增至 增长到 增长至 发展到 保持 保持在 掌握在 稳定在 维持在 降至 降低到 降低至 降到 缩小到 缩小至 收窄到 收窄至 \
    下降到 下降至 减少到 减少至 减至 占 各 共 共计 合计 总计 完成 实现 分别达到 分别为 均达到 均达 力争达到 力争达 力争 确保 确保达到
    """: .reaching,
    """
    增长 下降 提高 提升 降低 减少 增加 压减 上升 递增 增幅 降幅 年均增长 同比增长 同比下降 增速 年均增速 年均递增 扩大 缩减 节约 翻 消减 削减 回升 减量 增产 增收 精简 提速 压降
    """: .changing,
    "压缩至 压缩到 压减至 压减到 缩短至 缩短到 缩减至 缩减到 压缩 缩短": .shortened,
  ])

  /// 前 of 前10名; before another word it belongs to a date, as in 2025年底前达到45项.
  private static let rankMark: UInt32 = 0x524D

  /// Returns what stands before a number and where it begins: 约 may stand between the comparator and the number.
  private static func relation(_ text: FigureText, before start: Int) -> (Relation?, Int) {
    guard let word = relations.match(text, before: start), !lookalikes.ends(text, before: start) else {
      return levelPer(text, before: start)
    }
    if word.value == .changing { return (.changing, start) }
    if word.value == .compared(.atMost), text[start - 1] == rankMark { return (word.value, start - 1) }
    let lead = start - word.length
    guard word.value == .compared(.about) || word.value == .reaching, lead > 0,
      let outer = relations.match(text, before: lead), text[lead - 1] != rankMark
    else { return (word.value, lead) }
    // The change belongs to what is counted: 年均增幅达到15%.
    if outer.value == .changing { return (.changing, lead) }
    return (word.value == .reaching ? outer.value : word.value, lead - outer.length)
  }

  /// Words that end like a relation: 签约30个, 附近2个村.
  private static let lookalikes = KeywordTable<Void>(
    "签约 履约 预约 续约 制约 公约 合约 条约 契约 邀约 失约 违约 特约 解约 简约 附近 就近 邻近 临近 靠近 亲近 赶超 下达 送达 抵达 到达 以至 乃至 甚至 提前")

  /// Words by which an amount is counted; they stand between the comparator and the number.
  private static let pers = KeywordTable<Void>(
    "每月 每年 每人 每生 每户 每名 每个 每家 每亩 每床 每村 每千人 每万人 每百户 每平方米 每人每月 每人每年 每生每年 每户每年 每人每天 每吨 每千克 每公斤")

  /// Returns the comparator before 每生: 不低于每生600元, 提高到每月600元.
  private static func levelPer(_ text: FigureText, before start: Int) -> (Relation?, Int) {
    guard let per = pers.match(text, before: start),
      let word = relations.match(text, before: start - per.length)
    else { return (nil, start) }
    let lead = start - per.length - word.length
    switch word.value {
    case .compared(.atLeast), .compared(.moreThan), .compared(.atMost): return (word.value, lead)
    case .reaching where levelMarks.contains(text[start - per.length - 1]): return (word.value, lead)
    default: return (nil, start)
    }
  }

  /// The last characters of 提高到 and 保持在.
  private static let levelMarks: CharacterFilter = "到在"

  /// Reads the words before a rank that is to be reached: 全市排名不低于第5位.
  private static func rank(_ text: FigureText, before start: Int) -> (Relation?, Int)? {
    guard text[start - 1] == ordinal, let word = ranks.match(text, before: start - 1) else { return nil }
    return (.compared(.atMost), start - 1 - word.length)
  }

  /// Whether the figure is a rank that is to be reached.
  func isRankToReach(_ text: FigureText) -> Bool {
    text[range.lowerBound - 1] == Self.ordinal && lead < range.lowerBound && measure == .count
      && Self.places.contains(text[unit.lowerBound])
  }

  private static let ordinal: UInt32 = 0x7B2C  // 第
  private static let places: CharacterFilter = "位名"
  private static let ranks = KeywordTable<Void>("不低于 不后于 不落后于 不低于全市 不低于全省 不低于全区 不低于全国 力争不低于")

  /// Returns where the words of a least value begin: 至少建成1个 has its verb, 不低于收入的1.5% what the share is of between.
  private static func floor(_ text: FigureText, before start: Int, isShare: Bool) -> Int? {
    if let word = least.firstMatch(text, in: max(start - leastReach, 0)..<max(start, 0)) {
      return text.first(of: TargetScan.clauseStops, from: word.range.upperBound, limit: start) == nil
        ? start : nil
    }
    return bound(floors, text, before: start, reach: isShare ? longReach : boundReach)
  }

  /// Returns where the words of a greatest share of something begin: 不得超过合同金额的5%.
  private static func ceiling(_ text: FigureText, before start: Int) -> Int? {
    bound(ceilings, text, before: start, reach: longReach)
  }

  /// Returns where the words of a level begin that is a share of something: 投入达到生产总值的3%.
  private static func level(_ text: FigureText, before start: Int) -> Int? {
    guard text[start - 1] == 0x7684 else { return nil }
    return bound(levels, text, before: start, reach: longReach)
  }

  /// Returns where a bound begins that what the share is of parts from its number: 不低于用地总量的40%.
  private static func bound(
    _ words: KeywordTable<Void>, _ text: FigureText, before start: Int, reach: Int
  ) -> Int? {
    guard let word = words.firstMatch(text, in: max(start - reach, 0)..<max(start, 0)) else { return nil }
    let limit = text[start - 1] == 0x7684 ? start - 1 : start
    return text.first(of: boundBreaks, from: word.range.upperBound, limit: limit) == nil
      ? word.range.lowerBound : nil
  }

  /// Whether the figure is the greatest share of something that the words name.
  func isShareAtMost(_ text: FigureText) -> Bool {
    measure == .share && Self.ceilings.begins(text, at: lead) && reference(text) != nil
  }

  /// Returns what a least or greatest share is of: the 营业收入 of 不低于营业收入的1.5%.
  func reference(_ text: FigureText) -> Range<Int>? {
    guard
      let word = Self.floors.match(text, at: lead) ?? Self.ceilings.match(text, at: lead)
        ?? Self.levels.match(text, at: lead)
    else { return nil }
    let start = lead + word.length
    let end = text[range.lowerBound - 1] == 0x7684 ? range.lowerBound - 1 : range.lowerBound
    return start < end && text[start] != Self.ordinal ? start..<end : nil
  }

  /// 不低于年度份额10%: what the share is of may stand between, but no other number and no verb's object.
  private static let floors = KeywordTable<Void>("不低于 不少于 不小于 不得低于 不得少于 不得小于")
  private static let ceilings = KeywordTable<Void>(
    "不超过 不得超过 不高于 不得高于 不应超过 不能超过 不大于 不得大于 不应大于 不多于 不得多于 控制在")
  private static let levels = KeywordTable<Void>("达到 提高到 提升到 增加到 恢复到 提高至 提升至 增加至")
  private static let boundReach = 18
  private static let longReach = 26
  private static let boundBreaks = TargetScan.clauseStops.union("0123456789、的")

  private static let least = KeywordTable<Void>("至少")
  private static let leastReach = 8

  /// How the value is to be compared; a bound behind the unit says it, else the words before the number.
  var comparator: Target.Comparator {
    if let after { return after }
    if valueMax != nil { return .atLeast }
    if case .compared(let comparator) = before { return comparator }
    return .equal
  }

  /// Whether a unit stands behind the number; a scale alone (2万) is none.
  var hasUnit: Bool { measure != .bare }

  /// Whether the words say how the value is to be compared.
  var isCompared: Bool {
    if case .compared = before { return true }
    return after != nil
  }
}
