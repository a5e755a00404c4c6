extension Target {
  /// Whether the value is a share or stands for one head, village or firm: such values are never added.
  public var isRatio: Bool { isRatio(TargetPhrase(self)) }

  /// Whether the value is a share or stands for one of something, by words already taken apart.
  func isRatio(_ phrase: TargetPhrase) -> Bool {
    if kind == .rate || kind == .growth || kind == .multiple { return true }
    return phrase.unit.contains(0x2F) || Self.shareUnits.ends(phrase.unit)
      || Self.perHead.occurs(in: phrase.subject) || Self.shares.ends(phrase.subject)
      || Self.perThing.occurs(in: phrase.all)
  }

  /// Whether it is a time, which is never added over units.
  var isTime: Bool { Self.times.ends(Array((unit ?? "").utf8)) }

  /// Whether what is counted comes one by one, so that no part of one is expected.
  var isInPieces: Bool {
    guard let value, value == value.rounded() else { return false }
    return unit.map { !Self.amounts.ends(Array($0.utf8)) } ?? true
  }

  private static let shareUnits = WordList("% ％ ‰ 百分点 倍 番")
  private static let perHead = WordList("人均 户均 每万 每千 每百 每亿 每平方 每公里 每户 每人 平均 单位能耗 万元产值 单位GDP")
  /// 每村至少1名村医: for each of what the units look after.
  private static let perThing = WordList(
    "每村 每个村 每个行政村 每社区 每个社区 每个村社区 每校 每个学校 每所学校 每条 每户 每家 每个企业 每个网格 每个项目 每个产业 每个园 每支 每名 每位 每人 每班 每床 每亩")
  private static let shares = WordList("率 占比 比重 比例 强度 密度 指数 浓度 覆盖面")
  private static let times = WordList("工作日 小时 分钟 秒 天 个月 周 星期 学时")
  private static let amounts = WordList(
    "元 万 亿 亩 公顷 里 公里 千米 米 吨 千瓦 兆瓦 千瓦时 度 升 克 斤 方 蒸吨 平方米 立方米 平方公里 km MW GW kW kWh MWh GWh TB PB EB")

  /// For whom the value is meant.
  public var scope: Scope {
    let words = Array(reading.utf8)
    return Self.eachMember.occurs(in: words) || Self.all.occurs(in: words) && Self.each.occurs(in: words)
      ? .eachMember : .total
  }

  /// For whom a value is meant.
  public enum Scope: String, Sendable, Hashable, Codable {
    /// All units together. 各县培育10家 alone leaves it open; it is taken so, and the roll-up says so.
    case total
    /// Every unit for itself: 每个县至少2家, 各县均不少于2家.
    case eachMember = "each-member"
  }

  private static let eachMember = WordList(
    """
    每个县 每县 每个市 每市 每个区 每区 每个乡 每乡 每个镇 每镇 每个街道 每街道 每个部门 每个单位 每个地 每地 每个园区 每个旗 每旗 \
    每个成员单位
    """)
  private static let all = WordList("各县 各市 各区 各乡 各镇 各街道 各地 各部门 各单位 各旗 各园区 各成员单位")
  /// 均, 分别, and 各2个.
  private static let each = WordList(
    "均 分别 各不少于 各不低于 至少各 各1 各2 各3 各4 各5 各6 各7 各8 各9 各一 各两 各二 各三 各四 各五 各六 各七 各八 各九 各十")

  /// How often the value is demanded anew: 每年培训5000人; `nil` where it is demanded once.
  public var recurrence: Deadline.Recurrence? {
    let words = Array(reading.utf8)
    return Self.everies.first { $0.words.occurs(in: words) }?.recurrence
  }

  private static let everies: [(recurrence: Deadline.Recurrence, words: WordList)] = [
    (.yearly, WordList("每年")), (.halfYearly, WordList("每半年")), (.quarterly, WordList("每季")),
    (.monthly, WordList("每月 每个月")), (.weekly, WordList("每周 每星期")),
  ]
}
