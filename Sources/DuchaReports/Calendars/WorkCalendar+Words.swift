package import DuchaModel

extension WorkCalendar {
  /// Returns whether a day is worked, and why:
  /// `2026年2月14日（星期六）：工作日，调休上班（国办发明电〔2025〕7号）`.
  package func words(on day: Day) throws(BeyondCalendar) -> String {
    let kind = try kind(of: day)
    return Self.text("\(day.words)：\(kind.value.words)", kind.mark)
  }

  /// Returns which day is so many working days after a day:
  /// `自2026年2月10日（星期二）次日起的第5个工作日：2026年2月24日（星期二）`.
  package func words(adding count: Int, to day: Day) throws(BeyondCalendar) -> String {
    let result = try adding(workingDays: count, to: day)
    return Self.text("自\(day.words)次日起的第\(count)个工作日：\(result.value.words)", result.mark)
  }

  private static func text(_ line: String, _ mark: String?) -> String {
    [line, mark].compactMap { $0.map { $0 + "\n" } }.joined()
  }
}

extension Day {
  fileprivate var words: String { "\(chinese)（\(weekdayWord)）" }
}

extension WorkCalendar.DayKind {
  fileprivate var words: String {
    switch self {
    case .weekday: return "工作日"
    case .weekend: return "不是工作日，周末"
    case .workingWeekend(let notice): return "工作日，调休上班（\(notice.source)）"
    case .off(let pause, let notice):
      let days = pause.days
      let stretch = days.start == days.end ? "" : "，\(days.start.chinese)至\(days.end.chinese)"
      return "不是工作日，\(pause.name ?? "")放假\(stretch)（\(notice.source)）"
    }
  }
}
