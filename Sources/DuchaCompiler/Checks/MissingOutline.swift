import DuchaDiagnostics

/// The text holds neither numbered items nor a table of tasks.
enum MissingOutline {
  static let code = DiagnosticCode(
    "P0001", "MissingOutline",
    Explanation(
      what: "检查全文是否有可识别的条目编号（一、（一）1. 第一条 等）或任务表",
      why: "没有条目就没有任务，台账会是空的，却看不出原因",
      example: "各单位要认真贯彻落实本方案精神。",
      instead: "一、重点任务\n（一）建设某平台。……（责任单位：市科技局）"))

  static func diagnostic(in source: SourceText) -> Diagnostic {
    let end = source.bytes.firstIndex(of: 0x0A) ?? source.bytes.count
    return Diagnostic(
      code, .error, "全文没有读出条目或任务表", at: SourceSpan(0, end),
      help: "核对文件是否完整、是否为图片扫描件；条目请用“一、”“（一）”“1.”编号")
  }
}
