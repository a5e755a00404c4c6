/// Finds the responsibility clauses of an item.
///
///     clause = "(" words ")"                     // brackets of any kind
///            | label ":" value { label ":" value }   // on lines of their own, or behind a sentence
///            | list role                             // a last line that says nothing else
///
/// A missing bracket does not hide a clause: the label or the end of the line bounds it.
struct ClauseScanner {
  private let item: ItemText
  private var reading: Reading { item.reading }
  private var text: [UInt32] { item.reading.scalars }
  private let labels: ClauseLabelScanner

  init(_ item: ItemText) {
    self.item = item
    labels = ClauseLabelScanner(item)
  }

  /// Returns the clauses in printed order.
  func scan() -> [Clause] {
    var clauses: [Clause] = []
    var at = 0
    /// The brackets open here that hold no clause.
    var depth = 0
    while at < item.count {
      if let clause = clause(at: at, depth: depth) {
        append(clause, to: &clauses)
        at = max(clause.range.upperBound, at + 1)
        continue
      }
      if text[at] == Mark.open { depth += 1 }
      if text[at] == Mark.close { depth = max(0, depth - 1) }
      at += 1
    }
    if clauses.isEmpty, let bare = bareLastSentence() { clauses.append(bare) }
    return clauses
  }

  private func clause(at: Int, depth: Int) -> Clause? {
    if text[at] == Mark.open { return bracketed(at) }
    if text[at] == Mark.close { return depth == 0 ? closedOnly(at) : nil }
    return labelled(at)
  }

  /// Labels on several lines are one clause.
  private func append(_ clause: Clause, to clauses: inout [Clause]) {
    guard var last = clauses.last, last.hasLabel, clause.hasLabel,
      isFiller(last.range.upperBound..<clause.range.lowerBound),
      Set(last.groups.compactMap(\.label)).isDisjoint(with: clause.groups.compactMap(\.label))
    else { return clauses.append(clause) }
    last.range = last.range.lowerBound..<clause.range.upperBound
    last.groups += clause.groups
    last.persons += clause.persons
    last.rules += clause.rules
    last.isOpenEnded = last.isOpenEnded || clause.isOpenEnded
    clauses[clauses.count - 1] = last
  }

  private func isFiller(_ range: Range<Int>) -> Bool {
    range.allSatisfy { text[$0] == Mark.stop || text[$0] == Mark.semicolon || text[$0] == Mark.comma }
  }

  // MARK: - In brackets

  private func bracketed(_ open: Int) -> Clause? {
    let limit = min(item.count, open + Self.longestClause)
    if let close = reading.closing(of: open, before: limit),
      let found = clause(open + 1..<close, in: open..<close + 1)
    {
      return found
    }
    return openedOnly(open, before: limit)
  }

  /// The closing bracket is missing: a label's value, or the line, bounds the clause.
  private func openedOnly(_ open: Int, before limit: Int) -> Clause? {
    if labels.label(at: open + 1, before: limit) != nil {
      let end = valueEnd(from: open + 1)
      return clause(open + 1..<end, in: open..<end).map(unbalanced)
    }
    let end = (open + 1..<limit).first { isBoundary($0) } ?? limit
    guard end < limit || limit == item.count else { return nil }
    return surely(open + 1..<end, in: open..<end)
  }

  /// The opening bracket is missing: the sentence before the closing one is the clause.
  private func closedOnly(_ close: Int) -> Clause? {
    let first = max(0, close - Self.longestBareSentence)
    let start = (first..<close).last { isBoundary($0) || text[$0] == Mark.close }.map {
      item.opensLine[$0] ? $0 : $0 + 1
    }
    guard let start, start < close else { return nil }
    return surely(start..<close, in: start..<close + 1)
  }

  private func isBoundary(_ at: Int) -> Bool {
    item.opensLine[at] || text[at] == Mark.stop
  }

  /// With one bracket missing only names and role words make a clause.
  private func surely(_ inner: Range<Int>, in range: Range<Int>) -> Clause? {
    guard inner.count >= 3 else { return nil }
    let clause = ClauseParser.parse(item, inner, clause: range)
    guard !clause.mentions.isEmpty, clause.mentions.allSatisfy(\.isRecognised),
      clause.groups.last?.word != nil
    else { return nil }
    return unbalanced(clause)
  }

  private func unbalanced(_ clause: Clause) -> Clause {
    var clause = clause
    clause.isUnbalanced = true
    return clause
  }

  private func clause(_ inner: Range<Int>, in range: Range<Int>) -> Clause? {
    guard inner.count >= 3 else { return nil }
    let clause = ClauseParser.parse(item, inner, clause: range)
    return isResponsibility(clause) ? clause : nil
  }

  /// A label says it; a role word says it where most names are names of bodies; a bare list must stand alone.
  private func isResponsibility(_ clause: Clause) -> Bool {
    if clause.hasLabel { return !clause.mentions.isEmpty || !clause.persons.isEmpty }
    let mentions = clause.mentions
    let recognised = mentions.count { $0.isRecognised }
    guard recognised > 0 else { return false }
    if clause.hasRoleWord { return recognised * 2 >= mentions.count }
    return recognised == mentions.count && standsAlone(clause)
  }

  /// Whether a bracket with nothing but names stands behind a complete sentence, at the end of its line.
  private func standsAlone(_ clause: Clause) -> Bool {
    let start = clause.range.lowerBound
    let end = clause.range.upperBound
    guard clause.mentions.allSatisfy({ $0.range.count > 2 }) else { return false }
    let follows = start == 0 || item.opensLine[start] || Self.sentenceEnds.contains(text[start - 1])
    let closes = end == item.count || item.opensLine[end] || text[end] == Mark.stop
    return follows && start > 0 && closes
  }

  // MARK: - By label

  private func labelled(_ at: Int) -> Clause? {
    guard at == 0 || item.opensLine[at] || item.followsGap[at] || Self.beforeLabel.contains(text[at - 1]),
      let label = labels.label(at: at, before: item.count), label.label.namesResponsibility
    else { return nil }
    let end = valueEnd(from: at)
    let hasStrayBracket = end < item.count && text[end] == Mark.close
    let range = at..<(hasStrayBracket ? end + 1 : end)
    let clause = ClauseParser.parse(item, at..<end, clause: range)
    guard !clause.mentions.isEmpty || !clause.persons.isEmpty else { return nil }
    var result = clause
    result.isUnbalanced = hasStrayBracket
    return result
  }

  /// Returns where the labels' values end: at a full stop, a bracket that was never opened, or the end of the line.
  private func valueEnd(from start: Int) -> Int {
    let limit = min(item.count, start + Self.longestClause)
    var at = start
    var depth = 0
    while at < limit {
      if at > start, depth == 0, item.opensLine[at], endsValue(before: at) { return at }
      if text[at] == Mark.open {
        // What a second bracket opens behind a complete value is another clause.
        if labels.label(at: at + 1, before: item.count) != nil { return at }
        depth += 1
      }
      if text[at] == Mark.close {
        if depth == 0 { return at }
        depth -= 1
      }
      if text[at] == Mark.stop, depth == 0 {
        if at + 1 < item.count, labels.label(at: at + 1, before: item.count) != nil {
          at += 1
          continue
        }
        return at
      }
      at += 1
    }
    return at
  }

  /// A line that begins a label continues the clause, and so does one behind a list mark.
  private func endsValue(before at: Int) -> Bool {
    if labels.label(at: at, before: item.count) != nil { return false }
    return !Self.continuing.contains(text[at - 1])
      && !UnitWords.startsName(reading, at..<min(at + 4, item.count))
  }

  // MARK: - Bare sentences

  /// sentence = list role "。"        // the item's last, with nothing but names of bodies
  private func bareLastSentence() -> Clause? {
    var end = item.count
    while end > 0, text[end - 1] == Mark.stop { end -= 1 }
    var start = end
    while start > 0, !Self.sentenceEnds.contains(text[start - 1]),
      start == end || !item.opensLine[start]
    {
      start -= 1
    }
    guard start > 0, end - start <= Self.longestBareSentence, end > start else { return nil }
    let clause = ClauseParser.parse(item, start..<end, clause: start..<end)
    let names = clause.mentions
    guard names.allSatisfy({ $0.isRecognised && $0.range.count > 2 }) else { return nil }
    let isSaid = clause.hasRoleWord && !clause.groups.contains { $0.word == nil }
    // Without a role word only a line with nothing but full names says it.
    let isList =
      names.count > 1 && item.opensLine[start]
      && names.allSatisfy { UnitWords.startsName(reading, $0.range) }
    guard isSaid || isList else { return nil }
    return clause
  }

  /// No clause of brackets is longer.
  private static let longestClause = 800
  private static let longestBareSentence = 200
  private static let sentenceEnds = CharacterFilter("。;!?”)")
  private static let beforeLabel = CharacterFilter("。;!?”),、:")
  private static let continuing = CharacterFilter("、,:(和及")
}
