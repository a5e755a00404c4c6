/// Cuts names that stand without anything between them: 何海平教育局经开区各街道.
struct GluedNames {
  /// The names in printed order.
  private(set) var names: [Range<Int>] = []
  private let plan: Reading

  init(_ plan: Reading, _ range: Range<Int>, startsWithPerson: Bool) {
    self.plan = plan
    var start = range.lowerBound
    if startsWithPerson, let end = personEnd(range) {
      names.append(start..<end)
      start = end
    }
    while start < range.upperBound {
      let end = nameEnd(start..<range.upperBound)
      names.append(start..<end)
      start = end
      while start < range.upperBound, Self.separators.contains(plan[start]) { start += 1 }
    }
  }

  /// A person's name has two to four characters; the name of a unit begins behind it.
  private func personEnd(_ range: Range<Int>) -> Int? {
    [3, 2, 4].map { range.lowerBound + $0 }.first {
      $0 < range.upperBound && beginsName($0, range.upperBound)
    }
  }

  /// A name ends where its ending is that of a unit and another name begins.
  private func nameEnd(_ range: Range<Int>) -> Int {
    var depth = 0
    for at in range.dropFirst() {
      if plan[at - 1] == Mark.open { depth += 1 }
      if plan[at - 1] == Mark.close { depth -= 1 }
      guard depth == 0, at - range.lowerBound >= 2 else { continue }
      if Self.separators.contains(plan[at]) { return at }
      if UnitWords.isUnit(plan, range.lowerBound..<at), beginsName(at, range.upperBound) { return at }
    }
    return range.upperBound
  }

  private func beginsName(_ at: Int, _ end: Int) -> Bool {
    if Self.fields.match(in: plan, at: at, before: end) != nil { return true }
    return UnitWords.startsName(plan, at..<end) && at + 1 < end && plan[at + 1] != Mark.open
  }

  /// What names of units begin with that do not begin with a level of government.
  private static let fields = KeywordTable<Void>(
    """
    教育 人社 人力 卫健 卫生 住建 住房 民政 财政 公安 司法 交通 水利 水务 农业 农委 林业 商务 文旅 文广 文化 应急 市监 市场监管 统计 审计 医保 税务
    科技 科工 发改 发展 工信 经信 经济 自然资源 资规 生态环境 环保 城管 城市管理 行政审批 政务 数据 大数据 信访 退役 国资 金融 园林 体育 民宗 气象 消防
    总工会 工会 团区委 团县委 团市委 团委 妇联 残联 科协 工商联 红十字 供销 经开 高新 开发 街道 镇街 乡镇 国网 供电 电信 移动 联通 宣传 组织部 统战
    政法 网信 编办 机关 法院 检察 招商 投资 规划 房管 房产 档案 融媒体 烟草 邮政
    """)
  private static let separators = CharacterFilter("、,; \n")
}
