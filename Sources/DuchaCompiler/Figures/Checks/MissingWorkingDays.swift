import DuchaDiagnostics
import DuchaModel

/// A limit in working days of a year whose notice on holidays is not known: 印发后10个工作日内.
enum MissingWorkingDays {
  static let code = DiagnosticCode(
    "P0207", "MissingWorkingDays",
    Explanation(
      what: "时限按工作日计算（“印发后10个工作日内”），而那一年的放假安排尚未收录，推不出到期日",
      why: "工作日要扣除法定节假日、计入调休上班日；没有放假安排，不代为推算到期日，不确认就不会预警",
      example: "一、本方案印发后10个工作日内报送实施方案。（县科技局负责）\n\n青溪县人民政府\n2003年3月14日",
      instead: "一、2003年3月28日前报送实施方案。（县科技局负责）\n\n青溪县人民政府\n2003年3月14日"))

  static func diagnostic(_ words: String, _ count: Int, after issued: Day, at span: SourceSpan) -> Diagnostic
  {
    let weekends = try? weekendCalendar.adding(workingDays: count, to: issued).value
    let guess = weekends.map { "；只扣除周六、周日为\($0.chinese)" } ?? ""
    return Diagnostic(
      code, .warning, "时限“\(words)”按工作日计算，那时的放假安排尚未收录，没有到期日\(guess)",
      at: span, help: "对照放假安排确认到期日，或在文件中写明日期")
  }

  private static let weekendCalendar = WorkCalendar(assumesWeekends: true)
}
