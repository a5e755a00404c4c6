import DuchaDiagnostics
import DuchaModel

/// What stands in a row allows several ways to put its units under the columns.
enum UncertainColumns: TaskCheck {
  static let code = DiagnosticCode(
    "P0003", "UncertainColumns",
    Explanation(
      what: "检查表格各行的内容能否确定归入哪一栏",
      why: "单元格缺失、断裂或没有分隔时，各格归入哪一栏、哪一行只能推断，单位可能错位",
      example: "序号 | 任务 | 责任单位 | 配合单位\n1 | 建设平台 | 市科技局",
      instead: "序号 | 任务 | 责任单位 | 配合单位\n1 | 建设平台 | 市科技局 | 无"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.hasUncertainColumns else { return [] }
    return [
      warning(compiled, "本行各格归入哪一栏只能推断，单位可能错位", at: compiled.task.span, help: "对照原表核对本行的任务和单位")
    ]
  }
}
