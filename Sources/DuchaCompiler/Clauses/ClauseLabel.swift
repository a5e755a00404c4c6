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

  /// The labels, as clauses and table headings print them.
  static let table = KeywordTable<ClauseLabel>(
    words(
      .lead,
      """
      牵头单位 牵头部门 牵头责任单位 牵头责任部门 主要责任单位 主要责任部门 牵头科室 主责单位 主责部门 主办单位 牵头负责单位 牵头负责部门
      责任牵头单位 牵头组织实施单位 第一责任单位 承办单位 牵头处室 牵头区县 牵头 主要牵头单位 总牵头单位 主牵头单位 牵头单位(部门)
      牵头股室 牵头实施单位 主办部门 承办部门 牵头地区 牵头责任科室 决策承办单位
      """)
      + words(
        .cooperate,
        """
        配合单位 配合部门 协同单位 协同部门 协同责任单位 协办单位 参与单位 参与部门 参加单位 协作单位 协同配合单位 配合责任单位
        配合责任部门 协助单位 配合 协办部门 协作部门 配合科室 参与科室 协同配合部门 参加部门 责任配合单位 参与配合单位 协助部门 次要责任单位
        协同牵头单位 配合处室
        """)
      + words(
        .listed,
        """
        责任单位 责任部门 负责部门 负责单位 责任科室 责任主体 责任处室 实施单位 实施主体 落实单位 完成单位 起草单位 责任分工 责任机构
        任务单位 承接单位 责任单位和部门 责任单位及部门 责任部门及单位 责任部门和单位 责任区县 责任地区 责任 工作责任单位 责任部门(单位)
        责任单位(部门) 具体责任单位 主体责任单位 执行单位 实施部门 责任股室 主管部门 主管单位 项目单位 建设单位 组织实施单位 任务分工
        责任单位及分工 分工单位
        """)
      + words(.guide, "指导单位 指导部门 督导单位 督导部门 督办单位 监督单位 监督部门 监管单位 市级指导单位 省级指导部门")
      + words(
        .person,
        """
        责任领导 牵头领导 分管领导 分管县领导 分管市领导 分管区领导 责任人 牵头负责领导 区政府分管领导 县政府分管领导 市政府分管领导
        负责人 联系领导 包抓领导 市级领导 县级领导 区级领导 责任县领导 责任市领导 责任区领导 分管县(市)领导 联系县领导 包保领导 挂钩领导
        挂包领导 市领导 县领导 区领导 牵头县领导 牵头市领导 牵头区领导 责任人员 第一责任人 具体责任人 直接责任人 主要负责人 联系人
        责任县级领导 牵头县级领导 督导领导 督办领导
        """)
      + words(
        .other,
        """
        完成时限 完成时间 时限要求 完成期限 时间节点 时间安排 时间要求 时限 适用范围 资金来源 工作目标 工作要求 目标任务 进度安排 时间进度
        起止时间 推进时限 任务时限 实施期限 报送时间 报送审议时间 发稿时间 决策时间 受理申报单位 政策咨询单位 政策咨询电话 负责考核部门
        考核单位 考核部门 评价标准 评分标准 工作措施 具体措施 主要措施 实施时间 完成日期 备注 目标要求 年度目标 阶段目标 计划完成时间
        """))

  private static func words(_ label: ClauseLabel, _ list: String) -> [(String, ClauseLabel)] {
    list.split { $0 == " " || $0 == "\n" }.map { (String($0), label) }
  }
}
