import DuchaDiagnostics
import DuchaModel

/// A row's units are taken from a row above, though nothing but their absence says so.
enum InheritedUnits: TaskCheck {
  static let code = DiagnosticCode(
    "P0113", "InheritedUnits",
    Explanation(
      what: "检查表格中没有单位的行，其单位是否取自上面的行",
      why: "合并单元格在文本里看不出来，空格也可能本来就是空的",
      example: "1\t市科技局\t建设平台\n2\t\t引进人才",
      instead: "1\t市科技局\t建设平台\n2\t市科技局\t引进人才"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard compiled.inheritsUnits else { return [] }
    return [warning(compiled, "本行没有单位，取自上面的行", at: compiled.task.span, help: "对照原表核对合并单元格")]
  }
}
