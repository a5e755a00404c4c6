import DuchaModel

/// Results measured by something that is no number: 达到全市平均水平, 与经济增长同步.
extension TargetScan {
  static let referenceWords = KeywordTable<Void>(
    "平均水平 平均值 平均数 平均线 平均增速 平均增幅 增速 增幅 基本同步 同步 上年 上年水平 上年同期 上年同期水平 去年 去年水平 去年同期 去年同期水平 同期水平")
  private static let relations = KeywordTable<Target.Comparator>([
    "达到 达 与 和 持平 同": .equal, "不低于 不少于 不得低于 不得少于 达到或超过": .atLeast, "高于 超过 优于 快于 超 好于": .moreThan,
    "不高于 不超过 不得高于 不得超过 低于": .atMost,
  ])
  private static let economies = KeywordTable<Void>("增长 增速 经济 收入 GDP 地区生产总值")
  private static let ends = CharacterFilter([0] + ",。;、)(!|以并".unicodeScalars.map(\.value))

  /// Reads a reference that ends its phrase.
  ///
  ///     reference = subject ( 达到 | 不低于 | 高于 ) words 平均水平 | subject 与 words 同步
  ///
  /// `figures` are those of the clause before it, whose words end its own: 收入增长5%、支出与收入同步.
  mutating func readReference(
    _ at: Int, in clause: Range<Int>, behind figures: inout [Figure], from read: Int
  ) -> Int? {
    guard let word = Self.referenceWords.match(text, at: at) else { return nil }
    let end = at + word.length
    let reach = max(clause.lowerBound, at - 16)..<at
    guard Self.ends.contains(text[end]) || Self.bounds.begins(text, at: end),
      let relation = lastRelation(in: reach)
    else { return end }
    let isStep = text[end - 1] == 0x6B65
    if isStep, !Self.economies.occurs(text, in: relation.range.upperBound..<at) { return end }
    if Self.speeds.ends(text, before: end), relation.value == .equal { return end }
    let start = figures.last?.range.upperBound ?? read
    let subject = trimmed(min(start, relation.range.lowerBound)..<relation.range.lowerBound)
    guard !subject.isEmpty else { return end }
    emitAll(&figures, from: read, in: clause)
    let quotation = quotation(clause, through: end)
    let isAtLeast = Self.bounds.begins(text, at: end)
    accept(
      Target(
        text: item.original(quotation), reading: item.text(quotation), subject: ofWhat(subject),
        comparator: isAtLeast ? .atLeast : relation.value,
        value: nil, baseline: item.original(relation.range.upperBound..<end), by: governing, kind: .rate,
        span: item.span(quotation)))
    diagnostics.append(UncheckableReference.diagnostic(item.text(quotation), at: item.span(quotation)))
    return end
  }

  /// Returns the words of a subject; a speed alone is that of what was told before: 进出口总额增长9%、|增速|高于全国平均水平.
  private func ofWhat(_ subject: Range<Int>) -> String {
    guard Self.speeds.match(text, at: subject.lowerBound)?.length == subject.count, sentenceHasTarget,
      let whole = lastSubject
    else { return item.text(subject) }
    return unchanged(whole) + item.text(subject)
  }

  /// Reads what is to be held at a measure that somebody else sets.
  ///
  ///     held = subject ( 保持在 | 控制在 | … ) setter ( "确定的" | "下达的" | … ) noun        // 耕地保有量保持在国务院确定的面积
  mutating func readHeld(_ at: Int, in clause: Range<Int>) -> Int? {
    guard let word = Self.settingWords.match(text, at: at) else { return nil }
    let end = at + word.length
    let reach = max(clause.lowerBound, at - Self.longestSetter)..<at
    guard let hold = Self.holds.firstMatch(text, in: reach), clause.upperBound - end <= Self.longestMeasure,
      Self.setMeasures.ends(text, before: clause.upperBound)
    else { return end }
    let subject = trimmed(clause.lowerBound..<hold.range.lowerBound)
    guard !subject.isEmpty else { return end }
    let quotation = quotation(clause, through: clause.upperBound)
    accept(
      Target(
        text: item.original(quotation), reading: item.text(quotation), subject: item.text(subject),
        comparator: hold.value, value: nil,
        baseline: item.original(hold.range.upperBound..<clause.upperBound), by: governing, kind: .rate,
        span: item.span(quotation)))
    diagnostics.append(UncheckableReference.diagnostic(item.text(quotation), at: item.span(quotation)))
    return clause.upperBound
  }

  static let settingWords = KeywordTable<Void>("确定的 下达的 核定的 规定的 批准的")
  private static let holds = KeywordTable<Target.Comparator>(["保持在 稳定在 维持在 达到": .equal, "控制在 限制在": .atMost])
  private static let setMeasures = KeywordTable<Void>(
    "面积 总量 规模 保有量 指标 指标以内 指标内 指标之内 范围内 范围以内 范围之内 总量以内 总量内 规模以内 规模内 目标以内 目标内 限额以内 限额内")
  private static let longestSetter = 16
  private static let longestMeasure = 24

  /// 增速 is a reference only where it is to be met or passed: 不低于全省增速.
  private static let speeds = KeywordTable<Void>("增速 增幅")
  private static let bounds = KeywordTable<Void>("以上 及以上")

  /// Returns what a figure says how far to pass: the 全省平均水平 of 高于全省平均水平1个百分点.
  func passed(by figure: Figure) -> Range<Int>? {
    guard figure.measure == .points, figure.before == nil else { return nil }
    let start = figure.range.lowerBound
    let floor = max(start - Self.passedReach, 0)
    let stop = text.last(of: Self.clauseStops, before: start, limit: floor).map { $0 + 1 } ?? floor
    return Self.passes.firstMatch(text, in: stop..<start).map { $0.range.upperBound..<start }
  }

  private static let passes = KeywordTable<Void>("高于 低于 超过 快于 优于 好于")
  private static let passedReach = 24

  private func lastRelation(in range: Range<Int>) -> (range: Range<Int>, value: Target.Comparator)? {
    var at = range.upperBound
    while at > range.lowerBound {
      if let word = Self.relations.match(text, before: at), at - word.length >= range.lowerBound {
        return (at - word.length..<at, word.value)
      }
      at -= 1
    }
    return nil
  }
}
