import DuchaDiagnostics
import DuchaModel

/// Nothing is numbered, and the tasks are what lines or sentences tell units to do.
enum UnnumberedTasks {
  static let code = DiagnosticCode(
    "P0005", "UnnumberedTasks",
    Explanation(
      what: "检查全文是否没有条目编号，任务只是按“某单位：……”或“由某单位牵头，……”一行行、一句句读出来的",
      why: "没有编号，一项任务从哪里起、到哪里止只能推断，也可能漏读没有写明单位的任务",
      example: "职责分工\n市科技局：负责建设平台。\n市人社局：负责引进人才。",
      instead: "一、职责分工\n1.市科技局：负责建设平台。\n2.市人社局：负责引进人才。"))

  /// Returns a warning at the first of such tasks.
  static func diagnostics(_ tasks: [CompiledTask], _ outline: Outline, hasTables: Bool) -> [Diagnostic] {
    guard outline.nodes.isEmpty, !hasTables, let first = tasks.first else { return [] }
    return [
      Diagnostic(
        code, .warning, "全文没有条目编号，按写明的单位读出\(tasks.count)项任务", at: first.task.span,
        help: "核对有无漏读；最好给条目编上号")
    ]
  }
}
