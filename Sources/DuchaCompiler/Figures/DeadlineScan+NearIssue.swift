import DuchaModel

extension DeadlineScan {
  private static let nears = KeywordTable<Near>([
    "本月 本月份": Near(months: 1, after: 0), "下月 下个月": Near(months: 1, after: 1),
    "本季度": Near(months: 3, after: 0), "下季度 下个季度 下一季度": Near(months: 3, after: 1),
  ])

  /// A month or a quarter told by its distance from the day of issue.
  private struct Near: Sendable {
    var months: Int
    var after: Int
  }

  /// Reads a point of the month or quarter of issue, or of the next one.
  ///
  ///     near-issue = ( 本 | 下 [ 个 ] ) ( 月 [ 上旬 | 中旬 | 下旬 | number 日 ] | 季度 ) [ edge ] [ bound ]
  ///
  /// In the sentence of a demand that comes back it belongs to each turn: 每月…, 下月5日前报送.
  mutating func readNearIssue(_ at: Int) -> Int? {
    guard let word = Self.nears.match(text, at: at) else { return nil }
    let near = word.value
    // Only the words count where the day of issue is not known.
    let issue = scope.issued?.month ?? Month(year: 2000, month: 1)
    var phrase = CalendarPhrase(text, at: at, behind: at + word.length, in: issue.adding(near.after))
    if near.months == 3 {
      let first = issue.adding(near.after * 3 - (issue.month - 1) % 3)
      phrase.year = .named(first.year)
      phrase.part = .quarters((first.month + 2) / 3, (first.month + 2) / 3)
    }
    let lead = lead(before: at)
    let isOfEachTurn = limits.last.map { $0.kind == .recurring && $0.sentence == sentence } ?? false
    guard !isOfEachTurn, limits(phrase, lead) else { return phrase.range.upperBound }
    let end = scope.issued == nil ? nil : phrase.namedYear.flatMap { phrase.period(in: $0)?.end }
    let limit = Limit(
      range: start(of: lead, before: at)..<phrase.range.upperBound, end: end, kind: .by,
      form: .nearIssue(phrase.point(isHorizon: lead == .horizon), after: near.after),
      year: .document(.issue), isHorizon: lead == .horizon)
    if accept(limit, undated: { UnknownIssueDate.diagnostic($0, at: $1) }) { flag(phrase, limit) }
    return phrase.range.upperBound
  }
}
