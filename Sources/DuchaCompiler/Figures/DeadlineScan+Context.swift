import DuchaModel

/// What stands before and behind a time expression decides whether it limits a demand.
extension DeadlineScan {
  /// What stands right before an expression.
  enum Lead: Sendable {
    /// A stop, or the beginning of the item: the expression opens its clause.
    case opening
    /// 到2025年: a horizon.
    case horizon
    /// 力争, 在, 于 and such: the expression dates what follows.
    case dating
    /// 自2024年: a beginning.
    case beginning
    /// 比2020年: something to compare with.
    case comparison
    /// 近三年, 过去五年: history.
    case past
    /// Anything else.
    case none
  }

  private static let leads = KeywordTable<Lead>([
    "到 至 截至 截止 截至到 截止到 直到 最迟 最晚 不晚于 不迟于 最迟不晚于 最迟不超过 最迟于 最迟到 最晚于 最晚不超过 截止于": .horizon,
    """
    在 于 力争 力争在 争取 争取在 确保 确保在 确保于 保证 计划 预计 拟 务必 务必于 要 须 应 将 并 原则上 分别 \
    赶在 限 限期 须于 应于 力促 其中 同时 完成 开始 或 和 及 按照 按 贯穿 贯穿于
    """: .dating,
    "一是 二是 三是 四是 五是 六是 七是 八是 九是 十是": .opening, "之一是": .none,
    "自 从 由": .beginning,
    "比 较 与 同 以 对比 相比 相较 较之 达到 恢复到 提高到 增加到 超过 优于 高于 低于 在全国 非 有效期至 有效期到 有效期限至 有效期截至 施行至 执行至 试行至 延续至 延长至":
      .comparison,
    "近 过去 最近 前 往 上 去 第 连续 满 新 已于 已在": .past,
  ])

  private static let openings = CharacterFilter([0] + ",.。;:、!?()“”》/|+-—·".unicodeScalars.map(\.value))
  private static let closings = CharacterFilter([0] + ",。;:、!?)”|/".unicodeScalars.map(\.value))

  /// Returns what stands before a position.
  func lead(before at: Int) -> Lead {
    if Self.openings.contains(text[at - 1]) || at == text.body { return .opening }
    return Self.leads.match(text, before: at)?.value ?? .none
  }

  /// Returns where an expression begins: 到 belongs to its horizon.
  func start(of lead: Lead, before at: Int) -> Int {
    guard lead == .horizon, let word = Self.leads.match(text, before: at) else { return at }
    return at - word.length
  }

  /// Verbs and their adverbs: what begins with one of these is what the plan demands.
  private static let demands = KeywordTable<Void>(
    """
    完成 实现 建成 建设 建立 建好 新增 新建 新改 新开 新引进 新培育 开工 启动 开展 推进 推动 推广 推出 推行 制定 制订 出台 印发 编制 编印 组织 达到 达 \
    力争 争取 确保 累计 基本 全面 全部 全市 全省 全县 全区 全州 全国 全域 要 将 应 须 需 实施 引进 引育 培育 培养 打造 形成 设立 举办 突破 超过 开放 \
    投用 投入 投产 竣工 改造 提升 提高 完善 落实 加快 启用 上线 试点 选择 选取 遴选 评选 评定 认定 培训 发放 创建 申报 验收 总结 评估 发布 公布 征集 梳理 研究 \
    起草 修订 修改 报送 上报 提交 整合 搭建 部署 扩大 增加 降低 减少 压减 压缩 清理 取消 覆盖 初步 率先 重点 计划 预计 再 进一步 持续 继续 我市 我省 我县 \
    我区 各 市级 县级 省级 规上 规模以上 每 有序 先行 同步 正式 集中 逐步 分批 争创 通过 安排 筹集 招引 落地 签约 开始 健全 优化 深化 强化 做好 抓好 \
    召开 成立 组建 明确 确定 审定 审议 报 交付 交工 通车 通水 运行 运营 试运行 有 对 把 使 让 力促 进行 完工 落成 开学 开园 开馆 开放 开通 挂牌 见效 到位 摸底 排查 自查 动员 部署 整治 巩固 攻坚 督导 督查 检查 “回头看” 回头看 销号 整改 全覆盖 动工 主体 分别 各 均 陆续 同时 先 力促 保持 实行 公示 征求意见 揭牌 抽查 兑付 首发 拨付 取得
    """)

  /// Returns whether what stands at a position is demanded: the clause ends here, or a verb follows.
  func demandFollows(_ at: Int) -> Bool {
    Self.closings.contains(text[at]) || Self.demands.begins(text, at: at)
  }

  /// Returns whether the rest of a clause demands a figure: 2024年市属国企招录毕业生500人, 2025年实际到位不少于3亿元.
  ///
  ///     quantity = … ( maker … figure | comparator figure | figure bound )
  func quantityFollows(_ start: Int) -> Bool {
    let roof = min(start + Self.clauseReach, text.count)
    let end = text.first(of: Self.clauseStops, from: start, limit: roof) ?? roof
    guard !Self.tales.occurs(text, in: start..<end) else { return false }
    let verb = TargetScan.makers.firstMatch(text, in: start..<end)?.range.upperBound ?? end
    var at = start
    while at < end {
      guard text[at].isDigit, !text[at - 1].isLatin, let figure = Figure(text, at: at) else {
        at += 1
        continue
      }
      if demands(figure, isMade: at >= verb) { return true }
      at = max(figure.range.upperBound, at + 1)
    }
    return false
  }

  private func demands(_ figure: Figure, isMade: Bool) -> Bool {
    let isCoverage = figure.measure == .share && Self.coverage.ends(text, before: figure.lead)
    guard [.count, .money, .share, .multiple].contains(figure.measure),
      isCoverage || text[figure.range.upperBound] != 0x7684
    else { return false }
    let isCompared = figure.isCompared && figure.comparator != .about
    return isMade || isCompared && (figure.after == nil || !text[figure.range.upperBound].isHan)
      || Self.levelNouns.ends(text, before: figure.lead) && closes(figure.range.upperBound)
  }

  /// 每万人发明专利拥有量11.5件
  private static let levelNouns = KeywordTable<Void>("率 量 额 值 比重 占比 总数 面积 余额 规模 总额 增速")

  /// 覆盖60%以上的学校
  private static let coverage = KeywordTable<Void>("覆盖 覆盖到 惠及")

  /// Words of telling what was or is.
  static let tales = KeywordTable<Void>("已 共有 现有 原有 曾 目前 截至 以来 了 同比 补贴 补助 奖励 给予 是")

  /// Returns whether the clause ends at a position.
  func closes(_ at: Int) -> Bool { Self.closings.contains(text[at]) }

  /// Words behind a year that make it part of a name, or the start of something.
  private static let disclaimers = KeywordTable<Void>(
    "以来 起 开始 版 级 期间的 后 以后 之后 来 基础 的基础 相比 为基 水平 远景目标 愿景 碳达峰 碳中和 政府工作报告 同期 左右 前后 份的 应缴 应交 应付 应纳 到期 所属")

  /// Returns whether what follows takes the expression out of the demands.
  func isDisclaimed(_ at: Int) -> Bool { Self.disclaimers.begins(text, at: at) }

  /// Returns whether a day only says when things stood as told: 截至9月底,已办结6件.
  func tellsState(_ range: Range<Int>) -> Bool {
    guard Self.asOf.ends(text, before: range.lowerBound) else { return false }
    let behind = text[range.upperBound] == Mark.comma ? range.upperBound + 1 : range.upperBound
    return Self.told.begins(text, at: behind)
  }

  private static let asOf = KeywordTable<Void>("截至 截止 截至到 截止到")
  private static let told = KeywordTable<Void>("已 目前 全市已 全县已 全区已 全省已 我市已 我县已 我区已 我省已")

  static let labels = KeywordTable<Void>("时限 期限 时间 节点 时点 进度 时限要求 完成时限 时间要求 完成日期")

  private static let valueEnds = CharacterFilter([0] + ",。;)|/".unicodeScalars.map(\.value))

  private static let nextLabels = KeywordTable<Void>(
    "责任单位 责任部门 责任人 责任领导 牵头单位 牵头部门 牵头领导 配合单位 配合部门 分管领导 联系人 主办单位 承办单位 协办单位 落实单位 具体措施 工作措施 整改措施 整改目标 整改情况 整改要求 备注"
  )

  /// Returns whether a value ends at a position: at a stop, or where the next label of the item begins.
  func endsValue(_ at: Int) -> Bool {
    Self.valueEnds.contains(text[at]) || Self.nextLabels.begins(text, at: at)
  }

  /// Returns whether the expression is all that a cell or a label holds: 完成时限:2026年12月.
  func isWholeValue(_ range: Range<Int>) -> Bool {
    guard endsValue(range.upperBound) else { return false }
    if range.lowerBound == 0 || text[range.lowerBound - 1] == 0x7C {
      return range.upperBound >= text.count - 1 || text[range.upperBound] == 0x7C
    }
    // 完成时间:6月, 【完成时间】6月
    let mark = text[range.lowerBound - 1]
    return (mark == Mark.colon || mark == Mark.close) && Self.labels.ends(text, before: range.lowerBound - 1)
  }

  /// The ends of facts that a date of completion only describes: 2000年底前建成的小区.
  private static let facts = KeywordTable<Void>(
    "投运 投用 启用 完工 购置 签订 立项 备案 核准 出台 设立 发现 开通 建成 成立 注册 取得 获得 认定 入库 投产 竣工 开工 毕业 出生 登记 参加 形成 发生 批准 施行 颁布 完成 交付 通过"
  )

  /// Returns whether the expression describes things: a verb of completion with 的 behind it, or 被.
  func isDescription(_ end: Int) -> Bool {
    if text[end] == 0x88AB { return true }
    guard let fact = Self.facts.match(text, at: end) else { return false }
    return text[end + fact.length] == 0x7684
  }

  /// Returns whether a day lies before the first year the document can still demand anything of.
  func isHistory(_ day: Day) -> Bool {
    guard let first = scope.firstOpenYear else { return false }
    return day.year < first
  }

  /// How far a parser looks for the end of its clause, so that a text without stops stays linear.
  static let clauseReach = 80
  private static let clauseStops: CharacterFilter = ",。;:!"

  /// Returns the clause around a range, between commas and stops.
  func clause(around range: Range<Int>) -> Range<Int> {
    let floor = range.lowerBound - Self.clauseReach
    let start =
      text.last(of: Self.clauseStops, before: range.lowerBound, limit: floor).map { $0 + 1 } ?? max(floor, 0)
    let roof = min(range.upperBound + Self.clauseReach, text.count)
    let end = text.first(of: Self.clauseStops, from: range.upperBound, limit: roof) ?? roof
    return start..<max(end, range.upperBound)
  }

  /// Words of paying: 每年最高补贴 caps a subsidy and asks nothing of a unit.
  private static let payments = KeywordTable<Void>(
    "补贴 补助 奖励 奖补 资助 给予 最高 贴息 减免 返还 支持金额 扶持金额 扶持额度 申领")

  /// Words that lead to whom is paid: 每年对…给予, 每年每人.
  private static let shares: CharacterFilter = "对每将把使让有"

  /// Returns whether the clause around a range speaks of paying, and no verb behind the range demands an act.
  func isPayment(_ range: Range<Int>) -> Bool {
    let isActDemanded =
      Self.demands.begins(text, at: range.upperBound) && !Self.shares.contains(text[range.upperBound])
    return !isActDemanded && Self.payments.occurs(text, in: clause(around: range))
  }
}
