import DuchaDiagnostics

/// A limit that hangs on an event or is counted from one: 汛期前, 会后5日内.
enum UndatedEvent {
  static let code = DiagnosticCode(
    "P0204", "UndatedEvent",
    Explanation(
      what: "时限以某一事件为界（“汛期前”“入冬前”“开学前”），或者从某一事件起算（“会后5日内”“自发现之日起10日内”“立行立改”），不是具体日期",
      why: "各地各年的日期不同，系统不代为确定，不确认就不会预警",
      example: "一、汛期前完成隐患整改。（县科技局负责）",
      instead: "一、2026年5月31日前完成隐患整改。（县科技局负责）"))

  static func diagnostic(_ words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .warning, "时限“\(words)”以事件为界，没有具体日期", at: span,
      help: "由经办人确认具体日期（登记后用 ducha task date 核定），或在文件中写明")
  }

  static func diagnostic(counted words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .warning, "时限“\(words)”没有确定的起算日，推不出到期日", at: span,
      help: "由经办人确认具体日期（登记后用 ducha task date 核定），或在文件中写明")
  }
}
