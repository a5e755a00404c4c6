import DuchaDiagnostics
import DuchaModel

/// A row has not as many cells as its table has columns.
enum UncertainColumns: TaskCheck {
  static let code = DiagnosticCode(
    "P0003", "UncertainColumns",
    Explanation(
      what: "检查表格各行的单元格数与表头栏数是否一致",
      why: "单元格缺失或断裂时，各格归入哪一栏只能推断，单位可能错位",
      example: "序号 | 任务 | 责任单位 | 配合单位\n1 | 建设平台 | 市科技局",
      instead: "序号 | 任务 | 责任单位 | 配合单位\n1 | 建设平台 | 市科技局 | 无"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.hasUncertainColumns else { return [] }
    return [
      warning(compiled, "本行单元格数与表头不一致，各格所属栏目为推断", at: compiled.task.span, help: "对照原表核对本行的任务和单位")
    ]
  }
}
