import DuchaModel

/// Which figures are results that a plan demands, and which are conditions, sizes, prices, history and names.
extension TargetScan {
  /// Verbs of bringing about: a bare count behind one is a result.
  static let makers = Vocabulary(
    """
    新增 净增 新建 新引进 新培育 新认定 引进 引育 引培 培育 培养 打造 建成 建设 建立 创建 创成 设立 开展 举办 承办 组织 实施 开放 开设 开办 入选 取得 发放 完成 立项 梳理 \
    形成 推出 遴选 筛选 选择 选派 选树 选拔 选取 确定 培训 改造 新改建 改建 扩建 落地 招引 签约 转化 攻克 突破 研发 开发 制定 制订 修订 出台 发布 认定 争取 争创 力争 达到 \
    实现 推广 服务 辐射 带动 覆盖 支持 布局 搭建 组建 推动 推进 集聚 吸引 申报 获批 储备 开工 投产 上市 孵化 帮扶 解决 办理 排查 整治 查处 拆除 压减 减少 淘汰 关停 种植 造林 \
    植树 清理 回收 累计 安排 投入 统筹 筹集 募集 授信 新开 新设 新办 派驻 派出 评选 评定 表彰 征集 采购 配备 配置 安装 铺设 更新 更换 提供 增加 增设 开通 开行 打通 治理 修复 \
    绿化 新改 加装 盘活 出让 收储 供应 招聘 招录 招收 吸纳 安置 转移 输送 救助 资助 走访 编制 编写 出版 拍摄 创作 演出 巡演 放映 配送 消除 化解 处置 建档 宣传 抽检 检查 \
    检测 监测 评估 审计 督查 保障 筹建 筹措 拓展 发展 注册 申请 授权 登记 备案 纳入 整合 接入 汇聚 归集 共享 复制 示范 试点 建 新
    """)

  /// Returns whether a figure is a result; what follows a result in a list of values is one too.
  func isResult(_ figure: Figure, in clause: Range<Int>, following previous: Figure?) -> Bool {
    if let previous, follows(figure, previous), figure.measure == previous.measure { return true }
    guard isNumberOfThings(figure), !isScored(figure, clause) else { return false }
    guard !isCondition(figure, clause), !isPrice(figure, clause), !isSizeClass(figure) else { return false }
    guard !isHistory(figure, clause), !isPermission(figure) else { return false }
    return isDemanded(figure, clause, previous)
  }

  private static let partOfName = ScalarSet("+-—/.第:×*~".unicodeScalars.map(\.value))
  private static let categories = Vocabulary(
    "方面 环节 阶段 层面 维度 步骤 角度 要素 级 版 强 + 等奖 重点领域 关键环节 化 大 之一 方向 原则 字")

  /// Returns whether the number counts things: it is no part of a name (4+4, G60, 3.0版), no ordinal, no category.
  private func isNumberOfThings(_ figure: Figure) -> Bool {
    let start = figure.range.lowerBound
    let end = figure.range.upperBound
    guard !text[start - 1].isLatin, !Self.partOfName.contains(text[start - 1]), !text[start - 1].isDigit,
      !text[end].isDigit, !names.covers(end) || figure.measure != .bare,
      !Self.categories.begins(text, at: end)
    else { return false }
    switch figure.measure {
    case .ordinal: return false
    case .time: return isTimeLimitedByPlan(figure)
    case .score:
      return figure.before != nil && figure.before != .changing && Self.scored.occurs(text, in: behind(start))
    case .category: return !figure.isChinese && Self.choices.ends(text, before: start)
    case .bare: return isBareNumber(figure)
    default:
      return !figure.isChinese || figure.isCompared
        || figure.measure == .multiple && figure.before == .changing
    }
  }

  private static let scored = Vocabulary("满意度 得分 评分 指数 均分 分值 排名 成绩")
  private static let choices = Vocabulary("筛选 遴选 评选 征集 攻克 突破 推出 发布")

  /// A duration is a result where it is to be made shorter or has a comparison of its own; 7个工作日内 alone is procedure.
  private func isTimeLimitedByPlan(_ figure: Figure) -> Bool {
    if figure.before == .shortened { return true }
    if figure.before == .reaching { return Self.shorteners.occurs(text, in: behind(figure.range.lowerBound)) }
    if case .compared = figure.before { return figure.before != .compared(.about) }
    return false
  }

  private static let shorteners = Vocabulary("压缩 压减 缩短 减至 降至 时间 时长 时限 用时")

  /// A number without a unit is a result only behind a comparison or a level, and where its clause ends: 指数达到85.
  private func isBareNumber(_ figure: Figure) -> Bool {
    guard !figure.isChinese, figure.before != nil || figure.after != nil else { return false }
    let isYear = figure.value >= 1900 && figure.value <= 2100 && figure.unit.isEmpty
    return !isYear && !text[figure.range.upperBound].isHan && !text[figure.range.upperBound].isLatin
  }

  /// The characters before a position that may belong to its clause.
  private func behind(_ at: Int) -> Range<Int> {
    let floor = at - 40
    let start = text.last(of: Self.clauseStops, before: at, limit: floor).map { $0 + 1 } ?? max(floor, 0)
    return start..<max(start, at)
  }

  /// Score weights: 推广1篇,得3分.
  private func isScored(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let next = clause.upperBound + 1
    guard let point = Self.points.match(text, at: next) else { return false }
    let number = next + point.length
    return text[number].isDigit && text.first(of: "分", from: number, limit: number + 6) != nil
  }

  private static let points = Vocabulary("得 扣 加 奖 计 的得 的扣")

  // MARK: Conditions

  private static let conditionOpeners = Vocabulary("对 凡 符合 对于 鼓励对 按照 按")
  private static let favours = Vocabulary("支持 鼓励 优先 引导 允许")
  private static let targetNouns = Vocabulary("目标 要求 增速 速度 比例 水平 标准")
  private static let coverage = Vocabulary("覆盖 惠及 带动 推动 确保 实现")

  /// Returns whether a figure only says whom a measure is for: 研发费用占比高于5%的企业.
  ///
  ///     condition = [ 对 | 凡 | 符合 ] … figure [ 且 … figure ] 的 noun
  private func isCondition(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let end = figure.range.upperBound
    let before = clause.lowerBound..<figure.lead
    let isOpened =
      Self.conditionOpeners.begins(text, at: clause.lowerBound)
      || Self.conditionOpeners.occurs(text, in: opening(before))
    let of = text.first(of: "的", from: end, limit: clause.upperBound)
    let isAttribute = of == end && !Self.targetNouns.begins(text, at: end + 1)
    if isAttribute, isOpened { return true }
    guard figure.measure != .count else { return false }
    if isAttribute { return !Self.coverage.occurs(text, in: before) }
    return of != nil && (isOpened || Self.favours.occurs(text, in: opening(before)))
  }

  /// The first words of a stretch, where its verb stands.
  private func opening(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound..<min(range.upperBound, range.lowerBound + 8)
  }

  // MARK: Prices

  private static let payments = Vocabulary(
    "补贴 补助 奖励 奖补 资助 给予 最高 贴息 减免 返还 罚款 扶持 补偿 加计扣除 扣除比例 税率 利率 保费 单价 收费 报销 出资 支持额度 奖金")
  private static let funds = Vocabulary("安排 统筹 设立 筹集 募集 争取 总规模 总投资 落实资金 投入资金 发放 累计发放 累计 累计投放 投放")
  private static let paymentReach = 24
  private static let paidNouns = Vocabulary("补贴 补助 奖励 奖补 资助 的补助 的奖励 的补贴 的资金 资金支持 的资助 的支持 经费支持 项目支持 支持")

  /// Returns whether a figure is the rate or the amount of a subsidy: 给予最高30%的补助.
  private func isPrice(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    guard figure.measure == .money || figure.measure == .share || figure.measure == .points else {
      return false
    }
    if Self.paidNouns.begins(text, at: figure.range.upperBound) { return true }
    if Self.funds.ends(text, before: figure.lead) { return false }
    let before = max(clause.lowerBound, figure.lead - Self.paymentReach)..<figure.lead
    if Self.payments.occurs(text, in: before) {
      return !(figure.measure == .money && figure.isCompared && Self.funds.occurs(text, in: before))
    }
    return Self.payments.occurs(text, in: figure.range.upperBound..<clause.upperBound) && !figure.isCompared
  }

  // MARK: Sizes

  private static let sizes = Vocabulary("企业 项目 单位 村 学校 工程 机构 产业 园区 客户 用户 的企业 的项目 规模 人口 人群 医院 基地 制造业 工业 投资")
  private static let links = ScalarSet([0] + ",。;:、)的并且和及与或用,有|”".unicodeScalars.map(\.value))

  /// Returns whether a figure with 以上 names a class of size: 5千万元以上制造业企业.
  private func isSizeClass(_ figure: Figure) -> Bool {
    let end = figure.range.upperBound
    guard figure.after != nil, figure.after != .about else { return false }
    switch figure.measure {
    case .money: return !Self.links.contains(text[end])
    case .count, .bare:
      return Self.sizedUnits.ends(text, before: figure.unit.upperBound) && Self.sizes.begins(text, at: end)
    default: return false
    }
  }

  private static let sizedUnits = Vocabulary("人 平方米 亩 吨 千瓦 兆瓦 岁 级 公里 户")

  // MARK: History and permission

  private static let histories = Vocabulary("已 现有 已有 共有 原有 曾 去年 上年 目前 此前 累计已 近年 截至")

  /// Returns whether a figure tells what was: 已建成30家, 2020年产值100亿元.
  private func isHistory(_ figure: Figure, _ clause: Range<Int>) -> Bool {
    let before = clause.lowerBound..<figure.lead
    if Self.histories.occurs(text, in: before) { return true }
    guard scope.firstOpenYear != nil, let year = lastYear(in: max(sentence, figure.lead - 60)..<figure.lead)
    else { return false }
    return year < scope.firstOpenYear ?? 0
  }

  /// Returns the last year printed in a range that nothing is compared with.
  private func lastYear(in range: Range<Int>) -> Int? {
    var at = range.upperBound - 5
    while at >= range.lowerBound {
      if text[at + 4] == 0x5E74, let (year, _) = Numerals.year(text, at: at) {
        return Self.comparisons.contains(text[at - 1]) ? nil : year
      }
      at -= 1
    }
    return nil
  }

  private static let comparisons: ScalarSet = "比较与同以"

  /// 可不低于80%: the plan allows, it does not demand.
  private func isPermission(_ figure: Figure) -> Bool { text[figure.lead - 1] == 0x53EF }

  // MARK: Demands

  private static let shareNouns = Vocabulary("率 比重 占比 比例 覆盖面 覆盖 份额 比 度 强度 增速 增幅 增长 实现 100")

  /// Returns whether a figure is demanded: by a comparison, a level, a verb, or the sentence it stands in.
  private func isDemanded(_ figure: Figure, _ clause: Range<Int>, _ previous: Figure?) -> Bool {
    if figure.isCompared || figure.before == .shortened || figure.before == .changing { return true }
    let isGoverned = sentenceHasDate || sentenceHasTarget || previous != nil
    let start = figure.range.lowerBound
    if figure.measure == .share {
      return figure.before != nil || isGoverned || Self.shareNouns.ends(text, before: start)
    }
    if text[start - 1] == 0x7684, figure.value == 1 { return false }  // 选择的1条产业链
    if figure.before == .reaching, text[start - 1] != 0x5230 || isGoverned { return true }
    return isGoverned || Self.makers.occurs(text, in: clause.lowerBound..<start)
  }
}
