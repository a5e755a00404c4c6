import DuchaDiagnostics

/// A recurring demand without an interval: 定期.
enum UnspecifiedInterval {
  static let code = DiagnosticCode(
    "P0206", "UnspecifiedInterval",
    Explanation(
      what: "任务要求“定期”办理，没有写明多久一次",
      why: "没有周期就没有到期日，系统只能列为长期任务，无法按期提醒",
      example: "一、定期通报工作进展。（县科技局负责）",
      instead: "一、每季度通报一次工作进展。（县科技局负责）"))

  static func diagnostic(_ words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .note, "“\(words)”没有写明多久一次", at: span,
      help: "写明周期，如“每季度”")
  }
}
