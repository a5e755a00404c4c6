import DuchaDiagnostics
import DuchaModel

/// A table beside the plan's items shares work out among places or units, and its rows were not read.
enum UnreadTable {
  static let code = DiagnosticCode(
    "P0006", "UnreadTable",
    Explanation(
      what: "检查文件里是否还有按单位、乡镇分解任务的表，因表头没有责任单位一栏而没有读作任务",
      why: "分到各家的数量、时限没有进入台账，到期不会预警，也没有人填报",
      example: """
        一、开展排查。（责任单位：各乡镇）
        附件
        序号 | 乡镇 | 排查任务（户） | 完成时限 |
        1 | 城关镇 | 4200 | 2024年10月31日 |
        2 | 青石镇 | 2100 | 2024年10月25日 |
        """,
      instead: """
        一、开展排查。（责任单位：各乡镇）
        附件
        序号 | 工作任务 | 责任单位 | 完成时限 |
        1 | 排查4200户 | 城关镇 | 2024年10月31日 |
        2 | 排查2100户 | 青石镇 | 2024年10月25日 |
        """))

  /// Returns a warning for each table whose rows name who is to do something, and none of which is a task.
  static func diagnostics(_ parsed: ParsedPlan, _ tasks: [CompiledTask]) -> [Diagnostic] {
    parsed.tables.compactMap { table in
      let span = parsed.plan.span(table.range)
      guard !table.holdsIndicators, tellsWork(table), !tasks.contains(where: { span.contains($0.task.span) })
      else { return nil }
      let rows = table.rows.filter { row in row.cells.contains { isBody(parsed.plan.words($0)) } }
      guard rows.count > 1, let first = rows[0].cells.first(where: { !$0.isEmpty }) else { return nil }
      return Diagnostic(
        code, .warning, "有一张表按单位分了任务，\(rows.count)行都没有读作任务", at: parsed.plan.span(first.range),
        help: "把写单位的一栏改名为“责任单位”，任务、数量写进“工作任务”一栏，另存后导入")
    }
  }

  private static func tellsWork(_ table: TableGrid) -> Bool {
    table.columns.contains { $0 == .demand || $0 == .deadline || $0 == .goal }
  }

  private static func isBody(_ words: Reading) -> Bool {
    (shortestName...longestName).contains(words.count) && UnitWords.isUnit(words, words.indices)
  }

  private static let shortestName = 3
  private static let longestName = 16
}
