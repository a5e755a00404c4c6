extension Metric {
  /// Tells how a target's figure grows: by its kind and comparison, then by the plan's words.
  public init(_ target: Target) {
    let phrase = TargetPhrase(target)
    let words = Words(target, phrase)
    if target.value == nil {
      self = .unmeasurable
    } else if target.comparator == .atMost {
      self = words.isLowered ? .lowering : words.addsUp ? .cumulativeCeiling : .ceiling
    } else {
      self = Self.risen(target, phrase, words)
    }
  }

  private static func risen(_ target: Target, _ phrase: TargetPhrase, _ words: Words) -> Metric {
    switch target.kind {
    case .milestone: return .milestone
    case .multiple: return .multiple
    case .growth: return target.value == 0 ? .ceiling : .growth  // 零增长
    case .rate: return words.isLoweredTo ? .lowering : .ratio
    case .quantity:
      if words.isLoweredTo { return .lowering }
      if target.isRatio(phrase) { return .ratio }
      return words.isAddedUp ? .flow : .level
    }
  }

  /// The words around a target's value, looked at for what tells a flow from a level. All lists are ours.
  fileprivate struct Words {
    let phrase: TargetPhrase
    /// Whether it is demanded anew each year or month.
    let isRecurring: Bool

    init(_ target: Target, _ phrase: TargetPhrase) {
      self.phrase = phrase
      isRecurring = target.recurrence != nil
    }
  }
}

extension Metric.Words {
  /// What comes about anew adds up, whatever else is said.
  private static let new = WordList(
    "新增 净增 新建 新改建 新改扩建 新引进 新招引 新引育 新培育 新认定 新开工 新获批 新签约 新创建 新开设 新设 新发展 新入库 新上 新签 新投产 完成投资 投资完成 到位资金")
  /// Amounts and numbers there are at a time, or in a year: a plan of several years means those of its last.
  private static let standing = WordList(
    """
    总数 总量 总额 总规模 总人数 总面积 总里程 总产值 总投资 保有量 拥有量 存量 保有 在库 在册 在园 在孵 在校 累计数 规模 产量 产能 产值 收入 营收 税收 增加值 余额 交易额 销售额 营业额 成交额 进出口 \
    零售额 用户数 户数 人口 从业人员 注册 编制 床位 学位数 数量 生产总值 GDP 利润 里程 蓄积量 装机
    """)
  /// Events: each happens once, so even 累计 counts what was done under the plan.
  private static let events = WordList(
    """
    培训 改造 招引 招商 发放 投放 减免 开展 举办 组织 完成 投资 立项 签约 开工 竣工 投产 落地 检查 抽查 巡查 走访 遴选 筛选 梳理 制定 制订 修订 发布 出台 整治 治理 拆除 化解 淘汰 清理 造林 植树 修复 \
    处置 查处 受理 办结 盘活 出让 取消 关停 救助 资助 奖励 融资 募集 消化 选派 招聘 选拔 评选 评定 开放 转化 毕业 征集 推介 解决 帮扶 惠及 承担 争取 研制 实施 接待
    """)
  /// Results that stay, and of which earlier years may have left some: 累计培育150家 is a number there is.
  private static let results = WordList(
    """
    建成 建设 创建 打造 培育 培养 认定 取得 获得 获批 入选 申报 引进 引育 引入 引导 推广 选树 形成 推出 布设 安排 带动 辐射 开发 更新 入库 发展 建立 设立 组建 搭建 建造 铺设 安装 配备 供应 退出 承接 \
    孵化 设置 开设 落户 服务 支持 推动 吸引 集聚 扩建 布局 启动 开通 接入 上云 制作 绘制 编制 种植 试点
    """)
  /// Words that name how much there is to be.
  private static let reaching = WordList(
    "达到 达 保持 稳定在 维持在 提高到 提升到 提高至 提升至 增加到 增加至 扩大到 扩大至 发展到 增至 升至 增长到 增长至 提升为")
  private static let sums = WordList("累计 总计 共计")
  private static let lowering = WordList("压缩 压减 压降 缩短 缩减 降至 降到 降为 降低 下降 减至 减少 缩小 收窄")
  private static let loweringTo = WordList(
    """
    压缩至 压缩到 压缩为 压减至 压减到 压减为 压降至 压降到 缩短至 缩短到 缩短为 缩减至 缩减到 降至 降到 降为 降低到 降低至 降低为 下降到 下降至 减至 减到 减为 减少到 减少至 减少为 缩小到 缩小至 收窄到 \
    收窄至
    """)
  /// What adds up under a bound.
  private static let counted = WordList("事故 起数 死亡 伤亡 支出 经费 投入 用水总量 排放总量 能耗总量 消费总量 信访 上访 案件 新增")

  var isLowered: Bool { Self.lowering.occurs(in: phrase.all) }
  var isLoweredTo: Bool { Self.loweringTo.occurs(in: phrase.all) }
  /// Whether what is bounded adds up: 事故不超过20起.
  var addsUp: Bool { Self.counted.occurs(in: phrase.subject) && !Self.shares.ends(phrase.subject) }

  private static let shares = WordList("率 比 比重 比例 占比 强度 增幅 增速")

  var isAddedUp: Bool {
    if Self.new.occurs(in: phrase.all) { return true }
    if Self.standing.ends(phrase.subject) || isReached { return false }
    if isRecurring || leads(Self.events) { return true }
    return leads(Self.results) && !Self.sums.occurs(in: phrase.all)
  }

  /// 高新技术企业达到900家 is a level, and so is 培训基地达到5个; 累计服务量达到2亿人次 may count earlier years.
  private var isReached: Bool { Self.reaching.occurs(in: phrase.all) }

  /// Whether a word is the verb: before the subject, at its front, or behind it (老旧小区改造50个). In its middle, or with a
  /// noun behind it (培训基地), it is part of a name, unless the phrase says first where: 在养老领域制定标准2项.
  private func leads(_ verbs: WordList) -> Bool {
    if verbs.occurs(in: phrase.lead) || verbs.ends(phrase.subject) { return true }
    var front = phrase.subject[...]
    while let rest = Self.adverbs.rest(of: front) ?? Self.scopes.rest(of: front) { front = rest }
    if saysWhere(front) { return verbs.occurs(in: front) }
    return verbs.rest(of: front).map { Self.nouns.rest(of: $0) == nil } ?? false
  }

  private func saysWhere(_ front: ArraySlice<UInt8>) -> Bool {
    Self.places.rest(of: phrase.lead) != nil
      || Self.places.rest(of: front).map { Self.stays.rest(of: $0) == nil } ?? false
      || Self.aims.occurs(in: front)
  }

  private static let places = WordList("在")
  /// 在孵企业 and 在校生 say no place.
  private static let stays = WordList("孵 校 园 库 册 建 岗 编 线 外")
  private static let aims = WordList("围绕 聚焦 依托 针对")
  private static let adverbs = WordList(
    "力争 确保 每年 全年 累计 靶向 向上 精准 滚动 集中 重点 联合 统筹 持续 分批 有序 主动 积极 辐射 再 共 全县 全市 全省 全区 全州")
  /// Of whom it is asked: 每个乡镇建成100户.
  private static let scopes = WordList(
    """
    每个县(市、区) 每个县（市、区） 每个县市区 每个县区 每个乡镇(街道) 每个乡镇（街道） 每个乡镇街道 每个乡镇 每个街道 每个镇 每个乡 每个村 每个社区 每个县 每个区 每个市 每个单位 \
    每个部门 每个学校 每县 每乡镇 每镇 每乡 每村 各县(市、区) 各县（市、区） 各县市区 各县区 各乡镇(街道) 各乡镇（街道） 各乡镇街道 各乡镇 各镇街 各街道 各镇 各县 各区 各市 各地 各单位
    """)
  private static let nouns = WordList("机构 基地 中心 平台 学校 站 点 库 园 区 率 企业 网点 团队 队伍 体系 场所 设施 人员 人才")
}
