import DuchaDiagnostics
import DuchaModel

/// 前 behind a month or a year, without 底: 2024年4月前.
enum AmbiguousBefore {
  static let code = DiagnosticCode(
    "P0202", "AmbiguousBefore",
    Explanation(
      what: "时限写成“4月前”“2025年前”，没有“底”字",
      why: "“4月前”可以理解为3月31日，也可以理解为4月30日，没有统一规定；本系统从宽按期末计算，两位经办人可能理解不同",
      example: "一、2024年4月前完成方案编制。（县科技局负责）",
      instead: "一、2024年4月底前完成方案编制。（县科技局负责）"))

  static func diagnostic(_ words: String, _ end: Day, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .warning, "时限“\(words)”可以有两种理解，暂按\(end.chinese)计算", at: span,
      help: "写明“底前”或具体日期")
  }
}
