import DuchaDiagnostics
import DuchaModel

/// A change is demanded, and nothing tells from where: 提高5个百分点.
enum UnstatedBaseline: DraftCheck {
  static let code = DiagnosticCode(
    "D0105", "UnstatedBaseline",
    Explanation(
      what: "检查“提高几个百分点”“下降百分之几”这样的指标是否写明基期或基数（年均、同比增长除外）",
      why: "不知道从多少算起，就算不出目标值，年底各算各的账",
      example: "一、任务\n（一）到2025年，农村自来水普及率提高5个百分点。（县水利局牵头）",
      instead: "一、任务\n（一）到2025年，农村自来水普及率比2022年（85%）提高5个百分点。（县水利局牵头）"))

  static func check(_ plan: DraftedPlan) -> [Diagnostic] {
    let tasks = plan.compilation.tasks.flatMap { task in task.targets.map { (task.path, $0) } }
    let goals = plan.compilation.goals.map { ($0.path, $0.target) }
    return (goals + tasks).compactMap { path, target in
      guard target.kind == .growth, target.value != nil, target.baseline == nil,
        !comparesItself(target), !isStated(target, in: plan)
      else { return nil }
      // 压减5% in a plan of one year is mostly meant against the year before; percentage points are never.
      let severity: Severity = target.unit?.hasSuffix("百分点") == true ? .warning : .note
      return Diagnostic(
        code, severity, "“\(target.reading)”没有写明基期或基数", at: target.span, path: path,
        help: "写明比哪一年，最好写出基数，如“比2022年（85%）提高5个百分点”")
    }
  }

  /// 年均增长8%, 同比增长8%, 增速8%: a rate from year to year, or against another's.
  private static func comparesItself(_ target: Target) -> Bool {
    let words = Reading(words: target.reading)
    return yearly.contains(in: words, words.indices)
  }

  /// Whether the plan tells elsewhere how much the subject came to.
  private static func isStated(_ target: Target, in plan: DraftedPlan) -> Bool {
    let word = measured(target)
    guard word.count >= shortestSubject else { return false }
    let reading = plan.reading
    return reading.indices.contains { at in
      reading[at] == word[0] && reading.matches(word, at: at)
        && !target.span.contains(reading.span(at..<at + 1))
        && saysValue(reading, behind: at + word.count)
    }
  }

  /// What is measured: 普及率 of 普及率提高5个百分点.
  private static func measured(_ target: Target) -> [UInt32] {
    let words = Reading(words: target.subject ?? "")
    let verb = changes.matchSuffix(in: words, from: 0, endingAt: words.count)
    return Array(words.dropLast(verb?.length ?? 0))
  }

  /// 为85%, 达85%, 85%
  private static func saysValue(_ text: Reading, behind end: Int) -> Bool {
    var at = end
    while at < min(end + 3, text.count), states.contains(text[at]) { at += 1 }
    return at < text.count && text[at].isDigit
  }

  private static let shortestSubject = 3
  private static let changes = KeywordTable<Void>("提高 提升 增加 上升 扩大 增长 下降 降低 减少 压减 缩减 压缩 回落")
  private static let states: CharacterFilter = "为达到已是仅占"
  private static let yearly = KeywordTable<Void>(
    "年均 每年 逐年 年增 同比 增速 增幅 比 较 相比 高于 低于 由 从 基础上 上年 增长 递增")
}
