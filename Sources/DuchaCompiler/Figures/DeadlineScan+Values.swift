import DuchaModel

/// Time limits that a column or a label announces, so that their own words need not say so.
extension DeadlineScan {
  /// Returns whether an expression is announced as a time limit: it stands in such a value, or right behind the label.
  ///
  ///     announced = label ":" expression        // 完成时限:2018年12月, whatever follows on the next line
  func isAnnounced(_ start: Int) -> Bool {
    isValue || text[start - 1] == 0x3A && Self.announcements.ends(text, before: start - 1)
  }

  /// Returns the value that stands behind the colon of a label of limits; an empty mark is none.
  func announcedValue(behind colon: Int) -> Range<Int>? {
    guard Self.dues.ends(text, before: colon) else { return nil }
    let start = colon + 1
    var (end, depth) = (start, 0)
    while end < min(text.count, start + Self.longestValue), !item.gap(end).contains(.line) {
      if text[end] == Mark.open { depth += 1 }
      if text[end] == Mark.close { depth -= 1 }
      if depth < 0 || Self.valueStops.contains(text[end]) { break }
      end += 1
    }
    return end > start && !Self.nothing.begins(text, at: start) ? start..<end : nil
  }

  /// Reads the years that a column of times holds alone.
  ///
  ///     value = digits [ dash digits ]        // 2024, 2024-2025
  mutating func readBareYears() -> Int? {
    guard let (first, firstEnd) = Numerals.fourDigits(text, at: 0) else { return nil }
    var end = firstEnd
    while end < text.count, Self.dashes.contains(text[end]) { end += 1 }
    let isStretch = end > firstEnd
    let (last, lastEnd) =
      isStretch ? Numerals.fourDigits(text, at: end) ?? (first, firstEnd) : (first, firstEnd)
    let due = Month(year: last, month: 12).lastDay
    guard lastEnd == text.count, first <= last, !isHistory(due) else { return nil }
    let point = CalendarPhrase(range: 0..<lastEnd, year: .named(last)).point()
    accept(
      Limit(
        range: 0..<lastEnd, start: isStretch ? Month(year: first, month: 1).firstDay : nil, end: due,
        kind: isStretch ? .during : .by, form: isStretch ? .stretch : .point(point), year: .document(.named)))
    return lastEnd
  }

  /// Returns whether no limit was read in a value.
  func isUnread(_ value: Range<Int>) -> Bool { !limits.contains { $0.range.overlaps(value) } }

  private static let longestValue = 60
  private static let valueStops: CharacterFilter = "。;|"
  private static let nothing = KeywordTable<Void>("/ 无 — -")
  private static let dues = KeywordTable<Void>(
    "完成时限 完成时间 完成期限 完成日期 整改时限 整改期限 时限要求 时间要求 推进时限 任务时限 办结时限 办结时间 计划完成时间")

  /// Returns whether 持续推进 is announced; right behind a date it is what is done by then: 2026年6月持续跟踪.
  func isAnnouncedOngoing(_ range: Range<Int>) -> Bool {
    isAnnounced(range.lowerBound) && limits.last?.range.upperBound != range.lowerBound
  }

  private static let announcements = KeywordTable<Void>(
    "时限 期限 时限要求 完成时间 完成日期 时间节点 时间要求 报送时间 审议时间 决策时间 发稿时间 办结时间 整改时间 推进时间")
}
