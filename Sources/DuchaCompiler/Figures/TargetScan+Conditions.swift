import DuchaModel

/// Figures that demand nothing: whom a measure is for, what is paid, what size a thing has, what was.
extension TargetScan {
  private static let conditionOpeners = KeywordTable<Void>("对 凡 符合 对于 鼓励对 按照 按")
  private static let favours = KeywordTable<Void>("支持 鼓励 优先 引导 允许")
  private static let targetNouns = KeywordTable<Void>("目标 要求 增速 速度 比例 水平 标准")
  private static let coverage = KeywordTable<Void>("覆盖 惠及 带动 推动 确保 实现 完成 保持 维持 力争 全市 全省 全县 全区 全国")

  /// Returns whether a figure only says whom a measure is for: 研发费用占比高于5%的企业.
  ///
  ///     condition = [ 对 | 凡 | 符合 ] … figure [ 且 … figure ] 的 noun
  func isCondition(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let end = figure.range.upperBound
    let before = clause.lowerBound..<figure.lead
    // 税务师不少于10人的,可…: whom the rest is for.
    if text[end] == 0x7684, end + 1 == clause.upperBound { return true }
    if isCase(clause) || isGiven(figure, clause) || isForEach(figure) { return true }
    if isBaseOfShare(figure, clause) || isComparedWith(figure, clause) { return true }
    // 三个以上部门检查同一对象的,应合并进行
    if text[clause.upperBound - 1] == 0x7684, text[clause.upperBound] == Mark.comma { return true }
    if isLevelOfAll(figure, clause) && !Self.payments.occurs(text, in: clause) { return false }
    if isMade(figure, clause) || isAllotted(figure) || isLeastShare(figure, clause)
      || isRaised(figure) && isCalledStep(figure)
    {
      return false
    }
    let isOpened =
      Self.conditionOpeners.begins(text, at: clause.lowerBound)
      || Self.conditionOpeners.occurs(text, in: opening(before))
    let of = text.first("的", from: end, limit: clause.upperBound)
    let isAttribute = of == end && !Self.targetNouns.begins(text, at: end + 1)
    if isAttribute, isOpened || isSmall(figure) { return true }
    if isEntitled(figure, clause) { return true }
    guard figure.measure != .count else {
      return isAttribute
        && (isDimension(figure) || isSizeOfDoer(figure, before) || isSizeOfCounted(figure, clause))
    }
    if isAttribute {
      return figure.measure != .share
        || !Self.coverage.occurs(text, in: before.lowerBound..<figure.range.lowerBound)
    }
    return of != nil && (isOpened || Self.favours.occurs(text, in: opening(before)))
  }

  /// Returns whether a count says of how many a share is to be dealt with: 600个黑点于年底前消除至少75%.
  private func isBaseOfShare(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    guard figure.measure == .count, trimmed(clause.lowerBound..<figure.lead).isEmpty else { return false }
    return shareBehind(figure, in: clause) != nil
  }

  /// Returns the share of what a figure counts, right behind the verb that says what becomes of it.
  private func shareBehind(_ count: Figure, in clause: Range<Int>) -> Figure? {
    let rest = count.range.upperBound..<max(count.range.upperBound, clause.upperBound)
    guard let act = Self.shareActs.firstMatch(text, in: rest),
      let digit = text.first(of: Self.digits, from: act.range.upperBound, limit: rest.upperBound),
      let share = Figure(text, at: digit), share.measure == .share, share.lead <= act.range.upperBound
    else { return nil }
    return share
  }

  /// Returns what a share is of where only a verb stands before it, and the clause opens with how many there are.
  func wholeOfShare(_ figure: Figure, _ subject: Range<Int>, in clause: Range<Int>) -> Range<Int>? {
    guard figure.measure == .share,
      Self.shareActs.match(text, at: subject.lowerBound)?.length == subject.count,
      let digit = text.first(of: Self.digits, from: clause.lowerBound, limit: figure.lead),
      let count = Figure(text, at: digit), count.measure == .count,
      trimmed(clause.lowerBound..<count.lead).isEmpty
    else { return nil }
    let noun = nounBehind(count, in: clause)
    return noun.isEmpty ? nil : noun
  }

  private static let shareActs = KeywordTable<Void>("消除 整治 整改 改造 淘汰 处理 解决 关闭 清理 拆除 修复 更换 办结 化解 完成")

  /// 比过去五年收回的120公顷超逾四倍: what is compared with is no result.
  private func isComparedWith(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    text[figure.lead - 1] == 0x7684
      && Self.formerTimes.occurs(text, in: clause.lowerBound..<max(clause.lowerBound, figure.lead))
  }

  private static let formerTimes = KeywordTable<Void>("比过去 较过去 比以往 较以往 比此前 较此前 比上一 较上一")

  /// 每培育1家企业奖励5万元: for how many each time something is due.
  private func isForEach(_ figure: Figure) -> Bool {
    guard figure.measure == .count, let maker = Self.makers.match(text, before: figure.lead) else {
      return false
    }
    return text[figure.lead - maker.length - 1] == Self.per
  }

  private static let per: UInt32 = 0x6BCF  // 每

  /// 关停年产10万条以下的企业: those below a size.
  private func isSmall(_ figure: Figure) -> Bool {
    figure.measure == .count && figure.after == .atMost && figure.before == nil
  }

  /// 在完成国家要求的13类事项的基础上, 在时限压缩至50个工作日基础上: what there is already.
  private func isGiven(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    guard text[clause.lowerBound] == Self.standingOn else { return false }
    let behind = figure.range.upperBound..<min(figure.range.upperBound + Self.givenReach, text.count)
    guard let basis = Self.givens.firstMatch(text, in: behind) else { return false }
    return text.first(of: Self.clauseStops, from: behind.lowerBound, limit: basis.range.lowerBound) == nil
  }

  private static let givenReach = 40

  /// 当物价同比涨幅达到3%,…; 如果…: what is to happen first.
  private func isCase(_ clause: Range<Int>) -> Bool {
    Self.cases.begins(text, at: clause.lowerBound) && !Self.noCases.begins(text, at: clause.lowerBound)
      && text[clause.upperBound] == Mark.comma
  }

  private static let cases = KeywordTable<Void>("当 若 如 如果 如遇 一旦")
  private static let noCases = KeywordTable<Void>("当年 当地 当前 当好 当日 当月 当天 当期 当季 若干 如期 如实 如数 如皋 如东")

  /// Returns whether a figure says how many of something those have who are spoken of: 支持招收学生5人以上的学校.
  private func isSizeOfDoer(_ figure: Figure, _ before: Range<Int>) -> Bool {
    guard figure.isCompared, Self.favours.occurs(text, in: opening(before)) else { return false }
    let words = trimmed(before)
    return words.count >= Self.shortestNoun && !isVerb(words)
      && !Self.makers.ends(text, before: words.upperBound)
  }

  /// 面积200亩以上的示范园8个: how large those are that the next figure counts.
  private func isSizeOfCounted(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let end = figure.range.upperBound
    guard figure.after == .atLeast,
      let next = text.first(of: Self.digits, from: end, limit: clause.upperBound)
    else { return false }
    return !(end..<next).contains { Self.listMarks.contains(text[$0]) }
      && Figure(text, at: next)?.measure == .count
  }

  private static let shortestNoun = 4

  /// Returns whether a figure says how large the one thing is to be that is made: 组建规模不低于10亿元的基金.
  func isMade(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let end = figure.range.upperBound
    guard figure.before == .compared(.atLeast) || figure.before == .compared(.moreThan), text[end] == 0x7684,
      text.first(of: Self.digits, from: end, limit: clause.upperBound) == nil
    else { return false }
    return Self.founders.begins(text, at: behindDate(clause.lowerBound))
  }

  /// Returns the position behind a date and the adverbs that a clause begins with.
  private func behindDate(_ start: Int) -> Int {
    let at = start + (dates.match(text, at: start)?.length ?? 0)
    return at + (Self.adverbs.match(text, at: at)?.length ?? 0)
  }

  private static let founders = KeywordTable<Void>("组建 设立 打造 建设 建成 新建 成立 创设 构建")
  private static let adverbs = KeywordTable<Void>("力争 争取 推动 加快 积极 支持")

  /// Returns whether those a figure describes are granted something: 投资达到2亿元、税收达到500万元的项目,可….
  private func isEntitled(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let next = text[clause.upperBound] == Mark.comma ? clause.upperBound + 1 : clause.upperBound
    return Self.grants.begins(text, at: next)
      && text.first("的", from: figure.range.upperBound, limit: clause.upperBound) != nil
  }

  private static let grants = KeywordTable<Void>("可 给予 予以 享受 优先 减免 免予 不予 不得")

  /// Returns whether a thing is admitted only with such a figure: 新建项目应满足综合能耗不高于0.3吨标准煤.
  func isAdmission(_ figure: Figure) -> Bool {
    let reach = max(sentence, figure.lead - Self.historyReach)..<max(sentence, figure.lead)
    return Self.admissions.occurs(text, in: reach)
  }

  private static let admissions = KeywordTable<Void>("应满足 须满足 需满足 应同时满足 须同时满足 需同时满足 应符合 须符合 需符合")

  /// Returns whether a share is set aside for a purpose: 将50%以上的资金用于…, 安排30%左右的场地….
  func isAllotted(_ figure: Figure) -> Bool {
    figure.measure == .share && text[figure.range.upperBound] == 0x7684
      && Self.allotments.ends(text, before: figure.lead)
  }

  private static let allotments = KeywordTable<Void>("将 把 安排 拿出 划出 留出 预留 提取 提供 腾出 统筹 确保 至少将 至少安排 至少拿出")

  /// Returns whether an act is to be done by at least a share: 按照不低于编制总数5%的比例配备.
  func isLeastShare(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let end = figure.range.upperBound
    return figure.measure == .share && figure.before == .compared(.atLeast) && text[end] == 0x7684
      && Self.shares.begins(text, at: end + 1) && !Self.payments.occurs(text, in: clause)
  }

  private static let shares = KeywordTable<Void>("比例 标准 比重 份额")

  /// The first words of a stretch, where its verb stands.
  private func opening(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound..<min(range.upperBound, range.lowerBound + 8)
  }

  private static let payments = KeywordTable<Void>(
    """
    所需经费 共需经费 需经费 所需资金 共需资金 减按 补贴 补助 奖励 奖补 资助 给予 最高 贴息 减免 返还 罚款 扶持资金 补偿额 补偿金 补偿标准 加计扣除 扣除比例 税率 税额 利率 单价 收费标准 支持额度 奖金 慰问 \
    支持金额 支持总额 支持资金 支持期限 扶持金额 扶持额度 扶持总额 扶持期限 申领 减半征收 免征 所得额 优惠期 免租
    """)
  private static let funds = KeywordTable<Void>("安排 统筹 设立 筹集 募集 争取 总规模 总投资 落实资金 投入资金 发放 累计发放 累计 累计投放 投放")
  private static let paymentReach = 24
  private static let paidNouns = KeywordTable<Void>(
    "计, 计。 计; 计算 补贴 补助 奖励 奖补 资助 的补助 的奖励 的补贴 的资金 资金支持 的资助 的支持 经费支持 项目支持 支持 优惠 的优惠 给予补贴 给予补助 给予奖励 给予资助 予以补助 予以奖励"
  )

  /// Returns whether a figure is the rate or the amount of a subsidy: 给予最高30%的补助.
  func isPrice(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    guard figure.measure == .money || figure.measure == .share || figure.measure == .points else {
      return false
    }
    if isAllotted(figure) || isRateOfPaying(figure) { return false }
    // 过渡费按5元/平米支付
    if figure.measure == .money, Self.rules.ends(text, before: figure.lead),
      Self.paid.begins(text, at: figure.range.upperBound)
    {
      return true
    }
    if Self.paidNouns.begins(text, at: figure.range.upperBound) { return true }
    if Self.funds.ends(text, before: figure.lead) { return false }
    let before = max(clause.lowerBound, figure.lead - Self.paymentReach)..<figure.lead
    let isCeiling = figure.comparator == .atMost
    // 按实际缴费的一定比例给予补贴
    if Self.rules.begins(text, at: clause.lowerBound), figure.measure == .share,
      Self.grantsBehind.occurs(text, in: figure.range.upperBound..<clause.upperBound)
    {
      return true
    }
    if Self.payments.occurs(text, in: before) {
      return isCeiling
        || !(figure.measure == .money && figure.isCompared && Self.funds.occurs(text, in: before))
    }
    return Self.payments.occurs(text, in: figure.range.upperBound..<clause.upperBound)
      && (isCeiling || !figure.isCompared)
  }

  static let rules = KeywordTable<Void>("按 按照")
  private static let paid = KeywordTable<Void>("支付 发放 补偿 收取 计收 计算 缴纳 拨付 结算 给付 兑付 计发 的标准")
  private static let grantsBehind = KeywordTable<Void>("补贴 补助 奖励 奖补 资助 给予 贴息")

  /// Returns whether a share tells how many are paid and not how much: 资助率, 发放率; 税率 and 补贴率 are prices.
  private func isRateOfPaying(_ figure: Figure) -> Bool {
    figure.measure == .share && text[figure.lead - 1] == Self.rate
      && !Self.pricedRates.ends(text, before: figure.lead)
  }

  private static let rate: UInt32 = 0x7387  // 率
  private static let pricedRates = KeywordTable<Void>("税率 利率 费率 汇率 贴息率 补贴率 补助率 奖励率 扣除率 贴现率")

  /// Returns whether a figure caps how long or how much somebody is favoured: 优惠期不超过36个月.
  func isCap(_ figure: Figure) -> Bool {
    figure.comparator == .atMost && Self.favoursEnds.ends(text, before: figure.lead)
  }

  private static let favoursEnds = KeywordTable<Void>(
    "优惠期 优惠期限 补贴期 补贴期限 补助期 补助期限 资助期 资助期限 扶持期 扶持期限 支持期 支持期限 免租期 补贴次数 补助次数 奖励次数 享受次数 申领次数 补贴次数最多 补助次数最多 享受次数最多 享受期限 累计期限 贷款期限 年龄 年龄原则上"
  )

  /// Returns whether a page tells how many there are: 第1页共6页.
  func isPageCount(_ figure: Figure) -> Bool {
    text[figure.unit.lowerBound] == 0x9875 && text[figure.range.lowerBound - 1] == 0x5171
  }

  private static let bodies = KeywordTable<Void>("企业 的企业 项目 的项目 单位 园区 集群")
  private static let sizes = KeywordTable<Void>(
    "企业 项目 集群 特色产业 单位 村 县 镇 学校 工程 机构 产业 园区 客户 用户 的企业 的项目 规模 人口 人群 医院 基地 制造业 工业 投资 大班额 大班 班额")
  private static let links = CharacterFilter([0] + ",。;:、)的并且和及与或用,有|”".unicodeScalars.map(\.value))

  /// Returns whether a figure with 以上 names a class of size: 5千万元以上制造业企业.
  func isSizeClass(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    if figure.measure == .money, figure.before == .reaching { return Self.bodies.begins(text, at: end) }
    if isClassCounted(figure) || isCapacityOfProject(figure) || isDimensionCounted(figure)
      || isAccidentClass(figure)
      || isSizeBehindCount(figure) || isGrade(figure)
    {
      return true
    }
    guard figure.isCompared, figure.after != .about else { return false }
    switch figure.measure {
    case .money:
      // 营收在200亿元以上持续增长
      if Self.goesOn.begins(text, at: end) { return false }
      return figure.after != nil ? !Self.links.contains(text[end]) : Self.sizes.begins(text, at: end)
    case .count, .bare:
      if isDimension(figure) {
        return text[end].isHan && !Self.links.contains(text[end])
      }
      return Self.sizedUnits.ends(text, before: figure.unit.upperBound)
        && (Self.sizes.begins(text, at: end) || isCountedBehind(figure))
    default: return false
    }
  }

  /// Returns whether an amount names the size of those that the next figure counts: 50亿元企业5户.
  private func isClassCounted(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    guard figure.measure == .money, figure.before == nil, let body = Self.bodies.match(text, at: end) else {
      return false
    }
    let next = end + body.length
    return text[next].isDigit && Figure(text, at: next)?.measure == .count
  }

  /// Returns whether a capacity is part of a project's name: 抓好80万吨乙烯改扩建项目, but not 新增5万吨产能.
  private func isCapacityOfProject(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    guard !figure.isCompared, figure.before == nil,
      Self.capacities.ends(text, before: figure.unit.upperBound),
      !Self.additions.ends(text, before: figure.lead)
    else { return false }
    let limit = min(end + Self.longestProject, text.count)
    let stop = text.first(of: Self.projectStops, from: end, limit: limit) ?? limit
    return text[end].isHan && Self.projects.ends(text, before: stop)
      && text.first(of: Self.digits, from: end, limit: stop) == nil
  }

  private static let longestProject = 24
  private static let projectStops = clauseStops.union("()、")
  private static let capacities = KeywordTable<Void>("吨 吨/年 千瓦 兆瓦 蒸吨")
  private static let additions = KeywordTable<Void>("新增 净增 增加")
  private static let projects = KeywordTable<Void>("项目 工程 装置 生产线 机组 基地 电站 电厂")

  /// Returns whether a dimension names the size of those that the next figure counts: 3万吨/年及以下8处煤矿.
  private func isDimensionCounted(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    return figure.after != nil && figure.before == nil && isDimension(figure) && text[end].isDigit
      && Figure(text, at: end)?.measure == .count
  }

  /// Returns whether an amount says how large those are that are counted before it: 10个10亿元以上项目.
  private func isSizeBehindCount(_ figure: Figure) -> Bool {
    figure.measure == .money && figure.after != nil
      && Self.pieces.contains(text[figure.range.lowerBound - 1]) && text[figure.range.lowerBound - 2].isDigit
  }

  private static let pieces: CharacterFilter = "个家户项"

  /// Returns whether a figure says how bad an accident is: 死亡3人以上的较大事故, 直接经济损失1000万元以上事故.
  private func isAccidentClass(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    guard figure.after == .atLeast || figure.after == .atMost,
      let accident = Self.accidents.firstMatch(text, in: end..<end + Self.accidentReach),
      text.first(of: Self.clauseStops, from: end, limit: accident.range.lowerBound) == nil
    else { return false }
    let next = accident.range.upperBound
    return !text[next].isHan || Self.accidentEnds.begins(text, at: next)
  }

  private static let accidents = KeywordTable<Void>("事故 灾害 险情 火灾 突发事件")
  private static let accidentEnds = KeywordTable<Void>("发生 的发生 起数 死亡 和 及 或 为零 零发生 的 数")
  private static let accidentReach = 24

  /// Returns whether the unit measures how large a thing is: 平方公里, 蒸吨, 万吨/年.
  private func isDimension(_ figure: Figure) -> Bool {
    let unit = figure.unit
    let per = text.first("/", from: unit.lowerBound, limit: unit.upperBound) ?? unit.upperBound
    return Self.dimensions.ends(text, before: unit.upperBound) || Self.dimensions.ends(text, before: per)
  }

  /// Returns whether what a size stands before has a figure of its own: 100人以下小规模学校减少到60所.
  private func isCountedBehind(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    guard figure.after != nil, text[end].isHan, !Self.links.contains(text[end]) else { return false }
    if figure.after == .atLeast { return isSizeOfMade(figure) }
    let stop = text.first(of: Self.clauseStops, from: end, limit: end + Self.paymentReach)
    return text.first(of: Self.digits, from: end, limit: stop ?? end + Self.paymentReach) != nil
  }

  /// 建成1000亩以上开放林地5个: how large each is that is made.
  private func isSizeOfMade(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    guard Self.makers.ends(text, before: figure.lead) || Self.listMarks.contains(text[figure.lead - 1]),
      let next = text.first(of: Self.digits, from: end, limit: end + Self.longestSized),
      (end..<next).allSatisfy({ text[$0].isHan }), let count = Figure(text, at: next)
    else { return false }
    return count.measure == .count
  }

  private static let longestSized = 12
  private static let goesOn = KeywordTable<Void>("持续增长 持续提升 稳定增长 稳步增长 稳步提升")
  static let digits: CharacterFilter = "0123456789"
  private static let dimensions = KeywordTable<Void>("蒸吨/小时 蒸吨 平方公里 吨 千瓦 兆瓦 米 千米")
  private static let sizedUnits = KeywordTable<Void>("吨标准煤 吨标煤 人 平方米 亩 户 公里 张床位 床")

  private static let descriptions = KeywordTable<Void>(
    "年产 日产 日处理 日供水 日供气 日供 日加工 年加工 年处理 年供水 最高 总投资 总投资额 概算 估算 占地 占地面积 用地 建筑面积 总建筑面积 全长 总长 涉及 包括 包含 下辖 分为 分 由 下设 围绕 聚焦 按照 分布在"
  )

  /// Returns whether a bare figure only describes a thing: 总投资12亿元, 占地300亩, 涉及15个部门.
  func isDescription(_ figure: Figure) -> Bool {
    guard !figure.isCompared else { return false }
    let start = figure.range.lowerBound
    return Self.descriptions.ends(text, before: start) && !isLandProvided(before: start)
      || isFrequency(figure)
      || figure.measure == .count && Self.reaches.begins(text, at: figure.range.upperBound)
  }

  /// 公交站点500米覆盖率, 校门200米范围内: how far one reaches.
  private static let reaches = KeywordTable<Void>("范围 区域内 覆盖率 服务半径 直径 口径 半径 服务圈 生活圈 便民圈 交通圈")

  /// Returns whether land is what the clause is to provide, and not what a thing covers: 新增建设用地300亩.
  private func isLandProvided(before start: Int) -> Bool {
    Self.land.ends(text, before: start) && Self.providers.occurs(text, in: behind(start))
  }

  private static let land = KeywordTable<Void>("用地")
  private static let providers = KeywordTable<Void>("新增 盘活 供应 保障 收储 出让 储备 批准 报批 流转 复垦 腾退 争取 落实 供给")

  /// 每半年1次 says how often, which is a limit that comes back.
  private func isFrequency(_ figure: Figure) -> Bool {
    text[figure.unit.lowerBound] == Self.time && figure.unit.count == 1
      && DeadlineScan.isEvery(text, before: figure.range.lowerBound)
  }

  private static let time: UInt32 = 0x6B21  // 次

  /// Returns whether a count tells what the plan works by, with or for, and not what it demands.
  ///
  ///     mention = ( 紧扣 | 对照 | … ) … figure ( 指标 | 任务 | … )
  ///             | 等 figure ( 领域 | 行业 | … )
  ///             | 使 figure … share
  ///             | 以 figure … 为 ( 对象 | 重点 )
  ///             | ( 针对 | 面向 | … ) … figure … ,
  func isMention(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    guard figure.measure == .count || figure.measure == .category else { return false }
    let (start, end) = (figure.range.lowerBound, figure.range.upperBound)
    let behind = end..<max(end, clause.upperBound)
    if Self.fields.begins(text, at: end), text[start - 1] == 0x7B49 { return true }
    if Self.duties.begins(text, at: end), !figure.isCompared,
      Self.guides.occurs(text, in: clause.lowerBound..<start)
    {
      return true
    }
    if Self.causers.contains(text[start - 1]), !figure.isCompared, Self.rates.occurs(text, in: behind) {
      return true
    }
    if Self.favouring.begins(text, at: clause.lowerBound), Self.favoured.ends(text, before: clause.upperBound)
    {
      return true
    }
    if Self.aims.begins(text, at: clause.lowerBound), !figure.isCompared, figure.before == nil,
      text[clause.upperBound] == Mark.comma,
      !Self.makers.occurs(text, in: clause.lowerBound + 2..<max(clause.lowerBound + 2, start))
    {
      return true
    }
    return Self.roles.occurs(text, in: behind)
      && text.first("以", from: clause.lowerBound, limit: start) != nil
  }

  private static let givens = KeywordTable<Void>("基础上")
  private static let standingOn: UInt32 = 0x5728  // 在
  private static let rates = KeywordTable<Void>("% 个百分点")
  private static let causers: CharacterFilter = "使让"
  private static let guides = KeywordTable<Void>("紧扣 围绕 对照 对标 依据 根据 按照")
  private static let duties = KeywordTable<Void>("指标 任务 要求 标准 措施 条款 事项 内容 行动 工程 重点")
  /// 加大对62家领军企业的支持力度
  private static let favouring = KeywordTable<Void>("加大对 加强对 强化对")
  private static let favoured = KeywordTable<Void>("力度 支持 扶持 帮扶 监管 服务 指导 管理")
  private static let aims = KeywordTable<Void>("针对 面向 瞄准 聚焦 围绕")
  private static let fields = KeywordTable<Void>("领域 行业 方面 门类 类别 重点领域 重点行业 重点方面 产业 环节")
  private static let roles = KeywordTable<Void>("为对象 为重点 为主体 为主要对象 为重点对象 为服务对象 为试点")

  private static let histories = KeywordTable<Void>("已 现有 共有 原有 曾 目前 此前 近年")

  private static let pasts = KeywordTable<Void>("以来 年来 建成后 投产后 达产后 据统计 据不完全统计 经统计 据测算")
  private static let historyReach = 60

  /// Returns whether a figure tells what was: 已建成30家, 2020年产值100亿元.
  func isHistory(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    if isPartOfTold(figure) { return true }
    // 由目前的120家增加到200家 tells the level it starts from and demands the one it rises to; 已由120家增加到200家
    // tells both.
    guard let origin = origin(in: clause.lowerBound..<figure.lead) else {
      return isTold(clause.lowerBound..<figure.lead, since: sentence)
    }
    return isTold(clause.lowerBound..<origin.range.lowerBound, since: sentence)
      || isTold(origin.range.upperBound..<figure.lead, since: origin.range.upperBound)
  }

  /// Returns whether a figure is a part of what the sentence tells: 现有床位1900张,其中,公办400张,民办1500张.
  private func isPartOfTold(_ figure: Figure) -> Bool {
    guard toldSubject != nil, !sentenceHasTarget, !sentenceHasDate, !figure.isCompared, figure.before == nil
    else { return false }
    let words = max(sentence, figure.lead - Self.historyReach)..<figure.lead
    guard let part = Self.parts.firstMatch(text, in: words) else { return false }
    return !Self.intents.occurs(text, in: part.range.upperBound..<figure.lead)
  }

  private static let parts = KeywordTable<Void>("其中")
  private static let intents = KeywordTable<Void>("力争 争取 确保 计划 拟 将 要 须 新建 新增 今年 完成")

  /// Returns whether the words of a clause before a figure, and those of its sentence before them, tell what was.
  private func isTold(_ words: Range<Int>, since start: Int) -> Bool {
    if Self.histories.occurs(text, in: words) { return true }
    let reach = max(start, words.upperBound - Self.historyReach)..<words.upperBound
    if isSince(reach) { return true }
    guard let open = scope.firstOpenYear, let year = lastYear(in: reach) else { return false }
    return year < open
  }

  /// Returns whether 以来 and such date what is told, and do not only describe a thing: 去年以来出台的政策.
  private func isSince(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while let word = Self.pasts.firstMatch(text, in: at..<range.upperBound) {
      at = word.range.upperBound
      let reach = min(at + Self.attributeReach, range.upperBound)
      let end = text.first(of: Self.attributeEnds, from: at, limit: reach)
      if end.map({ text[$0] != 0x7684 }) ?? true { return true }
    }
    return false
  }

  private static let attributeReach = 10
  private static let attributeEnds = clauseStops.union("的")

  /// Returns the last year printed in a range, but none that something is compared with or done by.
  private func lastYear(in range: Range<Int>) -> Int? {
    var at = range.upperBound - 5
    while at >= range.lowerBound {
      if text[at + 4] == 0x5E74, let (year, _) = Numerals.year(text, at: at) {
        return Self.comparisons.contains(text[at - 1]) || datesGround(at) ? nil : year
      }
      at -= 1
    }
    return nil
  }

  /// Returns whether a year is that of what is worked by or passed: 按照2023年投资计划,…; 巩固2023年成果,…; 高于2023年.
  private func datesGround(_ year: Int) -> Bool {
    let floor = max(year - Self.groundReach, 0)
    let start = text.last(of: Self.clauseStops, before: year, limit: floor).map { $0 + 1 } ?? floor
    return Self.grounds.occurs(text, in: start..<year)
  }

  private static let grounds = KeywordTable<Void>(
    "按照 按 根据 依据 对照 围绕 参照 参考 落实 执行 巩固 总结 结合 用好 延续 高于 低于 超过 优于 好于 快于 不低于 不高于 相较 相比")
  private static let groundReach = 16

  private static let comparisons: CharacterFilter = "比较与同以从由自是为在"

  /// 可不低于80%: the plan allows, it does not demand.
  func isPermission(_ figure: Figure) -> Bool {
    text[figure.lead - 1] == 0x53EF && !Self.permits.ends(text, before: figure.lead)
  }

  private static let permits = KeywordTable<Void>("许可 认可")
}
