import DuchaDiagnostics

/// Responsibility clauses stand where no item is read: in another part of the file, or before the first item.
enum UnreadPart {
  static let code = DiagnosticCode(
    "P0004", "UnreadPart",
    Explanation(
      what: "检查一个文件里是否有两个以上带责任分工的部分（如附件1、附件2各是一个方案），第一条之前是否也有责任分工",
      why: "各部分的编号都从“一”开始，只读了条目最多的一部分；其余部分的任务没有进入台账",
      example: """
        附件1
        一、建设平台。（市科技局负责）
        二、引进人才。（市人社局负责）
        附件2
        一、清理市场。（市商务局负责）
        """,
      instead: """
        一、建设平台。（市科技局负责）
        二、引进人才。（市人社局负责）
        三、清理市场。（市商务局负责）
        """))

  /// Returns a warning for each part that was not read and holds clauses.
  static func diagnostics(_ plan: ParsedPlan) -> [Diagnostic] {
    beforeFirstItem(plan) + others(plan)
  }

  /// A page may begin in the middle of a plan: …。(责任单位:市科技局)二、….
  private static func beforeFirstItem(_ plan: ParsedPlan) -> [Diagnostic] {
    guard !plan.outline.nodes.isEmpty, !plan.body.front.isEmpty,
      !plan.tablePlaces.contains(where: { $0.overlaps(plan.body.front) })
    else { return [] }
    let front = ItemText(plan.plan, [plan.body.front], lines: plan.lines)
    let clauses = ClauseScanner(front).scan().filter {
      front.reading[$0.range.lowerBound] == Mark.open && !$0.mentions.isEmpty
        && ($0.hasLabel || $0.hasRoleWord)
    }
    guard let first = clauses.first else { return [] }
    return [
      Diagnostic(
        code, .warning, "第一条之前还有\(clauses.count)处责任分工，没有读作任务", at: front.reading.span(first.range),
        help: "核对文件是否从中间开始，或条目缺少编号")
    ]
  }

  private static func others(_ plan: ParsedPlan) -> [Diagnostic] {
    plan.body.otherOutlines.compactMap { outline in
      let items = outline.nodes.filter {
        outline.hasClause($0, plan.plan, plan.lines, excluding: plan.tablePlaces)
      }
      if let first = items.first {
        return unread("\(items.count)项带责任分工的条目", from: first, of: outline, plan)
      }
      // A plan may name nobody; the items of a covering notice or of a form are none of a plan's.
      guard outline.isPlan(plan.plan, plan.lines), let first = outline.nodes.first else { return nil }
      return unread("\(outline.roots.count)个部分，像是另一份方案", from: first, of: outline, plan)
    }
  }

  private static func unread(
    _ words: String, from first: OutlineNode, of outline: Outline, _ plan: ParsedPlan
  ) -> Diagnostic {
    Diagnostic(
      code, .warning, "文件的另一部分还有\(words)，没有读作任务",
      at: plan.plan.span(first.marker.range.lowerBound..<first.ownText(in: outline).upperBound),
      help: "把这一部分另存为一个文件，单独导入")
  }
}
