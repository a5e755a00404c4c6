/// What a part of a plan is for.
enum PlanPart: Sendable {
  /// 总体要求, 发展目标: says what the whole plan is to reach.
  case goals
  /// 指导思想, 基本原则: says why and how, nothing to count.
  case principles
  /// 发展环境, 现状: says how things are.
  case background
  /// Everything else demands action: 重点任务, 保障措施.
  case tasks

  /// Returns the part that a heading's words announce; `nil` where they announce nothing special.
  ///
  /// Only short headings are asked: `一、统筹算力资源保障。` is a demand, whatever words it holds.
  static func announced(by heading: Reading) -> PlanPart? {
    guard heading.count > 0 else { return nil }
    let words = 0..<heading.count
    guard heading.count <= longestHeading else { return opened(by: heading) }
    if taskWords.contains(in: heading, words), !isGoalsAlone(heading) {
      return sharingPrinciples.matchSuffix(in: heading, from: 0, endingAt: heading.count) != nil
        ? .principles : nil
    }
    for (table, part) in kinds {
      guard let word = table.matchSuffix(in: heading, from: 0, endingAt: words.upperBound) else { continue }
      let isOrder = isOrder(heading, before: words.upperBound - word.length)
      // 明确总体目标 tells the aims that 制定年度目标 orders somebody to set.
      return isOrder && !(part == .goals && tellings.match(in: heading, at: 0, before: heading.count) != nil)
        ? nil : part
    }
    return opened(by: heading, followedBy: goOn)
  }

  /// 优化发展环境, 加强领导,营造发展环境: with a verb before it the word announces what is to be done.
  private static func isOrder(_ heading: Reading, before end: Int) -> Bool {
    guard let last = heading.parts(of: 0..<end, at: Mark.commas).last else { return false }
    return orders.match(in: heading, at: last.lowerBound, before: last.upperBound) != nil
  }

  private static let tellings = KeywordTable<Void>("明确总体 明确主要 明确工作 明确目标 明确发展 明确预期")
  private static let orders = KeywordTable<Void>(
    """
    开展 扩大 拓展 明确 规范 制定 确定 公布 做好 优化 营造 改善 夯实 筑牢 厚植 打牢 完善 健全 加强 强化 打造 创造 净化 构建 建立 培育 提升 巩固 破解 解决 整改
    分解 细化 突出 紧盯 贯彻 排查 梳理 报送 上报 通报 宣传 总结 锚定 应对 聚焦 落实 放宽 提高 降低 严格 转变 展示 打好 摸清 掌握 下达 公开 统筹 压实 守住 跟踪 编制
    修订 调整 核实 对标 紧扣 实现 完成 定期 持续 进一步 全面 不断 大力 着力 切实 深入 扎实 加快 积极
    """)

  /// Where a heading has lost its full stop, the words it begins with tell: 一、工作目标聚焦….
  private static func opened(
    by heading: Reading, followedBy followers: KeywordTable<Void>? = nil
  ) -> PlanPart? {
    for (table, part) in kinds {
      guard let word = table.match(in: heading, at: 0, before: heading.count), word.length >= 4
      else { continue }
      guard let followers else { return part }
      if followers.match(in: heading, at: word.length, before: heading.count) != nil { return part }
    }
    return nil
  }

  /// What a sentence may begin with that a heading runs into.
  private static let goOn = KeywordTable<Void>("到 通过 以 经 力争 2 全市 全省 全县 全区 坚持 按照 确保 “")

  private static let longestHeading = 16

  /// 任务分工原则: how the tasks were shared out.
  private static let sharingPrinciples = KeywordTable<Void>("分工原则 分解原则 分工依据 分解依据 保障原则")

  /// A heading with these words announces tasks, whatever else it says: 工作目标和主要任务.
  private static let taskWords = KeywordTable<Void>("任务 措施 举措 保障 工程 重点工作 分工 步骤")

  /// Returns whether a heading announces goals if nothing numbered stands below it, and tasks otherwise: 目标任务.
  static func isGoalsAlone(_ heading: Reading) -> Bool {
    heading.count <= longestHeading
      && goalsAlone.matchSuffix(in: heading, from: 0, endingAt: heading.count) != nil
  }

  /// Returns whether a heading announces nothing to do if nothing numbered stands below it: 整治时间, 组织机构.
  static func isNoDemandAlone(_ heading: Reading) -> Bool {
    heading.count <= longestHeading && !isOrder(heading, before: heading.count)
      && noDemands.matchSuffix(in: heading, from: 0, endingAt: heading.count) != nil
  }

  private static let noDemands = KeywordTable<Void>(
    "整治时间 活动时间 检查时间 行动时间 实施时间 时间安排 活动地点 组织机构 领导机构 成员名单 人员名单 联系方式 日程安排 费用构成 经费构成 资金来源 经费来源")

  /// Returns whether a heading may announce places and kinds of places alone: 整治重点, 重点区域.
  static func mayBeOfPlaces(_ heading: Reading) -> Bool {
    heading.count <= longestHeading
      && placeHeadings.matchSuffix(in: heading, from: 0, endingAt: heading.count) != nil
  }

  private static let placeHeadings = KeywordTable<Void>(
    """
    整治重点 治理重点 检查重点 排查重点 清理重点 巡查重点 监管重点 执法重点 工作重点 重点区域 重点部位 重点场所 重点路段 重点地段 重点地区 重点水域 重点点位 重点单位 整治区域 治理区域
    整治地点 整治路段 整治部位 排查区域 排查部位 检查部位 范围 区域 场所 部位 路段
    """)

  /// Returns whether words are nothing but the names of places: 镇域内所有河道; 清理河道 begins with what is to be done.
  static func isOfPlaces(_ words: Reading) -> Bool {
    let stop = words.last.map { $0 == Mark.stop || $0 == Mark.semicolon } ?? false
    var end = words.count - (stop ? 1 : 0)
    if end > 1, words[end - 1] == Mark.andOthers { end -= 1 }
    let names = 0..<end
    guard end > 1, !ActorWords.startsWithVerb(words, names),
      !names.contains(where: { noPlace.contains(words[$0]) })
    else { return false }
    return places.matchSuffix(in: words, from: 0, endingAt: end) != nil
      && !placeVerbs.contains(in: words, names)
  }

  private static let noPlace = CharacterFilter("。;:,对将把要须应")
  private static let placeVerbs = KeywordTable<Void>(
    "整治 清理 清除 拆除 打击 查处 取缔 开展 进行 加强 规范 完成 做好 落实 严禁 禁止 改造 新建 建设 修复 治理")
  private static let places = KeywordTable<Void>(
    """
    区 区域 街 街道 道 道路 路 巷 河 河道 河流 沟 沟渠 渠 塘 水库 湖 村 庄 山庄 社区 场所 市场 商场 超市 景点 景区 农家乐 商户 住户 农户 商铺 门店 店 酒店 宾馆 餐馆
    饭店 网吧 学校 幼儿园 校园 医院 企业 工地 厂 厂区 车站 站 码头 港口 广场 公园 路段 路口 沿线 两侧 两旁 周边 周围 部位 地带 地段 点位 场 楼 桥 桥梁 隧道 仓库 院落 庭院 园区
    单位 机关 铁路 公路 国道 省道 县道 水域 水源地 林地 山场 墓地 公墓
    """)

  /// Returns whether words announce which body has which duties: 部门职责, 成员单位职责分工, 其职责分工为.
  static func isOfDuties(_ words: Reading) -> Bool {
    words.count <= longestOfDuties && duties.matchSuffix(in: words, from: 0, endingAt: words.count) != nil
  }

  private static let longestOfDuties = 30
  private static let duties = KeywordTable<Void>(
    """
    职责 职责分工 责任分工 部门分工 单位分工 成员分工 职能分工 职责任务 职责分工为 职责分工如下 职责如下 职责为 职责是 分工如下 责任分工如下 任务分工如下 具体分工如下 职责任务如下 任务如下
    具体分工为
    """)

  /// Returns whether a heading announces what those get who do well or badly: 奖惩, 责任追究.
  static func isPenalty(_ heading: Reading) -> Bool {
    heading.count <= longestHeading
      && penalties.matchSuffix(in: heading, from: 0, endingAt: heading.count) != nil
  }

  private static let penalties = KeywordTable<Void>("奖惩 奖惩措施 奖惩办法 奖惩规定 奖惩机制 奖惩标准 考核奖惩 责任追究 奖励与处罚 奖励和处罚 奖罚")

  /// Returns whether the heading of a plan's first part appeals to its readers: 一、充分认识发展产业的重要性.
  static func isAppeal(_ heading: Reading) -> Bool {
    appeals.match(in: heading, at: 0, before: heading.count) != nil
      && appealEnds.matchSuffix(in: heading, from: 0, endingAt: heading.count) != nil
  }

  private static let appeals = KeywordTable<Void>("充分认识 深刻认识 提高认识 提高思想 统一思想 高度重视 进一步提高 进一步统一 切实提高 切实增强 增强")
  private static let appealEnds = KeywordTable<Void>("重要性 必要性 紧迫性 意义 思想 认识 责任感 使命感 紧迫感 重视")

  /// Returns whether a heading only announces tasks, and demands nothing itself: 重点任务.
  static func isBareAnnouncement(_ heading: Reading) -> Bool {
    guard let word = announcements.match(in: heading, at: 0, before: heading.count) else {
      return false
    }
    return word.length == heading.count
  }

  private static let goalsAlone = KeywordTable<Void>("目标任务 任务目标 工作目标任务 目标和任务 任务和目标")
  private static let announcements = KeywordTable<Void>(
    """
    重点任务 主要任务 工作任务 保障措施 工作措施 主要措施 工作要求 有关要求 组织保障 组织实施 实施步骤 工作步骤 重点工作 主要举措 工作内容 任务分工 重点举措
    具体措施 任务分解 重点任务分工 任务措施 任务清单
    """)

  private static let kinds: [(KeywordTable<Void>, PlanPart)] = [
    (
      KeywordTable(
        """
        指导思想 基本原则 工作原则 总体思路 工作思路 总体考虑 重大意义 重要意义 战略定位 发展定位 战略取向 编制依据 适用范围 主要原则 总体原则 指导原则 建设原则 工作思想 总体方针
        基本思路 工作方针 试点范围 实施范围 总则 附则 名词解释 总体定位 基本要求 功能定位 实施原则 编制原则 坚持原则 组织原则 管理原则 遵循原则 推进原则 整治原则 治理原则 采购原则 运行原则 分配原则 处置原则 改革原则 创建原则 目的意义 总体布局 发展思路
        必要性 工作对象 有效期 支持对象 适用对象 扶持对象 申报对象 申报主体 申报条件 适用条件 支持范围 支持条件 整治范围 整治对象 整治依据 检查对象 检查范围 检查依据 排查范围 排查对象 治理范围 治理对象 清理范围
        采购范围 参加范围 参与范围 覆盖范围 统计范围 考核范围 评价范围 行动范围 重点范围 活动范围 活动主题 参加对象 参加人员 评选条件 评选范围 评选对象 创建标准 奖励标准 工作依据 政策依据 制定依据 法律依据 奖励对象 补贴对象 资助对象 认定条件
        """), .principles
    ),
    (
      KeywordTable(
        """
        总体要求 总体目标 工作目标 发展目标 主要目标 预期目标 试点目标 建设目标 总要求 目标要求 行动目标 具体目标 总目标 主要指标 发展指标
        总体要求和目标 总体要求与目标 总体思路和目标 总体思路与目标 思路目标 工作目标和要求 奋斗目标 目标愿景 远景目标 规划目标 实施目标 阶段目标
        主要预期目标 总体思路和主要目标 总体要求和主要目标 指导思想和目标 指导思想和工作目标 指导思想与目标 年度目标 目标 绩效目标 改革目标 攻坚目标
        指导思想和目标任务 总体要求和目标任务 指导思想及目标任务 总体要求及目标 发展愿景 创建目标 治理目标 整治目标 培育目标 方案目标
        目标指标 主要目标指标 工作目标指标 目标与指标 目标和指标 指标体系 总体目标要求 规划指标 预期指标 主要预期指标 约束性指标 控制指标
        """), .goals
    ),
    (
      KeywordTable(
        """
        发展环境 发展现状 发展基础 现状 形势 面临形势 面临的形势 面临的发展形势 主要成就 取得的主要成就 背景 存在问题 存在的问题 主要问题
        基本情况 发展形势 工作基础 现实基础 机遇与挑战 机遇和挑战 回顾 发展背景 成效 面临挑战 有关背景 编制背景 工作背景 现状与形势 基础与形势
        现状和问题 总体情况 进展情况 工作进展 完成情况 工作开展情况 基础条件 有利条件 发展条件 规划背景 工作总结 工作成效 主要成效 主要做法 主要成绩 工作情况
        概况 自然条件 自然特征 风险分析 风险源分析 成因分析 现状分析 存在问题与成因 存在的问题与不足 存在问题和不足
        """), .background
    ),
  ]
}
