import DuchaDiagnostics

/// A limit counted from the issue of the document, whose date is not known: 三年内.
enum UnknownIssueDate {
  static let code = DiagnosticCode(
    "P0203", "UnknownIssueDate",
    Explanation(
      what: "时限从文件印发之日起算（“5年内”“印发后3个月内”），而文件没有成文日期",
      why: "起算日不明，就算不出到期日，系统不会预警",
      example: "一、力争5年内实现全覆盖。（县科技局负责）",
      instead: "一、到2030年底实现全覆盖。（县科技局负责）"))

  static func diagnostic(_ words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .warning, "时限“\(words)”从印发之日起算，但算不出到期日", at: span,
      help: "补上文件的成文日期，或直接写明到期日")
  }
}
