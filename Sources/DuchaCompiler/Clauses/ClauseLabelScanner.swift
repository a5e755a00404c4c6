/// Finds the labels of a clause.
struct ClauseLabelScanner {
  /// A label that stands before its value.
  struct Found {
    var label: ClauseLabel
    /// The label alone.
    var word: Range<Int>
    /// The label with its colon or brackets.
    var range: Range<Int>
  }

  private let item: ItemText
  private var text: Reading { item.reading }

  init(_ item: ItemText) {
    self.item = item
  }

  /// What a label can begin with.
  static let starts = ClauseLabel.firsts.union("(")
  /// What one can begin with in the middle of a value.
  private static let wordStarts = ClauseLabel.table.firsts.union("(")

  /// label = word [ "(" … ")" ] ( ":" | blank ) | "(" word ")" [ ":" ]        // 责任单位:, 【责任单位】
  func label(at: Int, before end: Int) -> Found? {
    guard at < end else { return nil }
    if text[at] == Mark.open { return labelInBrackets(at: at, before: end) }
    guard let word = ClauseLabel.match(in: text, at: at, before: end), !runsIntoLabel(at, word.length, end)
    else { return nil }
    var behind = at + word.length
    if behind < end, text[behind] == Mark.open,
      let close = item.reading.closing(of: behind, before: min(end, behind + 10))
    {
      behind = close + 1
    }
    guard behind < end else { return nil }
    if text[behind] == Mark.colon {
      return Found(label: word.value, word: at..<behind, range: at..<behind + 1)
    }
    // 责任单位；县财政局: a semicolon typed for the colon.
    if text[behind] == Mark.semicolon, word.length >= 4, word.value.namesResponsibility,
      word.value != .person,
      UnitWords.startsName(item.reading, behind + 1..<end)
    {
      return Found(label: word.value, word: at..<behind, range: at..<behind + 1)
    }
    // (三)责任单位。县财政局: a numbered label with the stop of a heading.
    if text[behind] == Mark.stop, word.length >= 4, word.value.namesResponsibility, followsNumeral(at),
      word.value == .person || UnitWords.startsName(item.reading, behind + 1..<end)
    {
      return Found(label: word.value, word: at..<behind, range: at..<behind + 1)
    }
    guard mayLackColon(word, at: at, behind: behind, before: end) else { return nil }
    return Found(label: word.value, word: at..<behind, range: at..<behind)
  }

  private func followsNumeral(_ at: Int) -> Bool {
    guard at > 1 else { return at == 0 }
    return text[at - 1] == Mark.close || text[at - 1] == Mark.dot && text[at - 2].isDigit
  }

  /// Whether a heading runs into the label on the line below: 其他⏎责任单位:.
  private func runsIntoLabel(_ at: Int, _ length: Int, _ end: Int) -> Bool {
    (at + 1..<at + length).contains {
      item.opensLine($0) && ClauseLabel.table.match(in: text, at: $0, before: end)?.length == at + length - $0
    }
  }

  /// The colon may be a blank or lost, if a unit follows: 责任单位 市科技局.
  private func mayLackColon(
    _ word: KeywordTable<ClauseLabel>.Match, at: Int, behind: Int, before end: Int
  ) -> Bool {
    guard word.length >= 4, word.value != .other, word.value != .person else { return false }
    if item.followsGap(behind) { return UnitWords.startsName(item.reading, behind..<end) }
    guard at > 0, text[at - 1] == Mark.open, Self.copulas.match(in: text, at: behind, before: end) == nil
    else { return false }
    let name = behind..<((behind..<end).first { Self.nameEnds.contains(text[$0]) } ?? end)
    return UnitWords.isUnit(item.reading, name)
  }

  private static let nameEnds = CharacterFilter("、,;。)")

  private func labelInBrackets(at: Int, before end: Int) -> Found? {
    guard let word = ClauseLabel.table.match(in: text, at: at + 1, before: end), word.length >= 3 else {
      return nil
    }
    let inner = at + 1..<at + 1 + word.length
    var behind = inner.upperBound
    if behind < end, text[behind] == Mark.colon { behind += 1 }
    guard behind < end, text[behind] == Mark.close else { return nil }
    behind += 1
    if behind < end, text[behind] == Mark.colon { behind += 1 }
    // 市发改委(牵头单位),…: a remark on the name before it.
    guard at == 0 || behind < end && !Self.nameEnds.contains(text[behind]) else { return nil }
    return Found(label: word.value, word: inner, range: at..<behind)
  }

  /// Returns the labels of a range that stand outside brackets; at the start of a value the colon may be missing.
  func labels(in range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var at = range.lowerBound
    var depth = 0
    while at < range.upperBound {
      if depth == 0, at > range.lowerBound, item.followsGap(at),
        let label = unknownLabel(at: at, before: range.upperBound)
      {
        found.append(label)
        at = label.range.upperBound
        continue
      }
      let opensValue = at == range.lowerBound || Self.separators.contains(text[at - 1])
      guard opensValue || item.followsGap(at) || Self.wordStarts.contains(text[at]) else {
        if text[at] == Mark.close { depth = max(0, depth - 1) }
        at += 1
        continue
      }
      if depth == 0,
        let label = label(at: at, before: range.upperBound)
          ?? (opensValue
            ? labelWithoutColon(at: at, before: range.upperBound)
              ?? unknownInClause(at: at, before: range.upperBound, isFirst: found.isEmpty)
            : nil)
      {
        found.append(label)
        at = label.range.upperBound
      } else {
        if text[at] == Mark.open { depth += 1 }
        at += 1
      }
    }
    return found
  }

  /// label = word ":"        // behind a blank any short word may be one: 责任单位:市科技局 目前进度:80%; but a known label
  /// behind a name with a blank in it is that label: 牵头领导:陈 明牵头单位:市科技局
  func unknownLabel(at: Int, before end: Int) -> Found? {
    guard at < end, text[at].isHan, label(at: at, before: end) == nil,
      let colon = (at..<min(end, at + Self.longestUnknown)).first(where: { !text[$0].isHan }),
      text[colon] == Mark.colon, colon - at >= 4,
      !(at + 1..<colon).contains(where: { item.followsGap($0) || label(at: $0, before: end) != nil })
    else { return nil }
    return Found(label: .other, word: at..<colon, range: at..<colon + 1)
  }

  /// label = word ":"        // behind a separator: 责任单位:县教育局;责任副县长:张三; but not 县教育局:建设学校
  ///
  /// 联系单位: behind another label is one too; 教育部门: alone is a name.
  private func unknownInClause(at: Int, before end: Int, isFirst: Bool) -> Found? {
    guard text[at].isHan,
      let colon = (at..<min(end, at + Self.longestUnknown)).first(where: { !text[$0].isHan }),
      text[colon] == Mark.colon, let label = ClauseLabel.byEnding(text, at..<colon),
      !isFirst || label != .cooperate
    else { return nil }
    return Found(label: label, word: at..<colon, range: at..<colon + 1)
  }

  private static let longestUnknown = 10

  /// label = word [ "为" | "-" ]        // the colon is missing: 牵头单位市科技局
  private func labelWithoutColon(at: Int, before end: Int) -> Found? {
    guard let word = ClauseLabel.table.match(in: text, at: at, before: end), word.value.namesResponsibility,
      word.value != .person, word.length >= 4
    else { return nil }
    var behind = at + word.length
    if let copula = Self.copulas.match(in: text, at: behind, before: end) { behind += copula.length }
    guard behind < end, UnitWords.startsName(item.reading, behind..<end) else { return nil }
    return Found(label: word.value, word: at..<at + word.length, range: at..<behind)
  }

  /// label = word "为"        // 责任单位为市委宣传部。
  func labelWithCopula(at: Int, before end: Int) -> Found? {
    guard let found = labelWithoutColon(at: at, before: end), text[found.range.upperBound - 1] == Self.copula
    else { return nil }
    return found
  }

  /// What typists set before each label of a list.
  static let bulletMarks = "-—–―★☆●○◆◇■□▲△▶►※*>→•·~➢❖✦◎⊙▪◼✓√"
  static let bullets = CharacterFilter(bulletMarks)
  private static let copula: UInt32 = 0x4E3A  // 为
  private static let separators = CharacterFilter(",;。")
  private static let copulas = KeywordTable<Void>("为 是 均为 均是 都是 都为 皆为 统一为 - — ——")
}
