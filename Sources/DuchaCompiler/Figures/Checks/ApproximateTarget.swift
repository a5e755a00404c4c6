import DuchaDiagnostics

/// A target with 左右, for which no tolerance is given.
enum ApproximateTarget {
  static let code = DiagnosticCode(
    "P0304", "ApproximateTarget",
    Explanation(
      what: "指标写成“5%左右”，没有写明允许的偏差",
      why: "是否完成没有客观标准，系统不自行设定偏差，要由人认定",
      example: "一、引进领军人才100名左右。（县科技局负责）",
      instead: "一、引进领军人才100名以上。（县科技局负责）"))

  static func diagnostic(_ words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .note, "指标“\(words)”是约数，是否完成要由人认定", at: span,
      help: "写明下限，或由经办人约定允许的偏差")
  }
}
