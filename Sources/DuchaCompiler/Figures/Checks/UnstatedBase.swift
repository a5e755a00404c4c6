import DuchaDiagnostics

/// A multiple without a base: 翻一番, 实现倍增.
enum UnstatedBase {
  static let code = DiagnosticCode(
    "P0303", "UnstatedBase",
    Explanation(
      what: "指标要求“翻一番”“倍增”，没有写明以哪一年、多少为基数",
      why: "没有基数就算不出目标值，也无法核对进度",
      example: "一、高新技术企业数量实现翻一番。（县科技局负责）",
      instead: "一、高新技术企业数量比2020年（220家）翻一番。（县科技局负责）"))

  static func diagnostic(_ words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .note, "“\(words)”没有写明基数", at: span,
      help: "写明基期和基数，如“比2020年翻一番”")
  }
}
