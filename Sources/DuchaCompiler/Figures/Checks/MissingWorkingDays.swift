import DuchaDiagnostics
import DuchaModel

/// A limit in working days, for which there is no calendar of holidays: 印发后10个工作日内.
enum MissingWorkingDays {
  static let code = DiagnosticCode(
    "P0207", "MissingWorkingDays",
    Explanation(
      what: "时限按工作日计算（“印发后10个工作日内”），没有写明到期日",
      why: "工作日要扣除法定节假日、计入调休上班日，系统没有这份日历，不代为推算到期日，不确认就不会预警",
      example: "一、本方案印发后10个工作日内报送实施方案。（县科技局负责）\n\n青溪县人民政府\n2024年3月15日",
      instead: "一、2024年3月29日前报送实施方案。（县科技局负责）\n\n青溪县人民政府\n2024年3月15日"))

  static func diagnostic(_ words: String, _ end: Day, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      code, .warning, "时限“\(words)”按工作日计算，缺少节假日和调休日历，没有到期日；只扣除周六、周日为\(end.chinese)",
      at: span, help: "对照放假安排确认到期日，或在文件中写明日期")
  }
}
