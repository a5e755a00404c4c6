import DuchaDiagnostics

/// A target that is no number: 达到全市平均水平.
enum UncheckableReference {
  static let code = DiagnosticCode(
    "P0301", "UncheckableReference",
    Explanation(
      what: "指标以“全市平均水平”“与经济增长同步”等为准，没有数值",
      why: "参照值要等统计公布，系统不能自动判断是否完成",
      example: "一、研发投入强度达到全市平均水平。（县科技局负责）",
      instead: "一、研发投入强度达到2.7%（全市平均水平）。（县科技局负责）"))

  static func diagnostic(_ words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .note, "指标“\(words)”没有数值", at: span,
      help: "确认参照值，或写明数值")
  }
}
