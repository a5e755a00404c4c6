import DuchaDiagnostics
import DuchaModel

/// A row's units are taken from a row above, though nothing but their absence says so.
enum InheritedUnits: TaskCheck {
  static let code = DiagnosticCode(
    "P0113", "InheritedUnits",
    Explanation(
      what: "检查表格中没有单位或缺牵头单位的行，其单位是否取自上面的行",
      why: "合并单元格在文本里看不出来，空格也可能本来就是空的",
      example: "序号\t工作内容\t分值\n1\t市科技局\t30\t建设平台\n20\t引进人才\n2\t市工信局\t30\t培育企业\n3\t市商务局\t30\t招引项目",
      instead: "序号\t工作内容\t责任单位\n1\t建设平台\t市科技局\n2\t引进人才\t市科技局"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    guard let message = message(compiled) else { return [] }
    return [warning(compiled, message, at: compiled.task.span, help: "对照原表核对合并单元格")]
  }

  private static func message(_ compiled: CompiledTask) -> String? {
    if compiled.mayShareLead { return "本行牵头（责任）单位一栏是空的，上面的行有，可能是合并单元格" }
    if compiled.inheritsUnits { return "本行没有单位，取自上面的行" }
    return compiled.mayShareLimit ? "本行没有时限，上面的行有，可能是合并单元格" : nil
  }
}
