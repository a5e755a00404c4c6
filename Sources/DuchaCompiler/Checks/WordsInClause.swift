import DuchaDiagnostics
import DuchaModel

/// A clause says more than who takes part.
enum WordsInClause: TaskCheck {
  static let code = DiagnosticCode(
    "P0116", "WordsInClause",
    Explanation(
      what: "检查责任分工里是否还写有具体工作，如“市科技局负责制定方案”",
      why: "各单位分管不同的事，是牵头、配合还是各管一段，这里只能按“负责”等字样推断",
      example: "一、建设平台。（市科技局负责制定方案，市财政局负责筹措资金）",
      instead: "一、建设平台。（市科技局、市财政局负责）"))

  static func check(_ compiled: CompiledTask, in plan: CheckedPlan) -> [Diagnostic] {
    let reading = compiled.item.text.reading
    // 2024年6月底前出台文件 says until when, not who does what.
    guard let clause = compiled.item.clause,
      let first = clause.leftovers.first(where: { !opensWithLimit(reading, $0) })
    else { return [] }
    return [
      warning(
        compiled, "责任分工里写有工作内容 `\(reading.text(first))`", at: reading.span(first),
        help: "核对各单位是共同负责，还是各管一段")
    ]
  }

  private static func opensWithLimit(_ reading: Reading, _ words: Range<Int>) -> Bool {
    guard reading[words.lowerBound].isDigit,
      let limit = limits.firstMatch(in: reading, words.prefix(longestLimit).indices)
    else { return false }
    return limit.at > words.lowerBound
  }

  private static let limits = KeywordTable<Void>("底前 月前 日前 年前 前完成")
  private static let longestLimit = 14
}
