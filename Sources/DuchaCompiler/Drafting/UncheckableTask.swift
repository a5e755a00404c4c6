import DuchaDiagnostics
import DuchaModel

/// Nothing in a task can be checked: no figure, and nothing that is there or not there in the end.
enum UncheckableTask: DraftCheck {
  static let code = DiagnosticCode(
    "D0103", "UncheckableTask",
    Explanation(
      what: "检查每项任务是否有可核查的结果：数量指标，或者建成、印发、上线等看得见的成果（保障措施除外）",
      why: "只写“推进”“加强”的任务，做了没有、做到什么程度没有标准，验收时各说各话",
      example: "一、任务\n（一）2025年底前进一步加强科普宣传，提升公众科学素质。（县科协牵头）",
      instead: "一、任务\n（一）2025年底前举办科普讲座20场以上，公众科学素质达标率达到15%。（县科协牵头）"))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    let uncheckable = plan.tasks.filter { compiled in
      compiled.task.targets.isEmpty && !plan.isSupport(compiled) && !namesResult(compiled.item)
    }
    let count = uncheckable.count == 1 ? "任务" : "\(uncheckable.count)项任务"
    return together(
      uncheckable, .note, "\(count)没有可核查的结果", also: "也没有可核查的结果",
      help: "写明数量，或写明建成、印发、上线什么")
  }

  private static func namesResult(_ item: PlanItem) -> Bool {
    item.demand.contains { results.contains(in: item.text.reading, $0) }
  }

  /// What is done or not done, with no more or less.
  private static let results = KeywordTable<Void>(
    """
    建成 建好 建立 建设 组建 成立 设立 出台 印发 制定 制订 修订 编制 编印 编写 完成 上线 开通 开放 投用 投入使用 投入运营 投运 投产 开工 竣工 交付 入驻
    运行 发布 公布 公示 公开 举办 承办 召开 签订 签署 挂牌 揭牌 认定 验收 获批 申报 创建 落地 取消 废止 清理 下放 移交 接入 汇总 上报 报送 报告 清单 目录
    台账 机制 办法 细则 方案 标准 规范 指南 名录 规划 制度 平台 系统 数据库 消除 清零 全覆盖 破零 启动 开展 试点 改造 新建 培训 评估 检查 评选 遴选 名单
    """)
}
