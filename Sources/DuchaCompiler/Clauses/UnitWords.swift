import DuchaUnits

/// What names of units look like: how they begin and how they end.
enum UnitWords {
  /// Returns whether the words of a range may be the name of a unit: the ending is one that bodies have.
  static func isUnit(_ reading: Reading, _ range: Range<Int>) -> Bool {
    let core = withoutBracketsBehind(reading, range)
    guard core.count >= 2, core.count <= longestName else { return false }
    guard !isClauseWord(reading, core), isBalanced(reading, core) else { return false }
    guard
      let ending = endings.matchSuffix(
        in: reading, from: core.lowerBound, endingAt: core.upperBound)
    else { return false }
    let common = commonWords.matchSuffix(
      in: reading, from: core.lowerBound, endingAt: core.upperBound)
    return (common?.length ?? 0) <= ending.length && !isNameWithVerb(reading, core)
  }

  /// 组织 behind a whole name is what the unit does: 市民政局组织监督检查.
  private static func isNameWithVerb(_ reading: Reading, _ name: Range<Int>) -> Bool {
    guard
      let verb = organising.matchSuffix(in: reading, from: name.lowerBound, endingAt: name.upperBound)
    else { return false }
    return endsName(reading, name.lowerBound..<name.upperBound - verb.length)
  }

  private static let organising = KeywordTable<Void>("组织")

  private static func isBalanced(_ reading: Reading, _ range: Range<Int>) -> Bool {
    balances(reading, range, Mark.open, Mark.close)
      && balances(reading, range, Mark.openingQuote, Mark.closingQuote)
  }

  private static func balances(_ reading: Reading, _ range: Range<Int>, _ open: UInt32, _ close: UInt32)
    -> Bool
  {
    var depth = 0
    for at in range {
      if reading[at] == open { depth += 1 }
      if reading[at] == close { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// Returns whether a name is a word for a whole kind of actors, as principles have it: 政府主导、企业参与.
  static func isGeneric(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard let word = genericWords.match(in: reading, at: range.lowerBound, before: range.upperBound)
    else { return false }
    return word.length == range.count
  }

  /// Returns whether the range begins as a name that stands for several bodies does.
  static func startsCollective(_ reading: Reading, _ range: Range<Int>) -> Bool {
    collectiveStarts.match(in: reading, at: range.lowerBound, before: range.upperBound)?.value ?? false
  }

  /// Returns whether a name stands for several bodies.
  static func isCollective(_ reading: Reading, _ range: Range<Int>) -> Bool {
    bareKinds.match(in: reading, at: range.lowerBound, before: range.upperBound)?.length == range.count
      || collectiveWords.contains(in: reading, range)
      || collectiveEndings.matchSuffix(
        in: reading, from: range.lowerBound, endingAt: range.upperBound) != nil
  }

  /// Returns whether the range begins as a full name does, with a level of government or a collective.
  static func startsName(_ reading: Reading, _ range: Range<Int>) -> Bool {
    levels.match(in: reading, at: range.lowerBound, before: range.upperBound) != nil
      || startsCollective(reading, range)
  }

  /// Returns whether a range ends as the branch of a body does: 绍兴市分行.
  static func isBranch(_ reading: Reading, _ range: Range<Int>) -> Bool {
    branches.matchSuffix(in: reading, from: range.lowerBound, endingAt: range.upperBound) != nil
  }

  private static let branches = KeywordTable<Void>("分行 支行 分公司 中心支行 办事处")

  /// Returns whether the range is nothing but the ending of names: 公司, 办公室.
  static func isBareEnding(_ reading: Reading, _ range: Range<Int>) -> Bool {
    endings.match(in: reading, at: range.lowerBound, before: range.upperBound)?.length == range.count
      && wholeNames.match(in: reading, at: range.lowerBound, before: range.upperBound)?.length != range.count
  }

  /// Endings that lists have as names of their own.
  private static let wholeNames = KeywordTable<Void>("团市委 团县委 团区委 团省委 团中央 总工会 工商联 人民团体")

  /// Returns whether a range ends as few names do in their middle: 局, 厅, 公司, 中心, 管委会.
  static func endsName(_ reading: Reading, _ range: Range<Int>) -> Bool {
    closedEndings.matchSuffix(in: reading, from: range.lowerBound, endingAt: range.upperBound) != nil
  }

  /// Returns whether a range ends as the name of a department does: 财政部, 市委办, 县财政局.
  static func endsDepartment(_ reading: Reading, _ range: Range<Int>) -> Bool {
    departments.matchSuffix(in: reading, from: range.lowerBound, endingAt: range.upperBound) != nil
  }

  /// Returns whether a range is named as a place is: 郑州市, 雄安新区.
  static func isPlace(_ reading: Reading, _ range: Range<Int>) -> Bool {
    (3...6).contains(range.count) && places.contains(reading[range.upperBound - 1])
      && range.allSatisfy { reading[$0].isHan } && !startsCollective(reading, range)
  }

  private static let places: CharacterFilter = "市县区州盟旗"

  /// Returns whether the range begins with a level of government or 各, as no second half of a name does.
  static func startsFullName(_ reading: Reading, _ range: Range<Int>) -> Bool {
    levels.match(in: reading, at: range.lowerBound, before: range.upperBound) != nil
  }

  /// Returns whether the range is a bare level of government, with or without 政府: 区, 县级市, 区政府.
  static func isBareLevel(_ reading: Reading, _ range: Range<Int>) -> Bool {
    var core = withoutBracketsBehind(reading, range)
    if let body = bodyEndings.matchSuffix(
      in: reading, from: core.lowerBound, endingAt: core.upperBound)
    {
      core = withoutBracketsBehind(reading, core.lowerBound..<core.upperBound - body.length)
    }
    guard let level = bareLevels.match(in: reading, at: core.lowerBound, before: core.upperBound)
    else { return false }
    return level.length == core.count
  }

  /// Returns how long the bare level of government is that a range begins with: 区财政部门.
  static func levelLength(_ reading: Reading, _ range: Range<Int>) -> Int {
    bareLevels.match(in: reading, at: range.lowerBound, before: range.upperBound)?.length ?? 0
  }

  /// Returns whether the range is a bare head word: 单位, 有关部门.
  static func isBareHead(_ reading: Reading, _ range: Range<Int>) -> Bool {
    guard let head = bareHeads.match(in: reading, at: range.lowerBound, before: range.upperBound)
    else { return false }
    return head.length == range.count
  }

  /// Returns whether the range ends with the word for a body: 政府, 办事处, 部门.
  static func endsWithBody(_ reading: Reading, _ range: Range<Int>) -> Bool {
    bodyEndings.matchSuffix(in: reading, from: range.lowerBound, endingAt: range.upperBound) != nil
      || bareHeads.matchSuffix(in: reading, from: range.lowerBound, endingAt: range.upperBound) != nil
  }

  /// Returns the range without a bracket at its end: 市住建局(市人防办).
  static func withoutBracketsBehind(_ reading: Reading, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, reading[end - 1] == Mark.close {
      var depth = 0
      var at = end
      repeat {
        at -= 1
        if reading[at] == Mark.close { depth += 1 }
        if reading[at] == Mark.open { depth -= 1 }
      } while depth > 0 && at > range.lowerBound
      guard depth == 0, at > range.lowerBound else { break }
      end = at
    }
    return range.lowerBound..<end
  }

  private static func isClauseWord(_ reading: Reading, _ range: Range<Int>) -> Bool {
    hasSentenceWord(reading, range)
      || range.dropFirst().contains { reading[$0] == by && reading[$0 - 1] != free }
  }

  /// 信息化推进科, 投资促进局: right before the ending a verb says what the body is for.
  private static func hasSentenceWord(_ reading: Reading, _ whole: Range<Int>) -> Bool {
    // 有条件的地区, 具备条件的县
    let able = able.match(in: reading, at: whole.lowerBound, before: whole.upperBound)?.length ?? 0
    let range = whole.lowerBound + able..<whole.upperBound
    guard let word = sentenceWords.firstMatch(in: reading, range), !isCommission(reading, range) else {
      return false
    }
    let behind = word.at + word.match.length
    if districts.matchSuffix(in: reading, from: range.lowerBound, endingAt: behind) != nil { return false }
    guard word.match.length > 1, word.at > range.lowerBound, behind < range.upperBound else { return true }
    return endings.match(in: reading, at: behind, before: range.upperBound)?.length
      != range.upperBound - behind
  }

  /// 市推进职能转变工作领导小组办公室: a body set up for a purpose has it in its name, and no sentence's marks.
  ///
  /// Its members are named by it: 市推进数字化改革领导小组成员单位.
  static func isCommission(_ reading: Reading, _ range: Range<Int>) -> Bool {
    let members = members.matchSuffix(in: reading, from: range.lowerBound, endingAt: range.upperBound)
    let end = range.upperBound - (members?.length ?? 0)
    return levels.match(in: reading, at: range.lowerBound, before: range.upperBound) != nil
      && commissions.matchSuffix(in: reading, from: range.lowerBound, endingAt: end) != nil
      && !range.contains { sentenceMarks.contains(reading[$0]) }
  }

  private static let commissions = KeywordTable<Void>(
    "领导小组 协调小组 工作小组 执行小组 工作组 推进组 专班 联席会议 建设指挥部 工作指挥部 办公室")
  private static let members = KeywordTable<Void>("成员单位 成员部门 组成单位 牵头单位 牵头部门")
  private static let sentenceMarks: CharacterFilter = ",;。:!?《》的由是"
  private static let able = KeywordTable<Void>("有条件的 具备条件的")
  private static let districts = KeywordTable<Void>("设区的")
  private static let by: UInt32 = 0x7531  // 由
  private static let free: UInt32 = 0x81EA  // 自, of 自由贸易区

  /// No unit's name is longer.
  private static let longestName = 32

  /// What only sentences have.
  private static let sentenceWords = KeywordTable<Void>(
    """
    , ; 。 : ! ? 《 》 设立 下设 成立 组建 任总 任组 为了 的 是 推动 推进 加快 提升 鼓励 支持 不得 应当 确保 例如 包括
    要将 要于 要在 应将 应于 应在 须将 须于 须在 将于
    """)

  /// The endings that names of bodies have.
  static let endings = KeywordTable<Void>(
    """
    局 厅 部 委 办 署 院 会 社 行 站 所 处 科 队 团 馆 校 县 市 区 省 州 旗 盟 镇 乡 村 台 厂 室 司 联 府 关 库 网 企 园 组 股 厅(局)
    中心 政府 管委会 办公室 办事处 委员会 领导小组 专班 部门 单位 公司 集团 银行 分行 支行 大学 学院 实验室 医院 街道 机构 企业 地区
    平台 电力 联通 移动 电信 铁塔 高校 国铁 烟草 邮政 各地 各方 媒体 城市 院校 试点 党校 党委 党组 人大 政协 协会 学会 基金 监委
    纪委 海关 税务 工会 妇联 科协 残联 法院 小组 指挥部 分局 总局 总署 总队 支队 大队 供电 供销 新闻 日报 报社 乡镇 镇街 区县 市县
    中支 陆港 科创办 双创办 众创办 文创办 县区 县市 自治州 自治区 直辖市 兵团 商会 联席会议 电网 联盟 解放军 驻军 武警 交警 民警 指挥 资本 金控 法制办 石油 石化 铁路 航空 城投 交投 国投 建投 产投 文投 水投 国控 红十字 党派 运营商 景区 农场 林场
    镇办 乡办 政协办 总部 主体 团体 组织 检察 总社 联社 保险 气象 地震 消防 公路段 养路段 工务段 车务段 机务段 电务段 振兴办 公开办 国家安全部 海油 中学 小学 一中 两委” 防指 计生协 作协 消协 人民团体 团市委 团县委 团区委 团省委 团中央 采购人 招标人
    """)

  /// Everyday words that end as names of bodies do.
  private static let commonWords = KeywordTable<Void>(
    """
    到处 随处 此处 何处 之处 益处 全部 内部 外部 局部 干部 西部 东部 南部 北部 中部 社会 机会 大会 全会 上市 超市 股市 布局 格局 全局 好处 场所 家园 校园 进行 执行 实行 运行 推行
    试行 先行 另行 自行 发行 流行 可行 全市 全省 全县 全区 全州 全乡 全镇 全村 产业园 到位 地位 岗位 学科 专科 本科 团队 管网 联网 互联网 管库 入库 水库 数据库 海关总关
    重点 一站 片区 小区 园区内 城区 地区内 县域 市场主体 经营主体 协会会 现场会 推进会 座谈会 工作会 调度会 例会 会办 举办 主办 承办 协办 创办 兴办 开办
    网上办 掌上办 指尖办 一次办 一日办 上门办 省心办 代办 就近办 马上办 当场办 即时办 通办 容缺办 自助办 预约办 秒办 快办 好办
    社会资本 民间资本 人力资本 国有资本 金融资本 公园 生态园 出台 整县 整村 整镇 建成区 试验区 控股 参股 入股 持股 个股 股股 新股
    """)

  private static let genericWords = KeywordTable<Void>(
    """
    企业 部门 机构 高校 社会 单位 政府 省市 团体 地方 院校 社会组织 市场主体 协会 学会 组织 市县 区县 媒体 城市 村 县 市 区 镇 乡 主体 各方 科研机构 科研院所
    金融机构 银行 学校 公司 平台
    """)

  private static let departments = KeywordTable<Void>("局 厅 部 委 办 署 公司 管委会 办公室 银行 集团 总工会")

  private static let closedEndings = KeywordTable<Void>("局 厅 公司 中心 管委会 办公室 银行 集团 街道办 办事处")

  private static let levels = KeywordTable<Void>("省 市 县 区 国家 中央 全国 国务院 最高 各 州 旗 盟 镇 乡 团 自治区")

  /// What names of several bodies begin with, and what only looks like it: 县市场监管局 is one body.
  private static let collectiveStarts = KeywordTable<Bool>([
    """
    各 相关 有关 所有 全体 其他 其它 国务院相关 国务院有关 国务院各 省直 市直 县直 区直 州直 省级 市级 县级 区级 镇级 省有关 省相关
    市有关 市相关 县有关 县相关 区有关 区相关 县各 市各 区各 省各 属地 试点 辖区 全市 全省 全县 全区 州级 有条件 具备条件 沿线 中央和国家机关 涉及
    省内 市内 地方 在 市县 县区 区县 县市 县乡 乡镇 镇街 镇村
    """: true,
    """
    县市场 县市政 县市容 县市监 县乡村振兴 县乡村建设 县乡村发展 镇村镇 乡镇企业 地方金融 地方志 地方税务 地方海事 省级机关事务 市级机关事务
    县级机关事务 区级机关事务 省直机关工 市直机关工 县直机关工 区直机关工 州直机关工
    """: false,
  ])

  private static let collectiveWords = KeywordTable<Void>(UnitName.collectiveWords)
  private static let bareKinds = KeywordTable<Void>(UnitName.bareKinds)
  private static let collectiveEndings = KeywordTable<Void>(UnitName.collectiveEndings)

  private static let bareLevels = KeywordTable<Void>(
    """
    区 县 市 省 县级市 直管市 乡 镇 街道 州 盟 旗 自治州 自治县 县区 区县 市县 县市 乡镇 镇街 街镇 开发区 园区 功能区 管理区 自治区 直辖市
    乡镇街道 村 社区 场 农场
    """)

  private static let bareHeads = KeywordTable<Void>(
    """
    单位 部门 机构 有关单位 有关部门 相关单位 相关部门 直属单位 直属机构 企业 科室 处室 股室 街道 乡镇 人民团体 企事业单位
    有关方面 部门单位 政府 人民政府 党组 党支部 管委会 管委
    """)

  private static let bodyEndings = KeywordTable<Void>("政府 人民政府 办事处 管委会 管理委员会 管委 党委 党工委 党委政府 委员会")
}
