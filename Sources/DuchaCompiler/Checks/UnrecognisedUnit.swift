import DuchaDiagnostics
import DuchaModel

/// A name in a clause does not end as names of bodies do.
enum UnrecognisedUnit: TaskCheck {
  static let code = DiagnosticCode(
    "P0101", "UnrecognisedUnit",
    Explanation(
      what: "检查责任分工中的每个名称是否像单位名称（以局、委、办、中心、政府等结尾）",
      why: "错字、断行或夹进来的说明会变成一个不存在的单位，任务就没有人领",
      example: "一、建设平台。（责任单位：市科技局、市双招双引力）",
      instead: "一、建设平台。（责任单位：市科技局、市双招双引办）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    compiled.mentions.filter { !$0.mention.isRecognised }.map { mention in
      warning(
        compiled, "`\(mention.name)` 不像单位名称", at: mention.span, help: "核对原文是否有错字、漏字或断行")
    }
  }
}
