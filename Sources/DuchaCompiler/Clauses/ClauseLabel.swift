/// A printed label such as 责任单位 and what its value is.
enum ClauseLabel: Sendable, Hashable {
  /// 牵头单位
  case lead
  /// 配合单位
  case cooperate
  /// 责任单位
  case listed
  /// 指导单位
  case guide
  /// 责任领导: people, not units
  case person
  /// 完成时限, 适用范围: neither
  case other

  /// Whether the value names who answers for the task.
  var namesResponsibility: Bool { self != .other }

  /// Returns whether a label tells whom to ask, not who answers.
  static func isContact(_ text: Reading, _ label: Range<Int>) -> Bool {
    contacts.match(in: text, at: label.lowerBound, before: label.upperBound) != nil
  }

  private static let contacts = KeywordTable<Void>("联系人")

  /// Returns the label that begins at a position, with what qualifies it: 市级牵头单位.
  static func match(in text: Reading, at: Int, before end: Int) -> KeywordTable<ClauseLabel>.Match? {
    if let word = table.match(in: text, at: at, before: end) { return word }
    guard let qualifier = qualifiers.match(in: text, at: at, before: end),
      let word = table.match(in: text, at: at + qualifier.length, before: end),
      at + qualifier.length + word.length < end,
      text[at + qualifier.length + word.length] == Mark.colon
    else { return nil }
    return .init(length: qualifier.length + word.length, value: word.value)
  }

  /// Returns the label that a line opens with, before a colon: 牵头单位:….
  static func opening(_ text: Reading, _ line: Range<Int>) -> ClauseLabel? {
    guard let word = match(in: text, at: line.lowerBound, before: line.upperBound) else { return nil }
    let behind = line.lowerBound + word.length
    return behind < line.upperBound && text[behind] == Mark.colon ? word.value : nil
  }

  /// Returns whether the table knows a label, with or without what qualifies it or a bracket behind it.
  static func isKnown(_ text: Reading, _ label: Range<Int>) -> Bool {
    (label.lowerBound..<label.upperBound).contains {
      table.match(in: text, at: $0, before: label.upperBound) != nil
    }
  }

  /// Returns whether words are nothing but a label, or the heading of another field of a task: 整改目标, 责任单位.
  static func isWhole(_ text: Reading, _ words: Range<Int>) -> Bool {
    let label = table.match(in: text, at: words.lowerBound, before: words.upperBound)
    let field = fields.match(in: text, at: words.lowerBound, before: words.upperBound)
    return !words.isEmpty && max(label?.length ?? 0, field?.length ?? 0) == words.count
  }

  private static let fields = KeywordTable<Void>(
    "目标任务 任务目标 主要目标 工作目标 整改任务 整改举措 整改内容 工作内容 主要任务 工作任务 问题 存在问题 具体问题 整改进展 整改情况 工作进展 时间进度 完成标准 工作标准 预期成效 保障措施")

  /// What a label can begin with.
  static let firsts = table.firsts.union(qualifiers.firsts)

  private static let qualifiers = KeywordTable<Void>(
    "市级 市直 县级 县直 区级 区直 省级 省直 州级 镇级 乡级 镇街 共同 联合 行业 业务 主要 具体 专班 办理 销号 预计 工作 项目 属地 指标 任务 事项 领域")

  /// Returns what a word before a colon labels that the table does not know, by how it ends: 包村干部, 预计竣工时间.
  static func byEnding(_ text: Reading, _ word: Range<Int>) -> ClauseLabel? {
    endings.matchSuffix(in: text, from: word.lowerBound, endingAt: word.upperBound)?.value
  }

  private static let endings = KeywordTable<ClauseLabel>([
    "领导 县长 市长 区长 州长 镇长 乡长 主任 秘书长 负责人 责任人 组长 指挥 联络员 干部 经办人 召集人 书记 局长 服务官 秘书 河长 湖长 林长 网格长": .person,
    "单位 部门 机构": .cooperate,
    "时限 时间 期限 进度 年限 周期 日期 时间表 金额 来源 标准 内容 电话 目标 位置 名次": .other,
  ])

  /// The labels, as clauses and table headings print them.
  static let table = KeywordTable<ClauseLabel>(
    labels(
      .lead,
      """
      牵头 牵头责任 主要责任 主责 主办 承办 牵头负责 责任牵头 牵头组织实施 第一责任 主要牵头 总牵头 主牵头 牵头实施 主要负责 决策承办 组织牵头 揭榜 领办 统筹 联合牵头 共同牵头 主政 主抓
      """, of: bodies)
      + words(.lead, "牵头 牵头单位(部门) 牵头责任单位及部门 主办 承办 主责 牵头区县 牵头地区 牵头主体")
      + labels(
        .cooperate,
        """
        配合 协同 协同责任 协办 参与 参加 协作 协同配合 配合责任 协助 责任配合 参与配合 次要责任 第二责任 第三责任 相关责任 有关责任 参与责任 协办责任 会同 辅助 协同牵头 其他责任 其它责任 其他配合 会办 联办 成员 协力 协管 支持 保障 支撑 技术支撑
        """, of: bodies)
      + words(.cooperate, "配合 协办 参与 参加 协同 协助 会办")
      + labels(
        .listed,
        """
        责任 负责 实施 落实 完成 起草 任务 承接 工作责任 具体责任 主体责任 执行 主管 分工 任务承担 任务责任 承担 分办 整改 整改责任 包保 组织实施 共同责任 推进 业务主管 行业主管 包抓 包联 包片 挂点 挂包 帮扶 结对 主抓 主管责任 直接责任 属地责任 具体落实 办理 认领 归口 归口管理 项目业主 业主 代建 权责
        """, of: bodies)
      + words(
        .listed,
        """
        责任主体 实施主体 责任分工 部门分工 责任单位和部门 责任单位及部门 责任部门及单位 责任部门和单位 责任区县 责任地区 责任 责任部门(单位) 责任单位(部门)
        项目单位 建设单位 组织单位 任务分工 责任单位及分工 负责 责任单位(牵头单位) 责任单位(部门、科室) 责任乡镇 责任党组织 责任支部 责任党支部 整改主体 落实主体 推进主体 负责政策局 负责决策局 负责局 负责局/部门 负责部门/机构
        """)
      + labels(.listed, "责任 落实 实施", of: places)
      + labels(.lead, "牵头", of: places)
      + labels(.cooperate, "配合", of: places)
      + words(.lead, "独办 独办单位 牵总单位")
      + words(.listed, "分办")
      + words(.guide, "指导 督导责任单位")
      + withPersons(.listed, of: ["责任", "整改", "整改责任", "落实", "主管", "包保"])
      + withPersons(.lead, of: ["牵头", "牵头责任", "主要责任", "主办"])
      + labels(.guide, supervision, of: ["单位", "部门", "科室", "机构"])
      + labels(
        .person, "责任 牵头 分管 联系 包抓 包保 包联 包片 主管 协调 挂帅 挂点 领办 挂钩 挂包 挂牌 挂联 督导 督办 牵头负责 局分管 责任局 责任校 分包 主抓",
        of: leaders)
      + labels(.person, "责任 牵头 负责 联系 第一责任 具体责任 直接责任 主要负责 整改责任 督导责任 包保责任 召集 项目责任 项目负责", of: ["人"])
      + words(
        .person,
        """
        责任人员 链长 市级领导 县级领导 区级领导 市领导 县领导 区领导 责任县级领导 牵头县级领导 区政府分管领导 县政府分管领导 市政府分管领导
        """)
      + words(
        .other,
        """
        完成时限 完成时间 时限要求 完成期限 时间节点 时间安排 时间要求 时限 适用范围 资金来源 工作目标 工作要求 目标任务 进度安排 时间进度
        起止时间 推进时限 任务时限 实施期限 报送时间 报送审议时间 发稿时间 决策时间 受理申报单位 政策咨询单位 政策咨询电话 负责考核部门
        考核单位 考核部门 评价标准 评分标准 工作措施 具体措施 主要措施 实施时间 完成日期 备注 目标要求 年度目标 阶段目标 计划完成时间 联系电话 联系方式 电话 考核方式 考核标准 分值 权重 进展情况 推进措施 保障措施 任务来源 成果形式 标志性成果 责任期限
        办结时限 办结时间 完成标志 验收标准 政策依据 验收单位 销号单位 整改时限 整改期限 整改目标 整改措施 整改要求 主要内容 投资额 总投资 项目内容 建设内容 建设地点 建设期限
        """))

  /// What a part is named of: 牵头单位, 牵头科室.
  private static let bodies = ["单位", "部门", "科室", "处室", "股室", "站所", "机构", "镇街", "机关", "政策局"]
  private static let places = ["学校", "街道", "乡镇", "村", "社区", "企业", "公司", "县区", "市县", "学院", "片区", "园区"]
  private static let leaders = [
    "领导", "校领导", "院领导", "所领导", "局领导", "厅领导", "院长", "副院长", "校长", "副校长", "副总", "副总经理", "副书记", "县领导", "市领导",
    "区领导", "县(市)领导", "乡领导", "镇领导", "县长", "副县长", "市长", "副市长", "区长", "副区长", "副秘书长",
  ]

  /// Each way to see to it that others act, alone and with the part in it: 督导, 牵头督导; ``qualifiers`` tell 省级督导.
  private static let supervision = ["", "牵头", "配合", "协同", "协助", "责任"]
    .flatMap { part in ["指导", "督导", "督办", "督查", "督促", "监督", "监管", "监管责任", "监督责任", "跟踪督办"].map { part + $0 } }
    .joined(separator: " ")

  /// 责任单位及责任人: the value names a unit and who answers for it there.
  private static func withPersons(_ label: ClauseLabel, of parts: [String]) -> [(String, ClauseLabel)] {
    parts.flatMap { part in
      ["单位", "部门"].flatMap { body in
        ["及", "和", "、", "/"].flatMap { joint in
          ["责任人", "负责人", "责任领导"].map { (part + body + joint + $0, label) }
        }
      }
    }
  }

  /// Returns the word of a label that asks for people as well: 责任单位及责任人, 牵头单位(责任人).
  static func personWord(in text: Reading, _ label: Range<Int>) -> Range<Int>? {
    personWords.firstMatch(in: text, label).map { $0.at..<$0.at + $0.match.length }
  }

  private static let personWords = KeywordTable<Void>("责任人 责任人员 负责人 责任领导 分管领导")

  private static func words(_ label: ClauseLabel, _ list: String) -> [(String, ClauseLabel)] {
    list.split { $0 == " " || $0 == "\n" }.map { (String($0), label) }
  }

  private static func labels(
    _ label: ClauseLabel, _ parts: String, of nouns: [String]
  ) -> [(String, ClauseLabel)] {
    words(label, parts).flatMap { part in nouns.map { (part.0 + $0, label) } }
  }
}
