import DuchaDiagnostics
import DuchaModel

/// A limit that had passed when the document was issued.
enum LimitBeforeIssue {
  static let code = DiagnosticCode(
    "P0205", "LimitBeforeIssue",
    Explanation(
      what: "时限早于文件的成文日期",
      why: "任务一印发就已逾期，多半是沿用了征求意见稿的日期，或者没有写年份而应当是下一年",
      example: "一、3月底前报送实施方案。（县科技局负责）\n\n青溪县人民政府\n2023年12月28日",
      instead: "一、2024年3月底前报送实施方案。（县科技局负责）\n\n青溪县人民政府\n2023年12月28日"))

  static func diagnostic(_ words: String, _ end: Day, _ issued: Day, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .warning, "时限“\(words)”（\(end.chinese)）早于成文日期\(issued.chinese)", at: span,
      help: "核对年份；应为下一年的，请写明年份")
  }
}
