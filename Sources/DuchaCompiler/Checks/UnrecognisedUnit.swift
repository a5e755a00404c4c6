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
    compiled.mentions.filter { !$0.mention.isRecognised || isFragment($0, in: compiled) }.map { mention in
      warning(
        compiled, "`\(mention.name)` 不像单位名称", at: mention.span, help: "核对原文是否有错字、漏字或断行")
    }
  }

  /// 管理中心, 分行: in a table's row the end of a name whose beginning stands on the line before.
  private static func isFragment(_ mention: CompiledTask.Mention, in compiled: CompiledTask) -> Bool {
    let name = mention.words
    return compiled.item.node == nil
      && fragments.match(in: name, at: 0, before: name.count)?.length == name.count
  }

  private static let fragments = KeywordTable<Void>(
    """
    局 分局 总局 厅 委 委员会 管委会 中心 管理中心 服务中心 分行 支行 中心支行 公司 分公司 集团 政府 人民政府 办事处
    设委 改委 革委 展委 管委 建委 政局 理局 监局 保局 源局 境局 生局 业局 化局 通局 息局
    """)
}
