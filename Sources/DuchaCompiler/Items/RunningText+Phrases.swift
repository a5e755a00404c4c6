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
    return actors.allSatisfy { isNamed($0.name) || isKindToldByWord(first) } ? actors : []
  }

  /// 涉及土地转让的,自然资源、住建部门要加快办理: the strongest words bind whom only their kind names.
  private func isKindToldByWord(_ segment: Range<Int>) -> Bool {
    guard let duty = strongDuty(in: segment), let units = units(segment.lowerBound..<duty.at),
      let last = units.last
    else { return false }
    return isBoundBy(duty.at) && ActorWords.isKind(reading, last.range)
  }

  /// Returns those whom a sentence tells to act behind the words that say when.
  ///
  ///     sentence = list "在" … ( "时" | "前" | "内" | … ) [ "," ] must …        // 审计机关在开展审计时,要检查落实情况
  func subjectBeforeTime(_ sentence: Range<Int>) -> [Assignment] {
    let reach = sentence.prefix(Self.longestSubject)
    guard let at = reach.dropFirst(2).first(where: { Self.timeMarks.contains(text[$0]) }),
      let units = units(sentence.lowerBound..<at),
      areNamed(units) || units.allSatisfy({ ActorWords.isKind(reading, $0.range) })
    else { return [] }
    let end = reach.first { $0 > at && isBoundBy($0) && endsTime($0) }
    return end.map { isSaidOf(units, from: $0) ? [] : units.map { assignment($0, .lead) } } ?? []
  }

  private func endsTime(_ must: Int) -> Bool {
    let end = text[must - 1] == Mark.comma ? must - 1 : must
    return Self.timeEnds.matchSuffix(in: text, from: 0, endingAt: end) != nil
  }

  private static let timeMarks: CharacterFilter = "在于"
  private static let timeEnds = KeywordTable<Void>("时 前 后 内 中 期间 过程中")

  /// Returns those whom a sentence tells to act behind the words that say what they are in the work.
  ///
  ///     sentence = list "作为" … "," must …        // 医疗机构作为结算第一责任人,应按合同规定及时结算
  func subjectInPart(_ sentence: Range<Int>) -> [Assignment] {
    guard let first = segments(sentence).first, first.upperBound + 1 < sentence.upperBound,
      isBoundBy(first.upperBound + 1),
      let part = Self.partWords.firstMatch(in: text, first), part.at > sentence.lowerBound + 1,
      let units = units(sentence.lowerBound..<part.at),
      areNamed(units) || units.allSatisfy({ ActorWords.isKind(reading, $0.range) }),
      !isSaidOf(units, from: first.upperBound + 1)
    else { return [] }
    return units.map { assignment($0, .lead) }
  }

  private static let partWords = KeywordTable<Void>("作为")

  /// Returns whether words only say when, upon what or in which case the rest is to be done.
  private func isPhrase(_ words: Range<Int>) -> Bool {
    Self.prepositions.match(in: reading, at: words.lowerBound, before: words.upperBound)?.value ?? false
      || Self.postpositions.matchSuffix(in: reading, from: words.lowerBound, endingAt: words.upperBound)
        != nil
  }

  /// 自然资源部门 and 经济和信息化局 only begin like a phrase.
  private static let prepositions = KeywordTable<Bool>([
    "除 按照 按 根据 依据 依照 遵照 针对 对于 对 在 为 为了 围绕 涉及 凡 经 自 从 结合 鉴于 遇 如 因 确需 以 于": true,
    "自然 自治 经济 经信 经发 经贸 经开 对外": false,
  ])
  private static let postpositions = KeywordTable<Void>(
    "外 前 后 时 中 期间 以来 基础上 情况下 过程中 领导下 指导下 的 原则 要求 年 月 日 年底 月底 季度 同时")

  private func isNamed(_ name: String) -> Bool {
    let words = Reading(words: name)
    return ActorWords.isNamedBody(words, words.indices) || UnitWords.startsCollective(words, words.indices)
  }
}
