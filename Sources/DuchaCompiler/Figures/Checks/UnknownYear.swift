import DuchaDiagnostics

/// A limit without a year, in a document that names none: 年底前, 6月底前.
enum UnknownYear {
  static let code = DiagnosticCode(
    "P0201", "UnknownYear",
    Explanation(
      what: "时限只写了“年底前”“6月底前”等，而本条和全文都没有写明年份",
      why: "没有年份就算不出到期日，系统不会预警，也无法认定是否逾期",
      example: "一、年底前完成方案编制。（县科技局负责）",
      instead: "一、2026年底前完成方案编制。（县科技局负责）"))

  static func diagnostic(_ words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .warning, "时限“\(words)”没有年份，本条和全文都没有写明是哪一年", at: span,
      help: "写明年份，如“2026年底前”，或补上文件的成文日期")
  }
}
