import DuchaDiagnostics

/// 分别 with as many values as there are not subjects.
enum UnmatchedValues {
  static let code = DiagnosticCode(
    "P0305", "UnmatchedValues",
    Explanation(
      what: "“分别达到”之后的数值个数与前面的对象个数对不上",
      why: "数值与对象的对应关系不明，登记后无法按对象核对",
      example: "一、研发中心、研究院、实验室分别达到6家和4家。（县科技局负责）",
      instead: "一、研发中心、研究院分别达到6家和4家。（县科技局负责）"))

  static func diagnostic(_ words: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .warning, "“\(words)”中数值与对象的个数对不上", at: span,
      help: "逐个写明对象和数值")
  }
}
