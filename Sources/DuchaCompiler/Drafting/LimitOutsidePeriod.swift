import DuchaDiagnostics
import DuchaModel

/// A time limit lies before the first or behind the last day of the plan.
enum LimitOutsidePeriod: DraftCheck {
  static let code = DiagnosticCode(
    "D0104", "LimitOutsidePeriod",
    Explanation(
      what: "检查任务的时限是否在方案期限（标题写明的年份）之内，有没有写成已经过去的年份",
      why: "方案到期就要总结销号，超出期限的任务无处可销；多半是年份写错，或者沿用了别的方案",
      example: "青溪县科普行动方案（2024—2025年）\n一、任务\n（一）2027年底前建成县科技馆。（县科协牵头）",
      instead: "青溪县科普行动方案（2024—2025年）\n一、任务\n（一）2025年底前建成县科技馆。（县科协牵头）"))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    plan.tasks.flatMap { compiled in late(compiled.task, in: plan) + early(compiled, in: plan) }
  }

  private static func late(_ task: PolicyTask, in plan: DraftedPlan) -> [Diagnostic] {
    guard let last = plan.lastDay else { return [] }
    return task.deadlines.compactMap { deadline in
      guard deadline.kind == .by || deadline.kind == .during, let end = deadline.end, end > last else {
        return nil
      }
      return diagnostic(task, "时限“\(deadline.reading)”晚于方案期限\(last.chinese)", at: deadline.span)
    }
  }

  /// What was due in a year gone by is read as history, unless it is worded as a demand: 2023年底前.
  private static func early(_ compiled: CompiledTask, in plan: DraftedPlan) -> [Diagnostic] {
    guard let first = plan.firstDay else { return [] }
    let reading = compiled.item.text.reading
    return reading.indices.compactMap { at in
      guard let limit = limit(in: reading, at: at), limit.year < first.year else { return nil }
      let range = at..<limit.end
      let span = reading.span(range)
      // What was read as a limit all the same is told by its reading.
      guard !compiled.task.deadlines.contains(where: { $0.span.contains(span) }) else { return nil }
      return diagnostic(
        compiled.task, "时限“\(reading.text(range))”早于方案开始的\(first.chinese)", at: span)
    }
  }

  /// limit = year [ month ] "底前"
  private static func limit(in text: Reading, at: Int) -> (year: Int, end: Int)? {
    guard text[at].isDigit, at == 0 || !text[at - 1].isDigit,
      let year = DateReader.year(in: text, at: at)
    else {
      return nil
    }
    var end = year.end
    while end < text.count, text[end].isDigit || text[end] == yearMark || text[end] == monthMark { end += 1 }
    guard let word = limits.match(in: text, at: end, before: text.count) else { return nil }
    return (year.value, end + word.length)
  }

  private static let yearMark: UInt32 = 0x5E74  // 年
  private static let monthMark: UInt32 = 0x6708  // 月
  private static let limits = KeywordTable<Void>("底前 底之前 末前 底以前")

  private static func diagnostic(_ task: PolicyTask, _ message: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(code, .warning, message, at: span, path: task.path, help: "核对年份，或调整方案期限")
  }
}
