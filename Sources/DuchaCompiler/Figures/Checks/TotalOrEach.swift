import DuchaDiagnostics

/// One count over several subjects, without 分别 or 各: X、Y1家以上.
enum TotalOrEach {
  static let code = DiagnosticCode(
    "P0302", "TotalOrEach",
    Explanation(
      what: "一个数量写在几个对象之后，没有“分别”“各”或“共”",
      why: "是合计还是各自达到，两位经办人可能理解不同；本系统按合计登记为一项",
      example: "一、培育技术创新中心、重点实验室2家以上。（县科技局负责）",
      instead: "一、培育技术创新中心、重点实验室各2家以上。（县科技局负责）"))

  static func diagnostic(_ words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .warning, "“\(words)”没有写明是合计还是各自达到，暂按合计", at: span,
      help: "写明“共”“各”或“分别”")
  }
}
