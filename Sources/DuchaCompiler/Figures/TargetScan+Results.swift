import DuchaModel

/// Which figures are results that a plan demands, and which are conditions, sizes, prices, history and names.
extension TargetScan {
  /// Verbs of bringing about: a bare count behind one is a result.
  static let makers = KeywordTable<Void>(
    """
    新增 净增 新建 新引进 创立 新培育 新认定 引进 引育 引培 培育 培养 打造 建成 建设 建立 创建 创成 设立 开展 举办 承办 组织 实施 开放 开设 开办 入选 取得 发放 完成 立项 梳理 \
    形成 推出 遴选 筛选 选择 选派 选树 选拔 选取 确定 培训 改造 新改建 改建 扩建 落地 招引 签约 转化 攻克 突破 研发 开发 制定 制订 修订 出台 发布 认定 争取 争创 力争 达到 \
    实现 推广 服务 辐射 带动 覆盖 支持 布局 搭建 组建 推动 推进 集聚 吸引 申报 获批 储备 开工 投产 上市 孵化 帮扶 解决 办理 排查 整治 查处 拆除 压减 减少 淘汰 关停 种植 造林 \
    植树 清理 回收 累计 安排 投入 统筹 筹集 募集 授信 新开 新设 新办 派驻 派出 评选 评定 表彰 征集 采购 配备 配置 安装 铺设 更新 更换 提供 增加 增设 开通 开行 打通 治理 修复 \
    绿化 新改 加装 完善 下达 盘活 出让 收储 供应 招聘 招录 招收 吸纳 安置 转移 输送 救助 资助 走访 编制 编写 出版 拍摄 创作 演出 巡演 放映 配送 消除 化解 处置 建档 宣传 抽检 检查 \
    检测 监测 评估 审计 督查 保障 筹建 筹措 拓展 发展 注册 申请 授权 登记 备案 招募 筛查 清退 清收 腾退 拆改 关闭 劝退 诊疗 义诊 随访 疏浚 纳入 整合 接入 减排 节约 节能 节水 削减 消减 汇聚 归集 共享 复制 示范 试点 接待 送 建 新 \
    抓好 取缔 疏导 惠及 接种 打击 破获 侦办 疏通 清淤 开挖 敷设 架设 布设 增开 开辟 添置 投放 回迁 搬迁 下派 轮训 补种 补植 栽植 栽种 移栽 流转 复垦 出栏 存栏 加固 硬化 续建 迁建 重建 兴建 购置 谋划 包装 洽谈 到位资金 到位内资 到位外资
    """)

  /// Returns whether a figure is a result; what follows a result in a list of values is one too.
  func isResult(_ figure: Figure, in clause: Range<Int>, following previous: Figure?) -> Bool {
    if let previous, follows(figure, previous), figure.measure == previous.measure { return true }
    guard isNumberOfThings(figure) || isLevelRaised(figure), !isScored(figure, clause) else { return false }
    guard !isCondition(figure, clause), !isPrice(figure, clause), !isSizeClass(figure),
      !isPageCount(figure), !isAdmission(figure), !isCap(figure), !isMention(figure, clause)
    else { return false }
    guard !isHistory(figure, clause), !isPermission(figure), !isDescription(figure),
      !figure.isShareAtMost(text) || isSaidOfSomething(figure, clause, previous)
    else { return false }
    return isDemanded(figure, clause, previous)
  }

  /// Returns whether the words before a greatest share say whose it is: 保证金不超过合同金额的5%, but not 按不超过总额的10%提高.
  private func isSaidOfSomething(_ figure: Figure, _ clause: Range<Int>, _ previous: Figure?) -> Bool {
    if text[figure.lead - 1] == Mark.listComma { return previous != nil }
    return sentenceHasTarget || !trimmed(clause.lowerBound..<figure.lead).isEmpty
  }

  /// Returns whether a figure is what a level becomes; numbers alone and categories say too little: 从0到1, 从3个方面扩大到5个方面.
  private func isLevelRaised(_ figure: Figure) -> Bool {
    isRaised(figure) && figure.hasUnit && !Self.categories.begins(text, at: figure.range.upperBound)
  }

  private static let returns = KeywordTable<Void>("一遇 一轮 一届 一次")
  private static let partOfName = CharacterFilter("+-—/.第:×*~".unicodeScalars.map(\.value))
  private static let categories = KeywordTable<Void>(
    "方面 环节 阶段 层面 维度 步骤 角度 要素 级 + 等奖 重点领域 关键环节 之一 方向 原则 大类 大项 大板块 大领域 工作组 工作小组 专项组 督导组 工作专班")

  /// Behind a number without a unit these make a name; behind a unit a word begins: 1个大学生创业园, 2个化工园区.
  private static let marks: CharacterFilter = "版强化大字见"

  /// Returns whether the number counts things: it is no part of a name (4+4, G60, 3.0版), no ordinal, no category.
  private func isNumberOfThings(_ figure: Figure) -> Bool {
    let start = figure.range.lowerBound
    let end = figure.range.upperBound
    guard !isPartOfLatinName(figure),
      !Self.partOfName.contains(text[start - 1]) || figure.isRankToReach(text), !text[start - 1].isDigit,
      figure.measure != .bare || !text[end].isDigit && !names.covers(end) && text[end] != Mark.slash,
      figure.measure != .bare || text[end] != Mark.dot || !text[end + 1].isHan,
      figure.measure != .bare || !Self.masks.contains(text[end]),
      !Self.categories.begins(text, at: end), figure.hasUnit || !Self.marks.contains(text[end])
    else { return false }
    switch figure.measure {
    // 达到3年一遇排水标准: how often a flood comes.
    case .ordinal: return isAgeReached(figure) && !Self.returns.begins(text, at: end)
    case .edition: return !figure.isChinese && (figure.isCompared || isEditionMade(figure))
    case .time: return isTimeLimitedByPlan(figure)
    case .score:
      return (figure.before != nil || figure.after != nil) && figure.before != .changing
        && Self.scored.occurs(text, in: behind(start))
    case .category: return !figure.isChinese && Self.choices.ends(text, before: start)
    case .bare: return isBareNumber(figure) || isRank(figure) || isScaledCount(figure)
    default: return text[start - 1] == 0x524D ? isRank(figure) : isCount(figure) || isOneForEach(figure)
    }
  }

  /// G60 and T3 are names; behind a word of several letters a number counts what the word names: 培育OPC300家.
  private func isPartOfLatinName(_ figure: Figure) -> Bool {
    let start = figure.range.lowerBound
    guard text[start - 1].isLatin else { return false }
    return !text[start - 2].isLatin || figure.measure != .count || !text[figure.unit.lowerBound].isHan
  }

  /// Chinese numerals mostly count categories (三大工程), so they need a comparison of their own, or a range (三至五家).
  private func isCount(_ figure: Figure) -> Bool {
    guard figure.isChinese else { return !isInstrument(figure) }
    return figure.isCompared || figure.valueMax != nil
      || figure.measure == .multiple && figure.before == .changing
  }

  /// 在每个区新建一所养老院: one for each is a count, in whatever numerals.
  private func isOneForEach(_ figure: Figure) -> Bool {
    figure.measure == .count && !isInstrument(figure) && Self.makers.ends(text, before: figure.lead)
      && Self.eachPlace.occurs(text, in: behind(figure.lead))
  }

  private static let eachPlace = KeywordTable<Void>(
    "每个区 每个县 每个市 每个镇 每个乡 每个村 每个街道 每个社区 每个园区 每个学校 每县 每区 每市 每镇 每乡 每村 每街道 每社区 每校")

  /// 进入全省前10位: a rank is a result where it is to be reached.
  private func isRank(_ figure: Figure) -> Bool {
    let start = figure.range.lowerBound
    // 排名较差的前10位城市 are some of them.
    return text[start - 1] == 0x524D && text[start - 2] != 0x7684 && text[figure.range.upperBound] != 0x7684
      && Self.rankings.occurs(text, in: max(start - 12, 0)..<start)
  }

  private static let rankings = KeywordTable<Void>("进入 位列 位居 跻身 保持 居 排名 列 进 稳居")

  /// Returns whether so many times a thing is held or printed: 举办20期大讲堂, 编发简报12期.
  private func isEditionMade(_ figure: Figure) -> Bool {
    text[figure.unit.lowerBound] == Self.edition
      && (Self.editors.ends(text, before: figure.lead) || Self.editions.ends(text, before: figure.lead))
  }

  private static let edition: UInt32 = 0x671F  // 期
  private static let editors = KeywordTable<Void>("举办 开办 举行 编发 编印 印发 刊发 出版 制作 播出 组织举办 集中举办")
  private static let editions = KeywordTable<Void>(
    "班 培训 讲堂 讲座 课堂 简报 专刊 专栏 论坛 沙龙 快报 期刊 节目 专报 信息 海报 公开课 训练营")

  /// 1个专班、1张清单: means of working, not results.
  private func isInstrument(_ figure: Figure) -> Bool {
    figure.value == 1 && !figure.isCompared && Self.instruments.begins(text, at: figure.range.upperBound)
  }

  private static let instruments = KeywordTable<Void>("专班 工作专班 清单 机制 台账 方案 办法 网 图 体系 制度 责任 任务 领导小组 文件 政策")

  /// 预期寿命达到79岁, 受教育年限达到14年: years as a level.
  private func isAgeReached(_ figure: Figure) -> Bool {
    figure.value < 200 && figure.before == .reaching && Self.ages.contains(text[figure.unit.upperBound - 1])
      && Self.levels.ends(text, before: figure.range.lowerBound)
  }

  private static let ages: CharacterFilter = "岁年"
  private static let levels = KeywordTable<Void>("达到 提高到 增加到 提升到 延长到")
  private static let scored = KeywordTable<Void>("满意度 得分 评分 指数 均分 分值 排名 成绩")
  private static let choices = KeywordTable<Void>("筛选 遴选 评选 征集 攻克 突破 推出 发布")

  /// A duration is a result where it is to be made shorter or has a comparison of its own; 7个工作日内 alone is procedure.
  private func isTimeLimitedByPlan(_ figure: Figure) -> Bool {
    let start = figure.range.lowerBound
    if figure.before == .shortened { return true }
    if figure.before == .changing { return Self.cutBy.ends(text, before: start) }
    // 每季度前5个工作日, 提前2小时: when, not how long.
    if text[start - 1] == Self.beforehand { return false }
    if Self.isPromised(figure, text, in: behind(figure.lead)) { return true }
    if figure.before != nil || figure.after != nil, Self.amounts.occurs(text, in: behind(figure.lead)) {
      return true
    }
    if figure.before == .reaching { return Self.shorteners.occurs(text, in: behind(figure.range.lowerBound)) }
    // 涉企超18个月未结案件, 每次不超过3个月: which or how long each, not how long all.
    if figure.before == .compared(.moreThan), text[figure.range.upperBound].isHan { return false }
    if Self.perTime.ends(text, before: figure.lead) { return false }
    if case .compared = figure.before { return figure.before != .compared(.about) }
    return false
  }

  private static let perTime = KeywordTable<Void>("每次")

  private static let cutBy = KeywordTable<Void>("压缩 缩短")
  private static let beforehand: UInt32 = 0x524D  // 前

  /// Returns whether a service is to be done in so long: 实现企业开办4小时办结.
  private static func isPromised(_ figure: Figure, _ text: FigureText, in words: Range<Int>) -> Bool {
    finished.begins(text, at: figure.range.upperBound) && promises.occurs(text, in: words)
  }

  private static let promises = KeywordTable<Void>("实现 做到 确保")
  private static let finished = KeywordTable<Void>("办结 办好 办成 办理完毕 放行 响应 出证 拿证 领证 送达 到账 通关 开户 接通")

  /// What is counted in days or hours: 优良天数达到310天.
  private static let amounts = KeywordTable<Void>("天数 日数 小时数 工时数 学时数")
  private static let shorteners = KeywordTable<Void>("压缩 压减 缩短 减至 降至 时间 时长 时限 时效 用时")

  /// A number without a unit is a result only behind a comparison or a level, and where its clause ends: 指数达到85.
  private func isBareNumber(_ figure: Figure) -> Bool {
    guard !figure.isChinese, figure.before != nil || figure.after != nil else { return false }
    let isYear = figure.value >= 1900 && figure.value <= 2100 && figure.unit.isEmpty
    return !isYear && !text[figure.range.upperBound].isHan && !text[figure.range.upperBound].isLatin
  }

  /// 解决50万群众…, 吸纳农村50万劳动力: tens of thousands need no unit between a verb and whom they count.
  private func isScaledCount(_ figure: Figure) -> Bool {
    guard !figure.isChinese, !figure.unit.isEmpty, Self.crowds.begins(text, at: figure.range.upperBound)
    else {
      return false
    }
    let start = figure.range.lowerBound
    return Self.makers.ends(text, before: figure.lead) || Self.makers.occurs(text, in: behind(start))
  }

  private static let crowds = KeywordTable<Void>(
    "人口 农村 农业 农民 农户 群众 居民 市民 村民 牧民 渔民 户 职工 工人 劳动力 学生 高校 大学生 青年 城镇 城乡 贫困 低收入 困难 脱贫 老年 老人 残疾 儿童 妇女 移民 学员 党员 干部 人才 毕业生"
  )

  /// The characters before a position that may belong to its clause.
  func behind(_ at: Int) -> Range<Int> {
    let floor = at - 40
    let start = text.last(of: Self.clauseStops, before: at, limit: floor).map { $0 + 1 } ?? max(floor, 0)
    return start..<max(start, at)
  }

  /// Score weights: 推广1篇,得3分.
  private func isScored(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let next = clause.upperBound + 1
    guard let point = Self.points.match(text, at: next) else { return false }
    let number = next + point.length
    return text[number].isDigit && text.first("分", from: number, limit: number + 6) != nil
  }

  private static let points = KeywordTable<Void>("得 扣 加 奖 计 的得 的扣")

  private static let shareNouns = KeywordTable<Void>("率 比重 占比 比例 覆盖面 覆盖 份额 比 度 强度 增速 增幅 增长 实现 100")

  /// Returns whether a figure is demanded: by a comparison, a level, a verb, or the sentence it stands in.
  private func isDemanded(_ figure: Figure, _ clause: Range<Int>, _ previous: Figure?) -> Bool {
    if figure.isCompared && !isMerelyTold(figure, clause) || figure.before == .shortened
      || figure.before == .changing || isRaised(figure)
      || figure.measure == .edition || passed(by: figure) != nil
    {
      return true
    }
    let isGoverned = sentenceHasDate || sentenceHasTarget || previous != nil
    let start = figure.range.lowerBound
    if figure.measure == .share {
      if isAllotted(figure) || isLevelOfAll(figure, clause) || isCut(figure, clause)
        || isDoneForAll(figure, clause) || isRateBehind(figure, clause)
      {
        return true
      }
      let isOfPlan = isPartCompleted(figure, clause)
      let noun = Self.evenly.contains(text[start - 1]) ? start - 1 : start
      return figure.before != nil || isGoverned || isOfPlan || Self.shareNouns.ends(text, before: noun)
    }
    // 选择的1条产业链, but 超10亿元的5家、超50亿元的1家
    if text[start - 1] == 0x7684, figure.value == 1, previous == nil { return false }
    if figure.before == .reaching, text[start - 1] != 0x5230 || isGoverned { return true }
    if Self.measured.ends(text, before: start) || Self.levelVerbs.ends(text, before: start) { return true }
    if isGoverned && !describesRate(figure, clause) || Self.makers.occurs(text, in: clause.lowerBound..<start)
    {
      return true
    }
    return isCountedOff(figure, clause) || isSummedUp(figure, clause) || isTakenWhole(figure, clause)
      || Self.completions.occurs(
        text, in: figure.range.upperBound..<max(figure.range.upperBound, clause.upperBound))
  }

  /// Returns whether a clause opens with more than so many people who do something: 全县1600余名干部与农户结对.
  private func isMerelyTold(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    guard figure.before == nil, figure.after == .moreThan, !text[figure.range.upperBound].isDigit else {
      return false
    }
    let words = trimmed(clause.lowerBound..<figure.lead)
    return words.isEmpty || Self.wholes.match(text, at: words.lowerBound)?.length == words.count
  }

  /// Returns whether a figure closes a clause that says nothing but what is done and to how many: 慰问困难群众500户.
  ///
  /// No list of verbs holds them all; what only tells how things are begins otherwise.
  private func isCountedOff(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    guard
      figure.measure == .count
        || figure.measure == .money && Self.largeSums.contains(text[figure.unit.lowerBound])
    else { return false }
    let (start, end) = (figure.range.lowerBound, figure.range.upperBound)
    let closes = end >= clause.upperBound || text[end] == Mark.open || text[end] == Mark.listComma
    guard closes, text[start - 1].isHan, !Self.tellers.contains(text[start - 1]) else { return false }
    let mark = text.last(of: Self.listMarks, before: start, limit: clause.lowerBound).map { $0 + 1 }
    let words = trimmed(max(mark ?? clause.lowerBound, clause.lowerBound)..<start)
    return words.count >= Self.shortestAct
      && words.allSatisfy { text[$0].isHan || text[$0] == Mark.openingQuote || text[$0] == Mark.closingQuote }
      && !Self.states.occurs(text, in: clause.lowerBound..<start)
  }

  /// Returns whether all of so many are to be dealt with: 将7500公里村道全部纳入养护范围.
  private func isTakenWhole(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let start = figure.range.lowerBound
    return figure.measure == .count && Self.takers.contains(text[start - 1])
      && Self.wholly.occurs(
        text, in: figure.range.upperBound..<max(figure.range.upperBound, clause.upperBound))
  }

  private static let takers: CharacterFilter = "将把对"
  private static let wholly = KeywordTable<Void>(
    "全部纳入 全部实行 全部完成 全部改造 全部拆除 全部清理 全部整改 全部移交 全部关闭 全部取缔 全部更换 全部接入 全部进行")

  /// 特色园5座,总计达到10座: the sum behind a count of the same unit says that it is demanded too.
  private func isSummedUp(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let next = clause.upperBound + 1
    guard figure.measure == .count, figure.range.upperBound == clause.upperBound,
      text[clause.upperBound] == Mark.comma, let sum = Self.sums.match(text, at: next),
      let whole = Figure(text, at: next + sum.length)
    else { return false }
    return item.text(whole.unit) == item.text(figure.unit)
  }

  private static let sums = KeywordTable<Void>("总计达 总计达到 累计达 累计达到 总数达 总数达到 合计达 合计达到")

  /// Returns whether a share of a work is to be completed: 完成年度计划的80%, 国道改建完成路基工程的80%, 完成企业评价100%.
  private func isPartCompleted(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let words = clause.lowerBound..<max(clause.lowerBound, figure.lead)
    if text[figure.range.lowerBound - 1] == 0x7684 { return Self.completers.occurs(text, in: words) }
    return figure.value == 100 && figure.range.upperBound >= clause.upperBound
      && Self.completers.begins(text, at: clause.lowerBound)
  }

  private static let completers = KeywordTable<Void>("完成 达到 实现")
  private static let largeSums: CharacterFilter = "万亿"
  private static let shortestAct = 4
  /// Behind these a figure tells how many there are, or of what kind: 共12个, 有3家, 分为5类, 每20户.
  private static let tellers: CharacterFilter = "共有为是分第每各计含设距约的等占在于至到从按即余超另近达"
  private static let states = KeywordTable<Void>(
    """
    共有 现有 已有 拥有 存在 涉及 包括 包含 其中 位于 下辖 辖区 人口 占地 总面积 总投资 计划投资 估算 概算 预算 造价 单价 限价 注册资本 每人 每户 每亩 每年产 年产 \
    缺口 拖欠 超期 扣 罚 组长 主任 副组长 副主任 委员 成员 满分 分值 附件 一式 平均 人均 不足 未 上年 去年 目前 截至 已 曾 原
    """)

  /// Returns whether a clause opens with the share of those who are to reach something: 90%的乡镇卫生院达到标准.
  func isLevelOfAll(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let end = figure.range.upperBound
    let words = trimmed(clause.lowerBound..<figure.lead)
    guard figure.measure == .share, end < clause.upperBound, words.isEmpty || isWhere(words) else {
      return false
    }
    return text[end] == 0x7684 && Self.reached.occurs(text, in: end..<clause.upperBound)
      || figure.value == 100 && Self.assured.begins(text, at: end)
  }

  /// 满意率均100%
  private static let evenly: CharacterFilter = "均都"

  /// Returns whether all of something is to be done so: 政务服务事项100%“全程网办”, 公交车100%实现纯电动.
  private func isDoneForAll(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let end = figure.range.upperBound
    guard figure.value == 100, !figure.isCompared, text[end].isHan || text[end] == Mark.openingQuote,
      text[end] != 0x7684, !Self.owned.begins(text, at: end)
    else { return false }
    return trimmed(clause.lowerBound..<figure.lead).count >= Self.shortestAct
  }

  private static let owned = KeywordTable<Void>("股 控 国有 外资 民营 自有 权 份 比例 按")

  /// Returns whether a share stands before the rate it is: 90%解决率, 保持100%的入学率.
  private func isRateBehind(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let noun = nounBehind(figure, in: clause)
    let isOwned = text[figure.range.upperBound] == 0x7684 && Self.keepers.ends(text, before: figure.lead)
    return noun.lowerBound == figure.range.upperBound + (isOwned ? 1 : 0) && noun.count >= Self.shortestRate
      && text[noun.upperBound - 1] == Self.rateMark
  }

  private static let keepers = KeywordTable<Void>("保持 维持 确保 保证")

  private static let shortestRate = 3
  static let rateMark: UInt32 = 0x7387  // 率

  private static let reached = KeywordTable<Void>(
    "网办 通办 能办 可办 快办 即办 联办 办结 达到 实现 完成 建成 建有 设有 配备 通过 开展 覆盖 纳入 具备 掌握 用上 通上 喝上 参加 参与 达标")
  private static let assured = KeywordTable<Void>("保障 实现 完成 覆盖 落实 达标 纳入 满足 办结 整改 安全")

  /// Returns whether a clause cuts something by a share: 压减一般性支出10%.
  func isCut(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let end = figure.range.upperBound
    return figure.measure == .share && (end >= clause.upperBound || text[end] == Mark.open)
      && Self.cuts.occurs(text, in: clause.lowerBound..<min(clause.lowerBound + Self.cutReach, figure.lead))
  }

  private static let cuts = KeywordTable<Void>("压减 压降 核减 削减 压缩 精简 缩短 降低 减少 下调")
  private static let cutReach = 8

  /// Returns whether a figure says of what a rate is told: 甲、乙等20种疾病报销比例达到70%, 30种食品的追溯覆盖率100%.
  private func describesRate(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let behind = figure.range.upperBound..<max(figure.range.upperBound, clause.upperBound)
    guard let rate = Self.rates.firstMatch(text, in: behind) else { return false }
    if text[figure.range.lowerBound - 1] == 0x7B49 { return true }
    let of = text.first("的", from: behind.lowerBound, limit: rate.range.lowerBound)
    return figure.measure == .count && !figure.isCompared
      && trimmed(clause.lowerBound..<figure.lead).isEmpty
      && of.map { Self.rateNouns.occurs(text, in: $0..<rate.range.lowerBound) } ?? false
  }

  private static let rateNouns = KeywordTable<Void>("率")

  private static let rates = KeywordTable<Void>("% ‰ 百分之")

  /// A change that names the level it ends at: 能耗下降到0.4吨标准煤.
  private static let levelVerbs = KeywordTable<Void>(
    "提高到 提升到 增加到 扩大到 增长到 发展到 上升到 下降到 降低到 减少到 缩小到 收窄到 降到 稳定在 保持在 维持在")

  /// What ends like this is a measure, and the figure behind it the level it is to have: 床位数7.5张.
  private static let measured = KeywordTable<Void>("数 量 额 总数 总量 面积 里程 规模 产值 收入 人次 人数")

  /// What is to be completed may stand before its verb: 11条连接线全部建成.
  private static let completions = KeywordTable<Void>(
    """
    建成 竣工 完工 开工 投产 通车 投用 投入使用 投入运营 达标 落地 全部完成 全部关闭 全部关停 全部退出 全部交付 全部整改 全部销号 全部办结 全部解决
    全部整治 全部拆除 全部改造 全部移交 全部清退 全部实施 全部开通 全部启动
    """)
}
