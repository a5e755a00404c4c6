import DuchaDiagnostics

/// Another part of the file has items with responsibility clauses of its own.
enum UnreadPart {
  static let code = DiagnosticCode(
    "P0004", "UnreadPart",
    Explanation(
      what: "检查一个文件里是否有两个以上带责任分工的部分（如附件1、附件2各是一个方案）",
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
    plan.body.otherOutlines.compactMap { outline in
      let items = outline.nodes.filter {
        outline.hasClause($0, plan.plan, plan.lines, excluding: plan.tablePlaces)
      }
      return items.first.map { first in
        Diagnostic(
          code, .warning, "文件的另一部分还有\(items.count)项带责任分工的条目，没有读作任务",
          at: plan.plan.span(first.marker.range.lowerBound..<first.ownText(in: outline).upperBound),
          help: "把这一部分另存为一个文件，单独导入")
      }
    }
  }
}
