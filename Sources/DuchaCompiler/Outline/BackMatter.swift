/// Finds where a plan's items end: the signature, the list of attachments, the imprint, the web page's own words.
enum BackMatter {
  /// Returns the start of what follows the items of a section, or its end.
  static func start(_ plan: Reading, _ lines: PlanLines, in section: Range<Int>) -> Int {
    let first = lines.line(of: section.lowerBound)
    let last = lines.line(of: max(section.lowerBound, section.upperBound - 1))
    guard let lastItem = lastNumberedLine(plan, lines, first...last) else { return section.upperBound }
    for number in lastItem...last {
      let line = lines.trimmed(number)
      guard !line.isEmpty, line.lowerBound > section.lowerBound else { continue }
      if isBackMatter(plan, line) || isSignature(plan, lines, number) || isProvisions(plan, lines, number)
        || MinutesRoll.opens(plan, lines, number)
      {
        return line.lowerBound
      }
    }
    return section.upperBound
  }

  /// Returns the lists of attachments that a covering notice prints before the plan: they are numbered, but no items.
  static func attachmentLists(_ plan: Reading, _ lines: PlanLines) -> [Range<Int>] {
    var lists: [Range<Int>] = []
    var number = 0
    while number < lines.ranges.count {
      let line = lines.trimmed(number)
      number += 1
      guard openers.match(in: plan, at: line.lowerBound, before: line.upperBound) != nil else {
        continue
      }
      var end = line.upperBound
      while number < lines.ranges.count {
        let next = lines.trimmed(number)
        if !next.isEmpty, !plan[next.lowerBound].isDigit { break }
        end = max(end, next.upperBound)
        number += 1
      }
      lists.append(line.lowerBound..<end)
    }
    return lists
  }

  private static let openers = KeywordTable<Void>("附: 附件:")

  /// The items end behind the last line that opens one, as long as no list of attachments opened it.
  private static func lastNumberedLine(
    _ plan: Reading, _ lines: PlanLines, _ numbers: ClosedRange<Int>
  ) -> Int? {
    var last: Int?
    for number in numbers {
      let line = lines.trimmed(number)
      guard !line.isEmpty else { continue }
      if last != nil, isList(plan, line) || isProvisions(plan, lines, number) { break }
      if opensItem(plan, line) { last = number }
    }
    return last
  }

  private static func opensItem(_ plan: Reading, _ line: Range<Int>) -> Bool {
    let text = plan
    if let numeral = Numeral.chinese(in: text, at: line.lowerBound) {
      return numeral.end < line.upperBound && text[numeral.end] == Mark.listComma
    }
    if let numeral = Numeral.arabic(in: text, at: line.lowerBound) {
      return numeral.end < line.upperBound
        && (text[numeral.end] == Mark.dot || text[numeral.end] == Mark.listComma)
    }
    if text[line.lowerBound] == Mark.open, line.count > 2 {
      return Numeral.chinese(in: text, at: line.lowerBound + 1) != nil || text[line.lowerBound + 1].isDigit
    }
    return text[line.lowerBound] == 0x7B2C
  }

  private static func isList(_ plan: Reading, _ line: Range<Int>) -> Bool {
    lists.match(in: plan, at: line.lowerBound, before: line.upperBound) != nil
  }

  private static func isBackMatter(_ plan: Reading, _ line: Range<Int>) -> Bool {
    if isList(plan, line) { return true }
    if SiteFooter.opens(plan, line) { return true }
    if starts.match(in: plan, at: line.lowerBound, before: line.upperBound) != nil { return true }
    if line.count <= 60,
      imprint.matchSuffix(in: plan, from: line.lowerBound, endingAt: line.upperBound) != nil,
      line.contains(where: { plan[$0].isDigit })
    {
      return true
    }
    return DateReader.wholeLine(plan, line) != nil
  }

  /// provisions = "附则"        // a heading without a numeral, alone on its line behind the end of an item
  private static func isProvisions(_ plan: Reading, _ lines: PlanLines, _ number: Int) -> Bool {
    let line = lines.trimmed(number)
    guard line.count <= longestProvisions, plan[line.lowerBound] == provisions[0] else { return false }
    guard line.filter({ !plan[$0].isSpace }).map({ plan[$0] }) == provisions,
      let before = (0..<number).reversed().lazy.map(lines.trimmed).first(where: { !$0.isEmpty })
    else { return false }
    return Mark.endsSentence(plan[before.upperBound - 1])
  }

  private static let provisions = "附则".unicodeScalars.map(\.value)
  private static let longestProvisions = 4

  /// signature = unit line, then a date on the next line
  private static func isSignature(_ plan: Reading, _ lines: PlanLines, _ number: Int) -> Bool {
    let line = lines.trimmed(number)
    guard line.count <= 30, UnitWords.isUnit(plan, line) else { return false }
    for next in lines.ranges.indices.dropFirst(number + 1).prefix(4) {
      let below = lines.trimmed(next)
      if below.isEmpty || UnitWords.isUnit(plan, below) { continue }
      return DateReader.wholeLine(plan, below) != nil
    }
    return false
  }

  private static let lists = KeywordTable<Void>("附: 附件: 附件1 附件 附表")
  private static let imprint = KeywordTable<Void>("印发")
  private static let starts = KeywordTable<Void>(
    """
    (此件 主办单位: 抄送 特此通知 关键词: 信息来源: 浏览次数 (信息公开形式 公开方式 政策解读 本文来源
    """)
}
