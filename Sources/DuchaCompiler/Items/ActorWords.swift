import DuchaUnits

/// What names of those whom a sentence tells to act look like.
enum ActorWords {
  /// Returns whether a name is that of a body of government, which alone is told to act; 企业 and 高校 are what policies are
  /// about.
  static func isActor(_ reading: Reading, _ name: Range<Int>) -> Bool {
    guard UnitWords.isUnit(reading, name), name.count >= 2,
      prefaces.match(in: reading, at: name.lowerBound, before: name.upperBound) == nil
    else { return false }
    let core = UnitWords.withoutBracketsBehind(reading, name)
    let isEach = reading[name.lowerBound] == Mark.every
    guard
      Self.endings.matchSuffix(in: reading, from: core.lowerBound, endingAt: core.upperBound) != nil
        || isEach
          && Self.eachEndings.matchSuffix(in: reading, from: core.lowerBound, endingAt: core.upperBound)
            != nil
    else { return false }
    guard !isCounted(reading, core), isEach || !isLand(reading, core) else { return false }
    if Self.conferences.matchSuffix(in: reading, from: core.lowerBound, endingAt: core.upperBound) != nil {
      return !startsWithVerb(reading, name)
    }
    if Self.parts.match(in: reading, at: name.lowerBound, before: name.upperBound)?.length == name.count
      || UnitWords.isCommission(reading, core)
    {
      return true
    }
    return !startsWithVerb(reading, name) && !holdsVerb(reading, name)
  }

  /// Returns whether a name holds what only sentences have; right before its ending a verb says what a body is for: 投资促进局.
  private static func holdsVerb(_ reading: Reading, _ name: Range<Int>) -> Bool {
    var from = name.lowerBound
    while let verb = insideVerbs.firstMatch(in: reading, from..<name.upperBound) {
      from = verb.at + verb.match.length
      let isPurpose =
        purposeEndings.match(in: reading, at: from, before: name.upperBound)?.length == name.upperBound - from
        && verb.at > name.lowerBound
      if !isPurpose { return true }
    }
    return false
  }

  private static let purposeEndings = KeywordTable<Void>("局 中心 办 办公室 委员会")

  /// Returns whether a name may stand in a list that 各 opens: 各高校、科研院所.
  static func isOneOfEach(_ reading: Reading, _ name: Range<Int>) -> Bool {
    UnitWords.isUnit(reading, name) && !startsWithVerb(reading, name)
      && eachEndings.matchSuffix(in: reading, from: name.lowerBound, endingAt: name.upperBound) != nil
  }

  /// Returns whether a name is that of a part in the work, of which each has one: 承办单位, 招标人.
  static func isPart(_ name: String) -> Bool {
    let words = Reading(words: name)
    return parts.match(in: words, at: 0, before: words.count)?.length == words.count
  }

  /// Returns whether a name tells only which kind of body or which part is meant: 市场监管部门, 承办单位.
  static func isKind(_ reading: Reading, _ name: Range<Int>) -> Bool {
    parts.match(in: reading, at: name.lowerBound, before: name.upperBound)?.length == name.count
      || name.count >= shortestKind
        && kinds.matchSuffix(in: reading, from: name.lowerBound, endingAt: name.upperBound) != nil
  }

  /// 针对我县…的问题, 我们并会研究: no name begins so.
  private static let prefaces = KeywordTable<Void>("针对 围绕 面向 对照 依托 我们 他们 你们 为了")
  private static let shortestKind = 4
  private static let kinds = KeywordTable<Void>("部门 机构 单位 机关 海关")

  /// Returns whether a name ends as that of an office of government does.
  static func isOffice(_ reading: Reading, _ name: Range<Int>) -> Bool {
    offices.matchSuffix(in: reading, from: name.lowerBound, endingAt: name.upperBound) != nil
  }

  private static let offices = KeywordTable<Void>("局 厅 委 办公室 办公厅 政府 管委会 领导小组 专班 海关")

  /// Returns whether a name is that of an office of several bodies: 联合采购办公室, 试点工作领导小组办公室.
  static func isOfficeOfGroup(_ reading: Reading, _ name: Range<Int>) -> Bool {
    groupOffices.matchSuffix(in: reading, from: name.lowerBound, endingAt: name.upperBound) != nil
  }

  private static let groupOffices = KeywordTable<Void>("小组办公室 指挥部办公室 联合采购办公室 联席会议办公室 委员会办公室")

  /// Returns whether words begin with what is done, not with a name.
  static func startsWithVerb(_ reading: Reading, _ words: Range<Int>) -> Bool {
    verbs.match(in: reading, at: words.lowerBound, before: words.upperBound) != nil
      && nouns.match(in: reading, at: words.lowerBound, before: words.upperBound) == nil
  }

  /// Returns whether words may be the short name of a department: 卫生 of 卫生、财政等部门, but not 流程.
  static func mayBeField(_ reading: Reading, _ words: Range<Int>) -> Bool {
    !startsWithVerb(reading, words) && !UnitWords.isGeneric(reading, words)
      && !words.contains { reading[$0] == 0x7684 || reading[$0] == 0x7531 }  // 的, 由
  }

  /// Returns whether words are the known short name of a department: 税务 of 税务、财政部门.
  static func isField(_ words: String) -> Bool {
    ["局", "委", "办", "部"].contains { Department.named(words + $0) != nil }
  }

  /// What bodies see to and begins like a verb: 经济和信息化主管部门, 对外贸易主管部门.
  private static let nouns = KeywordTable<Void>(
    "经济 经信 经贸 经发 经科 经开 经管 联合采购 统筹办 统筹委 统筹局 督导办 督导组 督办室 协调办 协调小组 协调机构 组织办 重点办 重点局 规范办 优化办 联系办 对外 对口 组织部 组织人事")

  /// Those whom only their part names.
  private static let parts = KeywordTable<Void>(
    """
    配合单位 配合部门 协办单位 协办部门 协助单位 协同单位 牵头单位 牵头部门 主办单位 主办部门 承办单位 承办部门 责任单位 责任部门 主管部门 主管单位 实施单位 实施部门 提供单位 提供部门
    使用单位 使用部门 首接单位 建设单位 施工单位 施工总承包单位 总承包单位 监理单位 设计单位 勘察单位 代建单位 采购人 招标人 采购代理机构 招标代理机构 代理机构 设区市
    """)

  /// 丘陵山区, 西部地区: a kind of land is no body.
  private static func isLand(_ reading: Reading, _ name: Range<Int>) -> Bool {
    lands.matchSuffix(in: reading, from: name.lowerBound, endingAt: name.upperBound) != nil
  }

  private static let lands = KeywordTable<Void>(
    "山区 丘陵地区 平原地区 丘陵区 平原区 西部地区 东部地区 中部地区 东北地区 北方地区 南方地区 沿海地区 农村地区 牧区 灾区")
  private static let conferences = KeywordTable<Void>("联席会议 联席会议办公室")

  /// 300个单位, 约2100家企业: how many there are; 8月组织各单位: when they are to act.
  private static func isCounted(_ reading: Reading, _ name: Range<Int>) -> Bool {
    name.dropFirst().contains { reading[$0 - 1].isDigit && counters.contains(reading[$0]) }
  }

  private static let counters = CharacterFilter("个家所户名多余月")

  /// Returns whether a name ends as that of one body does, not of a whole kind.
  static func isNamedBody(_ reading: Reading, _ name: Range<Int>) -> Bool {
    let core = UnitWords.withoutBracketsBehind(reading, name)
    return core.count > 2
      && Self.bodies.matchSuffix(in: reading, from: core.lowerBound, endingAt: core.upperBound) != nil
  }

  private static let bodies = KeywordTable<Void>(
    "局 厅 部 委 署 办 政府 管委会 办公室 办事处 委员会 总局 总队 支队 分局 领导小组 指挥部 专班 法院 检察院 督查室 中心 联社 供销社 集团 公司 经开区 高新区 开发区 居委会 村委会")
  private static let endings = KeywordTable<Void>(
    """
    局 厅 部 委 办 署 政府 管委会 办公室 办事处 委员会 领导小组 专班 部门 单位 街道 机构 地区 各地 县 市 区 省 镇 乡 乡镇 小组 督查室 指挥部 中心 院 总社 供销社
    会 公路段 养路段 工务段 园区 管委 科协 区县 市县 主管部门 村 站 队 行 派出所 司法所 妇联 残联 处室 科室 股室 处 工商联 文联 侨联 社联 总工会 团委 党校 档案馆 政协 海关 采购人 招标人 审计机关 司法机关 登记机关 公安机关 检察机关 监察机关 税务机关 行政机关 执法机关 分局 总局 总队 支队 各方 公司 集团 银行
    """)
  /// 各学校 are told to act, 学校 are what policies are about.
  private static let eachEndings = KeywordTable<Void>(
    "学校 幼儿园 高校 院校 企业 医院 州 盟 旗 市州 州市 镇街 党组织 党支部 社区 银行 运营商 科研院所 院所 智库 分公司 媒体 商会 协会")
  private static let verbs = KeywordTable<Void>(
    """
    研究 实行 建成 新建 授权 形成 配合 协助 约谈 评议 表彰 通报 问责 走访 慰问 发挥 在 按 对 支持 鼓励 全面 切实 持续 依法 严格 提交 需经 每家 并 推动 引导 协调 加强 建立 完善 以 通过 依托 向 与 把 将 推进 加快 促进 强化 组织 实施 开展 落实 深化 继续 争取 培育 打造
    构建 健全 制定 从 为 要 充分 积极 进一步 重点 优化 提升 做好 抓好 坚持 聚焦 围绕 探索 使 让 凡 经 督促 指导 鼓 加大 扩大 统筹 会同 联合 明确 需要 修订 规范 梳理 汇总 邀请 聘请 确因 跨部门 瞄准 反映 体现 适应 督导 督办 联系 安排 必要时 争创
    """)
  private static let insideVerbs = KeywordTable<Void>(
    "明确 确定 对辖 后向 后报 会同 根据 依据 按照 会议 日前 月前 底前 建设的 推进 引导 鼓励 支持 设立 组建 开展 实施 促进 提供 施工 承包 监理 用人单位 为单位 要加强 要做 要对 应加强 局以省 局以市 局以县 局以本 厅以省 部门以省 部门以市 部门以县 部门以本 局对 厅对 委对 部对 府对 办对 院对 公司对 中心对"
  )
}
