/// What a column of a table holds.
enum ColumnKind: Sendable, Hashable {
  /// 序号
  case number
  /// 类别: groups rows, often merged over several
  case category
  /// 工作任务, 事项: the demand
  case demand
  /// 责任单位, 责任领导, …
  case responsibility(ClauseLabel)
  /// 完成时限
  case deadline
  /// 指标名称
  case indicator
  /// 年度目标, 目标值: what is to be reached
  case goal
  /// 2025年, 2026年目标
  case year(Int)
  /// 一季度, 上半年目标, 1—6月: what is to be done by then
  case stage
  /// 备注, 进展情况, 分值, 考核部门
  case other

  /// Whether the column tells units that answer for a row.
  var namesUnits: Bool {
    if case .responsibility(let label) = self { label != .person } else { false }
  }

  /// Returns the kind that a heading's words tell, or `nil` where they tell none.
  static func announced(by heading: Reading) -> ColumnKind? {
    let all = 0..<heading.count
    let core = UnitWords.withoutBracketsBehind(heading, all)
    guard core.count > 0, core.count <= longestHeading, heading.count <= longestRemark else { return nil }
    let kind = words.matchSuffix(in: heading, from: 0, endingAt: core.upperBound)?.value
    if shares.match(in: heading, at: 0, before: core.upperBound)?.length == core.count {
      return .responsibility(.listed)
    }
    if StageHeading.isOne(heading, core) { return .stage }
    if let year = DateReader.year(in: heading, at: 0)?.value, heading.count <= longestYear,
      kind == nil && !others.contains(in: heading, all) || kind == .goal
    {
      return .year(year)
    }
    // 完成县级医院能力提升工程 and 编制农田建设标准 are tasks.
    let isDemand = core.count > longestCategory && CellLooks.opensDemand(heading, all)
    if isDemand, kind == .category || kind == .goal { return nil }
    if kind == .deadline, let first = firstOfTwo(heading, core) { return first }
    if let kind { return kind }
    if let label = ClauseLabel.table.matchSuffix(in: heading, from: 0, endingAt: core.upperBound) {
      return label.value == .other ? .other : .responsibility(label.value)
    }
    if let first = firstOfTwo(heading, core) { return first }
    if !isDemand, others.contains(in: heading, all) { return .other }
    return nil
  }

  /// 建设内容及标准: of two things under one heading the first is what the column is for.
  private static func firstOfTwo(_ heading: Reading, _ core: Range<Int>) -> ColumnKind? {
    guard let mark = heading.firstIndex(in: core, of: joints), mark > core.lowerBound else { return nil }
    let kind = words.matchSuffix(in: heading, from: core.lowerBound, endingAt: mark)?.value
    return kind == .demand || kind == .goal ? kind : nil
  }

  private static let joints: CharacterFilter = "及和与"

  /// What says who does what only where it is the whole heading.
  private static let shares = KeywordTable<Void>("分工 工作分工 职责分工 分工安排 分工情况 部门 各部门 部门名称")

  /// Returns the kinds of a header's columns; where no heading announces the demand, the first that says nothing known
  /// and stands before those who answer holds it: 序号 | 民生大事 | 责任单位.
  static func withDemand(_ kinds: [ColumnKind?]) -> [ColumnKind] {
    var columns = kinds.map { $0 ?? .other }
    guard !columns.contains(where: \.namesDemand), let units = columns.firstIndex(where: \.namesUnits) else {
      return columns
    }
    // 部门 | 重点领域: behind those who answer it holds what each has to do.
    let field = kinds.indices.first { kinds[$0] == .category && $0 > units }
    guard let unknown = kinds.indices.first(where: { kinds[$0] == nil && $0 < units }) ?? field else {
      return columns
    }
    columns[unknown] = .demand
    return columns
  }

  /// Whether the column says what is to be done or reached.
  private var namesDemand: Bool { [.demand, .indicator, .goal].contains(self) }

  /// Returns the longest heading that stands at a position, and its kind.
  static func announced(in text: Reading, at: Int) -> (length: Int, kind: ColumnKind)? {
    let word = words.match(in: text, at: at, before: text.count)
    let label = ClauseLabel.table.match(in: text, at: at, before: text.count)
    if let label, label.length > word?.length ?? 0 {
      return (label.length, label.value == .other ? .other : .responsibility(label.value))
    }
    return word.map { ($0.length, $0.value) }
  }

  private static let longestHeading = 14
  private static let longestCategory = 6
  private static let longestYear = 10
  private static let longestRemark = 40

  private static let numberWords = "序号 编号 项次 序 号 任务序号 任务编号"

  /// The headings of a column of numbers.
  static let numberHeadings = KeywordTable<Void>(numberWords)

  private static let words = KeywordTable<ColumnKind>(
    list(.number, numberWords)
      + list(
        .category,
        "类别 分类 领域 板块 类型 专项 方面 重点领域 指标类别 任务类别 项目类别 一级指标 工程 专项行动 任务分类 章节 一级任务 行动名称 产业链 产业链条 链条 策略")
      + list(
        .demand,
        """
        任务 工作任务 重点任务 主要任务 事项 重点工作 工作内容 主要内容 任务内容 具体任务 工作事项 重点事项 任务名称 项目名称 目标任务 工作举措 工作措施 具体举措
        具体措施 主要措施 重点举措 建设内容 考核内容 考核项目 改革事项 改革任务 具体内容 任务分解 决策事项 内容 名称 措施 举措 工作要点 年度工作任务 整改措施
        重点任务内容 细化任务 任务要求 问题 文件名称 立法项目 实事项目 任务清单 工作目标任务 项目内容 实事内容 主要工作
        任务事项 整改任务 攻坚任务 具体工作 重点项目 实事项目名称 目标任务内容 工作任务及目标 工作项目 举措内容 事项内容 改革举措 具体要求 行动方案 具体方案 具体做法 工作做法
        工作职责 职责任务 主要职责 工作职能 职责
        """)
      + list(
        .deadline,
        """
        完成时限 完成时间 时限要求 完成期限 时间节点 时间要求 推进时限 完成日期 时限 任务时限 决策时间 时间进度 时间安排 实施时限 办结时限 计划完成时间
        执行时间 执行时限 实施时间 办理时限 办结时间 计划完成日期 计划完成时限 预计完成时间 拟完成时间 完成年限 工期 期程 时程 时间期限 期限 整改时限 完成节点 进度安排 报送时间 审议时间 报送审议时间 发稿时间 实施期限 起止时间 计划时间 落实时限 推进时间 建设时间 建设年限 建设期限 建设周期 建设期 建设年度 实施年度 实施年限
        """)
      + list(
        .goal,
        """
        目标 目标值 年度目标 工作目标 目标要求 阶段目标 年度目标值 任务目标 绩效目标 预期目标 计划目标 年度计划 年度任务 预期成果 成果形式
        标志性成果 工作标准 质量标准 创建标准 验收标准 建设标准 完成标准 完成要求 达到标准 达标标准 实施标准 项目标准 建设要求 实施要求 完成目标 预期效果 预期成效 目标效果 工作要求 工作成效 考核目标 任务量 指标要求 指标值 量化指标 量化目标 年度指标 任务指标
        """)
      + list(.indicator, "指标 指标名称 主要指标 具体指标 二级指标 三级指标 目标指标 指标内容"))

  private static let others = KeywordTable<Void>(
    "链主 备注 说明 进展 分值 得分 评分 标准 考核 单位 属性 电话 联系 性质 完成情况 扣分 投资 资金 目标 实际 现状")

  private static func list(_ kind: ColumnKind, _ words: String) -> [(String, ColumnKind)] {
    words.split { $0 == " " || $0 == "\n" }.map { (String($0), kind) }
  }
}

extension [ColumnKind] {
  /// Whether the columns tell who does what: units, or the people of one unit who have to do it by some time.
  var shareWorkOut: Bool {
    contains(where: \.namesUnits)
      || contains(.responsibility(.person)) && contains(.demand) && contains(.deadline)
  }
}
