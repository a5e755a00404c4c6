import DuchaDiagnostics

/// A cell of the column of time limits, or the value of such a label, from which no limit follows: 视情况, 第一阶段.
enum UnreadLimit {
  static let code = DiagnosticCode(
    "P0208", "UnreadLimit",
    Explanation(
      what: "“完成时限”一栏或标签后有字，但读不出时限",
      why: "读不出就没有到期日，系统不会预警；可能是表格错行，也可能是写法特殊",
      example: "序号 | 工作任务 | 责任单位 | 完成时限 |\n1 | 编制规划 | 县发改局 | 视进展情况 |\n2 | 建设平台 | 县数据局 | 2024年6月 |",
      instead: "序号 | 工作任务 | 责任单位 | 完成时限 |\n1 | 编制规划 | 县发改局 | 2024年12月 |\n2 | 建设平台 | 县数据局 | 2024年6月 |"))

  static func diagnostic(_ words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .warning, "时限栏的“\(words)”读不出时限", at: span, help: "核对是否错行，或写明日期、“每季度”“长期”等")
  }
}
