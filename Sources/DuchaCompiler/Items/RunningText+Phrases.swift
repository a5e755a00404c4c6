import DuchaModel

/// Subjects behind the phrases that a sentence opens with.
extension RunningText {
  /// Returns the bodies named behind the phrases of a sentence.
  ///
  ///     sentence = phrase "," { phrase "," } subject …        // 除涉密事项外,市政府办公室会同…; 工程完工后,县住建局组织…
  func subjectBehindPhrases(_ sentence: Range<Int>) -> [Assignment] {
    guard let first = segments(sentence).first(where: { !isPhrase($0) }),
      first.lowerBound > sentence.lowerBound
    else { return [] }
    let actors = subject(first.lowerBound..<sentence.upperBound)
    return actors.allSatisfy { isNamed($0.name) } ? actors : []
  }

  /// Returns whether words only say when, upon what or in which case the rest is to be done.
  private func isPhrase(_ words: Range<Int>) -> Bool {
    Self.prepositions.match(in: reading, at: words.lowerBound, before: words.upperBound) != nil
      || Self.postpositions.matchSuffix(in: reading, from: words.lowerBound, endingAt: words.upperBound)
        != nil
  }

  private static let prepositions = KeywordTable<Void>(
    "除 按照 按 根据 依据 依照 遵照 针对 对于 对 在 为 为了 围绕 涉及 凡 经 自 从 结合 鉴于 遇 如 因 确需 以 于")
  private static let postpositions = KeywordTable<Void>(
    "外 前 后 时 中 期间 以来 基础上 情况下 过程中 领导下 指导下 的 原则 要求 年 月 日 年底 月底 季度 同时")

  private func isNamed(_ name: String) -> Bool {
    let words = Reading(words: name)
    return ActorWords.isNamedBody(words, words.indices) || UnitWords.startsCollective(words, words.indices)
  }
}
