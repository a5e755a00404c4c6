/// Finds clauses that stand in the text without brackets or labels.
///
///     bare     = list role "。"        // a sentence with nothing but names of bodies and their parts
///              | list                  // the item's last line, with nothing but full names
///     unopened = list role ")"         // its opening bracket is missing
///     unclosed = "(" list role         // its closing bracket is missing
///
/// Sentences that name who acts and go on with what is to be done are no clauses: see ``RunningText``.
struct BareClauses {
  private let item: ItemText
  private var reading: Reading { item.reading }
  private var text: Reading { item.reading }

  init(_ item: ItemText) {
    self.item = item
  }

  /// Returns the clauses that whole sentences are.
  func sentences() -> [Clause] {
    var clauses: [Clause] = []
    var start = 0
    var depth = 0
    var at = -1
    while at + 1 < item.count {
      at += 1
      let scalar = text[at]
      if scalar == Mark.open { depth += 1 }
      if scalar == Mark.close { depth = max(0, depth - 1) }
      if at > start, item.opensLine(at) {
        clauses += self.clauses(of: start..<at)
        start = at
        depth = 0
      }
      guard depth == 0, scalar != Mark.semicolon, Self.sentenceEnds.contains(scalar) else { continue }
      clauses += self.clauses(of: start..<at)
      start = at + 1
    }
    clauses += self.clauses(of: start..<item.count)
    if clauses.isEmpty, let line = lastLine() { clauses.append(line) }
    return clauses
  }

  /// The sentence, or the parts of it between semicolons that name who answers.
  private func clauses(of sentence: Range<Int>) -> [Clause] {
    if let whole = clause(sentence) { return [whole] }
    return reading.parts(of: sentence, at: Self.semicolons).compactMap(clause)
      .filter { $0.groups.contains { $0.word == .lead || $0.word == .responsible } }
  }

  /// 各县(市、区)负责落实 is what sentences say, so one body at least must have a name of its own, but in a line that says
  /// nothing else: 由各县(市、区)负责落实。
  private func clause(_ words: Range<Int>) -> Clause? {
    // What ends with a closing quotation mark is no sentence where the mark opens in it: 政府运行“一网协同”.
    guard words.count > 3, words.count <= Self.longest, words != item.all, !goesOnBehindQuote(words),
      !words.contains(where: { text[$0] == Mark.openingQuote }),
      RoleWord.endings.matchSuffix(in: text, from: words.lowerBound, endingAt: words.upperBound) != nil
    else { return nil }
    let clause = ClauseParser.parse(item, words, clause: words)
    let isOwnLine =
      words.lowerBound > 0 && item.opensLine(words.lowerBound) && text[words.lowerBound] == Self.by
    return isNothingElse(clause) && (isOwnLine || clause.mentions.contains { !$0.isCollective })
      ? clause : nil
  }

  /// “河长制”由县水利局组织实施: what the quotation marks hold is part of the sentence.
  private func goesOnBehindQuote(_ words: Range<Int>) -> Bool {
    let quote = words.lowerBound - 1
    return quote > 0 && text[quote] == Mark.closingQuote && !Mark.endsSentence(text[quote - 1])
  }

  private func lastLine() -> Clause? {
    var end = item.count
    while end > 0, text[end - 1] == Mark.stop { end -= 1 }
    let start = sentenceStart(before: end)
    guard start > 0, end > start, end - start <= Self.longest else { return nil }
    let clause = ClauseParser.parse(item, start..<end, clause: start..<end)
    return isLineOfNames(clause, at: start) ? clause : nil
  }

  /// Without a role word only a line with nothing but full names says it.
  private func isLineOfNames(_ clause: Clause, at start: Int) -> Bool {
    clause.mentions.count > 1 && item.opensLine(start) && !clause.hasRoleWord && clause.leftovers.isEmpty
      && clause.mentions.allSatisfy {
        $0.isRecognised && $0.range.count > 2 && UnitWords.startsName(reading, $0.range)
      }
  }

  /// Returns the clause that ends with the bracket at `close`, which nothing opened.
  func unopened(before close: Int) -> Clause? {
    let start = sentenceStart(before: close)
    guard close - start >= 3, close - start <= Self.longest else { return nil }
    var clause = ClauseParser.parse(item, start..<close, clause: start..<close + 1)
    guard isNothingElse(clause) else { return nil }
    clause.isUnbalanced = true
    return clause
  }

  /// Returns the clause in the bracket at `open`, which nothing closes: it ends with the sentence, or is cut off with
  /// the text.
  func unclosed(behind open: Int) -> Clause? {
    var end = open + 1
    while end < item.count, end - open <= Self.longest, !Self.sentenceEnds.contains(text[end]),
      end == open + 1 || !item.opensLine(end)
    {
      end += 1
    }
    guard end - open > 3 else { return nil }
    var clause = ClauseParser.parse(item, open + 1..<end, clause: open..<end)
    let isCut = reading.trimmed(end..<item.count).isEmpty && isCutOff(clause, behind: open)
    guard isCut || isNothingElse(clause) else { return nil }
    clause.isUnbalanced = true
    return clause
  }

  private func sentenceStart(before end: Int) -> Int {
    var start = end
    while start > 0, end - start <= Self.longest, !Self.sentenceEnds.contains(text[start - 1]),
      start == end || !item.opensLine(start)
    {
      guard text[start - 1] == Mark.close, start < end else {
        start -= 1
        continue
      }
      // A bracket inside a name, as in 市住建局(市人防办), ends no sentence; one that holds a sentence of its own does.
      guard let open = text.opening(before: start - 1, from: start - 1 - Self.longest), open > 0,
        !item.opensLine(open),
        !Self.sentenceEnds.contains(text[open - 1])
      else { return start }
      start = open
    }
    return start
  }

  /// Whether a clause holds nothing but full names of bodies, each with a word on its part.
  private func isNothingElse(_ clause: Clause) -> Bool {
    !clause.mentions.isEmpty && clause.hasRoleWord && !isOrder(clause)
      && !clause.groups.contains { $0.word == nil }
      && clause.mentions.allSatisfy { $0.isRecognised && $0.range.count > 2 }
      && clause.leftovers.isEmpty
  }

  /// 加强产业基金支持 says what to do, though 基金 ends names.
  private func isOrder(_ clause: Clause) -> Bool {
    guard let first = clause.mentions.first?.range else { return false }
    return Self.orders.match(in: text, at: first.lowerBound, before: first.upperBound) != nil
  }

  private static let orders = KeywordTable<Void>("加强 强化 加大 完善 健全 优化 提供 争取 给予 扩大 深化 做好 注重 突出 鼓励 引导")

  /// Whether a text that ends in the middle of a clause ends so: …完善制度。(县教育局牵头,县财政局、县. The last name may
  /// be cut as well.
  private func isCutOff(_ clause: Clause, behind open: Int) -> Bool {
    guard open > 0, Self.sentenceEnds.contains(text[open - 1]), clause.leftovers.isEmpty,
      let first = clause.mentions.first, UnitWords.startsName(reading, first.range)
    else { return false }
    let isWhole = { (name: UnitMention) in name.isRecognised && name.range.count > 2 }
    return isWhole(first) && clause.mentions.dropLast().allSatisfy(isWhole)
  }

  private static let by: UInt32 = 0x7531  // 由
  private static let longest = 200
  private static let semicolons: CharacterFilter = ";"
  private static let sentenceEnds = CharacterFilter("。;!?”")
}
