/// The words of a heading that say by when the items below it are to be done.
enum LimitHeading {
  /// Returns these words, of an item's text up to its first child.
  static func limit(in text: ItemText) -> ItemText? { limitOfTasks(in: text) ?? limitOfPhase(in: text) }

  /// heading = limit ( "完成" | "办结" | … ) "的" noun        // 二、6月底前完成的任务(共8项); 三、长期坚持的任务
  private static func limitOfTasks(in text: ItemText) -> ItemText? {
    let heading = text.slice(0..<ItemSelector.headingEnd(text))
    let words = heading.reading
    let end = UnitWords.withoutBracketsBehind(words, words.indices).upperBound
    guard end <= longestHeading, let noun = nouns.matchSuffix(in: words, from: 0, endingAt: end),
      let verb = verbs.matchSuffix(in: words, from: 0, endingAt: end - noun.length)
    else { return nil }
    // What stands before the verb is the limit alone: not 6月底前园区建设完成的任务.
    let limit = 0..<end - noun.length - verb.length
    return limit.allSatisfy { words[$0].isDigit || limitWords.contains(words[$0]) }
      ? heading.slice(0..<end - noun.length - 1) : nil
  }

  /// heading = name "(" limit ")" [ ":" name ]        // (一)自查自纠阶段(9月11日—9月25日); 第一阶段:动员部署(9月10日前)
  ///
  /// The name tells a phase, or the bracket both ends of a stretch of days: 自查自纠(即日起至9月25日); not 技改行动(2023-2027年).
  private static func limitOfPhase(in text: ItemText) -> ItemText? {
    let end = ItemSelector.headingEnd(text)
    let isHalf = end < text.count && text.reading[end] == Mark.colon
    let behind = isHalf ? end + 1 + ItemSelector.headingEnd(text.slice(end + 1..<text.count)) : end
    return [end, behind].lazy.compactMap { limitOfPhase(in: text, before: $0) }.first
  }

  private static func limitOfPhase(in text: ItemText, before end: Int) -> ItemText? {
    let words = text.reading
    let name = UnitWords.withoutBracketsBehind(words, 0..<end)
    let limit = name.upperBound + 1..<max(end - 1, name.upperBound + 1)
    guard name.count <= longestHeading, limit.contains(where: { words[$0].isDigit }),
      limit.allSatisfy({ words[$0].isDigit || phaseWords.contains(words[$0]) }),
      phases.contains(in: words, name) || isStretchOfDays(words, limit)
    else { return nil }
    return text.slice(limit)
  }

  private static func isStretchOfDays(_ words: Reading, _ limit: Range<Int>) -> Bool {
    limit.contains { DeadlineScan.dashes.contains(words[$0]) } && limit.contains { words[$0] == month }
  }

  private static let month: UInt32 = 0x6708  // 月
  private static let longestHeading = 24
  private static let phases = KeywordTable<Void>("阶段 第一步 第二步 第三步 第四步 第五步")
  private static let phaseWords = DeadlineScan.dashes.union(limitWords).union("即日起止号.·/")
  private static let nouns = KeywordTable<Void>("任务 工作 事项 项目 重点任务 重点工作 工作任务 目标任务 实事 措施")
  private static let verbs = KeywordTable<Void>("完成的 办结的 完成整改的 整改到位的 建成的 落实的 坚持的 推进的 见效的 需完成的 要完成的")
  private static let limitWords = CharacterFilter("年月日底前内初到于上下半中旬季度第一二三四长期持续须需要应")
}
