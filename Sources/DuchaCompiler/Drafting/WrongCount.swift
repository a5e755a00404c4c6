import DuchaDiagnostics
import DuchaModel

/// The plan says how many tasks it holds, and holds nearly as many, but not so many.
enum WrongCount: DraftCheck {
  static let code = DiagnosticCode(
    "D0112", "WrongCount",
    Explanation(
      what: "检查“共60项任务”“以下18条措施”这样的总数，与实际列出的条数是否相符（只提示相差不多的）",
      why: "增删任务后忘了改总数，对外一公布就对不上",
      example:
        "本方案共安排4项任务。\n一、2025年6月底前建成科技馆。（县科协牵头）\n二、2025年9月底前印发人才办法。（县人社局牵头）\n三、2025年10月底前上线服务平台。（县数据局牵头）",
      instead:
        "本方案共安排3项任务。\n一、2025年6月底前建成科技馆。（县科协牵头）\n二、2025年9月底前印发人才办法。（县人社局牵头）\n三、2025年10月底前上线服务平台。（县数据局牵头）"))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    let lists = Lists(plan)
    let reading = plan.reading
    return reading.indices.compactMap { at in
      guard let opener = openers.match(in: reading, at: at, before: reading.count),
        let said = number(in: reading, at: at + opener.length),
        let things = things.match(in: reading, at: said.end, before: reading.count),
        let count = lists.nearest(to: said.value)
      else { return nil }
      let range = at..<said.end + things.length
      return Diagnostic(
        code, .warning, "文中说“\(plan.reading.text(range))”，实际列出\(count)项", at: plan.reading.span(range),
        path: plan.outline.path(at: at), help: "核对是否增删任务后没有改总数")
    }
  }

  private static func number(in text: Reading, at: Int) -> (value: Int, end: Int)? {
    Numeral.arabic(in: text, at: at) ?? Numeral.chinese(in: text, at: at)
  }

  private static let openers = KeywordTable<Void>(
    "共 共有 共计 共安排 共提出 共明确 共部署 共列出 共制定 共梳理 共梳理出 共分解 共分解为 合计 总计 以下 如下 下列 分解为 细化为 梳理出 制定了 提出了 明确了 安排了")
  private static let things = KeywordTable<Void>(
    """
    项任务 项重点任务 项主要任务 项工作任务 项具体任务 项工作 项重点工作 项措施 条措施 项举措 条举措 条政策措施 项政策措施 条具体措施 项具体措施 个方面 条意见 项事项 个事项
    项改革任务 项目标任务 项重点事项 项具体举措 项清单 条任务 项改革举措 项整改任务 项政策 条政策
    """)

  /// The lengths of all lists that a sentence may speak of.
  private struct Lists {
    /// The lists of the whole plan: its tasks, its tables, all items of one kind.
    private let whole: [Int]
    /// The lists under one heading.
    private let parts: Set<Int>

    init(_ plan: DraftedPlan) {
      let nodes = plan.outline.nodes
      let rows = Dictionary(grouping: plan.tasks.filter { $0.item.node == nil }) {
        $0.task.path.prefix { $0 != "/" }
      }.values.map(\.count)
      let kinds = Dictionary(grouping: nodes, by: \.marker.kind).values.map(\.count)
      let items = plan.tasks.count { $0.item.node != nil }
      whole = ([items] + rows + kinds + [rows.reduce(0, +)]).filter { $0 > 1 }
      parts = Set(whole + nodes.map(\.children.count) + [plan.outline.roots.count, plan.tasks.count])
    }

    /// Returns the length of a list of the whole plan that is nearly what was said; `nil` where some list fits.
    func nearest(to said: Int) -> Int? {
      guard said > 2, !parts.contains(said) else { return nil }
      return whole.filter { abs($0 - said) <= max(1, said / 20) }.min { abs($0 - said) < abs($1 - said) }
    }
  }
}
